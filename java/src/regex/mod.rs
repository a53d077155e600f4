//! Regular expressions, as `java.util.regex` matches them.
//!
//! [`Regex::new`] reads the grammar of Java 17's `Pattern` without flags, and a matcher of its own gives what Java's gives.
//! What it can't do alike is refused by name, when the pattern is read or, where it depends on the text, when it is matched.
//! Every match takes from a number of steps, so that each ends.
//!
//! ```text
//! pattern ─ quoting ─► reader ─► tree ─► program ─► machine ─► spans of bytes
//!                       └ class, escape, property ─► set
//! ```
//!
//! Java counts text in halves of astral characters, and may stop between two halves. The machine counts bytes: such a place is
//! the second byte behind the begin of the character. A match that begins or ends there is no text, and is refused.

mod anchor;
mod case;
mod category;
mod chars;
mod class;
mod compile;
mod escape;
mod group;
mod length;
mod looped;
mod machine;
mod part;
mod program;
mod property;
mod quoting;
mod reader;
mod search;
mod sequence;
mod set;
mod text;
mod tree;
mod turns;

use std::fmt;
use std::sync::Arc;

pub use category::digit;
use program::Program;

pub use search::Matches;

/// A regular expression, ready to match.
#[derive(Clone)]
pub struct Regex {
    program: Arc<Program>,
}

/// Why a pattern can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Java refuses it too: what is wrong with it.
    Syntax(&'static str),
    /// Java takes it, but this library can't do alike: what of it.
    Unsupported(&'static str),
}

/// Why a match was not finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The steps are used up.
    TooManySteps,
    /// Java's match begins or ends in the middle of a character beyond U+FFFF, which no text can show, or Java fails at one.
    InsideCharacter,
}

/// Where a pattern and its groups match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    groups: Vec<Option<(usize, usize)>>,
}

impl Match {
    /// The bytes of the whole match.
    #[must_use]
    pub fn span(&self) -> (usize, usize) {
        self.group(0).unwrap_or_default()
    }

    /// The bytes of a group, 0 being the whole; nothing if it took no part, or if there is no such group.
    #[must_use]
    pub fn group(&self, number: usize) -> Option<(usize, usize)> {
        self.groups.get(number).copied().flatten()
    }

    /// The bytes of all groups, of which the first is the whole.
    #[must_use]
    pub fn groups(&self) -> &[Option<(usize, usize)>] {
        &self.groups
    }
}

impl fmt::Debug for Regex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Regex").field(&self.program.pattern).finish()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Syntax(why) => f.write_str(why),
            Refusal::Unsupported(what) => write!(f, "{what} can't be matched here as Java does"),
        }
    }
}

impl std::error::Error for Refusal {}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Stop::TooManySteps => "the regular expression needs too many steps for this text",
            Stop::InsideCharacter => "the regular expression matches in the middle of a character",
        })
    }
}

impl std::error::Error for Stop {}
