//! The mappings of a plan evaluated on one record.

use std::sync::atomic::Ordering;

use aepflow::TargetField;
use aepflow::json::{Document, Kind, Node};
use aepflow::language::Type;

use crate::context::Context;
use crate::convert::{Conversion, value_of};
use crate::failure::{Failure, Outcome};
use crate::machine::Machine;
use crate::output::{Cell, Cells, Output};
use crate::path::{Segment, segments, walk};
use crate::plan::{Plan, Row, Source};
use crate::record::{Lack, Record};
use crate::results::{Fate, Reason, Total, Unmade, Verdict};
use crate::slots::Slot;
use crate::value::Value;

/// How large the value of an expression may be.
const OUTPUT: usize = 1 << 24;

/// What becomes of one record.
pub(crate) struct Attempt<'v> {
    plan: &'v Plan,
    pub(crate) machine: Machine<'v>,
    conversion: Conversion<'v>,
    streaming: bool,
    faults: Vec<Unmade>,
    reasons: Vec<Reason>,
}

/// The values that a path with `[*]` leads to.
enum Nested<'v> {
    One(Value<'v>),
    Many(Vec<Nested<'v>>),
}

impl<'v> Attempt<'v> {
    pub(crate) fn new(plan: &'v Plan, record: &'v Record<'v>, context: Context<'v>, streaming: bool) -> Self {
        let (machine, conversion) = (Machine::new(record, context), Conversion { schema: plan.schema.as_ref() });
        Attempt { plan, machine, conversion, streaming, faults: Vec::new(), reasons: Vec::new() }
    }

    /// Writes the output; false, and nothing is written, where no mapping gives a value.
    pub(crate) fn write(&mut self, totals: &mut [Total], cells: &mut Cells, out: &mut String) -> bool {
        let plan = self.plan;
        if let Some(flat) = &plan.flat {
            return flat.write(out, |leaf, out| {
                let Some(total) = totals.get_mut(leaf.row) else { return false };
                let start = out.len();
                if let Some(is_filled) = leaf.copied.and_then(|field| self.machine.record().copy(field, out)) {
                    total.count(None, is_filled, || out.get(start..));
                    return is_filled;
                }
                let Some(row) = plan.rows.get(leaf.row) else { return false };
                let is_filled = !self.row(leaf.row, row, out).is_nothing();
                total.count(self.fault(leaf.row), is_filled, || out.get(start..));
                is_filled
            });
        }
        let Cells { cells, scratch } = cells;
        cells.clear();
        scratch.clear();
        for ((at, row), total) in plan.rows.iter().enumerate().zip(&mut *totals) {
            let cell = self.row(at, row, scratch);
            let text = || if let Cell::Text(range) = &cell { scratch.get(range.clone()) } else { None };
            if !plan.shared.contains(&at) {
                total.count(self.fault(at), !cell.is_nothing(), text);
            }
            cells.push(cell);
        }
        for at in &plan.shared {
            let Some(total) = totals.get_mut(*at) else { continue };
            let text = self.shared(*at, cells, scratch);
            total.count(self.fault(*at), text.is_some(), || text);
        }
        let output = Output { cells, scratch };
        self.missing(output);
        output.write(&plan.root, &mut Vec::new(), out)
    }

    /// The value of a mapping whose destination has parts that are mapped too, which are added to an object alone: what else
    /// it gives is lost where one of them has a value.
    fn shared<'s>(&mut self, at: usize, cells: &mut [Cell], scratch: &'s str) -> Option<&'s str> {
        let Cell::Text(range) = cells.get(at)? else { return None };
        let text = scratch.get(range.clone())?;
        let slot = self.plan.root.of_row(at)?;
        if text.starts_with('{') || !(Output { cells, scratch }).fills_within(slot) {
            return Some(text);
        }
        let failure = Failure::new("another mapping fills what lies in the destination");
        self.faults.push(Unmade { mapping: at, failure });
        *cells.get_mut(at)? = Cell::Nothing;
        None
    }

    /// What a record, or the object that it is in, can't be without.
    fn missing(&mut self, output: Output<'_>) {
        let root = &self.plan.root;
        for path in &self.plan.required {
            let outer = path.get(..path.len() - 1).unwrap_or_default();
            let needed = outer.is_empty() || output.has(root, outer);
            if needed && !output.has(root, path) {
                let names = path.iter().map(|segment| segment.name().unwrap_or("*"));
                let path = names.collect::<Vec<_>>().join(".");
                let message = "the schema requires the field, and it has no value".into();
                self.reasons.push(Reason { path, message });
            }
        }
    }

    /// Why a mapping gave nothing, if it was the last one and failed.
    pub(crate) fn fault(&self, mapping: usize) -> Option<&Unmade> {
        self.faults.last().filter(|fault| fault.mapping == mapping)
    }

    /// Evaluates a mapping, and writes its value behind what is in `out`.
    pub(crate) fn row(&mut self, at: usize, row: &'v Row, out: &mut String) -> Cell {
        let start = out.len();
        // What has no type to be converted to is copied.
        match row.copied.and_then(|field| self.machine.record().copy(field, out)) {
            Some(true) => return Cell::Text(start..out.len()),
            Some(false) => return Cell::Nothing,
            None => {}
        }
        let value = self.source(row);
        self.converted(at, row, value, out)
    }

    /// Writes a value as its destination takes it.
    fn converted(&mut self, at: usize, row: &Row, value: Outcome<Nested<'_>>, out: &mut String) -> Cell {
        let start = out.len();
        value.and_then(|value| self.cell(row, value, row.depth, out)).unwrap_or_else(|failure| {
            out.truncate(start);
            self.faults.push(Unmade { mapping: at, failure });
            Cell::Nothing
        })
    }

    /// As [`Self::row`], with the value of the source, the values of a path with `[*]` as an array.
    pub(crate) fn traced(&mut self, at: usize, row: &'v Row, out: &mut String) -> (Outcome<Value<'v>>, Cell) {
        let value = self.source(row).map(list);
        let cell = self.converted(at, row, value.clone().map(Nested::One), out);
        (value, cell)
    }

    fn cell(&mut self, row: &Row, value: Nested<'_>, depth: usize, out: &mut String) -> Outcome<Cell> {
        match value {
            Nested::Many(values) if depth > 0 => {
                let cells = values.into_iter().map(|value| self.cell(row, value, depth - 1, out));
                Ok(Cell::Many(cells.collect::<Outcome<_>>()?))
            }
            Nested::One(value) if depth > 0 && !value.is_null() => {
                let Some(elements) = value.elements() else {
                    return Err(Failure::offline(
                        "what `[*]` does to a value that is no array is known to the platform alone",
                    ));
                };
                let cells = elements.iter().map(|value| self.cell(row, Nested::One(value.clone()), depth - 1, out));
                Ok(Cell::Many(cells.collect::<Outcome<_>>()?))
            }
            Nested::One(value) => {
                let start = out.len();
                // What expressions put together from parts that they share may be far more than these.
                if matches!(row.source, Source::Expression(_)) && !value.fits(&mut { OUTPUT }) {
                    return Err(Failure::costly("the value is too large"));
                }
                if !self.conversion.write(&value, &row.destination, row.field, out)? {
                    return Ok(Cell::Nothing);
                }
                if row.is_limited {
                    self.limits(row, out.get(start..).unwrap_or_default());
                }
                Ok(Cell::Text(start..out.len()))
            }
            many @ Nested::Many(_) => self.cell(row, Nested::One(list(many)), depth, out),
        }
    }

    /// What the schema asks of the value, and of all that lies in it.
    fn limits(&mut self, row: &Row, json: &str) {
        let (Some(field), Ok(document)) = (row.field, Document::parse(json.as_bytes())) else { return };
        let slot = self.plan.root.find(&segments(&row.destination)).map(|(slot, _)| slot);
        self.value(document.root(), [&row.destination; 2], field, slot);
    }

    /// What the schema asks of a value, by the path that it has there and that in the output; what a mapping of its own
    /// fills is looked at with that.
    fn value(&mut self, node: Node<'_>, [path, place]: [&str; 2], field: TargetField, slot: Option<&Slot>) {
        let Some(schema) = self.conversion.schema else { return };
        match node.kind() {
            Kind::Array => {
                let path = format!("{path}[*]");
                let Some(field) = schema.field(&path) else { return };
                for (at, element) in node.elements().enumerate() {
                    self.value(element, [&path, &format!("{place}[{at}]")], field, None);
                }
            }
            Kind::Object => {
                let is_map = field.kind == Type::Map;
                for (name, member) in node.members() {
                    let inner = slot.and_then(|slot| slot.member(&name));
                    if inner.is_some_and(|slot| slot.row.is_some()) {
                        continue;
                    }
                    let path = if is_map { value_of(path) } else { format!("{path}.{name}") };
                    if let Some(field) = schema.field(&path) {
                        self.value(member, [&path, &format!("{place}.{name}")], field, inner);
                    }
                }
            }
            Kind::Null => {}
            _ => {
                let text = node.as_str().unwrap_or_else(|| node.raw().into());
                let misfit = schema.misfit(path, &text, field.kind);
                if let Some((expected, _)) = misfit.filter(|(_, streaming)| self.streaming || !streaming) {
                    let message = format!("the schema takes {expected} here");
                    self.reasons.push(Reason { path: place.to_owned(), message });
                }
            }
        }
    }

    /// The value of a mapping's source.
    fn source(&mut self, row: &'v Row) -> Outcome<Nested<'v>> {
        let record = self.machine.record();
        match &row.source {
            Source::Static(text) => Ok(Nested::One(Value::text(text))),
            Source::Expression(part) => self.machine.value(part).map(Nested::One),
            Source::Attribute(path, None) => Ok(nested(record.value(), path)),
            Source::Attribute(path, Some(field)) => Ok(match record.field(*field) {
                Some(value) => Nested::One(value),
                None if record.lack(*field) == Lack::Unclear => nested(record.value(), path),
                None => Nested::One(Value::Null),
            }),
            Source::Faulty(reason) => Err(Failure::new(*reason)),
            Source::Undocumented(reason) => Err(Failure::offline(*reason)),
        }
    }

    pub(crate) fn end(self) -> Verdict {
        if self.machine.context.wants_zones {
            self.plan.wants_zones.store(true, Ordering::Relaxed);
        }
        let fate = if !self.reasons.is_empty() {
            Fate::Rejected
        } else if self.faults.is_empty() {
            Fate::Lands
        } else {
            Fate::LandsWithNulls
        };
        Verdict { fate, faults: self.faults, reasons: self.reasons }
    }
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
