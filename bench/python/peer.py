"""pydantic: the shape by its models, the rest by the rules written by hand."""

from __future__ import annotations

from typing import Any, Literal, Optional

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr, ValidationError

from rules import ROOT_KEYS, ROW_KEYS, SCHEMA_KEYS, SOURCE_TYPES, Fault, at, body, cross_faults, unknown_key, unknown_source_type

Text = Optional[StrictStr]
Version = Optional[StrictInt]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Row(Strict):
    source: Text = None
    destination: Text = None
    sourceType: Optional[Literal[tuple(SOURCE_TYPES)]] = None  # type: ignore[valid-type]
    identity: Optional[StrictBool] = None
    name: Text = None
    description: Text = None
    sourceAttribute: Text = None
    destinationXdmPath: Text = None
    identityGroup: Text = None
    namespaceCode: Text = None
    version: Optional[StrictInt] = Field(default=None, ge=0)


class Schema(Strict):
    id: Text = None
    version: Any = None


class MappingSet(Strict):
    schema_: Optional[Schema] = Field(default=None, alias="schema")
    name: Text = None
    mappings: Optional[list[Row]] = None


def build(given: Any) -> tuple[list[Fault], str | None]:
    try:
        MappingSet.model_validate(given)
    except ValidationError as error:
        return _faults(error, given), None
    return _sound(given)


def build_json(text: bytes) -> tuple[list[Fault], str | None]:
    """The rules work on what the model read, so that the text is read once."""
    model = MappingSet.model_validate_json(text)
    return _sound(model.model_dump(by_alias=True))


def check(given: Any) -> list[Fault]:
    try:
        MappingSet.model_validate(given)
    except ValidationError as error:
        return _faults(error, given)
    return cross_faults(given)


def _sound(given: Any) -> tuple[list[Fault], str | None]:
    faults = cross_faults(given)
    return faults, None if any(code != "mapping_overlap" for _, code, _ in faults) else body(given)


def _faults(error: ValidationError, given: Any) -> list[Fault]:
    return [_fault(found, given) for found in error.errors(include_url=False)] + cross_faults(given)


def _fault(found: Any, given: Any) -> Fault:
    *parents, last = found["loc"] or ("",)
    path = ""
    for step in parents:
        path = at(path, step)
    if found["type"] == "extra_forbidden":
        known = ROOT_KEYS if not parents else SCHEMA_KEYS if parents[0] == "schema" else ROW_KEYS
        return unknown_key(path, last, known)
    place = at(path, last) if found["loc"] else ""
    if found["type"] == "literal_error":
        return unknown_source_type(place, found["input"])
    return place, "wrong_type", None
