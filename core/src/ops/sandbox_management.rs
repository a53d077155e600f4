//! The inputs of the operations of `sandboxManagement`.

// Made by `cargo xtask faces` from the table of operations.

operation! {
    /// Lists the sandboxes that the credential may use.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/sandbox/)
    ListSandboxes {
    }
}
