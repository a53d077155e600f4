"""Records as a notebook has them, turned into what JSON carries; nothing is imported that the caller does not have.

| what | becomes |
|---|---|
| NaN, infinities, NaT, NA | null |
| Decimal | an integer where it has no places after the point, else a number |
| datetime, date, time, and those of numpy and pandas | text in ISO 8601 |
| timedelta | seconds |
| UUID | text |
| Enum | its value |
| scalars and arrays of numpy, pyarrow and pandas | plain values; dicts where an array of numpy has names |
| pydantic models, dataclasses, rows as named tuples, mappings, objects with `to_dict()` such as those of Stripe | dicts |

All but the last two rows are reported in `diagnostics`, once a field and kind of value, with the first place.
"""

from __future__ import annotations

import math
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

# What nests deeper is refused by the core, with its place.
_DEEPEST = 200
# A power of ten that a float can still contain.
_LONGEST = 307
# How many rows of a database's result are taken at once.
_FETCHED = 100
# The libraries that read an Arrow stream, in the order in which they are tried.
_ARROW = ("pyarrow", "polars", "nanoarrow")


def turned(answer: Any, limit: int | None) -> tuple[Any, dict[str, Any]]:
    """An answer as the core takes it, and the notes on what was changed and left out."""
    if isinstance(answer, (str, bytes, bytearray)):
        return answer, {}
    if isinstance(answer, os.PathLike):
        return Path(answer).read_bytes(), {}
    if isinstance(answer, memoryview):
        return answer.tobytes(), {}
    if hasattr(answer, "read"):
        return answer.read(), {}
    if limit is not None and limit < 1:
        raise ValueError("`limit` is a number of records: give at least 1, or None for all")
    left_out = False
    if not isinstance(answer, (dict, list, tuple)) and _as_dict(answer) is None:
        records = _rows(answer, None if limit is None else limit + 1)
        if records is None:
            # The core says what belongs here.
            return answer, {}
        left_out = limit is not None and len(records) > limit
        answer = records[:limit]
    plain = _Turned(answer)
    notes: dict[str, Any] = {"changed": list(plain.changed.values())}
    return plain.answer, {**notes, "read": limit} if left_out else notes


def _rows(table: Any, most: int | None) -> list[Any] | None:
    """The first rows of a table or of a database's result, or what an iterator gives."""
    if _is_cursor(table):
        names = _distinct(column[0] for column in table.description or ())
        return [dict(zip(names, row)) for row in (table.fetchall() if most is None else table.fetchmany(most))]
    if isinstance(table, Iterator) and not hasattr(table, "__arrow_c_stream__"):
        return list(islice(table, most))
    _distinct(getattr(table, "column_names", getattr(table, "columns", ())))
    if hasattr(table, "to_dicts"):
        return list((table if most is None else table.head(most)).to_dicts())
    if hasattr(table, "to_dict") and hasattr(table, "columns"):
        return list((table if most is None else table.head(most)).to_dict("records"))
    if hasattr(table, "to_pylist") and hasattr(table, "slice"):
        return list((table if most is None else table.slice(0, most)).to_pylist())
    if hasattr(table, "fetchall") and hasattr(table, "columns"):
        return [dict(zip(table.columns, row)) for row in (table if most is None else table.limit(most)).fetchall()]
    if hasattr(table, "__arrow_c_stream__"):
        return _arrow_rows(table, most)
    if hasattr(table, "__iter__"):
        return list(islice(iter(table), most))
    return None


def records_of(source: Any) -> Iterator[Any]:
    """The records of an iterable, of a database's result, or of what is one record, as they come."""
    if _is_cursor(source):
        names = _distinct(column[0] for column in source.description or ())
        while rows := source.fetchmany(_FETCHED):
            yield from (dict(zip(names, row)) for row in rows)
    elif _as_dict(source) is not None:
        yield source
    elif isinstance(source, Iterable) and not hasattr(source, "columns"):
        yield from source
    else:
        raise TypeError(f"a {type(source).__name__} is no source of records: give an iterable of them, or a file")


def _is_cursor(table: Any) -> bool:
    return hasattr(table, "description") and hasattr(table, "fetchmany") and not hasattr(table, "columns")


def _distinct(names: Iterable[Any]) -> list[Any]:
    """The names of columns; of two with the same name a record would contain one."""
    counts = Counter(names)
    if twice := [str(name) for name, count in counts.items() if count > 1]:
        raise ValueError(f"the table has several columns of the same name: {', '.join(twice)}")
    return list(counts)


def _arrow_rows(table: Any, most: int | None) -> list[Any]:
    """The rows of a table that is known by its stream alone; reading that takes a library of the caller's."""
    for name in sorted(_ARROW, key=lambda name: name not in sys.modules):
        try:
            library = import_module(name)
        except ImportError:
            continue
        return list(islice(_READERS[name](library, table), most))
    raise ImportError(
        f"{type(table).__name__} gives its records as an Arrow stream: install one of {', '.join(_ARROW)} to read it"
    )


def _pyarrow(library: Any, table: Any) -> Iterator[Any]:
    for batch in library.RecordBatchReader.from_stream(table):
        yield from batch.to_pylist()


def _polars(library: Any, table: Any) -> Iterator[Any]:
    yield from library.DataFrame(table).iter_rows(named=True)


def _nanoarrow(library: Any, table: Any) -> Iterator[Any]:
    yield from library.ArrayStream(table).iter_py()


_READERS = {"pyarrow": _pyarrow, "polars": _polars, "nanoarrow": _nanoarrow}


class _Turned:
    """An answer in plain values, and what was changed on the way."""

    def __init__(self, answer: Any) -> None:
        self.changed: dict[tuple[str, str], dict[str, Any]] = {}
        # Those that contain the value that is read: what contains itself stays, and the core refuses it with its place.
        self._around: set[int] = set()
        self.answer = self._value(answer, ())

    def _value(self, value: Any, place: tuple[Any, ...]) -> Any:
        if value is None or isinstance(value, (bool, int, str)) and not isinstance(value, Enum) or len(place) > _DEEPEST:
            return value
        if isinstance(value, float):
            return self._number(float(value), place)
        if id(value) in self._around:
            return value
        self._around.add(id(value))
        try:
            return self._within(value, place)
        finally:
            self._around.remove(id(value))

    def _within(self, value: Any, place: tuple[Any, ...]) -> Any:
        # Elsewhere than in a record's own place a named tuple is a list, as it is for every other call.
        if isinstance(value, (list, tuple)) and not (hasattr(value, "_asdict") and len(place) < 2):
            return [self._value(item, (*place, at)) for at, item in enumerate(value)]
        members = _as_dict(value)
        if members is not None:
            return {key: self._value(member, (*place, key)) for key, member in members.items()}
        return self._scalar(value, place)

    def _number(self, value: float, place: tuple[Any, ...]) -> float | None:
        if math.isfinite(value):
            return value
        self._note(place, "NaN" if math.isnan(value) else "an infinity", "null")
        return None

    def _scalar(self, value: Any, place: tuple[Any, ...]) -> Any:
        kind = type(value)
        if kind.__name__ in ("NaTType", "NAType"):
            self._note(place, kind.__name__.removesuffix("Type"), "null")
            return None
        if isinstance(value, Enum):
            self._note(place, f"an enumeration ({kind.__name__})", "its value")
            return self._value(value.value, place)
        if isinstance(value, Decimal):
            return self._decimal(value, place)
        if isinstance(value, (date, time)):
            self._note(place, f"a {kind.__name__}", "text in ISO 8601")
            return value.isoformat()
        if isinstance(value, timedelta):
            self._note(place, f"a {kind.__name__}", "seconds")
            return value.total_seconds()
        if isinstance(value, UUID):
            self._note(place, "a UUID", "text")
            return str(value)
        return self._foreign(value, place)

    def _decimal(self, value: Decimal, place: tuple[Any, ...]) -> Any:
        if not value.is_finite():
            return self._number(float("nan"), place)
        # What is longer than a number of JSON may be stays, and the core refuses it with its place.
        if value.adjusted() > _LONGEST:
            return value
        exponent = value.as_tuple().exponent
        whole = isinstance(exponent, int) and exponent >= 0
        self._note(place, "a Decimal", "an integer" if whole else "a number")
        return int(value) if whole else float(value)

    def _foreign(self, value: Any, place: tuple[Any, ...]) -> Any:
        """Scalars and arrays of other libraries; what else there is stays, and the core refuses it with its place."""
        if type(value).__name__ in ("datetime64", "timedelta64"):
            return self._numpy_time(value, place)
        for method in ("as_py", "tolist", "to_list"):
            if hasattr(value, method):
                plain = getattr(value, method)()
                # A scalar that Python has no type for gives itself.
                return value if isinstance(plain, type(value)) else self._value(plain, place)
        return value

    def _numpy_time(self, value: Any, place: tuple[Any, ...]) -> Any:
        if str(value) == "NaT":
            self._note(place, "NaT", "null")
            return None
        if type(value).__name__ == "datetime64":
            self._note(place, "a datetime64", "text in ISO 8601")
            return str(value)
        self._note(place, "a timedelta64", "seconds")
        return float(value / type(value)(1, "s"))

    def _note(self, place: tuple[Any, ...], found: str, expected: str) -> None:
        field = ".".join(str(step) for step in place if not isinstance(step, int))
        known = self.changed.get((field, found))
        if known is not None:
            known["count"] += 1
            return
        path = "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in place)
        note = {"path": path, "field": field, "found": found, "expected": expected, "count": 1}
        self.changed[field, found] = note


def _as_dict(value: Any) -> Mapping[Any, Any] | None:
    """The members of what is a record in some other form."""
    kind = type(value)
    if isinstance(value, Mapping):
        return value
    if hasattr(kind, "model_dump"):
        # A root model may be of a list.
        dumped = value.model_dump()
        return dumped if isinstance(dumped, Mapping) else None
    if hasattr(kind, "__dataclass_fields__"):
        return {name: getattr(value, name) for name in kind.__dataclass_fields__}
    if hasattr(kind, "_asdict"):
        fields: Mapping[Any, Any] = value._asdict()
        return fields
    names = getattr(getattr(value, "dtype", None), "names", None)
    if names is not None and kind.__name__ in ("void", "record"):
        return {name: value[name] for name in names}
    # Tables have a `to_dict` too, which gives columns. The class is asked: a record may have a field of that name.
    if hasattr(kind, "to_dict") and not hasattr(kind, "__arrow_c_stream__") and not hasattr(kind, "columns"):
        members = value.to_dict()
        return members if isinstance(members, Mapping) else None
    return None
