//! The operations table: one file a resource.

mod access;
mod auth;
mod base_connections;
mod classes;
mod data_access;
mod datasets;
mod descriptors;
mod explore;
mod flows;
mod ingestion;
mod landing_zone;
mod mapping_sets;
mod namespaces;
mod params;
mod patch;
mod registry;
mod retention;
mod runs;
mod schedule;
mod source_connections;
mod specs;
mod target_connections;

mod shared;
mod source;
mod xdm;

use super::operation::Operation;

pub(crate) use datasets::with_enabled;
pub(crate) use flows::OPTIONS as FLOW_OPTIONS;
pub(crate) use namespaces::NAMESPACE;
pub(crate) use schedule::{ROOM, SCHEDULE, beyond, profile_batches};
pub(crate) use source_connections::DATA as SOURCE_DATA;

const TABLES: [&[Operation]; 17] = [
    base_connections::ROWS,
    source_connections::ROWS,
    target_connections::ROWS,
    specs::ROWS,
    flows::ROWS,
    runs::ROWS,
    mapping_sets::ROWS,
    registry::ROWS,
    classes::ROWS,
    descriptors::ROWS,
    datasets::ROWS,
    retention::ROWS,
    namespaces::ROWS,
    data_access::ROWS,
    ingestion::ROWS,
    landing_zone::ROWS,
    access::ROWS,
];

/// All operations.
pub(crate) fn all() -> impl Iterator<Item = &'static Operation> {
    let (mut tables, mut rows) = (TABLES.iter(), [].iter());
    std::iter::from_fn(move || {
        loop {
            match rows.next() {
                None => rows = tables.next()?.iter(),
                row => return row,
            }
        }
    })
}

/// The operation of that name.
pub(crate) fn find(name: &str) -> Option<&'static Operation> {
    for table in TABLES {
        for operation in table {
            // Every call looks here, and most names differ in their lengths.
            if operation.name.len() == name.len() && operation.name == name {
                return Some(operation);
            }
        }
    }
    None
}
