//! What is known of each source, as data: no rule names a connector.

mod connector;
mod known;
mod shape;

use std::sync::OnceLock;

use crate::json::{Document, Pointer, Value};
use aepflow_syntax::text::contains;
pub(crate) use connector::{Auth, Connector, Deprecated, Explore, Param, ParamKind, Source, Spec};
pub(crate) use known::{Known, SHAPE, field_types, given, unknown};
pub(crate) use shape::CONNECTOR;

/// The name and the text of each file in `data/connectors`, sorted by name.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/connectors.rs"));

/// What was read of each file. A pipeline asks for its connector at every other step, which took a tenth of its time.
static READ: [OnceLock<Option<Connector>>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];

/// The connector of that name, read from its file at the first call.
pub(crate) fn find(name: &str) -> Option<&'static Connector> {
    let ((_, text), known) = FILES.iter().zip(&READ).find(|((file, _), _)| *file == name)?;
    // INVARIANT: the build script has read every file.
    let read = || Connector::read(Document::parse(text.as_bytes()).ok()?.root(), &Pointer::ROOT).ok();
    known.get_or_init(read).as_ref()
}

/// The first connector of that connection specification, in any case.
pub(crate) fn of_spec(id: &str) -> Option<&'static str> {
    with_spec(id).first().map(|(name, _)| *name)
}

/// The connectors of that connection specification: some share one.
pub(crate) fn with_spec(id: &str) -> Vec<(&'static str, &'static Connector)> {
    let id = id.to_ascii_lowercase();
    let mut known = Vec::new();
    // Only files that contain the id are read.
    for (name, _) in FILES.iter().filter(|(_, text)| contains(text, &id)) {
        known.extend(find(name).filter(|known| known.connection_spec.id == id).map(|connector| (*name, connector)));
    }
    known
}

/// The connectors of that flow specification.
pub(crate) fn with_flow_spec(id: &str) -> impl Iterator<Item = &'static Connector> {
    let id = id.to_ascii_lowercase();
    let known = FILES.iter().filter_map(|(name, _)| find(name));
    known.filter(move |connector| connector.flow_spec(Some(&id)).is_some())
}

/// The names of all connectors.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _)| *name)
}

/// The connectors as data: ids, ways to authenticate, resources.
#[must_use]
pub fn connectors() -> Value {
    let read = |(_, text): &(&str, &str)| Document::parse(text.as_bytes()).map(|file| file.root().to_value());
    // INVARIANT: a unit test reads every file.
    Value::list(FILES.iter().filter_map(|file| read(file).ok()))
}

/// The connectors as a JSON array: ids, ways to authenticate, resources.
#[must_use]
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
