//! The fields of a target schema, for what evaluates mappings.

use super::Targets;
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::{Node, Pointer};
use crate::language::Type;

/// The fields of a schema as [`crate::infer_schema`] or the registry gives it.
pub struct TargetSchema(Targets);

/// What a field of a schema takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TargetField {
    /// Its type.
    pub kind: Type,
    /// That of its elements, if it is an array.
    pub items: Type,
    /// Whether a date has a time.
    pub is_time: bool,
}

impl TargetSchema {
    /// Reads a schema; what is wrong with it, [`crate::check_mapping`] reports.
    #[must_use]
    pub fn read(schema: Node<'_>) -> TargetSchema {
        TargetSchema(Targets::read(schema, &Pointer::ROOT, &mut Faults::default()))
    }

    /// The field that a path leads to; nothing where the schema has none.
    #[must_use]
    pub fn field(&self, path: &str) -> Option<TargetField> {
        let known = self.0.known(path)?;
        Some(TargetField { kind: known.kind, items: known.items, is_time: self.0.is_time(path) })
    }

    /// Whether a path leads into an array without a word on the element.
    #[must_use]
    pub fn leads_into_array(&self, path: &str) -> bool {
        self.0.leads_into_array(path)
    }

    /// The paths that a record, or the object that it is in, can't be without.
    #[must_use]
    pub fn required(&self) -> &[String] {
        &self.0.required
    }

    /// Whether a field, or one that lies in it, asks more of its values than their type.
    #[must_use]
    pub fn is_limited(&self, path: &str) -> bool {
        self.0.is_limited(path)
    }

    /// What a field takes that a value of its type breaks, and whether streaming ingestion alone looks at it.
    #[must_use]
    pub fn misfit(&self, path: &str, value: &str, kind: Type) -> Option<(String, bool)> {
        let limits = self.0.limits(path)?;
        if !limits.lists(value) {
            return Some((format!("one of {}", limits.allowed.join(", ")), false));
        }
        limits.misfit(value, kind).map(|misfit| {
            let fault = Diagnostic::at(Code::ConstantRefused, "").with("expected", misfit.word);
            (fault.with_some("limit", misfit.limit).told("expected"), misfit.streaming)
        })
    }

    /// The size of the largest record that Profile takes, in bytes.
    #[must_use]
    pub fn most_bytes(&self) -> i64 {
        self.0.most_bytes()
    }

    /// Whether Profile takes the data, by what the schema says.
    #[must_use]
    pub fn in_profile(&self) -> bool {
        self.0.in_profile
    }
}
