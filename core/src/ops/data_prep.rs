//! The inputs of the operations of `dataPrep`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

object! {
    /// Schema ref. Required.
    SchemaRef {
        /// Id. Required.
        id: String = "id",
        /// Content type.
        content_type: Option<String> = "contentType",
    }
}

object! {
    /// Output schema.
    OutputSchema {
        /// Schema ref. Required.
        schema_ref: SchemaRef = "schemaRef",
    }
}

word! {
    /// Dialect. One of `tutorial`, `current`.
    Dialect {
        /// `tutorial`
        Tutorial = "tutorial",
        /// `current`
        Current = "current",
    }
}

operation! {
    /// Create mapping set.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    CreateMappingSet {
        /// Schema.
        schema: Option<Schema> = "schema",
        /// Output schema.
        output_schema: Option<OutputSchema> = "outputSchema",
        /// Xdm schema.
        xdm_schema: Option<String> = "xdmSchema",
        /// Xdm version.
        xdm_version: Option<String> = "xdmVersion",
        /// Version.
        version: Option<i64> = "version",
        /// Id.
        id: Option<String> = "id",
        /// Name.
        name: Option<String> = "name",
        /// Input schema.
        input_schema: Option<Value> = "inputSchema",
        /// Tags.
        tags: Option<Value> = "tags",
        /// Dialect. One of `tutorial`, `current`.
        dialect: Option<Dialect> = "dialect",
        /// Mappings. Required.
        mappings: Value = "mappings",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List mapping sets.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    ListMappingSets {
        /// Limit.
        limit: Option<i64> = "limit",
        /// Start.
        start: Option<i64> = "start",
        /// Name.
        name: Option<String> = "name",
        /// Order by. One of `createdDate`, `+createdDate`, `-createdDate`, `updatedDate`, `+updatedDate`,
        /// `-updatedDate`.
        order_by: Option<String> = "orderBy",
        /// Expand schema.
        expand_schema: Option<bool> = "expandSchema",
    }
}

paged!(ListMappingSets);

operation! {
    /// Get mapping set.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    GetMappingSet {
        /// Mapping set id. Required.
        mapping_set_id: String = "mappingSetId",
        /// Expand schema.
        expand_schema: Option<bool> = "expandSchema",
        /// Version.
        version: Option<i64> = "version",
    }
}

operation! {
    /// Update mapping set.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    UpdateMappingSet {
        /// Mapping set id. Required.
        mapping_set_id: String = "mappingSetId",
        /// Schema.
        schema: Option<Schema> = "schema",
        /// Output schema.
        output_schema: Option<OutputSchema> = "outputSchema",
        /// Xdm schema.
        xdm_schema: Option<String> = "xdmSchema",
        /// Xdm version.
        xdm_version: Option<String> = "xdmVersion",
        /// Version.
        version: Option<i64> = "version",
        /// Id.
        id: Option<String> = "id",
        /// Name.
        name: Option<String> = "name",
        /// Input schema.
        input_schema: Option<Value> = "inputSchema",
        /// Tags.
        tags: Option<Value> = "tags",
        /// Dialect. One of `tutorial`, `current`.
        dialect: Option<Dialect> = "dialect",
        /// Mappings. Required.
        mappings: Value = "mappings",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Validate mapping set.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    ValidateMappingSet {
        /// Schema.
        schema: Option<Schema> = "schema",
        /// Output schema.
        output_schema: Option<OutputSchema> = "outputSchema",
        /// Xdm schema.
        xdm_schema: Option<String> = "xdmSchema",
        /// Xdm version.
        xdm_version: Option<String> = "xdmVersion",
        /// Version.
        version: Option<i64> = "version",
        /// Id.
        id: Option<String> = "id",
        /// Name.
        name: Option<String> = "name",
        /// Input schema.
        input_schema: Option<Value> = "inputSchema",
        /// Tags.
        tags: Option<Value> = "tags",
        /// Dialect. One of `tutorial`, `current`.
        dialect: Option<Dialect> = "dialect",
        /// Mappings. Required.
        mappings: Value = "mappings",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Preview mapping set.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    PreviewMappingSet {
        /// Data. Required.
        data: Vec<Value> = "data",
        /// Mapping set. Required.
        mapping_set: Value = "mappingSet",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List mappings.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    ListMappings {
        /// Mapping set id. Required.
        mapping_set_id: String = "mappingSetId",
    }
}

operation! {
    /// Get mapping.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    GetMapping {
        /// Mapping set id. Required.
        mapping_set_id: String = "mappingSetId",
        /// Mapping id. Required.
        mapping_id: String = "mappingId",
    }
}

operation! {
    /// Validate expression.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    ValidateExpression {
        /// Expression. Required.
        expression: String = "expression",
        /// Mapping set id.
        mapping_set_id: Option<String> = "mappingSetId",
        /// Sample data.
        sample_data: Option<String> = "sampleData",
        /// Sample data type.
        sample_data_type: Option<String> = "sampleDataType",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List functions.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    ListFunctions {
    }
}

operation! {
    /// List operators.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/data-prep/)
    ListOperators {
    }
}
