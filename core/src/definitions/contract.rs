//! What the pages on Self-Serve Sources say of a connection specification: the members of each part, and which go together.
//!
//! The pages don't name all that the platform takes, so what is in no table is a fault only where it is a misspelt name.

use crate::input::{Condition, Field, Shape, field, given, is_one_of};

/// One of the two kits for authors.
#[derive(Debug)]
pub(super) struct Kit {
    pub(super) kind: &'static str,
    pub(super) provider: &'static str,
    /// The name that every specification must have.
    pub(super) name: Option<&'static str>,
    pub(super) explore: &'static str,
    pub(super) explore_members: &'static [Condition],
}

/// Batches over a REST API, and events.
pub(super) const KITS: [Kit; 2] = [
    Kit {
        kind: "generic-rest",
        provider: "0ed90a81-07f4-4586-8190-b40eccef1c5a",
        name: None,
        explore: "Resource",
        explore_members: &[Condition::required(&["name", "requestSpec", "responseSpec"]).expected("as_documented")],
    },
    Kit {
        kind: "generic-streaming",
        provider: "521eee4d-8cbe-4906-bb48-fb6bd4450033",
        name: Some("generic-streaming"),
        explore: "StreamingConnection",
        explore_members: &[],
    },
];

pub(super) const SPEC: &[Field] = &[
    field("name", Shape::Name).required(),
    field("type", Shape::Word(&[KITS[0].kind, KITS[1].kind])).required(),
    field("providerId", Shape::Name).required(),
    field("version", Shape::Name),
    field("description", Shape::Text),
    field("attributes", Shape::OpenObject),
    field("authSpec", Shape::Any),
    field("sourceSpec", Shape::OpenObject).required(),
    field("exploreSpec", Shape::OpenObject).required(),
    field("permissionsInfo", Shape::OpenObject),
    field("settings", Shape::Any),
    field("encryptionSpecs", Shape::Any),
    field("targetSpec", Shape::Any),
    field("entitlementInfo", Shape::Any),
    field("policy", Shape::Any),
];

pub(super) const AUTH: &[Field] = &[
    field("name", Shape::Name).required(),
    field("type", Shape::Word(&[AUTH_KINDS[0].0, AUTH_KINDS[1].0, AUTH_KINDS[2].0])).required(),
    field("spec", Shape::OpenObject).required(),
];

/// The kinds of authentication of a REST source, each with the credentials that it can't do without.
pub(super) const AUTH_KINDS: [(&str, &[&str]); 3] = [
    ("OAuth2RefreshCode", &["accessToken"]),
    ("BasicAuthentication", &["username", "password"]),
    ("KeyBased", &["authKey1"]),
];

/// Whether a credential of that name is secret: the pages show each of them as a password.
pub(super) fn is_secret(name: &str) -> bool {
    matches!(name, "accessToken" | "refreshToken" | "clientSecret" | "password") || name.starts_with("authKey")
}

/// Whether what has that name contains the secret of a client, though the contract makes it an object and no password.
pub(super) fn hides_secret(name: &str) -> bool {
    name == "requestParameterOverride"
}

pub(super) const SOURCE: &[Field] =
    &[field("attributes", Shape::OpenObject).required(), field("spec", Shape::OpenObject), field("schema", Shape::Any)];

/// What a REST source is fetched by, each a member of the attributes or a parameter that users give.
pub(super) const FETCH: [&str; 4] = ["urlParams", "contentPath", "paginationParams", "scheduleParams"];

pub(super) const ATTRIBUTES: &[Field] = &[
    field("uiAttributes", Shape::OpenObject),
    field("authRequired", Shape::Bool),
    field("spec", Shape::Any),
    field("schema", Shape::Any),
    field("urlParams", Shape::OpenObject),
    field("headerParams", Shape::OpenObject),
    field("bodyParams", Shape::OpenObject),
    field("contentPath", Shape::Any),
    field("explodeEntityPath", Shape::Any),
    field("paginationParams", Shape::OpenObject),
    field("scheduleParams", Shape::OpenObject),
];

/// The parts of the attributes that have members of their own, with what goes together in them.
pub(super) const PARTS: [(&str, &[Field], &[Condition]); 6] = [
    ("uiAttributes", UI, &[]),
    ("urlParams", URL, &[]),
    ("contentPath", CONTENT, &[]),
    ("explodeEntityPath", CONTENT, &[]),
    ("paginationParams", PAGING, PAGING_RULES),
    ("scheduleParams", SCHEDULE, SCHEDULE_RULES),
];

const UI: &[Field] = &[
    field("isSource", Shape::Bool),
    field("isPreview", Shape::Bool),
    field("isBeta", Shape::Bool),
    field("monitoringSupported", Shape::Bool),
    field("documentationLink", Shape::Text),
    field("category", Shape::OpenObject),
    field("icon", Shape::OpenObject),
    field("description", Shape::OpenObject),
    field("label", Shape::OpenObject),
    field("frequency", Shape::OpenObject),
];

/// The categories that the pages list, without what their spellings differ in.
pub(super) const CATEGORIES: [&str; 11] = [
    "advertising",
    "analytics",
    "consentandpreferences",
    "crm",
    "customersuccess",
    "database",
    "ecommerce",
    "marketingautomation",
    "payments",
    "protocols",
    "streaming",
];

const URL: &[Field] = &[
    field("host", Shape::Text),
    field("path", Shape::Name).required(),
    field("method", Shape::Word(&["GET", "POST"])).required(),
    field("queryParams", Shape::OpenObject),
];

const CONTENT: &[Field] = &[
    field("path", Shape::Name).required(),
    field("skipAttributes", Shape::Texts),
    field("keepAttributes", Shape::Texts),
    field("overrideWrapperAttribute", Shape::Name),
];

const PAGING: &[Field] = &[
    field("type", Shape::Word(&["OFFSET", "POINTER", "CONTINUATION_TOKEN", "PAGE", "NONE"])).required(),
    field("limitName", Shape::Name),
    field("limitValue", Shape::Count(1)),
    // The table has one spelling, and the schema of the template the other.
    field("offSetName", Shape::Name),
    field("offsetName", Shape::Name),
    field("pointerPath", Shape::Name),
    field("continuationTokenPath", Shape::Name),
    field("parameterType", Shape::Word(&["QUERYPARAM", "HEADERPARAM"])),
    field("parameterName", Shape::Name),
    field("delayRequestMillis", Shape::Count(0)),
    field("pageParamName", Shape::Name),
    field("initialPageIndex", Shape::Count(0)),
    field("endPageIndex", Shape::Any),
    field("maximumRequest", Shape::Count(1)),
    field("endConditionName", Shape::Name),
    field("endConditionValue", Shape::Any),
];
const PAGING_RULES: &[Condition] = &[
    Condition::required(&["limitName", "limitValue"]).when(is_one_of("type", &["OFFSET", "POINTER", "PAGE"])),
    Condition::required(&["pointerPath"]).when(is_one_of("type", &["POINTER"])),
    Condition::required(&["pageParamName"]).when(is_one_of("type", &["PAGE"])),
    Condition::required(&["continuationTokenPath", "parameterType", "parameterName"])
        .when(is_one_of("type", &["CONTINUATION_TOKEN"])),
    Condition::at_least_one(&["offSetName", "offsetName"]).when(is_one_of("type", &["OFFSET"])),
];

/// The members that contain a JSON path.
pub(super) const JSON_PATHS: [(&str, &str); 4] = [
    ("contentPath", "path"),
    ("explodeEntityPath", "path"),
    ("paginationParams", "pointerPath"),
    ("paginationParams", "continuationTokenPath"),
];

/// The type of a schedule that is written as expressions.
pub(super) const ADVANCED: &str = "ADVANCE";
const SCHEDULE: &[Field] = &[
    field("type", Shape::Word(&[ADVANCED])),
    field("paramFormat", Shape::Name),
    field("incremental", Shape::Name),
    field("backfill", Shape::Name),
    field("scheduleStartParamName", Shape::Name),
    field("scheduleEndParamName", Shape::Name),
    field("scheduleStartParamFormat", Shape::Name),
    field("scheduleEndParamFormat", Shape::Name),
];
const SCHEDULE_RULES: &[Condition] = &[
    Condition::required(&["scheduleStartParamName", "scheduleEndParamName"]).unless(given("type")),
    Condition::required(&["paramFormat", "incremental", "backfill"]).when(is_one_of("type", &[ADVANCED])),
];

pub(super) const EXPLORE: &[Field] = &[
    field("name", Shape::Name),
    field("type", Shape::Name).required(),
    field("requestSpec", Shape::OpenObject),
    field("responseSpec", Shape::OpenObject),
];

/// A JSON Schema, as far as it is looked into.
pub(super) const SCHEMA: &[Field] = &[
    field("$schema", Shape::Text),
    field("type", Shape::Word(&["object"])).required(),
    field("description", Shape::Text),
    field("properties", Shape::OpenObject),
    field("required", Shape::Texts),
];
