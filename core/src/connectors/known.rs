//! A connector that a caller gave: by its name, or as a definition.

use std::ops::Deref;
use std::sync::Arc;

use super::connector::Connector;
use super::shape::CONNECTOR;
use super::{FILES, find, names};
use crate::diagnostics::{Diagnostic, Faults};
use crate::input::{Listed, Shape, members, unknown_value};
use crate::json::{Document, Input, Kind, Node, Pointer, Value};

/// What a field `connector` takes.
pub(crate) const SHAPE: Shape = Shape::Connector(Listed::new(|| Value::list(names())), CONNECTOR, check_resource);

/// One of the list, or one that the caller defines.
#[derive(Clone, Debug)]
pub(crate) enum Known {
    Listed(&'static Connector),
    Defined(Arc<Connector>),
}

impl Deref for Known {
    type Target = Connector;

    fn deref(&self) -> &Connector {
        match self {
            Known::Listed(connector) => connector,
            Known::Defined(connector) => connector,
        }
    }
}

impl Known {
    /// The connector of a name or a definition; the check of the shape reports what is wrong with a definition.
    pub(crate) fn of(given: Node<'_>) -> Option<Known> {
        match given.kind() {
            Kind::String => find(&given.as_str()?).map(Known::Listed),
            Kind::Object => Connector::read(given, &Pointer::ROOT).ok().map(|read| Known::Defined(Arc::new(read))),
            _ => None,
        }
    }

    /// The same of a value.
    pub(crate) fn of_value(given: &Value) -> Option<Known> {
        match given {
            Value::String(name) => find(name).map(Known::Listed),
            definition => Known::of(Input::from(definition).parse().ok()?.root()),
        }
    }

    /// The names of its credentials that are secret.
    pub(crate) fn secret_params(&self) -> Vec<String> {
        let params = self.auth.iter().flat_map(|way| &way.params);
        params.filter(|param| param.secret).map(|param| param.name.clone()).collect()
    }
}

/// That no connector has that name.
pub(crate) fn unknown(name: &str, place: &Pointer<'_>) -> Diagnostic {
    let names: Vec<&str> = names().collect();
    unknown_value(name, &names, place)
}

/// The connector of a name, which is reported where it is unknown, or of a definition.
pub(crate) fn given(given: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) -> Option<Known> {
    let found = Known::of(given);
    if let (None, Some(name)) = (&found, given.as_str().filter(|name| !name.is_empty())) {
        faults.push(unknown(&name, place));
    }
    found
}

/// That a definition has the parameter that it says `resource` fills.
fn check_resource(definition: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
    let known = Known::of(definition);
    let Some(Connector { source: Some(source), resource_param: Some(given), .. }) = known.as_deref() else { return };
    let mut names = Vec::new();
    for list in [&source.params, &source.properties] {
        for param in list {
            names.push(param.name.as_str());
        }
    }
    if !(given.is_empty() || names.is_empty() || names.contains(&given.as_str())) {
        faults.push(unknown_value(given, &names, &place.key("resourceParam")));
    }
}

/// What is public of the types of a resource's fields, `(path, type)` each; none where nothing is known.
pub(crate) fn field_types(given: Node<'_>, resource: &str) -> Vec<(String, String)> {
    let name = given.as_str().unwrap_or_default();
    let text = FILES.iter().find_map(|(file, text)| (*file == name).then_some(*text)).unwrap_or_default();
    let document = Document::parse(text.as_bytes()).ok();
    let connector = document.as_ref().map_or(given, Document::root);
    let types = (connector.kind() == Kind::Object).then(|| connector.get("fieldTypes")?.get(resource)).flatten();
    let mut rows = Vec::new();
    for (kind, paths) in members(types) {
        for path in paths.elements().filter_map(Node::as_str) {
            rows.push((path.into_owned(), kind.clone().into_owned()));
        }
    }
    rows
}
