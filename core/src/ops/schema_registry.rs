//! The inputs of the operations of `schemaRegistry`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

operation! {
    /// Get tenant.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    GetTenant {
    }
}

operation! {
    /// Create field group.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    CreateFieldGroup {
        /// Title. Required.
        title: String = "title",
        /// Description.
        description: Option<String> = "description",
        /// Class.
        class: Option<String> = "class",
        /// Tenant id.
        tenant_id: Option<String> = "tenantId",
        /// Properties.
        properties: Option<Value> = "properties",
        /// Intended to extend.
        intended_to_extend: Option<Vec<String>> = "meta:intendedToExtend",
        /// Definitions.
        definitions: Option<Value> = "definitions",
        /// All of.
        all_of: Option<Value> = "allOf",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

word! {
    /// Container. One of `tenant`, `global`.
    Container {
        /// `tenant`
        Tenant = "tenant",
        /// `global`
        Global = "global",
    }
}

operation! {
    /// List field groups.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    ListFieldGroups {
        /// Container. One of `tenant`, `global`.
        container: Option<Container> = "container",
        /// Property.
        property: Option<Texts> = "property",
        /// Orderby.
        orderby: Option<String> = "orderby",
        /// Limit.
        limit: Option<i64> = "limit",
        /// Start.
        start: Option<String> = "start",
        /// Accept. One of `application/vnd.adobe.xed-id+json`, `application/vnd.adobe.xed+json`.
        accept: Option<String> = "accept",
    }
}

paged!(ListFieldGroups);

operation! {
    /// Get field group.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    GetFieldGroup {
        /// Field group id. Required.
        field_group_id: String = "fieldGroupId",
        /// Container. One of `tenant`, `global`.
        container: Option<Container> = "container",
        /// Accept. One of `application/vnd.adobe.xed+json; version=1`, `application/vnd.adobe.xed-full+json;
        /// version=1`, `application/vnd.adobe.xed-notext+json; version=1`, `application/vnd.adobe.xed-full-notext+json;
        /// version=1`, `application/vnd.adobe.xed-full-desc+json; version=1`,
        /// `application/vnd.adobe.xed-deprecatefield+json; version=1`, `application/vnd.adobe.xed+json;version=1`,
        /// `application/vnd.adobe.xed-full+json;version=1`, `application/vnd.adobe.xed-notext+json;version=1`,
        /// `application/vnd.adobe.xed-full-notext+json;version=1`,
        /// `application/vnd.adobe.xed-full-desc+json;version=1`,
        /// `application/vnd.adobe.xed-deprecatefield+json;version=1`.
        accept: Option<String> = "accept",
    }
}

operation! {
    /// Update field group.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    UpdateFieldGroup {
        /// Field group id. Required.
        field_group_id: String = "fieldGroupId",
        /// Title.
        title: Option<String> = "title",
        /// Description.
        description: Option<String> = "description",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Delete field group.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    DeleteFieldGroup {
        /// Field group id. Required.
        field_group_id: String = "fieldGroupId",
    }
}

operation! {
    /// Create schema.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    CreateSchema {
        /// Title. Required.
        title: String = "title",
        /// Description.
        description: Option<String> = "description",
        /// Class.
        class: Option<String> = "class",
        /// Field groups.
        field_groups: Option<Vec<String>> = "fieldGroups",
        /// All of.
        all_of: Option<Value> = "allOf",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List schemas.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    ListSchemas {
        /// Container. One of `tenant`, `global`.
        container: Option<Container> = "container",
        /// Property.
        property: Option<Texts> = "property",
        /// Orderby.
        orderby: Option<String> = "orderby",
        /// Limit.
        limit: Option<i64> = "limit",
        /// Start.
        start: Option<String> = "start",
        /// Accept. One of `application/vnd.adobe.xed-id+json`, `application/vnd.adobe.xed+json`.
        accept: Option<String> = "accept",
    }
}

paged!(ListSchemas);

operation! {
    /// Get schema.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    GetSchema {
        /// Schema id. Required.
        schema_id: String = "schemaId",
        /// Container. One of `tenant`, `global`.
        container: Option<Container> = "container",
        /// Accept. One of `application/vnd.adobe.xed+json; version=1`, `application/vnd.adobe.xed-full+json;
        /// version=1`, `application/vnd.adobe.xed-notext+json; version=1`, `application/vnd.adobe.xed-full-notext+json;
        /// version=1`, `application/vnd.adobe.xed-full-desc+json; version=1`,
        /// `application/vnd.adobe.xed-deprecatefield+json; version=1`, `application/vnd.adobe.xed+json;version=1`,
        /// `application/vnd.adobe.xed-full+json;version=1`, `application/vnd.adobe.xed-notext+json;version=1`,
        /// `application/vnd.adobe.xed-full-notext+json;version=1`,
        /// `application/vnd.adobe.xed-full-desc+json;version=1`,
        /// `application/vnd.adobe.xed-deprecatefield+json;version=1`.
        accept: Option<String> = "accept",
    }
}

operation! {
    /// Update schema.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    UpdateSchema {
        /// Schema id. Required.
        schema_id: String = "schemaId",
        /// Title.
        title: Option<String> = "title",
        /// Description.
        description: Option<String> = "description",
        /// Field groups.
        field_groups: Option<Vec<String>> = "fieldGroups",
        /// Profile.
        profile: Option<bool> = "profile",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Delete schema.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    DeleteSchema {
        /// Schema id. Required.
        schema_id: String = "schemaId",
    }
}

operation! {
    /// Create descriptor.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    CreateDescriptor {
        /// Type. Required.
        type_: String = "@type",
        /// Source schema. Required.
        source_schema: String = "xdm:sourceSchema",
        /// Source version.
        source_version: Option<i64> = "xdm:sourceVersion",
        /// Source property.
        source_property: Option<String> = "xdm:sourceProperty",
        /// Namespace.
        namespace: Option<String> = "xdm:namespace",
        /// Property. One of `xdm:code`, `xdm:id`.
        property: Option<String> = "xdm:property",
        /// Is primary.
        is_primary: Option<bool> = "xdm:isPrimary",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List descriptors.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    ListDescriptors {
        /// Property.
        property: Option<Texts> = "property",
        /// Orderby.
        orderby: Option<String> = "orderby",
        /// Limit.
        limit: Option<i64> = "limit",
        /// Start.
        start: Option<String> = "start",
        /// Accept. One of `application/vnd.adobe.xdm+json`, `application/vnd.adobe.xdm-id+json`,
        /// `application/vnd.adobe.xdm-link+json`, `application/vnd.adobe.xdm-v2+json`,
        /// `application/vnd.adobe.xdm-v2-id+json`, `application/vnd.adobe.xdm-v2-link+json`.
        accept: Option<String> = "accept",
    }
}

paged!(ListDescriptors);

operation! {
    /// Delete descriptor.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    DeleteDescriptor {
        /// Descriptor id. Required.
        descriptor_id: String = "descriptorId",
    }
}

operation! {
    /// Get sample data.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/)
    GetSampleData {
        /// Schema id. Required.
        schema_id: String = "schemaId",
        /// Accept. One of `application/vnd.adobe.xed+json; version=1`, `application/vnd.adobe.xed-full+json;
        /// version=1`, `application/vnd.adobe.xed-notext+json; version=1`, `application/vnd.adobe.xed-full-notext+json;
        /// version=1`, `application/vnd.adobe.xed-full-desc+json; version=1`,
        /// `application/vnd.adobe.xed-deprecatefield+json; version=1`, `application/vnd.adobe.xed+json;version=1`,
        /// `application/vnd.adobe.xed-full+json;version=1`, `application/vnd.adobe.xed-notext+json;version=1`,
        /// `application/vnd.adobe.xed-full-notext+json;version=1`,
        /// `application/vnd.adobe.xed-full-desc+json;version=1`,
        /// `application/vnd.adobe.xed-deprecatefield+json;version=1`.
        accept: Option<String> = "accept",
    }
}
