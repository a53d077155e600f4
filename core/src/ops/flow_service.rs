//! The inputs of the operations of `flowService`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

object! {
    /// Connection spec.
    ConnectionSpec {
        /// The id of the specification, the same in all organizations. Required.
        id: String = "id",
        /// The version of the specification; `1.0` by default.
        version: Option<String> = "version",
    }
}

operation! {
    /// Create base connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    CreateBaseConnection {
        /// The source, by its name in `connectors()`; it stands for the ids of its specifications.
        connector: Option<String> = "connector",
        /// What people call it; no two of a kind should share one. Required.
        name: String = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Connection spec.
        connection_spec: Option<ConnectionSpec> = "connectionSpec",
        /// Auth. Required.
        auth: Value = "auth",
        /// Whether to make a draft, which may be incomplete until it is published; false by default.
        draft: Option<bool> = "draft",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List base connections.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    ListBaseConnections {
        /// Which to list: field, operator and value; of several filters all must hold.
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
    /// Search base connections.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
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
    /// Get base connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    GetBaseConnection {
        /// Base connection id. Required.
        base_connection_id: String = "baseConnectionId",
    }
}

operation! {
    /// Test base connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    TestBaseConnection {
        /// Base connection id. Required.
        base_connection_id: String = "baseConnectionId",
    }
}

word! {
    /// Object type. One of `rest`, `root`, `table`, `file`, `folder`.
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
    /// Explore base connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    ExploreBaseConnection {
        /// Base connection id. Required.
        base_connection_id: String = "baseConnectionId",
        /// The source, by its name in `connectors()`; it stands for the ids of its specifications.
        connector: Option<String> = "connector",
        /// Resource.
        resource: Option<String> = "resource",
        /// Params.
        params: Option<Value> = "params",
        /// Preview.
        preview: Option<bool> = "preview",
        /// Object type. One of `rest`, `root`, `table`, `file`, `folder`.
        object_type: Option<ObjectType> = "objectType",
        /// Object.
        object: Option<String> = "object",
        /// File type.
        file_type: Option<String> = "fileType",
        /// Source params.
        source_params: Option<Value> = "sourceParams",
    }
}

operation! {
    /// Update base connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    UpdateBaseConnection {
        /// Base connection id. Required.
        base_connection_id: String = "baseConnectionId",
        /// The etag that the last reading gave, with its quotes, so that no later change is overwritten. Required.
        etag: String = "etag",
        /// The source, by its name in `connectors()`; it stands for the ids of its specifications.
        connector: Option<String> = "connector",
        /// What people call it; no two of a kind should share one.
        name: Option<String> = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Auth.
        auth: Option<Value> = "auth",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Publish base connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    PublishBaseConnection {
        /// Base connection id. Required.
        base_connection_id: String = "baseConnectionId",
    }
}

operation! {
    /// Delete base connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    DeleteBaseConnection {
        /// Base connection id. Required.
        base_connection_id: String = "baseConnectionId",
    }
}

object! {
    /// Data.
    SourceConnectionData {
        /// Format. Required.
        format: String = "format",
        /// Properties.
        properties: Option<Value> = "properties",
    }
}

operation! {
    /// Create source connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    CreateSourceConnection {
        /// The source, by its name in `connectors()`; it stands for the ids of its specifications.
        connector: Option<String> = "connector",
        /// What people call it; no two of a kind should share one. Required.
        name: String = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Base connection id.
        base_connection_id: Option<String> = "baseConnectionId",
        /// Resource.
        resource: Option<String> = "resource",
        /// Connection spec.
        connection_spec: Option<ConnectionSpec> = "connectionSpec",
        /// Data.
        data: Option<SourceConnectionData> = "data",
        /// Params.
        params: Option<Value> = "params",
        /// Whether to make a draft, which may be incomplete until it is published; false by default.
        draft: Option<bool> = "draft",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List source connections.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    ListSourceConnections {
        /// Which to list: field, operator and value; of several filters all must hold.
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
    /// Get source connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    GetSourceConnection {
        /// Source connection id. Required.
        source_connection_id: String = "sourceConnectionId",
    }
}

operation! {
    /// Update source connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    UpdateSourceConnection {
        /// Source connection id. Required.
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
    /// Publish source connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    PublishSourceConnection {
        /// Source connection id. Required.
        source_connection_id: String = "sourceConnectionId",
    }
}

operation! {
    /// Delete source connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    DeleteSourceConnection {
        /// Source connection id. Required.
        source_connection_id: String = "sourceConnectionId",
    }
}

object! {
    /// Schema.
    Schema {
        /// The `$id` of the schema, or its `meta:altId`. Required.
        id: String = "id",
        /// The version of the schema; only the major version 1 exists.
        version: Option<String> = "version",
    }
}

object! {
    /// Data.
    TargetConnectionData {
        /// Format.
        format: Option<String> = "format",
        /// Schema.
        schema: Option<Schema> = "schema",
    }
}

object! {
    /// Params.
    TargetConnectionParams {
        /// Data set id.
        data_set_id: Option<String> = "dataSetId",
    }
}

operation! {
    /// Create target connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    CreateTargetConnection {
        /// What people call it; no two of a kind should share one. Required.
        name: String = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Schema.
        schema: Option<Schema> = "schema",
        /// Dataset id.
        dataset_id: Option<String> = "datasetId",
        /// Connection spec.
        connection_spec: Option<ConnectionSpec> = "connectionSpec",
        /// Data.
        data: Option<TargetConnectionData> = "data",
        /// Params.
        params: Option<TargetConnectionParams> = "params",
        /// Whether to make a draft, which may be incomplete until it is published; false by default.
        draft: Option<bool> = "draft",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List target connections.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    ListTargetConnections {
        /// Which to list: field, operator and value; of several filters all must hold.
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
    /// Get target connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    GetTargetConnection {
        /// Target connection id. Required.
        target_connection_id: String = "targetConnectionId",
    }
}

operation! {
    /// Update target connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    UpdateTargetConnection {
        /// Target connection id. Required.
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
    /// Publish target connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    PublishTargetConnection {
        /// Target connection id. Required.
        target_connection_id: String = "targetConnectionId",
    }
}

operation! {
    /// Delete target connection.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    DeleteTargetConnection {
        /// Target connection id. Required.
        target_connection_id: String = "targetConnectionId",
    }
}

operation! {
    /// List connection specs.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    ListConnectionSpecs {
        /// Which to list: field, operator and value; of several filters all must hold.
        property: Option<Texts> = "property",
    }
}

paged!(ListConnectionSpecs);

operation! {
    /// Get connection spec.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    GetConnectionSpec {
        /// Connection spec id. Required.
        connection_spec_id: String = "connectionSpecId",
    }
}

operation! {
    /// List flow specs.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    ListFlowSpecs {
        /// Which to list: field, operator and value; of several filters all must hold.
        property: Option<Texts> = "property",
    }
}

paged!(ListFlowSpecs);

operation! {
    /// Get flow spec.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    GetFlowSpec {
        /// Flow spec id. Required.
        flow_spec_id: String = "flowSpecId",
    }
}

object! {
    /// Flow spec.
    FlowSpec {
        /// The id of the specification, the same in all organizations. Required.
        id: String = "id",
        /// The version of the specification; `1.0` by default.
        version: Option<String> = "version",
    }
}

object! {
    /// Params. Required.
    TransformationParams {
        /// Mapping id.
        mapping_id: Option<String> = "mappingId",
        /// Mapping version.
        mapping_version: Option<i64> = "mappingVersion",
        /// Delta column.
        delta_column: Option<Value> = "deltaColumn",
        /// Public key id.
        public_key_id: Option<String> = "publicKeyId",
    }
}

object! {
    /// Transformations.
    Transformation {
        /// Name. Required.
        name: String = "name",
        /// Params. Required.
        params: TransformationParams = "params",
    }
}

word! {
    /// Frequency. One of `once`, `minute`, `hour`, `day`, `week`.
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
    /// Schedule.
    Schedule {
        /// Start time.
        start_time: Option<Time> = "startTime",
        /// Frequency. One of `once`, `minute`, `hour`, `day`, `week`.
        frequency: Option<Frequency> = "frequency",
        /// How many units of the frequency lie between two runs; at least 15 minutes; not with `once`. In units of
        /// `frequency`.
        interval: Option<i64> = "interval",
        /// Backfill.
        backfill: Option<bool> = "backfill",
    }
}

object! {
    /// Schedule params.
    ScheduleParams {
        /// Start time.
        start_time: Option<Time> = "startTime",
        /// Frequency. One of `once`, `minute`, `hour`, `day`, `week`.
        frequency: Option<Frequency> = "frequency",
        /// How many units of the frequency lie between two runs; at least 15 minutes; not with `once`. In units of
        /// `frequency`.
        interval: Option<i64> = "interval",
        /// Backfill.
        backfill: Option<bool> = "backfill",
    }
}

object! {
    /// Options.
    FlowOptions {
        /// Error diagnostics enabled.
        error_diagnostics_enabled: Option<bool> = "errorDiagnosticsEnabled",
        /// Partial ingestion percent.
        partial_ingestion_percent: Option<f64> = "partialIngestionPercent",
    }
}

operation! {
    /// Makes a flow, which brings data from a source connection to a target connection on a schedule.
    ///
    /// [API
    /// reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow)
    CreateFlow {
        /// The source, by its name in `connectors()`; it stands for the ids of its specifications.
        connector: Option<String> = "connector",
        /// What people call it; no two of a kind should share one. Required.
        name: String = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Flow spec.
        flow_spec: Option<FlowSpec> = "flowSpec",
        /// Source connection id.
        source_connection_id: Option<String> = "sourceConnectionId",
        /// Source connection ids.
        source_connection_ids: Option<Vec<String>> = "sourceConnectionIds",
        /// Target connection id.
        target_connection_id: Option<String> = "targetConnectionId",
        /// Target connection ids.
        target_connection_ids: Option<Vec<String>> = "targetConnectionIds",
        /// Mapping set id.
        mapping_set_id: Option<String> = "mappingSetId",
        /// Mapping version.
        mapping_version: Option<i64> = "mappingVersion",
        /// Transformations.
        transformations: Option<Vec<Transformation>> = "transformations",
        /// Schedule.
        schedule: Option<Schedule> = "schedule",
        /// Schedule params.
        schedule_params: Option<ScheduleParams> = "scheduleParams",
        /// Options.
        options: Option<FlowOptions> = "options",
        /// Whether to make a draft, which may be incomplete until it is published; false by default.
        draft: Option<bool> = "draft",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List flows.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    ListFlows {
        /// Which to list: field, operator and value; of several filters all must hold.
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
    /// Search flows.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
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
    /// Get flow.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    GetFlow {
        /// Flow id. Required.
        flow_id: String = "flowId",
    }
}

operation! {
    /// Update flow.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    UpdateFlow {
        /// Flow id. Required.
        flow_id: String = "flowId",
        /// The etag that the last reading gave, with its quotes, so that no later change is overwritten. Required.
        etag: String = "etag",
        /// What people call it; no two of a kind should share one.
        name: Option<String> = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Schedule.
        schedule: Option<Schedule> = "schedule",
        /// Mapping set id.
        mapping_set_id: Option<String> = "mappingSetId",
        /// Mapping version.
        mapping_version: Option<i64> = "mappingVersion",
        /// Flow.
        flow: Option<Value> = "flow",
        /// Options.
        options: Option<FlowOptions> = "options",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Enable flow.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    EnableFlow {
        /// Flow id. Required.
        flow_id: String = "flowId",
    }
}

operation! {
    /// Disable flow.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    DisableFlow {
        /// Flow id. Required.
        flow_id: String = "flowId",
    }
}

operation! {
    /// Publish flow.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    PublishFlow {
        /// Flow id. Required.
        flow_id: String = "flowId",
    }
}

operation! {
    /// Delete flow.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    DeleteFlow {
        /// Flow id. Required.
        flow_id: String = "flowId",
    }
}

object! {
    /// Delta column.
    DeltaColumn {
        /// Name. Required.
        name: String = "name",
        /// Date format.
        date_format: Option<String> = "dateFormat",
        /// Timezone.
        timezone: Option<String> = "timezone",
    }
}

object! {
    /// Params. Required.
    RunParams {
        /// Start time. Required.
        start_time: Option<Time> = "startTime",
        /// Window start time.
        window_start_time: Option<Time> = "windowStartTime",
        /// Window end time.
        window_end_time: Option<Time> = "windowEndTime",
        /// Delta column.
        delta_column: Option<DeltaColumn> = "deltaColumn",
    }
}

operation! {
    /// Create run.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    CreateRun {
        /// The id of the flow that the runs belong to. Required.
        flow_id: String = "flowId",
        /// Params. Required.
        params: RunParams = "params",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List runs.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    ListRuns {
        /// The id of the flow that the runs belong to.
        flow_id: Option<String> = "flowId",
        /// Which to list: field, operator and value; of several filters all must hold.
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
    /// Get run.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    GetRun {
        /// Run id. Required.
        run_id: String = "runId",
    }
}

operation! {
    /// Retry run.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/flow-service/)
    RetryRun {
        /// Run id. Required.
        run_id: String = "runId",
    }
}
