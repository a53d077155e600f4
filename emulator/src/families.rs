//! What kind of source a connection spec describes: by what is in it, for a host may add its own.

use serde_json::Value;

use crate::state::text;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Rest,
    Table,
    File,
    /// What pushes, or is read as a stream.
    Stream,
    /// No source.
    Other,
}

/// The provider of streaming sources.
const STREAMING: &str = "521eee4d-8cbe-4906-bb48-fb6bd4450033";

impl Family {
    pub(crate) fn of(spec: &Value) -> Self {
        let (explored, source) = (text(&spec["exploreSpec"], "type"), text(&spec["sourceSpec"], "type"));
        if explored == "StreamingConnection" || spec["providerId"] == STREAMING {
            Self::Stream
        } else if explored == "FileSystem" || source == "CloudStorage" {
            Self::File
        } else if spec["sourceSpec"]["spec"]["properties"]["tableName"].is_object() {
            Self::Table
        } else if explored == "Resource" || text(spec, "type").starts_with("generic-rest") {
            Self::Rest
        } else {
            Self::Other
        }
    }

    /// The formats of data that a source connection may have.
    pub(crate) fn formats(self) -> &'static [&'static str] {
        match self {
            Self::Rest | Self::Stream => &["json"],
            Self::Table => &["tabular"],
            Self::File => &["delimited", "json", "parquet"],
            Self::Other => &[],
        }
    }
}

/// Whether a source has credentials; the landing zone and what pushes have none.
pub(crate) fn has_credentials(spec: &Value) -> bool {
    spec["authSpec"].as_array().is_some_and(|ways| !ways.is_empty())
}

/// The id of the place that records are sent to, which a connection or flow has from the start.
pub(crate) fn inlet(id: &str) -> String {
    format!("{}{}", crate::ids::digest(id), crate::ids::digest(&format!("inlet of {id}")))
}

/// Where records are sent.
pub(crate) fn inlet_url(id: &str) -> Value {
    format!("https://dcs.adobedc.net/collection/{}", inlet(id)).into()
}
