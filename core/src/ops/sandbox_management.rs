//! The inputs of the operations of `sandboxManagement`.

// Made by `cargo xtask faces` from the table of operations.

operation! {
    /// List sandboxes.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/sandbox/)
    ListSandboxes {
    }
}
