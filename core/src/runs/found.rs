//! One error, as it was found.

use super::words::Names;
use crate::diagnostics::echoed;
use crate::input::{count, elements};
use crate::json::{Kind, Node, Pointer};
use crate::operations::code_within;

/// How much of a message is shown.
const SHOWN: usize = 300;

/// Which of the given parts an error was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Run,
    Batch,
    Records,
}

impl Part {
    pub(super) fn name(self) -> &'static str {
        match self {
            Part::Run => "run",
            Part::Batch => "batch",
            Part::Records => "failedRecords",
        }
    }
}

/// An error with its place.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) part: Part,
    pub(super) place: String,
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    pub(super) names: Names,
    /// How many records it is about, where that is said.
    pub(super) records: Option<i64>,
}

/// What an error inherits from the one that it is part of.
#[derive(Clone, Copy)]
pub(super) struct Within<'w> {
    pub(super) part: Part,
    pub(super) code: Option<&'w str>,
}

/// Takes an error, or the errors that it is made of, where it only counts them. Neither is deeper than a text of JSON can be.
pub(super) fn each_leaf(error: Node<'_>, place: &Pointer<'_>, within: Within<'_>, take: &mut dyn FnMut(Found)) {
    let own = own_code(error);
    let code = own.as_deref().or(within.code);
    let causes = place.key("causingExceptions");
    let mut is_sum = false;
    for (index, cause) in elements(error.get("causingExceptions")).enumerate() {
        is_sum = true;
        each_leaf(cause, &causes.index(index), Within { code, ..within }, take);
    }
    if !is_sum {
        take(leaf(error, place, own.as_deref(), within));
    }
}

/// The code of an error, or the rule of the schema that it says was broken.
fn own_code(error: Node<'_>) -> Option<String> {
    let code = error.get("code").or(error.get("errorCode"));
    let code =
        code.and_then(|code| code.as_str().map(Into::into).or_else(|| code.as_i64().map(|code| code.to_string())));
    code.filter(|code: &String| !code.is_empty())
}

fn leaf(error: Node<'_>, place: &Pointer<'_>, own: Option<&str>, within: Within<'_>) -> Found {
    let text = |name: &str| error.get(name).and_then(Node::as_str);
    let message =
        error.as_str().or_else(|| ["message", "description", "detail", "details"].iter().find_map(|name| text(name)));
    let message = message.unwrap_or_default();
    let pointer = text("pointerToViolation");
    let keyword = text("keyword").map(|keyword| format!("keyword:{keyword}"));
    // What the part says is nearer to it than the code of the whole.
    let code =
        own.map(str::to_owned).or(keyword).or_else(|| implied(&message)).or_else(|| within.code.map(str::to_owned));
    let records = error.get("recordCount").and_then(count).filter(|count| *count >= 0);
    let rows = error.get("rows").map(|rows| rows.elements().count()).filter(|rows| *rows > 0);
    Found {
        part: within.part,
        place: place.to_string(),
        names: Names::read(&message, pointer.as_deref()),
        records: records.or_else(|| rows.and_then(|rows| i64::try_from(rows).ok())),
        code,
        message: (!message.is_empty()).then(|| message.into_owned()),
    }
}

/// The code that a message without one has within, or is known by.
fn implied(message: &str) -> Option<String> {
    let known = [("TypeCompatibilityException", "TypeCompatibilityException"), (" threshold)", "batch-guardrail")];
    let known = known.iter().find(|(mark, _)| message.contains(mark)).map(|(_, code)| (*code).to_owned());
    code_within(message).or(known).or_else(|| Some(format!("keyword:{}", rule(message)?)))
}

/// The rule of the schema that a message says was broken.
pub(super) fn rule(message: &str) -> Option<&'static str> {
    let known =
        [("required key [", "required"), ("extraneous key [", "additionalProperties"), ("expected type: ", "type")];
    known.iter().find(|(mark, _)| message.contains(mark)).map(|(_, rule)| *rule)
}

impl Found {
    /// The message as it may be shown.
    pub(super) fn shown(&self) -> Option<String> {
        self.message.as_deref().map(|message| echoed(message, SHOWN))
    }
}

/// An error that is a text of JSON, as some are written into others; nothing for another text.
pub(super) fn is_object_text(node: Node<'_>) -> Option<String> {
    let text = node.as_str().filter(|_| node.kind() == Kind::String)?;
    text.trim_start().starts_with(['{', '[']).then(|| text.into_owned())
}
