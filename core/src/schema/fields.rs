//! The fields of a source as the schema takes them: their steps, and their types with the gaps filled.

use aepflow_syntax::NameIndex;
use std::borrow::Cow;

use super::epoch::{Epoch, bounds, is_name_of_money, is_name_of_time, is_wide, samples};
use super::path::steps;
pub(crate) use super::path::{Step, within};
use crate::diagnostics::{Code, Diagnostic, Faults, nearest};
use crate::input::{members, unknown_value, wrong_type};
use crate::json::{Node, Pointer, Value};
use crate::language::{Known, in_json_schema, list_of, of_field};

/// The types that fill a gap: those of values that need no more description, the texts of a format, and what becomes of
/// an object: a map, or a field for each of its keys.
const FILLING: [&str; 9] = ["boolean", "integer", "number", "string", "date", "date-time", "uri", "map", "object"];

/// For so many unknown names the nearest is looked for: each look costs as much as there are fields.
pub(crate) const GUESSES: usize = 16;

/// A field, ready to become a property.
#[expect(clippy::struct_excessive_bools, reason = "each is a separate fact")]
pub(crate) struct Source {
    pub(crate) path: String,
    /// Without a wrapper around all fields.
    pub(crate) steps: Vec<Step>,
    pub(crate) kind: String,
    pub(crate) items: Option<String>,
    pub(crate) format: Option<String>,
    pub(super) minimum: Option<Value>,
    pub(super) maximum: Option<Value>,
    /// Whether the type comes from what is known of the source, not from its answer.
    pub(super) filled: bool,
    /// Whether it may be null or absent, by itself or as what it lies in may be.
    pub(crate) nullable: bool,
    /// What it counts, if it is a time.
    pub(crate) epoch: Epoch,
    /// Whether it is an integer that is known to be a time, or looks like one.
    pub(super) is_time: bool,
    /// Whether it is an amount beside a currency.
    pub(crate) is_money: bool,
    /// Whether it is an object that the caller wants as one value.
    pub(super) is_whole: bool,
    /// Whether the records alone show that it is there.
    pub(super) inferred: bool,
    /// Whether the caller chose its type.
    pub(super) chosen: bool,
    /// Whether a sample is wider than an integer of a schema may be.
    pub(super) is_wide: bool,
    /// Its place in the list.
    pub(crate) index: usize,
}

impl Source {
    /// What is asked about an integer that looks like a time.
    pub(super) fn offer(&self, given: Node<'_>) -> Option<Diagnostic> {
        // No expression makes dates of elements one by one.
        let alone = self.steps.iter().all(|step| !step.every);
        let plain = self.is_time && alone && self.kind == "integer" && !self.chosen;
        plain.then(|| self.about(Code::EpochAsInteger, given).with_some("unit", self.epoch.name()))
    }

    /// A diagnostic about the field in the list that it was read from.
    pub(crate) fn about(&self, code: Code, given: Node<'_>) -> Diagnostic {
        let place = Pointer::ROOT.key("fields");
        let (_, place) = list_of(given, &place);
        Diagnostic::new(code, &place.index(self.index).key("path")).with_shown("value", &self.path)
    }

    /// What is known of its type.
    pub(crate) fn known(&self) -> Known {
        let kind = of_field(Some(&self.kind), self.format.as_deref());
        Known { kind, items: of_field(self.items.as_deref(), None) }
    }
}

/// What fills gaps: the caller's `types`, and what is public of the source.
#[derive(Default)]
pub(crate) struct Types {
    given: NameIndex<'static>,
    /// The words whose places `given` has.
    words: Vec<String>,
    known: Vec<(String, String)>,
}

impl Types {
    pub(super) fn read(root: Node<'_>, known: Vec<(String, String)>, faults: &mut Faults) -> Types {
        let place = Pointer::ROOT.key("types");
        let mut given = NameIndex::default();
        let mut words = Vec::new();
        for (path, kind) in members(root.get("types")) {
            let Some(word) = kind.as_str() else {
                faults.push(wrong_type(kind, "a string", &place.key(&path)));
                continue;
            };
            if FILLING.contains(&word.as_ref()) {
                given.add(path.into_owned().into(), words.len());
                words.push(word.into_owned());
            } else {
                faults.push(unknown_value(&word, &FILLING, &place.key(&path)));
            }
        }
        Types { given, words, known }
    }

    /// Reports the given types of fields that are not there.
    fn check(&self, seen: &NameIndex<'_>, list: Node<'_>, faults: &mut Faults) {
        let unknown = self.given.names().filter(|path| !seen.has(path));
        let paths: Vec<_> = list.elements().filter_map(|node| node.get("path")?.as_str()).collect();
        for (index, path) in unknown.enumerate() {
            let fault = Diagnostic::new(Code::NoSuchField, &Pointer::ROOT.key("types").key(path));
            let near = (index < GUESSES).then(|| nearest(path, paths.iter().map(AsRef::as_ref)));
            faults.push(fault.with_shown("value", path).with_some("nearest", near.flatten()));
        }
    }

    /// What is known of the parts of an object, or of the objects in an array, of which the answer said nothing.
    fn parts(&self, index: usize, path: &str, within: &str, outer: &[Step]) -> Vec<Source> {
        let parts = self.known.iter().filter_map(|(known, kind)| {
            let rest = known.strip_prefix(within)?;
            let every = rest.starts_with("[*].");
            let inner = steps(rest.strip_prefix("[*]").unwrap_or(rest).strip_prefix('.')?)?;
            let mut all: Vec<_> =
                outer.iter().map(|step| Step { name: step.name.clone(), every: step.every }).collect();
            all.last_mut()?.every |= every;
            all.extend(inner);
            let epoch = Epoch::named(kind).unwrap_or(Epoch::Unknown);
            let path = format!("{path}{rest}");
            let given = self.given(&path);
            let (kind, format) = kind_and_format(given.unwrap_or(kind));
            let (items, minimum, maximum, filled, nullable) = (None, None, None, true, true);
            let (is_time, chosen, steps) = (epoch != Epoch::Unknown, given.is_some(), all);
            let (is_whole, inferred) = (false, false);
            Some(Source {
                path,
                steps,
                is_whole,
                inferred,
                kind,
                items,
                format,
                minimum,
                maximum,
                filled,
                nullable,
                epoch,
                is_time,
                is_money: false,
                chosen,
                is_wide: false,
                index,
            })
        });
        parts.collect()
    }

    /// Adds the keys of objects that the caller chose types for, and that the answer lacks.
    fn keys(&self, objects: &NameIndex<'_>, seen: &mut NameIndex<'_>, wrapped: bool, sources: &mut Vec<Source>) {
        for part in sources.iter().filter(|source| source.filled) {
            seen.add(part.path.clone().into(), part.index);
        }
        for (path, word) in self.given.names().zip(&self.words) {
            let outer =
                within(path).filter(|outer| outer.len() < path.len()).filter_map(|outer| objects.get(outer)).last();
            let (Some(index), false, Ok(())) = (outer, seen.has(path), aepflow_syntax::path::check(path)) else {
                continue;
            };
            let Some(mut steps) = steps(path).filter(|steps| steps.len() > 1) else { continue };
            if wrapped {
                steps.remove(0);
            }
            seen.add(path.to_owned().into(), index);
            let (kind, format) = kind_and_format(word);
            sources.push(Source {
                path: path.to_owned(),
                steps,
                is_whole: false,
                inferred: false,
                kind,
                items: None,
                format,
                minimum: None,
                maximum: None,
                filled: true,
                nullable: true,
                epoch: Epoch::Unknown,
                is_time: false,
                is_money: false,
                chosen: true,
                is_wide: false,
                index,
            });
        }
    }

    /// The type of a field that is not in its answer, by its path within the record.
    fn of(&self, path: &str, within: &str) -> Option<&str> {
        self.given(path).or_else(|| self.public(within))
    }

    fn given(&self, path: &str) -> Option<&str> {
        self.given.get(path).map(|at| self.words[at].as_str())
    }

    /// What is public of the type of a field, by its path within the record.
    fn public(&self, within: &str) -> Option<&str> {
        self.known.iter().find_map(|(name, kind)| (name == within).then_some(kind.as_str()))
    }
}

/// The fields in their order; paths that are none, or that come twice, are reported.
///
/// `given` is a list, or what [`crate::read_fields`] gives.
pub(crate) fn read(given: Node<'_>, types: &Types, faults: &mut Faults) -> Vec<Source> {
    let fields = Pointer::ROOT.key("fields");
    let (list, fields) = list_of(given, &fields);
    let text = |node: Node<'_>, name| node.get(name).and_then(Node::as_str).map(Cow::into_owned);
    let wrapper = wrapper(list);
    let mut seen = NameIndex::default();
    let mut sources = Vec::new();
    let nullable = nullable(list);
    let mut objects = NameIndex::default();
    for (index, node) in list.elements().enumerate() {
        let path = text(node, "path").unwrap_or_default();
        let place = fields.index(index);
        let fault = |code| Diagnostic::new(code, &place.key("path")).with_shown("value", &path);
        if let Err(column) = aepflow_syntax::path::check(&path) {
            faults.push(fault(Code::InvalidPath).with("column", column));
            continue;
        }
        if let Some(known) = seen.add(path.clone().into(), index) {
            let first = std::mem::replace(known, index);
            faults.push(fault(Code::DuplicateField).with("other", fields.index(first).to_string()));
            continue;
        }
        let Some(mut steps) = steps(&path) else {
            faults.push(fault(Code::FieldOfElement));
            continue;
        };
        if wrapper.is_some() {
            steps.remove(0);
        }
        if steps.is_empty() {
            continue;
        }
        let within = path.strip_prefix(wrapper.as_deref().unwrap_or_default()).unwrap_or(&path).trim_start_matches('.');
        let (mut kind, own) = kind_and_format(&text(node, "type").unwrap_or_else(|| "untyped".to_owned()));
        // The sample had null alone, or nothing is known.
        let untyped = kind == "untyped";
        let mut format = text(node, "format").or(own);
        let mut items = text(node, "items").map(|word| item_kind(&word));
        let overridden = types.given.has(&path);
        let open = |kind: &str| overridden || kind == "untyped";
        let (mut filled, mut is_whole) = (false, false);
        if matches!(&*kind, "object" | "untyped") {
            objects.add(path.clone().into(), index);
        }
        if kind != "array" {
            if let Some(filling) = types.of(&path, within).filter(|_| open(&kind)) {
                is_whole = kind == "object" && filling != "object";
                (kind, format) = kind_and_format(filling);
                if filling == "map" {
                    filling.clone_into(&mut kind);
                }
                filled = true;
            }
        } else if let Some(filling) = types.of(&path, &format!("{within}[*]"))
            && items.as_deref().is_none_or(open)
        {
            items = Some(kind_and_format(filling).0);
            filled = true;
        }
        if kind == "untyped" || (kind == "array" && items.as_deref().is_none_or(|items| items == "untyped")) {
            let parts = types.parts(index, &path, within, &steps);
            if !parts.is_empty() {
                sources.extend(parts);
                continue;
            }
        }
        let samples = samples(node);
        let [minimum, maximum] = bounds(node, samples);
        let is_wide = samples.is_some_and(is_wide);
        let public = types.public(within).and_then(Epoch::named);
        let epoch = public.unwrap_or_else(|| Epoch::of(samples));
        let named = || steps.last().is_some_and(|step| is_name_of_time(&step.name)) && epoch != Epoch::Neither;
        let is_time = public.is_some() || kind == "integer" && named();
        let nullable = untyped || self::within(&path).any(|outer| nullable.has(outer));
        let inferred = node.get("inferred").and_then(Node::as_bool) == Some(true);
        sources.push(Source {
            path,
            steps,
            is_whole,
            inferred,
            kind,
            items,
            format,
            minimum,
            maximum,
            filled,
            nullable,
            epoch,
            is_time,
            chosen: overridden,
            is_wide,
            is_money: false,
            index,
        });
    }
    types.keys(&objects, &mut seen, wrapper.is_some(), &mut sources);
    types.check(&seen, list, faults);
    mark_money(&mut sources, &seen);
    sources
}

/// Marks the amounts beside a currency.
fn mark_money(sources: &mut [Source], seen: &NameIndex<'_>) {
    for source in sources {
        let outer = source.path.rfind('.').and_then(|end| source.path.get(..=end)).unwrap_or_default();
        let named = || source.steps.last().is_some_and(|step| is_name_of_money(&step.name));
        source.is_money = source.kind == "integer" && named() && seen.has(&format!("{outer}currency"));
    }
}

/// More keys of one object are taken for those of a map.
const MOST_KEYS: usize = 100;

/// The objects with so many keys in the records that they are hardly fields, and how many each has.
pub(super) fn wide(sources: &[Source]) -> NameIndex<'static> {
    let mut counts = NameIndex::default();
    let is_key =
        |source: &&Source| source.inferred && !source.chosen && source.kind != "object" && source.steps.len() > 1;
    for source in sources.iter().filter(is_key) {
        if let Some(outer) = within(&source.path).filter(|outer| outer.len() < source.path.len()).last()
            && let Some(count) = counts.add(outer.to_owned().into(), 1)
        {
            *count += 1;
        }
    }
    let mut wide = NameIndex::default();
    let plain = |source: &&Source| source.kind == "object" && !source.chosen;
    for source in sources.iter().filter(plain) {
        if let Some(count) = counts.get(&source.path).filter(|count| *count > MOST_KEYS) {
            wide.add(source.path.clone().into(), count);
        }
    }
    wide
}

/// The paths of the fields that may be null or absent.
fn nullable(list: Node<'_>) -> NameIndex<'_> {
    let mut paths = NameIndex::default();
    for node in list.elements().filter(|node| node.get("nullable").and_then(Node::as_bool) == Some(true)) {
        paths.add(node.get("path").and_then(Node::as_str).unwrap_or_default(), 0);
    }
    paths
}

/// The type and the format in JSON Schema that a word for both means; a time in a unit is an integer.
fn kind_and_format(word: &str) -> (String, Option<String>) {
    let word = if Epoch::named(word).is_some() { "integer" } else { word };
    let (kind, format) = in_json_schema(word);
    (kind.to_owned(), format.map(str::to_owned))
}

/// The type of an array's elements; that of dates is their format.
fn item_kind(word: &str) -> String {
    let (kind, format) = in_json_schema(word);
    format.unwrap_or(kind).to_owned()
}

/// The one object that contains all other fields, if there is one: explore answers of REST sources have `data`.
fn wrapper(list: Node<'_>) -> Option<String> {
    let mut elements = list.elements();
    let first = elements.next()?;
    let path = first.get("path")?.as_str()?.into_owned();
    let inside = format!("{path}.");
    let all =
        elements.all(|node| node.get("path").and_then(Node::as_str).is_some_and(|path| path.starts_with(&inside)));
    (all && first.get("type")?.as_str()? == "object").then_some(path)
}

#[cfg(test)]
mod tests {
    use super::{Epoch, FILLING};
    use crate::connectors::CONNECTOR;
    use crate::input::Shape;

    #[test]
    fn definitions_take_the_words_that_fill_gaps() {
        let types = CONNECTOR.iter().find(|field| field.name == "fieldTypes").map(|field| &field.shape);
        let Some(Shape::Map(types)) = types else { panic!("types by resource") };
        let words: Vec<_> = types.iter().map(|field| field.name).collect();
        let units = [Epoch::Seconds, Epoch::Milliseconds].into_iter().filter_map(Epoch::name);
        assert_eq!(words, FILLING.into_iter().chain(units).collect::<Vec<_>>());
    }
}
