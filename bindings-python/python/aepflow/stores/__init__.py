"""Where a ledger is kept between runs, so that of several runs at once only one goes on.

    store = FileStore("stripe.ledger.json")
    outcome = run(Pipeline(spec, ledger=store.load()), context, secrets=secrets, store=store)

A store is anything with `load` and `save`, which may be coroutines for `run_async`.
"""

from ._address import open_store
from ._file import FileStore
from ._object import ObjectStore
from ._postgres import PostgresStore
from ._store import ConflictError, LedgerStore

__all__ = ["ConflictError", "FileStore", "LedgerStore", "ObjectStore", "PostgresStore", "open_store"]
