//! What the bindings export: every call takes and gives JSON text.

use aepflow::ffi::Calls;
use aepflow::json::{Input, Kind, Node, write_string};
use aepflow::{Error, PreviewOptions, read_preview_options};
use aepflow_java::time::Zones;

use crate::json;
use crate::plan;
use crate::run::{Fate, Run, Total, text_member};

/// A plan whose calls take and give JSON text.
pub struct Plan {
    calls: Calls,
    plan: plan::Plan,
}

impl Plan {
    /// As [`crate::Plan::compile`].
    ///
    /// # Errors
    /// The error as JSON.
    pub fn compile<'t>(calls: Calls, input: impl Into<Input<'t>>) -> Result<Plan, String> {
        plan::Plan::compile(input).map(|plan| Plan { calls, plan }).map_err(|error| calls.error(&error))
    }

    /// The diagnostics, as a JSON array.
    #[must_use]
    pub fn diagnostics(&self) -> String {
        self.calls.list(self.plan.diagnostics())
    }

    fn options<'t>(&self, options: impl Into<Input<'t>>) -> Result<PreviewOptions, String> {
        read_preview_options(options).map_err(|error| self.calls.error(&error))
    }

    /// What becomes of records, an array or a single one: `{records, destinations, fates, read}` as JSON.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn preview<'t>(&self, records: impl Into<Input<'t>>, options: impl Into<Input<'t>>, zones: &Zones) -> Result<String, String> {
        let mut preview = Preview::new(self, self.options(options)?, zones);
        let records = records.into().parse().map_err(|_| self.not_records())?;
        let root = records.root();
        match root.kind() {
            Kind::Array => root.elements().for_each(|record| preview.record(record)),
            Kind::Object => preview.record(root),
            _ => return Err(self.not_records()),
        }
        Ok(preview.end())
    }

    /// As [`Self::preview`], of records of which each line has one.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn preview_lines<'t>(&self, lines: &[u8], options: impl Into<Input<'t>>, zones: &Zones) -> Result<String, String> {
        let mut preview = Preview::new(self, self.options(options)?, zones);
        lines.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).for_each(|line| preview.line(line));
        Ok(preview.end())
    }

    /// How the value of a destination is made from a record, as JSON.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn trace<'t>(
        &self,
        record: impl Into<Input<'t>>,
        destination: &str,
        options: impl Into<Input<'t>>,
        zones: &Zones,
    ) -> Result<String, String> {
        let options = self.options(options)?;
        let record = record.into().parse().map_err(|_| self.not_records())?;
        if record.root().kind() != Kind::Object {
            return Err(self.not_records());
        }
        let trace = self.plan.trace(record.root(), destination, options, zones, self.calls.0);
        trace.ok_or_else(|| self.calls.error(&Error::Invalid(vec![unknown(&self.plan, destination)])))
    }

    /// As [`crate::Plan::run_tests`].
    ///
    /// # Errors
    /// The error as JSON.
    pub fn run_tests<'t>(&self, tests: impl Into<Input<'t>>, options: impl Into<Input<'t>>, zones: &Zones) -> Result<String, String> {
        let options = self.options(options)?;
        self.plan.run_tests(tests, options, zones).map_err(|error| self.calls.error(&error))
    }

    /// As [`crate::Plan::generate_tests`], of records as [`Self::preview`] takes them.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn generate_tests<'t>(&self, records: impl Into<Input<'t>>, options: impl Into<Input<'t>>, zones: &Zones) -> Result<String, String> {
        let options = self.options(options)?;
        let records = records.into().parse().map_err(|_| self.not_records())?;
        let root = records.root();
        let limit = options.limit.unwrap_or(usize::MAX);
        match root.kind() {
            Kind::Array => Ok(self.plan.generate_tests(root.elements().take(limit), options, zones)),
            Kind::Object => Ok(self.plan.generate_tests([root].into_iter(), options, zones)),
            _ => Err(self.not_records()),
        }
    }

    fn not_records(&self) -> String {
        self.calls.error(&Error::Invalid(vec![aepflow::not_records()]))
    }
}

fn unknown(plan: &plan::Plan, destination: &str) -> aepflow::Diagnostic {
    aepflow::unknown_destination(destination, plan.rows.iter().map(|row| row.destination.as_str()))
}

/// The answer to a preview, record by record.
struct Preview<'p> {
    plan: &'p Plan,
    run: Run<'p>,
    out: String,
}

impl<'p> Preview<'p> {
    fn new(plan: &'p Plan, options: PreviewOptions, zones: &'p Zones) -> Self {
        Preview { plan, run: Run::new(&plan.plan, options, zones), out: "{\"records\":[".to_owned() }
    }

    fn record(&mut self, record: Node<'_>) {
        if !self.run.is_full() {
            let tried = self.run.record(record);
            self.push(&tried);
        }
    }

    fn line(&mut self, line: &[u8]) {
        if !self.run.is_full() {
            let tried = self.run.text(line);
            self.push(&tried);
        }
    }

    fn push(&mut self, tried: &crate::Tried) {
        if !self.out.ends_with('[') {
            self.out.push(',');
        }
        tried.write(&self.plan.plan, self.plan.calls.0, &mut self.out);
    }

    fn end(mut self) -> String {
        let (run, out) = (&self.run, &mut self.out);
        out.push_str("],\"destinations\":");
        let rows = self.plan.plan.rows.iter().zip(run.totals());
        json::list(out, ['[', ']'], rows, |(row, total), out| {
            text_member(out, '{', "destination", &row.destination);
            text_member(out, ',', "source", &row.source_text);
            write_total(total, out);
        });
        out.push_str(",\"fates\":{");
        for (at, fate) in [Fate::Lands, Fate::LandsWithNulls, Fate::Rejected].into_iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            write_string(out, fate.name());
            out.push(':');
            out.push_str(&run.fates()[fate as usize].to_string());
        }
        out.push_str(&format!("}},\"read\":{}}}", run.read()));
        self.out
    }
}

fn write_total(total: &Total, out: &mut String) {
    let Total { filled, null, failed, not_evaluated, examples } = total;
    out.push_str(&format!(",\"filled\":{filled},\"null\":{null},\"failed\":{failed},\"notEvaluated\":{not_evaluated}"));
    out.push_str(",\"examples\":");
    json::list(out, ['[', ']'], examples.iter(), |example, out| out.push_str(example));
    out.push('}');
}
