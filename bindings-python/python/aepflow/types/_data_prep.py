"""The inputs and results of the Data Prep operations: mapping sets and the expression language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Optional, TypedDict, Union

from ._calls import Object
from ._shared import Count, SchemaInput, SchemaRefInput, SchemaVersion

Dialect = Literal["tutorial", "current"]
MappingSourceType = Literal["ATTRIBUTE", "EXPRESSION", "STATIC", "text/x.schema-path", "text/x.aep-xl"]
MappingSetOrder = Literal["createdDate", "+createdDate", "-createdDate", "updatedDate", "+updatedDate", "-updatedDate"]


class _MappingMembers(TypedDict, total=False):
    sourceType: MappingSourceType
    identity: bool
    identityGroup: Optional[str]
    namespaceCode: Optional[str]
    name: str
    description: str
    version: int


class MappingInput(_MappingMembers):
    """A row of a mapping set."""

    source: str
    destination: str


class TutorialMappingInput(_MappingMembers):
    """A row of a mapping set under the tutorial's names."""

    sourceAttribute: str
    destinationXdmPath: str


class OutputSchemaInput(TypedDict):
    """The schema that a mapping set writes, under the body's own names."""

    schemaRef: SchemaRefInput


class _Mappings(TypedDict):
    mappings: Sequence[Union[MappingInput, TutorialMappingInput]]


class MappingSetInput(_Mappings, total=False):
    """A mapping set in either dialect; it names its schema once."""

    schema: SchemaInput
    outputSchema: OutputSchemaInput
    xdmSchema: str
    xdmVersion: SchemaVersion
    version: int
    id: str
    name: str
    inputSchema: Object
    tags: Any
    dialect: Dialect
    extra: Object


class ListMappingSetsInput(TypedDict, total=False):
    """The input of `listMappingSets`."""

    limit: int
    start: int
    name: str
    orderBy: MappingSetOrder
    expandSchema: bool


class MappingSetIdInput(TypedDict):
    """A mapping set."""

    mappingSetId: str


class GetMappingSetInput(MappingSetIdInput, total=False):
    """The input of `getMappingSet`."""

    expandSchema: bool
    version: Count


class UpdateMappingSetInput(MappingSetIdInput, MappingSetInput):
    """The input of `updateMappingSet`: the whole set as it shall be."""


class _Preview(TypedDict):
    data: Sequence[Object]
    mappingSet: MappingSetInput


class PreviewMappingSetInput(_Preview, total=False):
    """The input of `previewMappingSet`."""

    extra: Object


class GetMappingInput(MappingSetIdInput):
    """The input of `getMapping`."""

    mappingId: str


class _Expression(TypedDict):
    expression: str


class ValidateExpressionInput(_Expression, total=False):
    """The input of `validateExpression`."""

    mappingSetId: str
    sampleData: str
    sampleDataType: str
    extra: Object


class _Stored(TypedDict):
    id: str


class _Dated(TypedDict, total=False):
    version: int
    createdDate: Union[int, str]
    modifiedDate: Union[int, str]
    createdBy: str
    modifiedBy: str


class MappingRow(_Stored, _Dated, total=False):
    """A row of a mapping set, under the names of both dialects."""

    sourceType: str
    source: str
    destination: str
    name: str
    description: str
    identity: bool
    primaryIdentity: bool
    matchScore: float
    functionVersion: int
    expressionAttributes: list[str]
    sourceAttribute: str
    destinationXdmPath: str


class MappingSet(_Stored, _Dated, total=False):
    """A mapping set, under the names of both dialects; a set just made has no more than its id and version."""

    name: str
    inputSchema: dict[str, Any]
    outputSchema: dict[str, Any]
    mappings: list[MappingRow]
    tags: Any
    status: str
    supportVersion: str
    strictMapping: bool
    allowNullValues: bool
    schemaRef: dict[str, Any]
    xdmSchema: str
    xdmVersion: str


class MappingSetPageInfo(TypedDict, total=False):
    """Where a page of mapping sets stands."""

    count: int
    limit: int


class _MappingSetItems(TypedDict):
    items: list[MappingSet]


class MappingSetList(_MappingSetItems, total=False):
    """A page of mapping sets."""

    _page: MappingSetPageInfo
    _links: dict[str, Any]


class MappingList(TypedDict):
    """The rows of a mapping set."""

    items: list[MappingRow]


class TransformError(TypedDict, total=False):
    """Why a mapping fails."""

    destination: str
    exception: str
    source: str
    columnName: str
    sourceType: str


class MappingValidation(TypedDict):
    """Whether one mapping is valid."""

    status: str
    errors: Union[list[TransformError], None]


class MappingSetValidation(TypedDict):
    """Whether a mapping set is valid; one entry for each mapping."""

    validationResponse: list[MappingValidation]
    valid: bool


class PreviewedRecord(TypedDict):
    """A record as the mapping set makes it."""

    data: dict[str, Any]
    errors: Union[list[TransformError], None]


class PreviewedRecordList(TypedDict):
    """The records of a preview."""

    items: list[PreviewedRecord]


class _ExpressionVerdict(TypedDict):
    valid: bool


class ExpressionValidation(_ExpressionVerdict, total=False):
    """Whether an expression is valid."""

    error: str


class FunctionInfo(TypedDict, total=False):
    """A function of the expression language."""

    category: str
    function: str
    description: str
    syntax: str
    returns: str
    returnType: str
    example: str
    result: str
    params: list[dict[str, Any]]
    since: int


class FunctionList(TypedDict):
    """The functions of the expression language."""

    items: list[FunctionInfo]


class OperatorInfo(TypedDict, total=False):
    """An operator of the expression language."""

    operatorSymbol: str
    methodName: str
    numberOfOperands: int
    description: str
    example: str


class OperatorList(TypedDict):
    """The operators of the expression language."""

    items: list[OperatorInfo]
