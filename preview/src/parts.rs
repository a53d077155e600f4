//! Records that are tried in parts, by several threads, with the results of one run.

use aepflow::PreviewOptions;
use aepflow_java::time::Zones;

use crate::ffi::Plan;
use crate::results::{Tried, write_faults, write_reasons};
use crate::run::{Run, State};

/// A plan tried on some of the records of a whole.
pub struct Part<'p> {
    run: Run<'p>,
    before: u64,
}

/// What became of the records of parts.
pub struct Report(State);

impl Plan {
    /// A run over records that so many others are before: random values are as if one run had read them all. The limit of the
    /// options is for whoever gives the records out.
    #[must_use]
    pub fn part<'p>(&'p self, options: PreviewOptions, zones: &'p Zones, before: u64) -> Part<'p> {
        let mut run = Run::new(&self.compiled, options, zones);
        run.state.read = before;
        Part { run, before }
    }

    /// A report of no records.
    #[must_use]
    pub fn no_records(&self) -> Report {
        Report(State::new(&self.compiled, PreviewOptions::default()))
    }

    /// Writes the attributes of a record that could not be made, as a JSON array.
    pub fn write_faults(&self, tried: &Tried, out: &mut String) {
        write_faults(&tried.faults, &self.compiled, self.calls.0, out);
    }

    /// Writes why a record is rejected, as a JSON array.
    pub fn write_reasons(tried: &Tried, out: &mut String) {
        write_reasons(&tried.reasons, out);
    }
}

impl Part<'_> {
    /// The next record, as JSON text.
    pub fn text(&mut self, record: &[u8]) -> Tried {
        let tried = self.run.text(record);
        self.run.state.tell(self.run.state.read, &tried);
        tried
    }

    /// What became of its records.
    #[must_use]
    pub fn report(self) -> Report {
        let mut state = self.run.state;
        state.read -= self.before;
        Report(state)
    }
}

impl Report {
    /// Adds the report of the part behind its own.
    pub fn add(&mut self, later: Report) {
        self.0.add(later.0);
    }

    /// As [`crate::ffi::Stream::report`]; the lines are numbers of records.
    #[must_use]
    pub fn write(&self, plan: &Plan) -> String {
        plan.report(&self.0)
    }
}
