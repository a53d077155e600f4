//! What a source shows of itself: the query of a base connection, or of a connection spec that needs none.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::params::{connector_name, warn};
use super::shared::CONNECTOR;
use super::source::{connector, source_params};
use crate::connectors::{Connector, Explore, Param, ParamKind};
use crate::diagnostics::{Code, Diagnostic};
use crate::http::encode;
use crate::input::{Condition, Field, Place, Shape, field, present, unknown_value};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::body::Build;

pub(super) const EXPLORED: Condition =
    Condition::at_least_one(&["objectType", "connector"]).expected("what_to_explore");
pub(super) const SPEC: Condition =
    Condition::at_least_one(&["connectionSpecId", "connector"]).expected("specification");
pub(super) const ONE_OBJECT: Condition =
    Condition::not_with(&["path"], &["object"], Code::ConflictingFields).other(&["object"]);

const OBJECT_TYPE: Field = field("objectType", Shape::Word(&["rest", "root", "table", "file", "folder"]))
    .at(Place::Composed("objectType"))
    .doc("What to look at. By default what `path` needs, and without a path the list of all, or the records of a REST source.");
const PATH: Field = field("path", Shape::Name)
    .at(Place::Composed("object"))
    .doc("The table, folder or file, by its `path` in the list before. A path whose last part has a dot is a file, unless `objectType` is given.")
    .example("exports/charges.csv");
const OBJECT: Field = field("object", Shape::Name)
    .at(Place::Composed("object"))
    .doc("The same as `path`, under the name that the query has for it.");
const PREVIEW: Field = field("preview", Shape::Bool)
    .at(Place::Composed("preview"))
    .doc("Whether to answer some records too; by default true for files, false for REST sources, and else the platform decides.");
const FILE_TYPE: Field = field("fileType", Shape::Name)
    .at(Place::Composed("fileType"))
    .doc("The format of the file to look into.")
    .example("json");
const COLUMN_DELIMITER: Field = field("columnDelimiter", Shape::Text)
    .at(Place::Composed("columnDelimiter"))
    .doc("The character between the columns of a delimited file; a comma by default.")
    .example(";");
const COMPRESSION_TYPE: Field = field("compressionType", Shape::Name)
    .at(Place::Composed("compressionType"))
    .doc("How the file is packed; packed files need it.")
    .example("gzip");
const ENCODING: Field = field("encoding", Shape::Name)
    .at(Place::Composed("encoding"))
    .doc("The encoding of a delimited file.")
    .example("UTF-8");

/// What exploring a base connection takes beside its id.
pub(super) const BY_CONNECTION: [Field; 13] = [
    CONNECTOR.at(Place::Composed("objectType")),
    field("resource", Shape::Name)
        .at(Place::Composed("sourceParams"))
        .doc("Which data of the source to look at, by its name there.")
        .example("charges"),
    field("params", Shape::OpenObject)
        .at(Place::Composed("sourceParams"))
        .doc("Parameters of the source beside the resource, as its connector names them."),
    PREVIEW,
    OBJECT_TYPE,
    PATH,
    OBJECT,
    FILE_TYPE,
    COLUMN_DELIMITER,
    COMPRESSION_TYPE,
    ENCODING,
    field("filters", Shape::OpenObject)
        .at(Place::Composed("filters"))
        .doc("Which rows of a table to answer, as an object of PQL; together with `preview`."),
    field("sourceParams", Shape::OpenObject)
        .at(Place::Composed("sourceParams"))
        .doc("The parameters of the source as they are sent, in place of `params`."),
];

/// What exploring a connection spec takes beside its id.
pub(super) const BY_SPEC: [Field; 10] = [
    CONNECTOR,
    PREVIEW,
    OBJECT_TYPE,
    PATH,
    OBJECT,
    FILE_TYPE,
    COLUMN_DELIMITER,
    COMPRESSION_TYPE,
    ENCODING,
    field("determineProperties", Shape::Bool)
        .at(Place::Composed("determineProperties"))
        .doc("Whether the platform finds out the properties of the file, in place of those that are given."),
];

/// The parameters in the order of the query.
const QUERY: [&str; 9] = [
    "object",
    "fileType",
    "preview",
    "columnDelimiter",
    "compressionType",
    "encoding",
    "determineProperties",
    "filters",
    "sourceParams",
];

pub(super) fn by_connection(build: &mut Build<'_>) {
    let connector = connector(build);
    explore(build, connector, false);
}

pub(super) fn by_spec(build: &mut Build<'_>) {
    let connector = connector(build);
    build.segment = connector.map(|connector| connector.connection_spec.id.clone());
    build.meets(&SPEC);
    explore(build, connector, true);
}

/// The parameters are named as the documentation has them, which the `OpenAPI` document does not.
fn explore(build: &mut Build<'_>, connector: Option<&Connector>, by_spec: bool) {
    build.meets(&EXPLORED);
    build.meets(&ONE_OBJECT);
    warn(build, connector, &["explore"]);
    let known = connector.and_then(|connector| connector.explore.as_ref());
    if connector.is_some_and(|connector| !can_explore(build, connector, by_spec)) {
        return;
    }
    let mut kind = object_type(build, connector, known);
    if let (Some(known), Some(given)) = (known, &kind)
        && !known.object_type.contains(given)
    {
        // An empty one is reported by itself; the rest is judged by what the path needs.
        if !given.is_empty() {
            let steps: Vec<&str> = known.object_type.iter().map(String::as_str).collect();
            build.faults.push(unknown_value(given, &steps, &Pointer::ROOT.key("objectType")));
        }
        kind = step(build, connector, known).cloned();
    }
    if let Some(kind) = &kind {
        build.query.push(format!("objectType={}", encode(kind)));
    }
    for name in QUERY {
        let text = match known {
            Some(known) => known_param(build, connector, known, kind.as_deref().unwrap_or_default(), name),
            None => given_text(build, connector, name),
        };
        if let Some(text) = text {
            build.query.push(format!("{name}={}", encode(&text)));
        }
    }
}

/// Whether a connector has anything to explore in this way; if not, it is reported.
fn can_explore(build: &mut Build<'_>, connector: &Connector, by_spec: bool) -> bool {
    let (found, instead) = match &connector.explore {
        None if build.get("objectType").is_none() => ("nothing", "records"),
        Some(explore) if explore.by_spec && !by_spec => ("not_by_connection", "exploreConnectionSpec"),
        Some(explore) if !explore.by_spec && by_spec => ("not_by_specification", "exploreBaseConnection"),
        _ => return true,
    };
    let fault = Diagnostic::new(Code::NotForConnector, &Pointer::ROOT.key("connector"));
    let name = connector_name(build);
    build.faults.push(fault.with_shown("value", &name).with("found", found).with("instead", instead));
    false
}

/// What is given as the object, and under which name: its path, or the parameter of the source that is one.
fn object<'d>(build: &Build<'d>, connector: Option<&Connector>) -> Option<(&'static str, Node<'d>)> {
    let given = ["path", "object"].into_iter().find_map(|name| Some((name, build.get(name)?)));
    let explored = || {
        let name = connector?.explored()?;
        let param = build.get("params").and_then(|params| present(params, name));
        param.map(|value| ("params", value)).or_else(|| Some(("resource", build.get("resource")?)))
    };
    given.or_else(explored)
}

/// Reports a path beside the parameter of the source that is one.
fn one_path(build: &mut Build<'_>, connector: Option<&Connector>) {
    let Some(explored) = connector.and_then(Connector::explored) else { return };
    let Some(path) = ["path", "object"].into_iter().find(|name| build.get(name).is_some()) else { return };
    let root = Pointer::ROOT;
    let params = root.key("params");
    let others = [("resource", build.get("resource")), (explored, present_in(build.get("params"), explored))];
    for (name, _) in others.into_iter().filter(|(_, other)| other.is_some()) {
        let place = if name == "resource" { root.key(name) } else { params.key(name) };
        build.faults.push(Diagnostic::new(Code::ConflictingFields, &place).with("other", path));
    }
}

fn present_in<'d>(object: Option<Node<'d>>, name: &str) -> Option<Node<'d>> {
    present(object?, name)
}

/// The object type that is given, or the step that fits what else is given.
fn object_type(build: &Build<'_>, connector: Option<&Connector>, known: Option<&Explore>) -> Option<String> {
    let given = build.get("objectType").and_then(Node::as_str).map(std::borrow::Cow::into_owned);
    given.or_else(|| step(build, connector, known?).cloned())
}

/// The first step needs no path. Of several that do, the last is meant by a path whose last part has a dot, and by what goes
/// with that step alone.
fn step<'e>(build: &Build<'_>, connector: Option<&Connector>, known: &'e Explore) -> Option<&'e String> {
    let (first, later) = known.object_type.split_first()?;
    let path = object(build, connector).map(|(_, path)| path.as_str().unwrap_or_default());
    let Some(path) = path.filter(|_| !later.is_empty()) else { return Some(first) };
    let last = later.last()?;
    let only_last = |param: &Param| matches!(param.only_for.as_slice(), [one] if one == last);
    let is_last = known.params.iter().any(|param| only_last(param) && build.get(&param.name).is_some());
    let name = path.rsplit('/').next().unwrap_or_default();
    if is_last || name.contains('.') { Some(last) } else { later.first() }
}

/// A parameter of the query as a connector knows it; what doesn't go with the rest is reported.
fn known_param(
    build: &mut Build<'_>,
    connector: Option<&Connector>,
    known: &Explore,
    kind: &str,
    name: &'static str,
) -> Option<String> {
    let root = Pointer::ROOT;
    let param = known.params.iter().find(|param| param.name == name && param.goes_with(kind));
    let fields: &[&'static str] = match name {
        "object" => &["path", "object"],
        "sourceParams" => &["resource", "params", "sourceParams"],
        _ => std::slice::from_ref(&name),
    };
    if name == "object" {
        one_path(build, connector);
    }
    let Some(param) = param else {
        // Of the source's own parameters one may be the path.
        let is_path = |field: &str| {
            ["params", "resource"].contains(&field) && connector.is_some_and(|known| known.explored().is_some())
        };
        for field in fields {
            if build.get(field).is_some() && !is_path(field) {
                let fault = Diagnostic::new(Code::UnknownField, &root.key(field)).with("optional", "object_type");
                build.faults.push(fault.with("value", kind));
            }
        }
        return None;
    };
    if name == "sourceParams" {
        return given_text(build, connector, name).or_else(|| param.required.then(|| base64("{}")));
    }
    let (field, given) = match name {
        "object" => object(build, connector).map_or((name, None), |(field, value)| (field, Some(value))),
        _ => (name, build.get(name)),
    };
    let place = root.key(field);
    let replacing = known.params.iter().find(|other| {
        let is_given = build.get(&other.name).is_some_and(|value| value.raw() != "false");
        other.replaces.iter().any(|replaced| replaced == name) && is_given
    });
    match given {
        // One of a wrong type is reported by itself.
        Some(_)
            if let Some(other) = replacing.filter(|other| build.get(&other.name).and_then(Node::as_bool).is_some()) =>
        {
            let fault = Diagnostic::new(Code::ConflictingFields, &place).with("other", other.name.as_str());
            build.faults.push(fault);
            None
        }
        Some(value) => {
            // A wrong type is reported by itself.
            let is_read = match param.kind {
                Some(ParamKind::Boolean) => false,
                Some(ParamKind::Filter) => value.kind() == Kind::Object,
                _ => value.kind() == Kind::String,
            };
            if is_read && fits_format(build, connector, param, &place) {
                param.check(value, &place, build.faults);
            }
            given_text(build, connector, name)
        }
        None if replacing.is_some() => None,
        None => {
            // What is needed is open where the object type is unknown, which is reported by itself.
            let is_known =
                |given: Node<'_>| known.object_type.iter().any(|kind| given.as_str().as_deref() == Some(kind));
            if param.required && param.default.is_none() && build.get("objectType").is_none_or(is_known) {
                build.faults.push(missing(known, param));
            }
            param.default.clone()
        }
    }
}

/// What is missing, and what may be given.
fn missing(known: &Explore, param: &Param) -> Diagnostic {
    let is_object = param.name == "object";
    let fault = Diagnostic::new(Code::MissingField, &Pointer::ROOT.key(if is_object { "path" } else { &param.name }));
    if is_object {
        return fault.with("expected", "listed_path");
    }
    let replacing = known.params.iter().filter(|other| other.replaces.contains(&param.name));
    let others: Vec<&str> = replacing.map(|other| other.name.as_str()).collect();
    let fault = if others.is_empty() { fault } else { fault.with_list("others", &others) };
    if param.allowed.is_empty() { fault } else { fault.with("expected", Value::list(param.allowed.iter().cloned())) }
}

/// Whether a property of files goes with their format, as the source connection knows it; if not, it is reported.
fn fits_format(build: &mut Build<'_>, connector: Option<&Connector>, param: &Param, place: &Pointer<'_>) -> bool {
    let properties = connector.and_then(|known| known.source.as_ref()).map(|source| source.properties.as_slice());
    let property = properties.unwrap_or_default().iter().find(|property| property.name == param.name);
    let format = build.get("fileType").and_then(Node::as_str);
    let Some((property, _)) = property.zip(format).filter(|(property, format)| !property.goes_with(format)) else {
        return true;
    };
    let fault = Diagnostic::new(Code::UnknownField, place);
    let fault = fault.with("optional", "format");
    build.faults.push(fault.with("known", Value::list(property.only_for.iter().map(String::as_str))));
    false
}

/// What is given, as the query has it.
fn given_text(build: &mut Build<'_>, connector: Option<&Connector>, name: &'static str) -> Option<String> {
    let value = match name {
        "object" => object(build, connector)?.1,
        "sourceParams" => return params_text(build, connector),
        _ => build.get(name)?,
    };
    Some(match value.as_str() {
        Some(text) => text.into_owned(),
        None if name == "filters" => base64(&value.to_value().to_string()),
        None => value.raw().to_owned(),
    })
}

/// The parameters of the source, where there are any.
fn params_text(build: &mut Build<'_>, connector: Option<&Connector>) -> Option<String> {
    let name = if build.get("sourceParams").is_some() { "sourceParams" } else { "params" };
    let params = source_params(build, connector, name, true);
    let has_params = !matches!(&params, Value::Object(members) if members.is_empty());
    (has_params || build.get(name).is_some()).then(|| base64(&params.to_string()))
}

/// Base64 with padding, by way of bytes: the library's texts bring the code of its panics along.
fn base64(text: &str) -> String {
    let mut bytes = vec![0; 4 * text.len().div_ceil(3)];
    let len = STANDARD.encode_slice(text, &mut bytes).unwrap_or_default();
    bytes.truncate(len);
    String::from_utf8(bytes).unwrap_or_default()
}
