"""Mappings and pipelines that are held against what is known of both sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict, Union

from ._calls import Object
from ._data_prep import Dialect, MappingInput, TutorialMappingInput
from ._language import SourceFieldsInput
from ._schema import InferredSchema


class _CheckedMappings(TypedDict):
    mappings: Sequence[Union[MappingInput, TutorialMappingInput]]


class CheckMappingInput(_CheckedMappings, total=False):
    """Mappings, and what they are held against; the dialect is that of the first mapping's names unless given."""

    fields: SourceFieldsInput
    schema: Union[InferredSchema, Mapping[str, Any]]
    dialect: Dialect


class ConvertMappingInput(_CheckedMappings):
    """Mappings of either dialect, and the one that they shall have."""

    dialect: Dialect


class PipelineRequests(TypedDict, total=False):
    """The inputs of one sequence of operations; ids of what another step makes may be left out.

    `fields` are those of the source, `schema` is the target's as getSchema reads it where no field group makes it.
    """

    createBaseConnection: Object
    exploreBaseConnection: Object
    createFieldGroup: Object
    createSchema: Object
    createDescriptor: Union[Object, Sequence[Object]]
    createDataset: Object
    createTargetConnection: Object
    createMappingSet: Object
    createSourceConnection: Object
    createFlow: Object
    fields: SourceFieldsInput
    schema: Object
