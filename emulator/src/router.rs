//! Which operation a request is: one table.

use crate::call::Call;
use crate::http::Target;
use crate::reply::{Answered, Service};
use crate::state::Scope;
use crate::{
    base_connections, catalog, classes, data_access, data_types, descriptors, explore, expressions, field_groups,
    flows, ims, inlets, landing_zone, mapping_sets, namespaces, retention, rpc, runs, sandboxes, schemas,
    source_connections, specs, summary, target_connections, unions,
};

pub(crate) type Handler = fn(&mut Scope<'_>, &Call<'_>) -> Answered;

/// An operation: its name, how it is asked for, what answers it.
pub(crate) struct Row {
    pub(crate) operation: &'static str,
    pub(crate) service: Service,
    method: &'static str,
    /// `{}` means a variable part; `?name=value` for an action.
    path: &'static str,
    pub(crate) handler: Handler,
}

impl Row {
    /// Whether it changes nothing.
    pub(crate) fn is_read(&self) -> bool {
        self.method == "GET" || self.operation.starts_with("search")
    }

    /// Whether it answers many resources.
    pub(crate) fn is_list(&self) -> bool {
        ["list", "search"].iter().any(|word| self.operation.starts_with(word))
    }
}

const fn row(
    service: Service,
    operation: &'static str,
    method: &'static str,
    path: &'static str,
    handler: Handler,
) -> Row {
    Row { operation, service, method, path, handler }
}

use Service::{Catalog, Connectors, DataAccess, DataPrep, Flow, Identity, Import, Ims, Inlets, Registry, Sandboxes};

/// An action without a row comes after those that have one.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    row(Ims, "createAccessToken", "POST", "/token/v3", ims::token),
    row(Ims, "createAccessToken", "POST", "/token/v2", ims::token),
    row(Flow, "createBaseConnection", "POST", "/connections", base_connections::create),
    row(Flow, "listBaseConnections", "GET", "/connections", base_connections::list),
    row(Flow, "searchBaseConnections", "POST", "/connections/search", base_connections::search),
    row(Flow, "getBaseConnection", "GET", "/connections/{}", base_connections::get),
    row(Flow, "testBaseConnection", "GET", "/connections/{}/test", base_connections::test),
    row(Flow, "exploreBaseConnection", "GET", "/connections/{}/explore", base_connections::explore),
    row(Flow, "updateBaseConnection", "PATCH", "/connections/{}", base_connections::update),
    row(Flow, "publishBaseConnection", "POST", "/connections/{}/action?op=publish", base_connections::publish_draft),
    row(Flow, "actOnBaseConnection", "POST", "/connections/{}/action", flows::refuse_action),
    row(Flow, "deleteBaseConnection", "DELETE", "/connections/{}", base_connections::delete),
    row(Flow, "createSourceConnection", "POST", "/sourceConnections", source_connections::create),
    row(Flow, "listSourceConnections", "GET", "/sourceConnections", source_connections::list),
    row(Flow, "getSourceConnection", "GET", "/sourceConnections/{}", source_connections::get),
    row(Flow, "updateSourceConnection", "PATCH", "/sourceConnections/{}", source_connections::update),
    row(Flow, "publishSourceConnection", "POST", "/sourceConnections/{}/action?op=publish", source_connections::publish_draft),
    row(Flow, "actOnSourceConnection", "POST", "/sourceConnections/{}/action", flows::refuse_action),
    row(Flow, "deleteSourceConnection", "DELETE", "/sourceConnections/{}", source_connections::delete),
    row(Flow, "createTargetConnection", "POST", "/targetConnections", target_connections::create),
    row(Flow, "listTargetConnections", "GET", "/targetConnections", target_connections::list),
    row(Flow, "getTargetConnection", "GET", "/targetConnections/{}", target_connections::get),
    row(Flow, "updateTargetConnection", "PATCH", "/targetConnections/{}", target_connections::update),
    row(Flow, "publishTargetConnection", "POST", "/targetConnections/{}/action?op=publish", target_connections::publish_draft),
    row(Flow, "actOnTargetConnection", "POST", "/targetConnections/{}/action", flows::refuse_action),
    row(Flow, "deleteTargetConnection", "DELETE", "/targetConnections/{}", target_connections::delete),
    row(Flow, "listConnectionSpecs", "GET", "/connectionSpecs", specs::list_connection_specs),
    row(Flow, "getConnectionSpec", "GET", "/connectionSpecs/{}", specs::get_connection_spec),
    row(Flow, "exploreConnectionSpec", "GET", "/connectionSpecs/{}/explore", explore::by_spec),
    row(Flow, "createConnectionSpec", "POST", "/connectionSpecs", specs::refuse_change),
    row(Flow, "updateConnectionSpec", "PUT", "/connectionSpecs/{}", specs::refuse_change),
    row(Flow, "listFlowSpecs", "GET", "/flowSpecs", specs::list_flow_specs),
    row(Flow, "getFlowSpec", "GET", "/flowSpecs/{}", specs::get_flow_spec),
    row(Flow, "createFlow", "POST", "/flows", flows::create),
    row(Flow, "listFlows", "GET", "/flows", flows::list),
    row(Flow, "searchFlows", "POST", "/flows/search", flows::search),
    row(Flow, "getFlow", "GET", "/flows/{}", flows::get),
    row(Flow, "updateFlow", "PATCH", "/flows/{}", flows::update),
    row(Flow, "enableFlow", "POST", "/flows/{}/action?op=enable", flows::enable),
    row(Flow, "disableFlow", "POST", "/flows/{}/action?op=disable", flows::disable),
    row(Flow, "publishFlow", "POST", "/flows/{}/action?op=publish", flows::publish_draft),
    row(Flow, "actOnFlow", "POST", "/flows/{}/action", flows::refuse_action),
    row(Flow, "deleteFlow", "DELETE", "/flows/{}", flows::delete),
    row(Flow, "createRun", "POST", "/runs", runs::create),
    row(Flow, "listRuns", "GET", "/runs", runs::list),
    row(Flow, "getRun", "GET", "/runs/{}", runs::get),
    row(Flow, "updateRun", "PUT", "/runs/{}", runs::refuse_update),
    row(Flow, "retryRun", "POST", "/runs/{}/action?op=RE_TRIGGER", runs::retry),
    row(Flow, "actOnRun", "POST", "/runs/{}/action", flows::refuse_action),
    row(DataPrep, "createMappingSet", "POST", "/mappingSets", mapping_sets::create),
    row(DataPrep, "listMappingSets", "GET", "/mappingSets", mapping_sets::list),
    row(DataPrep, "validateMappingSet", "POST", "/mappingSets/validate", mapping_sets::validate),
    row(DataPrep, "previewMappingSet", "POST", "/mappingSets/preview", mapping_sets::preview),
    row(DataPrep, "getMappingSet", "GET", "/mappingSets/{}", mapping_sets::get),
    row(DataPrep, "updateMappingSet", "PUT", "/mappingSets/{}", mapping_sets::put),
    row(DataPrep, "listMappings", "GET", "/mappingSets/{}/mappings", mapping_sets::list_mappings),
    row(DataPrep, "getMapping", "GET", "/mappingSets/{}/mappings/{}", mapping_sets::get_mapping),
    row(DataPrep, "validateExpression", "POST", "/languages/el/validate", expressions::validate),
    row(DataPrep, "listFunctions", "GET", "/languages/el/functions", expressions::functions),
    row(DataPrep, "listOperators", "GET", "/languages/el/operators", expressions::operators),
    row(Registry, "getTenant", "GET", "/stats", summary::get),
    row(Registry, "getSampleData", "GET", "/rpc/sampledata/{}", rpc::sample_data),
    row(Registry, "exportResource", "GET", "/rpc/export/{}", rpc::export),
    row(Registry, "importResources", "POST", "/rpc/import", rpc::import),
    row(Registry, "getAuditLog", "GET", "/rpc/auditlog/{}", rpc::audit_log),
    row(Registry, "createFieldGroup", "POST", "/tenant/fieldgroups", field_groups::create),
    row(Registry, "listFieldGroups", "GET", "/{}/fieldgroups", field_groups::list),
    row(Registry, "getFieldGroup", "GET", "/{}/fieldgroups/{}", field_groups::get),
    row(Registry, "updateFieldGroup", "PATCH", "/tenant/fieldgroups/{}", field_groups::update),
    row(Registry, "deleteFieldGroup", "DELETE", "/tenant/fieldgroups/{}", field_groups::delete),
    row(Registry, "createSchema", "POST", "/tenant/schemas", schemas::create),
    row(Registry, "listSchemas", "GET", "/{}/schemas", schemas::list),
    row(Registry, "getSchema", "GET", "/{}/schemas/{}", schemas::get),
    row(Registry, "updateSchema", "PATCH", "/tenant/schemas/{}", schemas::update),
    row(Registry, "deleteSchema", "DELETE", "/tenant/schemas/{}", schemas::delete),
    row(Registry, "replaceSchema", "PUT", "/tenant/schemas/{}", schemas::put),
    row(Registry, "replaceFieldGroup", "PUT", "/tenant/fieldgroups/{}", field_groups::put),
    row(Registry, "createClass", "POST", "/tenant/classes", classes::create),
    row(Registry, "listClasses", "GET", "/{}/classes", classes::list),
    row(Registry, "getClass", "GET", "/{}/classes/{}", classes::get),
    row(Registry, "replaceClass", "PUT", "/tenant/classes/{}", classes::put),
    row(Registry, "updateClass", "PATCH", "/tenant/classes/{}", classes::update),
    row(Registry, "deleteClass", "DELETE", "/tenant/classes/{}", classes::delete),
    row(Registry, "listBehaviors", "GET", "/global/behaviors", classes::list_behaviors),
    row(Registry, "getBehavior", "GET", "/global/behaviors/{}", classes::get_behavior),
    row(Registry, "createDataType", "POST", "/tenant/datatypes", data_types::create),
    row(Registry, "listDataTypes", "GET", "/{}/datatypes", data_types::list),
    row(Registry, "getDataType", "GET", "/{}/datatypes/{}", data_types::get),
    row(Registry, "replaceDataType", "PUT", "/tenant/datatypes/{}", data_types::put),
    row(Registry, "updateDataType", "PATCH", "/tenant/datatypes/{}", data_types::update),
    row(Registry, "deleteDataType", "DELETE", "/tenant/datatypes/{}", data_types::delete),
    row(Registry, "listUnions", "GET", "/tenant/unions", unions::list),
    row(Registry, "getUnion", "GET", "/tenant/unions/{}", unions::get),
    row(Registry, "createDescriptor", "POST", "/tenant/descriptors", descriptors::create),
    row(Registry, "listDescriptors", "GET", "/tenant/descriptors", descriptors::list),
    row(Registry, "getDescriptor", "GET", "/{}/descriptors/{}", descriptors::get),
    row(Registry, "updateDescriptor", "PUT", "/tenant/descriptors/{}", descriptors::put),
    row(Registry, "deleteDescriptor", "DELETE", "/tenant/descriptors/{}", descriptors::delete),
    row(Catalog, "createDataset", "POST", "/dataSets", catalog::create),
    row(Catalog, "listDatasets", "GET", "/dataSets", catalog::list),
    row(Catalog, "getDataset", "GET", "/dataSets/{}", catalog::get),
    row(Catalog, "updateDataset", "PATCH", "/dataSets/{}", catalog::update),
    row(Catalog, "replaceDataset", "PUT", "/dataSets/{}", catalog::put),
    row(Catalog, "setDatasetRetention", "PATCH", "/v2/dataSets/{}", retention::set),
    row(Catalog, "setDatasetRetention", "PATCH", "/v2/datasets/{}", retention::set),
    row(Catalog, "getDatasetRetention", "GET", "/ttl/{}", retention::bounds),
    row(Catalog, "deleteDataset", "DELETE", "/dataSets/{}", catalog::delete),
    row(Catalog, "listBatches", "GET", "/batches", catalog::list_batches),
    row(Catalog, "getBatch", "GET", "/batches/{}", catalog::get_batch),
    row(Catalog, "listLastBatches", "GET", "/lastBatches", retention::last_batches),
    row(Identity, "listNamespaces", "GET", "/identities", namespaces::list),
    row(Identity, "getNamespace", "GET", "/identities/{}", namespaces::get),
    row(Identity, "createNamespace", "POST", "/identities", namespaces::create),
    row(Identity, "updateNamespace", "PUT", "/identities/{}", namespaces::put),
    row(DataAccess, "listBatchFiles", "GET", "/batches/{}/files", data_access::batch_files),
    row(DataAccess, "listFailedRecords", "GET", "/batches/{}/meta", data_access::meta),
    row(DataAccess, "listFailedRecords", "GET", "/batches/{}/failed", data_access::failed),
    row(DataAccess, "previewDataset", "GET", "/datasets/{}/preview", data_access::preview),
    row(Import, "revertBatch", "POST", "/batches/{}?action=REVERT", retention::revert),
    row(Connectors, "getLandingZone", "GET", "/landingzone", landing_zone::get),
    row(Connectors, "getLandingZoneCredentials", "GET", "/landingzone/credentials", landing_zone::credentials),
    row(Connectors, "refreshLandingZoneCredentials", "POST", "/landingzone/credentials", landing_zone::refresh),
    row(Connectors, "createEncryptionKey", "POST", "/encryption/keys", landing_zone::create_key),
    row(Sandboxes, "listSandboxes", "GET", "/", sandboxes::list_active),
    row(Sandboxes, "listSandboxes", "GET", "/sandboxes", sandboxes::list),
    row(Sandboxes, "getSandbox", "GET", "/sandboxes/{}", sandboxes::get),
    row(Sandboxes, "createSandbox", "POST", "/sandboxes", sandboxes::create),
    row(Sandboxes, "updateSandbox", "PATCH", "/sandboxes/{}", sandboxes::update),
    row(Sandboxes, "resetSandbox", "PUT", "/sandboxes/{}", sandboxes::reset),
    row(Sandboxes, "deleteSandbox", "DELETE", "/sandboxes/{}", sandboxes::delete),
    row(Sandboxes, "listSandboxTypes", "GET", "/sandboxTypes", sandboxes::list_types),
    row(Inlets, "sendRecords", "POST", "/{}", inlets::send),
    row(Inlets, "sendRecords", "POST", "/batch/{}", inlets::send),
];

/// The names of the operations, each once.
pub(crate) fn operations() -> Vec<&'static str> {
    let mut names: Vec<&str> = ROWS.iter().map(|row| row.operation).collect();
    names.dedup();
    names
}

/// The service of a path, and the part of the path below it.
fn service(segments: &[String]) -> Option<(Service, &[String])> {
    let words: Vec<&str> = segments.iter().take(3).map(String::as_str).collect();
    let below = |count: usize| segments.get(count..).unwrap_or_default();
    Some(match words.as_slice() {
        ["ims", ..] => (Ims, below(1)),
        ["collection", ..] => (Inlets, below(1)),
        ["data", "foundation", "flowservice"] => (Flow, below(3)),
        ["data", "foundation", "conversion"] => (DataPrep, below(3)),
        ["data", "foundation", "schemaregistry"] => (Registry, below(3)),
        ["data", "foundation", "catalog"] => (Catalog, below(3)),
        ["data", "core", "idnamespace"] => (Identity, below(3)),
        ["data", "foundation", "export"] => (DataAccess, below(3)),
        ["data", "foundation", "import"] => (Import, below(3)),
        ["data", "foundation", "connectors"] => (Connectors, below(3)),
        ["data", "foundation", "sandbox-management"] => (Sandboxes, below(3)),
        _ => return None,
    })
}

/// The operation of a request, with the variable parts of its path.
pub(crate) fn find(method: &str, target: &Target) -> Option<(&'static Row, Vec<String>)> {
    let (service, path) = service(&target.segments)?;
    ROWS.iter()
        .filter(|row| row.service == service && row.method.eq_ignore_ascii_case(method))
        .find_map(|row| Some((row, matched(row.path, path, &target.query)?)))
}

fn matched(pattern: &str, path: &[String], query: &[(String, String)]) -> Option<Vec<String>> {
    let (pattern, action) = pattern.split_once('?').unwrap_or((pattern, ""));
    if let Some((name, wanted)) = action.split_once('=') {
        let given = query.iter().find(|(known, _)| known == name);
        given.filter(|(_, value)| value == wanted)?;
    }
    let words: Vec<&str> = pattern.split('/').filter(|word| !word.is_empty()).collect();
    if words.len() != path.len() {
        return None;
    }
    let mut params = Vec::new();
    for (word, part) in words.iter().zip(path) {
        match *word {
            "{}" => params.push(part.clone()),
            word if word == part => {}
            // The old name of field groups, which is deprecated and works.
            "fieldgroups" if part == "mixins" => {}
            _ => return None,
        }
    }
    Some(params)
}
