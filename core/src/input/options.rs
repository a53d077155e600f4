//! The options of a call.

use super::check::{unknown_field, wrong_type};
use super::field::{Field, Shape, field};
use super::reader::parse;
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::{Input, Kind, Node, Pointer};

/// What the options of a call may contain.
pub(crate) const OPTIONS: &[Field] = &[field("now", Shape::Integer(i64::MIN, i64::MAX))
    .unit("seconds")
    .doc("The present time, in Unix seconds; with it, start times that have passed are found.")
    .example("1893456000")];

/// Options of a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The present time in Unix seconds: what is in the past is reported then.
    pub now: Option<i64>,
}

impl Options {
    /// The options of a call at this time, in Unix seconds.
    #[must_use]
    pub fn at(now: i64) -> Options {
        Options { now: Some(now) }
    }

    /// Reads `{now?}`.
    pub(crate) fn read(node: Node<'_>, faults: &mut Faults) -> Options {
        let place = Pointer::ROOT;
        let place = place.key("options");
        let mut options = Options::default();
        if !matches!(node.kind(), Kind::Object | Kind::Null) {
            faults.push(wrong_type(node, "an object", &place));
        }
        for (key, value) in node.members() {
            match key.as_ref() {
                "now" if value.kind() == Kind::Null => {}
                "now" => match value.as_i64() {
                    Some(now) => options.now = Some(now),
                    None => faults.push(
                        Diagnostic::new(Code::WrongType, &place.key("now"))
                            .with("expected", "the present time as an integer")
                            .with("found", value.kind().name()),
                    ),
                },
                _ => faults.push(unknown_field(&place.key(&key), ["now"])),
            }
        }
        options
    }
}

/// Options of this crate, or as JSON: `{now?}`, or an empty text.
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
            OptionsInput::Given(options) => Some(options),
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
