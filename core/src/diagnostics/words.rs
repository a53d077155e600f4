//! What a param says by a word: `{code, param, word, phrase}`.
//!
//! Params have the word, so that a form can say it in another language; the texts have the phrase, in which `{name}` is another
//! param. A word never changes its meaning. In a list of values, words are in `<…>`, and what else is in a list is a value.

use aepflow_syntax::text::find;

use super::codes::Code;

/// One text for each row, which costs a page less than a list of pairs: the param, then a line for each word and its phrase.
macro_rules! words {
    ($($code:ident $param:literal $(($part:ident))? { $($word:literal $phrase:literal,)* })*) => {
        const WORDS: &[(Code, &str)] =
            &[$((Code::$code, text!($($part)? concat!($param, "\n", $($word, " ", $phrase, "\n"),*)))),*];
    };
}

/// The phrase of a word; nothing of other values.
pub(super) fn phrase(code: Code, param: &str, word: &str) -> Option<&'static str> {
    let line = ["\n", word, " "].concat();
    let rows = WORDS.iter().filter(|row| row.0 == code);
    rows.filter_map(|(_, text)| text.strip_prefix(param)).find_map(|lines| {
        let at = find(lines, &line)? + line.len();
        lines.get(at..)?.split('\n').next()
    })
}

/// The params of a code that may be words, and these.
pub(crate) fn words(code: Code) -> impl Iterator<Item = (&'static str, Vec<(&'static str, &'static str)>)> {
    let rows = WORDS.iter().filter(move |row| row.0 == code);
    rows.filter_map(|(_, text)| text.split_once('\n'))
        .map(|(param, lines)| (param, lines.lines().filter_map(|line| line.split_once(' ')).collect()))
}

words! {
    MissingField "expected" {
        "base_connection" "the id that createBaseConnection gave",
        "class" "the `$id` of the class, such as `https://ns.adobe.com/xdm/context/profile`",
        "extended_class" "the `$id` of the class that the field group extends",
        "connection" "the id of the connection",
        "connector" "the connector that `resource` belongs to",
        "what_to_explore" "`connector` and `resource`, or what to explore",
        "specification" "`connector`, or the id of the specification",
        "data_format" "an object with `format`, such as `json`",
        "dataset" "`datasetId`, or `params/dataSetId` of the body",
        "resource" "the resource that was explored",
        "fields" "the fields, by name",
        "flow" "the flow as getFlow reads it",
        "mapped_flow" "the flow as getFlow reads it, to find the mapping in it",
        "http_status" "the HTTP status as an integer",
        "mapping_set" "the id that createMappingSet gave",
        "versioned_set" "the mapping set that the version belongs to",
        "letters" "a name in letters: the title has none",
        "listed_path" "a path of the list that exploring without it gives",
        "result" "the result as it was read, and not the answer",
        "schedule" "`frequency`, `startTime` and, unless once, `interval`",
        "schema" "`schema`, or `data/schema` of the body",
        "schema_ref" "an object with the `$id` of the schema as `id`",
        "tenant" "the tenant id that getTenant gives",
        "variable" "the variable `{value}`",
        "postman" "the variable `{value}` of the environment",
        "setting" "the field `{value}`",
        "console_org" "`ims_org_id` of the project's `org`",
        "beside_file" "beside the file, as no project has one",
        "console" "`{value}` of an OAuth Server-to-Server credential in the project",
    }
    MissingField "instead" {
        "access_token" "or an access token",
        "usual_scopes" "for the platform mostly openid,AdobeID,read_organizations,additional_info.projectedProductContext,session",
    }
    MissingField "expected" (pasted) {
        "as_documented" "what the page on explore specifications has there, as it is",
        "part_of_authentication" "authentication of this kind has it",
        "true_to_be_listed" "`true`, so that the catalog lists the source",
        "key_or_text" "the key that Adobe gave, or `text` while it is tested",
    }
    MissingField "expected" (pipelines) {
        "class_or_schema" "`profile`, `experienceEvent`, the `$id` of a class, a class to be made, or `schema`",
        "credentials_or_base_connection" "credentials with references to secrets, or `baseConnectionId`",
        "fields_or_records" "its fields, or `records` with samples, as they can't be read at this source; or `schema` in `target` and `mappings` in `mapping`",
        "flow_spec_of_definition" "that whose `sourceConnectionSpecIds` contains the connection spec, with `transformations` and `schedule` beside it",
        "flow_to_adopt" "the id of the flow to adopt",
        "one_of_sources" "one of `sources`: {known}",
        "path_of_one_file" "the path of one of the files, whose fields are read",
        "schema_of_dataset" "the `$id` of the dataset's schema",
        "searchable_name" "a name for it, as `resource` can't be searched for",
        "source_or_sources" "where the data comes from, or several of them by name in `sources`",
    }
    UnknownField "optional" {
        "no_base_connection" "this source has no base connection",
        "no_mapping" "the flows of this source take no mapping",
        "no_resources" "this source has no resources to choose from",
        "no_transformation" "these flows have no transformation `{value}`",
        "object_type" "exploring with the objectType `{value}` doesn't take it here",
        "nothing" "nothing is known that could be given here",
        "format" "it is for files that are {known}",
        "streaming" "flows of this source run all the time",
    }
    UnknownField "optional" (pipelines) {
        "no_sources" "there are no `sources` of which it could name one",
    }
    UnknownValue "allowed" {
        "<class_id>" "the `$id` of a class",
        "<address_of_adobe>" "an address that begins with https://csm.adobe.io/",
        "<uuid_of_adobe>" "a UUID, as Adobe sends it",
        "<java_charset>" "US-ASCII and the others of Java",
        "<place_in_schema>" "places in the schema, such as `#/definitions/…`",
        "<zone_name>" "names of the time zone database such as Europe/Paris",
        "<zone_offset>" "offsets such as +02:00",
    }
    UnknownValue "allowed" (pipelines) {
        "<class_there>" "the `$id` of a class that is there",
        "<namespace_of_spec>" "one of `namespaces` of the spec, which makes it",
        "<namespace_there>" "the code of a namespace that is there",
    }
    NotForConnector "found" {
        "no_base_connection" "no base connection",
        "not_by_connection" "no base connection to explore",
        "not_by_specification" "no connection spec to explore",
        "nothing" "nothing to explore that is documented",
    }
    NotForConnector "instead" {
        "createSourceConnection" "begin with createSourceConnection, without `baseConnectionId`",
        "exploreConnectionSpec" "use exploreConnectionSpec with the same `connector`",
        "exploreBaseConnection" "use exploreBaseConnection with the same `connector`",
        "records" "read the fields from sample records, or give `objectType` and what else the source takes",
    }
    FilterPath "expected" {
        "brackets" "`[]` follows a list",
        "top_level" "filters take fields of the top level alone",
    }
    InvalidDatePattern "reason" {
        "padding" "`p` pads nothing",
        "count" "{count} letters `{letter}` in a row are not one of its forms",
        "quote" "a quote is never closed",
        "bracket" "a `]` closes nothing",
        "reserved" "`{letter}` is kept for later",
        "letter" "`{letter}` is no letter of a pattern",
    }
    DoubtfulDatePattern "found" {
        "year_of_week" "the year of the week, which differs around New Year",
        "day_of_year" "the day of the year",
        "month" "the month",
        "minute" "the minute",
        "half_day_hour" "the hour of half a day, which needs `a` beside it",
        "fraction" "a fraction of a second",
    }
    TextAsDate "found" {
        "guessed" "isn't that of ISO 8601, and that the platform finds in a list by trying",
        "unknown" "is none of the platform's dates",
    }
    InvalidTree "expected" {
        "number_literal" "a number literal",
        "regex" "a regular expression of Java",
        "unary" "an operator in front of an operand",
        "binary" "an operator of `binary` nodes",
        "function" "the name of a function",
        "position" "a position",
        "values" "a list as long as `keys`",
        "parameter" "a parameter of a lambda around it",
        "chain" "an operator of `chain` nodes",
        "operators" "a list of operators of one level",
        "operands" "a list one longer than `operators`",
        "steps" "a list with a step",
        "free_name" "a name that is not reserved",
        "parameters" "a list of different names",
    }
    NotAnExploreAnswer "found" {
        "empty" "an empty list, which an empty folder or missing rights give",
        "resources" "a list that begins with a {value}",
    }
    NotAnExploreAnswer "expected" {
        "file_type" "for a file its fileType: `delimited`, `json` or `parquet`",
    }
    UnclearTime "found" {
        "unit" "what its numbers count",
        "scale" "whether it counts seconds or milliseconds",
        "kind" "whether it is text, seconds or milliseconds",
    }
    UnclearTime "instead" {
        "left_out" "it is left out",
        "by_size" "the size of each value decides",
        "as_text" "it is mapped as text",
    }
    ProfileGuardrail "found" {
        "batches" "{count} batches a day go to Profile",
        "datasets" "Profile reads {count} datasets of the class `{class}`",
    }
    ProfileGuardrail "instead" {
        "intervals" "choose longer intervals, or fewer resources for Profile",
        "one_dataset" "bring what belongs together into one dataset",
    }
    InvalidLedger "expected" (pipelines) {
        "known_version" "the version 1 or 2, or take a later version of this library",
        "ledger_of_pipeline" "the ledger of `{value}`, or its earlier name as `previousName` of the spec",
        "unchanged_ledger" "the ledger as `ledger()` gave it: this one was changed or cut off",
        "count_of_changes" "how often the ledger has changed",
        "platform" "`organization`, `sandbox` and `host`",
        "time_and_reason" "`until` in milliseconds since 1970, and a `reason`",
        "step_as_written" "a step as `ledger()` writes it",
        "replaced_thing" "`stage`, `step` and `id`",
    }
    NotReady "expected" (pipelines) {
        "being_deleted" "it is being deleted: apply the spec once it is gone, which makes a new one",
        "wait" "wait until it is enabled or disabled, and try again",
        "wait_until_enabled" "wait until it is enabled, and try again",
        "nothing_to_disable" "a draft does not run, so there is nothing to disable",
        "publish" "apply the spec without `draft`, which publishes it",
        "enable" "enable it first, with the goal `enable`",
    }
    NamespaceTaken "found" (pipelines) {
        "of_adobe" "as one of Adobe's",
        "other_id_type" "with the idType `{other}`",
    }
    NamespaceTaken "expected" (pipelines) {
        "not_in_spec" "leave it out of `namespaces`, as every organization has it",
        "same_id_type" "give it that `idType`, as it is for good",
    }
    UnclearDefinition "expected" (pasted) {
        "flow_spec_of_source" "one whose `sourceConnectionSpecIds` contains `{value}`",
        "form_of_dates" "the form of the dates in the column that shows which rows are new, such as `yyyy-MM-dd HH:mm:ss`",
    }
}
