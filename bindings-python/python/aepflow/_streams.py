"""Records of any number, one after the other or batch by batch: no more of them is in memory than is worked on."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from importlib import import_module
from typing import IO, TYPE_CHECKING, Any, Protocol

from . import _core
from ._records import records_of, turned

if TYPE_CHECKING:
    from .types import PreviewReport, TriedRecord

# How much of a file is read at once.
_PIECE = 1 << 18
_BYTES = (bytes, bytearray, memoryview)


class Writable(Protocol):
    """An open file of bytes or text, and whatever else can be written to as to one."""

    def write(self, data: Any, /) -> object:
        """Writes bytes or text."""


class MappedRecords:
    """What becomes of the records of a table: a stream of Arrow that is worked off while it is read.

    It has `__arrow_c_stream__`, so that `pyarrow.table`, `polars.DataFrame`, `pandas.DataFrame.from_arrow`, and SQL of duckdb take
    it. Its columns are those that were asked to be kept, then `output` (the record of XDM as JSON), `fate` (`lands`,
    `landsWithNulls` or `rejected`), `faults` and `reasons` (JSON lists), all of text without nulls. It can be read once.
    """

    def __init__(self, mapped: _core.MappedRecords) -> None:
        self._mapped = mapped

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The stream, in a capsule; `requested_schema` is a wish that isn't granted. Raises RuntimeError when it was read already."""
        return self._mapped.capsule()

    @property
    def report(self) -> PreviewReport:
        """What became of the records that were read so far; the lines in it are numbers of records, from 1."""
        return self._mapped.report()


class TriedRecords(Iterator["TriedRecord"]):
    """What becomes of records, one after the other."""

    def __init__(self, tried: Iterator[TriedRecord], made: _core.MappedRecords | _core.MappingStream) -> None:
        self._tried = tried
        self._made = made

    def __next__(self) -> TriedRecord:
        return next(self._tried)

    @property
    def report(self) -> PreviewReport:
        """What became of the records that were read so far."""
        return self._made.report()


def table_of(records: Any, column: str | None) -> Any:
    """What gives records as a stream of Arrow, or nothing where they come in another form."""
    if not hasattr(records, "__arrow_c_stream__"):
        if column is not None:
            raise ValueError("`column` is one of a table: these records have no stream of Arrow")
        return None
    if not _is_frame(records):
        return records
    try:
        return arrow_of(records)
    except (ImportError, ValueError, TypeError, NotImplementedError):
        # The one column of a table may have the records as text; where it is no column of Arrow that can't be told.
        if column is not None or len(records.columns) == 1:
            raise
        return None


def arrow_of(table: Any) -> Any:
    """What gives a table as a stream of Arrow. Raises TypeError where nothing does."""
    if not hasattr(table, "__arrow_c_stream__"):
        raise TypeError(f"a {type(table).__name__} has no stream of Arrow: give a table, or call `records`")
    # A frame of pandas hands out its index as one more column.
    return import_module("pyarrow").Table.from_pandas(table, preserve_index=False) if _is_frame(table) else table


def _is_frame(table: Any) -> bool:
    return hasattr(table, "to_dict") and hasattr(table, "columns") and hasattr(table, "index")


def mapped(mapped: _core.MappedRecords) -> TriedRecords:
    """The records of a stream of Arrow."""
    return TriedRecords((tried for batch in iter(mapped.next, None) for tried in batch), mapped)


def tried(stream: _core.MappingStream, source: Any) -> TriedRecords:
    """The records of anything else."""
    return TriedRecords((record for lines in _lines(stream, source) for record in _core.read_lines(lines)), stream)




def transform(stream: _core.MappingStream, source: Any, target: Any) -> PreviewReport:
    """Writes the outputs of the records of a source."""
    if isinstance(source, str) or isinstance(target, str):
        raise TypeError("a str may be a path or a text: give a Path, or an open file")
    if isinstance(target, os.PathLike):
        if isinstance(source, os.PathLike) and os.path.exists(target) and os.path.samefile(source, target):
            raise ValueError("`target` is the file that is read: give another one")
        with open(target, "wb") as file:
            return transform(stream, source, file)
    is_text = isinstance(target, io.TextIOBase)
    for lines in _lines(stream, source):
        target.write(lines.decode() if is_text else lines)
    return stream.report()


def _lines(stream: _core.MappingStream, source: Any) -> Iterator[bytes]:
    for piece in _pieces(source):
        yield stream.feed(piece) if isinstance(piece, bytes) else stream.record(turned(piece, None)[0])
        if stream.is_full():
            return
    yield stream.end()


def _pieces(source: Any) -> Iterator[Any]:
    """A source in pieces: bytes of JSON Lines that are cut anywhere, or records."""
    if isinstance(source, os.PathLike):
        with open(source, "rb") as file:
            yield from _read(file)
    elif hasattr(source, "read"):
        yield from _read(source)
    elif isinstance(source, (str, *_BYTES)):
        yield from _cut(source)
    else:
        for record in records_of(source):
            if isinstance(record, str):
                raise TypeError("a text in an iterable may be a record or a piece of one: give bytes of JSON Lines, or dicts")
            yield from _cut(record) if isinstance(record, _BYTES) else (record,)


def _read(file: IO[Any]) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield from _cut(piece)


def _cut(text: str | bytes | bytearray | memoryview) -> Iterator[bytes]:
    """A text in pieces, as all that comes of a piece is in memory at once."""
    if isinstance(text, memoryview):
        text = text.tobytes()
    for at in range(0, len(text), _PIECE):
        piece = text[at : at + _PIECE]
        # With half of a pair that makes a character, its record is no JSON.
        yield piece.encode(errors="surrogatepass") if isinstance(piece, str) else bytes(piece)
