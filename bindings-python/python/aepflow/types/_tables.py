# Made by `cargo xtask faces` from the tables; not to be edited.
"""The rows of the tables of operations, of connectors and of limits."""

from __future__ import annotations

from typing import Any, Literal, TypedDict, Union

from ._operations import Operation


FieldKind = Literal[
    "text",
    "name",
    "uuid",
    "mappingSetId",
    "datasetId",
    "registryId",
    "etag",
    "connector",
    "boolean",
    "integer",
    "count",
    "number",
    "time",
    "word",
    "filter",
    "texts",
    "schemaVersion",
    "object",
    "openObject",
    "any",
    "list",
    "mappings",
    "patch",
]
"""What a value is, in one word that never changes."""


class _ValueInfoRequired(TypedDict):
    type: str
    """What it may hold, in words."""
    kind: FieldKind
    """The same, in one word that never changes."""


class ValueInfo(_ValueInfoRequired, total=False):
    """What a value is and may be."""

    allowed: list[str]
    """All that it may be."""
    minLength: int
    """The shortest text."""
    minimum: int
    """The least number."""
    maximum: int
    """The greatest number."""
    exclusiveMinimum: int
    """A number must be greater than this."""
    format: str
    """The form of the text, as JSON Schema names it."""
    pattern: str
    """A regular expression that the text matches."""
    items: ValueInfo
    """What each element of a list is."""
    fields: list[FieldInfo]
    """The fields of an object, or of the objects of a list."""


_FieldInfoNames = TypedDict(
    "_FieldInfoNames",
    {
        # Where it goes.
        "in": "Literal['path', 'query', 'header', 'body']",
    },
)


class _FieldInfoRequired(TypedDict):
    type: str
    """What it may hold, in words."""
    kind: FieldKind
    """The same, in one word that never changes."""
    name: str
    """Its key."""
    required: bool
    """Whether it must be there."""
    title: str
    """Its name in words."""
    description: str
    """What it is for, in one sentence."""


class FieldInfo(_FieldInfoNames, _FieldInfoRequired, total=False):
    """A field of an operation's input."""

    allowed: list[str]
    """All that it may be."""
    minLength: int
    """The shortest text."""
    minimum: int
    """The least number."""
    maximum: int
    """The greatest number."""
    exclusiveMinimum: int
    """A number must be greater than this."""
    format: str
    """The form of the text, as JSON Schema names it."""
    pattern: str
    """A regular expression that the text matches."""
    items: ValueInfo
    """What each element of a list is."""
    fields: list[FieldInfo]
    """The fields of an object, or of the objects of a list."""
    wire: str
    """The name of the header or query parameter that it becomes, or becomes a part of, where that differs."""
    example: Any
    """A value that it may have."""
    default: str
    """What is sent when it is absent."""
    unit: str
    """What its numbers count."""
    secret: bool
    """Whether it holds credentials; absent if not."""
    conditions: list[ConditionInfo]
    """Which fields of the object go together."""


class _ConditionCaseRequired(TypedDict):
    field: str
    """The field; one within an object by its path, such as `schedule/frequency`."""


class ConditionCase(_ConditionCaseRequired, total=False):
    """Where a condition holds: a field is given, or has one of these values."""

    allowed: list[Union[str, bool]]
    """The values; without them, any value will do."""


_ConditionInfoOptionalNames = TypedDict(
    "_ConditionInfoOptionalNames",
    {
        # The other side, where it has one.
        "with": "list[str]",
    },
    total=False,
)


class _ConditionInfoRequired(TypedDict):
    kind: Literal["required", "requiredUnlessDraft", "oneOf", "atLeastOne", "onlyWith", "notWith"]
    """`required`: each is needed. `requiredUnlessDraft`: one is needed, unless `draft` is true. `oneOf`: just one
    is needed. `atLeastOne`: one or more are needed. `onlyWith`: they need one of `with`. `notWith`: they exclude
    those of `with`, or are excluded where `when` says so.
    """
    fields: list[str]
    """What it is about."""
    code: str
    """The code of the diagnostic where it isn't met."""


class ConditionInfo(_ConditionInfoOptionalNames, _ConditionInfoRequired, total=False):
    """Which fields of an input go together. Fields within an object are named by their paths, such as
    `data/schema`.
    """

    when: ConditionCase
    """Where alone it holds."""
    unless: ConditionCase
    """Where it doesn't hold."""


class OperationInfo(TypedDict):
    """A row of the operations table."""

    name: Operation
    """The same text in every language."""
    title: str
    """The name in words."""
    description: str
    """What it does, in one sentence."""
    service: Literal["flowService", "dataPrep", "schemaRegistry", "catalog", "identityService", "dataAccess", "batchIngestion", "landingZone", "sandboxManagement", "ims"]
    """The API of the platform that it belongs to."""
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    """The method of the request."""
    path: str
    """The path of the URL; `{name}` is a field of the input."""
    fields: list[FieldInfo]
    """The fields of the input."""
    conditions: list[ConditionInfo]
    """Which of them go together."""
    ifMatch: bool
    """Whether the resource's etag must be given."""
    success: int
    """The status of success."""
    answer: str
    """The kind of the result, in a word."""
    paged: bool
    """Whether there may be a request for a next page."""
    doc: str
    """The operation's place in the API reference."""


class _ConnectorSpecRequired(TypedDict):
    id: str
    """The id of the spec."""
    version: str
    """The version of the spec."""


class ConnectorSpec(_ConnectorSpecRequired, total=False):
    """The connection spec or flow spec that a connector stands for."""

    name: str
    """The name of the spec."""


class _ConnectorFlowSpecRequired(TypedDict):
    id: str
    """The id of the spec."""
    version: str
    """The version of the spec."""


class ConnectorFlowSpec(_ConnectorFlowSpecRequired, total=False):
    """The flow spec that a connector stands for."""

    name: str
    """The name of the spec."""


class _ConnectorOtherFlowSpecRequired(TypedDict):
    id: str
    """The id of the spec."""
    version: str
    """The version of the spec."""


class ConnectorOtherFlowSpec(_ConnectorOtherFlowSpecRequired, total=False):
    """A further flow spec that flows may have."""

    name: str
    """The name of the spec."""
    use: str
    """What it is for."""
    transformations: list[str]
    """The transformations that it knows."""


class _ConnectorDeprecatedRequired(TypedDict):
    since: str
    """The month in which it ends or ended."""


class ConnectorDeprecated(_ConnectorDeprecatedRequired, total=False):
    """That something ends."""

    replacedBy: str
    """What takes its place."""
    note: str
    """What else is known of its end."""


class ConnectorRefusal(TypedDict):
    """A beginning that shows that a value is another kind of credential."""

    prefix: str
    """The beginning."""
    code: str
    """The code of the diagnostic."""


_ConnectorSourceParamOptionalNames = TypedDict(
    "_ConnectorSourceParamOptionalNames",
    {
        # The object types or formats that it goes with; without it, all.
        "for": "list[str]",
    },
    total=False,
)


class _ConnectorSourceParamRequired(TypedDict):
    name: str
    """Its key."""


class ConnectorSourceParam(_ConnectorSourceParamOptionalNames, _ConnectorSourceParamRequired, total=False):
    """A parameter: a credential, or one of a source connection, of the properties of its data, or of exploring."""

    required: bool
    """Whether it must be there; false by default."""
    unclear: bool
    """Whether the published pages leave open if it must be there."""
    secret: bool
    """Whether nobody else may see it; false by default."""
    type: Literal["boolean", "character", "filter", "integer", "list", "object"]
    """What it is, where it is no text."""
    allowed: list[str]
    """All that it may be."""
    default: str
    """What is sent where nothing is given."""
    sameAs: str
    """The parameter whose value it repeats."""
    explored: bool
    """Of a source connection: whether it is the path that exploring takes; false by default."""
    replaces: list[str]
    """The parameters that it excludes."""
    refuse: list[ConnectorRefusal]
    """Beginnings that show a wrong credential."""
    deprecated: ConnectorDeprecated
    """That it ends."""
    description: str
    """What it is."""


_ConnectorAuthParamOptionalNames = TypedDict(
    "_ConnectorAuthParamOptionalNames",
    {
        # The object types or formats that it goes with; without it, all.
        "for": "list[str]",
    },
    total=False,
)


class _ConnectorAuthParamRequired(TypedDict):
    name: str
    """Its key."""


class ConnectorAuthParam(_ConnectorAuthParamOptionalNames, _ConnectorAuthParamRequired, total=False):
    """A credential of a source."""

    required: bool
    """Whether it must be there; false by default."""
    unclear: bool
    """Whether the published pages leave open if it must be there."""
    secret: bool
    """Whether nobody else may see it; false by default."""
    type: Literal["boolean", "character", "filter", "integer", "list", "object"]
    """What it is, where it is no text."""
    allowed: list[str]
    """All that it may be."""
    default: str
    """What is sent where nothing is given."""
    sameAs: str
    """The parameter whose value it repeats."""
    explored: bool
    """Of a source connection: whether it is the path that exploring takes; false by default."""
    replaces: list[str]
    """The parameters that it excludes."""
    refuse: list[ConnectorRefusal]
    """Beginnings that show a wrong credential."""
    deprecated: ConnectorDeprecated
    """That it ends."""
    description: str
    """What it is."""


class _ConnectorAuthRequired(TypedDict):
    specName: str
    """The name that the platform gives it."""


class ConnectorAuth(_ConnectorAuthRequired, total=False):
    """A way to authenticate at a source."""

    clouds: list[Literal["aws", "azure"]]
    """Where the platform offers it; without it, there is no difference."""
    deprecated: ConnectorDeprecated
    """That it ends."""
    params: list[ConnectorSourceParam]
    """The credentials."""


class _ConnectorExploreRequired(TypedDict):
    endpoint: Literal["connections", "connectionSpecs"]
    """What is explored: a base connection, or the connection spec itself."""
    objectType: list[Literal["root", "folder", "file", "table", "rest"]]
    """The steps from the list of all to what has fields."""


class ConnectorExplore(_ConnectorExploreRequired, total=False):
    """How a source is explored."""

    params: list[ConnectorSourceParam]
    """The parameters of the query beside `objectType`."""


class ConnectorSource(TypedDict, total=False):
    """What a source connection is made of."""

    baseConnection: bool
    """Whether it needs a base connection; false by default."""
    providerId: str
    """The provider, where it names it."""
    format: list[str]
    """The values that `data.format` may have; the first is sent where none is given."""
    properties: list[ConnectorSourceParam]
    """What `data.properties` may have."""
    params: list[ConnectorSourceParam]
    """Its parameters."""


class ConnectorDeltaColumn(TypedDict):
    """What the column of a table is like that shows which rows are new."""

    dateFormat: str
    """The form of its dates."""


class ConnectorDoubt(TypedDict):
    """What the published pages disagree about."""

    about: Literal["auth", "connectionSpec", "explore", "flowSpec", "source"]
    """The member that is doubtful."""
    note: str
    """In what they disagree."""


class _ConnectorScheduleRequired(TypedDict):
    frequencies: list[str]
    """The frequencies that the source takes."""


class ConnectorSchedule(_ConnectorScheduleRequired, total=False):
    """When flows of a source may run."""

    minInterval: dict[str, int]
    """The shortest interval of each frequency."""


class _ConnectorInfoRequired(TypedDict):
    name: str
    """The name that `connector` takes."""
    title: str
    """The name for people."""
    category: str
    """What kind of source it is, as Adobe's catalog groups them."""
    kind: Literal["batch", "streaming"]
    """How data comes in."""
    family: str
    """The sources that work alike."""
    connectionSpec: ConnectorSpec
    """The connection spec."""
    doc: str
    """The page that it is taken from."""


class ConnectorInfo(_ConnectorInfoRequired, total=False):
    """A row of the connectors table."""

    status: Literal["beta", "deprecated", "ga"]
    """How far it is, where a page says so."""
    deprecated: ConnectorDeprecated
    """That the source ends."""
    flowSpec: ConnectorSpec
    """The flow spec."""
    otherFlowSpecs: list[ConnectorOtherFlowSpec]
    """Further flow specs that its flows may have."""
    auth: list[ConnectorAuth]
    """The ways to authenticate; without it, there is no base connection."""
    explore: ConnectorExplore
    """How it is explored; without it, there is nothing to explore."""
    source: ConnectorSource
    """What a source connection is made of."""
    resourceParam: str
    """The parameter that `resource` fills."""
    resources: list[str]
    """The resources that are known."""
    fieldTypes: dict[str, dict[str, list[str]]]
    """What is public of the types of each resource's fields: paths by type."""
    cursorField: str
    """The field that tells new records from old ones."""
    transformations: list[str]
    """The transformations of its flows, in the order in which flows have them."""
    unmapped: bool
    """Whether a flow may go without a mapping although there is one; false by default."""
    deltaColumn: ConnectorDeltaColumn
    """Of tables: what the column is like that shows which rows are new."""
    schedule: ConnectorSchedule
    """When flows may run; without it, they run all the time."""
    drafts: bool
    """Whether drafts are taken, where that is known."""
    inlet: Literal["connection", "flow"]
    """What has the URL to which records are sent, where the source waits for them."""
    doubtful: list[ConnectorDoubt]
    """What the published pages disagree about."""
    notes: list[str]
    """What a user must know besides."""
    commit: str
    """The version of that page."""


class _LimitInfoRequired(TypedDict):
    id: str
    """Its name, which never changes."""
    group: str
    """What it is about, as the chapters of the page of limits."""
    what: str
    """What is limited."""
    number: float
    """The number."""
    unit: str
    """What the number counts; empty for a plain value."""
    per: str
    """What it is counted over."""
    kind: Literal["hard", "soft"]
    """Whether what is beyond it is refused, dropped or fails; or is slower."""
    bound: Literal["most", "least", "exactly", "default"]
    """What the number is: the most, the least, the only one, or what is taken where none is given."""
    page: str
    """The page that it is taken from."""


class LimitInfo(_LimitInfoRequired, total=False):
    """A limit that the platform publishes."""

    inferred: Literal[True]
    """The page gives the number, and not what happens beyond it: the kind is inferred."""
    note: str
    """What else the page says."""
