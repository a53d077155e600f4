//! Schema Registry: the tenant, field groups, schemas, descriptors, sample records.

use super::patch::{Patchable, finish_patch, patch, raw_patch};
use super::shared::{EXTRA, PATCH};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{
    Condition, Field, Filters, Place, Shape, elements, field, is_one_of, path, placeholder, query, tenant_fault,
    unknown_value,
};
use crate::json::{Kind, Node, Pointer, Value};
use crate::limits::number;
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;
use aepflow_syntax::text::contains;

const TITLE: Field = field("title", Shape::Name)
    .doc("Its name for people, which no other in the organization may have.")
    .example("Stripe charges");
const DESCRIPTION: Field =
    field("description", Shape::Text).doc("What it is for, in words for whoever reads it later.");
const CLASS: Field = field("class", Shape::RegistryId(&["classes"]))
    .doc("The `$id` of the class: what its records are.")
    .example("https://ns.adobe.com/xdm/context/profile");
const FIELD_GROUPS: Field = field("fieldGroups", Shape::List(&Shape::RegistryId(&["mixins"])))
    .doc("The `$id`s of the field groups that bring the fields.");
const TYPE: Field = field("type", Shape::Word(&["object"])).doc("Always `object`, which is sent in any case.");
const FIELD_GROUP: Field =
    path("fieldGroupId", Shape::RegistryId(&["mixins"])).doc("The `$id` of the field group, or its `meta:altId`.");
const SCHEMA: Field =
    path("schemaId", Shape::RegistryId(&["schemas"])).doc("The `$id` of the schema, or its `meta:altId`.");
const CONTAINER: Field = path("container", Shape::Word(&["tenant", "global"]))
    .default("tenant")
    .doc("Whose: `tenant` for those of the organization, `global` for those of Adobe.");
const LIST_ACCEPT: Field =
    field("accept", Shape::Word(&["application/vnd.adobe.xed-id+json", "application/vnd.adobe.xed+json"]))
        .default("application/vnd.adobe.xed-id+json")
        .at(Place::Accept)
        .doc("How much to answer of each: `xed-id` the names and ids, `xed` the whole.");
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
.at(Place::Accept)
.doc("How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors.");
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
.at(Place::Accept)
.doc("How much to answer of each: the whole, `id` or `link`; with `v2` in pages.");
const PROPERTY: Field = field("property", Shape::Filter(Filters::Registry))
    .at(Place::Query("property", "=.:@!$"))
    .doc("Which to list: field, operator and value, or a field alone; of several filters all must match.")
    .example("title==Stripe charges");
const ORDER: Field = query("orderby", Shape::Name)
    .doc("The fields to sort by, joined by commas; a leading `-` sorts downwards.")
    .example("title");
const LIMIT: Field = query("limit", Shape::Integer(0, number("registry_list")))
    .doc("How many one page may have, as a hint that counts with `orderby` alone; up to 500.");
const START: Field =
    query("start", Shape::Name).doc("Where the page starts, as the page before says; needs `orderby`.");
const LIST: &[Field] = &[CONTAINER, PROPERTY, ORDER, LIMIT, START, LIST_ACCEPT];
const LIST_RULES: &[Condition] = &[
    Condition::only_with(&["start"], &["orderby"], Code::StartWithoutOrderby),
    Condition::only_with(&["limit"], &["orderby"], Code::LimitWithoutOrderby),
];
const EXTENDED: Condition = Condition::at_least_one(&["class", "meta:intendedToExtend"])
    .expected("the `$id` of the class that the field group extends");
const FIELDS: Condition = Condition::at_least_one(&["properties", "definitions"]).expected("the fields, by name");
const ONE_FORM: Condition = Condition::not_with(&["properties"], &["definitions"], Code::ConflictingFields);
const TENANT: Condition = Condition::only_with(&["properties"], &["tenantId"], Code::MissingField)
    .expected("the tenant id that getTenant gives");
const ONE_CLASS: Condition = Condition::one_of(&["class", "allOf"], &[])
    .expected("the `$id` of the class, such as `https://ns.adobe.com/xdm/context/profile`");
const IDENTITY_DESCRIPTOR: &str = "xdm:descriptorIdentity";
const IDENTITY: Condition =
    Condition::required(&["xdm:sourceProperty", "xdm:namespace"]).when(is_one_of("@type", &[IDENTITY_DESCRIPTOR]));
const FIELD_GROUP_CHANGE: Condition = Condition::something_of(&["title", "description", "patch"]);
const SCHEMA_CHANGE: Condition = Condition::something_of(&["title", "description", "fieldGroups", "profile", "patch"]);
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
    Service::SchemaRegistry
        .get("getTenant", "/stats", &[], Answer::Tenant)
        .doc("Reads the tenant id of the organization, and how many schemas it has.")
        .page("Stats/operation/retrieveStats"),
    Service::SchemaRegistry
        .post(
            "createFieldGroup",
            "/tenant/fieldgroups",
            &[
                TITLE.required(),
                DESCRIPTION,
                CLASS,
                field("tenantId", Shape::Name)
                    .doc("The tenant id, as getTenant gives it; the fields are below it.")
                    .example("acme"),
                field("properties", Shape::OpenObject)
                    .doc("The fields by their names, as JSON Schema of XDM.")
                    .example("{\"amount\": {\"type\": \"integer\"}}"),
                field("meta:intendedToExtend", Shape::List(&Shape::RegistryId(&["classes"])))
                    .doc("The `$id`s of the classes, in place of one `class`."),
                field("definitions", Shape::OpenObject)
                    .doc("The fields as the body has them, in place of `properties`."),
                field("allOf", Shape::Any).doc("The references to the definitions, where the default is not enough."),
                TYPE,
                EXTRA,
            ],
            Answer::Registry,
        )
        .doc("Makes a field group: fields that schemas of a class may have.")
        .page("Field-groups/operation/createFieldGroup")
        .body(Body::Json(create_field_group))
        .success(201)
        .conditions(&[EXTENDED, FIELDS, ONE_FORM, TENANT]),
    Service::SchemaRegistry
        .get("listFieldGroups", "/{container}/fieldgroups", LIST, Answer::RegistryList)
        .doc("Lists field groups, the organization's own or Adobe's.")
        .page("Field-groups/operation/listFieldGroups")
        .conditions(LIST_RULES),
    Service::SchemaRegistry
        .get(
            "getFieldGroup",
            "/{container}/fieldgroups/{fieldGroupId}",
            &[FIELD_GROUP, CONTAINER, LOOKUP_ACCEPT],
            Answer::Registry,
        )
        .doc("Reads a field group.")
        .page("Field-groups/operation/retrieveFieldGroup"),
    Service::SchemaRegistry
        .patch(
            "updateFieldGroup",
            "/tenant/fieldgroups/{fieldGroupId}",
            &[FIELD_GROUP, TITLE, DESCRIPTION, PATCH],
            Answer::Registry,
        )
        .doc("Changes title, description or fields of a field group.")
        .page("Field-groups/operation/patchFieldGroup")
        .body(Body::Patch(update_field_group))
        .conditions(&[FIELD_GROUP_CHANGE]),
    Service::SchemaRegistry
        .delete("deleteFieldGroup", "/tenant/fieldgroups/{fieldGroupId}", &[FIELD_GROUP], Answer::Empty)
        .doc("Deletes a field group.")
        .page("Field-groups/operation/removeFieldGroup")
        .success(204),
    Service::SchemaRegistry
        .post(
            "createSchema",
            "/tenant/schemas",
            &[
                TITLE.required(),
                DESCRIPTION,
                CLASS,
                FIELD_GROUPS,
                field("allOf", Shape::Any).doc(
                    "References to class and field groups as the body has them, in place of `class` and `fieldGroups`.",
                ),
                TYPE,
                EXTRA,
            ],
            Answer::Registry,
        )
        .doc("Makes a schema from a class and field groups.")
        .page("Schemas/operation/createSchema")
        .body(Body::Json(create_schema))
        .success(201)
        .conditions(&[ONE_CLASS]),
    Service::SchemaRegistry
        .get("listSchemas", "/{container}/schemas", LIST, Answer::RegistryList)
        .doc("Lists schemas, the organization's own or Adobe's.")
        .page("Schemas/operation/listSchemas")
        .conditions(LIST_RULES),
    Service::SchemaRegistry
        .get("getSchema", "/{container}/schemas/{schemaId}", &[SCHEMA, CONTAINER, LOOKUP_ACCEPT], Answer::Registry)
        .doc("Reads a schema, with its fields.")
        .page("Schemas/operation/retrieveSchema"),
    Service::SchemaRegistry
        .patch(
            "updateSchema",
            "/tenant/schemas/{schemaId}",
            &[
                SCHEMA,
                TITLE,
                DESCRIPTION,
                FIELD_GROUPS,
                field("profile", Shape::Bool)
                    .doc("True lets Profile take the data of the schema; this can't be undone."),
                PATCH,
            ],
            Answer::Registry,
        )
        .doc("Adds field groups to a schema, lets Profile take its data, or changes its texts.")
        .page("Schemas/operation/patchSchema")
        .body(Body::Patch(update_schema))
        .conditions(&[SCHEMA_CHANGE]),
    Service::SchemaRegistry
        .delete("deleteSchema", "/tenant/schemas/{schemaId}", &[SCHEMA], Answer::Empty)
        .doc("Deletes a schema.")
        .page("Schemas/operation/deleteSchema")
        .success(204),
    Service::SchemaRegistry
        .get("listClasses", "/{container}/classes", LIST, Answer::RegistryList)
        .doc("Lists classes, the organization's own or Adobe's.")
        .page("Classes/operation/listClasses")
        .conditions(LIST_RULES),
    Service::SchemaRegistry
        .post(
            "createDescriptor",
            "/tenant/descriptors",
            &[
                field("@type", Shape::Name)
                    .required()
                    .doc("The kind of the descriptor.")
                    .example("xdm:descriptorIdentity"),
                field("xdm:sourceSchema", Shape::RegistryId(&["schemas"]))
                    .required()
                    .doc("The `$id` of the schema whose field is described."),
                field("xdm:sourceVersion", Shape::Integer(1, 1)).doc("The major version of the schema, which is 1."),
                field("xdm:sourceProperty", Shape::Name)
                    .doc("The place of the field: names joined by `/`, with one in front.")
                    .example("/_acme/charges/customer"),
                field("xdm:namespace", Shape::Name)
                    .doc("The identity namespace, by its code or its id.")
                    .example("Email"),
                field("xdm:property", Shape::Word(&["xdm:code", "xdm:id"]))
                    .doc("Whether the namespace is a code or an id; by default what it looks like."),
                field("xdm:isPrimary", Shape::Bool)
                    .doc("Whether it is the primary identity of the schema; false by default."),
                EXTRA,
            ],
            Answer::Descriptor,
        )
        .doc("Says more about a field of a schema, such as that it is an identity.")
        .page("Descriptors/operation/createDescriptor")
        .body(Body::Json(create_descriptor))
        .success(201)
        .conditions(&[IDENTITY]),
    Service::SchemaRegistry
        .get(
            "listDescriptors",
            "/tenant/descriptors",
            &[PROPERTY, ORDER, LIMIT, START, DESCRIPTOR_ACCEPT],
            Answer::Descriptors,
        )
        .doc("Lists the descriptors of all schemas.")
        .page("Descriptors/operation/listDescriptors")
        .conditions(LIST_RULES),
    Service::SchemaRegistry
        .delete(
            "deleteDescriptor",
            "/tenant/descriptors/{descriptorId}",
            &[path("descriptorId", Shape::Name).doc("The `@id` of the descriptor.")],
            Answer::Empty,
        )
        .doc("Takes a descriptor away from its schema.")
        .page("Descriptors/operation/deleteDescriptor")
        .success(204),
    Service::SchemaRegistry
        .get("getSampleData", "/rpc/sampledata/{schemaId}", &[SCHEMA, LOOKUP_ACCEPT], Answer::Any)
        .doc("Makes up a record that fits a schema.")
        .page("Sample-data/operation/retrieveSampleData"),
];

fn reference(id: Node<'_>) -> Value {
    Value::object([("$ref", Some(id.to_value()))])
}

/// Custom fields belong under the tenant's own object, or the registry refuses them (XDM-1020 to 1024).
fn create_field_group(build: &mut Build<'_>) -> Value {
    let extend =
        build.value("meta:intendedToExtend").or_else(|| build.value("class").map(|class| Value::Array(vec![class])));
    build.meets(&EXTENDED);
    let is_whole = build.meets(&FIELDS) && build.meets(&ONE_FORM) && build.meets(&TENANT);
    let (mut definitions, mut all_of) = (build.value("definitions"), build.value("allOf"));
    if is_whole
        && let (Some(Value::String(tenant)), Some(properties)) = (build.text("tenantId"), build.value("properties"))
    {
        // A placeholder left over is reported by itself.
        let named = |fault: &Diagnostic| fault.code == Code::OrgIdAsTenant || placeholder(&tenant).is_none();
        let fault = tenant_fault(&tenant, &Pointer::ROOT.key("tenantId")).filter(named);
        build.faults.extend(fault);
        let tenant = format!("_{}", tenant.trim_start_matches('_'));
        let fields = Value::object([("type", Some("object".into())), ("properties", Some(properties))]);
        let group = Value::object([("properties", Some(Value::Object(vec![(tenant, fields)])))]);
        definitions = Some(Value::object([("fields", Some(group))]));
        all_of =
            all_of.or_else(|| Some(Value::Array(vec![Value::object([("$ref", Some("#/definitions/fields".into()))])])));
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

/// References as they are given; what the registry adds to them when it reads them stays out.
fn references(all: Node<'_>) -> Value {
    let known = ["$ref", "type", "meta:xdmType"];
    Value::list(all.elements().map(|node| match node.get("$ref") {
        Some(id) if node.members().all(|(name, _)| known.contains(&name.as_ref())) => reference(id),
        _ => node.to_value(),
    }))
}

fn create_schema(build: &mut Build<'_>) -> Value {
    let groups = elements(build.get("fieldGroups")).map(reference);
    build.meets(&ONE_CLASS);
    let all_of = match build.get("class") {
        Some(class) => {
            let mut all = vec![reference(class)];
            all.append(&mut groups.collect());
            Some(Value::Array(all))
        }
        None => build.get("allOf").map(|all| if all.kind() == Kind::Array { references(all) } else { all.to_value() }),
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

fn update_field_group(build: &mut Build<'_>) -> Value {
    update(build, &FIELD_GROUP_CHANGE)
}

fn update_schema(build: &mut Build<'_>) -> Value {
    update(build, &SCHEMA_CHANGE)
}

fn update(build: &mut Build<'_>, change: &Condition) -> Value {
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
    finish_patch(build, operations, change)
}

fn create_descriptor(build: &mut Build<'_>) -> Value {
    let property = build.get("xdm:sourceProperty").and_then(Node::as_str);
    let bad = property
        .as_ref()
        .is_some_and(|path| !path.starts_with('/') || path.ends_with('/') || contains(path, "/properties/"));
    if bad {
        build.fault(Code::DescriptorProperty, "xdm:sourceProperty");
    }
    let identity = build.get("@type").and_then(Node::as_str).is_some_and(|kind| kind == IDENTITY_DESCRIPTOR);
    build.meets(&IDENTITY);
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
