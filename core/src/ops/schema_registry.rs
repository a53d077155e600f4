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
    /// Puts a whole field group in place of one; what is left out is gone.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/updateFieldGroup)
    ReplaceFieldGroup {
        /// The `$id` of the field group, or its `meta:altId`. Required.
        field_group_id: String = "fieldGroupId",
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
    /// Puts a whole schema in place of one; what is left out is gone.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/updateSchema)
    ReplaceSchema {
        /// The `$id` of the schema, or its `meta:altId`. Required.
        schema_id: String = "schemaId",
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
    /// Deletes a schema.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema)
    DeleteSchema {
        /// The `$id` of the schema, or its `meta:altId`. Required.
        schema_id: String = "schemaId",
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

operation! {
    /// Makes a class: what the records of its schemas are.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/createClass)
    CreateClass {
        /// Its name for people, which no other in the organization may have. Required.
        title: String = "title",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Whether its records say how something is, or what happened when. One of `record`, `time-series`.
        behavior: Option<String> = "behavior",
        /// Fields, by the names of the parts they are in.
        definitions: Option<Value> = "definitions",
        /// References to one behaviour and to the definitions as the body has them, in place of `behavior`.
        all_of: Option<Vec<Value>> = "allOf",
        /// Always `object`, which is sent in any case. One of `object`.
        type_: Option<Type> = "type",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
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
    /// Reads a class, with its fields.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/retrieveClass)
    GetClass {
        /// The `$id` of the class, or its `meta:altId`. Required.
        class_id: String = "classId",
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
    /// Puts a whole class in place of one; what is left out is gone.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/replaceClass)
    ReplaceClass {
        /// The `$id` of the class, or its `meta:altId`. Required.
        class_id: String = "classId",
        /// Its name for people, which no other in the organization may have. Required.
        title: String = "title",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Whether its records say how something is, or what happened when. One of `record`, `time-series`.
        behavior: Option<String> = "behavior",
        /// Fields, by the names of the parts they are in.
        definitions: Option<Value> = "definitions",
        /// References to one behaviour and to the definitions as the body has them, in place of `behavior`.
        all_of: Option<Vec<Value>> = "allOf",
        /// Always `object`, which is sent in any case. One of `object`.
        type_: Option<Type> = "type",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Changes title, description or fields of a class.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/updateClass)
    UpdateClass {
        /// The `$id` of the class, or its `meta:altId`. Required.
        class_id: String = "classId",
        /// Its name for people, which no other in the organization may have.
        title: Option<String> = "title",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Deletes a class.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/removeClass)
    DeleteClass {
        /// The `$id` of the class, or its `meta:altId`. Required.
        class_id: String = "classId",
    }
}

operation! {
    /// Lists the behaviours that a class may be based on: record, time series, and ad hoc.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/listBehaviors)
    ListBehaviors {
        /// How much to answer of each: `xed-id` the names and ids, `xed` the whole. One of
        /// `application/vnd.adobe.xed-id+json`, `application/vnd.adobe.xed+json`.
        accept: Option<String> = "accept",
    }
}

paged!(ListBehaviors);

operation! {
    /// Reads a behaviour, with its fields.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/retrieveBehavior)
    GetBehavior {
        /// The `$id` of the behaviour, or its `meta:altId`. Required.
        behavior_id: String = "behaviorId",
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

word! {
    /// Whether it is an object or a list; the default is what is given.
    DataTypeType {
        /// `object`
        Object = "object",
        /// `array`
        Array = "array",
    }
}

operation! {
    /// Makes a data type: fields that others may refer to as one.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/createDataType)
    CreateDataType {
        /// Its name for people, which no other in the organization may have. Required.
        title: String = "title",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Whether it is an object or a list; the default is what is given. One of `object`, `array`.
        type_: Option<DataTypeType> = "type",
        /// The fields of an object by their names, without the tenant's own object around them.
        properties: Option<Value> = "properties",
        /// What each element of a list is.
        items: Option<Value> = "items",
        /// Fields, by the names of the parts they are in.
        definitions: Option<Value> = "definitions",
        /// References to the definitions and to other data types.
        all_of: Option<Vec<Value>> = "allOf",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists data types, the organization's own or Adobe's.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/listDataTypes)
    ListDataTypes {
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

paged!(ListDataTypes);

operation! {
    /// Reads a data type, with its fields.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/retrieveDataType)
    GetDataType {
        /// The `$id` of the data type, or its `meta:altId`. Required.
        data_type_id: String = "dataTypeId",
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
    /// Puts a whole data type in place of one; what is left out is gone.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/replaceDatatype)
    ReplaceDataType {
        /// The `$id` of the data type, or its `meta:altId`. Required.
        data_type_id: String = "dataTypeId",
        /// Its name for people, which no other in the organization may have. Required.
        title: String = "title",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Whether it is an object or a list; the default is what is given. One of `object`, `array`.
        type_: Option<DataTypeType> = "type",
        /// The fields of an object by their names, without the tenant's own object around them.
        properties: Option<Value> = "properties",
        /// What each element of a list is.
        items: Option<Value> = "items",
        /// Fields, by the names of the parts they are in.
        definitions: Option<Value> = "definitions",
        /// References to the definitions and to other data types.
        all_of: Option<Vec<Value>> = "allOf",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Changes title, description or fields of a data type.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/updateDataType)
    UpdateDataType {
        /// The `$id` of the data type, or its `meta:altId`. Required.
        data_type_id: String = "dataTypeId",
        /// Its name for people, which no other in the organization may have.
        title: Option<String> = "title",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Deletes a data type.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/deleteDatatype)
    DeleteDataType {
        /// The `$id` of the data type, or its `meta:altId`. Required.
        data_type_id: String = "dataTypeId",
    }
}

operation! {
    /// Lists the unions: of each class, the fields of all schemas whose data Profile takes.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/listUnionSchemas)
    ListUnions {
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

paged!(ListUnions);

operation! {
    /// Reads the union of a class; listSchemas finds its schemas by `meta:immutableTags==union` and `meta:class`.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/retrieveUnionSchema)
    GetUnion {
        /// The `$id` of the class with `__union` behind it, or its `meta:altId`. Required.
        union_id: String = "unionId",
        /// How to answer: `full` resolves references. One of `application/vnd.adobe.xed-full+json; version=1`,
        /// `application/vnd.adobe.xed+json; version=1`, `application/vnd.adobe.xed-full+json;version=1`,
        /// `application/vnd.adobe.xed+json;version=1`.
        accept: Option<String> = "accept",
    }
}

word! {
    /// How long the time is that a record is for.
    XdmGranularity {
        /// `hour`
        Hour = "hour",
        /// `day`
        Day = "day",
    }
}

operation! {
    /// Says more about a field of a schema, such as that it is an identity.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor)
    CreateDescriptor {
        /// What it says of the field. One of `xdm:descriptorIdentity`, `xdm:alternateDisplayInfo`,
        /// `xdm:descriptorReferenceIdentity`, `xdm:descriptorRelationship`, `xdm:descriptorOneToOne`,
        /// `xdm:descriptorOneToMany`, `xdm:descriptorManyToMany`, `xdm:descriptorPrimaryKey`, `xdm:descriptorVersion`,
        /// `xdm:descriptorTimestamp`, `xdm:descriptorDeprecated`, `xdm:descriptorTimeSeriesGranularity`,
        /// `xdm:descriptorLabel`. Required.
        type_: String = "@type",
        /// The `$id` of the schema whose field is described. Required.
        xdm_source_schema: String = "xdm:sourceSchema",
        /// The major version of the schema, which is 1.
        xdm_source_version: Option<i64> = "xdm:sourceVersion",
        /// The place of the field: names joined by `/`, with one in front; of a primary key or of deprecated fields, a
        /// list too.
        xdm_source_property: Option<Texts> = "xdm:sourceProperty",
        /// The identity namespace, by its code or its id.
        xdm_namespace: Option<String> = "xdm:namespace",
        /// Whether the namespace is a code or an id; by default what it looks like. One of `xdm:code`, `xdm:id`.
        xdm_property: Option<String> = "xdm:property",
        /// Whether it is the primary identity of the schema; false by default.
        xdm_is_primary: Option<bool> = "xdm:isPrimary",
        /// What the field is called for people, by language.
        xdm_title: Option<Value> = "xdm:title",
        /// What the field is for, by language.
        xdm_description: Option<Value> = "xdm:description",
        /// Suggested values of a field of Adobe's, each with its name for people.
        meta_enum: Option<Value> = "meta:enum",
        /// Suggested values that are not shown.
        xdm_exclude_meta_enum: Option<Value> = "xdm:excludeMetaEnum",
        /// The same by the name that a table of the page gives it.
        meta_exclude_meta_enum: Option<Value> = "meta:excludeMetaEnum",
        /// A note, by language.
        xdm_note: Option<Value> = "xdm:note",
        /// The namespace of the primary identity of the schema that the field refers to.
        xdm_identity_namespace: Option<String> = "xdm:identityNamespace",
        /// The `$id` of the schema that is referred to.
        xdm_destination_schema: Option<String> = "xdm:destinationSchema",
        /// The major version of that schema, which is 1.
        xdm_destination_version: Option<i64> = "xdm:destinationVersion",
        /// The place of the field that is referred to.
        xdm_destination_property: Option<String> = "xdm:destinationProperty",
        /// The namespace of the primary identity of that schema.
        xdm_destination_namespace: Option<String> = "xdm:destinationNamespace",
        /// How many refer to how many. One of `1:1`, `1:0`, `M:1`, `M:0`.
        xdm_cardinality: Option<String> = "xdm:cardinality",
        /// The name of the relation, seen from the schema.
        xdm_source_to_destination_name: Option<String> = "xdm:sourceToDestinationName",
        /// The name of the relation, seen from the other schema.
        xdm_destination_to_source_name: Option<String> = "xdm:destinationToSourceName",
        /// The title of the relation, seen from the schema.
        xdm_source_to_destination_title: Option<String> = "xdm:sourceToDestinationTitle",
        /// The title of the relation, seen from the other schema.
        xdm_destination_to_source_title: Option<String> = "xdm:destinationToSourceTitle",
        /// How long the time is that a record is for. One of `hour`, `day`.
        xdm_granularity: Option<XdmGranularity> = "xdm:granularity",
        /// The zone of these times.
        xdm_iana_timezone: Option<String> = "xdm:ianaTimezone",
        /// The labels of data governance.
        xdm_label: Option<Texts> = "xdm:label",
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
    /// Reads a descriptor.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/retrieveDescriptor)
    GetDescriptor {
        /// The `@id` of the descriptor. Required.
        descriptor_id: String = "descriptorId",
        /// Whose: `tenant` for those of the organization, `global` for those of Adobe. One of `tenant`, `global`.
        container: Option<Container> = "container",
    }
}

operation! {
    /// Puts a whole descriptor in place of one; what is left out is gone.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/updateDescriptor)
    UpdateDescriptor {
        /// The `@id` of the descriptor. Required.
        descriptor_id: String = "descriptorId",
        /// What it says of the field. One of `xdm:descriptorIdentity`, `xdm:alternateDisplayInfo`,
        /// `xdm:descriptorReferenceIdentity`, `xdm:descriptorRelationship`, `xdm:descriptorOneToOne`,
        /// `xdm:descriptorOneToMany`, `xdm:descriptorManyToMany`, `xdm:descriptorPrimaryKey`, `xdm:descriptorVersion`,
        /// `xdm:descriptorTimestamp`, `xdm:descriptorDeprecated`, `xdm:descriptorTimeSeriesGranularity`,
        /// `xdm:descriptorLabel`. Required.
        type_: String = "@type",
        /// The `$id` of the schema whose field is described. Required.
        xdm_source_schema: String = "xdm:sourceSchema",
        /// The major version of the schema, which is 1.
        xdm_source_version: Option<i64> = "xdm:sourceVersion",
        /// The place of the field: names joined by `/`, with one in front; of a primary key or of deprecated fields, a
        /// list too.
        xdm_source_property: Option<Texts> = "xdm:sourceProperty",
        /// The identity namespace, by its code or its id.
        xdm_namespace: Option<String> = "xdm:namespace",
        /// Whether the namespace is a code or an id; by default what it looks like. One of `xdm:code`, `xdm:id`.
        xdm_property: Option<String> = "xdm:property",
        /// Whether it is the primary identity of the schema; false by default.
        xdm_is_primary: Option<bool> = "xdm:isPrimary",
        /// What the field is called for people, by language.
        xdm_title: Option<Value> = "xdm:title",
        /// What the field is for, by language.
        xdm_description: Option<Value> = "xdm:description",
        /// Suggested values of a field of Adobe's, each with its name for people.
        meta_enum: Option<Value> = "meta:enum",
        /// Suggested values that are not shown.
        xdm_exclude_meta_enum: Option<Value> = "xdm:excludeMetaEnum",
        /// The same by the name that a table of the page gives it.
        meta_exclude_meta_enum: Option<Value> = "meta:excludeMetaEnum",
        /// A note, by language.
        xdm_note: Option<Value> = "xdm:note",
        /// The namespace of the primary identity of the schema that the field refers to.
        xdm_identity_namespace: Option<String> = "xdm:identityNamespace",
        /// The `$id` of the schema that is referred to.
        xdm_destination_schema: Option<String> = "xdm:destinationSchema",
        /// The major version of that schema, which is 1.
        xdm_destination_version: Option<i64> = "xdm:destinationVersion",
        /// The place of the field that is referred to.
        xdm_destination_property: Option<String> = "xdm:destinationProperty",
        /// The namespace of the primary identity of that schema.
        xdm_destination_namespace: Option<String> = "xdm:destinationNamespace",
        /// How many refer to how many. One of `1:1`, `1:0`, `M:1`, `M:0`.
        xdm_cardinality: Option<String> = "xdm:cardinality",
        /// The name of the relation, seen from the schema.
        xdm_source_to_destination_name: Option<String> = "xdm:sourceToDestinationName",
        /// The name of the relation, seen from the other schema.
        xdm_destination_to_source_name: Option<String> = "xdm:destinationToSourceName",
        /// The title of the relation, seen from the schema.
        xdm_source_to_destination_title: Option<String> = "xdm:sourceToDestinationTitle",
        /// The title of the relation, seen from the other schema.
        xdm_destination_to_source_title: Option<String> = "xdm:destinationToSourceTitle",
        /// How long the time is that a record is for. One of `hour`, `day`.
        xdm_granularity: Option<XdmGranularity> = "xdm:granularity",
        /// The zone of these times.
        xdm_iana_timezone: Option<String> = "xdm:ianaTimezone",
        /// The labels of data governance.
        xdm_label: Option<Texts> = "xdm:label",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Takes a descriptor away from its schema.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor)
    DeleteDescriptor {
        /// The `@id` of the descriptor. Required.
        descriptor_id: String = "descriptorId",
    }
}
