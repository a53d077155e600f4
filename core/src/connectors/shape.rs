//! What a connector's file may contain, as fields: a definition is checked by them, and the JSON Schema is made of them.

use crate::input::{Field, Shape, field};

const TEXTS: Shape = Shape::List(&Shape::Name);
const FREQUENCIES: Shape = Shape::List(&Shape::Word(&["once", "minute", "hour", "day", "week"]));
const LEAST: Shape = Shape::Integer(1, 1_000_000);

const SPEC: &[Field] = &[
    field("id", Shape::Uuid).required().doc("The id of the specification, the same in all organizations."),
    field("version", Shape::Name).required().doc("The version of the specification.").example("1.0"),
    field("name", Shape::Name).doc("The name of the specification."),
];
const FLOW_SPEC: &[Field] = &[
    field("id", Shape::Uuid).required().doc("The id of the specification, the same in all organizations."),
    field("version", Shape::Name).required().doc("The version of the specification.").example("1.0"),
    field("name", Shape::Name).doc("The name of the specification."),
    field("use", Shape::Text).doc("What it is for, beside the main one."),
    field("transformations", TEXTS).doc("The transformations that it knows, in the order in which flows have them."),
];
const DEPRECATED: &[Field] = &[
    field("since", Shape::Name).required().doc("The month in which it ends or ended.").example("2026-01"),
    field("replacedBy", Shape::Name).doc("What takes its place: a `specName`, a parameter or a connector."),
    field("note", Shape::Text).doc("What else is known of its end."),
];
const REFUSAL: &[Field] = &[
    field("prefix", Shape::Name).required().doc("A beginning that shows that a value is another kind of credential."),
    field("code", Shape::Name).required().doc("The code of the diagnostic."),
];
const PARAM: &[Field] = &[
    field("name", Shape::Name).required().doc("Its key, as it is sent."),
    field("required", Shape::Bool).doc("Whether it must be there; false by default."),
    field("unclear", Shape::Bool)
        .doc("Whether the published pages leave open if it must be there: nothing is said where it is left out."),
    field("secret", Shape::Bool).doc("Whether nobody else may see it; false by default."),
    field("type", Shape::Word(&["boolean", "character", "filter", "integer", "list", "object"]))
        .doc("What it is, where it is no text: `character` is a text of one, and `filter` a condition on rows in PQL."),
    field("for", TEXTS)
        .doc("Of exploring, the object types that it goes with; of `properties`, the formats. Without it, all."),
    field("allowed", TEXTS).doc("All that it may be."),
    field("default", Shape::Name).doc("What is sent where nothing is given; without it, nothing is."),
    field("sameAs", Shape::Name).doc("The parameter whose value it repeats; exploring leaves it out."),
    field("explored", Shape::Bool)
        .doc("Of a source connection: whether it is the path that exploring takes; false by default."),
    field("replaces", TEXTS).doc("The parameters that it excludes, and that are not needed where it is given."),
    field("refuse", Shape::List(&Shape::Object(REFUSAL))).doc("What shows that a value is the wrong credential."),
    field("deprecated", Shape::Object(DEPRECATED)).doc("That it ends."),
    field("description", Shape::Text).doc("What it is."),
];
const PARAMS: Shape = Shape::List(&Shape::Object(PARAM));
const AUTH: &[Field] = &[
    field("specName", Shape::Name).required().doc("The name that the platform has for it, letter by letter."),
    field("clouds", Shape::List(&Shape::Word(&["aws", "azure"])))
        .doc("Where the platform offers it; without it, there is no difference."),
    field("deprecated", Shape::Object(DEPRECATED)).doc("That it ends."),
    field("params", PARAMS).doc("Its credentials and what else it needs."),
];
const EXPLORE: &[Field] = &[
    field("endpoint", Shape::Word(&["connectionSpecs", "connections"]))
        .required()
        .doc("What is explored: a base connection, or the connection spec itself."),
    field("objectType", Shape::List(&Shape::Word(&["file", "folder", "rest", "root", "table"])))
        .required()
        .doc("The steps from the list of all to what has fields. The first needs no path."),
    field("params", PARAMS).doc(
        "The parameters of the query beside `objectType`. Only where `sourceParams` is one of them are those of the source sent.",
    ),
];
const SOURCE: &[Field] = &[
    field("baseConnection", Shape::Bool).doc("Whether source connections need a base connection; false by default."),
    field("providerId", Shape::Name).doc("The provider, where source connections name it."),
    field("format", TEXTS).doc("What `data.format` may be; the first is sent where none is given."),
    field("properties", PARAMS).doc("What `data.properties` may have."),
    field("params", PARAMS).doc("What `params` may have."),
];
const MIN_INTERVAL: &[Field] = &[
    field("minute", LEAST).doc("The shortest interval in minutes."),
    field("hour", LEAST).doc("The shortest interval in hours."),
    field("day", LEAST).doc("The shortest interval in days."),
    field("week", LEAST).doc("The shortest interval in weeks."),
];
const SCHEDULE: &[Field] = &[
    field("frequencies", FREQUENCIES).required().doc("The frequencies that flows may have."),
    field("minInterval", Shape::Object(MIN_INTERVAL)).doc("The shortest interval of each frequency."),
];
const DELTA_COLUMN: &[Field] = &[field("dateFormat", Shape::Name)
    .required()
    .doc("The form of its dates, which must not be another.")
    .example("yyyy-MM-dd HH:mm:ss")];
const DOUBT: &[Field] = &[
    field("about", Shape::Word(&["auth", "connectionSpec", "explore", "flowSpec", "source"]))
        .required()
        .doc("The member that is doubtful."),
    field("note", Shape::Name).required().doc("In what the pages disagree: a word of `doubtful_source`, or a text."),
];
const FIELD_TYPES: &[Field] = &[
    field("boolean", TEXTS).doc("Fields that are true or false."),
    field("integer", TEXTS).doc("Fields of whole numbers."),
    field("number", TEXTS).doc("Fields of numbers."),
    field("string", TEXTS).doc("Fields of text."),
    field("date", TEXTS).doc("Fields of text that is a date."),
    field("date-time", TEXTS).doc("Fields of text that is a time."),
    field("uri", TEXTS).doc("Fields of text that is an address."),
    field("map", TEXTS).doc("Objects whose keys are data."),
    field("object", TEXTS).doc("Objects whose keys are fields."),
    field("seconds", TEXTS).doc("Fields of times in seconds since 1970."),
    field("milliseconds", TEXTS).doc("Fields of times in milliseconds since 1970."),
];

/// What a connector may have.
pub(crate) const CONNECTOR: &[Field] = &[
    field("name", Shape::Name).doc("The name that `connector` takes; a file is called after it."),
    field("title", Shape::Text).doc("The name for people."),
    field("category", Shape::Text).doc("What kind of source it is, as the catalog groups them."),
    field("status", Shape::Word(&["beta", "deprecated", "ga"])).doc("How far it is, where a page says so."),
    field("kind", Shape::Word(&["batch", "streaming"])).doc("How data comes in."),
    field("family", Shape::Text).doc("The sources that work alike; no rule reads it."),
    field("deprecated", Shape::Object(DEPRECATED)).doc("That the source ends."),
    field("connectionSpec", Shape::Object(SPEC))
        .required()
        .doc("The specification of its base and source connections."),
    field("flowSpec", Shape::Object(SPEC)).doc("The specification of its flows."),
    field("otherFlowSpecs", Shape::List(&Shape::Object(FLOW_SPEC)))
        .doc("Further specifications that its flows may have."),
    field("auth", Shape::List(&Shape::Object(AUTH)))
        .doc("The ways to authenticate; without it, there is no base connection."),
    field("explore", Shape::Object(EXPLORE)).doc("How it is explored; without it, there is nothing to explore."),
    field("source", Shape::Object(SOURCE)).doc("What a source connection is made of."),
    field("resourceParam", Shape::Name).doc("The parameter of the source that `resource` fills."),
    field("resources", TEXTS).doc("The resources that are known."),
    field("fieldTypes", Shape::Map(FIELD_TYPES))
        .doc("What is public of the types of each resource's fields: paths by type, by resource."),
    field("cursorField", Shape::Name).doc("The field that tells new records from old ones."),
    field("transformations", TEXTS).doc("The transformations of its flows, in the order in which flows have them."),
    field("unmapped", Shape::Bool)
        .doc("Whether a flow may go without a mapping although there is one; false by default."),
    field("deltaColumn", Shape::Object(DELTA_COLUMN))
        .doc("Of tables: what the column is like that shows which rows are new."),
    field("schedule", Shape::Object(SCHEDULE)).doc("When flows may run; without it, they run all the time."),
    field("drafts", Shape::Bool).doc("Whether drafts are taken, where that is known."),
    field("inlet", Shape::Word(&["connection", "flow"])).doc(
        "What has the URL to which records are sent: a flow as `options.inletUrl`, or a base connection as `auth.params.inletUrl`.",
    ),
    field("doubtful", Shape::List(&Shape::Object(DOUBT))).doc("What the published pages disagree about."),
    field("notes", TEXTS).doc("What a user must know besides."),
    field("doc", Shape::Text).doc("The page that it is taken from."),
    field("commit", Shape::Text).doc("The version of that page."),
];
