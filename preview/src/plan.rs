//! A mapping made ready to be tried on records.

use std::sync::atomic::{AtomicBool, Ordering};

use aepflow::json::{Fields, Input};
use aepflow::{Diagnostic, Error, MappingRow, TargetField, TargetSchema, check_mapping, read_mapping};

use crate::expression::{self, Part};
use crate::flat::Flat;
use crate::path::{Segment, segments};
use crate::slots::Slot;

/// A mapping that was read once and can be tried on any number of records.
pub struct Plan {
    pub(crate) rows: Vec<Row>,
    pub(crate) root: Slot,
    /// The mappings whose destinations have parts that are mapped too.
    pub(crate) shared: Vec<usize>,
    /// The same as a list, where it can be one.
    pub(crate) flat: Option<Flat>,
    pub(crate) schema: Option<TargetSchema>,
    pub(crate) fields: Fields,
    pub(crate) required: Vec<Vec<Segment>>,
    /// The size of the largest output that Profile takes, in bytes, where there is a schema.
    pub(crate) most_bytes: Option<usize>,
    /// Whether data is streamed, if the options don't say it.
    pub(crate) streaming: bool,
    diagnostics: Vec<Diagnostic>,
    /// Whether a zone was asked for while there were no rules of zones, by whatever call.
    pub(crate) wants_zones: AtomicBool,
}

/// One mapping.
pub(crate) struct Row {
    /// As they are written; empty where they have faults.
    pub(crate) source_text: String,
    pub(crate) destination: String,
    pub(crate) source: Source,
    /// What the destination takes, if there is a schema.
    pub(crate) field: Option<TargetField>,
    /// Whether the schema asks more of the value than its type.
    pub(crate) is_limited: bool,
    /// How many `[*]` the destination has.
    pub(crate) depth: usize,
    /// The field of the record that is copied as it is: a path of names whose destination takes any type.
    pub(crate) copied: Option<usize>,
}

pub(crate) enum Source {
    /// A path, and the number of the field that it leads to, if it has names alone.
    Attribute(Vec<Segment>, Option<usize>),
    Expression(Part),
    Static(String),
    /// What can't be evaluated: why.
    Faulty(&'static str),
    /// What the platform alone knows: why.
    Undocumented(&'static str),
}

impl Plan {
    /// Reads `{mappings, fields?, schema?, variables?, dialect?, validation?, maxDiagnostics?}` as JSON, and checks it as
    /// [`aepflow::check_mapping`] does.
    ///
    /// # Errors
    /// Where there are no mappings to read, all faults of the input.
    pub fn compile<'t>(input: impl Into<Input<'t>>) -> Result<Plan, Error> {
        let input: Input<'t> = input.into();
        Ok(Plan { diagnostics: check_mapping(input), ..Plan::unchecked(input)? })
    }

    /// As [`Self::compile`], with no diagnostics: of no use but where something else has checked the input.
    ///
    /// # Errors
    /// Where there are no mappings to read, all faults of the input.
    #[doc(hidden)]
    pub fn unchecked<'t>(input: impl Into<Input<'t>>) -> Result<Plan, Error> {
        let read = read_mapping(input)?;
        let mut plan = Plan {
            rows: Vec::with_capacity(read.rows.len()),
            root: Slot::default(),
            shared: Vec::new(),
            flat: None,
            fields: Fields::default(),
            required: read
                .schema
                .as_ref()
                .map(|schema| schema.required().iter().map(|path| segments(path)).collect())
                .unwrap_or_default(),
            most_bytes: read.schema.as_ref().and_then(|schema| usize::try_from(schema.most_bytes()).ok()),
            schema: read.schema,
            streaming: read.streaming,
            diagnostics: Vec::new(),
            wants_zones: AtomicBool::new(false),
        };
        for row in read.rows {
            let row = plan.row(row);
            plan.rows.push(row);
        }
        plan.shared = plan.root.shared();
        // Whether a required field is there is looked up in the tree.
        if plan.required.is_empty() {
            let copied: Vec<_> = plan.rows.iter().map(|row| row.copied).collect();
            plan.flat = Flat::of(&plan.root, &copied);
        }
        Ok(plan)
    }

    /// All that is wrong with the mappings, warnings among it, as `checkMapping` reports it.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Whether a call asked for a zone while there were no rules of zones; with them it gives another result.
    #[must_use]
    pub fn wants_zones(&self) -> bool {
        self.wants_zones.load(Ordering::Relaxed)
    }

    fn row(&mut self, read: Option<MappingRow>) -> Row {
        let Some(MappingRow { kind, source: text, destination }) = read else {
            let source = Source::Faulty("the mapping has a fault: see the diagnostics");
            let (source_text, destination) = Default::default();
            return Row { source_text, destination, source, field: None, is_limited: false, depth: 0, copied: None };
        };
        let path = segments(&destination);
        let field = self.schema.as_ref().and_then(|schema| schema.field(&destination));
        let lacking = self.schema.as_ref().filter(|_| field.is_none());
        let source = if lacking.is_some_and(|schema| schema.leads_into_array(&destination)) {
            Source::Undocumented("the element that this becomes is known to the platform alone")
        } else if lacking.is_some() {
            Source::Faulty("the schema has no such field")
        } else if self.root.add(&path, self.rows.len()) {
            source(kind, &text, &mut self.fields)
        } else {
            Source::Faulty("another mapping fills the destination, or what it is in")
        };
        let is_limited = self.schema.as_ref().is_some_and(|schema| schema.is_limited(&destination));
        let depth = path.iter().filter(|segment| **segment == Segment::Every).count();
        let copied = match source {
            Source::Attribute(_, number) if field.is_none() && depth == 0 => number,
            _ => None,
        };
        Row { source_text: text, destination, source, field, is_limited, depth, copied }
    }
}

fn source(kind: &str, text: &str, fields: &mut Fields) -> Source {
    match kind {
        "STATIC" => Source::Static(text.to_owned()),
        "EXPRESSION" => match aepflow::language::parse(text) {
            Ok(tree) => Source::Expression(expression::compile(&tree, fields)),
            Err(_) => Source::Faulty("the expression has a fault: see the diagnostics"),
        },
        _ => {
            let path = segments(text);
            let names: Option<Vec<&str>> = path.iter().map(Segment::name).collect();
            let field = names.filter(|names| !names.is_empty()).map(|names| fields.add(names));
            Source::Attribute(path, field)
        }
    }
}
