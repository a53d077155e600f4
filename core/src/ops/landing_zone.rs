//! The inputs of the operations of `landingZone`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

operation! {
    /// Reads the container of the landing zone; the first call makes it.
    ///
    /// [Reference](https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone)
    GetLandingZone {
        /// Whose zone: `user_drop_zone` for sources, `dlz_destination` for destinations. One of `user_drop_zone`,
        /// `dlz_destination`.
        type_: Option<String> = "type",
    }
}

operation! {
    /// Reads what opens the landing zone, all of which is secret but the names.
    ///
    /// [Reference](https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone)
    GetLandingZoneCredentials {
        /// Whose zone: `user_drop_zone` for sources, `dlz_destination` for destinations. One of `user_drop_zone`,
        /// `dlz_destination`.
        type_: Option<String> = "type",
    }
}

operation! {
    /// Gets new credentials of the landing zone; the old ones open it no more.
    ///
    /// [Reference](https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone)
    RefreshLandingZoneCredentials {
        /// Whose zone: `user_drop_zone` for sources, `dlz_destination` for destinations. One of `user_drop_zone`,
        /// `dlz_destination`.
        type_: Option<String> = "type",
    }
}

word! {
    /// How the files are encrypted.
    EncryptionAlgorithm {
        /// `PGP`
        PGP = "PGP",
        /// `GPG`
        GPG = "GPG",
    }
}

object! {
    /// What the key pair is made with.
    EncryptionKeyParams {
        /// What protects the private key, which the platform keeps. Required.
        pass_phrase: Secret = "passPhrase",
    }
}

operation! {
    /// Makes a key pair, with whose public key files are encrypted before they are dropped.
    ///
    /// [Reference](https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone)
    CreateEncryptionKey {
        /// How the files are encrypted. One of `PGP`, `GPG`. Required.
        encryption_algorithm: Option<EncryptionAlgorithm> = "encryptionAlgorithm",
        /// What the key pair is made with. Required.
        params: EncryptionKeyParams = "params",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}
