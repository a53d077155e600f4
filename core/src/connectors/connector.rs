//! A connector, read from JSON: a file of this crate, or a definition that somebody else wrote.
//!
//! The build script reads every file with this same code, so it uses nothing but the crate of JSON.

use crate::json::{Kind, Node, Pointer};

/// A source connector. What only forms and docs show is not among its members.
#[derive(Debug)]
pub(crate) struct Connector {
    pub(crate) connection_spec: Spec,
    pub(crate) flow_spec: Option<Spec>,
    /// Further flow specs that its flows may have, each with its own transformations.
    pub(crate) other_flow_specs: Vec<FlowSpec>,
    /// The transformations that the main flow spec knows, in the order in which flows have them.
    pub(crate) transformations: Vec<String>,
    /// Whether flows of the main flow spec may go without a mapping although there is one.
    pub(crate) unmapped: bool,
    /// Of tables: the form of the dates in the column that shows which rows are new.
    pub(crate) delta_column: Option<String>,
    /// The ways to authenticate; none where there is no base connection.
    pub(crate) auth: Vec<Auth>,
    /// None where nothing can be explored.
    pub(crate) explore: Option<Explore>,
    /// None where nothing is known of its source connections.
    pub(crate) source: Option<Source>,
    /// The parameter of the source that `resource` fills.
    pub(crate) resource_param: Option<String>,
    pub(crate) resources: Vec<String>,
    /// None where flows run all the time.
    pub(crate) schedule: Option<Schedule>,
    pub(crate) deprecated: Option<Deprecated>,
    /// What the published pages disagree about.
    pub(crate) doubtful: Vec<Doubt>,
    /// Whether drafts are taken, where that is known.
    pub(crate) drafts: Option<bool>,
    /// What has the URL to which records are sent, where the source is one that waits for them: `flow` or `connection`.
    pub(crate) inlet: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) id: String,
    pub(crate) version: String,
}

#[derive(Debug)]
pub(crate) struct FlowSpec {
    pub(crate) spec: Spec,
    pub(crate) transformations: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct Auth {
    pub(crate) spec_name: String,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) params: Vec<Param>,
}

/// A parameter: a credential, or one of a query, of `data.properties` or of `params`.
#[derive(Debug)]
pub(crate) struct Param {
    pub(crate) name: String,
    /// Whether it must be there; false too where the pages leave that open.
    pub(crate) required: bool,
    pub(crate) secret: bool,
    /// What it is, where that is no text.
    pub(crate) kind: Option<ParamKind>,
    /// Of exploring: the object types that it goes with; of `data.properties`: the formats. Empty: all.
    pub(crate) only_for: Vec<String>,
    pub(crate) allowed: Vec<String>,
    /// What is sent where nothing is given.
    pub(crate) default: Option<String>,
    /// The parameter whose value it repeats; exploring leaves it out.
    pub(crate) same_as: Option<String>,
    /// Of a source: whether its value is the path that exploring takes.
    pub(crate) explored: bool,
    /// The parameters that it excludes, and that are not needed where it is given.
    pub(crate) replaces: Vec<String>,
    pub(crate) refuse: Vec<Refusal>,
    pub(crate) deprecated: Option<Deprecated>,
}

/// What a parameter is that is not just a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParamKind {
    /// `true` or `false`, also as a text.
    Boolean,
    Integer,
    Object,
    List,
    /// A text of one character.
    Character,
    /// A condition on rows, as an object of PQL; Base64 in a query.
    Filter,
}

/// The kinds by the names that files have for them.
pub(crate) const PARAM_KINDS: [(&str, ParamKind); 6] = [
    ("boolean", ParamKind::Boolean),
    ("character", ParamKind::Character),
    ("filter", ParamKind::Filter),
    ("integer", ParamKind::Integer),
    ("list", ParamKind::List),
    ("object", ParamKind::Object),
];

/// A way in which a value shows that it is the wrong credential.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) prefix: String,
    pub(crate) code: String,
}

/// What ends: since when, and what takes its place.
#[derive(Debug)]
pub(crate) struct Deprecated {
    pub(crate) since: String,
    pub(crate) replaced_by: Option<String>,
}

/// What the published pages disagree about.
#[derive(Debug)]
pub(crate) struct Doubt {
    /// `auth`, `connectionSpec`, `explore`, `flowSpec` or `source`.
    pub(crate) about: String,
    pub(crate) note: String,
}

#[derive(Debug)]
pub(crate) struct Explore {
    /// Whether the connection spec is explored, and not a base connection.
    pub(crate) by_spec: bool,
    /// The steps from the outermost list to what has fields; the first takes no path, unless it is the only one.
    pub(crate) object_type: Vec<String>,
    pub(crate) params: Vec<Param>,
}

#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) base_connection: bool,
    pub(crate) provider_id: Option<String>,
    /// The formats of the data; the first is taken where none is given.
    pub(crate) format: Vec<String>,
    /// Those of `data.properties`.
    pub(crate) properties: Vec<Param>,
    pub(crate) params: Vec<Param>,
}

#[derive(Debug)]
pub(crate) struct Schedule {
    pub(crate) frequencies: Vec<String>,
    pub(crate) min_interval: Vec<(String, i64)>,
}

/// Why JSON is no connector.
#[allow(dead_code, reason = "the build script says it; a file that was built is read without")]
#[derive(Debug)]
pub(crate) struct Unreadable {
    /// A JSON Pointer to what is wrong.
    pub(crate) place: String,
    /// What belongs there.
    pub(crate) expected: &'static str,
}

type Read<T> = Result<T, Unreadable>;

impl Connector {
    /// Reads a connector; the first member that can't be read ends it.
    pub(crate) fn read(root: Node<'_>, place: &Pointer<'_>) -> Read<Connector> {
        Ok(Connector {
            connection_spec: part(root, "connectionSpec", place, Spec::read)
                .and_then(needed("connectionSpec", place))?,
            flow_spec: part(root, "flowSpec", place, Spec::read)?,
            other_flow_specs: list(root, "otherFlowSpecs", place, FlowSpec::read)?,
            transformations: texts(root, "transformations", place)?,
            unmapped: flag(root, "unmapped", place)?.unwrap_or_default(),
            delta_column: part(root, "deltaColumn", place, |node, place| need(node, "dateFormat", place))?,
            auth: list(root, "auth", place, Auth::read)?,
            explore: part(root, "explore", place, Explore::read)?,
            source: part(root, "source", place, Source::read)?,
            resource_param: text(root, "resourceParam", place)?,
            resources: texts(root, "resources", place)?,
            schedule: part(root, "schedule", place, Schedule::read)?,
            deprecated: part(root, "deprecated", place, Deprecated::read)?,
            doubtful: list(root, "doubtful", place, Doubt::read)?,
            drafts: flag(root, "drafts", place)?,
            inlet: text(root, "inlet", place)?,
        })
    }

    /// The parameter of its source that `resource` fills: the one that exploring takes as the path, where no other is named.
    pub(crate) fn resource_param(&self) -> Option<&str> {
        self.resource_param.as_deref().or_else(|| self.explored())
    }

    /// The parameter of its source that exploring takes as the path.
    pub(crate) fn explored(&self) -> Option<&str> {
        let params = self.source.as_ref().map(|source| source.params.as_slice()).unwrap_or_default();
        params.iter().find(|param| param.explored).map(|param| param.name.as_str())
    }

    /// Whether its credentials are kept in a base connection.
    pub(crate) fn has_base_connection(&self) -> bool {
        self.source.as_ref().map_or(!self.auth.is_empty(), |source| source.base_connection)
    }

    /// Whether exploring it leads to fields, and not to lists alone.
    pub(crate) fn shows_fields(&self) -> bool {
        let last = self.explore.as_ref().and_then(|explore| explore.object_type.last());
        last.is_some_and(|last| !["root", "folder"].contains(&last.as_str()))
    }

    /// Its flow spec of that id, with its transformations: the main one where none is named.
    pub(crate) fn flow_spec(&self, id: Option<&str>) -> Option<(&Spec, &[String])> {
        let main = self.flow_spec.as_ref().map(|spec| (spec, self.transformations.as_slice()));
        let others = self.other_flow_specs.iter().map(|other| (&other.spec, other.transformations.as_slice()));
        let mut all = main.into_iter().chain(others);
        all.find(|(spec, _)| id.is_none_or(|id| spec.id.eq_ignore_ascii_case(id)))
    }
}

impl Spec {
    fn read(node: Node<'_>, place: &Pointer<'_>) -> Read<Spec> {
        Ok(Spec { id: need(node, "id", place)?, version: need(node, "version", place)? })
    }
}

impl FlowSpec {
    fn read(node: Node<'_>, place: &Pointer<'_>) -> Read<FlowSpec> {
        let transformations = texts(node, "transformations", place)?;
        Ok(FlowSpec { spec: Spec::read(node, place)?, transformations })
    }
}

impl Auth {
    fn read(node: Node<'_>, place: &Pointer<'_>) -> Read<Auth> {
        Ok(Auth {
            spec_name: need(node, "specName", place)?,
            deprecated: part(node, "deprecated", place, Deprecated::read)?,
            params: list(node, "params", place, Param::read)?,
        })
    }
}

impl Param {
    fn read(node: Node<'_>, place: &Pointer<'_>) -> Read<Param> {
        Ok(Param {
            name: need(node, "name", place)?,
            required: flag(node, "required", place)?.unwrap_or_default(),
            secret: flag(node, "secret", place)?.unwrap_or_default(),
            kind: text(node, "type", place)?.map(|name| ParamKind::named(&name, place)).transpose()?,
            only_for: texts(node, "for", place)?,
            allowed: texts(node, "allowed", place)?,
            default: text(node, "default", place)?,
            same_as: text(node, "sameAs", place)?,
            explored: flag(node, "explored", place)?.unwrap_or_default(),
            replaces: texts(node, "replaces", place)?,
            refuse: list(node, "refuse", place, Refusal::read)?,
            deprecated: part(node, "deprecated", place, Deprecated::read)?,
        })
    }
}

impl ParamKind {
    fn named(name: &str, place: &Pointer<'_>) -> Read<ParamKind> {
        let known = PARAM_KINDS.iter().find(|(known, _)| *known == name);
        known.map(|(_, kind)| *kind).ok_or_else(|| unreadable(&place.key("type"), "the type of a parameter"))
    }
}

impl Refusal {
    fn read(node: Node<'_>, place: &Pointer<'_>) -> Read<Refusal> {
        Ok(Refusal { prefix: need(node, "prefix", place)?, code: need(node, "code", place)? })
    }
}

impl Deprecated {
    fn read(node: Node<'_>, place: &Pointer<'_>) -> Read<Deprecated> {
        Ok(Deprecated { since: need(node, "since", place)?, replaced_by: text(node, "replacedBy", place)? })
    }
}

impl Doubt {
    fn read(node: Node<'_>, place: &Pointer<'_>) -> Read<Doubt> {
        Ok(Doubt { about: need(node, "about", place)?, note: need(node, "note", place)? })
    }
}

impl Explore {
    fn read(node: Node<'_>, place: &Pointer<'_>) -> Read<Explore> {
        let object_type = texts(node, "objectType", place)?;
        if object_type.is_empty() {
            return Err(unreadable(&place.key("objectType"), "a list of object types"));
        }
        let endpoint = need(node, "endpoint", place)?;
        Ok(Explore {
            by_spec: endpoint == "connectionSpecs",
            object_type,
            params: list(node, "params", place, Param::read)?,
        })
    }
}

impl Source {
    fn read(node: Node<'_>, place: &Pointer<'_>) -> Read<Source> {
        Ok(Source {
            base_connection: flag(node, "baseConnection", place)?.unwrap_or_default(),
            provider_id: text(node, "providerId", place)?,
            format: texts(node, "format", place)?,
            properties: list(node, "properties", place, Param::read)?,
            params: list(node, "params", place, Param::read)?,
        })
    }
}

impl Schedule {
    fn read(node: Node<'_>, place: &Pointer<'_>) -> Read<Schedule> {
        let mut min_interval = Vec::new();
        if let Some(found) = node.get("minInterval") {
            let place = place.key("minInterval");
            for (name, value) in found.members() {
                let least = value.as_i64().ok_or_else(|| unreadable(&place.key(&name), "an integer"))?;
                min_interval.push((name.into_owned(), least));
            }
        }
        Ok(Schedule { frequencies: texts(node, "frequencies", place)?, min_interval })
    }

    pub(crate) fn least(&self, frequency: &str) -> Option<i64> {
        self.min_interval.iter().find(|(name, _)| name == frequency).map(|(_, least)| *least)
    }
}

fn unreadable(place: &Pointer<'_>, expected: &'static str) -> Unreadable {
    Unreadable { place: place.to_string(), expected }
}

/// A member, unless it is absent or null.
fn member<'d>(node: Node<'d>, name: &str) -> Option<Node<'d>> {
    node.get(name).filter(|value| value.kind() != Kind::Null)
}

/// A text that may be absent.
fn text(node: Node<'_>, name: &str, place: &Pointer<'_>) -> Read<Option<String>> {
    member(node, name).map(|value| string(value, &place.key(name))).transpose()
}

fn string(value: Node<'_>, place: &Pointer<'_>) -> Read<String> {
    value.as_str().map(std::borrow::Cow::into_owned).ok_or_else(|| unreadable(place, "a string"))
}

/// A text that must be there.
fn need(node: Node<'_>, name: &'static str, place: &Pointer<'_>) -> Read<String> {
    text(node, name, place)?.ok_or_else(|| unreadable(&place.key(name), "a string"))
}

/// Refuses that a part is absent.
fn needed<'p, T>(name: &'p str, place: &'p Pointer<'_>) -> impl FnOnce(Option<T>) -> Read<T> + 'p {
    move |found| found.ok_or_else(|| unreadable(&place.key(name), "an object"))
}

fn flag(node: Node<'_>, name: &str, place: &Pointer<'_>) -> Read<Option<bool>> {
    let Some(value) = member(node, name) else { return Ok(None) };
    value.as_bool().map(Some).ok_or_else(|| unreadable(&place.key(name), "a boolean"))
}

/// An object that may be absent.
fn part<T>(
    node: Node<'_>,
    name: &str,
    place: &Pointer<'_>,
    read: fn(Node<'_>, &Pointer<'_>) -> Read<T>,
) -> Read<Option<T>> {
    let Some(value) = member(node, name) else { return Ok(None) };
    let place = place.key(name);
    if value.kind() == Kind::Object { read(value, &place).map(Some) } else { Err(unreadable(&place, "an object")) }
}

fn texts(node: Node<'_>, name: &str, place: &Pointer<'_>) -> Read<Vec<String>> {
    list(node, name, place, string)
}

/// A list that may be absent.
fn list<T>(
    node: Node<'_>,
    name: &str,
    place: &Pointer<'_>,
    read: fn(Node<'_>, &Pointer<'_>) -> Read<T>,
) -> Read<Vec<T>> {
    let Some(value) = member(node, name) else { return Ok(Vec::new()) };
    let place = place.key(name);
    if value.kind() != Kind::Array {
        return Err(unreadable(&place, "an array"));
    }
    value.elements().enumerate().map(|(index, item)| read(item, &place.index(index))).collect()
}
