//! What is known of each source, as data: no rule names a connector.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A source connector, read from its file.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Connector {
    pub(crate) connection_spec: Spec,
    pub(crate) flow_spec: Option<Spec>,
    #[serde(default)]
    pub(crate) transformations: Vec<String>,
    #[serde(default)]
    pub(crate) auth: Vec<Auth>,
    pub(crate) explore: Option<Explore>,
    pub(crate) source: Option<Source>,
    pub(crate) resource_param: Option<String>,
    #[serde(default)]
    pub(crate) resources: Vec<String>,
    pub(crate) schedule: Option<Schedule>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Spec {
    pub(crate) id: String,
    pub(crate) version: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Auth {
    pub(crate) spec_name: String,
    pub(crate) params: Vec<Param>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Param {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) required: bool,
    #[serde(default)]
    pub(crate) refuse: Vec<Refusal>,
    pub(crate) allowed: Option<Vec<String>>,
}

/// A way in which a value shows that it is the wrong credential.
#[derive(Debug, Deserialize)]
pub(crate) struct Refusal {
    pub(crate) prefix: String,
    pub(crate) code: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Explore {
    pub(crate) object_type: Vec<String>,
    pub(crate) object: Option<String>,
    #[serde(default)]
    pub(crate) file_type: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Source {
    #[serde(default)]
    pub(crate) base_connection: bool,
    #[serde(default)]
    pub(crate) format: Vec<String>,
    #[serde(default)]
    pub(crate) params: Vec<Param>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Schedule {
    pub(crate) frequencies: Vec<String>,
    #[serde(default)]
    pub(crate) min_interval: BTreeMap<String, i64>,
}

/// A new connector: its file, and its line here.
const FILES: &[(&str, &str)] = &[
    ("amazon-kinesis", include_str!("../data/connectors/amazon-kinesis.json")),
    ("amazon-redshift", include_str!("../data/connectors/amazon-redshift.json")),
    ("amazon-s3", include_str!("../data/connectors/amazon-s3.json")),
    ("apache-cassandra", include_str!("../data/connectors/apache-cassandra.json")),
    ("apache-hive", include_str!("../data/connectors/apache-hive.json")),
    ("apache-spark", include_str!("../data/connectors/apache-spark.json")),
    ("azure-blob", include_str!("../data/connectors/azure-blob.json")),
    ("azure-data-explorer", include_str!("../data/connectors/azure-data-explorer.json")),
    ("azure-event-hubs", include_str!("../data/connectors/azure-event-hubs.json")),
    ("azure-file-storage", include_str!("../data/connectors/azure-file-storage.json")),
    ("azure-synapse-analytics", include_str!("../data/connectors/azure-synapse-analytics.json")),
    ("capillary", include_str!("../data/connectors/capillary.json")),
    ("chatlio", include_str!("../data/connectors/chatlio.json")),
    ("couchbase", include_str!("../data/connectors/couchbase.json")),
    ("customerio", include_str!("../data/connectors/customerio.json")),
    ("data-landing-zone", include_str!("../data/connectors/data-landing-zone.json")),
    ("databricks", include_str!("../data/connectors/databricks.json")),
    ("ftp", include_str!("../data/connectors/ftp.json")),
    ("generic-odata", include_str!("../data/connectors/generic-odata.json")),
    ("generic-rest", include_str!("../data/connectors/generic-rest.json")),
    ("google-ads", include_str!("../data/connectors/google-ads.json")),
    ("greenplum", include_str!("../data/connectors/greenplum.json")),
    ("hdfs", include_str!("../data/connectors/hdfs.json")),
    ("hp-vertica", include_str!("../data/connectors/hp-vertica.json")),
    ("http-api", include_str!("../data/connectors/http-api.json")),
    ("hubspot", include_str!("../data/connectors/hubspot.json")),
    ("ibm-db2", include_str!("../data/connectors/ibm-db2.json")),
    ("lava", include_str!("../data/connectors/lava.json")),
    ("linkedin-ads", include_str!("../data/connectors/linkedin-ads.json")),
    ("mailchimp-campaign", include_str!("../data/connectors/mailchimp-campaign.json")),
    ("mailchimp-members", include_str!("../data/connectors/mailchimp-members.json")),
    ("microsoft-sql-server", include_str!("../data/connectors/microsoft-sql-server.json")),
    ("mysql", include_str!("../data/connectors/mysql.json")),
    ("onetrust", include_str!("../data/connectors/onetrust.json")),
    ("oracle-netsuite-activities", include_str!("../data/connectors/oracle-netsuite-activities.json")),
    ("oracle-netsuite-entities", include_str!("../data/connectors/oracle-netsuite-entities.json")),
    ("oracle-object-storage", include_str!("../data/connectors/oracle-object-storage.json")),
    ("oracle-responsys", include_str!("../data/connectors/oracle-responsys.json")),
    ("oracle-service-cloud", include_str!("../data/connectors/oracle-service-cloud.json")),
    ("oracle", include_str!("../data/connectors/oracle.json")),
    ("pathfactory", include_str!("../data/connectors/pathfactory.json")),
    ("paypal", include_str!("../data/connectors/paypal.json")),
    ("pendo", include_str!("../data/connectors/pendo.json")),
    ("phoenix", include_str!("../data/connectors/phoenix.json")),
    ("pinterest-ads", include_str!("../data/connectors/pinterest-ads.json")),
    ("postgresql", include_str!("../data/connectors/postgresql.json")),
    ("salesforce-marketing-cloud", include_str!("../data/connectors/salesforce-marketing-cloud.json")),
    ("salesforce-service-cloud", include_str!("../data/connectors/salesforce-service-cloud.json")),
    ("salesforce", include_str!("../data/connectors/salesforce.json")),
    ("sap-commerce", include_str!("../data/connectors/sap-commerce.json")),
    ("servicenow", include_str!("../data/connectors/servicenow.json")),
    ("shopify-streaming", include_str!("../data/connectors/shopify-streaming.json")),
    ("shopify", include_str!("../data/connectors/shopify.json")),
    ("snowflake-streaming", include_str!("../data/connectors/snowflake-streaming.json")),
    ("snowflake", include_str!("../data/connectors/snowflake.json")),
    ("square", include_str!("../data/connectors/square.json")),
    ("stripe", include_str!("../data/connectors/stripe.json")),
    ("sugarcrm-accounts-contacts", include_str!("../data/connectors/sugarcrm-accounts-contacts.json")),
    ("sugarcrm-events", include_str!("../data/connectors/sugarcrm-events.json")),
    ("teradata-vantage", include_str!("../data/connectors/teradata-vantage.json")),
    ("zoho-crm", include_str!("../data/connectors/zoho-crm.json")),
];

/// The connector of that name, read from its file.
pub(crate) fn find(name: &str) -> Option<Connector> {
    // INVARIANT: a unit test reads every file.
    FILES.iter().find(|(file, _)| *file == name).and_then(|(_, text)| serde_json::from_str(text).ok())
}

/// The names of all connectors.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _)| *name)
}

/// The files as one JSON array.
pub(crate) fn to_json() -> String {
    let files: Vec<&str> = FILES.iter().map(|(_, text)| text.trim()).collect();
    format!("[{}]", files.join(","))
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
