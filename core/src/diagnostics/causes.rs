//! Why some faults happen, where message and help don't say it; for the docs page of codes alone.

use super::codes::Code;

/// One sentence on what lies behind a fault.
pub(crate) fn cause(code: Code) -> Option<&'static str> {
    CAUSES.iter().find(|(of, _)| *of == code).map(|(_, cause)| *cause)
}

const CAUSES: &[(Code, &str)] = &[
    (Code::JsonSyntax, "Comments, single quotes, names without quotes and numbers such as `.5` or `01` are not JSON."),
    (Code::JsonTrailingComma, "JavaScript and Python allow a comma after the last member, and JSON does not."),
    (
        Code::JsonStrayBracket,
        "One bracket too many closes the document before its end, so that the rest belongs to nothing.",
    ),
    (
        Code::JsonPlaceholder,
        "Samples of the documentation hold templates such as `{{interval}}` where a number belongs.",
    ),
    (Code::JsonDuplicateKey, "Readers of JSON disagree on which of two equal names counts, so neither is sent."),
    (Code::JsonTooDeep, "Readers of JSON use memory for each level, and the platform has a limit too."),
    (Code::NotJson, "A value of the host, such as a date, a function or `NaN`, would be lost or changed on its way."),
    (
        Code::UnknownOperation,
        "Names of operations are the same in all languages, with capital letters where a word begins.",
    ),
    (Code::UnknownField, "The name may be misspelled, or belong to another operation."),
    (Code::ConflictingFields, "A short form and the name that the body has for it were both given, and might differ."),
    (
        Code::ExtraConflict,
        "What `extra` holds is merged into the body, and may not replace what other fields have said.",
    ),
    (
        Code::UncheckedExtra,
        "This library has no field for what is in `extra`, so only the platform can say whether it is right.",
    ),
    (Code::NothingToDo, "An update without a change would send an empty patch."),
    (Code::Placeholder, "Text of a sample was copied with a name in braces that stands for a value."),
    (
        Code::InvalidUuid,
        "Ids of connections, flows, runs and specifications all have this form, in any case of letters.",
    ),
    (
        Code::InvalidSchemaId,
        "A schema, field group or class is named by its full address, or by its `meta:altId`, which begins with an underscore.",
    ),
    (
        Code::OrgIdAsTenant,
        "The documentation writes `{ORG_ID}` where the tenant id belongs; the two are different values.",
    ),
    (Code::InvalidEtag, "The double quotes are a part of an etag, and some samples lose them."),
    (Code::MissingEtag, "The platform changes a resource only if it is still as the caller has read it."),
    (Code::TenantAsOrgId, "The tenant id is a short name, and the header asks for the id of the organization."),
    (Code::InvalidSandboxName, "The header names one sandbox; names are lower-case letters, digits and dashes."),
    (Code::InvalidHost, "Access tokens go to this host, so anything but https to a host name is refused."),
    (Code::InvalidHeaderValue, "The value goes into a header, where a line break would begin another one."),
    (
        Code::SeveralCredentials,
        "A project of the Developer Console can have several credentials, and each has a client id.",
    ),
    (Code::SameToken, "The documentation uses one placeholder for the token of Adobe and for the key of the source."),
    (Code::PublishableKey, "Stripe has keys for pages, which begin with `pk_` and can't read data."),
    (Code::JwtAsSourceToken, "A text that begins with `eyJ` is a JSON Web Token, such as the access token of Adobe."),
    (Code::UnclearAuth, "The source has several ways to authenticate, and the credentials fit none or more than one."),
    (Code::IntervalTooShort, "The platform runs a flow every 15 minutes at most, and some sources less often."),
    (
        Code::NotWithOnce,
        "A flow that runs once has no time between runs, and no data from before its start to catch up on.",
    ),
    (Code::StartTimeMilliseconds, "JavaScript counts milliseconds, and schedules count seconds."),
    (Code::StartTimeNoZone, "A time without a zone means another moment on each host."),
    (Code::StartTimePast, "The time lies before `now` of the options."),
    (Code::StartTimeOver, "A spec is kept for longer than its first start, and is applied again."),
    (Code::FlowStarted, "The flow as read has a start that lies before `now` of the options."),
    (Code::StartTimeFixed, "The platform keeps the start of a flow once its first run was due, enabled or not."),
    (Code::LimitWithCount, "The platform answers either a page or the number of all that match."),
    (Code::FilterComma, "The platform reads a comma in a filter as a list of values, and no escape is published."),
    (Code::StartWithoutOrderby, "`start` is a value of the field that the list is sorted by."),
    (Code::SchemaMinorVersion, "Only `version=1` addresses a schema, and it means the newest minor version."),
    (
        Code::PatchOpCase,
        "The OpenAPI document writes operations in capitals, and the platform takes them in lower case.",
    ),
    (Code::PatchPath, "The path is not among those that the documentation names for this resource."),
    (Code::ImmutablePath, "The platform fixes these parts of a resource when it is made."),
    (Code::TransformationIndex, "The entry `Mapping` is not always the first one: table sources have `Copy` in front."),
    (Code::FlowIgnoresChange, "A flow keeps the parameters that its connections had when it was made."),
    (Code::StateNotAllowed, "The state of a resource follows from actions, and the platform refuses it in a body."),
    (Code::InvalidPath, "A path is names joined by dots; other characters must be escaped."),
    (Code::DuplicateDestination, "Two mappings for one field would overwrite each other."),
    (Code::MappingOverlap, "An object and a field within it are both filled, so that one may overwrite the other."),
    (
        Code::DialectMismatch,
        "A mapping set has an older and a current form, and each has members that the other lacks.",
    ),
    (Code::UnknownSourceField, "The platform takes a field that is absent for null, and reports nothing."),
    (Code::NumberAsDate, "A number can count seconds or milliseconds, and a date needs to know which."),
    (
        Code::UncertainConversion,
        "The platform converts some texts, such as `yes` to true, and makes null of those that it cannot read.",
    ),
    (
        Code::WildcardMismatch,
        "Each `[*]` stands for all elements of an array, and both sides must go through the same arrays.",
    ),
    (Code::RequiredUnmapped, "The schema requires the field, and the platform refuses each row where it is missing."),
    (Code::PrimaryIdentityUnmapped, "Profile knows a record by its primary identity."),
    (
        Code::IdentityNotInSchema,
        "The platform takes identities from the descriptors of a schema, not from the marks of mappings.",
    ),
    (Code::BaseConnectionMismatch, "Fields that were explored over one connection need not be those of another."),
    (Code::ResourceMismatch, "Each resource of a source has fields of its own."),
    (Code::ClassMismatch, "A field group says which classes it extends, and a schema has just one."),
    (Code::UnusedMappingSet, "The flow names no mapping set, or another one than the sequence makes."),
    (Code::TenantMismatch, "Ids of schemas and names of custom fields hold the tenant, and two of them differ."),
    (
        Code::DuplicateName,
        "The registry takes a title once, be it of a class, a field group or a schema; elsewhere two things of one kind would be \
         taken for each other.",
    ),
    (
        Code::UnsearchableName,
        "A pipeline finds by its name what it has made before, so the name must fit into a filter.",
    ),
    (Code::SecretInSpec, "A spec is kept in files and repositories, where no secret belongs."),
    (
        Code::InvalidLedger,
        "The ledger was changed by hand or cut off, is that of another pipeline, or comes from a newer version.",
    ),
    (
        Code::OtherPlatform,
        "A ledger contains the ids of one sandbox, which mean nothing in another: what they name could neither be found nor \
         deleted there, and would be forgotten.",
    ),
    (Code::DeadlineUnit, "A deadline is a moment, and what was given is too early or too late to be one."),
    (Code::UnknownRequest, "Each request has an id, and its answer was given already or belongs to another run."),
    (
        Code::NameTaken,
        "A resource with this name is there, and differs from what the spec says in a part that can't be changed.",
    ),
    (Code::FieldTypeFixed, "The registry never changes the type of a field that was published."),
    (Code::AdoptedInTheWay, "What this pipeline did not make is never deleted or replaced by it."),
    (Code::ConcurrentApply, "Two hosts looked at the same time, found nothing, and both began to make it."),
    (Code::DraftsNotSupported, "The specification of the source or the flow says that drafts are not supported."),
    (Code::NumberAsString, "The platform turns such texts into numbers today, and publishes an integer."),
    (
        Code::EpochSecondsCopied,
        "Sources such as Stripe count seconds, and dates of a schema are made from milliseconds.",
    ),
    (Code::SchemaMismatch, "Dataset, target connection and mapping set must name one schema, or the flow fails."),
    (Code::IdInQuery, "The tutorial calls an id of the path a query parameter in one place."),
];
