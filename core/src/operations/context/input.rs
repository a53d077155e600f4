//! A context as a call takes it.

use std::borrow::Cow;
use std::fmt;

use super::Context;
use crate::diagnostics::Faults;
use crate::input::parse;
use crate::json::Input;

/// A context of this crate, or one as JSON: `{accessToken, apiKey, orgId, sandboxName, host?, imsHost?, region?}`.
#[derive(Clone, Copy)]
pub enum ContextInput<'t> {
    /// One that was checked.
    Checked(&'t Context),
    /// One as JSON.
    Json(Input<'t>),
}

impl<'t> ContextInput<'t> {
    /// The context, of which a token call needs the IMS host alone.
    pub(crate) fn read(self, token_call: bool, faults: &mut Faults) -> Option<Cow<'t, Context>> {
        match self {
            ContextInput::Checked(context) => {
                if !token_call {
                    context.require_all(faults);
                }
                Some(Cow::Borrowed(context))
            }
            ContextInput::Json(json) => {
                let json = parse(json, "/context", faults)?;
                Some(Cow::Owned(Context::read(json.root(), token_call, faults)))
            }
        }
    }
}

/// Without its values, which are secrets.
impl fmt::Debug for ContextInput<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ContextInput::Checked(context) => context.fmt(f),
            ContextInput::Json(json) => json.fmt(f),
        }
    }
}

impl<'t> From<&'t Context> for ContextInput<'t> {
    fn from(context: &'t Context) -> Self {
        ContextInput::Checked(context)
    }
}

impl<'t> From<Input<'t>> for ContextInput<'t> {
    fn from(json: Input<'t>) -> Self {
        ContextInput::Json(json)
    }
}

/// Of whatever an [`Input`] is made of: a text, bytes, a [`Value`](crate::Value).
impl<'t, T: ?Sized> From<&'t T> for ContextInput<'t>
where
    Input<'t>: From<&'t T>,
{
    fn from(json: &'t T) -> Self {
        ContextInput::Json(json.into())
    }
}
