//! The options of a call.

use super::check::{unknown_field, wrong_type};
use super::field::{Field, Shape, field};
use super::reader::parse;
use super::scalars::out_of_range;
use crate::diagnostics::{Code, Diagnostic, Faults, KEPT};
use crate::json::{Input, Kind, Node, Pointer};

/// What the options of a call may contain.
pub(crate) const OPTIONS: &[Field] = &[
    field("now", Shape::Integer(i64::MIN, i64::MAX))
        .unit("seconds")
        .doc("The present time, in Unix seconds; with it, start times that have passed are found.")
        .example("1893456000"),
    MAX_DIAGNOSTICS,
];

/// Of every input that may have very many faults.
pub(crate) const MAX_DIAGNOSTICS: Field = field("maxDiagnostics", Shape::Integer(1, MOST_FAULTS))
    .doc("How many diagnostics are listed, errors first, before one that counts the rest; 1,000 by default.");

/// Lists so many faults as an input says in its own members.
pub(crate) fn read_most(root: Node<'_>, faults: &mut Faults) {
    let most = root.get(MAX_DIAGNOSTICS.name).and_then(Node::as_i64).and_then(|most| usize::try_from(most).ok());
    Options { max_diagnostics: most, ..Options::default() }.applied(faults);
}

#[expect(clippy::cast_possible_wrap, reason = "a small number")]
const MOST_FAULTS: i64 = KEPT as i64;

/// Options of a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The present time in Unix seconds: what is in the past is reported then.
    pub now: Option<i64>,
    /// How many diagnostics are listed before one that counts the rest: 1,000 by default, 10,000 at most.
    pub max_diagnostics: Option<usize>,
}

impl Options {
    /// The options of a call at this time, in Unix seconds.
    #[must_use]
    pub fn at(now: i64) -> Options {
        Options { now: Some(now), ..Options::default() }
    }

    /// Reads `{now?, maxDiagnostics?}`.
    pub(crate) fn read(node: Node<'_>, faults: &mut Faults) -> Options {
        let place = Pointer::ROOT;
        let place = place.key("options");
        let mut options = Options::default();
        if !matches!(node.kind(), Kind::Object | Kind::Null) {
            faults.push(wrong_type(node, "an object", &place));
        }
        for (key, value) in node.members() {
            match key.as_ref() {
                "now" | "maxDiagnostics" if value.kind() == Kind::Null => {}
                "now" => match value.as_i64() {
                    Some(now) => options.now = Some(now),
                    None => faults.push(
                        Diagnostic::new(Code::WrongType, &place.key("now"))
                            .with("expected", "present_time")
                            .with("found", value.kind().name()),
                    ),
                },
                "maxDiagnostics" => match value.as_i64().filter(|most| (1..=MOST_FAULTS).contains(most)) {
                    Some(most) => options.max_diagnostics = usize::try_from(most).ok(),
                    None => faults.push(out_of_range(value.raw(), 1, MOST_FAULTS, &place.key(&key))),
                },
                _ => faults.push(unknown_field(&place.key(&key), ["now", "maxDiagnostics"])),
            }
        }
        options.applied(faults)
    }

    fn applied(self, faults: &mut Faults) -> Options {
        if let Some(most) = self.max_diagnostics {
            faults.tell(most);
        }
        self
    }
}

/// Options of this crate, or as JSON: `{now?, maxDiagnostics?}`, or an empty text.
#[derive(Clone, Copy, Debug)]
pub enum OptionsInput<'t> {
    /// As they are.
    Given(Options),
    /// As JSON.
    Json(Input<'t>),
}

impl OptionsInput<'_> {
    pub(crate) fn read(self, faults: &mut Faults) -> Option<Options> {
        match self {
            OptionsInput::Given(options) => Some(options.applied(faults)),
            OptionsInput::Json(json) => {
                parse(json.or("{}"), "/options", faults).map(|json| Options::read(json.root(), faults))
            }
        }
    }
}

impl Default for OptionsInput<'_> {
    fn default() -> Self {
        OptionsInput::Given(Options::default())
    }
}

impl From<Options> for OptionsInput<'_> {
    fn from(options: Options) -> Self {
        OptionsInput::Given(options)
    }
}

impl<'t> From<Input<'t>> for OptionsInput<'t> {
    fn from(json: Input<'t>) -> Self {
        OptionsInput::Json(json)
    }
}

/// Of whatever an [`Input`] is made of: a text, bytes, a [`Value`](crate::Value).
impl<'t, T: ?Sized> From<&'t T> for OptionsInput<'t>
where
    Input<'t>: From<&'t T>,
{
    fn from(json: &'t T) -> Self {
        OptionsInput::Json(json.into())
    }
}
