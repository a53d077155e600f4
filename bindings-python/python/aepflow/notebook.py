"""Tables for notebooks; every text is escaped, and none contains a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import _tables
from ._values import Diagnostic, Shown

if TYPE_CHECKING:
    from ._tables import Rows

__all__ = ["Table", "show", "to_pandas"]


class Table:
    """Something that notebooks show."""

    def __init__(self, html: str) -> None:
        self._html = html

    def _repr_html_(self) -> str:
        return self._html


def show(value: Any) -> Table:
    """A table of diagnostics, of the coverage of a mapping, of a plan, of flows and runs, or of a list of the platform's."""
    return Table(_tables.html(_rows(value)))


def to_pandas(value: Any) -> Any:
    """The same rows as a pandas DataFrame, with times in UTC; pandas must be installed."""
    return _tables.to_pandas(_rows(value))


def _rows(value: Any) -> Rows:
    if isinstance(value, dict) and "coverage" in value:
        value = value["coverage"]
    if isinstance(value, Shown):
        return value._rows()
    if not isinstance(value, dict):
        value = list(value)
        if value and all(isinstance(entry, Diagnostic) for entry in value):
            return _tables.of_diagnostics(value)
    return _tables.of_json(value)
