//! The members of a spec.

use crate::connectors;
use crate::input::{Condition, Field, Shape, field};
use crate::language::SOURCE_FIELDS;
use crate::mapping::{MAPPING as ROW, MAPPING_TEST, OVERRIDE};
use crate::operations::{FLOW_OPTIONS, NAMESPACE, SCHEDULE, SOURCE_DATA};
use crate::schema::IDENTITY;

/// Where a secret comes from; the host looks its value up when it is sent.
pub(super) const SECRET: &[Field] = &[
    field("secret", Shape::Name)
        .required()
        .doc("The name under which the host finds the secret.")
        .example("STRIPE_KEY"),
    field("version", Shape::Name).doc("Its version in the store of the host: where it changes, the credentials are given anew. A value that changes without it is found too, if the host looks it up."),
];

const SOURCE: &[Field] = &[
    field("connector", connectors::SHAPE)
        .required()
        .doc("The source, by its name in `connectors()` or as a definition.")
        .example("stripe"),
    field("name", Shape::Name).doc("The name of the base connection; by default that of the pipeline, and behind it that of the source where it is one of `sources`."),
    field("description", Shape::Text).doc("What the base connection is for."),
    field("auth", Shape::OpenObject).doc(
        "The credentials of the source, with references such as `{\"secret\": \"STRIPE_KEY\"}` for the secret ones.",
    ),
    field("baseConnectionId", Shape::Uuid).doc("A base connection that is there already, in place of `auth`."),
];

/// A class that is made where it is not there yet.
const CLASS: &[Field] = &[
    field("title", Shape::Name)
        .required()
        .doc("Its title, by which it is found: nothing else in the registry may have it.")
        .example("Price"),
    field("behavior", Shape::Word(&["record", "time-series"]))
        .required()
        .doc("Whether its records say how something is, or what happened when; for good."),
    field("description", Shape::Text).doc("What its records are, in words for whoever reads it later."),
];

const TARGET: &[Field] = &[
    field("class", Shape::NameOrObject(CLASS))
        .doc("What the records are: `profile`, `experienceEvent`, the `$id` of a class, or a class that is made where it is not there yet; a schema is then made.")
        .example("profile"),
    field(
        "schema",
        Shape::Object(&[field("id", Shape::RegistryId(&["schemas"]))
            .required()
            .doc("The `$id` of the schema.")
            .example("https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e")]),
    )
    .doc("A schema that is there already, in place of one that is made."),
    field("dataset", Shape::Object(&[field("id", Shape::DatasetId).required().doc("The id of the dataset.")]))
        .doc("A dataset that is there already, of that schema."),
    field("group", Shape::Name).doc(
        "The object that the fields of the source lie in, below the tenant's own; the resource's name by default.",
    ),
    field("types", Shape::OpenObject)
        .doc("Types by source field, for fields whose type can't be told.")
        .example("{\"data.balance\": \"integer\"}"),
    field("identities", Shape::List(&Shape::Object(IDENTITY))).doc("The fields that identify a person."),
    field("profile", Shape::Bool).doc("Whether Profile takes the data; this can't be undone."),
];

const MAPPING: &[Field] = &[
    field("mappings", Shape::Mappings(ROW)).doc("All mappings, in place of those that are made from the fields."),
    field("include", Shape::List(&Shape::Name)).doc("The source fields to map, and no others."),
    field("exclude", Shape::List(&Shape::Name)).doc("Source fields to leave out."),
    field("rename", Shape::OpenObject).doc("Destinations by source field, where the names are to differ."),
    field("overrides", Shape::List(&Shape::Object(OVERRIDE)))
        .doc("Mappings that take the place of those made for the same destinations."),
    field("id", Shape::Name).doc("The source field for the `_id` of events; `id` by default."),
    field("created", Shape::Name).doc("The source field for the `timestamp` of events; `created` by default."),
];

pub(super) const NAMES: &[Field] = &[
    field("fieldGroup", Shape::Name).doc("The title of the field group that is made."),
    field("schema", Shape::Name).doc("The title of the schema that is made."),
    field("dataset", Shape::Name).doc("The name of the dataset that is made."),
    field("targetConnection", Shape::Name).doc("The name of the target connection that is made."),
    field("mappingSet", Shape::Name).doc("The name of the mapping set that is made."),
    field("sourceConnection", Shape::Name).doc("The name of the source connection that is made."),
    field("flow", Shape::Name).doc("The name of the flow that is made."),
];

const RESOURCE: &[Field] = &[
    field("key", Shape::Name).doc("What ledger and plan call it; by default `resource`."),
    field("source", Shape::Name)
        .doc("Which of `sources` it comes from, by its name there; by default `source`, or the only one of `sources`.")
        .example("shop"),
    field("resource", Shape::Name).doc("Which data of the source to bring, by its name there.").example("charges"),
    field("params", Shape::OpenObject)
        .doc("Parameters of the source beside the resource, as its connector names them."),
    field("data", Shape::Object(SOURCE_DATA)).doc("The form of the data, where the source has several."),
    field("explore", Shape::OpenObject)
        .doc("What reading the fields takes beside resource and form, such as the `path` of one of several files, as exploreBaseConnection has it."),
    field("fields", SOURCE_FIELDS).doc("The fields of the source, in place of reading them there."),
    field("records", Shape::List(&Shape::OpenObject)).doc("Sample records, whose fields are taken in place of reading them at the source."),
    field("deltaColumn", Shape::OpenObject).doc("The column of a table that shows which rows are new, as createFlow has it.").example("{\"name\": \"updated_at\"}"),
    field("publicKeyId", Shape::Name).doc("The id of the key that the files were encrypted with."),
    field("name", Shape::Name).doc("The name of all that is made for it; by default that of the pipeline and the key."),
    field("description", Shape::Text).doc("What the flow is for."),
    field("names", Shape::Object(NAMES)).doc("Names of single parts, where `name` doesn't suit."),
    field("target", Shape::Object(TARGET)).doc("Where its data goes; what is left out comes from the pipeline."),
    field("mapping", Shape::Object(MAPPING))
        .doc("How its fields become fields of the schema; what is left out comes from the pipeline."),
    field("tests", Shape::List(&Shape::Object(MAPPING_TEST))).doc(
        "Records, and what the mapping is to make of each; an apply tries them before it makes anything, and a preview too.",
    ),
    field("schedule", Shape::Object(SCHEDULE)).doc("When its flow runs, in place of the schedule of the pipeline."),
    field("options", Shape::Object(FLOW_OPTIONS))
        .doc("What happens to its records that fail; what is left out comes from the pipeline."),
    field("tags", Shape::OpenObject).doc("Tags of its dataset; what is left out comes from the pipeline."),
];

/// What to do about a source that has changed.
const SOURCE_CHANGES: &[&str] = &["ignore", "follow", "stop"];

pub(crate) const SPEC: &[Field] = &[
    field("$schema", Shape::Text).doc("The address of this JSON Schema, for editors."),
    field("name", Shape::Name)
        .required()
        .doc("The name of the pipeline, which the names of all that is made begin with.")
        .example("Stripe"),
    field("description", Shape::Text).doc("What the pipeline is for."),
    field("source", Shape::Object(SOURCE)).doc("Where the data of the resources comes from that name no other source."),
    field("sources", Shape::Map(SOURCE))
        .doc("Further sources, or all of them, by names of your choice, which the resources name as their `source`."),
    field("namespaces", Shape::List(&Shape::Object(NAMESPACE)))
        .doc("Identity namespaces, which are made where they are not there yet, and are for good."),
    field("resources", Shape::List(&Shape::Object(RESOURCE)))
        .required()
        .doc("What to bring, each into a dataset of its own."),
    field("target", Shape::Object(TARGET)).doc("Where the data of all resources goes."),
    field("mapping", Shape::Object(MAPPING)).doc("How the fields of all resources become fields of their schemas."),
    field("schedule", Shape::Object(SCHEDULE))
        .doc("When the flows run; they start when they are made, if no start is given."),
    field("options", Shape::Object(FLOW_OPTIONS)).doc("What happens to records that fail."),
    field("tags", Shape::OpenObject).doc("Tags of all datasets."),
    field("previousName", Shape::Name)
        .doc("What the pipeline was called before, so that its ledger is taken and what it made gets the new name."),
    field("renamed", Shape::OpenObject)
        .doc("Keys of resources, and names of `sources`, by what they were before: what was made for one is carried over to its new name. `source` names what stands, or stood, in that member.")
        .example("{\"charges\": \"payments\"}"),
    field("sourceChanges", Shape::Word(SOURCE_CHANGES)).doc(
        "What becomes of fields that a source gains, loses or changes after they were first read: `ignore` reports them in the plan and keeps to those that were read (the default), but takes new ones that the spec names; `follow` takes the fields as they are; `stop` makes nothing until the spec says one or the other.",
    ),
    field("draft", Shape::Bool).doc("Whether connections and flows are left as drafts; false by default."),
];

/// What goes together in a spec.
pub(super) const RULES: &[Condition] = &[Condition::at_least_one(&["source", "sources"]).expected("source_or_sources")];

/// The shape of a spec as a JSON Schema, for editors.
#[cfg(feature = "forms")]
#[must_use]
pub fn pipeline_schema() -> crate::json::Value {
    use crate::input::{object_schema, schema};
    schema("A pipeline of aepflow", "What should exist on the platform.", object_schema(SPEC, RULES))
}
