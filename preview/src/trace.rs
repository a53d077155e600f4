//! The way of one value from the record to its destination.

use aepflow::ffi::Units;
use aepflow::json::{Node, write_list};
use std::fmt::Write;

use crate::attempt::Attempt;
use crate::context::{Context, Patterns};
use crate::failure::{Failure, Outcome};
use crate::json;
use crate::output::Cell;
use crate::plan::{Plan, Source};
use crate::record::Record;
use crate::results::text_member;
use crate::run::Run;
use crate::value::Value;

impl Plan {
    /// How the value of a destination is made from a record, as JSON: `{mapping, destination, source, sourceType, parts, value,
    /// output, fault?}`; nothing if no mapping has the destination.
    ///
    /// `parts` lists the parts of an expression in the order in which they were evaluated, each with its text and its value.
    #[must_use]
    pub fn trace(&self, run: &mut Run<'_>, record: Node<'_>, destination: &str, units: Units) -> Option<String> {
        let at = self.rows.iter().position(|row| row.destination == destination && !row.destination.is_empty())?;
        let row = self.rows.get(at)?;
        let mut out = format!("{{\"mapping\":{at}");
        text_member(&mut out, ',', "destination", &row.destination);
        text_member(&mut out, ',', "source", &row.source_text);
        text_member(&mut out, ',', "sourceType", row.source.name());
        let (options, zones) = run.settings();
        let mut patterns = Patterns::default();
        let traced = Record::traced(&self.fields, record);
        let context = Context::new(options.now, options.seed, zones, &mut patterns);
        let mut attempt = Attempt::new(self, &traced, context, options.streaming.unwrap_or(self.streaming));
        let mut written = String::new();
        // What comes before it takes random values too.
        for (at, row) in self.rows.iter().enumerate().take(at) {
            attempt.row(at, row, &mut written);
        }
        attempt.machine.trace = Some(Vec::new());
        let (value, cell) = attempt.traced(at, row, &mut written);
        out.push_str(",\"parts\":");
        let parts = attempt.machine.trace.take().unwrap_or_default();
        write_list(&mut out, ['[', ']'], parts.iter(), |(start, end, value), out| {
            let text = row.source_text.get(*start..*end).unwrap_or_default();
            let [start, end] = [start, end].map(|byte| units.position(&row.source_text, *byte));
            let _ = write!(out, "{{\"start\":{start},\"end\":{end}");
            text_member(out, ',', "text", text);
            outcome(value, out);
            out.push('}');
        });
        outcome(&value, &mut out);
        let output = if let Cell::Text(range) = &cell { written.get(range.clone()) } else { None };
        out.push_str(",\"output\":");
        out.push_str(output.unwrap_or("null"));
        if let Some(fault) = attempt.fault(at) {
            out.push_str(",\"fault\":");
            fault.write(self, units, &mut out);
        }
        attempt.end();
        out.push('}');
        Some(out)
    }
}

/// Writes `value`, with its type, or why there is none.
fn outcome(value: &Outcome<Value<'_>>, out: &mut String) {
    match value {
        Ok(value) => {
            out.push_str(",\"value\":");
            json::write(value, out);
            text_member(out, ',', "type", value.type_name());
        }
        Err(Failure { status, message, .. }) => {
            text_member(out, ',', "status", status.name());
            text_member(out, ',', "message", message);
        }
    }
}

impl Source {
    fn name(&self) -> &'static str {
        match self {
            Source::Attribute(..) => "ATTRIBUTE",
            Source::Static(_) => "STATIC",
            Source::Expression(_) | Source::Faulty(_) | Source::Undocumented(_) => "EXPRESSION",
        }
    }
}
