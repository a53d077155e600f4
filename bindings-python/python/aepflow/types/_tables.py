"""The rows of the operations table and of the connectors table."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

from ._operations import Operation


FieldKind = Literal[
    "text", "name", "uuid", "mappingSetId", "datasetId", "registryId", "etag", "boolean", "integer", "count", "number",
    "time", "word", "filter", "texts", "schemaVersion", "object", "openObject", "any", "list", "mappings", "patch",
]
"""What a value is, in one word that never changes."""


class _ValueInfo(TypedDict):
    type: str
    """What it may hold, in words."""
    kind: FieldKind
    """The same, in one word that never changes."""


class ValueInfo(_ValueInfo, total=False):
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


class _FieldInfo(ValueInfo):
    name: str
    """Its key."""
    required: bool
    """Whether it must be there."""
    title: str
    """Its name in words."""
    description: str
    """What it is for, in one sentence."""


_FieldPlace = TypedDict("_FieldPlace", {"in": Literal["path", "query", "body", "header"]})


class FieldInfo(_FieldInfo, _FieldPlace, total=False):
    """A field of an operation's input."""

    wire: str
    """The header or query parameter that it becomes, or becomes a part of, where that name differs."""
    example: Any
    """A value that it may have."""
    default: str
    """What is sent when the field is absent."""
    unit: str
    """What its numbers count."""
    secret: bool
    """Whether it holds credentials; absent if not."""
    conditions: list[ConditionInfo]
    """Which fields of the object go together."""


class _ConditionCase(TypedDict):
    field: str
    """The field; one within an object by its path, such as `schedule/frequency`."""


class ConditionCase(_ConditionCase, total=False):
    """Where a condition holds: a field is given, or has one of these values."""

    allowed: list[str]
    """The values; without them, any value will do."""


class _ConditionInfo(TypedDict):
    kind: Literal["required", "requiredUnlessDraft", "oneOf", "atLeastOne", "onlyWith", "notWith"]
    """`required`: each is needed. `requiredUnlessDraft`: one is needed, unless `draft` is true. `oneOf`: just one is
    needed. `atLeastOne`: one or more are needed. `onlyWith`: they need one of `with`. `notWith`: they exclude those of
    `with`, or are excluded where `when` says so."""
    fields: list[str]
    """What it is about; fields within an object by their paths, such as `data/schema`."""
    code: str
    """The code of the diagnostic where it isn't met."""


_ConditionSides = TypedDict("_ConditionSides", {"with": list[str]}, total=False)


class ConditionInfo(_ConditionInfo, _ConditionSides, total=False):
    """Which fields of an input go together."""

    when: ConditionCase
    """Where alone it holds."""
    unless: ConditionCase
    """Where it doesn't hold."""


class OperationInfo(TypedDict):
    """A row of the operations table."""

    name: Operation
    title: str
    """The name in words."""
    description: str
    """What it does, in one sentence."""
    service: Literal["flowService", "dataPrep", "schemaRegistry", "catalog", "sandboxManagement", "ims"]
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    fields: list[FieldInfo]
    conditions: list[ConditionInfo]
    """Which of the fields go together."""
    ifMatch: bool
    success: int
    answer: str
    paged: bool
    doc: str
    """Its place in the API reference."""


class ConnectorSpec(TypedDict):
    """The connection specification of a source."""

    id: str
    version: str


class ConnectorFlowSpec(ConnectorSpec, total=False):
    """The flow specification of a source."""

    name: str


class ConnectorRefusal(TypedDict):
    """A prefix that shows that a value is another kind of credential."""

    prefix: str
    code: str


class _ConnectorParam(TypedDict):
    name: str
    required: bool


class ConnectorAuthParam(_ConnectorParam, total=False):
    """A parameter of a way to authenticate."""

    secret: bool
    description: str
    refuse: list[ConnectorRefusal]


class ConnectorAuth(TypedDict):
    """A way to authenticate at a source."""

    specName: str
    params: list[ConnectorAuthParam]


class ConnectorSourceParam(_ConnectorParam, total=False):
    """A parameter of a source connection."""

    allowed: list[str]


class _ConnectorSource(TypedDict):
    baseConnection: bool
    params: list[ConnectorSourceParam]


class ConnectorSource(_ConnectorSource, total=False):
    """What a source connection of this source is made of."""

    format: list[str]


class _ConnectorExplore(TypedDict):
    endpoint: str
    objectType: list[str]


class ConnectorExplore(_ConnectorExplore, total=False):
    """How the source is explored."""

    object: str
    fileType: list[str]


class ConnectorSchedule(TypedDict):
    """The frequencies that the source takes, and the shortest interval of each."""

    frequencies: list[str]
    minInterval: dict[str, int]


class _ConnectorInfo(TypedDict):
    name: str
    title: str
    category: str
    kind: Literal["batch", "streaming"]
    family: str
    connectionSpec: ConnectorSpec
    auth: list[ConnectorAuth]
    resources: list[str]
    transformations: list[str]
    doc: str


class ConnectorInfo(_ConnectorInfo, total=False):
    """A row of the connectors table."""

    flowSpec: ConnectorFlowSpec
    source: ConnectorSource
    explore: ConnectorExplore
    schedule: ConnectorSchedule
    resourceParam: str
    fieldTypes: dict[str, dict[str, list[str]]]
    cursorField: str
    status: str
    doubtful: list[str]
    """What the published pages do not agree on."""
