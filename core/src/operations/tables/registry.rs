//! Schema Registry: the tenant, field groups, schemas, descriptors, sample records.

use super::patch::{Patchable, finish_patch, patch, raw_patch};
use super::shared::{EXTRA, PATCH};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Field, Place, Shape, elements, field, path, placeholder, query, tenant_fault, unknown_value};
use crate::json::{Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;
use aepflow_syntax::text::contains;

const TITLE: Field = field("title", Shape::Name);
const DESCRIPTION: Field = field("description", Shape::Text);
const CLASS: Field = field("class", Shape::RegistryId(&["classes"]));
const FIELD_GROUPS: Field = field("fieldGroups", Shape::List(&Shape::RegistryId(&["mixins"])));
const FIELD_GROUP: Field = path("fieldGroupId", Shape::RegistryId(&["mixins"]));
const SCHEMA: Field = path("schemaId", Shape::RegistryId(&["schemas"]));
const CONTAINER: Field = path("container", Shape::Word(&["tenant", "global"])).default("tenant");
const LIST_ACCEPT: Field =
    field("accept", Shape::Word(&["application/vnd.adobe.xed-id+json", "application/vnd.adobe.xed+json"]))
        .default("application/vnd.adobe.xed-id+json")
        .at(Place::Accept);
const LOOKUP_ACCEPT: Field = field(
    "accept",
    Shape::Word(&[
        "application/vnd.adobe.xed+json; version=1",
        "application/vnd.adobe.xed-full+json; version=1",
        "application/vnd.adobe.xed-notext+json; version=1",
        "application/vnd.adobe.xed-full-notext+json; version=1",
        "application/vnd.adobe.xed-full-desc+json; version=1",
        "application/vnd.adobe.xed-deprecatefield+json; version=1",
        "application/vnd.adobe.xed+json;version=1",
        "application/vnd.adobe.xed-full+json;version=1",
        "application/vnd.adobe.xed-notext+json;version=1",
        "application/vnd.adobe.xed-full-notext+json;version=1",
        "application/vnd.adobe.xed-full-desc+json;version=1",
        "application/vnd.adobe.xed-deprecatefield+json;version=1",
    ]),
)
.default("application/vnd.adobe.xed-full+json; version=1")
.at(Place::Accept);
const DESCRIPTOR_ACCEPT: Field = field(
    "accept",
    Shape::Word(&[
        "application/vnd.adobe.xdm+json",
        "application/vnd.adobe.xdm-id+json",
        "application/vnd.adobe.xdm-link+json",
        "application/vnd.adobe.xdm-v2+json",
        "application/vnd.adobe.xdm-v2-id+json",
        "application/vnd.adobe.xdm-v2-link+json",
    ]),
)
.default("application/vnd.adobe.xdm+json")
.at(Place::Accept);
const PROPERTY: Field = field("property", Shape::Texts).at(Place::Query("property", "=.:@!$"));
const ORDER: Field = query("orderby", Shape::Name);
const LIMIT: Field = query("limit", Shape::Integer(0, 500));
const START: Field = query("start", Shape::Name);
const LIST: &[Field] = &[CONTAINER, PROPERTY, ORDER, LIMIT, START, LIST_ACCEPT];
const UPDATE: Patchable = Patchable {
    paths: &[
        "/title",
        "/description",
        "/allOf/",
        "/definitions/",
        "/properties/",
        "/meta:extends/",
        "/meta:intendedToExtend/",
        "/meta:immutableTags/",
        "/required/",
    ],
    immutable: &["/$id", "/meta:altId", "/meta:class", "/version"],
};

pub(super) const ROWS: &[Operation] = &[
    Service::SchemaRegistry.get("getTenant", "/stats", &[], Answer::Tenant),
    Service::SchemaRegistry
        .post(
            "createFieldGroup",
            "/tenant/fieldgroups",
            &[
                TITLE.required(),
                DESCRIPTION,
                CLASS,
                field("tenantId", Shape::Name),
                field("properties", Shape::OpenObject),
                field("meta:intendedToExtend", Shape::List(&Shape::RegistryId(&["classes"]))),
                field("definitions", Shape::OpenObject),
                field("allOf", Shape::Any),
                EXTRA,
            ],
            Answer::Registry,
        )
        .body(Body::Json(create_field_group))
        .success(201),
    Service::SchemaRegistry
        .get("listFieldGroups", "/{container}/fieldgroups", LIST, Answer::RegistryList)
        .body(Body::Query(list)),
    Service::SchemaRegistry.get(
        "getFieldGroup",
        "/{container}/fieldgroups/{fieldGroupId}",
        &[FIELD_GROUP, CONTAINER, LOOKUP_ACCEPT],
        Answer::Registry,
    ),
    Service::SchemaRegistry
        .patch(
            "updateFieldGroup",
            "/tenant/fieldgroups/{fieldGroupId}",
            &[FIELD_GROUP, TITLE, DESCRIPTION, PATCH],
            Answer::Registry,
        )
        .body(Body::Patch(update)),
    Service::SchemaRegistry
        .delete("deleteFieldGroup", "/tenant/fieldgroups/{fieldGroupId}", &[FIELD_GROUP], Answer::Empty)
        .success(204),
    Service::SchemaRegistry
        .post(
            "createSchema",
            "/tenant/schemas",
            &[TITLE.required(), DESCRIPTION, CLASS, FIELD_GROUPS, field("allOf", Shape::Any), EXTRA],
            Answer::Registry,
        )
        .body(Body::Json(create_schema))
        .success(201),
    Service::SchemaRegistry
        .get("listSchemas", "/{container}/schemas", LIST, Answer::RegistryList)
        .body(Body::Query(list)),
    Service::SchemaRegistry.get(
        "getSchema",
        "/{container}/schemas/{schemaId}",
        &[SCHEMA, CONTAINER, LOOKUP_ACCEPT],
        Answer::Registry,
    ),
    Service::SchemaRegistry
        .patch(
            "updateSchema",
            "/tenant/schemas/{schemaId}",
            &[SCHEMA, TITLE, DESCRIPTION, FIELD_GROUPS, field("profile", Shape::Bool), PATCH],
            Answer::Registry,
        )
        .body(Body::Patch(update)),
    Service::SchemaRegistry.delete("deleteSchema", "/tenant/schemas/{schemaId}", &[SCHEMA], Answer::Empty).success(204),
    Service::SchemaRegistry
        .post(
            "createDescriptor",
            "/tenant/descriptors",
            &[
                field("@type", Shape::Name).required(),
                field("xdm:sourceSchema", Shape::RegistryId(&["schemas"])).required(),
                field("xdm:sourceVersion", Shape::Integer(1, 1)),
                field("xdm:sourceProperty", Shape::Name),
                field("xdm:namespace", Shape::Name),
                field("xdm:property", Shape::Word(&["xdm:code", "xdm:id"])),
                field("xdm:isPrimary", Shape::Bool),
                EXTRA,
            ],
            Answer::Descriptor,
        )
        .body(Body::Json(create_descriptor))
        .success(201),
    Service::SchemaRegistry
        .get(
            "listDescriptors",
            "/tenant/descriptors",
            &[PROPERTY, ORDER, LIMIT, START, DESCRIPTOR_ACCEPT],
            Answer::Descriptors,
        )
        .body(Body::Query(list)),
    Service::SchemaRegistry
        .delete(
            "deleteDescriptor",
            "/tenant/descriptors/{descriptorId}",
            &[path("descriptorId", Shape::Name)],
            Answer::Empty,
        )
        .success(204),
    Service::SchemaRegistry.get("getSampleData", "/rpc/sampledata/{schemaId}", &[SCHEMA, LOOKUP_ACCEPT], Answer::Any),
];

fn list(build: &mut Build<'_>) {
    if build.get("start").is_some() && build.get("orderby").is_none() {
        build.fault(Code::StartWithoutOrderby, "start");
    }
}

fn reference(id: Node<'_>) -> Value {
    Value::object([("$ref", Some(id.to_value()))])
}

/// Custom fields belong under the tenant's own object, or the registry refuses them (XDM-1020 to 1024).
fn create_field_group(build: &mut Build<'_>) -> Value {
    let extend =
        build.value("meta:intendedToExtend").or_else(|| build.value("class").map(|class| Value::Array(vec![class])));
    if extend.is_none() {
        build.missing("class", "the `$id` of the class that the field group extends");
    }
    let (mut definitions, mut all_of) = (build.value("definitions"), build.value("allOf"));
    match (build.text("tenantId"), build.value("properties"), &definitions) {
        (Some(Value::String(tenant)), Some(properties), None) => {
            // A placeholder left over is reported by itself.
            let named = |fault: &Diagnostic| fault.code == Code::OrgIdAsTenant || placeholder(&tenant).is_none();
            let fault = tenant_fault(&tenant, &Pointer::ROOT.key("tenantId")).filter(named);
            build.faults.extend(fault);
            let tenant = format!("_{}", tenant.trim_start_matches('_'));
            let fields = Value::object([("type", Some("object".into())), ("properties", Some(properties))]);
            let group = Value::object([("properties", Some(Value::Object(vec![(tenant, fields)])))]);
            definitions = Some(Value::object([("fields", Some(group))]));
            all_of = all_of
                .or_else(|| Some(Value::Array(vec![Value::object([("$ref", Some("#/definitions/fields".into()))])])));
        }
        (_, Some(_), Some(_)) => build.fault(Code::ConflictingFields, "properties"),
        (None, Some(_), None) => build.missing("tenantId", "the tenant id that getTenant gives"),
        (_, None, None) => build.missing("properties", "the fields, by name"),
        _ => {}
    }
    Value::object([
        ("type", Some("object".into())),
        ("title", build.text("title")),
        ("description", build.text("description")),
        ("meta:intendedToExtend", extend),
        ("definitions", definitions),
        ("allOf", all_of),
    ])
}

fn create_schema(build: &mut Build<'_>) -> Value {
    let groups = elements(build.get("fieldGroups")).map(reference);
    let all_of = match (build.get("class"), build.value("allOf")) {
        (Some(_), Some(_)) => {
            build.fault(Code::ConflictingFields, "class");
            None
        }
        (Some(class), None) => {
            let mut all = vec![reference(class)];
            all.append(&mut groups.collect());
            Some(Value::Array(all))
        }
        (None, given) => {
            if given.is_none() {
                build.missing("class", "the `$id` of the class, such as `https://ns.adobe.com/xdm/context/profile`");
            }
            given
        }
    };
    // The OpenAPI document requires a description, which the other pages leave open.
    let description = build.text("description").or_else(|| build.text("title"));
    Value::object([
        ("type", Some("object".into())),
        ("title", build.text("title")),
        ("description", description),
        ("allOf", all_of),
    ])
}

fn update(build: &mut Build<'_>) -> Value {
    let mut operations = Vec::new();
    for name in ["title", "description"] {
        if let Some(text) = build.text(name) {
            operations.push(patch("add", &format!("/{name}"), Some(text)));
        }
    }
    for group in elements(build.get("fieldGroups")) {
        operations.push(patch("add", "/meta:extends/-", Some(group.to_value())));
        operations.push(patch("add", "/allOf/-", Some(reference(group))));
    }
    match build.get("profile").and_then(Node::as_bool) {
        Some(true) => operations.push(patch("add", "/meta:immutableTags", Some(Value::Array(vec!["union".into()])))),
        // A schema can never leave Profile again.
        Some(false) => {
            let fault = Diagnostic::new(Code::ImmutablePath, &Pointer::ROOT.key("profile")).with("value", "profile");
            build.faults.push(fault);
        }
        None => {}
    }
    operations.append(&mut raw_patch(build, &UPDATE));
    finish_patch(build, operations, "title, description, fieldGroups, profile, patch")
}

fn create_descriptor(build: &mut Build<'_>) -> Value {
    let property = build.get("xdm:sourceProperty").and_then(Node::as_str);
    let bad = property
        .as_ref()
        .is_some_and(|path| !path.starts_with('/') || path.ends_with('/') || contains(path, "/properties/"));
    if bad {
        build.fault(Code::DescriptorProperty, "xdm:sourceProperty");
    }
    let identity = build.get("@type").and_then(Node::as_str).is_some_and(|kind| kind == "xdm:descriptorIdentity");
    if identity {
        let required = ["xdm:sourceProperty", "xdm:namespace"];
        for name in required.into_iter().filter(|name| build.input.get(name).is_none()) {
            build.faults.push(Diagnostic::new(Code::MissingField, &Pointer::ROOT.key(name)));
        }
    }
    let namespace = build.get("xdm:namespace").filter(|_| identity).and_then(Node::as_str);
    let numeric = namespace.as_ref().is_some_and(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    let (form, other) = if numeric { ("xdm:id", "xdm:code") } else { ("xdm:code", "xdm:id") };
    let given = build.get("xdm:property").and_then(Node::as_str);
    if namespace.is_some_and(|text| !text.is_empty()) && given.is_some_and(|given| given == other) {
        build.faults.push(unknown_value(other, &[form], &Pointer::ROOT.key("xdm:property")));
    }
    Value::object([
        ("@type", build.text("@type")),
        ("xdm:sourceSchema", build.text("xdm:sourceSchema")),
        ("xdm:sourceVersion", build.value("xdm:sourceVersion").or(Some(1i64.into()))),
        ("xdm:sourceProperty", build.text("xdm:sourceProperty")),
        ("xdm:namespace", build.text("xdm:namespace")),
        ("xdm:property", build.text("xdm:property").or(identity.then(|| form.into()))),
        ("xdm:isPrimary", build.value("xdm:isPrimary").or(identity.then_some(false.into()))),
    ])
}
