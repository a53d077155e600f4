//! The one table of diagnostic codes: code, severity, message and help.
//!
//! A text names the values it uses as `{param}`. A part in `[…]` is left out where one of its params is absent. `(pasted)`,
//! `(expressions)` and `(pipelines)` name the part of the library that alone reports a code.

use std::fmt;

use Severity::{Error, Warning};

/// How much a diagnostic weighs: an error keeps the request from being built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// Nothing is built.
    Error,
    /// The request is built; the result may surprise.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A text of the table. Who builds a wasm file without the part that alone reports its code leaves it out by a variable of the
/// environment, which saves 2 kB of the main one; a feature would take the text from users who have the part.
macro_rules! text {
    (pasted $text:expr) => {
        if option_env!("AEPFLOW_WITHOUT_PASTED").is_some() { "" } else { $text }
    };
    (expressions $text:expr) => {
        if option_env!("AEPFLOW_WITHOUT_EXPRESSIONS").is_some() { "" } else { $text }
    };
    (pipelines $text:expr) => {
        if option_env!("AEPFLOW_WITHOUT_PIPELINES").is_some() { "" } else { $text }
    };
    ($text:expr) => {
        $text
    };
}

macro_rules! codes {
    ($($variant:ident $code:literal $severity:ident $(($part:ident))? $message:literal $help:literal;)*) => {
        /// A stable code; its text is the name in snake case.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $message] $variant,)*
        }

        impl Code {
            /// All codes, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            const fn row(self) -> &'static Row {
                match self {
                    $(Code::$variant => const {
                        &Row {
                            code: $code,
                            severity: $severity,
                            message: text!($($part)? $message),
                            help: text!($($part)? $help),
                        }
                    },)*
                }
            }
        }
    };
}

struct Row {
    code: &'static str,
    severity: Severity,
    message: &'static str,
    help: &'static str,
}

impl Code {
    /// The code in snake case, which never changes.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().code
    }

    /// How much it weighs.
    #[must_use]
    pub fn severity(self) -> Severity {
        self.row().severity
    }

    /// The template of the message.
    #[must_use]
    pub fn message(self) -> &'static str {
        self.row().message
    }

    /// The template of what to do.
    #[must_use]
    pub fn help(self) -> &'static str {
        self.row().help
    }

    /// Its section in the docs.
    #[must_use]
    pub fn url(self) -> String {
        const PAGE: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs/diagnostics.md#");
        [PAGE, self.name()].concat()
    }
}

codes! {
    // The text itself.
    JsonSyntax "json_syntax" Error "the text is not JSON at line {line}, column {column}" "[give what the {instead} contains, not its name; ]compare the text there with the JSON grammar (RFC 8259)";
    JsonEmpty "json_empty" Error "there is no JSON text" "give an object; `{}` is the empty one";
    JsonEnd "json_end" Error "the text ends within a value at line {line}, column {column}" "close what is open: a quote, a bracket or a brace";
    JsonTrailingComma "json_trailing_comma" Error "a comma stands before a closing bracket at line {line}, column {column}" "remove the comma";
    JsonStrayBracket "json_stray_bracket" Error "a closing bracket or comma ends the document too early at line {line}, column {column}" "remove the extra bracket, so that all members belong to one object";
    JsonExtraText "json_extra_text" Error "text follows the end of the document at line {line}, column {column}" "send one JSON value and nothing behind it";
    JsonPlaceholder "json_placeholder" Error "an unreplaced template stands where a value belongs at line {line}, column {column}" "put the value itself there";
    JsonDuplicateKey "json_duplicate_key" Error "a name stands twice in one object at line {line}, column {column}" "keep one of the two members";
    JsonString "json_string" Error "a string holds a control character or a wrong escape at line {line}, column {column}" "write control characters as escapes such as `\\n`, and backslashes doubled; where a line ends within a string, its closing quote is missing";
    JsonEncoding "json_encoding" Error "the bytes are not UTF-8" "encode the text as UTF-8";
    JsonTooDeep "json_too_deep" Error "arrays and objects nest deeper than {limit} levels" "flatten the value";
    JsonTooLong "json_too_long" Error "the text is longer than 4 GiB" "split the input";
    NotJson "not_json" Error "JSON can't carry {found}" "[{instead}; ]give text, a number, a boolean, null, a list or an object; a time as text in RFC 3339 or as Unix seconds";
    // The shape of an input.
    UnknownOperation "unknown_operation" Error "there is no operation `{operation}`" "[{reason}][did you mean `{nearest}`?] `operations()` lists all";
    MissingField "missing_field" Error "`{field}` is missing" "give `{field}`[: {expected}][, or `{others}` in its place][; {instead}]";
    UnknownField "unknown_field" Error "`{field}` is not a field here" "[did you mean `{nearest}`?] [fields this library doesn't know go into `{extra}`] [leave it out: {optional}] [known here: {allowed}]";
    WrongType "wrong_type" Error "`{field}` must be {expected}[ with `{member}`], not {found}" "give {expected}[ with `{member}`]";
    EmptyValue "empty_value" Error "`{field}` is empty" "give a value[, or leave `{field}` out: {optional}]";
    UnknownValue "unknown_value" Error "`{value}` is not a value of `{field}`" "[did you mean `{nearest}`?] allowed: {allowed}";
    OutOfRange "out_of_range" Error "`{field}` is {value}, [not {expected}][outside {minimum} to {maximum}]" "give [{expected}][an integer from {minimum} to {maximum}]";
    NotAnInteger "not_an_integer" Error "`{field}` is `{value}`, which is not an integer" "give an integer[: {meant}]";
    ConflictingFields "conflicting_fields" Error "`{field}` and another field[, `{other}`,] say the same thing" "give one of the two";
    ExtraConflict "extra_conflict" Error "`extra` holds `{field}`, which the body has already" "use the field `{field}` itself, or take it out of `extra`";
    UncheckedField "unchecked_field" Warning (pasted) "`{field}` isn't known here, and isn't checked" "[did you mean `{nearest}`?] compare it with the API reference";
    UncheckedExtra "unchecked_extra" Warning "`extra` is sent as it is, unchecked" "see the API reference of the operation for what it may hold";
    NothingToDo "nothing_to_do" Error "there is nothing to change" "give at least one of: {fields}";
    // Text that would break out of its place.
    ControlCharacter "control_character" Error "`{field}` holds a control character" "remove it: a line break in a header or a URL would start another one";
    Placeholder "placeholder" Error "`{field}` still holds the placeholder `{placeholder}`" "put the value itself there";
    // Ids.
    DotSegment "dot_segment" Error "`{field}` is `{value}`, which in the path of a URL means another resource" "copy the id from the answer that created the resource";
    InvalidUuid "invalid_uuid" Error "`{field}` is not an id of the form 8-4-4-4-12 hexadecimal digits" "copy the id from the answer that created the resource";
    InvalidMappingSetId "invalid_mapping_set_id" Error "`{field}` is not a mapping id of 31 or 32 hexadecimal digits" "copy the id from the answer of createMappingSet; it has no dashes";
    InvalidDatasetId "invalid_dataset_id" Error "`{field}` is not a dataset id of 24 hexadecimal digits" "copy the id from the answer of createDataset";
    InvalidSchemaId "invalid_schema_id" Error "`{field}` is not the `$id` of a {kind}" "use the `$id` that the Schema Registry gave: {expected}";
    OrgIdAsTenant "org_id_as_tenant" Error "`{field}` holds an organization id where the tenant id belongs" "use the tenant id that getTenant gives; it has no `@`";
    InvalidEtag "invalid_etag" Error "`{field}` is not an etag with its double quotes" "send the etag as the platform gave it, quotes included: `\"{value}\"`";
    MissingEtag "missing_etag" Error "`etag` is missing" "read the resource, and give its etag as it is, quotes included";
    // The context.
    InvalidOrgId "invalid_org_id" Error "`orgId` is not an organization id" "give 24 hexadecimal digits and `@AdobeOrg`[: `{value}`]";
    TenantAsOrgId "tenant_as_org_id" Error "`orgId` looks like a tenant id" "the organization id has 24 hexadecimal digits and ends in `@AdobeOrg`; the Developer Console shows it";
    InvalidSandboxName "invalid_sandbox_name" Error "`sandboxName` is not the name of one sandbox" "give the name in lower case, such as `prod`; `*` means all and is refused";
    InvalidHost "invalid_host" Error "`{field}` is not a host name or https origin" "give a host such as `platform.adobe.io`; plain http is for loopback hosts alone";
    InvalidHeaderValue "invalid_header_value" Error "`{field}` holds a character that a header can't carry" "give visible ASCII characters without spaces at the ends";
    // Where the context is kept.
    UnknownFile "unknown_file" Error "the file is none that holds a context" "give a project as the Developer Console exports it, its environment for Postman, or a configuration of aepp";
    SeveralCredentials "several_credentials" Error "the project has {value} OAuth Server-to-Server credentials" "give the client id of one of them as `apiKey`";
    // Credentials.
    SameToken "same_token" Error "`{field}` is the Adobe access token" "give the key of the source here: Stripe shows it under Developers, API keys";
    PublishableKey "publishable_key" Error "`{field}` is a publishable key, which can't read data" "give a secret or restricted key";
    JwtAsSourceToken "jwt_as_source_token" Error "`{field}` is a JSON Web Token, not a key of the source" "give the API key of the source; the Adobe token belongs in the context";
    OtherCredential "other_credential" Error "`{field}` begins with `{value}`, as no key does that reads data" "give a secret or restricted key of the source";
    HostWithScheme "host_with_scheme" Error "`{field}` begins with `{value}`" "give the name of the host alone";
    CredentialInQuotes "credential_in_quotes" Error "`{field}` is in quotes" "give what is between them";
    CredentialWithBearer "credential_with_bearer" Error "`{field}` begins with `Bearer`" "give the token behind it: the word is put in front where it belongs";
    CredentialWithSpace "credential_with_space" Error "`{field}` has white space in it or around it" "give it without spaces and line breaks";
    CredentialCharacter "credential_character" Error "character {column} of `{field}` is {character}, which no key has" "copy it anew from where it is shown: it can't be seen, or looks like another";
    SourceKeyAsToken "source_key_as_token" Error "`{field}` is a key of a source" "give here what Adobe gave, and the key of the source in `auth` of createBaseConnection";
    TestKeyInProduction "test_key_in_production" Warning "`{field}` is a test key, and `prod` is the sandbox of production" "give a live key, or name a sandbox of development: a test key gives test data";
    UnclearAuth "unclear_auth" Error "`{field}` fits more than one way to authenticate" "give `specName`: {allowed}";
    // What a connector knows of its source.
    NotForConnector "not_for_connector" Error "`{value}` has {found}" "{instead}";
    Deprecated "deprecated" Warning "`{value}` is deprecated: it ends in {since}, or has ended then" "[use `{replacement}` in its place][{instead}]";
    DoubtfulSource "doubtful_source" Warning "the published pages disagree about `{member}` of `{value}`: {found}" "compare it with what getConnectionSpec answers, and try it in a sandbox of development first";
    NoDeltaColumn "no_delta_column" Warning "the flow reads a table again and again, and no column says which rows are new" "give `deltaColumn`, which the platform asks for unless the frequency is `once`[; its dates have the form `{expected}`]";
    // Schedules.
    IntervalTooShort "interval_too_short" Error "an interval of {value} is too short for the frequency `{frequency}`" "give at least {minimum}";
    NotWithOnce "not_with_once" Error "`{field}` can't go with the frequency `once`" "leave `{field}` out";
    StartTimeMilliseconds "start_time_milliseconds" Error "`{field}` has {digits} digits, and Unix seconds have 10" "give Unix seconds: {seconds}";
    StartTimeFraction "start_time_fraction" Error "`{field}` is not an integer" "give whole Unix seconds[: {seconds}]";
    StartTimeNegative "start_time_negative" Error "`{field}` lies before 1970" "give Unix seconds, counted from 1970 in UTC";
    StartTimeNoZone "start_time_no_zone" Error "`{field}` is a time without a zone" "add the zone: `{value}Z` for UTC, which is {seconds}";
    StartTimeInvalid "start_time_invalid" Error "`{field}` is not a time" "give Unix seconds as an integer, or a time such as `2030-01-31T08:00:00Z`";
    StartTimePast "start_time_past" Error "`{field}` lies in the past, which the platform refuses" "give {earliest} or later, in Unix seconds: that leaves a minute for the call";
    StartTimeOver "start_time_over" Warning (pipelines) "`{field}` has passed" "a flow that is yet to be made starts a minute after that, and one that exists keeps its start";
    StartTimeFixed "start_time_fixed" Warning "`{field}` can't change once the first run was due" "the platform refuses the change for a flow that has started: make a new flow then; with `flow` as read this is checked";
    FlowStarted "flow_started" Error "`{field}` can't change, as the flow started at {value}" "make a new flow, or leave `{field}` as it is";
    WindowOrder "window_order" Error "`windowStartTime` is not before `windowEndTime`" "give a window that ends after it starts";
    // Lists.
    LimitWithCount "limit_with_count" Error "`limit` and `count` can't be combined" "leave one of them out";
    InvalidFilter "invalid_filter" Error "`{field}` is not a filter of the form field, operator, value" "write for example `name==\"Stripe flow\"`, without spaces around the operator[; operators: {allowed}]";
    FilterComma "filter_comma" Error "`{field}` holds a comma, which the platform reads as a list" "give ids behind `==`, one by one with commas between, or filter by another field";
    UnknownFilterOperator "unknown_filter_operator" Error "`{operator}` is not a filter operator here" "use one of these: {allowed}";
    FilterPath "filter_path" Error "no filter takes the path `{value}`" "write `{nearest}`: {expected}";
    StartWithoutOrderby "start_without_orderby" Error "`start` works only together with `orderby`" "give `orderby`, such as `title`";
    LimitWithoutOrderby "limit_without_orderby" Warning "`limit` has an effect only together with `orderby`" "give `orderby`, such as `title`, or read the list as it is: without it there are up to 300, and no pages";
    // Schemas.
    SchemaMinorVersion "schema_minor_version" Warning "`{field}` names a minor version, and only the major version 1 can be addressed" "version 1 is sent; it means the newest minor version";
    InvalidSchemaVersion "invalid_schema_version" Error "`{field}` is not a version of a schema" "give 1, or `application/vnd.adobe.xed-full+json;version=1`";
    DescriptorProperty "descriptor_property" Error "`{field}` is not the place of a field" "start with `/`, end without one, and leave out `properties`: `/_tenant/charges/customer`";
    NotOfThisType "not_of_this_type" Error "`{field}` does not belong to what the type says" "leave it out, or give the type that has it";
    OneBehavior "one_behavior" Error "a class has just one behaviour" "put one of `https://ns.adobe.com/xdm/data/record` and `https://ns.adobe.com/xdm/data/time-series` into `allOf`";
    ClassAsUnion "class_as_union" Error "`{field}` is not the id of a union" "put `__union` behind the `$id` of the class";
    InvalidNamespaceCode "invalid_namespace_code" Error "`{value}` can't be the code of a namespace" "give one word of letters and digits, such as `stripeCustomerId`";
    InvalidPeriod "invalid_period" Error "`{value}` is not a period of ISO 8601" "write for example `P90D`, `P6M` or `P2Y`";
    ServerFields "server_fields" Warning "the platform sets this itself: {value}" "leave it out, as the answer says it anew[; to let Profile take the data, use {operation}]";
    // Patches.
    PatchOpCase "patch_op_case" Error "the operation `{value}` is not in lower case" "write `{nearest}`";
    PatchPath "patch_path" Error "`{value}` is not a path that can be changed here" "known paths: {allowed}";
    ImmutablePath "immutable_path" Error "`{value}` can't be changed after creation" "create a new resource instead";
    TransformationIndex "transformation_index" Error "`{value}` addresses a transformation by a fixed index" "give `mappingSetId` and the `flow` as read: the entry is then found by its name";
    FlowIgnoresChange "flow_ignores_change" Warning "existing flows do not pick this change up" "create a new connection and a new flow";
    NoMappingTransformation "no_mapping_transformation" Error "the flow has no transformation named `Mapping`" "give the flow as getFlow reads it; data that is XDM already has no mapping to change";
    StateNotAllowed "state_not_allowed" Error "`state` can't be set" "use enableFlow, disableFlow or publishFlow";
    // Mapping sets.
    InvalidPath "invalid_path" Error "`{value}` is not a path at character {column}" "write names joined by dots, `\\.` for a dot within a name, `[0]` or `[*]` for elements";
    DuplicateDestination "duplicate_destination" Error "`{value}` is mapped twice" "remove one of the two; the other is at {other}";
    MappingOverlap "mapping_overlap" Warning "`{value}` and a part of it are both mapped" "right where an object is copied, as its parts are added to it; else map the whole or its parts, as one overwrites the other; the part is at {other}";
    DialectMismatch "dialect_mismatch" Error "`{field}` has no place in the {dialect} dialect" "[set `dialect` to `{other}`][name the schema as `{member}`], or leave the field out";
    ExpressionTooLong "expression_too_long" Error "the expression has {value} characters" "calculated fields hold at most {maximum}";
    // Expressions.
    SyntaxError "syntax_error" Error "{found} stands at line {line}, column {column}, where {expected} belongs" "[{instead}; ][did you mean `{nearest}`? ]compare the text there with the grammar: operators between values, calls as `name(…)`, texts in quotes";
    NeverClosed "never_closed" Error "the {what} opened at line {line}, column {column} is never closed" "write {closing} where it ends";
    ReservedWord "reserved_word" Error "`{word}` at line {line}, column {column} is a reserved word" "write `${{word}}` for the field of that name";
    NotAnExpression "not_an_expression" Error "an expression holds no {what}, and one stands at line {line}, column {column}" "[{instead}; ]write one expression that gives one value: `==` compares, and `condition ? a : b` chooses";
    ChainedComparison "chained_comparison" Error "`{operator}` at line {line}, column {column} follows another comparison" "join two comparisons with `&&`, or put parentheses around the first";
    TooDeep "too_deep" Error "the expression nests deeper than {limit} levels" "split it, or look the value up with decode()";
    UnknownFunction "unknown_function" Error "there is no function `{name}`" "[here it is {instead}; ][did you mean `{nearest}`? ]names are case-sensitive";
    UnknownMethod "unknown_method" Warning "`{name}` is not a method that the platform documents" "[did you mean `{nearest}`?] `equals`, `equalsIgnoreCase` and `get` are documented; prefer a function";
    WrongArgumentCount "wrong_argument_count" Error "`{name}` takes {expected}, not {found}" "give {expected}";
    WrongArgumentType "wrong_argument_type" Error "argument {index} of `{name}` must be {expected}, not {found}" "give {expected} there[: {instead}]";
    FunctionAsField "function_as_field" Warning "`{word}` is the name of a function, and stands where a field belongs" "write `${{word}}` for the field, or `{word}(…)` for the function";
    ColonTouchesName "colon_touches_name" Error "`{name}` at line {line}, column {column} touches a colon in front of a call, which makes a namespace of it" "put a space before the colon";
    InvalidRegex "invalid_regex" Error "`{value}` is not a regular expression of Java: {reason}" "[for the text itself write `{meant}`; ]a backslash takes the meaning from each of `. ? * + ^ $ | ( ) [ {`";
    PatternAsText "pattern_as_text" Warning "`{value}` is a regular expression here, and not the text" "[for the text itself write `{meant}`; ]a backslash takes the meaning from each of `. ? * + ^ $ | ( ) [ {`";
    BackspaceInPattern "backspace_in_pattern" Warning "`\\b` is a backspace here, as the escapes of texts come first" "write `\\\\b` for the edge of a word";
    InvalidDatePattern "invalid_date_pattern" Error "`{value}` is not a pattern of dates: {reason}" "other text than letters of the pattern belongs in single quotes: `yyyy-MM-dd'T'HH:mm:ss`";
    DoubtfulDatePattern "doubtful_date_pattern" Warning "`{letters}` in `{value}` is {found}" "write `{meant}`, if that is what you mean";
    ArgumentOutOfRange "argument_out_of_range" Error "argument {index} of `{name}` is {value}, which is out of range" "give {minimum} at least[, and {maximum} at most]";
    DoubtfulCount "doubtful_count" Warning "argument {index} of `{name}` is {value}, and the page doesn't say what less than {minimum} does" "give {minimum} at least";
    SwappedArguments "swapped_arguments" Error "the arguments of `{name}` stand in another order" "give {first} first";
    WrongOperand "wrong_operand" Error "`{operator}` takes {expected}, not {found}" "convert it first, or choose another operator: as it stands every record fails";
    DateAsNumber "date_as_number" Warning "`{operator}` takes {expected}, not {found}" "compare dates with dates, such as date(\"2024-01-31\"); timestamp() gives the present time as a number";
    TextAsCondition "text_as_condition" Warning "a text stands where `{operator}` takes a condition" "compare with it by `==`, or join texts with `+` or concat()";
    RangeOfFields "range_of_fields" Warning "`..` makes a range of two fields" "write one dot for a field within another";
    EveryElement "every_element" Warning "`[*]` stands in an expression" "it is documented for the paths of ATTRIBUTE mappings alone; functions and operators take whole arrays, or one element by its number";
    UnicodeName "unicode_name" Warning "`{value}` has letters that the engine of the expressions refuses" "write `${{value}}`";
    ForeignWord "foreign_word" Warning "`{word}` is read as a field of that name" "write `{instead}` for the value[, or `${{word}}` for a field]";
    AbsentField "absent_field" Warning "`{value}` is not a field of the source" "[did you mean `{nearest}`? ]the platform takes an absent field for null";
    UnescapedDot "unescaped_dot" Warning "`{value}` is one field with a dot in its name" "write `{nearest}`, as the platform asks for";
    TextAsDate "text_as_date" Warning "`{value}` gives a date as text in a form that {found}" "write `yyyy-MM-dd'T'HH:mm:ss.SSSX`, or leave the date as it is";
    ReservedChild "reserved_child" Warning "`{word}` is a reserved word" "write `${{word}}`, as the platform asks for every field of such a name";
    LimitedFunction "limited_function" Warning "`{name}` works in {place} alone" "use another function in other flows";
    OctalNumber "octal_number" Warning "`{value}` begins with a zero, which makes it octal[: {meaning}]" "leave the zero out, or put the digits in quotes";
    UnknownSourceField "unknown_source_field" Error "`{value}` is not a field of the source" "[did you mean `{nearest}`?] the platform takes an absent field for null, without a word";
    ResultType "result_type" Error "the expression gives {found}, and the destination takes {expected}" "make {expected} of it, or choose another destination";
    NumberAsDate "number_as_date" Warning "the source gives {found}, and the destination takes a date" "for milliseconds since 1970 write dformat(…, \"yyyy-MM-dd'T'HH:mm:ss.SSSX\")";
    UnguardedTime "unguarded_time" Warning "`{value}` may be null, and becomes 1970 then, as null counts as 0" "write iif({value} != null, …, null) around it";
    InvalidTree "invalid_tree" Error "`{field}` of the tree is not {expected}" "give a tree as parseExpression does";
    // The fields of a source.
    NotAnExploreAnswer "not_an_explore_answer" Error "there is neither a schema nor a record with fields[, but {found}]" "give what exploreBaseConnection answers for one resource, table or file, or a list of sample records[; call it with the path of one of these as `path`, such as `{object}` with the objectType `{value}`][, and {expected}]";
    ConflictingTypes "conflicting_types" Warning "`{field}` is {found} here and {expected} elsewhere" "choose a type for the field of the schema, and convert the others with an expression";
    UnknownType "unknown_type" Warning "`{value}` is a type that this library doesn't know" "the field is left untyped; give its type where the schema is made";
    UnwritableName "unwritable_name" Warning "no path reaches the field `{value}`[ of `{parent}`]" "rename the field at the source: a name that is empty or holds a brace can't be written in a path";
    ChangedValue "changed_value" Warning "`{field}` was {found}, and is read as {expected}[ in {count} places]" "convert it before, if the field should hold something else";
    RecordsLeftOut "records_left_out" Warning "only the first {value} records were read" "give a higher `limit`, or none, if later records may hold other fields";
    // A schema that is made from fields.
    DuplicateField "duplicate_field" Error "`{value}` stands twice among the fields" "remove one of the two; the other is at {other}";
    FieldOfElement "field_of_element" Error "`{value}` is a field of one element" "give the field of every element, with `[*]`";
    InvalidFieldName "invalid_field_name" Error "`{value}` is not a name that a schema takes" "use letters, digits, `-` and `_`, with a letter in front";
    NoIdentityField "no_identity_field" Error "`{value}` is no field of the schema that can be an identity" "[did you mean `{nearest}`?] name a text outside arrays that is not left out";
    SecondPrimaryIdentity "second_primary_identity" Error "a second identity is marked as the primary one" "mark one identity as primary, and the others not[; the first is at {other}]";
    EpochAsInteger "epoch_as_integer" Warning "`{value}` looks like a time[ in {unit}], and becomes an integer" "give `types` with `\"{value}\": \"date-time\"` to make a time of it; `\"integer\"` there keeps the number";
    ManyKeys "many_keys" Warning "`{value}` has {count} keys in the records, and none is made a field" "give `types` with `\"{value}\"` as `map`, as `string` for one text, or as `object` for a field each; or with single keys of it";
    // Mappings that are made from fields and a schema.
    UnclearTime "unclear_time" Warning "`{value}` goes into a date, and nothing shows {found}" "{instead}; to decide it, give `overrides` for `{other}` with an expression: dformat({value} * 1000, …) for seconds, dformat({value}, …) for milliseconds";
    UnknownDestination "unknown_destination" Error "`{value}` is not a field of the schema" "[did you mean `{nearest}`?] add the field to the schema, or choose another destination";
    DestinationInArray "destination_in_array" Warning "`{value}` leads into an array without a word on the element" "give the number of the element, as in `{nearest}`; right where the platform adds what a record gives to the array, as to `personComponents` from a source of its own";
    NoSuchField "no_such_field" Error "`{value}` is not one of the fields" "[did you mean `{nearest}`?] give the path of a field as the source has it";
    NoTypedField "no_typed_field" Error "no field has a type that a schema can take" "give types in `types`, or explore a resource that holds data: a schema without fields takes no record";
    NoTargetFields "no_target_fields" Error "`{field}` holds no fields" "give what inferSchema gave, or a schema as getSchema reads it with `xed-full`";
    OneOf "one_of" Error "`{field}` needs just one of: {fields}" "give one of them";
    // Mappings compared with fields and a schema.
    IncompatibleTypes "incompatible_types" Error "`{value}` is {found}, and the destination takes {expected}" "choose a destination of its type, or make {expected} of it with an expression";
    ArrayAgainstScalar "array_against_scalar" Error "`{value}` is {found}, and the destination takes {expected}" "map one element with `[0]`, or every one with `[*]` on both sides";
    UncertainConversion "uncertain_conversion" Warning "`{value}` is {found}, and the destination takes {expected}" "a value that can't be read as {expected} becomes null without a word; an expression can convert it";
    FractionAsInteger "fraction_as_integer" Warning "`{value}` may have a fraction, and the destination takes an integer" "make the field of the schema a number; or keep the smallest unit of the money, such as cents: to_integer(… * 100)";
    IntegerDivision "integer_division" Warning "`{value}` divides integers, and so loses the fraction: 1099 / 100 is 10" "write the divisor as 100.0, into a number; or keep the smallest unit, such as cents, without a division";
    ConstantRefused "constant_refused" Error "`{value}` is a constant, and the destination takes {expected}" "give a value that it takes: every record with this one is refused";
    ConstantUnvalidated "constant_unvalidated" Warning "`{value}` is a constant, and the destination takes {expected}" "give a value that it takes: streaming ingestion refuses the record. Batch ingestion doesn't look: say `validation`: `batch` if the data arrives so";
    WildcardMismatch "wildcard_mismatch" Warning "the source has {found} `[*]`, and the destination {expected}" "give both sides the same number, so that every element finds its place";
    NestedElements "nested_elements" Warning "`{value}` goes through the elements of arrays in arrays, which is not documented" "try it with previewMappingSet on a record, or map the outer array as a whole";
    ExpressionAsAttribute "expression_as_attribute" Error "`{value}` is an expression, and the source type is ATTRIBUTE" "give [`sourceType` as {expected}][it as `{member}` of an override]";
    DoubtfulSourceType "doubtful_source_type" Warning "`{value}` looks like {found}, and the source type is {kind}" "give [`sourceType` as {expected}][it as `{member}` of an override][, with the text {text}]";
    RequiredUnmapped "required_unmapped" Error "no mapping fills `{value}`, which the schema requires" "give [`{option}` or ]a mapping to `{value}`: the platform refuses rows without it";
    RestOfSet "rest_of_set" Warning "of a mapping set only the rows are read" "give the schema as `schema`";
    PrimaryIdentityUnmapped "primary_identity_unmapped" Warning "no mapping fills `{value}`, the primary identity of the schema" "map it: Profile takes no record without it";
    IdentityMapUnmapped "identity_map_unmapped" Warning "no mapping fills `identityMap`, and no primary identity of the schema is known" "[{profile}; ]map it, or give the schema with its descriptors if a field is the primary identity";
    IdentityNotText "identity_not_text" Error "`{value}` is marked as an identity, and is {found}" "mark a text that lies outside arrays";
    IdentityNotInSchema "identity_not_in_schema" Warning "`{value}` is marked as an identity, and the schema has no identity there" "make a descriptor for it with createDescriptor, or take the mark away";
    IdentityMismatch "identity_mismatch" Warning "`{field}` is `{value}`, and the descriptor at {other} says `{expected}`" "mark the field as its descriptor does, or change the descriptor";
    NamespaceWithoutIdentity "namespace_without_identity" Warning "`{field}` stands at a mapping that is no identity" "add `identity: true`, or leave `{field}` out";
    MoreFaults "more_faults" Warning "there is more: {errors} errors and {warnings} warnings are not listed" "mend what is listed and check again, or give a larger `maxDiagnostics`, which is an option, or a member of the input where there are no options";
    TooManyMappings "too_many_mappings" Warning "{value} mappings are more than the {maximum} fields that a row may have" "split the source over several flows";
    LargeRecord "large_record" Warning "a record of the source has {value} bytes, and Profile drops those above {maximum}" "map no more than Profile needs: the size counts as the record is mapped";
    // Requests of one sequence compared with each other.
    BaseConnectionMismatch "base_connection_mismatch" Error "`{field}` is another base connection than the one at {other}" "explore and ingest over the same base connection";
    ResourceMismatch "resource_mismatch" Error "`{value}` is another resource or format than `{expected}` at {other}" "ingest what was explored, as the mapping is made for it";
    ConnectorMismatch "connector_mismatch" Error "`{field}` belongs to another connector than {other}" "use one connector for the base connection, the source connection and the flow";
    SchemaVersionMismatch "schema_version_mismatch" Error "`{field}` names another major version of the schema than {other}" "use one version in dataset, target connection and mapping set: there is only the major version 1";
    ClassMismatch "class_mismatch" Error "`{value}` is not a class that the field group extends, as {other} tells" "give the schema and its field group the same class";
    UnusedMappingSet "unused_mapping_set" Error "no transformation named `Mapping` uses the mapping set of {other}" "add one, or leave `{field}` out, so that it is made from the id of the mapping set";
    TenantMismatch "tenant_mismatch" Error "this belongs to the tenant `{value}`, and {other} to `{expected}`" "use one tenant: getTenant tells the one of the organization";
    SpecAsRequests "spec_as_requests" Error "this is the spec of a pipeline, not the inputs of requests" "check it with `Pipeline.check`";
    ProfileGuardrail "profile_guardrail" Warning "{found}, and the guardrail of Profile is {maximum}" "{instead}; beyond it Profile may be late";
    // A pipeline: its spec, its ledger, and what it meets on the platform.
    RequestsAsSpec "requests_as_spec" Error (pipelines) "these are the inputs of requests, not the spec of a pipeline" "check them with `checkRequests` (`check_requests`), or write a spec with `source` and `resources`";
    DuplicateResource "duplicate_resource" Error (pipelines) "the resource `{value}` stands twice" "give each resource a `key` of its own";
    DuplicateName "duplicate_name" Error (pipelines) "`{value}` would be the name of two things" "give one of them another name, as what is there is found by its name; the other is at {other}";
    ProfileWithoutIdentity "profile_without_identity" Error (pipelines) "`{field}` is true, and no identity is the primary one" "mark one of `identities` with `primary`: Profile takes no schema without a primary identity";
    UnsearchableName "unsearchable_name" Error (pipelines) "`{value}` is a name that can't be searched for" "use at most {maximum} letters, digits, spaces within, and other signs but these: `{refused}`";
    SecretInSpec "secret_in_spec" Error (pipelines) "`{field}` is a secret, and a spec holds none" "give a reference, such as `{\"secret\": \"STRIPE_KEY\"}`; the host looks the value up when it is sent";
    MissingSecret "missing_secret" Error (pipelines) "the secret `{value}` was not given" "let the host look it up: `secrets()` names those that the next request needs";
    RenamedStays "renamed_stays" Error (pipelines) "`{value}` is renamed, and is still there" "leave it out of `renamed`, or give another name to what is called that now";
    UnusedSource "unused_source" Error (pipelines) "no resource comes from the source `{value}`" "name it as the `source` of a resource, or take it out";
    ResourceRenamed "resource_renamed" Warning (pipelines) "the new resource `{value}` reads what `{other}` reads, which is in the ledger and no longer in the spec" "if it is the same with another key, give `renamed` the member `{other}` with the value `{value}`: else both flows bring the same data, until `{other}` is removed with `prune`";
    InvalidLedger "invalid_ledger" Error (pipelines) "`{field}` is not as in a ledger of this pipeline" "give {expected}";
    OtherPlatform "other_platform" Error (pipelines) "the ledger is of `{expected}`, and this is `{value}`" "give the context of the platform that the ledger belongs to, or the ledger that was saved for this one";
    StaleLedger "stale_ledger" Error (pipelines) "another run has saved the ledger in the meantime" "load the ledger again, and run again: it goes on from what the other run has done";
    UnplannedChange "unplanned_change" Error (pipelines) "the step `{step}` would change what the plan doesn't change" "what exists has changed since the plan was made: make a new plan, and apply that";
    DeadlineUnit "deadline_unit" Error (pipelines) "`deadline` is {value}: a duration, or a time in another unit" "give the time at which the run must have returned, such as {example}: the present time, and what the run may take";
    SeveralOfName "several_of_name" Error (pipelines) "`{value}` is the name of {found} and of {others}, whose credentials can't be compared with those of the spec" "give the id of the one to use as `baseConnectionId` of the source, in the place of `auth`, or give the source another `name`";
    SourceChanged "source_changed" Error (pipelines) "the source of `{value}` has changed: {fields}[ and {count} more]" "see the step `{value}/explore` of the plan, and give `sourceChanges` the value `follow`, which takes the fields as they are now, or `ignore`, which keeps to those that were read before";
    SourceNotRead "source_not_read" Warning (pipelines) "the fields of `{value}` are not known yet, so that {fields}[ and {count} more] are not checked" "they can be read once the base connection is there: apply does so, and checks, before it makes anything else; or give `baseConnectionId` of one that is there";
    RunOnSchedule "run_on_schedule" Error (pipelines) "the flow `{value}` runs on a schedule, with the frequency `{found}`" "a flow runs on demand if its frequency is `once`: wait for its next run, or give the resource another `key` and the frequency `once` and apply that";
    RunUnclear "run_unclear" Error (pipelines) "the answer to the request for a run was lost, and whether the run `{value}`, which has begun since, is that one can't be seen" "read that run: if it takes the data that you want, there is nothing to do; if it is one of the schedule, or of someone else, run the goal `run` once more, which asks for a new one";
    NotReady "not_ready" Error (pipelines) "`{value}` is in the state {found}" "{expected}";
    FlowDisabled "flow_disabled" Warning (pipelines) "the flow `{value}` is disabled, so no run begins" "an apply leaves it so: enable it with the goal `enable`, if it is to bring data again";
    MappingTestFailed "mapping_test_failed" Error (pipelines) "the test `{name}` expects {expected} here, and the mapping gives {value}" "mend the mapping, or the test where it is wrong; `trace` of a preview shows how the value comes about";
    UnknownRequest "unknown_request" Error (pipelines) "no request with the id `{value}` is under way" "give the id that `next` gave, once";
    MissingStep "missing_step" Error (pipelines) "the step `{value}` has not been done" "apply the pipeline first";
    NameTaken "name_taken" Error (pipelines) "something else has the name `{value}`" "choose another name in the spec, or rename what is there";
    NamespaceTaken "namespace_taken" Error (pipelines) "the namespace `{value}` is there already, {found}" "{expected}, or choose another `code`";
    FieldTypeFixed "field_type_fixed" Error (pipelines) "the field `{value}` is {found}, and can't become {expected}" "give `target` another `group`, below which the fields are then added";
    AdoptedInTheWay "adopted_in_the_way" Error (pipelines) "the flow `{value}` was there before, and differs in `{field}`" "delete that flow, or give this one another name";
    ConcurrentApply "concurrent_apply" Error (pipelines) "another host made `{value}` at the same time, and was first" "apply once more when the other has ended[; the mapping set {orphan} can't be deleted and stays, unused]";
    DraftsNotSupported "drafts_not_supported" Error "{value} doesn't support drafts" "leave `draft` out";
    NotAdoptable "not_adoptable" Error (pipelines) "the flow `{value}` is not one that this library can keep up" "it needs a source and a target connection of a known connector, and a mapping set";
    // What a pasted request shows.
    CurlOpenQuote "curl_open_quote" Error (pasted) "the quote opened at line {line}, column {column} is never closed" "close it where the text ends; an apostrophe within single quotes is written `'\\''`";
    MissingHeader "missing_header" Error (pasted) "the header `{field}` is missing" "add it[ with {expected}]: the platform refuses the call without it";
    MissingMethodUrl "missing_url" Error (pasted) "the command has no URL" "give the full address, starting with https, and put each header in quotes";
    WrongBasePath "wrong_base_path" Error (pasted) "`{value}` is not an address of the platform" "Data Prep lives under /data/foundation/conversion, Flow Service under /data/foundation/flowservice";
    NoHttps "no_https" Error (pasted) "the address `{value}` doesn't begin with `https://`" "begin it with `https://` and the host";
    CurlyQuotes "curly_quotes" Error (pasted) "a curly quote is where a straight one belongs at line {line}, column {column}" "write `\"` or `'`: programs that format text change them";
    LineNotJoined "line_not_joined" Error (pasted) "the command ends at line {line}, column {column}, and goes on in the next line" "end the line with {mark}, and with nothing behind it";
    UnquotedHeader "unquoted_header" Error (pasted) "the value of the header `{field}` is outside of quotes" "put name and value into one pair of quotes: `-H '{field}: …'`";
    ShallowJson "shallow_json" Error (pasted) "`ConvertTo-Json` writes as text what nests deeper than it is told to go, at line {line}, column {column}" "give `-Depth 10`: without it two levels are written below the first";
    LongDash "long_dash" Error (pasted) "a long dash is where a hyphen belongs at line {line}, column {column}" "write `-`, and `--` before a whole word: programs that format text change them";
    UnexpandedVariable "unexpanded_variable" Error (pasted) "a shell leaves `{value}` as it is within single quotes" "put it in double quotes";
    CmdSingleQuotes "cmd_single_quotes" Error (pasted) "`cmd` takes single quotes for letters, as at line {line}, column {column}" "write `\"` in their place, and `\\\"` within them";
    RequestsNotRead "requests_not_read" Warning (pasted) "only the first {limit} requests are read" "paste the others by themselves";
    UnreadableRequest "unreadable_request" Error (pasted) "this is a request in a form that isn't read here" "paste it as a command for curl: browsers copy it so, and toCurl writes one";
    BareAmpersand "bare_ampersand" Error (pasted) "an `&` outside quotes ends the command at line {line}, column {column}" "put the address in quotes";
    NoBearer "no_bearer" Error (pasted) "the header `{field}` doesn't begin with `Bearer `" "write `Bearer ` and a space before the token";
    UnknownEndpoint "unknown_endpoint" Error (pasted) "`{value}` is no path of the platform" "did you mean `{nearest}`?";
    BodyNotRead "body_not_read" Warning (pasted) "the body is in a file, a variable or another command, and isn't checked" "put the body itself in its place to have it checked";
    NotRead "not_read" Warning (pasted) "nothing is checked of the {what}, which can't be read here" "write the {what} out in the request to have that checked, in place of a variable, a file or another command";
    UncheckedEndpoint "unchecked_endpoint" Warning (pasted) "{method} `{value}` is no operation of this library, and isn't checked" "compare it with the API reference";
    NumberAsString "number_as_string" Warning (pasted) "`{field}` is a string, and the platform declares an integer" "remove the quotes";
    NoEventFields "no_event_fields" Warning (pasted) "no mapping fills {fields}" "an ExperienceEvent schema needs both; a record schema doesn't";
    EpochSecondsCopied "epoch_seconds_copied" Warning (pasted) "`{value}` holds Unix seconds and is copied as it is" "that suits an integer; a date-time needs dformat({value} * 1000, \"yyyy-MM-dd'T'HH:mm:ss.SSSX\")";
    SchemaMismatch "schema_mismatch" Error "two requests name different schemas" "use one schema id in dataset, target connection and mapping set; the other is `{other}`";
    IdInQuery "id_in_query" Error (pasted) "`{field}` is given as a query parameter" "the id belongs in the path";
    NoPlatformRequest "no_platform_request" Warning (pasted) "none of the {value} requests goes to the platform" "save the requests of a page that calls the platform, or paste one of them";
    UnknownBody "unknown_body" Warning (pasted) "the body fits no known operation" "paste the whole curl command, so that the address tells the operation";
    InvalidSourceParams "invalid_source_params" Error "the text is not Base64 of a JSON object" "give the value of the query parameter `{field}`";
    // What specifications say of a source.
    NotASource "not_a_source" Error (pasted) "`{value}` is no source" "give the specification of a source: listConnectionSpecs lists them, and `attributes/isSource` marks them";
    UnclearDefinition "unclear_definition" Warning (pasted) "the definition lacks `{field}`, as the specifications don't say it" "add it to the definition, if the source needs it[: {expected}]";
    SeveralFlowSpecs "several_flow_specs" Warning (pasted) "several flow specs take the source: {value}" "give the one that flows are to have alone: the first is taken where none is chosen";
    // What the specification of a self-serve source shows.
    RequiredNotDescribed "required_not_described" Warning (pasted) "`{value}` is required, and isn't among the properties" "[did you mean `{nearest}`?] describe it in `properties`, or take it out of `required`";
    SecretShown "secret_shown" Warning (pasted) "`{field}` is a credential, and everybody can read it" "give it `\"format\": \"password\"`, so that forms and answers hide it";
    UnlistedCategory "unlisted_category" Warning (pasted) "`{value}` is no category that Adobe lists" "[did you mean `{nearest}`?] agree on it with Adobe, who review it";
    InvalidJsonPath "invalid_json_path" Error (pasted) "`{field}` is `{value}`, which is no JSON path" "begin it with `$`, as in `$.members`";
    BodyOfGet "body_of_get" Error (pasted) "`{field}` is for POST, and the method is GET" "make the method `POST`, or leave `{field}` out";
    UndefinedParameter "undefined_parameter" Error (pasted) "users are asked for no `{value}`" "[did you mean `{nearest}`?] describe it in the `properties` of `sourceSpec/spec`, or in those of an authentication";
    UnusedParameter "unused_parameter" Warning (pasted) "users are asked for `{field}`, and no request contains it" "write it as `${{field}}` into `urlParams`, `headerParams` or `bodyParams`";
    UnusedSchedule "unused_schedule" Error (pasted) "no request contains `{SCHEDULE_QUERY}`, as the type `ADVANCE` asks for" "put it into `urlParams`, `headerParams` or `bodyParams`, where the source expects its query";
}
