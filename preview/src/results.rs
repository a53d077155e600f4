//! What became of records, and how it is written as JSON.

use std::fmt::Write;

use aepflow::ffi::Units;
use aepflow::json::{write_list, write_string};
use aepflow_syntax::swar::equal;

use crate::failure::{Failure, Status};
use crate::plan::Plan;

/// What becomes of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// All is well.
    Lands,
    /// An attribute could not be made, and is null.
    LandsWithNulls,
    /// The ingestion refuses it.
    Rejected,
}

impl Fate {
    /// Its name in results.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Fate::Lands => "lands",
            Fate::LandsWithNulls => "landsWithNulls",
            Fate::Rejected => "rejected",
        }
    }
}

/// An attribute of a record that could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmade {
    /// The position of the mapping.
    pub mapping: usize,
    /// Why.
    pub failure: Failure,
}

/// Why the ingestion refuses a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Where in the output.
    pub path: String,
    /// One plain sentence.
    pub message: String,
}

/// What became of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The output as JSON.
    pub output: String,
    /// What becomes of it.
    pub fate: Fate,
    /// The attributes that could not be made.
    pub faults: Vec<Unmade>,
    /// Why it is refused.
    pub reasons: Vec<Reason>,
}

/// A line of a stream whose record did not land whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultyLine {
    /// Its number, from 1; empty lines count.
    pub line: u64,
    /// What becomes of the record.
    pub fate: Fate,
    /// The attributes that could not be made.
    pub faults: Vec<Unmade>,
    /// Why it is refused.
    pub reasons: Vec<Reason>,
}

/// What became of a record, without its output.
#[derive(Debug)]
pub(crate) struct Verdict {
    pub(crate) fate: Fate,
    pub(crate) faults: Vec<Unmade>,
    pub(crate) reasons: Vec<Reason>,
}

impl Verdict {
    pub(crate) fn into_tried(self, output: String) -> Tried {
        let Verdict { fate, faults, reasons } = self;
        Tried { output, fate, faults, reasons }
    }

    /// Writes the members `fate`, `faults` and `reasons`, and the end of their object.
    pub(crate) fn write(&self, plan: &Plan, units: Units, out: &mut String) {
        write_outcome(self.fate, &self.faults, &self.reasons, plan, units, out);
    }
}

/// How large outputs or records are, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// The size of the largest one.
    pub largest: usize,
    /// How many are larger than the limit.
    pub beyond: u64,
}

impl Sizes {
    pub(crate) fn count(&mut self, size: usize, most: Option<usize>) {
        self.largest = self.largest.max(size);
        self.beyond += u64::from(most.is_some_and(|most| size > most));
    }

    pub(crate) fn add(&mut self, later: Sizes) {
        self.largest = self.largest.max(later.largest);
        self.beyond += later.beyond;
    }
}

/// What became of one destination in all records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// In how many records it has a value.
    pub filled: u64,
    /// In how many it is null, as its source is.
    pub null: u64,
    /// In how many it could not be made.
    pub failed: u64,
    /// In how many only the platform can tell.
    pub not_evaluated: u64,
    /// Its first different values, as JSON.
    pub examples: Vec<String>,
}

/// How many examples of its outputs a destination shows.
pub(crate) const EXAMPLES: usize = 3;
/// How long an example is at most, in bytes.
const EXAMPLE: usize = 200;

impl Total {
    /// Counts what a mapping gave for a record; a value that is one text is an example.
    #[inline]
    pub(crate) fn count<'t>(
        &mut self,
        fault: Option<&Unmade>,
        is_filled: bool,
        text: impl FnOnce() -> Option<&'t str>,
    ) {
        match fault {
            Some(fault) if fault.failure.status == Status::NotEvaluatedOffline => self.not_evaluated += 1,
            Some(_) => self.failed += 1,
            None if is_filled => self.filled += 1,
            None => self.null += 1,
        }
        if self.examples.len() < EXAMPLES
            && is_filled
            && let Some(text) = text()
        {
            self.example(text);
        }
    }

    /// Keeps an example, if it is a new one and short.
    fn example(&mut self, text: &str) {
        if text.len() <= EXAMPLE && !self.examples.iter().any(|known| equal(known, text)) {
            self.examples.push(text.to_owned());
        }
    }
}

impl Tried {
    /// Writes it as JSON: `{output, fate, faults, reasons}`.
    pub fn write(&self, plan: &Plan, units: Units, out: &mut String) {
        out.push_str("{\"output\":");
        out.push_str(&self.output);
        write_outcome(self.fate, &self.faults, &self.reasons, plan, units, out);
    }
}

impl FaultyLine {
    /// Writes it as JSON: `{line, fate, faults, reasons}`.
    pub(crate) fn write(&self, plan: &Plan, units: Units, out: &mut String) {
        let _ = write!(out, "{{\"line\":{}", self.line);
        write_outcome(self.fate, &self.faults, &self.reasons, plan, units, out);
    }
}

/// Writes the members `fate`, `faults` and `reasons`, and the end of their object.
fn write_outcome(fate: Fate, faults: &[Unmade], reasons: &[Reason], plan: &Plan, units: Units, out: &mut String) {
    text_member(out, ',', "fate", fate.name());
    out.push_str(",\"faults\":");
    write_faults(faults, plan, units, out);
    out.push_str(",\"reasons\":");
    write_reasons(reasons, out);
    out.push('}');
}

pub(crate) fn write_faults(faults: &[Unmade], plan: &Plan, units: Units, out: &mut String) {
    write_list(out, ['[', ']'], faults.iter(), |fault, out| fault.write(plan, units, out));
}

pub(crate) fn write_reasons(reasons: &[Reason], out: &mut String) {
    write_list(out, ['[', ']'], reasons.iter(), |reason, out| {
        text_member(out, '{', "path", &reason.path);
        text_member(out, ',', "message", &reason.message);
        out.push('}');
    });
}

impl Unmade {
    pub(crate) fn write(&self, plan: &Plan, units: Units, out: &mut String) {
        let row = plan.rows.get(self.mapping);
        out.push_str("{\"mapping\":");
        out.push_str(&self.mapping.to_string());
        text_member(out, ',', "destination", row.map_or("", |row| &row.destination));
        text_member(out, ',', "source", row.map_or("", |row| &row.source_text));
        text_member(out, ',', "status", self.failure.status.name());
        text_member(out, ',', "message", &self.failure.message);
        if let (Some((start, end)), Some(row)) = (self.failure.span, row) {
            let [start, end] = [start, end].map(|byte| units.position(&row.source_text, byte));
            let _ = write!(out, ",\"start\":{start},\"end\":{end}");
        }
        out.push('}');
    }
}

/// Writes a member whose value is a text, behind `mark`.
pub(crate) fn text_member(out: &mut String, mark: char, name: &str, text: &str) {
    out.push(mark);
    write_string(out, name);
    out.push(':');
    write_string(out, text);
}
