//! A plan tried on records.

use std::sync::atomic::Ordering;

use aepflow::PreviewOptions;
use aepflow::json::{Document, Kind, Node};
use aepflow_java::time::Zones;

use crate::context::{Context, Patterns};
use crate::convert::Conversion;
use crate::failure::{Failure, Outcome, Status};
use crate::fields::Shape;
use crate::json;
use crate::machine::Machine;
use crate::output::{Cell, Output};
use crate::path::{Segment, walk};
use crate::plan::{Plan, Row, Source};
use crate::results::{EXAMPLES, Fate, FaultyLine, Reason, Total, Tried, Unmade};
use crate::value::Value;

/// How long an example is at most, in bytes.
const EXAMPLE: usize = 200;

/// How large the value of an expression may be.
const OUTPUT: usize = 1 << 24;

/// A plan tried on one record after another.
pub struct Run<'p> {
    pub(crate) plan: &'p Plan,
    zones: &'p Zones,
    pub(crate) state: State,
}

/// What a run keeps from one record to the next.
#[derive(Debug, Default)]
pub(crate) struct State {
    options: PreviewOptions,
    patterns: Patterns,
    pub(crate) totals: Vec<Total>,
    /// How many records had each fate.
    pub(crate) fates: [u64; 3],
    pub(crate) read: u64,
    /// How the last record looked.
    shape: Shape,
    scratch: String,
    cells: Vec<Cell>,
    /// The first lines whose records did not land whole.
    pub(crate) faulty: Vec<FaultyLine>,
}

impl State {
    pub(crate) fn new(plan: &Plan, options: PreviewOptions) -> State {
        State { options, totals: vec![Total::default(); plan.rows.len()], ..State::default() }
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

    /// What the last record gave for a mapping, as JSON; nothing where that is null or a list of parts.
    pub(crate) fn output(&self, mapping: usize) -> Option<&str> {
        match self.state.cells.get(mapping)? {
            Cell::Text(range) => self.state.scratch.get(range.clone()),
            _ => None,
        }
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

    /// A record as JSON text.
    pub fn text(&mut self, record: &[u8]) -> Tried {
        match Document::parse(record) {
            Ok(document) => self.record(document.root()),
            Err(_) => self.refused("the record is not JSON"),
        }
    }

    /// A record.
    pub fn record(&mut self, record: Node<'_>) -> Tried {
        if record.kind() != Kind::Object {
            return self.refused("the record is not an object");
        }
        let seed = self.state.options.seed.wrapping_add(self.state.read.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        self.state.read += 1;
        let mut scratch = std::mem::take(&mut self.state.scratch);
        let mut cells = std::mem::take(&mut self.state.cells);
        scratch.clear();
        cells.clear();
        let mut attempt = Attempt { faults: Vec::new(), reasons: Vec::new(), streaming: self.state.options.streaming };
        let found = self.plan.fields.find(record, &mut self.state.shape);
        let mut machine = Machine::new(
            Value::of(record),
            found,
            Context::new(self.state.options.now, seed, self.zones, &mut self.state.patterns),
        );
        let conversion = Conversion { schema: self.plan.schema.as_ref() };
        for (at, row) in self.plan.rows.iter().enumerate() {
            let cell = attempt.row(at, row, &mut machine, conversion, &mut scratch);
            count(
                &mut self.state.totals[at],
                &cell,
                attempt.faults.last().filter(|fault| fault.mapping == at),
                &scratch,
            );
            cells.push(cell);
        }
        self.plan.wants_zones.fetch_or(machine.context.wants_zones, Ordering::Relaxed);
        let output = Output { cells: &cells, scratch: &scratch };
        let mut out = String::with_capacity(scratch.len() + 64);
        if !output.write(&self.plan.root, &mut Vec::new(), &mut out) {
            out.push_str("{}");
        }
        self.missing(output, &mut attempt);
        let tried = attempt.into_tried(out);
        self.state.scratch = scratch;
        self.state.cells = cells;
        self.state.fates[tried.fate as usize] += 1;
        tried
    }

    /// What a record, or the object that it is in, can't be without.
    fn missing(&self, output: Output<'_>, attempt: &mut Attempt) {
        for path in &self.plan.required {
            let (outer, root) = (path.get(..path.len() - 1).unwrap_or_default(), &self.plan.root);
            let needed = outer.is_empty() || output.has(root, outer);
            if needed && !output.has(root, path) {
                let names = path.iter().map(|segment| match segment {
                    Segment::Name(name) => name.as_str(),
                    _ => "*",
                });
                let path = names.collect::<Vec<_>>().join(".");
                attempt
                    .reasons
                    .push(Reason { message: "the schema requires the field, and it has no value".into(), path });
            }
        }
    }

    /// What is no record.
    pub(crate) fn refused(&mut self, message: &str) -> Tried {
        self.state.read += 1;
        self.state.fates[Fate::Rejected as usize] += 1;
        let reasons = vec![Reason { path: String::new(), message: message.to_owned() }];
        Tried { output: "{}".into(), fate: Fate::Rejected, faults: Vec::new(), reasons }
    }
}

fn count(total: &mut Total, cell: &Cell, fault: Option<&Unmade>, scratch: &str) {
    match fault {
        Some(fault) if fault.failure.status == Status::NotEvaluatedOffline => total.not_evaluated += 1,
        Some(_) => total.failed += 1,
        None if cell.is_nothing() => total.null += 1,
        None => total.filled += 1,
    }
    let Cell::Text(range) = cell else { return };
    if total.examples.len() < EXAMPLES && range.len() <= EXAMPLE {
        let text = scratch.get(range.clone()).unwrap_or_default();
        if !total.examples.iter().any(|known| known == text) {
            total.examples.push(text.to_owned());
        }
    }
}

/// What goes wrong with one record.
struct Attempt {
    faults: Vec<Unmade>,
    reasons: Vec<Reason>,
    streaming: bool,
}

/// The values that a path with `[*]` leads to.
enum Nested<'v> {
    One(Value<'v>),
    Many(Vec<Nested<'v>>),
}

impl Attempt {
    fn row<'v>(
        &mut self,
        at: usize,
        row: &'v Row,
        machine: &mut Machine<'v>,
        conversion: Conversion<'_>,
        scratch: &mut String,
    ) -> Cell {
        let start = scratch.len();
        if row.field.is_none()
            && row.depth == 0
            && let Some(node) = attribute(row, machine)
        {
            // What has no type to be converted to is copied.
            return if json::write_field(node, scratch) { Cell::Text(start..scratch.len()) } else { Cell::Nothing };
        }
        let made = source(row, machine).and_then(|value| self.cell(row, value, row.depth, conversion, scratch));
        made.unwrap_or_else(|failure| {
            scratch.truncate(start);
            self.faults.push(Unmade { mapping: at, failure });
            Cell::Nothing
        })
    }

    fn cell(
        &mut self,
        row: &Row,
        value: Nested<'_>,
        depth: usize,
        conversion: Conversion<'_>,
        scratch: &mut String,
    ) -> Outcome<Cell> {
        match value {
            Nested::Many(values) if depth > 0 => {
                let cells = values.into_iter().map(|value| self.cell(row, value, depth - 1, conversion, scratch));
                Ok(Cell::Many(cells.collect::<Outcome<_>>()?))
            }
            Nested::One(value) if depth > 0 && !value.is_null() => {
                let Some(elements) = value.elements() else {
                    return Err(Failure::offline(
                        "what `[*]` does to a value that is no array is known to the platform alone",
                    ));
                };
                let cells = elements
                    .iter()
                    .map(|value| self.cell(row, Nested::One(value.clone()), depth - 1, conversion, scratch));
                Ok(Cell::Many(cells.collect::<Outcome<_>>()?))
            }
            Nested::One(value) => {
                let start = scratch.len();
                // What expressions put together from parts that they share may be far more than these.
                if matches!(row.source, Source::Expression(_)) && !value.fits(&mut { OUTPUT }) {
                    return Err(Failure::costly("the value is too large"));
                }
                if !conversion.write(&value, &row.destination, row.field, scratch)? {
                    return Ok(Cell::Nothing);
                }
                if row.is_limited {
                    self.limits(row, scratch.get(start..).unwrap_or_default(), conversion);
                }
                Ok(Cell::Text(start..scratch.len()))
            }
            many @ Nested::Many(_) => self.cell(row, Nested::One(list(many)), depth, conversion, scratch),
        }
    }

    /// What the schema asks of the value, and of each element of an array.
    fn limits(&mut self, row: &Row, json: &str, conversion: Conversion<'_>) {
        let (Some(schema), Some(field), Ok(document)) =
            (conversion.schema, row.field, Document::parse(json.as_bytes()))
        else {
            return;
        };
        let root = document.root();
        let elements = root.kind() == Kind::Array;
        let kind = if elements { field.items } else { field.kind };
        let path = if elements { format!("{}[*]", row.destination) } else { row.destination.clone() };
        let values: Vec<Node<'_>> = if elements { root.elements().collect() } else { vec![root] };
        for value in values {
            let text = value.as_str().unwrap_or_else(|| value.raw().into());
            let misfit = schema.misfit(&path, &text, kind).filter(|(_, streaming)| self.streaming || !streaming);
            if let Some((expected, _)) = misfit {
                let message = format!("the schema takes {expected} here");
                self.reasons.push(Reason { path: row.destination.clone(), message });
            }
        }
    }

    fn into_tried(self, output: String) -> Tried {
        let fate = if !self.reasons.is_empty() {
            Fate::Rejected
        } else if self.faults.is_empty() {
            Fate::Lands
        } else {
            Fate::LandsWithNulls
        };
        Tried { output, fate, faults: self.faults, reasons: self.reasons }
    }
}

/// The value of a mapping's source, those of a path with `[*]` as an array.
pub(crate) fn value<'v>(row: &'v Row, machine: &mut Machine<'v>) -> Outcome<Value<'v>> {
    source(row, machine).map(list)
}

/// The value of a mapping's source.
fn source<'v>(row: &'v Row, machine: &mut Machine<'v>) -> Outcome<Nested<'v>> {
    match &row.source {
        Source::Static(text) => Ok(Nested::One(Value::text(text))),
        Source::Expression(part) => machine.value(part).map(Nested::One),
        Source::Attribute(path, _) => Ok(match attribute(row, machine) {
            Some(node) => Nested::One(Value::of(node)),
            None => nested(machine.record().clone(), path),
        }),
        Source::Faulty(reason) => Err(Failure::new(*reason)),
    }
}

/// What a path of names leads to; nothing where that isn't in the record, or is found in another way.
fn attribute<'v>(row: &Row, machine: &Machine<'v>) -> Option<Node<'v>> {
    let Source::Attribute(_, Some(field)) = &row.source else { return None };
    machine.field(*field)
}

/// What a path leads to; `[*]` leads to each element.
fn nested<'v>(value: Value<'v>, path: &[Segment]) -> Nested<'v> {
    let Some(at) = path.iter().position(|segment| *segment == Segment::Every) else {
        return Nested::One(walk(value, path).unwrap_or(Value::Null));
    };
    let (before, behind) = (path.get(..at).unwrap_or_default(), path.get(at + 1..).unwrap_or_default());
    match walk(value, before).and_then(|value| value.elements()) {
        Some(elements) => Nested::Many(elements.iter().map(|element| nested(element.clone(), behind)).collect()),
        None => Nested::One(Value::Null),
    }
}

/// The values of a path with `[*]` as one array.
fn list(nested: Nested<'_>) -> Value<'_> {
    match nested {
        Nested::One(value) => value,
        Nested::Many(values) => Value::list(values.into_iter().map(list).collect()),
    }
}
