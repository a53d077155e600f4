//! Schema Registry: the tenant, field groups, schemas, sample records.

use super::shared::{EXTRA, PATCH};
use super::xdm::{
    CLASS, CONTAINER, DESCRIPTION, LIST, LIST_RULES, LOOKUP_ACCEPT, TITLE, TYPE, reference, references, update,
};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Condition, Field, Shape, elements, field, path, placeholder, tenant_fault};
use crate::json::{Kind, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const FIELD_GROUPS: Field = field("fieldGroups", Shape::List(&Shape::RegistryId(&["mixins"])))
    .makes("allOf")
    .doc("The `$id`s of the field groups that bring the fields.");
const FIELD_GROUP: Field =
    path("fieldGroupId", Shape::RegistryId(&["mixins"])).doc("The `$id` of the field group, or its `meta:altId`.");
const SCHEMA: Field =
    path("schemaId", Shape::RegistryId(&["schemas"])).doc("The `$id` of the schema, or its `meta:altId`.");
const EXTENDED: Condition = Condition::at_least_one(&["class", "meta:intendedToExtend"]).expected("extended_class");
const FIELDS: Condition = Condition::at_least_one(&["properties", "definitions"]).expected("fields");
const ONE_FORM: Condition = Condition::not_with(&["properties"], &["definitions"], Code::ConflictingFields);
const TENANT: Condition = Condition::only_with(&["properties"], &["tenantId"], Code::MissingField).expected("tenant");
const ONE_CLASS: Condition = Condition::one_of(&["class", "allOf"], &[]).expected("class");
const FIELD_GROUP_CHANGE: Condition = Condition::something_of(&["title", "description", "patch"]);
const SCHEMA_CHANGE: Condition = Condition::something_of(&["title", "description", "fieldGroups", "profile", "patch"]);
/// What replaces a field group; all but its id makes one.
const WHOLE_FIELD_GROUP: &[Field] = &[
    FIELD_GROUP,
    TITLE.required(),
    DESCRIPTION,
    CLASS.makes("meta:intendedToExtend"),
    field("tenantId", Shape::Name)
        .makes("definitions")
        .doc("The tenant id, as getTenant gives it; the fields are below it.")
        .example("acme"),
    field("properties", Shape::OpenObject)
        .doc("The fields by their names, as JSON Schema of XDM.")
        .example("{\"amount\": {\"type\": \"integer\"}}"),
    field("meta:intendedToExtend", Shape::List(&Shape::RegistryId(&["classes"])))
        .doc("The `$id`s of the classes, in place of one `class`."),
    field("definitions", Shape::OpenObject).doc("The fields as the body has them, in place of `properties`."),
    field("allOf", Shape::Any).doc("The references to the definitions, where the default is not enough."),
    TYPE,
    EXTRA,
];
const NEW_FIELD_GROUP: &[Field] = WHOLE_FIELD_GROUP.split_at(1).1;
/// What replaces a schema; all but its id makes one.
const WHOLE_SCHEMA: &[Field] = &[
    SCHEMA,
    TITLE.required(),
    DESCRIPTION,
    CLASS.makes("allOf"),
    FIELD_GROUPS,
    field("allOf", Shape::Any)
        .doc("References to class and field groups as the body has them, in place of `class` and `fieldGroups`."),
    TYPE,
    EXTRA,
];
const NEW_SCHEMA: &[Field] = WHOLE_SCHEMA.split_at(1).1;

pub(super) const ROWS: &[Operation] = &[
    Service::SchemaRegistry
        .get("getTenant", "/stats", &[], Answer::Tenant)
        .doc("Reads the tenant id of the organization, and how many schemas it has.")
        .page("Stats/operation/retrieveStats"),
    Service::SchemaRegistry
        .post("createFieldGroup", "/tenant/fieldgroups", NEW_FIELD_GROUP, Answer::Registry)
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
        .put("replaceFieldGroup", "/tenant/fieldgroups/{fieldGroupId}", WHOLE_FIELD_GROUP, Answer::Registry)
        .doc("Puts a whole field group in place of one; what is left out is gone.")
        .page("Field-groups/operation/updateFieldGroup")
        .body(Body::Json(create_field_group))
        .conditions(&[EXTENDED, FIELDS, ONE_FORM, TENANT]),
    Service::SchemaRegistry
        .delete("deleteFieldGroup", "/tenant/fieldgroups/{fieldGroupId}", &[FIELD_GROUP], Answer::Empty)
        .doc("Deletes a field group.")
        .page("Field-groups/operation/removeFieldGroup")
        .success(204),
    Service::SchemaRegistry
        .post("createSchema", "/tenant/schemas", NEW_SCHEMA, Answer::Registry)
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
        .put("replaceSchema", "/tenant/schemas/{schemaId}", WHOLE_SCHEMA, Answer::Registry)
        .doc("Puts a whole schema in place of one; what is left out is gone.")
        .page("Schemas/operation/updateSchema")
        .body(Body::Json(create_schema))
        .conditions(&[ONE_CLASS]),
    Service::SchemaRegistry
        .delete("deleteSchema", "/tenant/schemas/{schemaId}", &[SCHEMA], Answer::Empty)
        .doc("Deletes a schema.")
        .page("Schemas/operation/deleteSchema")
        .success(204),
    Service::SchemaRegistry
        .get("getSampleData", "/rpc/sampledata/{schemaId}", &[SCHEMA, LOOKUP_ACCEPT], Answer::Any)
        .doc("Makes up a record that fits a schema.")
        .page("Sample-data/operation/retrieveSampleData"),
];

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
