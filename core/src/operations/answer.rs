//! What an operation promises to answer, and how the answer becomes plain data.
//!
//! Lists of every service arrive as `items`, single resources without their array of one; all other keys stay.

use super::{failed_records, run_verdict};
use crate::diagnostics::Error;
use crate::http::Response;
use crate::input::elements;
use crate::json::{Document, Kind, MAX_DEPTH, Node, Value};

/// The shapes of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// `{id, etag}`.
    Created,
    /// `{items: [resource]}`: an array of one.
    One,
    /// `{items: […], _links?, count?}`.
    List,
    /// No body.
    Empty,
    /// JSON that the operation's callers read themselves.
    Any,
    /// What a source shows of itself: `{schema?, data?}`, `{items: […]}` or a bare array.
    Explored,
    /// `{result}`.
    Tested,
    /// One run in any of its three shapes.
    Run,
    /// A list of runs.
    Runs,
    /// `{id, version}` of a mapping set, or the set.
    MappingSet,
    /// `{data: […], _page}`.
    DataPrepList,
    /// The same, of files.
    Files,
    /// The same of files, or rows of a file, one a line.
    FailedRecords,
    /// A bare array, or one object where the `OpenAPI` document says so.
    Array,
    /// An object with `id`, which may be in an array.
    Single,
    /// An object, or nothing where the platform has nothing to say.
    Optional,
    /// `{validationResponse: […]}`.
    Validation,
    /// A bare boolean, or `{validationStatus, error}`.
    Expression,
    /// `{tenantId, imsOrg, …}`.
    Tenant,
    /// A registry resource, known by its `$id`.
    Registry,
    /// `{results: […], _page}`.
    RegistryList,
    /// A descriptor, known by its `@id`.
    Descriptor,
    /// Descriptors keyed by their type.
    Descriptors,
    /// `["@/dataSets/ID"]`.
    DatasetId,
    /// The same, empty where nothing matched.
    DatasetDeleted,
    /// Resources keyed by their id.
    Keyed,
    /// One resource keyed by its id.
    KeyedOne,
    /// `{sandboxes: […]}`.
    Sandboxes,
    /// `{access_token, token_type, expires_in}`.
    Token,
}

impl Answer {
    /// The kind in plain words, for the operations table.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Answer::Created => "created",
            Answer::Empty => "nothing",
            Answer::Any | Answer::Explored => "any",
            Answer::Tested => "test",
            Answer::Run => "run",
            Answer::Validation => "validation",
            Answer::Expression => "expression",
            Answer::Tenant => "tenant",
            Answer::DatasetId => "id",
            Answer::DatasetDeleted => "deleted",
            Answer::Token => "token",
            Answer::One
            | Answer::MappingSet
            | Answer::Registry
            | Answer::Descriptor
            | Answer::KeyedOne
            | Answer::Single
            | Answer::Optional => "resource",
            _ => "list",
        }
    }

    pub(crate) fn is_list(self) -> bool {
        matches!(
            self,
            Answer::List
                | Answer::Runs
                | Answer::DataPrepList
                | Answer::Files
                | Answer::FailedRecords
                | Answer::RegistryList
                | Answer::Keyed
                | Answer::Descriptors
        )
    }

    /// Reads the body of a success; the entries of a list without their member `unread`. A body that says that the platform
    /// refused is a `refusal` whatever the status. Where no body is documented, the documented status is all that says that
    /// it was done.
    pub(crate) fn read(
        self,
        response: &Response<'_>,
        success: u16,
        unread: Option<&str>,
        refusal: impl FnOnce() -> Error,
    ) -> Result<Value, Error> {
        let unexpected = |reason: &str| unexpected(response, reason);
        let is_blank = response.body.trim_ascii().is_empty();
        // A result is a level deeper than some answers, and must be JSON that every reader of ours takes.
        let shallow = |result: Value| {
            if result.depth() > MAX_DEPTH { Err(unexpected("arrays and objects nest too deep")) } else { Ok(result) }
        };
        let rows = self == Answer::FailedRecords;
        let document = match Document::parse(response.body) {
            Ok(document) if is_refusal(document.root()) && !(rows && failed_records::is_rows(response)) => {
                return Err(refusal());
            }
            _ if matches!(self, Answer::Empty | Answer::Optional) && is_blank && response.status == success => {
                return Ok(Value::Null);
            }
            _ if rows => return shallow(failed_records::read(response.body)),
            _ if self == Answer::Empty => return Err(unexpected(&expected(success, " without a body"))),
            _ if is_blank => return Err(unexpected("the body is empty")),
            document => document.map_err(|_| unexpected(&format!("the body is not JSON{BETWEEN}")))?,
        };
        let result = self.shape(document.root(), unread).ok_or_else(|| unexpected(self.promise()))?;
        shallow(result)
    }

    fn promise(self) -> &'static str {
        match self {
            Answer::Created | Answer::Run | Answer::MappingSet | Answer::Single => "an object with `id` was expected",
            Answer::One => "an object whose `items` hold one resource was expected",
            Answer::List | Answer::Runs => "an object with the array `items` was expected",
            Answer::Tested => "an object with the boolean `result` was expected",
            Answer::DataPrepList | Answer::Files => "an object with the array `data` was expected",
            Answer::Array => "an array was expected",
            Answer::Validation => "an object with the array `validationResponse` was expected",
            Answer::Expression => "a boolean or an object with `validationStatus` was expected",
            Answer::Tenant => "an object with `tenantId` was expected",
            Answer::Registry => "an object with `$id` was expected",
            Answer::RegistryList => "an object with the array `results` was expected",
            Answer::Descriptor => "an object with `@id` was expected",
            Answer::DatasetId | Answer::DatasetDeleted => "an array of dataset references was expected",
            Answer::Descriptors | Answer::Keyed | Answer::KeyedOne => "an object keyed by id was expected",
            Answer::Sandboxes => "an object with the array `sandboxes` was expected",
            Answer::Token => "an object with `access_token` and `expires_in` was expected",
            Answer::Explored => "an array, or an object with `schema`, `data` or `items` was expected",
            Answer::Any | Answer::Empty | Answer::Optional | Answer::FailedRecords => "an array or object was expected",
        }
    }

    fn shape(self, root: Node<'_>, unread: Option<&str>) -> Option<Value> {
        let text = |name: &str| root.get(name).filter(|value| value.kind() == Kind::String);
        let one = || match root.get("items") {
            Some(items) => items.elements().next(),
            None => text("id").map(|_| root),
        };
        // The whole, if it has that text.
        let whole = |name: &str| text(name).map(|_| root.to_value());
        match self {
            Answer::Empty | Answer::FailedRecords => None,
            Answer::Any | Answer::Optional => {
                matches!(root.kind(), Kind::Array | Kind::Object).then(|| root.to_value())
            }
            Answer::Explored => is_explored(root).then(|| root.to_value()),
            // Some changes are answered with the resource, in an array of one; its version is its etag.
            Answer::Created if root.get("items").is_some() => {
                let one = one()?;
                let part = |name: &str| one.get(name).filter(|part| part.kind() == Kind::String).map(Node::to_value);
                Some(Value::object([("id", Some(part("id")?)), ("etag", part("etag").or_else(|| part("version")))]))
            }
            Answer::Created | Answer::MappingSet => whole("id"),
            Answer::One => one().filter(|node| node.kind() == Kind::Object).map(Node::to_value),
            Answer::List => list(root, "items", unread),
            Answer::Tested => root.get("result")?.as_bool().map(|_| root.to_value()),
            Answer::Run => one().map(run_verdict::read),
            Answer::Runs => {
                let mut result = list(root, "items", unread)?;
                result.set("items", Value::list(elements(root.get("items")).map(run_verdict::read)));
                Some(result)
            }
            Answer::DataPrepList | Answer::Files => list(root, "data", unread),
            Answer::Single => {
                let one = if root.kind() == Kind::Array { root.elements().next()? } else { root };
                one.get("id").map(|_| one.to_value())
            }
            Answer::RegistryList => list(root, "results", unread),
            Answer::Sandboxes if root.kind() == Kind::Array => Some(items(root.to_value())),
            Answer::Sandboxes => list(root, "sandboxes", unread),
            Answer::Array => match root.kind() {
                Kind::Array => Some(items(root.to_value())),
                Kind::Object => Some(items(Value::Array(vec![root.to_value()]))),
                _ => None,
            },
            Answer::Validation => {
                let entries = root.get("validationResponse").filter(|entries| entries.kind() == Kind::Array)?;
                let success = |entry: Node<'_>| {
                    entry.get("status").and_then(Node::as_str).is_some_and(|s| s.eq_ignore_ascii_case("success"))
                };
                let mut result = root.to_value();
                result.set("valid", entries.elements().all(success).into());
                Some(result)
            }
            Answer::Expression => {
                if let Some(valid) = root.as_bool() {
                    Some(Value::object([("valid", Some(valid.into()))]))
                } else {
                    let status = text("validationStatus")?.as_str()?.to_ascii_lowercase();
                    let error = text("error").and_then(Node::as_str).filter(|error| error != "none");
                    let error = error.map(|error| error.into_owned().into());
                    Some(Value::object([
                        ("valid", Some(matches!(status.as_str(), "succeeded" | "success").into())),
                        ("error", error),
                    ]))
                }
            }
            Answer::Tenant => whole("tenantId"),
            Answer::Registry => whole("$id"),
            Answer::Descriptor => whole("@id"),
            Answer::Descriptors => descriptors(root),
            // A change of its retention is answered with the dataset itself in one sample.
            Answer::DatasetId => {
                let keyed = || root.members().next().map(|(id, _)| id.into_owned());
                let id = root.elements().next().map_or_else(keyed, reference)?;
                Some(Value::object([("id", Some(id.into()))]))
            }
            Answer::DatasetDeleted => (root.kind() == Kind::Array).then(|| {
                let id = root.elements().next().and_then(reference);
                Value::object([("deleted", Some(id.is_some().into())), ("id", id.map(Value::from))])
            }),
            Answer::Keyed if root.members().any(|(_, value)| value.kind() != Kind::Object) => None,
            Answer::Keyed => (root.kind() == Kind::Object).then(|| items(Value::list(root.members().map(keyed)))),
            Answer::KeyedOne => root.members().next().filter(|(_, value)| value.kind() == Kind::Object).map(keyed),
            Answer::Token => token(root),
        }
    }
}

/// Who answers what the platform never does.
pub(super) const BETWEEN: &str = ", so something in between may have answered, as a proxy or a login page";

pub(super) fn unexpected(response: &Response<'_>, reason: &str) -> Error {
    Error::Unexpected {
        status: response.status,
        body: String::from_utf8_lossy(response.body).into_owned(),
        reason: reason.to_owned(),
    }
}

/// Which status was expected.
pub(super) fn expected(status: u16, more: &str) -> String {
    format!("status {status}{more} was expected{BETWEEN}")
}

/// Whether a body is one of those with which the services of the platform refuse.
pub(super) fn is_refusal(root: Node<'_>) -> bool {
    let text = |name: &str| root.get(name).is_some_and(|value| value.kind() == Kind::String);
    let status =
        |name: &str| root.get(name).and_then(crate::input::count).is_some_and(|status| (400..600).contains(&status));
    let words = |node: Node<'_>| ["message", "code"].iter().any(|name| node.get(name).is_some());
    let wrapped = |(name, value): (std::borrow::Cow<'_, str>, Node<'_>)| match name.as_ref() {
        "error" | "errors" => words(value) || value.elements().next().is_some_and(words),
        _ => false,
    };
    text("errorMessage")
        || root.get("error_code").is_some()
        || text("title") && status("status")
        || text("message") && (status("status") || text("code"))
        || text("error") && text("error_description")
        // Alone: a resource may say what went wrong with it.
        || root.members().count() == 1 && root.members().any(wrapped)
}

fn is_explored(root: Node<'_>) -> bool {
    let has = |name: &str, kind: Kind| root.get(name).is_some_and(|part| part.kind() == kind);
    root.kind() == Kind::Array || has("schema", Kind::Object) || has("data", Kind::Array) || has("items", Kind::Array)
}

fn items(list: Value) -> Value {
    Value::object([("items", Some(list))])
}

/// The platform's list under its own key becomes `items`, in front of what else the answer contains.
fn list(root: Node<'_>, key: &str, unread: Option<&str>) -> Option<Value> {
    let entries = match root.get(key) {
        Some(entries) if entries.kind() == Kind::Array => Some(entries),
        // By the OpenAPI document it is one mapping set.
        Some(entries) if entries.kind() == Kind::Object && key == "data" => Some(entries),
        // Where only their number was asked for, it comes alone.
        None if root.get("count").is_some_and(|count| count.kind() == Kind::Number) => None,
        _ => return None,
    };
    let one = entries.filter(|entries| entries.kind() == Kind::Object);
    let entry = |entry: Node<'_>| match unread {
        Some(unread) if entry.kind() == Kind::Object => {
            let read = entry.members().filter(|(name, _)| name != unread);
            Value::Object(read.map(|(name, value)| (name.into_owned(), value.to_value())).collect())
        }
        _ => entry.to_value(),
    };
    Some(leading("items", Value::list(one.into_iter().chain(elements(entries)).map(entry)), root, key))
}

fn keyed((id, value): (std::borrow::Cow<'_, str>, Node<'_>)) -> Value {
    leading("id", id.as_ref().into(), value, "id")
}

/// A member in front of those of an object, which loses that one, and any of the same name.
fn leading(name: &str, value: Value, rest: Node<'_>, lost: &str) -> Value {
    let mut members = vec![(name.to_owned(), value)];
    for (other, value) in rest.members().filter(|(other, _)| other != lost && other != name) {
        members.push((other.into_owned(), value.to_value()));
    }
    Value::Object(members)
}

/// `@/dataSets/ID` in any case of the prefix.
fn reference(node: Node<'_>) -> Option<String> {
    let text = node.as_str()?;
    let id = text.rsplit('/').next().unwrap_or_default();
    let is_reference = !id.is_empty() && text.to_ascii_lowercase().starts_with("@/datasets/");
    is_reference.then(|| id.to_owned())
}

fn descriptors(root: Node<'_>) -> Option<Value> {
    if root.get("results").is_some() {
        return list(root, "results", None);
    }
    let mut all = Vec::new();
    for (kind, group) in (root.kind() == Kind::Object).then(|| root.members())? {
        if group.kind() != Kind::Array {
            return None;
        }
        for entry in group.elements() {
            // The short listings give a link or an id in place of the descriptor.
            all.push(match entry.as_str() {
                Some(link) => Value::object([
                    ("@id", Some(link.rsplit('/').next().unwrap_or_default().into())),
                    ("@type", Some(kind.as_ref().into())),
                ]),
                None => entry.to_value(),
            });
        }
    }
    Some(items(Value::Array(all)))
}

/// The retired JWT exchange gave its life in milliseconds; no token lives longer than some days.
fn token(root: Node<'_>) -> Option<Value> {
    const LONGEST_SECONDS: i64 = 1_000_000;
    let life = root.get("expires_in").and_then(crate::input::count)?;
    let life = if life > LONGEST_SECONDS { life / 1000 } else { life };
    Some(Value::object([
        ("accessToken", Some(root.get("access_token")?.as_str()?.into_owned().into())),
        ("tokenType", root.get("token_type").map(Node::to_value)),
        ("expiresIn", Some(life.into())),
    ]))
}
