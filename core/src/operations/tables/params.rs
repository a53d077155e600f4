//! The parameters that a connector knows, compared with those that are given.

use super::shared::nested;
use crate::connectors::{Connector, Deprecated, Param, ParamKind};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{
    Field, Shape, check_object, count, elements, field, present, unknown_field, unknown_value, wrong_type,
};
use crate::json::{Kind, Node, Pointer};
use crate::operations::body::Build;

/// A condition on rows, which the source applies.
const FILTER: &[Field] = &[
    field("type", Shape::Word(&["PQL"])).required(),
    field("format", Shape::Word(&["pql/json"])).required(),
    field("value", Shape::OpenObject).required(),
];
/// A part of such a condition.
const NODE: &[Field] = &[
    field("nodeType", Shape::Word(&["fnApply", "fieldLookup", "literal"])).required(),
    field("fnName", Shape::Word(FUNCTIONS)),
    field("params", Shape::List(&Shape::OpenObject)),
    field("fieldName", Shape::Name),
    field("value", Shape::Any),
    field("literalType", Shape::Name),
];
const FUNCTIONS: &[&str] =
    &["=", "!=", "<", "<=", ">", ">=", "like", "in", "isNull", "isNotNull", "and", "or", "not", "NOT"];

impl Param {
    /// Whether it goes with this object type or format.
    pub(super) fn goes_with(&self, kind: &str) -> bool {
        self.only_for.is_empty() || self.only_for.iter().any(|one| one == kind)
    }

    /// Reports a value that it can't have, and that it ends. Of a secret no value is shown.
    pub(super) fn check_given(&self, value: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
        if !self.secret {
            self.check(value, place, faults);
        }
        check_deprecated(&self.name, self.deprecated.as_ref(), place, faults);
    }

    /// Reports a value that it can't have.
    pub(super) fn check(&self, value: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
        let text = value.as_str();
        let expected = match self.kind {
            _ if value.kind() == Kind::Null => return,
            Some(ParamKind::Filter) => return check_filter(value, place, faults),
            Some(ParamKind::Boolean) if value.kind() == Kind::Bool => return,
            Some(ParamKind::Boolean) if matches!(text.as_deref(), Some("true" | "false")) => return,
            Some(ParamKind::Boolean) => "a boolean",
            Some(ParamKind::Integer) if count(value).is_some() => return,
            Some(ParamKind::Integer) => "an integer",
            Some(ParamKind::Object) if value.kind() == Kind::Object => return,
            Some(ParamKind::Object) => "an object",
            Some(ParamKind::List) if value.kind() == Kind::Array => return,
            Some(ParamKind::List) => "an array",
            // The two characters of an escape mean one.
            Some(ParamKind::Character) if text.as_ref().is_some_and(|text| is_character(text)) => return,
            Some(ParamKind::Character) => "character",
            None => {
                let allowed: Vec<&str> = self.allowed.iter().map(String::as_str).collect();
                // As every host writes it.
                let found = text.map_or_else(|| value.to_value().to_string(), std::borrow::Cow::into_owned);
                if !allowed.is_empty() && !allowed.contains(&found.as_str()) {
                    faults.push(unknown_value(&found, &allowed, place));
                }
                return;
            }
        };
        let fault = wrong_type(value, expected, place);
        let length = text.filter(|_| self.kind == Some(ParamKind::Character));
        let fault = fault.with_some("found", length.as_ref().map(|_| "text_of"));
        faults.push(fault.with_some("count", length.map(|text| text.chars().count())));
    }
}

fn is_character(text: &str) -> bool {
    text.chars().count() == 1 || text == "\\t"
}

/// Reports the values of an object that are wrong and, where it is `strict`, what is unknown. `kind` is the format, where that
/// matters. The types of what is `listed` here are known; where a definition names none, it may be any.
pub(super) fn check_params(
    given: Option<Node<'_>>,
    known: &[Param],
    kind: Option<&str>,
    (strict, listed): (bool, bool),
    place: &Pointer<'_>,
    faults: &mut Faults,
) {
    let known = || known.iter().filter(|param| kind.is_none_or(|kind| param.goes_with(kind)));
    let is_text = |value: Node<'_>| matches!(value.kind(), Kind::String | Kind::Null);
    for (key, value) in given.into_iter().flat_map(Node::members) {
        let place = place.key(&key);
        match known().find(|param| param.name == key) {
            Some(param) if param.kind.is_none() && listed && !is_text(value) => {
                faults.push(wrong_type(value, "a string", &place));
            }
            Some(param) => param.check_given(value, &place, faults),
            None if strict => faults.push(unknown_field(&place, known().map(|param| param.name.as_str()))),
            None => {}
        }
    }
}

/// A parameter that ends is still taken.
pub(super) fn check_deprecated(value: &str, ends: Option<&Deprecated>, place: &Pointer<'_>, faults: &mut Faults) {
    if let Some(ends) = ends {
        let fault = Diagnostic::new(Code::Deprecated, place).with_shown("value", value);
        let instead = ends.replaced_by.is_none().then_some("other_way");
        let fault = fault.with("since", ends.since.as_str()).with_some("instead", instead);
        faults.push(fault.with_some("replacement", ends.replaced_by.as_deref()));
    }
}

/// Whether its source is one of those that are known here, and no definition.
pub(super) fn is_listed(build: &Build<'_>) -> bool {
    build.get("connector").is_none_or(|connector| connector.kind() == Kind::String)
}

/// What the input calls the connector.
pub(super) fn connector_name(build: &Build<'_>) -> String {
    let given = build.get("connector");
    let name = given.and_then(|given| given.as_str().or_else(|| given.get("name")?.as_str()));
    name.unwrap_or_default().into_owned()
}

/// Says that a source ends, and what the published pages disagree about where an operation uses it.
pub(super) fn warn(build: &mut Build<'_>, connector: Option<&Connector>, used: &[&str]) {
    let Some(connector) = connector else { return };
    let (root, name) = (Pointer::ROOT, connector_name(build));
    let place = root.key("connector");
    let ends = connector.deprecated.as_ref().filter(|_| used.contains(&"connectionSpec"));
    check_deprecated(&name, ends, &place, build.faults);
    for doubt in connector.doubtful.iter().filter(|doubt| used.contains(&doubt.about.as_str())) {
        let fault = Diagnostic::new(Code::DoubtfulSource, &place).with_shown("value", &name);
        build.faults.push(fault.with("member", doubt.about.as_str()).with("found", doubt.note.as_str()));
    }
}

fn check_filter(value: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
    check_object(value, FILTER, place, faults);
    if let Some(condition) = object_in(value, "value") {
        check_node(condition, &place.key("value"), faults);
    }
}

fn object_in<'d>(node: Node<'d>, name: &str) -> Option<Node<'d>> {
    nested(Some(node), name).filter(|value| value.kind() == Kind::Object)
}

/// The depth is that of the JSON, which is limited.
fn check_node(node: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
    check_object(node, NODE, place, faults);
    let needed: &[&str] = match present(node, "nodeType").and_then(Node::as_str).as_deref() {
        Some("fnApply") => &["fnName", "params"],
        Some("fieldLookup") => &["fieldName"],
        _ => &[],
    };
    for name in needed.iter().filter(|name| present(node, name).is_none()) {
        faults.push(Diagnostic::new(Code::MissingField, &place.key(name)));
    }
    let place = place.key("params");
    let params = present(node, "params").filter(|params| params.kind() == Kind::Array);
    for (index, param) in elements(params).enumerate().filter(|(_, param)| param.kind() == Kind::Object) {
        check_node(param, &place.index(index), faults);
    }
}
