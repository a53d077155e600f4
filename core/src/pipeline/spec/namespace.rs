//! An identity namespace of a spec.

use super::super::values::{copy, elements, object, text};
use super::Spec;
use crate::diagnostics::{Code, Diagnostic};
use crate::json::Value;

/// One that is made where it is not there.
#[derive(Clone, Debug)]
pub(in crate::pipeline) struct Namespace {
    pub(in crate::pipeline) code: String,
    pub(in crate::pipeline) id_type: String,
    /// Of createNamespace.
    pub(in crate::pipeline) input: Value,
}

/// Of those that every organization has, the ones that records are identified by most; for these nothing need be read.
const COMMON: [&str; 3] = ["ECID", "Email", "Phone"];

impl Namespace {
    pub(super) fn of(value: &Value) -> Namespace {
        let part = |name| text(value, &[name]).unwrap_or_default().to_owned();
        let input = object(["name", "code", "idType", "description"].map(|name| (name, copy(value, &[name]))));
        Namespace { code: part("code"), id_type: part("idType"), input }
    }

    pub(in crate::pipeline) fn is_common(code: &str) -> bool {
        COMMON.contains(&code)
    }

    /// The step that makes it, as ledger and plan name it.
    pub(in crate::pipeline) fn step(&self) -> String {
        format!("{}:namespace", self.code)
    }

    /// That it is one of Adobe's.
    pub(in crate::pipeline) fn standard(&self, place: &str) -> Diagnostic {
        let fault = Diagnostic::at(Code::NamespaceTaken, &format!("{place}/code")).with_shown("value", &self.code);
        let fault = fault.with("found", "of_adobe");
        fault.with("expected", "not_in_spec")
    }
}

impl Spec {
    /// The codes that the identities of schemas to be made name, each with its place.
    pub(in crate::pipeline) fn identities(&self) -> impl Iterator<Item = (String, &str)> {
        let made = self.resources.iter().enumerate().filter(|(_, resource)| resource.makes_schema());
        made.flat_map(move |(index, resource)| {
            let place = self.places.of_part(index, "target", "identities");
            let all = resource.target.identities.iter().flat_map(|identities| elements(identities, &[])).enumerate();
            all.filter_map(move |(number, identity)| {
                Some((format!("{place}/identities/{number}/namespace"), text(identity, &["namespace"])?))
            })
        })
    }
}
