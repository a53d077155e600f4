//! JSON Patches.

use crate::json::Value;

object! {
    /// One operation of a JSON Patch (RFC 6902).
    PatchOperation {
        /// `add`, `replace` or `remove`.
        op: String = "op",
        /// A JSON Pointer to what changes.
        path: String = "path",
        /// The new value; nothing for `remove`.
        value: Option<Value> = "value",
    }
}

impl PatchOperation {
    /// Adds a member, or changes it if it is there.
    #[must_use]
    pub fn add(path: impl Into<String>, value: impl Into<Value>) -> PatchOperation {
        PatchOperation { op: "add".to_owned(), path: path.into(), value: Some(value.into()) }
    }

    /// Changes a member that is there.
    #[must_use]
    pub fn replace(path: impl Into<String>, value: impl Into<Value>) -> PatchOperation {
        PatchOperation { op: "replace".to_owned(), path: path.into(), value: Some(value.into()) }
    }

    /// Removes a member.
    #[must_use]
    pub fn remove(path: impl Into<String>) -> PatchOperation {
        PatchOperation { op: "remove".to_owned(), path: path.into(), value: None }
    }
}
