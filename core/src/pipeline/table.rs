//! The table of stages: what a pipeline does for a spec and for each of its resources, in this order, what each needs, and in
//! which order it is taken down again.

use super::values::sorted;
use crate::json::Pointer;

/// A kind of step that leads to the goal `apply`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Drafts,
    Tenant,
    BaseConnection,
    Explore,
    Class,
    FieldGroup,
    Schema,
    Descriptors,
    Profile,
    Dataset,
    SourceConnection,
    TargetConnection,
    MappingSet,
    Flow,
}

/// One row of the table.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) kind: Kind,
    /// In ledgers, plans and the names of a spec.
    pub(super) name: &'static str,
    /// What the name of a thing on the platform ends with, where the spec gives it none.
    pub(super) suffix: &'static str,
    pub(super) scope: Scope,
    /// The steps whose outcome it needs, where the resource has them.
    pub(super) needs: &'static [Kind],
    pub(super) removal: Removal,
}

/// What a step is there once for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Spec,
    Source,
    /// All resources whose spec describes the same class.
    Class,
    Resource,
}

/// When the goal `teardown` deletes what a step made: the lower number first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Removal {
    /// Before what was replaced, and of all resources before the next number.
    First(u8),
    /// Resource by resource.
    Then(u8),
    /// Once nothing of any resource is left.
    Last,
    /// There is nothing to delete.
    Never,
}

/// All rows, in the order of the goal `apply`.
pub(super) const TABLE: &[Row] = &[
    reads(Kind::Drafts, "drafts").of(Scope::Source),
    reads(Kind::Tenant, "tenant").of(Scope::Spec),
    makes(Kind::BaseConnection, "baseConnection", &[], Removal::Last).of(Scope::Source),
    reads(Kind::Explore, "explore"),
    makes(Kind::Class, "class", &[], Removal::Last).of(Scope::Class),
    makes(Kind::FieldGroup, "fieldGroup", &[Kind::Tenant, Kind::Explore, Kind::Class], Removal::Then(4))
        .suffix(" fields"),
    makes(Kind::Schema, "schema", &[Kind::FieldGroup], Removal::Then(3)),
    makes(Kind::Descriptors, "descriptors", &[], Removal::Then(2)),
    reads(Kind::Profile, "profile"),
    makes(Kind::Dataset, "dataset", &[Kind::Schema], Removal::Then(1)),
    makes(Kind::SourceConnection, "sourceConnection", &[Kind::BaseConnection], Removal::First(3)),
    makes(Kind::TargetConnection, "targetConnection", &[Kind::Schema, Kind::Dataset], Removal::First(2)),
    // After what can be deleted: of two hosts that make the same, one has stopped by now.
    makes(Kind::MappingSet, "mappingSet", &[Kind::Schema, Kind::Explore], Removal::First(4)),
    makes(Kind::Flow, "flow", &[Kind::SourceConnection, Kind::TargetConnection, Kind::MappingSet], Removal::First(1)),
];

const fn makes(kind: Kind, name: &'static str, needs: &'static [Kind], removal: Removal) -> Row {
    Row { kind, name, suffix: "", scope: Scope::Resource, needs, removal }
}

const fn reads(kind: Kind, name: &'static str) -> Row {
    makes(kind, name, &[], Removal::Never)
}

impl Row {
    const fn suffix(self, suffix: &'static str) -> Row {
        Row { suffix, ..self }
    }

    const fn of(self, scope: Scope) -> Row {
        Row { scope, ..self }
    }
}

impl Kind {
    pub(super) fn row(self) -> &'static Row {
        // INVARIANT: a unit test finds each kind in its place.
        &TABLE[self as usize]
    }

    pub(super) fn name(self) -> &'static str {
        self.row().name
    }

    /// The kind of that name.
    pub(super) fn of(name: &str) -> Option<Kind> {
        TABLE.iter().find(|row| row.name == name).map(|row| row.kind)
    }

    /// The step of a resource, as ledger and plan name it.
    pub(super) fn step(self, key: &str) -> String {
        format!("{key}/{}", self.name())
    }

    /// The step of a source, which has a name where it is one of several, or of a class; no slash is in it, as in the step
    /// of a resource.
    pub(super) fn step_of(self, shared: Option<&str>) -> String {
        let name = self.name();
        shared
            .map_or_else(|| name.to_owned(), |shared| format!("{}:{name}", &Pointer::ROOT.key(shared).to_string()[1..]))
    }

    /// The kind of a step of a source or a class, whichever that is.
    pub(super) fn of_shared(step: &str) -> Option<Kind> {
        let name = step.rsplit_once(':').map_or(step, |(_, name)| name);
        let is_shared = |kind: &Kind| matches!(kind.row().scope, Scope::Source | Scope::Class);
        Kind::of(name).filter(|kind| is_shared(kind) && !step.contains('/'))
    }
}

/// The rows of what is deleted, in the order of the goal `teardown`.
pub(super) fn removals() -> Vec<&'static Row> {
    sorted(TABLE.iter().filter(|row| row.removal != Removal::Never), |row| row.removal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_steps_are_told_from_others() {
        let kind = Kind::BaseConnection;
        for source in [None, Some("shop"), Some("a/b:c~"), Some("baseConnection"), Some("Twins")] {
            assert_eq!(Kind::of_shared(&kind.step_of(source)), Some(kind), "{source:?}");
        }
        for other in ["tenant", "shop/baseConnection", "a:b/flow", "shop:flow", "shop:baseConnectionTwins"] {
            assert_eq!(Kind::of_shared(other), None, "{other}");
        }
    }

    #[test]
    fn each_kind_has_its_row_and_needs_only_what_comes_before() {
        for (place, row) in TABLE.iter().enumerate() {
            assert_eq!((row.kind as usize, Kind::of(row.name)), (place, Some(row.kind)), "{}", row.name);
            assert!(row.needs.iter().all(|need| (*need as usize) < place), "{}", row.name);
        }
        assert_eq!(TABLE.last().map(|row| row.kind), Some(Kind::Flow));
    }
}
