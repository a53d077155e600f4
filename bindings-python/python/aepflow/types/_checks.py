"""The requests of one sequence, which are compared with one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict, Union

from ._language import SourceFieldsInput
from ._shared import Object


class PipelineRequests(TypedDict, total=False):
    """The inputs of one sequence of operations; ids of what another step makes may be left out.

    `fields` are those of the source, `schema` is the target's as getSchema reads it where no field group makes it.
    """

    createBaseConnection: Object
    exploreBaseConnection: Object
    exploreConnectionSpec: Object
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
