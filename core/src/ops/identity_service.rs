//! The inputs of the operations of `identityService`.

// Made by `cargo xtask faces` from the table of operations.

operation! {
    /// Lists the identity namespaces, Adobe's and the organization's own.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/getIdNamespaces)
    ListNamespaces {
    }
}

operation! {
    /// Reads an identity namespace.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/retrieveIdentityNamespace)
    GetNamespace {
        /// The id of the namespace, which is a number. Required.
        namespace_id: Option<i64> = "namespaceId",
    }
}

operation! {
    /// Makes an identity namespace, which can never be deleted.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/createNamespace)
    CreateNamespace {
        /// Its name for people. Required.
        name: String = "name",
        /// The word by which descriptors and records name it: letters and digits, unique in the organization, and for
        /// good. Required.
        code: String = "code",
        /// What it identifies, for good: a person's account is `Cross_device`; `Non_people` is for all that is nobody,
        /// and links no one. One of `Cookie`, `Cross_device`, `Device`, `Email`, `Mobile`, `Non_people`, `Phone`,
        /// `COOKIE`, `CROSS_DEVICE`, `DEVICE`, `EMAIL`, `MOBILE`, `NON_PEOPLE`, `PHONE`. Required.
        id_type: String = "idType",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
    }
}

operation! {
    /// Changes name and description of an identity namespace; code and type must be those that it has.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/updateIdentityNamespace)
    UpdateNamespace {
        /// The id of the namespace, which is a number. Required.
        namespace_id: Option<i64> = "namespaceId",
        /// Its name for people. Required.
        name: String = "name",
        /// The word by which descriptors and records name it: letters and digits, unique in the organization, and for
        /// good. Required.
        code: String = "code",
        /// What it identifies, for good: a person's account is `Cross_device`; `Non_people` is for all that is nobody,
        /// and links no one. One of `Cookie`, `Cross_device`, `Device`, `Email`, `Mobile`, `Non_people`, `Phone`,
        /// `COOKIE`, `CROSS_DEVICE`, `DEVICE`, `EMAIL`, `MOBILE`, `NON_PEOPLE`, `PHONE`. Required.
        id_type: String = "idType",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
    }
}
