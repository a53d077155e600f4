//! A plan tried on records.

use aepflow::PreviewOptions;
use aepflow::json::{Document, Kind, Node, Shape, Span};
use aepflow_java::time::Zones;

use crate::attempt::Attempt;
use crate::context::{Context, Patterns};
use crate::output::Cells;
use crate::plan::Plan;
use crate::record::Record;
use crate::results::{Fate, FaultyLine, Reason, Sizes, Total, Tried, Verdict};

/// A plan tried on one record after another.
pub struct Run<'p> {
    pub(crate) plan: &'p Plan,
    zones: &'p Zones,
    pub(crate) state: State,
}

/// What a run keeps from one record to the next.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) options: PreviewOptions,
    patterns: Patterns,
    pub(crate) totals: Vec<Total>,
    /// How many records had each fate.
    pub(crate) fates: [u64; 3],
    pub(crate) read: u64,
    pub(crate) sizes: Sizes,
    /// Of the records themselves, where data is streamed.
    pub(crate) source_sizes: Sizes,
    /// What the lines so far looked like, and the fields of the last one.
    shape: Shape,
    found: Vec<Option<Span>>,
    cells: Cells,
    /// The first lines whose records did not land whole.
    pub(crate) faulty: Vec<FaultyLine>,
}

impl State {
    pub(crate) fn new(plan: &Plan, options: PreviewOptions) -> State {
        let options = PreviewOptions { streaming: Some(options.streaming.unwrap_or(plan.streaming)), ..options };
        State { options, totals: vec![Total::default(); plan.rows.len()], ..State::default() }
    }

    pub(crate) fn is_streamed(&self) -> bool {
        self.options.streaming == Some(true)
    }

    /// Whether as many were read as the options say.
    pub(crate) fn is_full(&self) -> bool {
        self.options.limit.is_some_and(|limit| self.read >= limit as u64)
    }
}

impl<'p> Run<'p> {
    /// With the rules of zones that dates are in.
    #[must_use]
    pub fn new(plan: &'p Plan, options: PreviewOptions, zones: &'p Zones) -> Run<'p> {
        Run::resumed(plan, zones, State::new(plan, options))
    }

    /// The run that left this state.
    pub(crate) fn resumed(plan: &'p Plan, zones: &'p Zones, state: State) -> Run<'p> {
        Run { plan, zones, state }
    }

    pub(crate) fn settings(&self) -> (PreviewOptions, &'p Zones) {
        (self.state.options, self.zones)
    }

    /// What became of each destination so far.
    #[must_use]
    pub fn totals(&self) -> &[Total] {
        &self.state.totals
    }

    /// How many records land, land with nulls, and are rejected so far.
    #[must_use]
    pub fn fates(&self) -> [u64; 3] {
        self.state.fates
    }

    /// How large the outputs were so far, and how many larger than what Profile takes.
    #[must_use]
    pub fn sizes(&self) -> Sizes {
        self.state.sizes
    }

    /// How large the records themselves were so far, and how many larger than what a streaming source takes; nothing where
    /// data isn't streamed.
    #[must_use]
    pub fn source_sizes(&self) -> Option<Sizes> {
        self.state.is_streamed().then_some(self.state.source_sizes)
    }

    /// How many records were read.
    #[must_use]
    pub fn read(&self) -> u64 {
        self.state.read
    }

    /// Whether as many were read as the options say.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.state.is_full()
    }

    /// Makes the next record the first one: it gets the random values of that.
    pub(crate) fn restart(&mut self) {
        self.state.read = 0;
    }

    /// A record as JSON text.
    pub fn text(&mut self, record: &[u8]) -> Tried {
        let mut output = String::new();
        self.write(record, &mut output).into_tried(output)
    }

    /// A record.
    pub fn record(&mut self, record: Node<'_>) -> Tried {
        let mut output = String::new();
        self.write_node(record, &mut output).into_tried(output)
    }

    /// Counts how large a record is, which is of account if a source streams it.
    pub(crate) fn size(&mut self, size: usize) {
        self.state.source_sizes.count(size, Some(PreviewOptions::MOST_STREAMED_BYTES));
    }

    /// Writes the output of a record that is JSON text.
    pub(crate) fn write(&mut self, record: &[u8], out: &mut String) -> Verdict {
        self.size(record.trim_ascii().len());
        if let Ok(text) = std::str::from_utf8(record) {
            let (fields, mut found) = (&self.plan.fields, std::mem::take(&mut self.state.found));
            let shape = &mut self.state.shape;
            let is_found = shape.find(fields, text, &mut found);
            let verdict = is_found
                .then(|| Record::line(fields, text, &found, shape.has_dots()))
                .map(|record| self.evaluate(&record, out));
            self.state.found = found;
            if let Some(verdict) = verdict {
                return verdict;
            }
        }
        match Document::parse(record) {
            Ok(document) => self.write_read(document.root(), out),
            Err(_) => self.refused("the record is not JSON", out),
        }
    }

    /// Writes the output of a record.
    pub(crate) fn write_node(&mut self, record: Node<'_>, out: &mut String) -> Verdict {
        // It takes a walk over the record.
        if self.state.is_streamed() {
            self.size(record.size());
        }
        self.write_read(record, out)
    }

    fn write_read(&mut self, record: Node<'_>, out: &mut String) -> Verdict {
        match record.kind() {
            Kind::Object => self.evaluate(&Record::node(&self.plan.fields, record), out),
            _ => self.refused("the record is not an object", out),
        }
    }

    fn evaluate(&mut self, record: &Record<'_>, out: &mut String) -> Verdict {
        let streaming = self.state.is_streamed();
        let State { options, patterns, totals, fates, read, sizes, cells, .. } = &mut self.state;
        let seed = options.seed.wrapping_add(read.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        *read += 1;
        let context = Context::new(options.now, seed, self.zones, patterns);
        let start = out.len();
        let mut attempt = Attempt::new(self.plan, record, context, streaming);
        if !attempt.write(totals, cells, out) {
            out.push_str("{}");
        }
        let verdict = attempt.end();
        sizes.count(out.len() - start, self.plan.most_bytes);
        fates[verdict.fate as usize] += 1;
        verdict
    }

    /// What is no record.
    pub(crate) fn refused(&mut self, message: &str, out: &mut String) -> Verdict {
        self.state.read += 1;
        self.state.fates[Fate::Rejected as usize] += 1;
        out.push_str("{}");
        let reasons = vec![Reason { path: String::new(), message: message.to_owned() }];
        Verdict { fate: Fate::Rejected, faults: Vec::new(), reasons }
    }
}
