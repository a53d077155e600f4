//! A definition of a source, from what the platform answers of its specifications.

use super::families::{FAMILIES, FILTERS, Family};
use super::flow_spec::{self, FlowSpec};
use super::parts::{flag, object, text, unclear};
use super::schema::params;
use crate::diagnostics::{Code, Diagnostic, Error, Faults, Units};
use crate::input::{elements, is_uuid, parse, present, wrong_type};
use crate::json::{Document, Input, Kind, Node, Pointer, Value};

/// A definition of a source in the format of the connectors, from the specifications that the platform answers: for whatever
/// source a sandbox offers, a company's own too. Any operation and a pipeline's spec take it in place of a connector's name.
///
/// `connection_spec` is what getConnectionSpec gives, or a list with this one; `flow_specs` is what listFlowSpecs gives, a list of
/// flow specs, or one. Those are taken that name the connection spec.
///
/// The result is `{connector, diagnostics}`. What the specifications don't say is left out, and a warning says so.
///
/// # Errors
/// [`Error::Invalid`] if these are no specifications of a source; places in flow specs begin with `/flowSpecs`.
pub fn read_connection_spec<'c, 'f>(
    connection_spec: impl Into<Input<'c>>,
    flow_specs: impl Into<Input<'f>>,
) -> Result<Value, Error> {
    read(connection_spec.into(), flow_specs.into().or("[]"))
}

fn read(connection_spec: Input<'_>, flow_specs: Input<'_>) -> Result<Value, Error> {
    let mut faults = Faults::default();
    let given = (parse(connection_spec, "", &mut faults), parse(flow_specs, "/flowSpecs", &mut faults));
    let (Some(spec), Some(flow_specs)) = given else { return Err(faults.into()) };
    let place = Pointer::ROOT;
    let items = place.key("items");
    let only = items.index(0);
    let (root, place) = match one(spec.root(), &mut faults) {
        Some(inner) => (inner, &only),
        None => (spec.root(), &place),
    };
    let connector = (root.kind() == Kind::Object && !faults.has_error()).then(|| {
        let mut reader = Reader { root, place, faults: &mut faults };
        reader.connector(flow_specs.root())
    });
    match connector {
        Some(connector) if !faults.has_error() => {
            Ok(Value::object([("connector", Some(connector)), ("diagnostics", Some(faults.to_value(Units::Bytes)))]))
        }
        _ => Err(faults.into()),
    }
}

/// The one specification of a list.
fn one<'d>(root: Node<'d>, faults: &mut Faults) -> Option<Node<'d>> {
    if root.kind() != Kind::Object {
        faults.push(wrong_type(root, "an object", &Pointer::ROOT));
        return None;
    }
    let items = present(root, "items").filter(|items| items.kind() == Kind::Array && root.get("id").is_none())?;
    let count = items.elements().count();
    if count != 1 {
        let fault = Diagnostic::new(Code::WrongType, &Pointer::ROOT.key("items")).with("expected", "one_specification");
        faults.push(fault.with("found", "list_of").with("count", count));
    }
    items.elements().next()
}

/// Data of this room.
fn known(json: &str) -> Option<Value> {
    Document::parse(json.as_bytes()).ok().map(|document| document.root().to_value())
}

/// A connection spec, and where its faults go.
struct Reader<'d, 'f> {
    root: Node<'d>,
    place: &'f Pointer<'f>,
    faults: &'f mut Faults,
}

impl Reader<'_, '_> {
    fn connector(&mut self, flow_specs: Node<'_>) -> Value {
        let root = Some(self.root);
        let id = self.needed("id").unwrap_or_default();
        if !id.is_empty() && !is_uuid(&id) {
            self.faults.push(Diagnostic::new(Code::InvalidUuid, &self.place.key("id")));
        }
        let version = self.needed("version");
        let name = self.needed("name");
        let attributes = object(root, "attributes");
        let source_attributes = object(object(root, "sourceSpec"), "attributes");
        let ui = object(source_attributes, "uiAttributes");
        if flag(attributes, "isSource") == Some(false) || self.is_target() {
            let shown = name.as_deref().unwrap_or("this");
            self.faults.push(Diagnostic::new(Code::NotASource, self.place).with_shown("value", shown));
            return Value::Null;
        }
        let flows = flow_spec::of_source(flow_specs, &id, self.faults);
        let main = flows.first();
        self.faults.extend(main.and_then(FlowSpec::dates));
        let family = self.family();
        let auth = self.auth();
        let source = self.source(family, auth.as_ref());
        let kind = main
            .and_then(FlowSpec::frequency)
            .or_else(|| family.filter(|family| family.explore.is_none()).map(|_| "streaming"));
        let label = || text(object(ui, "label"), "text");
        let category = || text(object(ui, "category"), "key");
        Value::object([
            ("name", name.map(Value::from)),
            ("title", text(attributes, "connectorName").or_else(label).map(Value::from)),
            ("category", category().or_else(|| text(attributes, "category")).map(|text| kebab(&text).into())),
            ("status", flag(ui, "isBeta").filter(|beta| *beta).map(|_| "beta".into())),
            ("kind", kind.map(Value::from)),
            ("connectionSpec", Some(Value::object([("id", Some(id.into())), ("version", version.map(Value::from))]))),
            ("flowSpec", main.map(FlowSpec::spec)),
            ("otherFlowSpecs", (flows.len() > 1).then(|| Value::list(flows.iter().skip(1).map(FlowSpec::other)))),
            ("auth", auth.filter(|auth| auth.as_array().is_some_and(|ways| !ways.is_empty()))),
            ("explore", self.explore(family)),
            ("source", Some(source)),
            ("transformations", main.and_then(FlowSpec::transformations)),
            ("schedule", main.and_then(|flow| flow.schedule(self.faults))),
            ("drafts", drafts(attributes, main).map(Value::from)),
            ("doc", text(attributes, "documentationLink").or_else(|| text(ui, "documentationLink")).map(Value::from)),
        ])
    }

    /// A text that every specification has.
    fn needed(&mut self, name: &str) -> Option<String> {
        match present(self.root, name) {
            None => self.faults.push(Diagnostic::new(Code::MissingField, &self.place.key(name))),
            Some(found) if found.kind() != Kind::String => {
                self.faults.push(wrong_type(found, "a string", &self.place.key(name)));
            }
            Some(found) => return found.as_str().map(std::borrow::Cow::into_owned),
        }
        None
    }

    fn is_target(&self) -> bool {
        present(self.root, "targetSpec").is_some() && present(self.root, "sourceSpec").is_none()
    }

    /// What the type of the explore specification means.
    fn family(&mut self) -> Option<&'static Family> {
        let place = self.place.key("exploreSpec");
        let kind = text(object(Some(self.root), "exploreSpec"), "type");
        let family = kind.as_ref().and_then(|kind| FAMILIES.iter().find(|family| family.kind == kind));
        if family.is_none() {
            self.faults.push(unclear(&place, "explore"));
        }
        family
    }

    fn filters(&self) -> bool {
        let in_source = object(object(Some(self.root), "sourceSpec"), "attributes");
        [object(Some(self.root), "attributes"), in_source]
            .into_iter()
            .any(|attributes| flag(object(attributes, "filterAtSource"), "enabled") == Some(true))
    }

    fn explore(&self, family: Option<&Family>) -> Option<Value> {
        let mut explore = known(family?.explore?)?;
        if self.filters()
            && let Value::Object(members) = &mut explore
            && let Some((_, Value::Array(params))) = members.iter_mut().find(|(name, _)| name == "params")
        {
            params.extend(known(FILTERS[0]));
        }
        Some(explore)
    }

    /// The ways to authenticate; nothing where the specification doesn't say if there are any.
    fn auth(&mut self) -> Option<Value> {
        let place = self.place.key("authSpec");
        let given = present(self.root, "authSpec");
        if let Some(other) = given.filter(|given| given.kind() != Kind::Array) {
            self.faults.push(wrong_type(other, "a list", &place));
        }
        if given.is_none() {
            self.faults.push(unclear(&place, "auth"));
            return None;
        }
        let mut ways = Vec::new();
        for (index, way) in elements(given).enumerate() {
            let place = place.index(index);
            if way.kind() != Kind::Object {
                self.faults.push(wrong_type(way, "an object", &place));
                continue;
            }
            let name = text(Some(way), "name");
            if name.is_none() {
                self.faults.push(Diagnostic::new(Code::MissingField, &place.key("name")));
            }
            ways.push(Value::object([
                ("specName", name.map(Value::from)),
                ("params", params(present(way, "spec"), &place.key("spec"), self.faults)),
            ]));
        }
        Some(Value::Array(ways))
    }

    fn source(&mut self, family: Option<&Family>, auth: Option<&Value>) -> Value {
        let base = auth.and_then(Value::as_array).map(|ways| !ways.is_empty());
        let spec = object(Some(self.root), "sourceSpec");
        let place = self.place.key("sourceSpec");
        let schema = spec.and_then(|spec| present(spec, "spec"));
        if spec.is_none() {
            self.faults.push(unclear(&place, "source/params"));
        }
        let mut params = schema.and_then(|schema| params(Some(schema), &place.key("spec"), self.faults));
        mark(params.as_mut(), family.and_then(|family| family.explored));
        if self.filters() {
            let list = params.get_or_insert_with(|| Value::Array(Vec::new()));
            let is_there = |param: &Value| param.get("name").and_then(Value::as_str) == Some("filters");
            if let Value::Array(list) = list
                && !list.iter().any(is_there)
            {
                list.extend(known(FILTERS[1]));
            }
        }
        // Sources that authenticate nobody name their provider in place of a base connection.
        let provider = (base == Some(false)).then(|| text(Some(self.root), "providerId")).flatten();
        Value::object([
            ("baseConnection", base.map(Value::from)),
            ("providerId", provider.map(Value::from)),
            ("format", family.and_then(|family| known(family.format))),
            ("properties", family.and_then(|family| known(family.properties?))),
            ("params", params),
        ])
    }
}

/// Whether both specifications take drafts.
fn drafts(attributes: Option<Node<'_>>, flow: Option<&FlowSpec<'_>>) -> Option<bool> {
    let own = flag(attributes, "isDraftModeSupported");
    let of_flow = flow.and_then(FlowSpec::drafts);
    match (own, of_flow) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// Marks the parameter that exploring takes as the path.
fn mark(params: Option<&mut Value>, explored: Option<&str>) {
    if let (Some(Value::Array(params)), Some(explored)) = (params, explored) {
        let is_it = |param: &&mut Value| param.get("name").and_then(Value::as_str) == Some(explored);
        params.iter_mut().filter(is_it).for_each(|param| param.set("explored", true.into()));
    }
}

/// A name as the connectors write theirs: `marketingAutomation` and `Marketing Automation` are `marketing-automation`.
fn kebab(text: &str) -> String {
    let mut name = String::new();
    let mut last = ' ';
    for letter in text.trim().chars() {
        if letter == ' ' || letter == '_' {
            name.push('-');
        } else {
            if letter.is_ascii_uppercase() && last.is_ascii_lowercase() {
                name.push('-');
            }
            name.push(letter.to_ascii_lowercase());
        }
        last = letter;
    }
    name
}
