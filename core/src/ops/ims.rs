//! The inputs of the operations of `ims`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

operation! {
    /// Create access token.
    ///
    /// [API
    /// reference](https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/)
    CreateAccessToken {
        /// Client id. Required.
        client_id: String = "clientId",
        /// The secret of the credential; it never belongs into a browser. Required.
        client_secret: Secret = "clientSecret",
        /// Scope. Required.
        scope: Texts = "scope",
    }
}
