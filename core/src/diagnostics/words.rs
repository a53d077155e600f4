//! What a param says by a word: `{code, param, word, phrase}`.
//!
//! Params have the word, so that a form can say it in another language; the texts have the phrase, in which `{name}` is another
//! param. A word never changes its meaning. In a list of values, words are in `<…>`, and what else is in a list is a value.

use super::codes::Code;

/// One text for each row, which costs a page less than a list of pairs: the param, then a line for each word and its phrase.
macro_rules! words {
    ($($($code:ident)+ $param:literal $(($part:ident))? { $($word:literal $phrase:literal,)* })*) => {
        const WORDS: &[(&[Code], &str)] =
            &[$((&[$(Code::$code),+], text!($($part)? concat!($param, "\n", $($word, " ", $phrase, "\n"),*)))),*];
    };
}

/// The rows of a code, each with its params and its lines.
fn rows(code: Code) -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.iter().filter(move |row| row.0.contains(&code)).filter_map(|(_, text)| text.split_once('\n'))
}

/// The phrase of a word; nothing of other values.
pub(super) fn phrase(code: Code, param: &str, word: &str) -> Option<&'static str> {
    let line = [word, " "].concat();
    let mut lines = rows(code).filter(|(params, _)| params.split(' ').any(|own| own == param));
    lines.find_map(|(_, lines)| lines.split('\n').find_map(|known| known.strip_prefix(&line)))
}

/// The params of a code that may be words, and these.
pub(crate) fn words(code: Code) -> impl Iterator<Item = (&'static str, Vec<(&'static str, &'static str)>)> {
    rows(code).flat_map(|(params, lines)| {
        let words: Vec<_> = lines.lines().filter_map(|line| line.split_once(' ')).collect();
        params.split(' ').map(move |param| (param, words.clone()))
    })
}

words! {
    NotJson "found" {
        "bigint" "a bigint",
        "cycle" "a cycle",
        "key_not_text" "a key that is no text",
        "lone_surrogate" "a lone surrogate",
        "long_integer" "an integer with too many digits",
        "symbol" "a symbol",
        "throws" "a value that throws when it is read",
        "to_json" "an object with `toJSON`",
        "too_deep" "more than {limit} levels",
    }
    NotJson "instead" {
        "awaited" "await it first",
        "answer" "an answer is `{status, headers, body}`, with its body read as text",
    }
    JsonSyntax "instead" {
        "file" "file",
    }
    MissingHeader "expected" (pasted) {
        "etag" "the etag that the last answer gave",
    }
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
        "schedule_of_definition" "with `frequencies`",
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
        "schedule_undefined" "the definition has no `schedule`, unless you add it with `frequencies`",
        "streaming" "flows of this source run all the time",
        "transformation_undefined" "the definition has no `{value}` in `transformations`, unless you add it",
    }
    UnknownField "optional" (pasted) {
        "of_inputs" "the body of a request has `{known}` in its place",
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
    WrongType "expected" (pipelines) {
        "milliseconds_or_date" "milliseconds since 1970, or a `Date`",
        "seconds_or_datetime" "Unix seconds, or a `datetime` with a zone",
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
    SyntaxError NotAnExpression "instead" (expressions) {
        "straight_quotes" "write straight quotes, `\"` or `'`, in place of the curly ones",
        "quotes_and_braces" "write texts in `\"` or `'`, and odd names of fields in `${…}`",
        "minus" "write `-` for minus",
        "times" "write `*` for times",
        "comparison" "write `!=`, `<=` or `>=`",
        "ordinary_space" "write an ordinary space, or none",
        "not_equal" "`!=` compares for what is not equal",
        "lambda" "a lambda is written `x -> …`",
        "two_signs" "`==` and `!=` compare; there is no third `=`",
        "join_texts" "`+` or concat() joins texts",
        "and" "`&&`, or `and` in small letters, joins conditions",
        "or" "`||`, or `or` in small letters, joins conditions",
        "not" "`!`, or `not` in small letters, negates",
        "is" "`== null` and `!= null` ask for null",
        "in" "`a =~ [\"x\", \"y\"]` asks for one of a list",
        "like" "`=~` compares with a pattern, `=^` with a beginning, `=$` with an end",
        "between" "`a >= 1 && a <= 9` asks for a range",
        "case" "`iif(condition, a, b)` or `condition ? a : b` chooses, `decode(a, \"x\", 1, 0)` by values",
        "as" "`to_integer(a)`, `to_decimal(a)` and `date(a, \"yyyy-MM-dd\")` convert",
        "mod" "`%` and `/` divide",
        "typeof" "there is no question for a type",
    }
    UnknownFunction "instead" (expressions) {
        "nvl" "coalesce(a, b)",
        "zeroifnull" "coalesce(a, 0)",
        "nvl2" "iif(a != null, b, c)",
        "isempty" "is_empty(a)",
        "isblank" "is_empty(trim(a))",
        "if" "iif(condition, a, b), or condition ? a : b",
        "case" "decode(a, \"x\", 1, \"y\", 2, 0) for values, or nested iif(condition, a, b)",
        "choose" "decode(a, 1, b, 2, c)",
        "nullif" "iif(a == b, null, a)",
        "cast" "to_integer(a), or to_decimal(a), or date(a, \"yyyy-MM-dd\"), or concat(a) for text",
        "to_string" "concat(a) for text, or format(date(a), \"yyyy-MM-dd\") for dates",
        "length" "a.length() for text, or size_of(a) for arrays",
        "count" "size_of(a)",
        "substring" "substr(a, 0, 3), which counts from 0",
        "charindex" "instr(a, \"x\"), which counts from 0",
        "replace" "replacestr(a, \"x\", \"y\"), or a.replaceAll(\"x+\", \"y\") for a pattern",
        "regexp_replace" "a.replaceAll(\"x+\", \"y\")",
        "regexp_extract" "extract_regex(a, \"(x+)\"), an array of the match and its groups",
        "regexp_like" "matches_regex(a, \".*x.*\"), which compares the whole text",
        "like" "a =~ \".*x.*\", or instr(a, \"x\") >= 0",
        "contains" "instr(a, \"x\") >= 0, or \"x\" =~ a for arrays",
        "startswith" "a =^ \"x\"",
        "endswith" "a =$ \"x\"",
        "tolower" "lower(a)",
        "toupper" "upper(a)",
        "concat_ws" "join(\", \", [a, b])",
        "array_join" "join(\", \", a)",
        "splitstr" "explode(a, \",\")",
        "split_part" "explode(a, \",\")[0]",
        "current_timestamp" "now(), or timestamp() for milliseconds",
        "today" "format(now(), \"yyyy-MM-dd\")",
        "to_date" "date(a, \"yyyy-MM-dd\")",
        "date_format" "format(date(a), \"yyyy-MM-dd\"), or dformat(a, \"yyyy-MM-dd\") for milliseconds",
        "from_unixtime" "dformat(a * 1000, \"yyyy-MM-dd'T'HH:mm:ss.SSSX\")",
        "extract" "date_part(\"year\", date(a)), with \"month\", \"day\" and so on for others",
        "date_trunc" "date(format(date(a), \"yyyy-MM-01\"), \"yyyy-MM-dd\") for the first of the month",
        "year" "date_part(\"year\", date(a))",
        "quarter" "date_part(\"quarter\", date(a))",
        "month" "date_part(\"month\", date(a))",
        "week" "date_part(\"week\", date(a))",
        "day" "date_part(\"day\", date(a))",
        "weekday" "date_part(\"weekday\", date(a)), which counts from Monday",
        "dayofyear" "date_part(\"dayofyear\", date(a))",
        "hour" "date_part(\"hour\", date(a))",
        "minute" "date_part(\"minute\", date(a))",
        "second" "date_part(\"second\", date(a))",
        "to_number" "to_integer(a), or to_decimal(a) for fractions",
        "int" "to_integer(a)",
        "float" "to_decimal(a)",
        "datediff" "(a - b) / 86400000 for the days between milliseconds",
        "dateadd" "dformat(a + 86400000, \"yyyy-MM-dd\") for the day after milliseconds",
        "json_parse" "json_to_object(a)",
        "json_extract" "json_to_object(a).b",
        "md5hash" "md5(a)",
        "sha" "sha1(a)",
        "sha2" "sha256(a), or sha512(a)",
        "urldecode" "get_url_decoded(a)",
        "urlencode" "get_url_encoded(a)",
        "least" "min(a, b)",
        "greatest" "max(a, b)",
        "uuid_generate_v4" "uuid()",
        "strip" "trim(a)",
        "object_keys" "get_keys(a)",
        "array_append" "add_to_array(a, b)",
        "array_concat" "join_arrays(a, b)",
        "array" "[a, b]",
        "object" "to_object(\"key\", a)",
        "map" "to_map(\"key\", a)",
        "exists" "contains_key(a)",
        "not_null" "a != null",
        "notempty" "!is_empty(a)",
        "is_null" "a == null",
        "isnull" "a == null, or coalesce(a, b) for another value",
    }
    InvalidRegex "reason" (expressions) {
        "deep_classes" "its classes nest too deep",
        "open_class" "a `[` is never closed",
        "empty_intersection" "`&&` in a class joins nothing",
        "range_order" "a range in a class ends below its begin",
        "open_boundary" "`\\b{g` is followed by no `}`",
        "reference_name" "`\\k` is followed by no name in `<…>`",
        "absent_group" "`\\k<…>` names a group that isn't there",
        "last_backslash" "a backslash ends it",
        "digits_of_u" "`\\u` needs four hexadecimal digits",
        "control_letter" "`\\c` needs a character",
        "unknown_escape" "a backslash and a letter or digit have no meaning there",
        "octal_digit" "`\\0` needs an octal digit",
        "digits_of_x" "`\\x` needs two hexadecimal digits, or more in braces",
        "no_character" "`\\x{…}` is no character",
        "digits_in_braces" "`\\x{…}` holds other than hexadecimal digits",
        "character_name" "`\\N` needs the name of a character in braces",
        "unknown_property" "`\\p` names no property",
        "open_property" "a `\\p{` is never closed",
        "stray_parenthesis" "a `)` closes nothing",
        "deep_groups" "its groups nest too deep",
        "nothing_to_repeat" "a `?`, `*` or `+` has nothing to repeat",
        "brace_without_count" "a `{` that begins no count needs a backslash",
        "count_order" "a count ends below its begin",
        "open_count" "a count `{…}` is never closed",
        "big_count" "a count is too big",
        "open_group" "a `(` is never closed",
        "endless_look_behind" "what looks behind has no longest match",
        "unknown_group" "`(?` begins no group",
        "group_name_start" "the name of a group must begin with a letter",
        "group_name" "the name of a group must hold letters and digits alone, and end with `>`",
        "same_group_name" "two groups have one name",
    }
    SyntaxError "expected" (expressions) {
        "operator_or_end" "an operator or the end",
        "value_or_operator" "a value or an operator",
        "another_name" "another name",
        "comma_or_parenthesis" "`,` or `)`",
        "arrow" "`->`",
        "field_in_braces" "a field's name within `${}`",
        "number_form" "a number such as `12`, `0x1F`, `1.5` or `1.0e3`",
        "long_number" "a number that a long holds (`h` behind it makes it a big one)",
        "value_and_no_division" "a value (a regular expression is written `~/…/`)",
        "surrogate_pair" "a whole surrogate pair",
        "operator_or_colon" "an operator or `:`",
        "operator_or_brace" "an operator or `}`",
        "operator_or_parenthesis" "an operator or `)`",
        "operator_or_bracket" "an operator or `]`",
        "operator_comma_or_parenthesis" "an operator, `,` or `)`",
        "operator_comma_or_bracket" "an operator, `,` or `]`",
        "operator_comma_or_brace" "an operator, `,` or `}`",
        "operator_comma_colon_or_brace" "an operator, `,`, `:` or `}`",
        "bracket" "`]`",
        "brace" "`}`",
    }
    SyntaxError "found" (expressions) {
        "end" "the end",
        "text" "`{text}`",
        "character" "`{text}` ({character})",
    }
    NeverClosed "what" (expressions) {
        "parenthesis" "`(`",
        "bracket" "`[`",
        "brace" "`{`",
        "wrapped_name" "`${`",
        "regex" "regular expression",
    }
    NeverClosed "closing" (expressions) {
        "parenthesis" "`)`",
        "bracket" "`]`",
        "brace" "`}`",
        "comment" "`*/`",
        "slash" "`/`",
        "double_quote" "its quote `\"`",
        "single_quote" "its quote `'`",
    }
    NotAnExpression "what" (expressions) {
        "semicolon" "`;`",
    }
    OutOfRange "expected" {
        "percent" "a number above 0 and up to 100",
    }
    WrongType "expected" {
        "any" "any value",
        "character" "a text of one character",
        "count_or_digits" "an integer or a decimal string",
        "event" "an event",
        "id" "an id as a string",
        "json_patch" "a list of changes, which is a JSON Patch",
        "list_or_object" "a list or an object",
        "object_list_or_text" "an object, a list or a text",
        "object_or_function" "an object or a function",
        "objects_or_lines" "a list of objects, or text with an object in each line",
        "one_id" "a list of one id",
        "one_specification" "one specification",
        "percent" "a number above 0 and up to 100",
        "present_time" "the present time as an integer",
        "run" "a run",
        "scalar" "a string, a number or a boolean",
        "schema_version" "1, or a media type with its version",
        "seconds" "a number of seconds",
        "seconds_or_time" "an integer of Unix seconds, or a time as a string",
        "string_or_null" "a string or null",
        "string_or_object" "a string or an object",
        "string_or_strings" "a string or a list of strings",
    }
    WrongType "found" {
        "list_of" "a list of {count}",
        "text_of" "a text of {count}",
        "other_value" "another value",
    }
    UnknownOperation "reason" {
        "mapping_set_stays" "the platform deletes no mapping set, which does no harm where nothing uses it;",
        "namespace_stays" "an identity namespace is for good, as graphs may have identities of it;",
    }
    Deprecated "instead" {
        "other_way" "choose another way to bring its data",
    }
    WrongArgumentType WrongOperand DateAsNumber ResultType "expected found" (expressions) {
        "comparable" "a value that can be compared",
        "date_or_text" "a date or text",
        "date_pattern" "a date pattern",
        "fraction" "a number with a fraction",
        "lambda_of" "a lambda of {count}",
        "lambda_of_one" "a lambda of one parameter",
        "no_number" "a text that is no number",
        "number_or_text" "a number or text",
        "regex" "a regular expression",
        "text_or_array" "text or an array",
        "text_or_object_or_array" "text or an object or an array",
        "time_zone" "a time zone",
    }
    WrongArgumentType "instead" (expressions) {
        "date" "date(…, \"yyyy-MM-dd\") makes one of text",
    }
    WrongArgumentCount "expected" (expressions) {
        "at_least" "at least {minimum} arguments",
        "exactly" "{minimum} arguments",
        "one" "1 argument",
        "one_at_least" "at least 1 argument",
        "pairs" "an even number of arguments, at least {minimum}",
        "range" "{minimum} to {maximum} arguments",
    }
    SwappedArguments "first" (expressions) {
        "digest" "the name of the digest",
    }
    LimitedFunction "place" (expressions) {
        "analytics" "flows from Adobe Analytics and the Web SDK",
        "profile_updates" "profile updates",
    }
    IncompatibleTypes ArrayAgainstScalar UncertainConversion NumberAsDate "expected found" (expressions) {
        "array_of_any" "an array (a value each)",
        "array_of_array" "an array (an array each)",
        "array_of_boolean" "an array (a boolean each)",
        "array_of_date" "an array (a date each)",
        "array_of_integer" "an array (an integer each)",
        "array_of_map" "an array (a map each)",
        "array_of_null" "an array (null each)",
        "array_of_number" "an array (a number each)",
        "array_of_object" "an array (an object each)",
        "array_of_string" "an array (text each)",
        "constant_text" "a constant text",
        "regex" "a regular expression",
    }
    DoubtfulSourceType "found" (expressions) {
        "quoted_text" "a quoted text",
    }
    ConstantRefused ConstantUnvalidated "expected" (expressions) {
        "minimum" "{limit} at least",
        "maximum" "{limit} at most",
        "least_length" "{limit} characters at least",
        "greatest_length" "{limit} characters at most",
        "pattern" "a text of the pattern {limit}",
        "uri" "a URI with its scheme",
        "email" "an e-mail address",
        "ipv4" "an IPv4 address",
        "ipv6" "an IPv6 address",
        "hostname" "the name of a host",
    }
    IdentityMapUnmapped "profile" (expressions) {
        "needs_identity" "Profile takes no record without one",
    }
    LineNotJoined "mark" (pasted) {
        "backslash" "a backslash",
        "backtick" "a backtick",
        "caret" "`^`",
    }
    DoubtfulSource "found" {
        "form_of_dates" "its dates have the form `{expected}`, and this is `{given}`",
        "ids_differ" "base and source connections are shown with different ids",
        "id_of_another" "the id is that of Salesforce Marketing Cloud",
        "id_of_template" "the id is the one that the template for partners has",
        "auth_of_template" "the name of the authentication is the one that the template for partners has",
        "no_parameters" "no page says which parameters its source connection takes",
        "case_of_user_id" "one page sends `userId`, and a printed connection spec has `userid`",
        "credentials_as_source_params" "the draft of the page sends host and access token as `sourceParams`, which no other source does",
        "batch_or_streaming" "the page speaks of streaming, and its flow is a batch flow with a schedule",
        "older_list" "the printed list of sources of this flow spec, which is older, lacks this one",
        "id_twice" "the same id is shown as that of a connection and in another source",
        "connection_string" "the table of credentials asks for host, user name and password, and the request sends a connection string",
        "other_credentials" "the table of credentials asks for others than the request sends",
        "tables_or_rest" "the tutorial goes on to tables, and the reference of self-serve sources to REST",
        "crm_or_rest" "the tutorial leads to `CRMToAEP`, and the reference of self-serve sources has `RestStorageToAEP`",
        "same_id" "two sources of NetSuite have the same id, so one of them is wrong",
    }
}
