//! A question about what a source contains, as its query asks it.

use serde_json::Value;

use crate::call::Call;
use crate::families::Family;
use crate::reply::{Reply, flow, flow_uncoded};
use crate::state::Scope;

/// The documentation's names of query parameters; those of the `OpenAPI` document, in other case, are not taken.
fn names(family: Family) -> &'static [&'static str] {
    match family {
        Family::Rest => &["objectType", "object", "fileType", "preview", "sourceParams"],
        Family::Table => &["objectType", "object", "preview", "filters"],
        _ => &[
            "objectType",
            "object",
            "fileType",
            "preview",
            "columnDelimiter",
            "compressionType",
            "encoding",
            "determineProperties",
        ],
    }
}

/// A question about what a source contains.
pub(crate) struct Question<'c> {
    pub(crate) call: &'c Call<'c>,
    pub(crate) spec: &'c Value,
    /// The type of what is asked about.
    pub(crate) kind: &'c str,
    pub(crate) preview: bool,
    pub(crate) seed: u64,
}

impl Question<'_> {
    /// The path of what is asked about, which only the root has none of.
    pub(crate) fn object(&self) -> Result<&str, Reply> {
        self.required("object")
    }

    pub(crate) fn required(&self, name: &str) -> Result<&str, Reply> {
        match self.call.query(name) {
            None => Err(flow("1337-400", format!("{name} is required for the object type {}", self.kind))),
            Some("") => Err(flow("1334-400", format!("{name} is empty"))),
            Some(value) => Ok(value),
        }
    }

    pub(crate) fn unknown_kind(&self) -> Reply {
        flow("1452-400", format!("The object type {} can't be explored on this source", self.kind))
    }
}

pub(crate) fn question<'c>(
    scope: &Scope<'_>,
    spec: &'c Value,
    call: &'c Call<'c>,
    family: Family,
) -> Result<Question<'c>, Reply> {
    let names = names(family);
    if let Some((name, _)) = call.query.iter().find(|(name, _)| !names.contains(&name.as_str())) {
        return Err(flow("1451-400", format!("The query parameter {name} is unknown")));
    }
    let kind = call.query("objectType").ok_or_else(|| flow_uncoded("objectType is required"))?;
    let preview = call.flag("preview")?;
    Ok(Question { call, spec, kind, preview, seed: scope.options.seed })
}
