"""The rows of the operations table and of the connectors table."""

from __future__ import annotations

from typing import Literal, TypedDict

from ._operations import Operation


class _FieldInfo(TypedDict):
    name: str
    type: str
    required: bool


_FieldPlace = TypedDict("_FieldPlace", {"in": Literal["path", "query", "body", "header"]})


class FieldInfo(_FieldInfo, _FieldPlace, total=False):
    """A field of an operation's input."""

    default: str
    """What is sent when the field is absent."""
    allowed: list[str]
    fields: list[FieldInfo]


class OperationInfo(TypedDict):
    """A row of the operations table."""

    name: Operation
    service: Literal["flowService", "dataPrep", "schemaRegistry", "catalog", "sandboxManagement", "ims"]
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    fields: list[FieldInfo]
    ifMatch: bool
    success: int
    answer: str
    paged: bool
    doc: str


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
