//! The inputs of the operations of `schemaRegistry`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

operation! {
    /// Reads the tenant id of the organization, and how many schemas it has.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Stats/operation/retrieveStats)
    GetTenant {
    }
}

word! {
    /// Always `object`, which is sent in any case.
    Type {
        /// `object`
        Object = "object",
    }
}

operation! {
    /// Makes a field group: fields that schemas of a class may have.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/createFieldGroup)
    CreateFieldGroup {
        /// Its name for people, which no other in the organization may have. Required.
        title: String = "title",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// The `$id` of the class: what its records are.
        class: Option<String> = "class",
        /// The tenant id, as getTenant gives it; the fields are below it.
        tenant_id: Option<String> = "tenantId",
        /// The fields by their names, as JSON Schema of XDM.
        properties: Option<Value> = "properties",
        /// The `$id`s of the classes, in place of one `class`.
        meta_intended_to_extend: Option<Vec<String>> = "meta:intendedToExtend",
        /// The fields as the body has them, in place of `properties`.
        definitions: Option<Value> = "definitions",
        /// The references to the definitions, where the default is not enough.
        all_of: Option<Value> = "allOf",
        /// Always `object`, which is sent in any case. One of `object`.
        type_: Option<Type> = "type",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

word! {
    /// Whose: `tenant` for those of the organization, `global` for those of Adobe.
    Container {
        /// `tenant`
        Tenant = "tenant",
        /// `global`
        Global = "global",
    }
}

operation! {
    /// Lists field groups, the organization's own or Adobe's.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/listFieldGroups)
    ListFieldGroups {
        /// Whose: `tenant` for those of the organization, `global` for those of Adobe. One of `tenant`, `global`.
        container: Option<Container> = "container",
        /// Which to list: field, operator and value, or a field alone; of several filters all must match.
        property: Option<Texts> = "property",
        /// The fields to sort by, joined by commas; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// How many one page may have, as a hint that counts with `orderby` alone; up to 500.
        limit: Option<i64> = "limit",
        /// Where the page starts, as the page before says; needs `orderby`.
        start: Option<String> = "start",
        /// How much to answer of each: `xed-id` the names and ids, `xed` the whole. One of
        /// `application/vnd.adobe.xed-id+json`, `application/vnd.adobe.xed+json`.
        accept: Option<String> = "accept",
    }
}

paged!(ListFieldGroups);

operation! {
    /// Reads a field group.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/retrieveFieldGroup)
    GetFieldGroup {
        /// The `$id` of the field group, or its `meta:altId`. Required.
        field_group_id: String = "fieldGroupId",
        /// Whose: `tenant` for those of the organization, `global` for those of Adobe. One of `tenant`, `global`.
        container: Option<Container> = "container",
        /// How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. One of
        /// `application/vnd.adobe.xed+json; version=1`, `application/vnd.adobe.xed-full+json; version=1`,
        /// `application/vnd.adobe.xed-notext+json; version=1`, `application/vnd.adobe.xed-full-notext+json; version=1`,
        /// `application/vnd.adobe.xed-full-desc+json; version=1`, `application/vnd.adobe.xed-deprecatefield+json;
        /// version=1`, `application/vnd.adobe.xed+json;version=1`, `application/vnd.adobe.xed-full+json;version=1`,
        /// `application/vnd.adobe.xed-notext+json;version=1`, `application/vnd.adobe.xed-full-notext+json;version=1`,
        /// `application/vnd.adobe.xed-full-desc+json;version=1`,
        /// `application/vnd.adobe.xed-deprecatefield+json;version=1`.
        accept: Option<String> = "accept",
    }
}

operation! {
    /// Changes title, description or fields of a field group.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/patchFieldGroup)
    UpdateFieldGroup {
        /// The `$id` of the field group, or its `meta:altId`. Required.
        field_group_id: String = "fieldGroupId",
        /// Its name for people, which no other in the organization may have.
        title: Option<String> = "title",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Deletes a field group.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/removeFieldGroup)
    DeleteFieldGroup {
        /// The `$id` of the field group, or its `meta:altId`. Required.
        field_group_id: String = "fieldGroupId",
    }
}

operation! {
    /// Makes a schema from a class and field groups.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/createSchema)
    CreateSchema {
        /// Its name for people, which no other in the organization may have. Required.
        title: String = "title",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// The `$id` of the class: what its records are.
        class: Option<String> = "class",
        /// The `$id`s of the field groups that bring the fields.
        field_groups: Option<Vec<String>> = "fieldGroups",
        /// References to class and field groups as the body has them, in place of `class` and `fieldGroups`.
        all_of: Option<Value> = "allOf",
        /// Always `object`, which is sent in any case. One of `object`.
        type_: Option<Type> = "type",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists schemas, the organization's own or Adobe's.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/listSchemas)
    ListSchemas {
        /// Whose: `tenant` for those of the organization, `global` for those of Adobe. One of `tenant`, `global`.
        container: Option<Container> = "container",
        /// Which to list: field, operator and value, or a field alone; of several filters all must match.
        property: Option<Texts> = "property",
        /// The fields to sort by, joined by commas; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// How many one page may have, as a hint that counts with `orderby` alone; up to 500.
        limit: Option<i64> = "limit",
        /// Where the page starts, as the page before says; needs `orderby`.
        start: Option<String> = "start",
        /// How much to answer of each: `xed-id` the names and ids, `xed` the whole. One of
        /// `application/vnd.adobe.xed-id+json`, `application/vnd.adobe.xed+json`.
        accept: Option<String> = "accept",
    }
}

paged!(ListSchemas);

operation! {
    /// Reads a schema, with its fields.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/retrieveSchema)
    GetSchema {
        /// The `$id` of the schema, or its `meta:altId`. Required.
        schema_id: String = "schemaId",
        /// Whose: `tenant` for those of the organization, `global` for those of Adobe. One of `tenant`, `global`.
        container: Option<Container> = "container",
        /// How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. One of
        /// `application/vnd.adobe.xed+json; version=1`, `application/vnd.adobe.xed-full+json; version=1`,
        /// `application/vnd.adobe.xed-notext+json; version=1`, `application/vnd.adobe.xed-full-notext+json; version=1`,
        /// `application/vnd.adobe.xed-full-desc+json; version=1`, `application/vnd.adobe.xed-deprecatefield+json;
        /// version=1`, `application/vnd.adobe.xed+json;version=1`, `application/vnd.adobe.xed-full+json;version=1`,
        /// `application/vnd.adobe.xed-notext+json;version=1`, `application/vnd.adobe.xed-full-notext+json;version=1`,
        /// `application/vnd.adobe.xed-full-desc+json;version=1`,
        /// `application/vnd.adobe.xed-deprecatefield+json;version=1`.
        accept: Option<String> = "accept",
    }
}

operation! {
    /// Adds field groups to a schema, lets Profile take its data, or changes its texts.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/patchSchema)
    UpdateSchema {
        /// The `$id` of the schema, or its `meta:altId`. Required.
        schema_id: String = "schemaId",
        /// Its name for people, which no other in the organization may have.
        title: Option<String> = "title",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// The `$id`s of the field groups that bring the fields.
        field_groups: Option<Vec<String>> = "fieldGroups",
        /// True lets Profile take the data of the schema; this can't be undone.
        profile: Option<bool> = "profile",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Deletes a schema.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema)
    DeleteSchema {
        /// The `$id` of the schema, or its `meta:altId`. Required.
        schema_id: String = "schemaId",
    }
}

operation! {
    /// Lists classes, the organization's own or Adobe's.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/listClasses)
    ListClasses {
        /// Whose: `tenant` for those of the organization, `global` for those of Adobe. One of `tenant`, `global`.
        container: Option<Container> = "container",
        /// Which to list: field, operator and value, or a field alone; of several filters all must match.
        property: Option<Texts> = "property",
        /// The fields to sort by, joined by commas; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// How many one page may have, as a hint that counts with `orderby` alone; up to 500.
        limit: Option<i64> = "limit",
        /// Where the page starts, as the page before says; needs `orderby`.
        start: Option<String> = "start",
        /// How much to answer of each: `xed-id` the names and ids, `xed` the whole. One of
        /// `application/vnd.adobe.xed-id+json`, `application/vnd.adobe.xed+json`.
        accept: Option<String> = "accept",
    }
}

paged!(ListClasses);

operation! {
    /// Says more about a field of a schema, such as that it is an identity.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor)
    CreateDescriptor {
        /// The kind of the descriptor. Required.
        type_: String = "@type",
        /// The `$id` of the schema whose field is described. Required.
        xdm_source_schema: String = "xdm:sourceSchema",
        /// The major version of the schema, which is 1.
        xdm_source_version: Option<i64> = "xdm:sourceVersion",
        /// The place of the field: names joined by `/`, with one in front.
        xdm_source_property: Option<String> = "xdm:sourceProperty",
        /// The identity namespace, by its code or its id.
        xdm_namespace: Option<String> = "xdm:namespace",
        /// Whether the namespace is a code or an id; by default what it looks like. One of `xdm:code`, `xdm:id`.
        xdm_property: Option<String> = "xdm:property",
        /// Whether it is the primary identity of the schema; false by default.
        xdm_is_primary: Option<bool> = "xdm:isPrimary",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists the descriptors of all schemas.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/listDescriptors)
    ListDescriptors {
        /// Which to list: field, operator and value, or a field alone; of several filters all must match.
        property: Option<Texts> = "property",
        /// The fields to sort by, joined by commas; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// How many one page may have, as a hint that counts with `orderby` alone; up to 500.
        limit: Option<i64> = "limit",
        /// Where the page starts, as the page before says; needs `orderby`.
        start: Option<String> = "start",
        /// How much to answer of each: the whole, `id` or `link`; with `v2` in pages. One of
        /// `application/vnd.adobe.xdm+json`, `application/vnd.adobe.xdm-id+json`,
        /// `application/vnd.adobe.xdm-link+json`, `application/vnd.adobe.xdm-v2+json`,
        /// `application/vnd.adobe.xdm-v2-id+json`, `application/vnd.adobe.xdm-v2-link+json`.
        accept: Option<String> = "accept",
    }
}

paged!(ListDescriptors);

operation! {
    /// Takes a descriptor away from its schema.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor)
    DeleteDescriptor {
        /// The `@id` of the descriptor. Required.
        descriptor_id: String = "descriptorId",
    }
}

operation! {
    /// Makes up a record that fits a schema.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Sample-data/operation/retrieveSampleData)
    GetSampleData {
        /// The `$id` of the schema, or its `meta:altId`. Required.
        schema_id: String = "schemaId",
        /// How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. One of
        /// `application/vnd.adobe.xed+json; version=1`, `application/vnd.adobe.xed-full+json; version=1`,
        /// `application/vnd.adobe.xed-notext+json; version=1`, `application/vnd.adobe.xed-full-notext+json; version=1`,
        /// `application/vnd.adobe.xed-full-desc+json; version=1`, `application/vnd.adobe.xed-deprecatefield+json;
        /// version=1`, `application/vnd.adobe.xed+json;version=1`, `application/vnd.adobe.xed-full+json;version=1`,
        /// `application/vnd.adobe.xed-notext+json;version=1`, `application/vnd.adobe.xed-full-notext+json;version=1`,
        /// `application/vnd.adobe.xed-full-desc+json;version=1`,
        /// `application/vnd.adobe.xed-deprecatefield+json;version=1`.
        accept: Option<String> = "accept",
    }
}
