//! What the bindings export: every call takes and gives JSON text.

use std::fmt::Write;
use std::sync::Arc;

use aepflow::ffi::Calls;
use aepflow::json::{Document, Input, Kind, Node, write_list, write_string};
use aepflow::{Error, PreviewOptions, read_preview_options};
use aepflow_java::time::Zones;

use crate::lines::Lines;
use crate::plan;
use crate::results::{Fate, Sizes, Total, Tried, Verdict, text_member};
use crate::run::{Run, State};

/// A plan whose calls take and give JSON text.
pub struct Plan {
    pub(crate) calls: Calls,
    pub(crate) compiled: plan::Plan,
}

impl Plan {
    /// As [`crate::Plan::compile`].
    ///
    /// # Errors
    /// The error as JSON.
    pub fn compile<'t>(calls: Calls, input: impl Into<Input<'t>>) -> Result<Plan, String> {
        Plan::new(calls, plan::Plan::compile(input))
    }

    /// As [`crate::Plan::unchecked`].
    ///
    /// # Errors
    /// The error as JSON.
    pub fn unchecked<'t>(calls: Calls, input: impl Into<Input<'t>>) -> Result<Plan, String> {
        Plan::new(calls, plan::Plan::unchecked(input))
    }

    fn new(calls: Calls, plan: Result<plan::Plan, Error>) -> Result<Plan, String> {
        plan.map(|compiled| Plan { calls, compiled }).map_err(|error| calls.error(&error))
    }

    /// The diagnostics, as a JSON array.
    #[must_use]
    pub fn diagnostics(&self) -> String {
        self.calls.list(self.compiled.diagnostics())
    }

    /// As [`crate::Plan::wants_zones`].
    #[must_use]
    pub fn wants_zones(&self) -> bool {
        self.compiled.wants_zones()
    }

    /// Reads the options of a call.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn options<'t>(&self, options: impl Into<Input<'t>>) -> Result<PreviewOptions, String> {
        read_preview_options(options).map_err(|error| self.calls.error(&error))
    }

    /// What becomes of records: `{records, destinations, fates, read, sizes}` as JSON. The records are an array, a single one, or a
    /// text of which each line has one.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn preview<'t>(
        &self,
        records: impl Into<Input<'t>>,
        options: impl Into<Input<'t>>,
        zones: &Zones,
    ) -> Result<String, String> {
        let mut preview = Preview::new(self, self.options(options)?, zones);
        self.each(records.into(), &mut |record| preview.record(record))?;
        Ok(preview.end())
    }

    /// As [`Self::preview`], of the texts that `give` hands on, one record each, as long as another one is wanted.
    pub fn preview_texts(
        &self,
        give: impl FnOnce(&mut dyn FnMut(&[u8]) -> bool),
        options: PreviewOptions,
        zones: &Zones,
    ) -> String {
        let mut preview = Preview::new(self, options, zones);
        give(&mut |text| preview.record(Record::Text(text)));
        preview.end()
    }

    /// Gives each record to `work`, as long as that wants another one.
    fn each(&self, records: Input<'_>, work: &mut dyn FnMut(Record<'_>) -> bool) -> Result<(), String> {
        if let Input::Text(text) = records
            && let Some(lines) = lines(text)
        {
            for line in lines.filter(|line| !line.trim_ascii().is_empty()) {
                if !work(Record::Text(line)) {
                    break;
                }
            }
            return Ok(());
        }
        let records = records.parse().map_err(|_| self.not_records())?;
        let root = records.root();
        match root.kind() {
            Kind::Array => _ = root.elements().all(|record| work(Record::Node(record))),
            Kind::Object => _ = work(Record::Node(root)),
            _ => return Err(self.not_records()),
        }
        Ok(())
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
        let mut run = Run::new(&self.compiled, options, zones);
        let trace = self.compiled.trace(&mut run, record.root(), destination, self.calls.0);
        trace.ok_or_else(|| self.calls.error(&Error::Invalid(vec![unknown(&self.compiled, destination)])))
    }

    /// As [`crate::Plan::run_tests`].
    ///
    /// # Errors
    /// The error as JSON.
    pub fn run_tests<'t>(
        &self,
        tests: impl Into<Input<'t>>,
        options: impl Into<Input<'t>>,
        zones: &Zones,
    ) -> Result<String, String> {
        let options = self.options(options)?;
        self.compiled.run_tests(tests, options, zones).map_err(|error| self.calls.error(&error))
    }

    /// As [`crate::Plan::generate_tests`], of records as [`Self::preview`] takes them.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn generate_tests<'t>(
        &self,
        records: impl Into<Input<'t>>,
        options: impl Into<Input<'t>>,
        zones: &Zones,
    ) -> Result<String, String> {
        let options = self.options(options)?;
        self.tests(|give| self.each(records.into(), give), options, zones)
    }

    /// As [`Self::generate_tests`], of texts as [`Self::preview_texts`] takes them.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn generate_tests_of_texts(
        &self,
        give: impl FnOnce(&mut dyn FnMut(&[u8]) -> bool),
        options: PreviewOptions,
        zones: &Zones,
    ) -> Result<String, String> {
        let give = |work: &mut dyn FnMut(Record<'_>) -> bool| {
            give(&mut |text| work(Record::Text(text)));
            Ok(())
        };
        self.tests(give, options, zones)
    }

    fn tests(
        &self,
        give: impl FnOnce(&mut dyn FnMut(Record<'_>) -> bool) -> Result<(), String>,
        options: PreviewOptions,
        zones: &Zones,
    ) -> Result<String, String> {
        let mut tests = self.compiled.tests(options, zones);
        let mut broken = false;
        give(&mut |record| match record {
            Record::Node(node) => tests.add(node),
            Record::Text(line) => {
                let document = Document::parse(line);
                broken |= document.is_err();
                document.is_ok_and(|document| tests.add(document.root()))
            }
        })?;
        // Of a line that is no record there would be no test, and of those behind it neither.
        if broken { Err(self.not_records()) } else { Ok(tests.end()) }
    }

    pub(crate) fn report(&self, state: &State) -> String {
        let mut out = "{".to_owned();
        write_totals(&self.compiled, state, &mut out);
        out.push_str(",\"faultyLines\":");
        write_list(&mut out, ['[', ']'], state.faulty.iter(), |line, out| {
            line.write(&self.compiled, self.calls.0, out);
        });
        out.push('}');
        out
    }

    fn not_records(&self) -> String {
        self.calls.error(&Error::Invalid(vec![aepflow::not_records()]))
    }
}

fn unknown(plan: &plan::Plan, destination: &str) -> aepflow::Diagnostic {
    let known: Vec<&str> = plan.rows.iter().map(|row| row.destination.as_str()).collect();
    aepflow::unknown_destination(destination, &known)
}

/// What a stream gives out for each record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The output of one that isn't rejected.
    Outputs,
    /// What became of it: [`crate::Tried`] as JSON.
    Records,
}

/// A plan tried on a stream of JSON Lines: bytes cut anywhere go in, the lines of finished records come out. Its memory
/// doesn't grow with what went through.
pub struct Stream {
    plan: Arc<Plan>,
    form: Form,
    lines: Lines,
    state: State,
}

impl Stream {
    /// With the options of [`Plan::preview`].
    ///
    /// # Errors
    /// The error as JSON.
    pub fn new<'t>(plan: &Arc<Plan>, form: Form, options: impl Into<Input<'t>>) -> Result<Stream, String> {
        let state = State::new(&plan.compiled, plan.options(options)?);
        Ok(Stream { plan: plan.clone(), form, lines: Lines::default(), state })
    }

    /// Takes the next bytes, and gives a line for each record that they end.
    pub fn feed(&mut self, mut chunk: &[u8], zones: &Zones) -> Vec<u8> {
        let mut out = String::new();
        let mut run = Run::resumed(&self.plan.compiled, zones, std::mem::take(&mut self.state));
        while !run.is_full()
            && let Some(line) = self.lines.next(&mut chunk)
        {
            self.form.line(&self.plan, &mut out, |out| run.line(line, out));
        }
        self.state = run.state;
        out.into_bytes()
    }

    /// Ends the last line.
    pub fn end(&mut self, zones: &Zones) -> Vec<u8> {
        self.feed(b"\n", zones)
    }

    /// Takes a record that was read already.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn record<'t>(&mut self, record: impl Into<Input<'t>>, zones: &Zones) -> Result<Vec<u8>, String> {
        let record = record.into().parse().map_err(|_| self.plan.not_records())?;
        let mut out = String::new();
        let mut run = Run::resumed(&self.plan.compiled, zones, std::mem::take(&mut self.state));
        if !run.is_full() {
            self.form.line(&self.plan, &mut out, |out| Some(run.write_node(record.root(), out)));
        }
        self.state = run.state;
        Ok(out.into_bytes())
    }

    /// Whether as many records were read as the options say.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.state.is_full()
    }

    /// What became of the records so far: `{destinations, fates, read, sizes, faultyLines}` as JSON.
    #[must_use]
    pub fn report(&self) -> String {
        self.plan.report(&self.state)
    }
}

impl Form {
    /// Writes a line for a record whose output `write` writes; none where there is no record.
    fn line(self, plan: &Plan, out: &mut String, write: impl FnOnce(&mut String) -> Option<Verdict>) {
        let start = out.len();
        if self == Form::Records {
            out.push_str("{\"output\":");
        }
        match write(out) {
            Some(verdict) if self == Form::Records => verdict.write(&plan.compiled, plan.calls.0, out),
            Some(verdict) if verdict.fate != Fate::Rejected => {}
            _ => return out.truncate(start),
        }
        out.push('\n');
    }
}

/// A record that was read, or a line that has one.
#[derive(Clone, Copy)]
enum Record<'r> {
    Node(Node<'r>),
    Text(&'r [u8]),
}

/// The lines of a text whose first one is a whole object.
fn lines(text: &[u8]) -> Option<impl Iterator<Item = &[u8]>> {
    let text = text.trim_ascii();
    let end = text.iter().position(|byte| *byte == b'\n')?;
    let first = Document::parse(text.get(..end)?).ok()?;
    (first.root().kind() == Kind::Object).then(|| text.split(|byte| *byte == b'\n'))
}

/// The answer to a preview, record by record.
struct Preview<'p> {
    plan: &'p Plan,
    run: Run<'p>,
    out: String,
}

impl<'p> Preview<'p> {
    fn new(plan: &'p Plan, options: PreviewOptions, zones: &'p Zones) -> Self {
        Preview { plan, run: Run::new(&plan.compiled, options, zones), out: "{\"records\":[".to_owned() }
    }

    /// Whether it takes another one.
    fn record(&mut self, record: Record<'_>) -> bool {
        let tried = match record {
            Record::Node(node) => self.run.record(node),
            Record::Text(line) => self.run.text(line),
        };
        self.push(&tried);
        !self.run.is_full()
    }

    fn push(&mut self, tried: &Tried) {
        if !self.out.ends_with('[') {
            self.out.push(',');
        }
        tried.write(&self.plan.compiled, self.plan.calls.0, &mut self.out);
    }

    fn end(mut self) -> String {
        self.out.push_str("],");
        write_totals(&self.plan.compiled, &self.run.state, &mut self.out);
        self.out.push('}');
        self.out
    }
}

/// Writes the members `destinations`, `fates`, `read` and `sizes`.
fn write_totals(plan: &plan::Plan, state: &State, out: &mut String) {
    out.push_str("\"destinations\":");
    write_list(out, ['[', ']'], plan.rows.iter().zip(&state.totals), |(row, total), out| {
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
        out.push_str(&state.fates[fate as usize].to_string());
    }
    let _ = write!(out, "}},\"read\":{},\"sizes\":{{\"largest\":{}", state.read, state.sizes.largest);
    if let Some(most) = plan.most_bytes {
        let _ = write!(out, ",\"maximum\":{most},\"beyond\":{}", state.sizes.beyond);
    }
    if state.is_streamed() {
        let Sizes { largest, beyond } = state.source_sizes;
        let most = PreviewOptions::MOST_STREAMED_BYTES;
        let _ = write!(out, ",\"source\":{{\"largest\":{largest},\"maximum\":{most},\"beyond\":{beyond}}}");
    }
    out.push('}');
}

fn write_total(total: &Total, out: &mut String) {
    let Total { filled, null, failed, not_evaluated, examples } = total;
    let _ = write!(out, ",\"filled\":{filled},\"null\":{null},\"failed\":{failed},\"notEvaluated\":{not_evaluated}");
    out.push_str(",\"examples\":");
    write_list(out, ['[', ']'], examples.iter(), |example, out| out.push_str(example));
    out.push('}');
}
