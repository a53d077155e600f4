# Made by `cargo xtask faces` from the tables; not to be edited.
"""Definitions of sources."""

from __future__ import annotations

from typing import TypedDict

from ._diagnostics import DiagnosticMembers
from ._inputs import ConnectorDefinition


class SourceDefinition(TypedDict):
    """A definition of a source, and what its specifications leave open."""

    connector: ConnectorDefinition
    """The source, as `connector` of any input and of a pipeline's spec takes it."""
    diagnostics: list[DiagnosticMembers]
    """What is unclear."""
