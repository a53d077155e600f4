# Made by `cargo xtask faces` from the tables; not to be edited.
"""The results of the operations on mapping sets and on the expression language."""

from __future__ import annotations

from typing import Any, TypedDict, Union


class SchemaReference(TypedDict, total=False):
    """The schema of a resource."""

    id: str
    """The `$id` of the schema."""
    contentType: str
    """The media type with its version."""


class SchemaOfMappingSet(TypedDict, total=False):
    """The schema that a mapping set writes."""

    schemaRef: SchemaReference
    """The schema by its `$id`."""
    jsonSchema: str
    """The schema itself, as JSON text."""


class MappingRow(TypedDict, total=False):
    """A mapping as read, with the names of both dialects."""

    id: str
    """The id of the mapping."""
    version: int
    """Its version."""
    createdDate: Union[int, str]
    """When it was made, in milliseconds since 1970 or as an RFC 3339 time."""
    modifiedDate: Union[int, str]
    """When it was changed last, in milliseconds since 1970 or as an RFC 3339 time."""
    createdBy: str
    """Who made it."""
    modifiedBy: str
    """Who changed it last."""
    sourceType: str
    """`ATTRIBUTE`, `EXPRESSION` or `STATIC`, or the platform's other names for them."""
    source: str
    """The path of a field of the source, an expression, or a constant."""
    destination: str
    """The path of a field of the target schema."""
    name: str
    """The name that it was given."""
    description: str
    """The description that it was given."""
    identity: bool
    """Whether the field identifies somebody."""
    primaryIdentity: bool
    """Whether it is the primary identity."""
    matchScore: float
    """A score that the platform gives it."""
    functionVersion: int
    """The version of the functions that it uses."""
    expressionAttributes: list[str]
    """The fields that the expression reads."""
    sourceAttribute: str
    """The same as `source`, under the tutorial's name."""
    destinationXdmPath: str
    """The same as `destination`, under the tutorial's name."""


class _MappingSetRequired(TypedDict):
    id: str
    """The id of the mapping set."""


class MappingSet(_MappingSetRequired, total=False):
    """A mapping set as read, or its id and version alone where it was just made."""

    version: int
    """What a flow names; it grows by one with each update."""
    name: str
    """The name that it was given."""
    mappings: list[MappingRow]
    """Its mappings."""
    inputSchema: dict[str, Any]
    """The schema that it reads."""
    outputSchema: Any
    """The schema that it writes; its `schemaRef` has the `$id`."""
    createdDate: Union[int, str]
    """When it was made, in milliseconds since 1970 or as an RFC 3339 time."""
    modifiedDate: Union[int, str]
    """When it was changed last, in milliseconds since 1970 or as an RFC 3339 time."""
    createdBy: str
    """Who made it."""
    modifiedBy: str
    """Who changed it last."""
    tags: Any
    """The tags that it was given."""
    status: str
    """Its state."""
    supportVersion: str
    """The version of its form."""
    strictMapping: bool
    """Whether the platform maps strictly."""
    allowNullValues: bool
    """Whether nulls are allowed."""
    schemaRef: dict[str, Any]
    """The schema that it writes."""
    xdmSchema: str
    """The `$id` of the schema that it writes, under the tutorial's name."""
    xdmVersion: str
    """The version of that schema."""


class MappingSetPageInfo(TypedDict, total=False):
    """Where a page of mapping sets stands."""

    count: int
    """How many there are on the page."""
    limit: int
    """How many there may be on a page."""


class MappingSetPage(TypedDict, total=False):
    """What a page of mapping sets has besides its entries."""

    _page: MappingSetPageInfo
    """Where it stands."""
    _links: dict[str, Any]
    """Links to other pages."""


class _MappingSetListRequired(TypedDict):
    items: list[MappingSet]
    """The entries."""


class MappingSetList(_MappingSetListRequired, total=False):
    """A page of mapping sets."""

    _page: MappingSetPageInfo
    """Where it stands."""
    _links: dict[str, Any]
    """Links to other pages."""


class MappingList(TypedDict):
    """The mappings of a mapping set."""

    items: list[MappingRow]
    """The entries."""


class TransformError(TypedDict, total=False):
    """Why a mapping fails."""

    destination: str
    """The destination of the mapping."""
    exception: Any
    """What went wrong."""
    source: str
    """The source of the mapping."""
    columnName: str
    """The column of the source."""
    sourceType: str
    """What the source is."""


class _MappingValidationRequired(TypedDict):
    status: str
    """`SUCCESS`, or what it is instead."""


class MappingValidation(_MappingValidationRequired, total=False):
    """Whether one mapping is valid."""

    errors: Union[list[TransformError], None]
    """Why it fails."""


class MappingSetValidation(TypedDict):
    """What the platform found in a mapping set."""

    valid: bool
    """Whether all entries are a success."""
    validationResponse: list[MappingValidation]
    """An entry for each mapping."""


class PreviewedRecord(TypedDict, total=False):
    """A record as mapped, and what failed on the way."""

    data: Any
    """The record as the mapping set makes it."""
    errors: Any
    """What failed."""


class PreviewedRecordList(TypedDict):
    """The records of a preview."""

    items: list[PreviewedRecord]
    """The entries."""


class _ExpressionValidationRequired(TypedDict):
    valid: bool
    """Whether it is."""


class ExpressionValidation(_ExpressionValidationRequired, total=False):
    """Whether an expression is valid."""

    error: str
    """The platform's words for what is wrong."""


class FunctionInfo(TypedDict, total=False):
    """A function of the expression language."""

    category: str
    """What it belongs to: strings, dates, …"""
    function: str
    """Its name."""
    description: str
    """What it does."""
    syntax: str
    """How it is called."""
    returns: str
    """What it gives, in words."""
    returnType: str
    """The type of what it gives."""
    example: str
    """An expression that uses it."""
    result: str
    """What the example gives."""
    params: list[dict[str, Any]]
    """Its parameters."""
    since: int
    """The version from which it is there."""


class FunctionList(TypedDict):
    """The functions of the expression language."""

    items: list[FunctionInfo]
    """The entries."""


class OperatorInfo(TypedDict, total=False):
    """An operator of the expression language."""

    operatorSymbol: str
    """How it is written."""
    methodName: str
    """The name of what it does."""
    numberOfOperands: int
    """How many operands it takes."""
    description: str
    """What it does."""
    example: str
    """An expression that uses it."""


class OperatorList(TypedDict):
    """The operators of the expression language."""

    items: list[OperatorInfo]
    """The entries."""


LanguageEntry = Union[FunctionInfo, OperatorInfo]
"""A function or an operator of the expression language."""
