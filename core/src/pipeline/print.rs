//! What the values of credentials are recognized by, so that a change of a secret under its name is seen.

use sha2::{Digest, Sha256};

use crate::json::Value;

/// A hash of credentials, which stays in memory: it only gives the digest that a ledger keeps.
#[derive(Clone, Copy)]
pub(super) struct Print([u8; 32]);

impl Print {
    pub(super) fn of(credentials: &Value) -> Print {
        Print(Sha256::digest(credentials.to_string()).into())
    }

    /// The digest for a ledger. It depends on the id of the connection that has the credentials, so that equal ones of two
    /// connections don't show; and it has 32 bits only, which miss one change in four billion, and from which nothing longer
    /// can be worked out.
    pub(super) fn digest(self, id: &str) -> String {
        let hash = Sha256::new().chain_update(self.0).chain_update(id).finalize();
        let number = hash.iter().take(4).fold(0u32, |number, byte| number << 8 | u32::from(*byte));
        format!("{number:08x}")
    }
}
