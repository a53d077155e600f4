"""The rules of a mapping set besides its shape, written by hand once; and the body to send.

The same rules as ../node/rules.mjs: a fault is a path, a code, and for some the nearest known name or the other row.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

ROOT_KEYS = (
    "schema", "outputSchema", "xdmSchema", "xdmVersion", "version", "id", "name", "inputSchema", "tags", "dialect",
    "mappings", "extra",
)
SCHEMA_KEYS = ("id", "version")
ROW_KEYS = (
    "source", "destination", "sourceType", "identity", "name", "description", "sourceAttribute", "destinationXdmPath",
    "identityGroup", "namespaceCode", "version",
)
SOURCE_TYPES = {
    "ATTRIBUTE": "ATTRIBUTE",
    "text/x.schema-path": "ATTRIBUTE",
    "EXPRESSION": "EXPRESSION",
    "text/x.aep-xl": "EXPRESSION",
    "STATIC": "STATIC",
    "text/plain": "STATIC",
}
KINDS = ("ATTRIBUTE", "EXPRESSION", "STATIC")
MAX_EXPRESSION = 4096

_NAME = r"(?:\\\.|[A-Za-z_$:@\u0080-\U0010ffff])(?:\\\.|[A-Za-z0-9_$:@\u0080-\U0010ffff-])*"
_SEGMENT = rf"(?:\$\{{[^}}]+\}}|{_NAME})"
_STEP = rf"{_SEGMENT}(?:\[(?:\*|\d+)\])*"
PATH = re.compile(rf"{_STEP}(?:\.{_STEP})*")
PLACEHOLDER = re.compile(r"(?<![${])(?:\{\{ *[A-Za-z0-9_.-]+ *\}\}|\{ *[A-Z0-9_]+ *\})")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
CUT = re.compile(r"[.\[]")

Fault = tuple[str, str, "str | None"]


def at(path: str, key: object) -> str:
    return f"{path}/{str(key).replace('~', '~0').replace('/', '~1')}"


def has_placeholder(text: str) -> bool:
    return "{" in text and PLACEHOLDER.search(text) is not None


def unknown_key(path: str, key: str, known: Iterable[str]) -> Fault:
    return at(path, key), "unknown_field", nearest(key, known)


def unknown_source_type(path: str, value: Any) -> Fault:
    return (path, "unknown_value", nearest(value, KINDS)) if isinstance(value, str) else (path, "wrong_type", None)


def cross_faults(given: Any) -> list[Fault]:
    """The faults that no shape shows, of an input as it was given."""
    faults: list[Fault] = []
    if not isinstance(given, dict):
        return faults
    _head(given, faults)
    if isinstance(given.get("mappings"), list):
        _rows(given["mappings"], faults)
    return faults


def body(given: dict[str, Any]) -> str:
    reference = {"id": given["schema"]["id"], "contentType": "application/vnd.adobe.xed-full+json;version=1"}
    name = {"name": given["name"]} if given.get("name") is not None else {}
    mappings = [_wire(row) for row in given["mappings"]]
    wire = {**name, "outputSchema": {"schemaRef": reference}, "mappings": mappings}
    return json.dumps(wire, ensure_ascii=False, separators=(",", ":"))


def _wire(row: dict[str, Any]) -> dict[str, Any]:
    wire = {
        "sourceType": SOURCE_TYPES[row.get("sourceType") or "ATTRIBUTE"],
        "source": row.get("source") or row.get("sourceAttribute"),
        "destination": row.get("destination") or row.get("destinationXdmPath"),
    }
    wire |= {key: row[key] for key in ("name", "description") if row.get(key) is not None}
    return wire


def _head(given: dict[str, Any], faults: list[Fault]) -> None:
    faults += [(f"/{key}", "missing_field", None) for key in ("schema", "mappings") if given.get(key) is None]
    _placeholders(given, "", faults)
    if _text(given.get("name"), "/name", faults) and isinstance(given.get("schema"), dict):
        _schema(given["schema"], faults)


def _schema(schema: dict[str, Any], faults: list[Fault]) -> None:
    _placeholders(schema, "/schema", faults)
    identifier = schema.get("id")
    if identifier is None:
        faults.append(("/schema/id", "missing_field", None))
    if not isinstance(identifier, str) or not _text(identifier, "/schema/id", faults) or has_placeholder(identifier):
        return
    if code := _schema_id(identifier):
        faults.append(("/schema/id", code, None))


def _text(text: Any, path: str, faults: list[Fault]) -> bool:
    if not isinstance(text, str):
        return True
    code = "empty_value" if text == "" else "control_character" if CONTROL.search(text) else None
    if code:
        faults.append((path, code, None))
    return code is None


def _schema_id(text: str) -> str | None:
    if re.fullmatch(r"_[^/]*", text):
        return None if re.fullmatch(r"_[\w.-]*\.schemas\.[\w.-]*", text, re.A) else "invalid_schema_id"
    if not text.startswith("https://ns.adobe.com/"):
        return "invalid_schema_id"
    parts = text.removeprefix("https://ns.adobe.com/").split("/")
    if "@" in parts[0] or re.fullmatch(r"[0-9a-fA-F]{24}", parts[0]):
        return "org_id_as_tenant"
    known = parts[0] in ("xdm", "experience") or (len(parts) == 3 and parts[1] == "schemas")
    sound = known and all(re.fullmatch(r"[\w.-]+", part, re.A) for part in parts)
    return None if sound else "invalid_schema_id"


def _placeholders(members: dict[str, Any], path: str, faults: list[Fault]) -> None:
    for key, value in members.items():
        if isinstance(value, str) and has_placeholder(value):
            faults.append((at(path, key), "placeholder", None))


def _rows(rows: list[Any], faults: list[Fault]) -> None:
    if not rows:
        faults.append(("/mappings", "empty_value", None))
    row_of: dict[str, int] = {}
    for index, row in enumerate(rows):
        destination = _row(row, index, faults) if isinstance(row, dict) else None
        if destination is None:
            continue
        first = row_of.setdefault(destination, index)
        if first != index:
            faults.append((_destination(rows, index), "duplicate_destination", f"/mappings/{first}"))
    part_of: dict[int, int] = {}
    for destination, index in row_of.items():
        for cut in CUT.finditer(destination, 1):
            outer = row_of.get(destination[: cut.start()])
            if outer is not None:
                part_of.setdefault(outer, index)
    faults += [(_destination(rows, o), "mapping_overlap", f"/mappings/{part}") for o, part in part_of.items()]


def _row(row: dict[str, Any], index: int, faults: list[Fault]) -> str | None:
    for key, value in row.items():
        if isinstance(value, str) and "{" in value and PLACEHOLDER.search(value):
            faults.append((at(f"/mappings/{index}", key), "placeholder", None))
    source = _end(row, "source", "sourceAttribute", index, faults)
    destination = _end(row, "destination", "destinationXdmPath", index, faults)
    for key in ("identityGroup", "namespaceCode"):
        if row.get(key) is not None:
            faults.append((f"/mappings/{index}/{key}", "dialect_mismatch", None))
    if row.get("identity") is True:
        faults.append((f"/mappings/{index}/identity", "dialect_mismatch", None))
    return None if source is None else destination


def _end(row: dict[str, Any], name: str, other: str, index: int, faults: list[Fault]) -> str | None:
    key = other if row.get(name) is None else name
    text = row.get(key)
    if text is None:
        faults.append((f"/mappings/{index}/{name}", "missing_field", None))
        return None
    if key == name and row.get(other) is not None:
        faults.append((f"/mappings/{index}/{name}", "conflicting_fields", None))
        return None
    if not isinstance(text, str):
        return None
    source_type = row.get("sourceType")
    # What a source of an unknown type contains is not judged.
    kind = SOURCE_TYPES.get(str(source_type)) if name == "source" and source_type is not None else "ATTRIBUTE"
    if text == "":
        code = "empty_value"
    elif kind == "ATTRIBUTE":
        if PATH.fullmatch(text):
            return text
        if has_placeholder(text):
            return text
        code = "invalid_path"
    elif kind == "EXPRESSION" and len(text) > MAX_EXPRESSION:
        code = "expression_too_long"
    else:
        return text
    faults.append((f"/mappings/{index}/{key}", code, None))
    return None


def _destination(rows: list[Any], index: int) -> str:
    key = "destinationXdmPath" if rows[index].get("destination") is None else "destination"
    return f"/mappings/{index}/{key}"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is nearest to a wrong one, if any is near."""
    if len(name) > 64:
        return None
    best, least = None, float("inf")
    for candidate in known:
        edits = _distance(name.lower(), candidate.lower())
        if edits <= max(1, max(len(candidate), len(name)) // 3) and edits < least:
            best, least = candidate, edits
    return best


def _distance(left: str, right: str) -> int:
    row = list(range(len(right) + 1))
    for i, one in enumerate(left):
        following = [i + 1]
        for j, other in enumerate(right):
            following.append(min(row[j] + (one != other), row[j + 1] + 1, following[j] + 1))
        row = following
    return row[-1]
