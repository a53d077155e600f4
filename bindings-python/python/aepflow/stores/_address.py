from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from ..errors import AepflowError
from ._file import FileStore
from ._object import ObjectStore
from ._postgres import PostgresStore

if TYPE_CHECKING:
    from ._store import LedgerStore

_FORMS = "`file:PATH`, `s3://BUCKET/KEY` or `postgres://USER@HOST/DATABASE#ROW`"


def open_store(address: str, pipeline: str = "") -> LedgerStore:
    """The store at an address: `file:PATH`, `s3://BUCKET/KEY`, or `postgres://USER@HOST/DATABASE#ROW`.

    `pipeline` is the row where a postgres address names none. An address has no credentials: those of `s3` are looked for
    where boto3 looks, those of `postgres` where libpq does (`PGPASSWORD`, `~/.pgpass`); of `postgres:` alone all is. The
    table is made if it isn't there. AepflowError says what is wrong with an address.
    """
    kind, found, rest = address.partition(":")
    if not found:
        raise AepflowError(f"`{address}` is no address of a ledger: give {_FORMS}")
    if kind == "file":
        path = rest.removeprefix("//") if rest.startswith("///") else rest
        return FileStore(_given(path, "a path, such as `file:stripe.ledger.json`"))
    if kind == "s3":
        return _objects(rest)
    if kind in ("postgres", "postgresql"):
        return _rows(rest, pipeline)
    raise AepflowError(f"`{kind}:` is no place for a ledger: give {_FORMS}")


def _given(part: str, words: str) -> str:
    if not part:
        raise AepflowError(f"the address of the ledger lacks {words}")
    return part


def _objects(rest: str) -> LedgerStore:
    bucket, _, key = rest.removeprefix("//").partition("/")
    _given(bucket and key, "a bucket and a key, as in `s3://BUCKET/KEY`")
    boto3 = _library("boto3", "s3")
    return ObjectStore(boto3.client("s3"), bucket=bucket, key=key)


def _rows(rest: str, pipeline: str) -> LedgerStore:
    parts = urlsplit(f"postgresql:{rest}")
    if parts.password is not None or "password" in parts.query:
        raise AepflowError("the address of the ledger has a password, which others can read: give it as `PGPASSWORD` or in `~/.pgpass`")
    psycopg = _library("psycopg", "postgres")
    # Without a host all of it is libpq's to find.
    target = urlunsplit(parts._replace(fragment="")) if parts.netloc or parts.query else ""
    row = _given(parts.fragment or pipeline, "a row, as in `postgres://USER@HOST/DATABASE#ROW`")
    store = PostgresStore(lambda: psycopg.connect(target), row)
    try:
        store.load()
    except psycopg.errors.UndefinedTable:
        store.create_table()
    return store


def _library(name: str, extra: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise AepflowError(f"this ledger needs {name}: install it with `pip install 'aepflow[{extra}]'`") from error
