//! The place of a value: a linked list on the stack that becomes a JSON Pointer only when something is wrong.

use crate::text::replace;
use std::fmt;

/// A JSON Pointer (RFC 6901) under construction.
#[derive(Clone, Copy, Debug)]
pub struct Pointer<'p> {
    parent: Option<&'p Pointer<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    Key(&'p str),
    Index(usize),
}

impl<'p> Pointer<'p> {
    /// The whole document.
    pub const ROOT: Pointer<'static> = Pointer { parent: None, step: Step::Root };

    /// The member `key` of this place.
    #[must_use]
    pub fn key(&'p self, key: &'p str) -> Pointer<'p> {
        Pointer { parent: Some(self), step: Step::Key(key) }
    }

    /// The element `index` of this place.
    #[must_use]
    pub fn index(&'p self, index: usize) -> Pointer<'p> {
        Pointer { parent: Some(self), step: Step::Index(index) }
    }

    /// The name that a message uses for the value: its key, with the index of an element.
    #[must_use]
    pub fn name(&self) -> String {
        match self.step {
            Step::Root => "input".to_owned(),
            Step::Key(key) => key.to_owned(),
            Step::Index(index) => format!("{}[{index}]", self.parent.map_or_else(String::new, Pointer::name)),
        }
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Key(key) => write!(f, "/{}", replace(&replace(key, "~", "~0"), "/", "~1")),
            Step::Index(index) => write!(f, "/{index}"),
        }
    }
}
