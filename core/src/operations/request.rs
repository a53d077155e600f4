//! Checks an input and makes the request of an operation: the only code that does.

use super::body::{Body, Build, merge_extra};
use super::context::Context;
use super::operation::Operation;
use super::service::Service;
use crate::connectors::Known;
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::http::{Request, encode, encode_but};
use crate::input::{Field, Options, Place, elements, present};
use crate::json::{Kind, Node, Pointer, Value};
use aepflow_syntax::NameIndex;

/// What the registry adds to what it stores.
const READ_BACK: [&str; 27] = [
    "$id",
    "$schema",
    "@id",
    "version",
    "imsOrg",
    "created",
    "createdClient",
    "createdUser",
    "updated",
    "updatedUser",
    "properties",
    "required",
    "meta:abstract",
    "meta:altId",
    "meta:class",
    "meta:containerId",
    "meta:createdDate",
    "meta:descriptors",
    "meta:extends",
    "meta:extensible",
    "meta:immutableTags",
    "meta:registryMetadata",
    "meta:resourceType",
    "meta:sandboxId",
    "meta:sandboxType",
    "meta:tenantNamespace",
    "meta:xdmType",
];

/// What the Identity Service adds to a namespace.
const NAMESPACE_READ_BACK: [&str; 5] = ["id", "custom", "status", "createTime", "updateTime"];

/// What Data Prep adds to a mapping set; a name behind a slash is that of a member.
const SET_READ_BACK: [&str; 16] = [
    "createdBy",
    "createdDate",
    "modifiedBy",
    "modifiedDate",
    "status",
    "strictMapping",
    "supportVersion",
    "schemaRef",
    "outputSchema/id",
    "outputSchema/version",
    "outputSchema/jsonSchema",
    "outputSchema/sampleId",
    "outputSchema/createdBy",
    "outputSchema/createdDate",
    "outputSchema/modifiedBy",
    "outputSchema/modifiedDate",
];

/// The name of the field of the resource at `place` that the fault is about, if it is one of these.
fn is_set<'f>(fault: &'f Diagnostic, place: &str, names: &[&str]) -> Option<&'f str> {
    let name = fault.path.strip_prefix(place)?;
    (fault.code == Code::UnknownField && names.contains(&name)).then_some(name)
}

/// Whether a schema says by `meta:extends` that it is one without a class, which only its author can say.
pub(crate) fn is_relational(name: &str, schema: Node<'_>) -> bool {
    name == "meta:extends"
        && elements(schema.get(name))
            .any(|id| id.as_str().is_some_and(|id| id.starts_with("https://ns.adobe.com/xdm/data/adhoc")))
}

/// Leaves out what a rule says of a member that has a wrong type, or of what is inside one: the type is reported.
fn drop_consequences(faults: &mut Faults) {
    let is_type = |fault: &Diagnostic| fault.code == Code::WrongType;
    let mut wrong = NameIndex::default();
    for fault in faults.iter().filter(|fault| is_type(fault)) {
        wrong.add(fault.path.clone().into(), 0);
    }
    if !wrong.is_empty() {
        let follows = |fault: &Diagnostic| {
            let mut ends = fault.path.match_indices('/').map(|(at, _)| at).chain([fault.path.len()]);
            ends.any(|end| wrong.has(fault.path.get(..end).unwrap_or_default()))
        };
        faults.retain(|fault| is_type(fault) || !follows(fault));
    }
    // A change that can't be read is one.
    let is_nothing = |fault: &&Diagnostic| fault.code == Code::NothingToDo;
    let fields = faults.iter().find(is_nothing).and_then(|fault| fault.param("fields")?.as_array()).unwrap_or_default();
    let is_change = |fault: &Diagnostic| {
        let first = fault.path.split('/').nth(1).unwrap_or_default();
        let is_absent = fault.code == Code::MissingField && fault.path.len() == 1 + first.len();
        fault.is_error() && !is_absent && fields.iter().any(|field| field.as_str() == Some(first))
    };
    if !fields.is_empty() && faults.iter().any(is_change) {
        faults.retain(|fault| !is_nothing(&fault));
    }
}

impl Operation {
    /// Checks the input and makes the request; what the faults say decides whether it may be sent.
    pub(crate) fn build(
        &'static self,
        input: Node<'_>,
        context: &Context,
        options: Options,
        faults: &mut Faults,
    ) -> Request {
        crate::input::check_object(input, self.fields, &Pointer::ROOT, faults);
        crate::input::check_text(input, faults);
        // Texts of a definition are not sent.
        faults.retain(|fault| fault.code != Code::Placeholder || !fault.path.starts_with("/connector/"));
        let connector = present(input, "connector").and_then(Known::of);
        let mut build = Build {
            input,
            faults,
            now: options.now,
            connector: connector.as_deref(),
            access_token: context.access_token.expose(),
            query: Vec::new(),
            segment: None,
        };
        let body = self.make_body(&mut build);
        let (query, segment) = (std::mem::take(&mut build.query), build.segment.take());
        drop_consequences(faults);
        self.read_back(input, faults);
        let mut url = self.url(input, context, segment.as_deref());
        let pairs: Vec<String> = self.query(input).into_iter().chain(query).collect();
        if !pairs.is_empty() {
            // Some paths have an action.
            url.push(if self.path.contains('?') { '&' } else { '?' });
            url.push_str(&pairs.join("&"));
        }
        Request {
            operation: self.name,
            method: self.method,
            url,
            headers: self.headers(input, context, body.is_some()),
            body,
        }
    }

    /// What the platform says of a resource that was read is not sent again: one warning says so in place of the faults.
    fn read_back(&self, input: Node<'_>, faults: &mut Faults) {
        let names = self.set_there();
        if names.is_empty() {
            return;
        }
        let place = if self.takes_set() { "/mappingSet/" } else { "/" };
        let mut set = Vec::new();
        faults.retain(|fault| {
            is_set(fault, place, names).filter(|name| !is_relational(name, input)).is_none_or(|name| {
                set.push(Value::from(name));
                false
            })
        });
        if !set.is_empty() {
            let fault = Diagnostic::at(Code::ServerFields, "").with("value", Value::Array(set));
            let profile = self.service == Service::SchemaRegistry;
            faults.push(fault.with_some("operation", profile.then_some("updateSchema")));
        }
    }

    /// Whether its input has a whole mapping set as a member.
    pub(crate) fn takes_set(&self) -> bool {
        self.fields.iter().any(|field| field.name == "mappingSet")
    }

    /// The fields that the platform sets, which are taken, and left out.
    pub(crate) fn set_there(&self) -> &'static [&'static str] {
        match (self.service, self.body) {
            (Service::SchemaRegistry, Body::Json(_)) => &READ_BACK,
            (Service::Identity, Body::Fields(_)) => &NAMESPACE_READ_BACK,
            (Service::DataPrep, Body::Json(_)) if self.path.starts_with("/mappingSets") => &SET_READ_BACK,
            _ => &[],
        }
    }

    fn make_body(&self, build: &mut Build<'_>) -> Option<String> {
        match self.body {
            Body::None => {
                for condition in self.conditions {
                    build.meets(condition);
                }
                None
            }
            Body::Query(add) => {
                add(build);
                None
            }
            Body::Form(make) => Some(make(build)),
            Body::Patch(make) => Some(make(build).to_string()),
            Body::Fields(_) | Body::Json(_) => {
                let mut body = match self.body {
                    Body::Json(make) => make(build),
                    body => self.fields_as_given(body, build),
                };
                if build.draft() {
                    build.query.push("mode=draft".to_owned());
                }
                merge_extra(build.input, &mut body, &Pointer::ROOT, build.faults);
                Some(body.into_text())
            }
        }
    }

    /// The fields of the body as they are, where no rule of the row forbids it.
    fn fields_as_given(&self, body: Body, build: &mut Build<'_>) -> Value {
        if let Body::Fields(check) = body {
            check(build);
        }
        let own = self.fields.iter().filter(|field| field.place == Place::Body && field.name != "extra");
        Value::Object(own.filter_map(|field| Some((field.name.to_owned(), build.value(field.name)?))).collect())
    }

    fn url(&self, input: Node<'_>, context: &Context, segment: Option<&str>) -> String {
        let origin = match self.service {
            Service::Ims => &context.ims_origin,
            Service::Identity => context.identity_host(),
            _ => &*context.origin,
        };
        let mut url = String::with_capacity(256);
        url.push_str(origin);
        url.push_str(self.service.base_path());
        let mut rest = self.path;
        while let Some((before, behind)) = rest.split_once('{') {
            url.push_str(before);
            let (name, after) = behind.split_once('}').unwrap_or((behind, ""));
            let field = self.fields.iter().find(|field| field.name == name);
            let default = field.and_then(|field| field.default).or(segment).unwrap_or_default();
            let value =
                present(input, name).map_or(default.into(), |value| value.as_str().unwrap_or(value.raw().into()));
            url.push_str(&encode(&value));
            rest = after;
        }
        url.push_str(rest);
        url
    }

    fn query(&self, input: Node<'_>) -> Vec<String> {
        let mut pairs = Vec::new();
        for field in self.fields {
            let Place::Query(wire, keep) = field.place else {
                continue;
            };
            let mut push = |text: &str| pairs.push(format!("{wire}={}", encode_but(text, keep)));
            match present(input, field.name) {
                Some(list) if list.kind() == Kind::Array => {
                    list.elements().filter_map(Node::as_str).for_each(|text| push(&text));
                }
                Some(value) => match value.as_str() {
                    Some(text) => push(&text),
                    None => push(value.raw()),
                },
                None => field.default.into_iter().for_each(push),
            }
        }
        pairs
    }

    fn headers(&self, input: Node<'_>, context: &Context, body: bool) -> Vec<(&'static str, String)> {
        if self.service == Service::Ims {
            return vec![
                ("Content-Type", "application/x-www-form-urlencoded".to_owned()),
                ("Accept", "application/json".to_owned()),
            ];
        }
        let mut headers = Vec::with_capacity(8);
        headers.push(("Authorization", ["Bearer ", context.access_token.expose()].concat()));
        headers.push(("x-api-key", context.api_key.expose().to_owned()));
        headers.push(("x-gw-ims-org-id", context.org_id.clone()));
        if self.service != Service::Sandboxes {
            headers.push(("x-sandbox-name", context.sandbox_name.clone()));
        }
        let field = |place| self.fields.iter().find(move |field| field.place == place);
        let accept = field(Place::Accept);
        let text = |field: &Field| present(input, field.name).and_then(Node::as_str).map(std::borrow::Cow::into_owned);
        let accept = accept.and_then(|field| text(field).or(field.default.map(str::to_owned)));
        headers.push(("Accept", accept.unwrap_or_else(|| "application/json".to_owned())));
        if body {
            let patch = matches!(self.body, Body::Patch(_)) && self.service == Service::Catalog;
            let patch = patch && present(input, "patch").is_some();
            headers.push((
                "Content-Type",
                if patch { "application/json-patch+json" } else { "application/json" }.to_owned(),
            ));
        }
        if let Some(etag) = field(Place::IfMatch).and_then(text) {
            headers.push(("If-Match", etag));
        }
        headers
    }
}
