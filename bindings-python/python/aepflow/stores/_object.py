from __future__ import annotations

import secrets
from typing import Any, NamedTuple

from ..errors import AepflowError
from ._store import conflict, parse, revision_of, text_of

# By which an object is replaced only while it is as it was: its etag, and for Google's stores its version too.
_Mark = dict[str, Any]
# Never that of an object.
_NO_MARK: _Mark = {"e_tag": '"aepflow"', "version": "0"}


class _Found(NamedTuple):
    """An object as it was read: its text, its mark, and which save wrote it."""

    text: bytes
    mark: _Mark
    save: str | None


class ObjectStore:
    """An object in S3, or in another store that writes under conditions (`If-Match` and `If-None-Match`).

    `client` is a client of boto3 for `s3`, with `bucket`; or a store of obstore, which may be Azure's or Google's too.
    `key` is the name of the object: another one for each pipeline and sandbox. A store that ignores the conditions is
    found out when the object is made.
    """

    def __init__(self, client: Any, *, key: str, bucket: str | None = None) -> None:
        if hasattr(client, "put_object"):
            if bucket is None:
                raise AepflowError("a client of boto3 needs the name of a bucket too: give `bucket`")
            self._objects: _Boto | _Obstore = _Boto(client, bucket, key)
        elif hasattr(client, "put") and hasattr(client, "get"):
            if bucket is not None:
                raise AepflowError("a store of obstore has its bucket already: leave `bucket` out")
            self._objects = _Obstore(client, key)
        else:
            raise AepflowError("the client is neither of boto3 nor of obstore: it has neither `put_object` nor `put`")
        self._place = key if bucket is None else f"{bucket}/{key}"
        self._known: tuple[int | None, _Mark] | None = None

    def load(self) -> dict[str, Any] | None:
        """The ledger that was saved last, or None where there is none."""
        found = self._objects.get()
        if found is None:
            return None
        ledger = parse(found.text, self._place)
        self._known = revision_of(ledger), found.mark
        return ledger

    def save(self, ledger: dict[str, Any], previous: int | None) -> None:
        """Puts a ledger in the place of the one whose revision is `previous`, None being none; ConflictError if it is not."""
        text, name = text_of(ledger).encode(), secrets.token_hex(16)
        mark = self._objects.put(text, name, None if previous is None else self._mark_of(previous))
        if mark is None:
            # Clients send again after a lost answer, and their second request then meets what the first one wrote.
            found = self._objects.get()
            if found is None or found.save != name:
                raise conflict(revision_of(self.load()), previous)
            mark = found.mark
        if previous is None:
            self._prove(text, name)
        self._known = revision_of(ledger), mark

    def _mark_of(self, previous: int) -> _Mark:
        """The mark of the object as this run has loaded or saved it."""
        if self._known is None or self._known[0] != previous:
            found = revision_of(self.load())
            if self._known is None or found != previous:
                raise conflict(found, previous)
        return self._known[1]

    def _prove(self, text: bytes, name: str) -> None:
        for condition, header in ((None, "If-None-Match"), (_NO_MARK, "If-Match")):
            if self._objects.put(text, name, condition) is not None:
                raise AepflowError(
                    f"the object store ignores {header}, so that two runs could overwrite each other's ledger: use another one"
                )


class _Boto:
    def __init__(self, client: Any, bucket: str, key: str) -> None:
        self._client = client
        self._place = {"Bucket": bucket, "Key": key}

    def get(self) -> _Found | None:
        try:
            found = self._client.get_object(**self._place)
        except Exception as error:
            if _code(error)[0] == "NoSuchKey":
                return None
            raise
        return _Found(found["Body"].read(), _mark(found.get("ETag")), found.get("Metadata", {}).get("save"))

    def put(self, text: bytes, name: str, mark: _Mark | None) -> _Mark | None:
        """The mark of what was written over an object of that mark, or over none; None where there is another one."""
        condition = {"IfNoneMatch": "*"} if mark is None else {"IfMatch": mark["e_tag"]}
        more = {"ContentType": "application/json", "Metadata": {"save": name}, **condition}
        try:
            return _mark(self._client.put_object(**self._place, Body=text, **more).get("ETag"))
        except Exception as error:
            code, status = _code(error)
            # 409: another write is under way.
            if code == "NoSuchKey" or status in (409, 412):
                return None
            raise


class _Obstore:
    def __init__(self, store: Any, key: str) -> None:
        self._store = store
        self._key = key

    def get(self) -> _Found | None:
        try:
            found = self._store.get(self._key)
        except FileNotFoundError:
            return None
        return _Found(bytes(found.bytes()), _mark(found.meta.get("e_tag"), found.meta.get("version")), found.attributes.get("save"))

    def put(self, text: bytes, name: str, mark: _Mark | None) -> _Mark | None:
        """The mark of what was written over an object of that mark, or over none; None where there is another one."""
        attributes = {"Content-Type": "application/json", "save": name}
        try:
            put = self._store.put(self._key, text, mode="create" if mark is None else mark, attributes=attributes)
        except FileNotFoundError:
            return None
        except Exception as error:
            if type(error).__name__ in ("AlreadyExistsError", "PreconditionError"):
                return None
            raise
        return _mark(put.get("e_tag"), put.get("version"))


def _code(error: Exception) -> tuple[str | None, int | None]:
    """The service's code and the status of the HTTP answer, from an exception of botocore."""
    response = getattr(error, "response", None) or {}
    return response.get("Error", {}).get("Code"), response.get("ResponseMetadata", {}).get("HTTPStatusCode")


def _mark(etag: str | None, version: str | None = None) -> _Mark:
    if etag is None:
        raise AepflowError("the object store gives no etag, without which a save can't be compared: use another one")
    return {"e_tag": etag} if version is None else {"e_tag": etag, "version": version}
