//! Why a pattern is refused, and why a text can't be read or a date not be written.

use std::fmt;

/// Why there is no pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// No letter of patterns.
    Letter(char),
    /// The letter doesn't stand so many times.
    Count(char, usize),
    /// A character that is reserved.
    Reserved(char),
    /// A quote is not closed.
    Quote,
    /// A bracket is closed that wasn't opened.
    Bracket,
    /// Nothing that can be padded follows `p`.
    Pad,
    /// Digits follow a padded number at once, which Java ends at with an internal error.
    PadBeforeNumber,
    /// Java has the letter, this library doesn't: `B`, the parts of a day.
    Unsupported(char),
    /// Optional parts lie deeper in one another than this library goes.
    Deep,
    /// `Y` stands more than 19 times, where Java reads numbers that wrap.
    Wide,
}

impl Refusal {
    /// Whether Java takes such a pattern.
    #[must_use]
    pub const fn java_takes(self) -> bool {
        matches!(self, Self::Unsupported(_) | Self::Deep | Self::Wide)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Letter(letter) => write!(out, "`{letter}` is no letter of date patterns"),
            Self::Count(letter, count) => write!(out, "`{letter}` can't stand {count} times in a row"),
            Self::Reserved(char) => write!(out, "`{char}` is reserved, and needs quotes"),
            Self::Quote => out.write_str("a quote is not closed"),
            Self::Bracket => out.write_str("`]` closes nothing"),
            Self::Pad => out.write_str("`p` needs a letter behind it"),
            Self::PadBeforeNumber => out.write_str("a number can't follow a padded number at once"),
            Self::Unsupported(letter) => write!(out, "`{letter}` is not supported"),
            Self::Deep => out.write_str("optional parts are too deep in one another"),
            Self::Wide => out.write_str("`Y` can't stand more than 19 times"),
        }
    }
}

impl std::error::Error for Refusal {}

/// Why a text is no date, or a date can't be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The text differs from the pattern from this byte on.
    Text(usize),
    /// The text goes on behind the pattern, from this byte on.
    Rest(usize),
    /// A value is outside what its letter can be; its name.
    Value(&'static str),
    /// Two parts of the text contradict one another.
    Conflict,
    /// The text has no whole date.
    NoDate,
    /// The text has parts of a time, but no whole one: an hour from 1 to 12 without AM or PM.
    NoTime,
    /// Beyond the years that Java has.
    Range,
    /// No zone has this id.
    UnknownZone,
    /// The zone is a region, and no rules of zones are loaded.
    NoZones,
    /// The value is wider than its padding.
    Width,
    /// Java has names for all zones; this library for those that most people live in, and not for `v`.
    ZoneName,
    /// Java has zones `SystemV/…` of its own, this library doesn't.
    SystemV,
    /// Java's answer differs from run to run: a weekday by `E` and another by `e` or `c`, with a week of the month.
    Unsettled,
}

impl Fault {
    /// Whether Java may have an answer where this library has none.
    #[must_use]
    pub const fn java_may_answer(self) -> bool {
        matches!(self, Self::NoZones | Self::ZoneName | Self::SystemV | Self::Unsettled)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(at) => write!(out, "the text differs from the pattern at byte {at}"),
            Self::Rest(at) => write!(out, "the text goes on behind the pattern at byte {at}"),
            Self::Value(name) => write!(out, "the {name} is out of range"),
            Self::Conflict => out.write_str("parts of the text contradict one another"),
            Self::NoDate => out.write_str("the text has no whole date"),
            Self::NoTime => out.write_str("the text has a part of a time, but no whole one"),
            Self::Range => out.write_str("the date is too far away"),
            Self::UnknownZone => out.write_str("no zone has this id"),
            Self::NoZones => out.write_str("the rules of zones are not loaded"),
            Self::Width => out.write_str("a value is wider than its padding"),
            Self::ZoneName => out.write_str("this name of a zone is not supported; ids and offsets are"),
            Self::SystemV => out.write_str("zones of SystemV are not supported"),
            Self::Unsettled => out.write_str("two weekdays beside a week of the month have no settled meaning"),
        }
    }
}

impl std::error::Error for Fault {}
