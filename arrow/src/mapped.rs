//! What becomes of the records of a stream, as a stream: batch by batch, so that its memory doesn't grow with what went through.

use std::collections::VecDeque;
use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use aepflow_preview::ffi::Plan;
use aepflow_preview::parts::{Outcome, Report};
use aepflow_preview::{Fate, PreviewOptions, Zones};
use arrow_array::builder::StringBuilder;
use arrow_array::cast::AsArray;
use arrow_array::{ArrayRef, RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};

use crate::records::Place;
use crate::{Batches, Refusal};

/// How many records a thread is given at once. The batches that come out end there too, so that they are the same for any
/// number of threads.
const ROWS: usize = 8_192;
/// From how many bytes of outputs on a batch ends: all of them together are far from what offsets of 32 bits reach.
const BYTES: usize = 1 << 24;

/// The columns that come out.
const COLUMNS: [&str; 4] = ["output", "fate", "faults", "reasons"];

type Batch = Result<RecordBatch, ArrowError>;
/// The batches of a chunk, and what became of its records.
type Evaluated = Result<(Vec<RecordBatch>, Report), ArrowError>;

/// How a stream is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The column that has the records; without one, the only column if that is of texts, else each row is a record.
    pub column: Option<String>,
    /// The columns that come out beside what became of the records.
    pub keep: Vec<String>,
    /// How many threads evaluate.
    pub threads: usize,
}

/// A plan tried on the records of a stream.
pub struct Mapped {
    plan: Arc<Plan>,
    options: PreviewOptions,
    /// Nothing once it has ended.
    input: Option<Batches>,
    place: Place,
    kept: Vec<usize>,
    threads: usize,
    schema: SchemaRef,
    /// What is left of the last batch.
    rest: Option<RecordBatch>,
    /// How many records were taken from the stream.
    taken: u64,
    ready: VecDeque<Batch>,
    report: Arc<Mutex<Report>>,
}

/// Records that one thread evaluates.
struct Chunk {
    batch: RecordBatch,
    /// How many records are before them in the stream.
    before: u64,
}

impl Mapped {
    /// Of a stream.
    ///
    /// # Errors
    /// Where the stream has no such records.
    pub fn new(plan: Arc<Plan>, options: PreviewOptions, input: Batches, reading: &Reading) -> Result<Mapped, Refusal> {
        let given = input.schema();
        let place = Place::of(&given, reading.column.as_deref())?;
        let kept = reading.keep.iter().map(|name| column(&given, name));
        let kept = kept.collect::<Result<Vec<usize>, Refusal>>()?;
        if let Some(twice) = reading.keep.iter().enumerate().find(|(at, name)| reading.keep[..*at].contains(name)) {
            return Err(Refusal::Columns(format!("the column `{}` is to be kept twice", twice.1)));
        }
        let fields = kept.iter().map(|at| given.fields()[*at].clone());
        let fields = fields.chain(COLUMNS.map(|name| Arc::new(Field::new(name, DataType::Utf8, false))));
        let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
        let report = Arc::new(Mutex::new(plan.no_records(options)));
        let (rest, ready, threads) = (None, VecDeque::new(), reading.threads.max(1));
        Ok(Mapped { plan, options, input: Some(input), place, kept, threads, schema, rest, taken: 0, ready, report })
    }

    /// What became of the records so far, which the stream goes on to add to.
    #[must_use]
    pub fn report(&self) -> Arc<Mutex<Report>> {
        self.report.clone()
    }

    /// The next chunk; nothing at the end of the stream.
    fn chunk(&mut self) -> Result<Option<Chunk>, ArrowError> {
        let left = self.options.limit.map_or(u64::MAX, |limit| (limit as u64).saturating_sub(self.taken));
        loop {
            if let Some(batch) = self.rest.take().filter(|batch| batch.num_rows() > 0) {
                let rows = batch.num_rows().min(ROWS).min(usize::try_from(left).unwrap_or(ROWS));
                if rows == 0 {
                    self.input = None;
                    return Ok(None);
                }
                let chunk = Chunk { batch: batch.slice(0, rows), before: self.taken };
                self.rest = Some(batch.slice(rows, batch.num_rows() - rows));
                self.taken += rows as u64;
                return Ok(Some(chunk));
            }
            let Some(batch) = self.input.as_mut().filter(|_| left > 0).and_then(Iterator::next) else {
                self.input = None;
                return Ok(None);
            };
            self.rest = Some(batch?);
        }
    }

    /// Evaluates the next chunks, one a thread.
    fn turn(&mut self) {
        let mut chunks = Vec::new();
        let mut failure = None;
        while chunks.len() < self.threads && failure.is_none() {
            match self.chunk() {
                Ok(Some(chunk)) => chunks.push(chunk),
                Ok(None) => break,
                Err(error) => failure = Some(error),
            }
        }
        for evaluated in self.evaluate(&chunks) {
            match evaluated {
                Ok((batches, report)) => {
                    self.report.lock().unwrap_or_else(PoisonError::into_inner).add(report);
                    self.ready.extend(batches.into_iter().map(Ok));
                }
                Err(error) => {
                    failure = Some(error);
                    break;
                }
            }
        }
        if let Some(error) = failure {
            // Whoever goes on behind it finds the end.
            (self.input, self.rest) = (None, None);
            self.ready.push_back(Err(error));
        }
    }

    fn evaluate(&self, chunks: &[Chunk]) -> Vec<Evaluated> {
        let job = Job::of(self);
        let Some((first, others)) = chunks.split_first() else { return Vec::new() };
        thread::scope(|scope| {
            let others: Vec<_> = others.iter().map(|chunk| scope.spawn(move || job.run(chunk))).collect();
            let first = job.run(first);
            let others = others.into_iter().map(|other| other.join().unwrap_or_else(|_| Err(broken())));
            [first].into_iter().chain(others).collect()
        })
    }
}

fn column(schema: &Schema, name: &str) -> Result<usize, Refusal> {
    if COLUMNS.contains(&name) {
        return Err(Refusal::Columns(format!(
            "`{name}` can't be kept: a column of what became of the records has that name"
        )));
    }
    schema.index_of(name).map_err(|_| Refusal::Columns(format!("the table has no column `{name}` to be kept")))
}

/// An error in this library, and not of whoever calls it: a panic must not reach the foreign code that asked for a batch.
fn broken() -> ArrowError {
    ArrowError::ComputeError("a record could not be evaluated, which is a fault of this library".to_owned())
}

impl Iterator for Mapped {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        loop {
            if let Some(batch) = self.ready.pop_front() {
                return Some(batch);
            }
            if self.input.is_none() && self.rest.is_none() {
                return None;
            }
            if catch_unwind(AssertUnwindSafe(|| self.turn())).is_err() {
                (self.input, self.rest) = (None, None);
                return Some(Err(broken()));
            }
        }
    }
}

/// The rows of a batch of [`Mapped`] as a JSON array of [`aepflow_preview::Tried`]; what is kept is left out.
#[must_use]
pub fn to_json(batch: &RecordBatch) -> String {
    let columns = COLUMNS.map(|name| batch.column_by_name(name).and_then(|column| column.as_string_opt::<i32>()));
    let mut out = "[".to_owned();
    for row in 0..batch.num_rows() {
        out.push_str(if row > 0 { ",{" } else { "{" });
        for (at, (name, column)) in COLUMNS.iter().zip(&columns).enumerate() {
            let text = column.map_or("null", |column| column.value(row));
            let quote = if *name == "fate" { "\"" } else { "" };
            let comma = if at > 0 { "," } else { "" };
            let _ = write!(out, "{comma}\"{name}\":{quote}{text}{quote}");
        }
        out.push('}');
    }
    out.push(']');
    out
}

impl RecordBatchReader for Mapped {
    fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }
}

/// A stream that is handed out: it comes back where it was only asked for its columns, as some do before they read.
pub struct Lent {
    /// Nothing once it has come back.
    mapped: Option<Mapped>,
    home: Option<Arc<Mutex<Option<Mapped>>>>,
}

impl Lent {
    /// What is there; nothing if it was read.
    #[must_use]
    pub fn of(home: &Arc<Mutex<Option<Mapped>>>) -> Option<Lent> {
        let mapped = home.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        Some(Lent { mapped: Some(mapped), home: Some(home.clone()) })
    }
}

impl Iterator for Lent {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        self.home = None;
        self.mapped.as_mut()?.next()
    }
}

impl RecordBatchReader for Lent {
    fn schema(&self) -> SchemaRef {
        self.mapped.as_ref().map_or_else(|| Arc::new(Schema::empty()), Mapped::schema)
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Some(home) = self.home.take() {
            *home.lock().unwrap_or_else(PoisonError::into_inner) = self.mapped.take();
        }
    }
}

/// What a thread needs.
#[derive(Clone, Copy)]
struct Job<'m> {
    plan: &'m Plan,
    options: PreviewOptions,
    place: Place,
    kept: &'m [usize],
    schema: &'m SchemaRef,
}

impl<'m> Job<'m> {
    fn of(mapped: &'m Mapped) -> Self {
        let Mapped { plan, options, place, kept, schema, .. } = mapped;
        Job { plan, options: *options, place: *place, kept, schema }
    }

    fn run(self, chunk: &Chunk) -> Evaluated {
        let mut part = self.plan.part(self.options, Zones::embedded(), chunk.before);
        let mut records = self.place.rows(&chunk.batch);
        let (mut batches, mut begun, mut columns) = (Vec::new(), 0, Columns::default());
        let mut outcome = Outcome::default();
        let rows = chunk.batch.num_rows();
        for row in 0..rows {
            let fate = part.text(records.text(row), &mut outcome);
            let size = outcome.output.len() + outcome.faults.len() + outcome.reasons.len();
            if columns.bytes > 0 && columns.bytes + size > BYTES {
                batches.push(self.batch(chunk, begun..row, std::mem::take(&mut columns))?);
                begun = row;
            }
            if i32::try_from(size).is_err() {
                let message = "what became of a record is larger than columns of text can contain";
                return Err(ArrowError::ComputeError(message.to_owned()));
            }
            columns.add(&outcome, fate);
            columns.bytes += size;
        }
        batches.push(self.batch(chunk, begun..rows, columns)?);
        Ok((batches, part.report()))
    }

    fn batch(self, chunk: &Chunk, rows: std::ops::Range<usize>, columns: Columns) -> Batch {
        let kept = self.kept.iter().map(|at| chunk.batch.column(*at).slice(rows.start, rows.len()));
        RecordBatch::try_new(self.schema.clone(), kept.chain(columns.end()).collect())
    }
}

/// The columns of a batch.
#[derive(Default)]
struct Columns {
    output: StringBuilder,
    fate: StringBuilder,
    faults: StringBuilder,
    reasons: StringBuilder,
    bytes: usize,
}

impl Columns {
    fn add(&mut self, outcome: &Outcome, fate: Fate) {
        self.output.append_value(&outcome.output);
        self.fate.append_value(fate.name());
        self.faults.append_value(&outcome.faults);
        self.reasons.append_value(&outcome.reasons);
    }

    fn end(mut self) -> [ArrayRef; 4] {
        [&mut self.output, &mut self.fate, &mut self.faults, &mut self.reasons]
            .map(|column| Arc::new(column.finish()) as ArrayRef)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use aepflow::Units;
    use aepflow::ffi::Calls;
    use aepflow_preview::PreviewOptions;
    use aepflow_preview::ffi::Plan;
    use aepflow_preview::parts::Outcome;
    use arrow_array::cast::AsArray;
    use arrow_array::{Array, Int64Array, RecordBatch, RecordBatchIterator, RecordBatchReader, StringArray};
    use arrow_schema::ArrowError;

    use super::{BYTES, Batch, Lent, Mapped, ROWS, Reading, to_json};
    use crate::{Batches, Refusal};

    const MAPPINGS: &str = r#"{"mappings": [
        {"source": "id", "destination": "_acme.id"},
        {"source": "amount / 100.0", "sourceType": "EXPRESSION", "destination": "_acme.amount"},
        {"source": "uuid()", "sourceType": "EXPRESSION", "destination": "_acme.key"}
    ]}"#;

    fn plan() -> Arc<Plan> {
        Arc::new(Plan::compile(Calls(Units::CodePoints), MAPPINGS).expect("mappings"))
    }

    /// Batches of these sizes, whose amounts are no numbers here and there.
    fn batches(sizes: &[usize]) -> Vec<RecordBatch> {
        let mut next = 0;
        let batch = |size: &usize| {
            let texts = (next..next + size).map(|number| match number % 1000 {
                7 => "{broken".to_owned(),
                9 => format!("{{\"id\":\"ch_{number}\",\"amount\":\"x\"}}"),
                _ => format!("{{\"id\":\"ch_{number}\",\"amount\":{number}}}"),
            });
            let column = StringArray::from(texts.collect::<Vec<_>>());
            let numbers: Int64Array = (next..next + size).map(|number| i64::try_from(number).ok()).collect();
            next += size;
            RecordBatch::try_from_iter([("json", Arc::new(column) as _), ("number", Arc::new(numbers) as _)])
        };
        sizes.iter().map(batch).map(|batch| batch.expect("columns")).collect()
    }

    fn stream(batches: Vec<Batch>) -> Batches {
        let schema = batches.iter().flatten().next().expect("a batch").schema();
        Box::new(RecordBatchIterator::new(batches, schema))
    }

    fn mapped(sizes: &[usize], options: PreviewOptions, threads: usize) -> Mapped {
        let reading = Reading { column: Some("json".to_owned()), keep: vec!["number".to_owned()], threads };
        let batches = batches(sizes).into_iter().map(Ok).collect();
        Mapped::new(plan(), options, stream(batches), &reading).expect("a column")
    }

    fn rows(mapped: Mapped) -> (Vec<String>, String) {
        let report = mapped.report();
        let batches: Vec<RecordBatch> = mapped.map(|batch| batch.expect("a batch")).collect();
        let sizes = batches.iter().map(|batch| format!("{} rows", batch.num_rows()));
        let texts: Vec<String> = sizes.chain(batches.iter().map(to_json)).collect();
        let report = report.lock().expect("a report").write(&plan());
        (texts, report)
    }

    #[test]
    fn any_number_of_threads_gives_the_rows_and_the_report_of_one() {
        let sizes = [3, 2 * ROWS + 1, 0, 1, ROWS];
        let expected = rows(mapped(&sizes, PreviewOptions::default(), 1));
        assert_eq!(expected.0.iter().filter(|text| text.ends_with(" rows")).count(), 6);
        assert!(expected.1.contains("\"rejected\":25}"), "{}", expected.1);
        for threads in [2, 3, 16] {
            assert_eq!(rows(mapped(&sizes, PreviewOptions::default(), threads)), expected, "{threads}");
        }
    }

    #[test]
    fn what_comes_out_is_what_one_run_gives_for_each_record() {
        let sizes = [ROWS + 10];
        let plan = plan();
        let mut part = plan.part(PreviewOptions::default(), aepflow_preview::Zones::embedded(), 0);
        let texts = batches(&sizes);
        let texts = texts[0].column(0).as_string::<i32>();
        let (mut row, mut outcome) = (0, Outcome::default());
        for batch in mapped(&sizes, PreviewOptions::default(), 2) {
            let batch = batch.expect("a batch");
            let [output, fate] =
                ["output", "fate"].map(|name| batch.column_by_name(name).expect(name).as_string::<i32>());
            for at in 0..batch.num_rows() {
                let expected = part.text(texts.value(row).as_bytes(), &mut outcome);
                assert_eq!((output.value(at), fate.value(at)), (outcome.output.as_str(), expected.name()));
                row += 1;
            }
        }
        assert_eq!(row, texts.len());
    }

    #[test]
    fn a_limit_ends_the_stream_wherever_it_falls() {
        let all = rows(mapped(&[10, 10], PreviewOptions::default(), 1)).0.concat();
        for limit in [1, 9, 10, 11, 20, 21] {
            let options = PreviewOptions { limit: Some(limit), ..PreviewOptions::default() };
            let mut read = 0;
            for batch in mapped(&[10, 10], options, 3) {
                let batch = batch.expect("a batch");
                read += batch.num_rows();
                assert!(all.contains(to_json(&batch).trim_matches(['[', ']'])));
            }
            assert_eq!(read, limit.min(20));
        }
    }

    #[test]
    fn big_outputs_end_a_batch_early() {
        let text = "x".repeat(BYTES / 2 - 100);
        let texts = StringArray::from(vec![format!("{{\"id\":\"{text}\"}}"); 5]);
        let batch = RecordBatch::try_from_iter([("json", Arc::new(texts) as _)]).expect("a column");
        let mapped = Mapped::new(plan(), PreviewOptions::default(), stream(vec![Ok(batch)]), &Reading::default());
        let sizes: Vec<usize> = mapped.expect("records").map(|batch| batch.expect("a batch").num_rows()).collect();
        assert_eq!(sizes, [2, 2, 1]);
    }

    #[test]
    fn a_failure_of_the_stream_comes_behind_what_was_read_before_it_and_ends_it() {
        let mut given: Vec<Batch> = batches(&[5, 5]).into_iter().map(Ok).collect();
        given.insert(1, Err(ArrowError::IoError("gone".to_owned(), std::io::ErrorKind::Other.into())));
        for threads in [1, 4] {
            let given = given.iter().map(|batch| match batch {
                Ok(batch) => Ok(batch.clone()),
                Err(error) => Err(ArrowError::ComputeError(error.to_string())),
            });
            let reading = Reading { column: Some("json".to_owned()), threads, ..Reading::default() };
            let mapped = Mapped::new(plan(), PreviewOptions::default(), stream(given.collect()), &reading);
            let found: Vec<Result<usize, String>> = mapped
                .expect("a column")
                .map(|batch| batch.map(|batch| batch.num_rows()).map_err(|error| error.to_string()))
                .collect();
            assert_eq!(found, [Ok(5), Err("Compute error: Io error: gone".to_owned())]);
        }
    }

    #[test]
    fn a_stream_that_was_only_asked_for_its_columns_comes_back() {
        let home = Arc::new(Mutex::new(Some(mapped(&[5], PreviewOptions::default(), 1))));
        let lent = Lent::of(&home).expect("a stream");
        assert_eq!(lent.schema().field(0).name(), "number");
        assert!(Lent::of(&home).is_none());
        drop(lent);
        let mut lent = Lent::of(&home).expect("the stream again");
        assert_eq!(lent.next().expect("a batch").expect("a batch").num_rows(), 5);
        drop(lent);
        assert!(Lent::of(&home).is_none());
    }

    #[test]
    fn columns_that_have_no_records_are_refused_by_name() {
        let refused = |column: Option<&str>, keep: &[&str]| {
            let keep = keep.iter().map(|name| (*name).to_owned()).collect();
            let reading = Reading { column: column.map(str::to_owned), keep, threads: 1 };
            let batches = batches(&[1]).into_iter().map(Ok).collect();
            match Mapped::new(plan(), PreviewOptions::default(), stream(batches), &reading) {
                Err(Refusal::Columns(message)) => message,
                _ => String::new(),
            }
        };
        assert_eq!(refused(None, &["number"]), "");
        assert_eq!(refused(Some("x"), &[]), "the table has not one column `x`: it has json, number");
        assert_eq!(refused(Some("number"), &[]), "the column `number` has no records: it is of type Int64");
        assert_eq!(refused(None, &["x"]), "the table has no column `x` to be kept");
        assert_eq!(refused(None, &["number", "number"]), "the column `number` is to be kept twice");
        assert_eq!(
            refused(None, &["fate"]),
            "`fate` can't be kept: a column of what became of the records has that name"
        );
    }
}
