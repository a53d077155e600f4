//! The properties of a schema, built from the fields of a source.

use super::epoch::LONG;
use super::fields::Source;
use super::path::{Step, within};
use crate::json::Value;
use crate::language::in_json_schema;
use aepflow_syntax::NameIndex;

/// The formats that the platform knows; others would be refused.
const FORMATS: [&str; 3] = ["date", "date-time", "uri"];

/// The properties so far, and what became of each field.
#[derive(Default)]
pub(super) struct Properties {
    root: Level,
    names: Names,
    leaves: Vec<Leaf>,
    left_out: Vec<(String, &'static str)>,
}

/// A property that contains values.
struct Leaf {
    source: String,
    /// From the tenant's group downwards, with `[*]` behind the name of an array.
    names: Vec<String>,
    /// The parts of its definition that mappings need.
    kind: String,
    format: Option<String>,
    filled: bool,
    /// What the integers of the source count, if they are times.
    unit: Option<&'static str>,
}

enum Property {
    Object(Level),
    /// An array of objects.
    Objects(Level),
    Value(Value),
}

/// The names of properties by those of the source, which may have characters that a schema doesn't take.
#[derive(Default)]
struct Names {
    /// The paths of the source, with zeros between their steps, and the paths given to others.
    taken: NameIndex<'static>,
    /// Where the name of each path that was changed is.
    places: NameIndex<'static>,
    changed: Vec<String>,
    /// How many paths were changed to each.
    counts: NameIndex<'static>,
}

impl Names {
    fn of(&mut self, steps: &[Step]) -> Vec<String> {
        let mut outer = String::new();
        let mut names = Vec::new();
        for step in steps {
            let path = [&outer, "\0", &step.name].concat();
            let plain = name_of(&step.name);
            names.push(if plain.is_empty() || plain == step.name { plain } else { self.other(&outer, &path, &plain) });
            outer = path;
        }
        names
    }

    /// The name for one that a schema doesn't take: `order id` is no `order_id`, if there is one too.
    fn other(&mut self, outer: &str, path: &str, plain: &str) -> String {
        if let Some(place) = self.places.get(path) {
            return self.changed[place].clone();
        }
        let wanted = [outer, "\0", plain].concat();
        let mut name = plain.to_owned();
        let mut count = self.counts.get(&wanted).unwrap_or(1);
        while self.taken.has(&[outer, "\0", &name].concat()) {
            count += 1;
            name = format!("{plain}_{count}");
        }
        if let Some(known) = self.counts.add(wanted.into(), count) {
            *known = count;
        }
        self.taken.add([outer, "\0", &name].concat().into(), 0);
        self.places.add(path.to_owned().into(), self.changed.len());
        self.changed.push(name.clone());
        name
    }
}

/// The properties of one object, in order.
#[derive(Default)]
struct Level {
    properties: Vec<(String, Property)>,
    /// Where each is: objects may be wide.
    places: NameIndex<'static>,
}

impl Level {
    fn push(&mut self, name: &str, property: Property) -> usize {
        self.places.add(name.to_owned().into(), self.properties.len());
        self.properties.push((name.to_owned(), property));
        self.properties.len() - 1
    }

    /// The level within an object or within the objects of an array; nothing if the name is that of something else.
    fn inner(&mut self, name: &str, every: bool) -> Option<&mut Level> {
        let known = self.places.get(name);
        let at = known.unwrap_or_else(|| {
            self.push(
                name,
                if every { Property::Objects(Level::default()) } else { Property::Object(Level::default()) },
            )
        });
        match &mut self.properties[at].1 {
            Property::Object(inner) if !every => Some(inner),
            Property::Objects(inner) if every => Some(inner),
            _ => None,
        }
    }

    fn schema(self) -> Value {
        let definition = |(name, property): (String, Property)| {
            let definition = match property {
                Property::Value(definition) => definition,
                Property::Object(inner) => inner.object(),
                Property::Objects(inner) => {
                    Value::object([("type", Some("array".into())), ("items", Some(inner.object()))])
                }
            };
            (name, definition)
        };
        Value::Object(self.properties.into_iter().map(definition).collect())
    }

    fn object(self) -> Value {
        Value::object([("type", Some("object".into())), ("properties", Some(self.schema()))])
    }
}

impl Properties {
    /// None yet; no name that a source has itself is given to another field.
    pub(super) fn of(sources: &[Source]) -> Properties {
        let mut names = Names::default();
        for source in sources {
            let mut path = String::new();
            for step in &source.steps {
                path.extend(["\0", &step.name]);
                names.taken.add(path.clone().into(), 0);
            }
        }
        Properties { names, ..Properties::default() }
    }

    /// Adds a field, or leaves it out with a reason; whether it is added. Objects come with the fields within.
    pub(super) fn add(&mut self, source: Source) -> bool {
        let objects = source.kind == "array" && source.items.as_deref() == Some("object");
        if source.kind == "object" || objects {
            // One that no field lies in is found out at the end.
            self.left_out.push((source.path, "no field in it is known; to keep it, give `types` with it as a `map` or a `string`, or with single keys"));
            return false;
        }
        let placed = self.place(&source);
        if let Err(reason) = placed {
            self.left_out.push((source.path, reason));
        }
        placed.is_ok()
    }

    fn place(&mut self, source: &Source) -> Result<(), &'static str> {
        let definition = definition(source)?;
        let names = self.names.of(&source.steps);
        if names.iter().any(String::is_empty) {
            return Err("its name holds no character that a schema takes");
        }
        let mut level = &mut self.root;
        let (last, parents) = names.split_last().ok_or("it has no name")?;
        for (name, step) in parents.iter().zip(&source.steps) {
            level = level.inner(name, step.every).ok_or("a field without parts has the name of its object")?;
        }
        if level.places.has(last) {
            return Err("another field has the same name in a schema");
        }
        level.push(last, Property::Value(definition));
        let marked = |(name, every): (&String, bool)| if every { format!("{name}[*]") } else { name.clone() };
        let every = source.steps.iter().map(|step| step.every);
        self.leaves.push(Leaf {
            source: source.path.clone(),
            names: names.iter().zip(every).map(marked).collect(),
            kind: source.kind.clone(),
            format: source.text_format().map(str::to_owned),
            filled: source.filled,
            unit: source.epoch.name().filter(|_| source.is_time),
        });
        Ok(())
    }

    pub(super) fn sources(&self) -> impl Iterator<Item = &str> {
        self.leaves.iter().map(|leaf| leaf.source.as_str())
    }

    /// The names of the property of a field that can be an identity: a value outside arrays.
    pub(super) fn scalar(&self, source: &str) -> Option<&[String]> {
        let leaf = self.leaves.iter().find(|leaf| leaf.source == source)?;
        let scalar = leaf.kind == "string" && !leaf.names.iter().any(|name| name.ends_with("[*]"));
        scalar.then_some(&leaf.names)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.leaves.is_empty()
    }

    /// All of them; there are none left.
    pub(super) fn take_schema(&mut self) -> Value {
        std::mem::take(&mut self.root).schema()
    }

    /// Where each field goes: `{source, destination, type, format?, unit?, filled?}`.
    pub(super) fn destinations(&self, parent: &str) -> Value {
        let row = |leaf: &Leaf| {
            Value::object([
                ("source", Some(leaf.source.as_str().into())),
                ("destination", Some(format!("{parent}.{}", leaf.names.join(".")).into())),
                ("type", Some(leaf.kind.as_str().into())),
                ("format", leaf.format.as_deref().map(Value::from)),
                ("unit", leaf.unit.map(Value::from)),
                ("filled", leaf.filled.then_some(true.into())),
            ])
        };
        Value::list(self.leaves.iter().map(row))
    }

    /// The fields that have no property, `{path, reason}` each; objects that others lie in have one.
    pub(super) fn left_out(&self) -> Value {
        let mut used = NameIndex::default();
        for source in self.sources() {
            for outer in within(source).filter(|outer| outer.len() < source.len()) {
                used.add(outer.into(), 0);
            }
        }
        let unused = self.left_out.iter().filter(|(path, _)| !used.has(path));
        let row = |(path, reason): &(String, &'static str)| {
            Value::object([("path", Some(path.as_str().into())), ("reason", Some((*reason).into()))])
        };
        Value::list(unused.map(row))
    }
}

impl Source {
    /// The format, if the platform knows it; all that it knows are those of texts.
    fn text_format(&self) -> Option<&str> {
        self.format.as_deref().filter(|format| self.kind == "string" && FORMATS.contains(format))
    }
}

/// The JSON Schema of a value, or why it can have none.
fn definition(source: &Source) -> Result<Value, &'static str> {
    let title = source.steps.last().map(|step| title_of(&step.name));
    if source.kind == "array" {
        let items = match source.items.as_deref() {
            None | Some("untyped") => return Err("the type of its elements is not known; give it in `types`"),
            Some("array") => return Err("lists in lists have no place in a mapping"),
            Some(items) => items,
        };
        let (items, format) = in_json_schema(items);
        let items = value(items, format, None, None);
        return Ok(Value::object([
            ("type", Some("array".into())),
            ("title", title.map(Value::from)),
            ("items", Some(items)),
        ]));
    }
    if source.kind == "integer" && source.is_wide {
        return Err("its integers are wider than a schema takes; give it as `string` in `types`");
    }
    if source.kind == "untyped" {
        return Err("its type is not known; give it in `types`");
    }
    if source.kind == "map" {
        let texts = Value::object([("type", Some("string".into()))]);
        return Ok(Value::object([
            ("type", Some("object".into())),
            ("title", title.map(Value::from)),
            ("meta:xdmType", Some("map".into())),
            ("additionalProperties", Some(texts)),
        ]));
    }
    let format = source.text_format();
    let mut definition = value(&source.kind, format, source.minimum.as_ref(), source.maximum.as_ref());
    if let Some(title) = title {
        definition.set("title", title.into());
    }
    Ok(definition)
}

fn value(kind: &str, format: Option<&str>, minimum: Option<&Value>, maximum: Option<&Value>) -> Value {
    // Bounds show the registry how wide an integer is; it takes none that are wider than these.
    let bound = |given: Option<&Value>, widest: i64| {
        let given = given.and_then(|given| given.to_string().parse::<i64>().ok());
        given.map_or(widest, |given| given.clamp(-LONG, LONG))
    };
    let (least, most) = (bound(minimum, -LONG), bound(maximum, LONG));
    let bounds = if kind != "integer" {
        (None, None)
    } else if least > most {
        (Some(-LONG), Some(LONG))
    } else {
        (Some(least), Some(most))
    };
    Value::object([
        ("type", Some(kind.into())),
        ("format", format.map(Value::from)),
        ("minimum", bounds.0.map(Value::from)),
        ("maximum", bounds.1.map(Value::from)),
    ])
}

/// Whether a schema takes the name of a property.
pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && name_of(name) == name
}

/// A name as schemas and paths take it: letters, digits, `-` and `_`, with a letter in front.
pub(super) fn name_of(name: &str) -> String {
    let mut plain = String::new();
    for c in name.chars() {
        plain.push(if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' });
    }
    let plain = plain.trim_start_matches('_');
    let prefix = if matches!(plain.as_bytes(), [b'0'..=b'9' | b'-', ..]) { "field_" } else { "" };
    [prefix, plain].concat()
}

/// `balance_transaction` as `Balance Transaction`.
fn title_of(name: &str) -> String {
    let words = name.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    // Of other scripts the titles stay as they are: the tables of their letters would weigh more than they are worth.
    let mut title = String::new();
    for word in words {
        if !title.is_empty() {
            title.push(' ');
        }
        let mut rest = word.chars();
        if let Some(first) = rest.next() {
            title.push(first.to_ascii_uppercase());
        }
        title.push_str(rest.as_str());
    }
    title
}
