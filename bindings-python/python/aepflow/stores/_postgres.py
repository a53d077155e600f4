from __future__ import annotations

import re
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from ..errors import AepflowError
from ._store import conflict, parse, revision_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class PostgresStore:
    """A row of a table in PostgreSQL: one for each pipeline.

    `connection` is one of psycopg, psycopg2, pg8000 or another library of DB-API 2.0 with `%s` for values, used for the
    store alone; or a function that opens one, which is then closed after each use: right where runs pause for hours.
    `pipeline` is the key of the row: another one for each pipeline and sandbox. The table may have its schema before it.
    """

    def __init__(self, connection: Any | Callable[[], Any], pipeline: str, *, table: str = "aepflow_ledgers") -> None:
        if not re.fullmatch(r"[a-z_]\w*(\.[a-z_]\w*)?", table, re.IGNORECASE | re.ASCII):
            raise AepflowError(f"`{table}` is no name of a table: use letters, digits and _")
        self._connection = connection
        self._pipeline = pipeline
        self._table = table

    def create_table(self) -> None:
        """Creates the table where there is none."""
        text = (
            f"CREATE TABLE IF NOT EXISTS {self._table} (pipeline text PRIMARY KEY, revision bigint NOT NULL, "
            "ledger json NOT NULL, saved_at timestamptz NOT NULL DEFAULT now())"
        )
        try:
            self._run(text)
        except Exception:
            # Of two that create it at once one is refused all the same; by then the table is there.
            self._run(text)

    def load(self) -> dict[str, Any] | None:
        """The ledger that was saved last, or None where there is none."""
        with self._cursor(f"SELECT ledger::text FROM {self._table} WHERE pipeline = %s", self._pipeline) as cursor:
            row = cursor.fetchone()
        return None if row is None else parse(row[0], f"the row `{self._pipeline}` of {self._table}")

    def save(self, ledger: dict[str, Any], previous: int | None) -> None:
        """Puts a ledger in the place of the one whose revision is `previous`, None being none; ConflictError if it is not."""
        revision, text = revision_of(ledger), text_of(ledger)
        if previous is None:
            insert = f"INSERT INTO {self._table} (pipeline, revision, ledger) VALUES (%s, %s, %s::json) ON CONFLICT DO NOTHING"
            saved = self._run(insert, self._pipeline, revision, text)
        else:
            update = f"UPDATE {self._table} SET revision = %s, ledger = %s::json, saved_at = now() WHERE pipeline = %s AND revision = %s"
            saved = self._run(update, revision, text, self._pipeline, previous)
        if saved != 1:
            raise conflict(self._revision(), previous)

    def _revision(self) -> int | None:
        with self._cursor(f"SELECT revision FROM {self._table} WHERE pipeline = %s", self._pipeline) as cursor:
            row = cursor.fetchone()
        return None if row is None else int(row[0])

    def _run(self, text: str, *values: Any) -> int:
        """How many rows a statement changed."""
        with self._cursor(text, *values) as cursor:
            count: int = cursor.rowcount
        return count

    @contextmanager
    def _cursor(self, text: str, *values: Any) -> Iterator[Any]:
        """The result of a statement, which is a transaction."""
        with self._opened() as connection, closing(connection.cursor()) as cursor:
            try:
                cursor.execute(text, values)
                yield cursor
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        if not callable(self._connection):
            yield self._connection
            return
        with closing(self._connection()) as connection:
            yield connection
