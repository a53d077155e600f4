# Made by `cargo xtask faces` from the tables; not to be edited.
"""What inputs of several operations have in common: mappings, patches, credentials."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict, Union

from ._shared import Object


Auth = Object
"""The credentials of a source, by the connector's own names, or `{ specName, params }`."""


AnyObject = Mapping[str, Any]
"""An object of any type, such as a result or a record."""


class _SecretReferenceRequired(TypedDict):
    secret: str
    """The name of the secret."""


class SecretReference(_SecretReferenceRequired, total=False):
    """A secret by its name; the host looks its value up when it is sent."""

    version: str
    """Another version is another secret, so that a change of it is noticed."""


class PatchValue(TypedDict):
    """An operation of a JSON Patch that sets a value."""

    op: Literal["add", "replace"]
    """`add` where there may be no value yet, `replace` where there is one."""
    path: str
    """JSON Pointer to the member."""
    value: Any
    """The new value."""


class PatchRemoval(TypedDict):
    """An operation of a JSON Patch that takes a value away."""

    op: Literal["remove"]
    """Takes the member away."""
    path: str
    """JSON Pointer to the member."""


PatchOperation = Union[PatchValue, PatchRemoval]
"""One operation of a JSON Patch."""


Patch = Sequence[PatchOperation]
"""A JSON Patch: operations that are done one after the other."""


MappingSourceType = Literal["ATTRIBUTE", "EXPRESSION", "STATIC", "text/x.schema-path", "text/x.aep-xl"]
"""What a mapping's source is; the last two are the names under which a mapping set is read back."""


class MappingOptions(TypedDict, total=False):
    """What a mapping may hold besides its source and its destination."""

    sourceType: MappingSourceType
    """What the source is: a field, an expression or a constant. Default: `ATTRIBUTE`."""
    name: str
    """A name for people."""
    description: str
    """A description for people."""
    identity: bool
    """Whether the field identifies somebody; the tutorial's dialect alone."""
    identityGroup: Union[str, None]
    """The group of the identity; the tutorial's dialect alone."""
    namespaceCode: Union[str, None]
    """The namespace of the identity; the tutorial's dialect alone."""
    version: int
    """The version of the mapping; the tutorial's dialect alone."""


class _MappingInputRequired(TypedDict):
    source: str
    """The path of a field of the source, an expression, or a constant, as `sourceType` says."""
    destination: str
    """The path of a field of the target schema."""


class MappingInput(_MappingInputRequired, total=False):
    """A mapping under its current names."""

    sourceType: MappingSourceType
    """What the source is: a field, an expression or a constant. Default: `ATTRIBUTE`."""
    name: str
    """A name for people."""
    description: str
    """A description for people."""
    identity: bool
    """Whether the field identifies somebody; the tutorial's dialect alone."""
    identityGroup: Union[str, None]
    """The group of the identity; the tutorial's dialect alone."""
    namespaceCode: Union[str, None]
    """The namespace of the identity; the tutorial's dialect alone."""
    version: int
    """The version of the mapping; the tutorial's dialect alone."""


class _TutorialMappingInputRequired(TypedDict):
    sourceAttribute: str
    """The path of a field of the source, or an expression."""
    destinationXdmPath: str
    """The path of a field of the target schema."""


class TutorialMappingInput(_TutorialMappingInputRequired, total=False):
    """A mapping under the names of Adobe's tutorial."""

    sourceType: MappingSourceType
    """What the source is: a field, an expression or a constant. Default: `ATTRIBUTE`."""
    name: str
    """A name for people."""
    description: str
    """A description for people."""
    identity: bool
    """Whether the field identifies somebody; the tutorial's dialect alone."""
    identityGroup: Union[str, None]
    """The group of the identity; the tutorial's dialect alone."""
    namespaceCode: Union[str, None]
    """The namespace of the identity; the tutorial's dialect alone."""
    version: int
    """The version of the mapping; the tutorial's dialect alone."""


class InferredMappingRow(TypedDict):
    """A mapping, as createMappingSet takes it."""

    source: str
    """The path of a field of the source, an expression, or a constant."""
    destination: str
    """The path in the schema."""
    sourceType: Literal["ATTRIBUTE", "EXPRESSION", "STATIC"]
    """What the source is."""


AnyMappingInput = Union[MappingInput, TutorialMappingInput, InferredMappingRow]
"""A mapping, source and destination under their current names or those of the tutorial's dialect."""
