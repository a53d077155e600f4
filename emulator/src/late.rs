//! What is still to be done of earlier requests.

use serde::{Deserialize, Serialize};

use crate::state::{Kind, Scope};

/// Something that happens later.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Late {
    /// After how many requests in all.
    pub(crate) requests: u64,
    /// Unix seconds.
    pub(crate) at: u64,
    pub(crate) sandbox: String,
    pub(crate) deed: Deed,
}

/// What happens.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Deed {
    /// A request that was let in is done.
    Commit(crate::http::Request),
    /// A connection has initialized: it gets its etag back.
    Enable {
        /// Its id.
        id: String,
        /// The etag that its creation was answered with.
        etag: String,
    },
}

impl Late {
    pub(crate) fn is_due(&self, requests: u64, now: u64) -> bool {
        requests >= self.requests && now >= self.at
    }
}

impl Scope<'_> {
    /// Takes the etag of a new connection, which initializes.
    pub(crate) fn initialize(&mut self, id: &str) -> Option<Deed> {
        let connection = self.store.table_mut(Kind::Connection).get_mut(id)?.as_object_mut()?;
        let etag = connection.remove("etag")?.as_str()?.to_owned();
        connection.remove("version");
        connection.insert("state".to_owned(), "initializing".into());
        Some(Deed::Enable { id: id.to_owned(), etag })
    }

    /// Ends the initializing of a connection, if it is still there.
    pub(crate) fn enable(&mut self, id: &str, etag: &str) {
        if let Some(connection) = self.store.table_mut(Kind::Connection).get_mut(id)
            && connection["state"] == "initializing"
        {
            connection["state"] = "enabled".into();
            connection["version"] = etag.into();
            connection["etag"] = etag.into();
            self.changed();
        }
    }
}
