//! The fields of a target schema: those that `inferSchema` gives, or those of a schema as the registry reads it.

pub(crate) mod schema;
mod walk;

use aepflow_syntax::NameIndex;
use aepflow_syntax::text::replace;
use std::borrow::Cow;

use super::limits::{Limits, Validation};
use crate::diagnostics::{Code, Diagnostic, Faults, nearest};
use crate::input::elements;
use crate::json::{Kind, Node, Pointer};
use crate::language::{Known, Type, of_field};
use crate::limits::number;
use crate::schema::epoch::Epoch;
use crate::schema::fields::{Source, within};
use walk::Walk;

/// What schemas extend whose records say what happened when.
pub(crate) const TIME_SERIES: &str = "https://ns.adobe.com/xdm/data/time-series";

/// What each value of a map is called where its fields are listed.
const VALUE: &str = "value";

/// A field of the target that takes values.
pub(super) struct Target {
    pub(super) path: String,
    /// The source that `inferSchema` made it for.
    pub(super) source: Option<String>,
    pub(super) known: Known,
    /// Whether it takes the time of a date too.
    pub(super) is_time: bool,
    /// What `inferSchema` knows of the times of the source.
    pub(super) epoch: Epoch,
    /// What it asks of values beside their type; of an array those of its elements.
    pub(super) limits: Option<Box<Limits>>,
    /// Whether `inferSchema` has its type from elsewhere than the source.
    pub(super) is_filled: bool,
    /// Whether what lies in it is not known.
    pub(super) is_open: bool,
}

impl Target {
    pub(super) fn new(path: String, known: Known) -> Target {
        Target {
            path,
            source: None,
            known,
            is_time: false,
            epoch: Epoch::Unknown,
            limits: None,
            is_filled: false,
            is_open: false,
        }
    }
}

/// The fields, and where each is by what follows the tenant's namespace and group.
#[derive(Default)]
pub(crate) struct Targets {
    pub(super) all: Vec<Target>,
    by_tail: NameIndex<'static>,
    by_source: NameIndex<'static>,
    by_path: NameIndex<'static>,
    /// What the values of maps take, as a field that is called [`VALUE`].
    values: Vec<Targets>,
    by_map: NameIndex<'static>,
    /// The objects (0) and arrays (1) that fields lie in.
    outer: NameIndex<'static>,
    /// What a record, or the object that it is in, can't be without.
    pub(super) required: Vec<String>,
    /// How much of the schema the ingestion looks at.
    pub(super) validation: Validation,
    /// Whether there are other fields than those that are known.
    pub(crate) is_part: bool,
    /// What its class has beside what is known, where that is not among it: any field, where there are none.
    optional: Option<&'static [&'static str]>,
    /// The identities that are known.
    pub(super) identities: Vec<Identity>,
    /// Where the identities of each path are: its place among these lists.
    same_path: Vec<Vec<usize>>,
    by_identity: NameIndex<'static>,
    /// Whether Profile takes the data, by what the schema says.
    pub(super) in_profile: bool,
    /// Of events: the size of the largest one that Profile takes.
    event_bytes: Option<i64>,
    /// Whether there are no others, by what the schema says.
    pub(super) tells_identities: bool,
}

/// A field that a descriptor makes an identity.
pub(super) struct Identity {
    pub(super) path: String,
    pub(super) primary: bool,
    pub(super) namespace: Option<String>,
    /// Where the descriptor is.
    pub(super) place: String,
}

impl Targets {
    pub(crate) fn read(schema: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) -> Targets {
        let mut targets = Targets::default();
        let inferred = schema.get("destinations").filter(|list| list.kind() == Kind::Array);
        if let Some(list) = inferred {
            list.elements().for_each(|row| targets.inferred(row));
        } else {
            Walk::new(schema, &mut targets, faults).schema(place);
        }
        if targets.all.is_empty() {
            faults.push(Diagnostic::new(Code::NoTargetFields, place));
        }
        let class = schema.get("schema").and_then(|schema| schema.get("class")).or_else(|| schema.get("meta:class"));
        targets.in_profile =
            elements(schema.get("meta:immutableTags")).any(|tag| tag.as_str().is_some_and(|tag| tag == "union"));
        let class = class.and_then(Node::as_str).unwrap_or_default();
        targets.class_fields(&class);
        targets.optional = inferred.map(|_| optional(&class));
        let is_time_series =
            elements(schema.get("meta:extends")).any(|part| part.as_str().is_some_and(|part| part == TIME_SERIES));
        if is_time_series && targets.event_bytes.is_none() {
            targets.event_fields();
        }
        let mut seen = NameIndex::default();
        targets.required.retain(|path| seen.add(path.clone().into(), 0).is_none());
        for name in ["descriptors", "meta:descriptors"] {
            if let Some(list) = schema.get(name).filter(|_| !targets.tells_identities) {
                targets.tells_identities = true;
                let place = place.key(name);
                list.elements().enumerate().for_each(|(at, one)| targets.identity(one, place.index(at).to_string()));
            }
        }
        targets
    }

    /// What is known of a schema by its class alone, if anything is.
    pub(crate) fn of_class(class: &str) -> Option<Targets> {
        let mut targets = Targets { is_part: true, ..Targets::default() };
        targets.class_fields(class);
        (!targets.all.is_empty()).then_some(targets)
    }

    /// The size of the largest record of a class that Profile takes.
    pub(crate) fn most_bytes_of(class: &str) -> i64 {
        let mut targets = Targets::default();
        targets.class_fields(class);
        targets.most_bytes()
    }

    /// The size of the largest record that Profile takes.
    pub(super) fn most_bytes(&self) -> i64 {
        const RECORD: i64 = number("profile_record") * 1024;
        self.event_bytes.unwrap_or(RECORD)
    }

    /// What every record of a class has.
    fn class_fields(&mut self, class: &str) {
        if class.ends_with("/xdm/context/experienceevent") {
            const EVENT: i64 = number("profile_event") * 1024;
            self.event_bytes = Some(EVENT);
            self.event_fields();
        }
    }

    /// What every record has that says what happened when.
    fn event_fields(&mut self) {
        self.event_field("_id", Type::Text);
        self.event_field("timestamp", Type::Date);
    }

    /// Adds the identity that a descriptor makes, if it makes one.
    pub(crate) fn identity(&mut self, descriptor: Node<'_>, place: String) {
        let text = |name| descriptor.get(name).and_then(Node::as_str);
        let property =
            text("xdm:sourceProperty").filter(|_| text("@type").as_deref() == Some("xdm:descriptorIdentity"));
        if let Some(property) = property {
            let primary = descriptor.get("xdm:isPrimary").and_then(Node::as_bool).unwrap_or(false);
            let (path, namespace) = (replace(property.trim_start_matches('/'), "/", "."), text("xdm:namespace"));
            let again =
                |known: &Identity| known.primary == primary && known.namespace.as_deref() == namespace.as_deref();
            if self.identities_of(&path).any(again) {
                return;
            }
            let at = self.by_identity.get(&path).unwrap_or(self.same_path.len());
            if at == self.same_path.len() {
                self.by_identity.add(path.clone().into(), at);
                self.same_path.push(Vec::new());
            }
            self.same_path[at].push(self.identities.len());
            self.identities.push(Identity { path, primary, namespace: namespace.map(Cow::into_owned), place });
        }
    }

    /// Whether records tell who they are about by `identityMap` alone, as far as is known. Events have one in any case,
    /// which matters where Profile takes them.
    pub(super) fn has_only_map(&self) -> bool {
        let event = self.by_path.has("timestamp");
        let has_map = self.by_path.has("identityMap") || self.outer.has("identityMap");
        has_map && (self.in_profile || !event) && !self.identities.iter().any(|known| known.primary)
    }

    /// The identities that descriptors make of a field.
    pub(super) fn identities_of(&self, path: &str) -> impl Iterator<Item = &Identity> {
        let places = self.by_identity.get(path).map(|at| self.same_path[at].as_slice()).unwrap_or_default();
        places.iter().map(|place| &self.identities[*place])
    }

    /// Whether the schema has no fields but those that are known.
    pub(crate) fn is_whole(&self) -> bool {
        !self.is_part && !self.all.is_empty()
    }

    /// Whether the schema can't have a field, as far as is known.
    pub(super) fn lacks(&self, path: &str) -> bool {
        let has_of_class = || match self.optional {
            // Beside the one object below the tenant's own a class may have any.
            Some([]) => !within(path).any(|outer| outer.contains('.') && self.outer.has(outer)),
            Some(names) => path.split(['.', '[']).next().is_some_and(|name| names.contains(&name)),
            None => false,
        };
        self.is_whole() && self.known(path).is_none() && !has_of_class()
    }

    /// Whether a path leads into an array of the record without a word on the element: published mappings of sources with
    /// tables of their own do, as the platform adds what they give to the array.
    pub(super) fn leads_into_array(&self, path: &str) -> bool {
        self.in_map(path).is_none() && self.with_elements(path).is_some()
    }

    /// A path with the first element of each array that it leads into as if that were an object.
    fn with_elements(&self, path: &str) -> Option<String> {
        let mut full = String::new();
        for name in path.split('.') {
            let mark = match self.kind(&full) {
                _ if full.is_empty() => "",
                Some(Type::Array) => "[0].",
                _ => ".",
            };
            full.extend([mark, name]);
        }
        (full != path && self.known(&full).is_some()).then_some(full)
    }

    /// That the schema can't have a destination, or has it in an array; names that are near are looked for on request.
    pub(super) fn lacking(&self, path: &str, guess: bool, place: &Pointer<'_>) -> Diagnostic {
        let code = if self.leads_into_array(path) { Code::DestinationInArray } else { Code::UnknownDestination };
        let guessed = || nearest(path, self.all.iter().map(|target| target.path.as_str())).map(str::to_owned);
        let near = self.with_elements(path).or_else(|| guess.then(guessed).flatten());
        Diagnostic::new(code, place).with_shown("value", path).with_some("nearest", near)
    }

    /// What every event has.
    fn event_field(&mut self, name: &str, kind: Type) {
        self.required.push(name.to_owned());
        let is_time = kind == Type::Date;
        self.push(Target { is_time, ..Target::new(name.to_owned(), Known::of(kind)) });
    }

    /// What the schema knows of the times of a source.
    pub(super) fn epoch(&self, source: &Source) -> Epoch {
        self.of_source(&source.path).map_or(Epoch::Unknown, |target| target.epoch)
    }

    pub(super) fn of_source(&self, source: &str) -> Option<&Target> {
        self.by_source.get(source).map(|at| &self.all[at])
    }

    /// The field of a name within the tenant's namespace, or within the one object below it.
    pub(super) fn of_tail(&self, tail: &str) -> Option<&Target> {
        self.by_tail.get(tail).map(|at| &self.all[at])
    }

    pub(super) fn of_path(&self, path: &str) -> Option<&Target> {
        self.by_path.get(path).map(|at| &self.all[at])
    }

    /// Where the fields are that a path in a map leads to, by a plain name of any value, and which of them it is.
    fn in_map(&self, path: &str) -> Option<(&Targets, String)> {
        if self.values.is_empty() || path.contains(['\\', '$']) {
            return None;
        }
        let map = within(path).find(|outer| self.by_map.has(outer))?;
        let rest = path.get(map.len()..)?.strip_prefix('.')?;
        let below = rest.find(['.', '[']).map_or("", |end| &rest[end..]);
        Some((&self.values[self.by_map.get(map)?], [VALUE, below].concat()))
    }

    fn add_map(&mut self, path: String, values: Targets) {
        self.by_map.add(path.into(), self.values.len());
        self.values.push(values);
    }

    /// What a field asks of its values beside their type.
    pub(super) fn limits(&self, path: &str) -> Option<&Limits> {
        let path = general(path);
        if let Some((values, path)) = self.in_map(&path) {
            return values.limits(&path);
        }
        let array = path.strip_suffix("[*]");
        let target = self.of_path(array.unwrap_or(&path))?;
        target.limits.as_deref().filter(|_| (target.known.kind == Type::Array) == array.is_some())
    }

    /// Whether a field, or one that lies in it, asks more of its values than their type.
    fn is_limited(&self, path: &str) -> bool {
        let path = general(path);
        if let Some((values, path)) = self.in_map(&path) {
            return values.is_limited(&path);
        }
        let lies_in = |field: &str| {
            field.strip_prefix(&*path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        // An element of an array has its limits from there.
        let array = path.strip_suffix("[*]").unwrap_or(&path);
        self.all.iter().any(|target| target.limits.is_some() && (target.path == array || lies_in(&target.path)))
            || self.by_map.names().zip(&self.values).any(|(map, values)| lies_in(map) && values.is_limited(VALUE))
    }

    /// Whether a path leads to a date with a time.
    fn is_time(&self, path: &str) -> bool {
        let path = general(path);
        match self.in_map(&path) {
            Some((values, path)) => values.is_time(&path),
            None => self.of_path(&path).is_some_and(|target| target.is_time),
        }
    }

    /// The type of what a path leads to.
    pub(crate) fn kind(&self, path: &str) -> Option<Type> {
        self.known(path).map(|known| known.kind)
    }

    /// The types of what a path leads to; the number of an element is as good as `[*]`.
    pub(super) fn known(&self, path: &str) -> Option<Known> {
        let path = general(path);
        if let Some((values, path)) = self.in_map(&path) {
            return values.known(&path);
        }
        if let Some(target) = self.of_path(&path) {
            return Some(target.known);
        }
        let element = path.strip_suffix("[*]").and_then(|array| self.of_path(array));
        let inner = || within(&path).find_map(|outer| self.of_path(outer));
        // Nothing is known of what lies in an object without properties, or in a map.
        let is_object = |kind| matches!(kind, Type::Object | Type::Map);
        let is_free = |outer: &&Target| {
            outer.is_open
                || is_object(outer.known.kind)
                || outer.known.kind == Type::Array && is_object(outer.known.items)
        };
        let free = || inner().filter(is_free).map(|_| Known::of(Type::Any));
        let element = element.filter(|array| array.known.kind == Type::Array).map(|array| Known::of(array.known.items));
        element.or_else(|| self.outer(&path)).or_else(free)
    }

    /// What fields lie in, and the elements of an array of such.
    fn outer(&self, path: &str) -> Option<Known> {
        Some(match self.outer.get(path)? {
            0 => Known::of(Type::Object),
            _ => Known { kind: Type::Array, items: self.outer(&format!("{path}[*]")).map_or(Type::Any, |of| of.kind) },
        })
    }

    fn inferred(&mut self, row: Node<'_>) {
        let text = |name| row.get(name).and_then(Node::as_str).map(Cow::into_owned);
        if let Some(path) = text("destination") {
            let format = text("format");
            let known = Known::of(of_field(text("type").as_deref(), format.as_deref()));
            let is_time = format.is_some_and(|format| format == "date-time");
            let epoch = text("unit").and_then(|unit| Epoch::named(&unit)).unwrap_or(Epoch::Unknown);
            let is_filled = row.get("filled").and_then(Node::as_bool) == Some(true);
            self.push(Target { source: text("source"), is_time, epoch, is_filled, ..Target::new(path, known) });
        }
    }

    pub(super) fn push(&mut self, target: Target) {
        let at = self.all.len();
        if self.by_path.has(&target.path) {
            return;
        }
        let mut tail = target.path.as_str();
        if tail.starts_with('_') {
            // What lies below the namespace, and below the group within it; the nearer one wins.
            for _ in 0..2 {
                let Some((_, rest)) = tail.split_once('.') else { break };
                tail = rest;
                self.by_tail.add(tail.to_owned().into(), at);
            }
        }
        for outer in within(&target.path) {
            let mark = target.path.as_bytes().get(outer.len()).filter(|_| !self.outer.has(outer));
            if let Some(mark) = mark {
                self.outer.add(outer.to_owned().into(), usize::from(*mark == b'['));
            }
        }
        if let Some(source) = &target.source {
            self.by_source.add(source.clone().into(), at);
        }
        self.by_path.add(target.path.clone().into(), at);
        self.all.push(target);
    }
}

/// What records of a class may have, beside what they must; of a class that not every organization has nothing is known.
fn optional(class: &str) -> &'static [&'static str] {
    match class.strip_prefix("https://ns.adobe.com/xdm/context/") {
        Some("experienceevent") => &["identityMap", "eventType", "producedBy", "eventMergeId"],
        Some("profile") => &[
            "_id",
            "_repo",
            "personID",
            "createdByBatchID",
            "modifiedByBatchID",
            "repositoryCreatedBy",
            "repositoryLastModifiedBy",
        ],
        _ => &[],
    }
}

/// A path with `[*]` for the number of every element.
pub(super) fn general(path: &str) -> Cow<'_, str> {
    if !path.as_bytes().windows(2).any(|pair| pair[0] == b'[' && pair[1].is_ascii_digit()) {
        return Cow::Borrowed(path);
    }
    let mut general = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, index)) = rest.split_once('[') {
        general.push_str(before);
        let behind = index.get(index.bytes().take_while(u8::is_ascii_digit).count()..).unwrap_or_default();
        let is_element = behind.as_bytes().first() == Some(&b']');
        general.push_str(if is_element { "[*" } else { "[" });
        rest = if is_element { behind } else { index };
    }
    general.push_str(rest);
    Cow::Owned(general)
}
