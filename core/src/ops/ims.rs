//! The inputs of the operations of `ims`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

operation! {
    /// Gets an access token, valid for a day, for an OAuth Server-to-Server credential.
    ///
    /// [Reference](https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/)
    CreateAccessToken {
        /// The client id of an OAuth Server-to-Server credential, as the Developer Console shows it. Required.
        client_id: String = "clientId",
        /// The secret of the credential; it never belongs into a browser. Required.
        client_secret: Secret = "clientSecret",
        /// What the token may do, as the Developer Console lists it for the credential. Required.
        scope: Texts = "scope",
    }
}
