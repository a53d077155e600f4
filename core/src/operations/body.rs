//! How the body of a request is made: what the functions of the tables work with.

use crate::connectors::Connector;
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{Condition, is_draft, present};
use crate::json::{Kind, Node, Pointer, Value};

/// How a body is made from a checked input.
#[derive(Clone, Copy, Debug)]
pub enum Body {
    /// There is none, and no rule but the conditions of the row.
    None,
    /// JSON of the fields as they are, with `extra` merged in, and what is to be checked of them.
    Fields(fn(&mut Build<'_>)),
    /// JSON, with `extra` merged in.
    Json(fn(&mut Build<'_>) -> Value),
    /// A JSON Patch array.
    Patch(fn(&mut Build<'_>) -> Value),
    /// No body, but query parameters that depend on several fields.
    Query(fn(&mut Build<'_>)),
    /// A form, for the token call.
    Form(fn(&mut Build<'_>) -> String),
}

/// What a body function works with.
pub struct Build<'d> {
    /// The input, an object.
    pub input: Node<'d>,
    /// Where faults go.
    pub faults: &'d mut Faults,
    /// The host's clock, Unix seconds.
    pub now: Option<i64>,
    /// The connector that the input names or defines.
    pub(crate) connector: Option<&'d Connector>,
    /// The Adobe token, to find it where a source's key belongs.
    pub access_token: &'d str,
    /// Query parameters, ready encoded.
    pub query: Vec<String>,
    /// What the path has where the input doesn't give it.
    pub segment: Option<String>,
}

impl<'d> Build<'d> {
    /// A member of the input, unless it is absent or null.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Node<'d>> {
        present(self.input, name)
    }

    /// The text of a member.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<Value> {
        self.get(name)?.as_str().map(|text| text.into_owned().into())
    }

    /// A member as it is.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<Value> {
        self.get(name).map(Node::to_value)
    }

    /// Reports a fault at a member.
    pub fn fault(&mut self, code: Code, name: &str) {
        self.faults.push(Diagnostic::new(code, &Pointer::ROOT.key(name)));
    }

    /// Whether a condition of the row is met; if not, it is reported.
    pub(super) fn meets(&mut self, condition: &Condition) -> bool {
        condition.check(self.input, &Pointer::ROOT, self.faults)
    }

    /// Reports a condition of the row, where only the body function can know that it isn't met.
    pub(super) fn unmet(&mut self, condition: &Condition) {
        condition.unmet(&Pointer::ROOT, self.faults);
    }

    /// Whether the resource is made as a draft.
    #[must_use]
    pub fn draft(&self) -> bool {
        is_draft(self.input)
    }
}

/// Merges the `extra` of an object member by member; what the body says already is never overwritten.
pub(super) fn merge_extra(input: Node<'_>, body: &mut Value, place: &Pointer<'_>, faults: &mut Faults) {
    if let Some(extra) = present(input, "extra") {
        let place = place.key("extra");
        faults.push(Diagnostic::new(Code::UncheckedExtra, &place));
        merge(extra, body, &place, faults);
    }
}

fn merge(extra: Node<'_>, body: &mut Value, place: &Pointer<'_>, faults: &mut Faults) {
    let Value::Object(members) = body else {
        return;
    };
    // The names of `extra` differ from each other, so each is compared with what the body had before.
    let own = members.len();
    for (key, value) in extra.members() {
        match members[..own].iter_mut().find(|(name, _)| *name == key) {
            None => members.push((key.into_owned(), value.to_value())),
            Some((_, old @ Value::Object(_))) if value.kind() == Kind::Object => {
                merge(value, old, &place.key(&key), faults);
            }
            Some(_) => faults.push(Diagnostic::new(Code::ExtraConflict, &place.key(&key))),
        }
    }
}
