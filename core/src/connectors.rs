//! What is known of each source, as data: no rule names a connector.

use crate::data::data;
use crate::input::{elements, members};
use crate::json::{Document, Node};
use crate::listed::{Listed, joined};
use aepflow_syntax::TextExt;

/// A source connector, read from its file.
#[derive(Debug)]
pub(crate) struct Connector {
    pub(crate) connection_spec: Spec,
    pub(crate) flow_spec: Option<Spec>,
    pub(crate) transformations: Vec<String>,
    pub(crate) auth: Vec<Auth>,
    pub(crate) explore: Option<Explore>,
    pub(crate) source: Option<Source>,
    pub(crate) resource_param: Option<String>,
    pub(crate) resources: Vec<String>,
    pub(crate) schedule: Option<Schedule>,
}

#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) id: String,
    pub(crate) version: String,
}

#[derive(Debug)]
pub(crate) struct Auth {
    pub(crate) spec_name: String,
    pub(crate) params: Vec<Param>,
}

#[derive(Debug)]
pub(crate) struct Param {
    pub(crate) name: String,
    pub(crate) required: bool,
    pub(crate) refuse: Vec<Refusal>,
    pub(crate) allowed: Option<Vec<String>>,
}

/// A way in which a value shows that it is the wrong credential.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) prefix: String,
    pub(crate) code: String,
}

#[derive(Debug)]
pub(crate) struct Explore {
    pub(crate) object_type: Vec<String>,
    pub(crate) object: Option<String>,
    pub(crate) file_type: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) base_connection: bool,
    pub(crate) format: Vec<String>,
    pub(crate) params: Vec<Param>,
}

#[derive(Debug)]
pub(crate) struct Schedule {
    pub(crate) frequencies: Vec<String>,
    pub(crate) min_interval: Vec<(String, i64)>,
}

impl Connector {
    fn read(root: Node<'_>) -> Option<Connector> {
        Some(Connector {
            connection_spec: root.get("connectionSpec").and_then(Spec::read)?,
            flow_spec: root.get("flowSpec").and_then(Spec::read),
            transformations: texts(root, "transformations"),
            auth: list(root, "auth", Auth::read),
            explore: root.get("explore").map(|node| Explore {
                object_type: texts(node, "objectType"),
                object: text(node, "object"),
                file_type: texts(node, "fileType"),
            }),
            source: root.get("source").map(|node| Source {
                base_connection: flag(node, "baseConnection"),
                format: texts(node, "format"),
                params: list(node, "params", Param::read),
            }),
            resource_param: text(root, "resourceParam"),
            resources: texts(root, "resources"),
            schedule: root.get("schedule").map(Schedule::read),
        })
    }
}

impl Spec {
    fn read(node: Node<'_>) -> Option<Spec> {
        Some(Spec { id: text(node, "id")?, version: text(node, "version")? })
    }
}

impl Auth {
    fn read(node: Node<'_>) -> Option<Auth> {
        Some(Auth { spec_name: text(node, "specName")?, params: list(node, "params", Param::read) })
    }
}

impl Param {
    fn read(node: Node<'_>) -> Option<Param> {
        Some(Param {
            name: text(node, "name")?,
            required: flag(node, "required"),
            refuse: list(node, "refuse", |node| {
                Some(Refusal { prefix: text(node, "prefix")?, code: text(node, "code")? })
            }),
            allowed: node.get("allowed").map(|_| texts(node, "allowed")),
        })
    }
}

impl Schedule {
    fn read(node: Node<'_>) -> Schedule {
        let mut min_interval = Vec::new();
        for (name, value) in members(node.get("minInterval")) {
            if let Some(least) = value.as_i64() {
                min_interval.push((name.into_owned(), least));
            }
        }
        Schedule { frequencies: texts(node, "frequencies"), min_interval }
    }

    pub(crate) fn least(&self, frequency: &str) -> Option<i64> {
        self.min_interval.iter().find(|(name, _)| name == frequency).map(|(_, least)| *least)
    }
}

fn text(node: Node<'_>, name: &str) -> Option<String> {
    Some(node.get(name)?.as_str()?.into_owned())
}

fn flag(node: Node<'_>, name: &str) -> bool {
    node.get(name).and_then(Node::as_bool).unwrap_or(false)
}

fn texts(node: Node<'_>, name: &str) -> Vec<String> {
    list(node, name, |item| Some(item.as_str()?.into_owned()))
}

fn list<T>(node: Node<'_>, name: &str, read: fn(Node<'_>) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    for item in elements(node.get(name)) {
        if let Some(item) = read(item) {
            found.push(item);
        }
    }
    found
}

/// A new connector: its file, and its line here.
const FILES: &[(&str, &str)] = &[
    ("amazon-kinesis", data!("connectors/amazon-kinesis.json")),
    ("amazon-redshift", data!("connectors/amazon-redshift.json")),
    ("amazon-s3", data!("connectors/amazon-s3.json")),
    ("apache-cassandra", data!("connectors/apache-cassandra.json")),
    ("apache-hive", data!("connectors/apache-hive.json")),
    ("apache-spark", data!("connectors/apache-spark.json")),
    ("azure-blob", data!("connectors/azure-blob.json")),
    ("azure-data-explorer", data!("connectors/azure-data-explorer.json")),
    ("azure-event-hubs", data!("connectors/azure-event-hubs.json")),
    ("azure-file-storage", data!("connectors/azure-file-storage.json")),
    ("azure-synapse-analytics", data!("connectors/azure-synapse-analytics.json")),
    ("capillary", data!("connectors/capillary.json")),
    ("chatlio", data!("connectors/chatlio.json")),
    ("couchbase", data!("connectors/couchbase.json")),
    ("customerio", data!("connectors/customerio.json")),
    ("data-landing-zone", data!("connectors/data-landing-zone.json")),
    ("databricks", data!("connectors/databricks.json")),
    ("ftp", data!("connectors/ftp.json")),
    ("generic-odata", data!("connectors/generic-odata.json")),
    ("generic-rest", data!("connectors/generic-rest.json")),
    ("google-ads", data!("connectors/google-ads.json")),
    ("greenplum", data!("connectors/greenplum.json")),
    ("hdfs", data!("connectors/hdfs.json")),
    ("hp-vertica", data!("connectors/hp-vertica.json")),
    ("http-api", data!("connectors/http-api.json")),
    ("hubspot", data!("connectors/hubspot.json")),
    ("ibm-db2", data!("connectors/ibm-db2.json")),
    ("lava", data!("connectors/lava.json")),
    ("linkedin-ads", data!("connectors/linkedin-ads.json")),
    ("mailchimp-campaign", data!("connectors/mailchimp-campaign.json")),
    ("mailchimp-members", data!("connectors/mailchimp-members.json")),
    ("microsoft-sql-server", data!("connectors/microsoft-sql-server.json")),
    ("mysql", data!("connectors/mysql.json")),
    ("onetrust", data!("connectors/onetrust.json")),
    ("oracle-netsuite-activities", data!("connectors/oracle-netsuite-activities.json")),
    ("oracle-netsuite-entities", data!("connectors/oracle-netsuite-entities.json")),
    ("oracle-object-storage", data!("connectors/oracle-object-storage.json")),
    ("oracle-responsys", data!("connectors/oracle-responsys.json")),
    ("oracle-service-cloud", data!("connectors/oracle-service-cloud.json")),
    ("oracle", data!("connectors/oracle.json")),
    ("pathfactory", data!("connectors/pathfactory.json")),
    ("paypal", data!("connectors/paypal.json")),
    ("pendo", data!("connectors/pendo.json")),
    ("phoenix", data!("connectors/phoenix.json")),
    ("pinterest-ads", data!("connectors/pinterest-ads.json")),
    ("postgresql", data!("connectors/postgresql.json")),
    ("salesforce-marketing-cloud", data!("connectors/salesforce-marketing-cloud.json")),
    ("salesforce-service-cloud", data!("connectors/salesforce-service-cloud.json")),
    ("salesforce", data!("connectors/salesforce.json")),
    ("sap-commerce", data!("connectors/sap-commerce.json")),
    ("servicenow", data!("connectors/servicenow.json")),
    ("shopify-streaming", data!("connectors/shopify-streaming.json")),
    ("shopify", data!("connectors/shopify.json")),
    ("snowflake-streaming", data!("connectors/snowflake-streaming.json")),
    ("snowflake", data!("connectors/snowflake.json")),
    ("square", data!("connectors/square.json")),
    ("stripe", data!("connectors/stripe.json")),
    ("sugarcrm-accounts-contacts", data!("connectors/sugarcrm-accounts-contacts.json")),
    ("sugarcrm-events", data!("connectors/sugarcrm-events.json")),
    ("teradata-vantage", data!("connectors/teradata-vantage.json")),
    ("zoho-crm", data!("connectors/zoho-crm.json")),
];

/// The connector of that name, read from its file.
pub(crate) fn find(name: &str) -> Option<Connector> {
    let (_, text) = FILES.iter().find(|(file, _)| *file == name)?;
    // INVARIANT: a unit test reads every file.
    let document = Document::parse(text.as_bytes()).ok()?;
    Connector::read(document.root())
}

/// What is public of the types of a resource's fields, `(path, type)` each; none where nothing is known.
pub(crate) fn field_types(connector: &str, resource: &str) -> Vec<(String, String)> {
    let text = FILES.iter().find_map(|(file, text)| (*file == connector).then_some(*text)).unwrap_or_default();
    let document = Document::parse(text.as_bytes()).ok();
    let types = document.as_ref().and_then(|document| document.root().get("fieldTypes")?.get(resource));
    let mut rows = Vec::new();
    for (kind, paths) in members(types) {
        for path in paths.elements().filter_map(Node::as_str) {
            rows.push((path.into_owned(), kind.clone().into_owned()));
        }
    }
    rows
}

/// The names of a connector's credentials that are secret.
pub(crate) fn secret_params(connector: &str) -> Vec<String> {
    let text = FILES.iter().find_map(|(file, text)| (*file == connector).then_some(*text)).unwrap_or_default();
    let document = Document::parse(text.as_bytes()).ok();
    let ways = document.as_ref().and_then(|document| document.root().get("auth"));
    let mut names = Vec::new();
    for way in elements(ways) {
        for param in elements(way.get("params")).filter(|param| flag(*param, "secret")) {
            names.extend(self::text(param, "name"));
        }
    }
    names
}

/// The first connector of that connection specification, in any case.
pub(crate) fn of_spec(id: &str) -> Option<&'static str> {
    with_spec(id).first().map(|(name, _)| *name)
}

/// The connectors of that connection specification: some share one.
pub(crate) fn with_spec(id: &str) -> Vec<(&'static str, Connector)> {
    let id = id.to_ascii_lowercase();
    let mut known = Vec::new();
    // Only files that hold the id are read.
    for (name, _) in FILES.iter().filter(|(_, text)| text.holds(&id)) {
        known.extend(find(name).filter(|known| known.connection_spec.id == id).map(|connector| (*name, connector)));
    }
    known
}

/// The names of all connectors.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _)| *name)
}

/// The files as one JSON array.
pub(crate) fn to_json() -> String {
    let files: Vec<&str> = FILES.iter().map(|(_, text)| text.trim()).listed();
    format!("[{}]", joined(&files, ","))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_file_is_read() {
        for name in super::names() {
            assert!(super::find(name).is_some(), "{name}");
        }
    }
}
