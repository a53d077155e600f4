//! What a pipeline makes, one file a stage: how it is found, what of it is fixed, and what can be changed.

mod base_connection;
mod connections;
mod dataset;
mod flow;
mod mapping_set;
mod registry;
mod stage;

pub(super) use base_connection::BaseConnection;
pub(super) use connections::{SourceConnection, TargetConnection};
pub(super) use dataset::Dataset;
pub(super) use flow::Flow;
pub(super) use mapping_set::{MappingSet, normal as normal_row};
pub(super) use registry::{FieldGroup, Schema, descriptors, in_profile};
pub(super) use stage::{BASE_CONNECTION, Stage, TENANT, step};
