//! The inputs of the operations of `dataPrep`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

object! {
    /// The schema that the destinations belong to.
    SchemaRef {
        /// The `$id` of the schema, or its `meta:altId`. Required.
        id: String = "id",
        /// The media type of the schema with its version; the default suits.
        content_type: Option<String> = "contentType",
    }
}

object! {
    /// The same as the current form of the body names it.
    OutputSchema {
        /// The schema that the destinations belong to. Required.
        schema_ref: SchemaRef = "schemaRef",
    }
}

word! {
    /// The form of the body: `tutorial` is the older one; by default that of the names used.
    Dialect {
        /// `tutorial`
        Tutorial = "tutorial",
        /// `current`
        Current = "current",
    }
}

operation! {
    /// Stores which source field fills which field of a schema.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/createMappingSet)
    CreateMappingSet {
        /// The schema that the destinations belong to.
        schema: Option<Schema> = "schema",
        /// The same as the current form of the body names it.
        output_schema: Option<OutputSchema> = "outputSchema",
        /// The `$id` of the schema, as the older form of the body names it.
        xdm_schema: Option<String> = "xdmSchema",
        /// The version of the schema in the older form; only the major version 1 exists.
        xdm_version: Option<String> = "xdmVersion",
        /// The version that the set had when it was read; the platform counts on by itself.
        version: Option<i64> = "version",
        /// The id that the set had when it was read.
        id: Option<String> = "id",
        /// A name to find the set by; in the current form alone.
        name: Option<String> = "name",
        /// A schema of the source, for sets that have one.
        input_schema: Option<Value> = "inputSchema",
        /// As it was read; in the current form alone.
        allow_null_values: Option<bool> = "allowNullValues",
        /// Tags of the set; in the current form alone.
        tags: Option<Value> = "tags",
        /// The form of the body: `tutorial` is the older one; by default that of the names used. One of `tutorial`,
        /// `current`.
        dialect: Option<Dialect> = "dialect",
        /// One entry for each field that is filled. Required.
        mappings: Value = "mappings",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists the mapping sets of the sandbox.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappingSets)
    ListMappingSets {
        /// How many one page may have; 10 by default.
        limit: Option<i64> = "limit",
        /// How many to skip from the first one on; 0 by default.
        start: Option<i64> = "start",
        /// The name to look for.
        name: Option<String> = "name",
        /// The time to sort by; a leading `-` sorts downwards. One of `createdDate`, `+createdDate`, `-createdDate`,
        /// `updatedDate`, `+updatedDate`, `-updatedDate`, `lastUpdateDate`.
        order_by: Option<String> = "orderBy",
        /// Whether to answer the schema itself in place of its id.
        expand_schema: Option<bool> = "expandSchema",
    }
}

paged!(ListMappingSets);

operation! {
    /// Reads a mapping set in one of its versions.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMappingSet)
    GetMappingSet {
        /// The id of the mapping set, as createMappingSet gives it. Required.
        mapping_set_id: String = "mappingSetId",
        /// Whether to answer the schema itself in place of its id.
        expand_schema: Option<bool> = "expandSchema",
        /// The version of the set; 0, the newest, by default.
        version: Option<i64> = "version",
    }
}

operation! {
    /// Replaces a mapping set by a new version; flows keep the old one until they are changed.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/putMappingSet)
    UpdateMappingSet {
        /// The id of the mapping set, as createMappingSet gives it. Required.
        mapping_set_id: String = "mappingSetId",
        /// The schema that the destinations belong to.
        schema: Option<Schema> = "schema",
        /// The same as the current form of the body names it.
        output_schema: Option<OutputSchema> = "outputSchema",
        /// The `$id` of the schema, as the older form of the body names it.
        xdm_schema: Option<String> = "xdmSchema",
        /// The version of the schema in the older form; only the major version 1 exists.
        xdm_version: Option<String> = "xdmVersion",
        /// The version that the set had when it was read; the platform counts on by itself.
        version: Option<i64> = "version",
        /// The id that the set had when it was read.
        id: Option<String> = "id",
        /// A name to find the set by; in the current form alone.
        name: Option<String> = "name",
        /// A schema of the source, for sets that have one.
        input_schema: Option<Value> = "inputSchema",
        /// As it was read; in the current form alone.
        allow_null_values: Option<bool> = "allowNullValues",
        /// Tags of the set; in the current form alone.
        tags: Option<Value> = "tags",
        /// The form of the body: `tutorial` is the older one; by default that of the names used. One of `tutorial`,
        /// `current`.
        dialect: Option<Dialect> = "dialect",
        /// One entry for each field that is filled. Required.
        mappings: Value = "mappings",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lets the platform check a mapping set without storing it.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/validateMappingSet)
    ValidateMappingSet {
        /// The schema that the destinations belong to.
        schema: Option<Schema> = "schema",
        /// The same as the current form of the body names it.
        output_schema: Option<OutputSchema> = "outputSchema",
        /// The `$id` of the schema, as the older form of the body names it.
        xdm_schema: Option<String> = "xdmSchema",
        /// The version of the schema in the older form; only the major version 1 exists.
        xdm_version: Option<String> = "xdmVersion",
        /// The version that the set had when it was read; the platform counts on by itself.
        version: Option<i64> = "version",
        /// The id that the set had when it was read.
        id: Option<String> = "id",
        /// A name to find the set by; in the current form alone.
        name: Option<String> = "name",
        /// A schema of the source, for sets that have one.
        input_schema: Option<Value> = "inputSchema",
        /// As it was read; in the current form alone.
        allow_null_values: Option<bool> = "allowNullValues",
        /// Tags of the set; in the current form alone.
        tags: Option<Value> = "tags",
        /// The form of the body: `tutorial` is the older one; by default that of the names used. One of `tutorial`,
        /// `current`.
        dialect: Option<Dialect> = "dialect",
        /// One entry for each field that is filled. Required.
        mappings: Value = "mappings",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

object! {
    /// The mapping set to try, with the fields that createMappingSet takes.
    MappingSet {
        /// The schema that the destinations belong to.
        schema: Option<Schema> = "schema",
        /// The same as the current form of the body names it.
        output_schema: Option<OutputSchema> = "outputSchema",
        /// The `$id` of the schema, as the older form of the body names it.
        xdm_schema: Option<String> = "xdmSchema",
        /// The version of the schema in the older form; only the major version 1 exists.
        xdm_version: Option<String> = "xdmVersion",
        /// The version that the set had when it was read; the platform counts on by itself.
        version: Option<i64> = "version",
        /// The id that the set had when it was read.
        id: Option<String> = "id",
        /// A name to find the set by; in the current form alone.
        name: Option<String> = "name",
        /// A schema of the source, for sets that have one.
        input_schema: Option<Value> = "inputSchema",
        /// As it was read; in the current form alone.
        allow_null_values: Option<bool> = "allowNullValues",
        /// Tags of the set; in the current form alone.
        tags: Option<Value> = "tags",
        /// The form of the body: `tutorial` is the older one; by default that of the names used. One of `tutorial`,
        /// `current`.
        dialect: Option<Dialect> = "dialect",
        /// One entry for each field that is filled. Required.
        mappings: Value = "mappings",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Tries a mapping set on records without storing anything.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/previewMappingSet)
    PreviewMappingSet {
        /// The records to try the mapping set on. Required.
        data: Vec<Value> = "data",
        /// The mapping set to try, with the fields that createMappingSet takes. Required.
        mapping_set: MappingSet = "mappingSet",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists the mappings of a set.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappings)
    ListMappings {
        /// The id of the mapping set, as createMappingSet gives it. Required.
        mapping_set_id: String = "mappingSetId",
    }
}

operation! {
    /// Reads one mapping of a set.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMapping)
    GetMapping {
        /// The id of the mapping set, as createMappingSet gives it. Required.
        mapping_set_id: String = "mappingSetId",
        /// The id of the mapping, as listMappings gives it. Required.
        mapping_id: String = "mappingId",
    }
}

operation! {
    /// Lets the platform check an expression.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/validateExpression)
    ValidateExpression {
        /// The expression to check, in the language of Data Prep. Required.
        expression: String = "expression",
        /// The mapping set whose source fields the expression may use.
        mapping_set_id: Option<String> = "mappingSetId",
        /// A record to try the expression on, as JSON text.
        sample_data: Option<String> = "sampleData",
        /// The type of the sample data.
        sample_data_type: Option<String> = "sampleDataType",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists the functions that expressions may call.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/listMappingSetFunctions)
    ListFunctions {
    }
}

operation! {
    /// Lists the operators of expressions.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/listMappingSetOperators)
    ListOperators {
    }
}
