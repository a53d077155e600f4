//! What a pipeline makes, one file a stage: how it is found, what of it is fixed, and what can be changed.

mod base_connection;
mod class;
mod dataset;
mod field_group;
mod flow;
mod mapping_set;
mod model;
mod operations;
mod schema;
mod source_connection;
mod stage;
mod target_connection;

use super::table::Kind;

pub(super) use flow::mapping_params;
pub(super) use mapping_set::{inference, inferred_with, normal as normal_row, rows};
pub(super) use model::{descriptors, faults, fields, model, reduced_model, spec_faults};
pub(super) use schema::in_profile;
pub(super) use stage::{Stage, Users};

/// What makes the things of a kind; nothing for a step that makes none.
pub(super) fn stage(kind: Kind) -> Option<&'static dyn Stage> {
    Some(match kind {
        Kind::BaseConnection => &base_connection::BaseConnection,
        Kind::Class => &class::Class,
        Kind::FieldGroup => &field_group::FieldGroup,
        Kind::Schema => &schema::Schema,
        Kind::Dataset => &dataset::Dataset,
        Kind::SourceConnection => &source_connection::SourceConnection,
        Kind::TargetConnection => &target_connection::TargetConnection,
        Kind::MappingSet => &mapping_set::MappingSet,
        Kind::Flow => &flow::Flow,
        Kind::Drafts | Kind::Tenant | Kind::Explore | Kind::Descriptors | Kind::Profile => return None,
    })
}
