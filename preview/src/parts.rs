//! Records that are tried in parts, by several threads, with the results of one run.

use aepflow::PreviewOptions;
use aepflow_java::time::Zones;

use crate::ffi::Plan;
use crate::lines::TOLD;
use crate::results::{EXAMPLES, Fate, Total, write_faults, write_reasons};
use crate::run::{Run, State};

/// A plan tried on some of the records of a whole.
pub struct Part<'p> {
    plan: &'p Plan,
    run: Run<'p>,
    before: u64,
}

/// What became of the records of parts.
pub struct Report(State);

/// What became of a record, as JSON.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The output.
    pub output: String,
    /// The attributes that could not be made, as an array.
    pub faults: String,
    /// Why it is rejected, as an array.
    pub reasons: String,
}

impl Plan {
    /// A run over records that so many others are before: random values are as if one run had read them all. The limit of the
    /// options is for whoever gives the records out.
    #[must_use]
    pub fn part<'p>(&'p self, options: PreviewOptions, zones: &'p Zones, before: u64) -> Part<'p> {
        let mut run = Run::new(&self.compiled, options, zones);
        run.state.read = before;
        Part { plan: self, run, before }
    }

    /// A report of no records.
    #[must_use]
    pub fn no_records(&self, options: PreviewOptions) -> Report {
        Report(State::new(&self.compiled, options))
    }
}

impl Part<'_> {
    /// Tries the next record, as JSON text, and writes what became of it in place of what is there.
    pub fn text(&mut self, record: &[u8], outcome: &mut Outcome) -> Fate {
        let Outcome { output, faults, reasons } = outcome;
        for text in [&mut *output, faults, reasons] {
            text.clear();
        }
        let verdict = self.run.write(record, output);
        self.run.tell(self.run.state.read, &verdict);
        write_faults(&verdict.faults, &self.plan.compiled, self.plan.calls.0, faults);
        write_reasons(&verdict.reasons, reasons);
        verdict.fate
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
    /// Adds the report of the part behind its own, as if one run had read both.
    pub fn add(&mut self, later: Report) {
        let (state, later) = (&mut self.0, later.0);
        state.read += later.read;
        state.sizes.add(later.sizes);
        state.source_sizes.add(later.source_sizes);
        for (fate, more) in state.fates.iter_mut().zip(later.fates) {
            *fate += more;
        }
        for (total, more) in state.totals.iter_mut().zip(later.totals) {
            add(total, more);
        }
        state.faulty.extend(later.faulty.into_iter().take(TOLD - state.faulty.len()));
    }

    /// As [`crate::ffi::Stream::report`]; the lines are numbers of records.
    #[must_use]
    pub fn write(&self, plan: &Plan) -> String {
        plan.report(&self.0)
    }
}

fn add(total: &mut Total, later: Total) {
    total.filled += later.filled;
    total.null += later.null;
    total.failed += later.failed;
    total.not_evaluated += later.not_evaluated;
    for example in later.examples {
        if total.examples.len() < EXAMPLES && !total.examples.contains(&example) {
            total.examples.push(example);
        }
    }
}
