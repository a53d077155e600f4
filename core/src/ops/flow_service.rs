//! The inputs of the operations of `flowService`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

object! {
    /// The specification of a source that has no connector here.
    ConnectionSpec {
        /// The id of the specification, the same in all organizations. Required.
        id: String = "id",
        /// The version of the specification; `1.0` by default.
        version: Option<String> = "version",
    }
}

operation! {
    /// Stores the credentials of a source.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/createConnection)
    CreateBaseConnection {
        /// The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
        connector: Option<SourceConnector> = "connector",
        /// What people call it; no two of a kind should share one. Required.
        name: String = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// The specification of a source that has no connector here.
        connection_spec: Option<ConnectionSpec> = "connectionSpec",
        /// The credentials of the source: `specName` and `params`, or the params alone where a connector is given.
        /// Required.
        auth: Value = "auth",
        /// Whether to make a draft, which may be incomplete until it is published; false by default.
        draft: Option<bool> = "draft",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists the base connections of the sandbox.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/listConnections)
    ListBaseConnections {
        /// Which to list: field, operator and value, with `[]` behind lists; of several filters all must match.
        property: Option<Texts> = "property",
        /// How many one page may have.
        limit: Option<i64> = "limit",
        /// The field to sort by; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// Where the page starts, as the page before says; absent for the first.
        continuation_token: Option<String> = "continuationToken",
        /// Whether to answer how many match, in place of a page of them.
        count: Option<bool> = "count",
    }
}

paged!(ListBaseConnections);

operation! {
    /// Searches base connections by a query in the body.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getConnectionsByFilters)
    SearchBaseConnections {
        /// What to search for, in the platform's own syntax.
        query_string: Option<String> = "queryString",
        /// How many one page may have.
        limit: Option<i64> = "limit",
        /// The field to sort by; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// Whether to answer how many match, in place of a page of them.
        count: Option<bool> = "count",
        /// Where the page starts, as the page before says; absent for the first.
        continuation_token: Option<String> = "continuationToken",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

paged!(SearchBaseConnections);

operation! {
    /// Reads a base connection; its secrets stay hidden.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/retrieveConnection)
    GetBaseConnection {
        /// The id of the base connection, as createBaseConnection gives it. Required.
        base_connection_id: String = "baseConnectionId",
    }
}

operation! {
    /// Tries the credentials of a base connection on the source.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/testConnection)
    TestBaseConnection {
        /// The id of the base connection, as createBaseConnection gives it. Required.
        base_connection_id: String = "baseConnectionId",
    }
}

word! {
    /// What to look at. By default what `path` needs, and without a path the list of all, or the records of a REST
    /// source.
    ObjectType {
        /// `rest`
        Rest = "rest",
        /// `root`
        Root = "root",
        /// `table`
        Table = "table",
        /// `file`
        File = "file",
        /// `folder`
        Folder = "folder",
    }
}

operation! {
    /// Lists what a source has, or reads the fields of one resource.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getByConnectionId)
    ExploreBaseConnection {
        /// The id of the base connection, as createBaseConnection gives it. Required.
        base_connection_id: String = "baseConnectionId",
        /// The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
        connector: Option<SourceConnector> = "connector",
        /// Which data of the source to look at, by its name there.
        resource: Option<String> = "resource",
        /// Parameters of the source beside the resource, as its connector names them.
        params: Option<Value> = "params",
        /// Whether to answer some records too; by default true for files, false for REST sources, and else the platform
        /// decides.
        preview: Option<bool> = "preview",
        /// What to look at. By default what `path` needs, and without a path the list of all, or the records of a REST
        /// source. One of `rest`, `root`, `table`, `file`, `folder`.
        object_type: Option<ObjectType> = "objectType",
        /// The table, folder or file, by its `path` in the list before. A path whose last part has a dot is a file,
        /// unless `objectType` is given.
        path: Option<String> = "path",
        /// The same as `path`, under the name that the query has for it.
        object: Option<String> = "object",
        /// The format of the file to look into.
        file_type: Option<String> = "fileType",
        /// The character between the columns of a delimited file; a comma by default.
        column_delimiter: Option<String> = "columnDelimiter",
        /// How the file is packed; packed files need it.
        compression_type: Option<String> = "compressionType",
        /// The encoding of a delimited file.
        encoding: Option<String> = "encoding",
        /// Which rows of a table to answer, as an object of PQL; together with `preview`.
        filters: Option<Value> = "filters",
        /// The parameters of the source as they are sent, in place of `params`.
        source_params: Option<Value> = "sourceParams",
    }
}

operation! {
    /// Changes name, description or credentials of a base connection.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/patchConnection)
    UpdateBaseConnection {
        /// The id of the base connection, as createBaseConnection gives it. Required.
        base_connection_id: String = "baseConnectionId",
        /// The etag that the last reading gave, with its quotes, so that no later change is overwritten. Required.
        etag: String = "etag",
        /// The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
        connector: Option<SourceConnector> = "connector",
        /// What people call it; no two of a kind should share one.
        name: Option<String> = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// The new credentials, all of them: what is left out is forgotten.
        auth: Option<Value> = "auth",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Makes a draft of a base connection work.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/performAction)
    PublishBaseConnection {
        /// The id of the base connection, as createBaseConnection gives it. Required.
        base_connection_id: String = "baseConnectionId",
    }
}

operation! {
    /// Deletes a base connection that no active flow uses.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/deleteConnection)
    DeleteBaseConnection {
        /// The id of the base connection, as createBaseConnection gives it. Required.
        base_connection_id: String = "baseConnectionId",
    }
}

object! {
    /// The form in which the data comes; a connector knows it.
    SourceConnectionData {
        /// The format of the data: `json`, `delimited`, `parquet` or `tabular`. Required.
        format: String = "format",
        /// More about the format, such as the delimiter of columns.
        properties: Option<Value> = "properties",
    }
}

operation! {
    /// Chooses which data of a source to bring.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/createSourceConnection)
    CreateSourceConnection {
        /// The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
        connector: Option<SourceConnector> = "connector",
        /// What people call it; no two of a kind should share one. Required.
        name: String = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// The base connection that has the credentials; most connectors need one.
        base_connection_id: Option<String> = "baseConnectionId",
        /// Which data of the source to bring, by its name there.
        resource: Option<String> = "resource",
        /// The specification of a source that has no connector here.
        connection_spec: Option<ConnectionSpec> = "connectionSpec",
        /// The form in which the data comes; a connector knows it.
        data: Option<SourceConnectionData> = "data",
        /// Parameters of the source beside the resource, as its connector names them.
        params: Option<Value> = "params",
        /// Whether to make a draft, which may be incomplete until it is published; false by default.
        draft: Option<bool> = "draft",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists the source connections of the sandbox.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/getSourceConnections)
    ListSourceConnections {
        /// Which to list: field, operator and value, with `[]` behind lists; of several filters all must match.
        property: Option<Texts> = "property",
        /// How many one page may have.
        limit: Option<i64> = "limit",
        /// The field to sort by; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// Where the page starts, as the page before says; absent for the first.
        continuation_token: Option<String> = "continuationToken",
        /// Whether to answer how many match, in place of a page of them.
        count: Option<bool> = "count",
    }
}

paged!(ListSourceConnections);

operation! {
    /// Reads a source connection.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/retrieveSourceConnection)
    GetSourceConnection {
        /// The id of the source connection, as createSourceConnection gives it. Required.
        source_connection_id: String = "sourceConnectionId",
    }
}

operation! {
    /// Changes a source connection; flows that use it do not follow a change of its data.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/patchSourceConnection)
    UpdateSourceConnection {
        /// The id of the source connection, as createSourceConnection gives it. Required.
        source_connection_id: String = "sourceConnectionId",
        /// The etag that the last reading gave, with its quotes, so that no later change is overwritten. Required.
        etag: String = "etag",
        /// What people call it; no two of a kind should share one.
        name: Option<String> = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Makes a draft of a source connection work.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/performAction_1)
    PublishSourceConnection {
        /// The id of the source connection, as createSourceConnection gives it. Required.
        source_connection_id: String = "sourceConnectionId",
    }
}

operation! {
    /// Deletes a source connection that no active flow uses.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/deleteSourceConnection)
    DeleteSourceConnection {
        /// The id of the source connection, as createSourceConnection gives it. Required.
        source_connection_id: String = "sourceConnectionId",
    }
}

object! {
    /// The schema of the dataset.
    Schema {
        /// The `$id` of the schema, or its `meta:altId`. Required.
        id: String = "id",
        /// The version of the schema; only the major version 1 exists.
        version: Option<String> = "version",
    }
}

object! {
    /// Format and schema as the body has them; `schema` says the same.
    TargetConnectionData {
        /// The format in which the data is stored; `parquet_xdm` by default.
        format: Option<String> = "format",
        /// The schema of the dataset, as the body has it.
        schema: Option<Schema> = "schema",
    }
}

object! {
    /// The dataset as the body has it; `datasetId` says the same.
    TargetConnectionParams {
        /// The id of the dataset, as the body has it.
        data_set_id: Option<String> = "dataSetId",
    }
}

operation! {
    /// Chooses the dataset that receives the data.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/createTargetConnection)
    CreateTargetConnection {
        /// What people call it; no two of a kind should share one. Required.
        name: String = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// The schema of the dataset.
        schema: Option<Schema> = "schema",
        /// The dataset that receives the data, as createDataset gives it.
        dataset_id: Option<String> = "datasetId",
        /// Another target than the data lake, by its specification.
        connection_spec: Option<ConnectionSpec> = "connectionSpec",
        /// Format and schema as the body has them; `schema` says the same.
        data: Option<TargetConnectionData> = "data",
        /// The dataset as the body has it; `datasetId` says the same.
        params: Option<TargetConnectionParams> = "params",
        /// Whether to make a draft, which may be incomplete until it is published; false by default.
        draft: Option<bool> = "draft",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists the target connections of the sandbox.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/getTargetConnections)
    ListTargetConnections {
        /// Which to list: field, operator and value, with `[]` behind lists; of several filters all must match.
        property: Option<Texts> = "property",
        /// How many one page may have.
        limit: Option<i64> = "limit",
        /// The field to sort by; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// Where the page starts, as the page before says; absent for the first.
        continuation_token: Option<String> = "continuationToken",
        /// Whether to answer how many match, in place of a page of them.
        count: Option<bool> = "count",
    }
}

paged!(ListTargetConnections);

operation! {
    /// Reads a target connection.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/retrieveTargetConnection)
    GetTargetConnection {
        /// The id of the target connection, as createTargetConnection gives it. Required.
        target_connection_id: String = "targetConnectionId",
    }
}

operation! {
    /// Changes a target connection; flows that use it do not follow a change of its data.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/patchTargetConnection)
    UpdateTargetConnection {
        /// The id of the target connection, as createTargetConnection gives it. Required.
        target_connection_id: String = "targetConnectionId",
        /// The etag that the last reading gave, with its quotes, so that no later change is overwritten. Required.
        etag: String = "etag",
        /// What people call it; no two of a kind should share one.
        name: Option<String> = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Makes a draft of a target connection work.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/performAction_2)
    PublishTargetConnection {
        /// The id of the target connection, as createTargetConnection gives it. Required.
        target_connection_id: String = "targetConnectionId",
    }
}

operation! {
    /// Deletes a target connection that no active flow uses.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/deleteTargetConnection)
    DeleteTargetConnection {
        /// The id of the target connection, as createTargetConnection gives it. Required.
        target_connection_id: String = "targetConnectionId",
    }
}

operation! {
    /// Lists the specifications of all sources and targets.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/listConnectionSpecs)
    ListConnectionSpecs {
        /// Which to list: field, operator and value, with `[]` behind lists; of several filters all must match.
        property: Option<Texts> = "property",
    }
}

paged!(ListConnectionSpecs);

operation! {
    /// Reads the specification of a source or target: how it authenticates and what it takes.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/retrieveConnectionSpec)
    GetConnectionSpec {
        /// The id of the connection specification, as `connectors()` and listConnectionSpecs give it. Required.
        connection_spec_id: String = "connectionSpecId",
    }
}

operation! {
    /// Lists what a source without base connections has, or reads the fields of one file.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/exploreByConnectionSpecId)
    ExploreConnectionSpec {
        /// The id of the connection specification, where no connector is given.
        connection_spec_id: Option<String> = "connectionSpecId",
        /// The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
        connector: Option<SourceConnector> = "connector",
        /// Whether to answer some records too; by default true for files, false for REST sources, and else the platform
        /// decides.
        preview: Option<bool> = "preview",
        /// What to look at. By default what `path` needs, and without a path the list of all, or the records of a REST
        /// source. One of `rest`, `root`, `table`, `file`, `folder`.
        object_type: Option<ObjectType> = "objectType",
        /// The table, folder or file, by its `path` in the list before. A path whose last part has a dot is a file,
        /// unless `objectType` is given.
        path: Option<String> = "path",
        /// The same as `path`, under the name that the query has for it.
        object: Option<String> = "object",
        /// The format of the file to look into.
        file_type: Option<String> = "fileType",
        /// The character between the columns of a delimited file; a comma by default.
        column_delimiter: Option<String> = "columnDelimiter",
        /// How the file is packed; packed files need it.
        compression_type: Option<String> = "compressionType",
        /// The encoding of a delimited file.
        encoding: Option<String> = "encoding",
        /// Whether the platform finds out the properties of the file, in place of those that are given.
        determine_properties: Option<bool> = "determineProperties",
    }
}

operation! {
    /// Lists the specifications of all kinds of flows.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/listFlowSpecs)
    ListFlowSpecs {
        /// Which to list: field, operator and value, with `[]` behind lists; of several filters all must match.
        property: Option<Texts> = "property",
    }
}

paged!(ListFlowSpecs);

operation! {
    /// Reads the specification of a kind of flow: its schedules and transformations.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/retrieveFlowSpec)
    GetFlowSpec {
        /// The id of the flow specification, as `connectors()` and listFlowSpecs give it. Required.
        flow_spec_id: String = "flowSpecId",
    }
}

object! {
    /// The specification of the flow, where no connector is given.
    FlowSpec {
        /// The id of the specification, the same in all organizations. Required.
        id: String = "id",
        /// The version of the specification; `1.0` by default.
        version: Option<String> = "version",
    }
}

object! {
    /// What the transformation works with.
    TransformationParams {
        /// The id of the mapping set, as createMappingSet gives it.
        mapping_id: Option<String> = "mappingId",
        /// The version of the mapping set; 0 by default.
        mapping_version: Option<i64> = "mappingVersion",
        /// The column that shows which records of a table are new, as `{"name": …}`.
        delta_column: Option<Value> = "deltaColumn",
        /// The id of the key that encrypted files were made with.
        public_key_id: Option<String> = "publicKeyId",
    }
}

object! {
    /// What happens to the data on its way, as the body has it; in place of `mappingSetId`.
    Transformation {
        /// The kind of the transformation; that of a mapping set is `Mapping`. Required.
        name: String = "name",
        /// What the transformation works with. Required.
        params: TransformationParams = "params",
    }
}

object! {
    /// The column that shows which rows of a table are new; not with the frequency `once`.
    DeltaColumn {
        /// The name of the column. Required.
        name: String = "name",
        /// The format of its times.
        date_format: Option<String> = "dateFormat",
        /// The time zone of its times.
        timezone: Option<String> = "timezone",
    }
}

word! {
    /// The unit of the time between two runs; a flow with `once` runs a single time.
    Frequency {
        /// `once`
        Once = "once",
        /// `minute`
        Minute = "minute",
        /// `hour`
        Hour = "hour",
        /// `day`
        Day = "day",
        /// `week`
        Week = "week",
    }
}

object! {
    /// When the flow runs.
    Schedule {
        /// When the first run is due, in Unix seconds, as text of them, or as a time with its zone. In seconds.
        start_time: Option<Time> = "startTime",
        /// The unit of the time between two runs; a flow with `once` runs a single time. One of `once`, `minute`,
        /// `hour`, `day`, `week`.
        frequency: Option<Frequency> = "frequency",
        /// How many units of the frequency are between two runs; at least 15 minutes; not with `once`. In units of
        /// `frequency`.
        interval: Option<i64> = "interval",
        /// Whether the first run takes all data from before the start too; true by default; not with `once`.
        backfill: Option<bool> = "backfill",
    }
}

object! {
    /// The same under the name that the body has for it.
    ScheduleParams {
        /// When the first run is due, in Unix seconds, as text of them, or as a time with its zone. In seconds.
        start_time: Option<Time> = "startTime",
        /// The unit of the time between two runs; a flow with `once` runs a single time. One of `once`, `minute`,
        /// `hour`, `day`, `week`.
        frequency: Option<Frequency> = "frequency",
        /// How many units of the frequency are between two runs; at least 15 minutes; not with `once`. In units of
        /// `frequency`.
        interval: Option<i64> = "interval",
        /// Whether the first run takes all data from before the start too; true by default; not with `once`.
        backfill: Option<bool> = "backfill",
    }
}

object! {
    /// What happens to records that fail.
    FlowOptions {
        /// Whether failed records are kept with their reasons; false by default.
        error_diagnostics_enabled: Option<bool> = "errorDiagnosticsEnabled",
        /// The share of a run's records that may fail before the whole run does, above 0 and up to 100. In percent.
        partial_ingestion_percent: Option<f64> = "partialIngestionPercent",
    }
}

operation! {
    /// Makes a flow, which brings data from a source connection to a target connection on a schedule.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow)
    CreateFlow {
        /// The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
        connector: Option<SourceConnector> = "connector",
        /// What people call it; no two of a kind should share one. Required.
        name: String = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// The specification of the flow, where no connector is given.
        flow_spec: Option<FlowSpec> = "flowSpec",
        /// The source connection that the data comes from.
        source_connection_id: Option<String> = "sourceConnectionId",
        /// The same as a list of one id, as the body has it.
        source_connection_ids: Option<Vec<String>> = "sourceConnectionIds",
        /// The target connection that the data goes to.
        target_connection_id: Option<String> = "targetConnectionId",
        /// The same as a list of one id, as the body has it.
        target_connection_ids: Option<Vec<String>> = "targetConnectionIds",
        /// The mapping set that turns source fields into those of the schema.
        mapping_set_id: Option<String> = "mappingSetId",
        /// The version of the mapping set; 0 by default.
        mapping_version: Option<i64> = "mappingVersion",
        /// What happens to the data on its way, as the body has it; in place of `mappingSetId`.
        transformations: Option<Vec<Transformation>> = "transformations",
        /// The column that shows which rows of a table are new; not with the frequency `once`.
        delta_column: Option<DeltaColumn> = "deltaColumn",
        /// The id of the key that encrypted files were made with.
        public_key_id: Option<String> = "publicKeyId",
        /// When the flow runs.
        schedule: Option<Schedule> = "schedule",
        /// The same under the name that the body has for it.
        schedule_params: Option<ScheduleParams> = "scheduleParams",
        /// What happens to records that fail.
        options: Option<FlowOptions> = "options",
        /// Whether to make a draft, which may be incomplete until it is published; false by default.
        draft: Option<bool> = "draft",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists flows with their states and schedules.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/listFlows)
    ListFlows {
        /// Which to list: field, operator and value, with `[]` behind lists; of several filters all must match.
        property: Option<Texts> = "property",
        /// How many one page may have.
        limit: Option<i64> = "limit",
        /// The field to sort by; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// Where the page starts, as the page before says; absent for the first.
        continuation_token: Option<String> = "continuationToken",
        /// Whether to answer how many match, in place of a page of them.
        count: Option<bool> = "count",
    }
}

paged!(ListFlows);

operation! {
    /// Searches flows by a query in the body.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/getFlowsByFilters)
    SearchFlows {
        /// What to search for, in the platform's own syntax.
        query_string: Option<String> = "queryString",
        /// How many one page may have.
        limit: Option<i64> = "limit",
        /// The field to sort by; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// Whether to answer how many match, in place of a page of them.
        count: Option<bool> = "count",
        /// Which fields of each flow to answer; all by default.
        projection_fields: Option<String> = "projectionFields",
        /// Where the page starts, as the page before says; absent for the first.
        continuation_token: Option<String> = "continuationToken",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

paged!(SearchFlows);

operation! {
    /// Reads a flow, with its state and its last run.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/retrieveFlow)
    GetFlow {
        /// The id of the flow, as createFlow gives it. Required.
        flow_id: String = "flowId",
    }
}

operation! {
    /// Changes name, schedule, mapping or options of a flow.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/patchFlow)
    UpdateFlow {
        /// The id of the flow, as createFlow gives it. Required.
        flow_id: String = "flowId",
        /// The etag that the last reading gave, with its quotes, so that no later change is overwritten. Required.
        etag: String = "etag",
        /// What people call it; no two of a kind should share one.
        name: Option<String> = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// What changes in the schedule; the start is fixed once the first run was due.
        schedule: Option<Schedule> = "schedule",
        /// The mapping set to use from now on.
        mapping_set_id: Option<String> = "mappingSetId",
        /// The version of that mapping set; 0 by default.
        mapping_version: Option<i64> = "mappingVersion",
        /// The flow as getFlow reads it, where the change depends on what it has.
        flow: Option<Value> = "flow",
        /// What is to happen to records that fail from now on.
        options: Option<FlowOptions> = "options",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Lets a flow run again.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition)
    EnableFlow {
        /// The id of the flow, as createFlow gives it. Required.
        flow_id: String = "flowId",
    }
}

operation! {
    /// Stops a flow until it is enabled again.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition)
    DisableFlow {
        /// The id of the flow, as createFlow gives it. Required.
        flow_id: String = "flowId",
    }
}

operation! {
    /// Makes a draft of a flow work.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition)
    PublishFlow {
        /// The id of the flow, as createFlow gives it. Required.
        flow_id: String = "flowId",
    }
}

operation! {
    /// Deletes a flow; its connections and data stay.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/deleteByFlow)
    DeleteFlow {
        /// The id of the flow, as createFlow gives it. Required.
        flow_id: String = "flowId",
    }
}

object! {
    /// When to run, and which data to take, as far as the flow's specification asks for it.
    RunParams {
        /// When to run, in Unix seconds, as text of them, or as a time with its zone. Required.
        start_time: Option<Time> = "startTime",
        /// Take data from this time on, in the forms of `startTime`.
        window_start_time: Option<Time> = "windowStartTime",
        /// Take data up to this time, after `windowStartTime`, in the forms of `startTime`.
        window_end_time: Option<Time> = "windowEndTime",
        /// The column that shows which records are new; for the first run of a table alone.
        delta_column: Option<DeltaColumn> = "deltaColumn",
    }
}

operation! {
    /// Runs a flow on demand; its frequency must be `once`.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/createFlowRun)
    CreateRun {
        /// The id of the flow to run. Required.
        flow_id: String = "flowId",
        /// When to run, and which data to take, as far as the flow's specification asks for it.
        params: Option<RunParams> = "params",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists runs, with what became of their records.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/listFlowRuns)
    ListRuns {
        /// The id of the flow that the runs belong to.
        flow_id: Option<String> = "flowId",
        /// Which to list: field, operator and value, with `[]` behind lists; of several filters all must match.
        property: Option<Texts> = "property",
        /// How many one page may have.
        limit: Option<i64> = "limit",
        /// The field to sort by; a leading `-` sorts downwards.
        orderby: Option<String> = "orderby",
        /// Where the page starts, as the page before says; absent for the first.
        continuation_token: Option<String> = "continuationToken",
        /// Whether to answer how many match, in place of a page of them.
        count: Option<bool> = "count",
    }
}

paged!(ListRuns);

operation! {
    /// Reads a run, with what became of its records.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/retrieveFlowRun)
    GetRun {
        /// The id of the run, as listRuns gives it. Required.
        run_id: String = "runId",
    }
}

operation! {
    /// Starts a failed run once more, for the same data.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/postAction)
    RetryRun {
        /// The id of the run that failed. Required.
        run_id: String = "runId",
    }
}
