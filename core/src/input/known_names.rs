//! The names that nearly all objects of a big input have: only mapping sets are big.

use crate::json::KnownName;

/// The members that a plain row of a mapping set may have.
pub(crate) const ROW_NAMES: [&str; 5] = ["source", "destination", "sourceType", "name", "description"];

/// The same for whoever reads an input.
pub static KNOWN_NAMES: [KnownName; 5] = {
    let [source, destination, source_type, name, description] = ROW_NAMES;
    [
        KnownName::new(source),
        KnownName::new(destination),
        KnownName::new(source_type),
        KnownName::new(name),
        KnownName::new(description),
    ]
};
