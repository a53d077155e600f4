"""Writes the inputs of all three languages, the same on every run: mapping sets without faults, and with many."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

SIZES = (36, 1_000, 10_000, 100_000)
SCHEMA = "https://ns.adobe.com/acme/schemas/cb4e6fbe9c46b8cf0e2a1c6f3f1c9f6d2a8a6f5e0b7d4c31"
CONTEXT = {
    "accessToken": "token",
    "apiKey": "key",
    "orgId": "5C1328435BF324E90A49402A@AdobeOrg",
    "sandboxName": "prod",
}
# A fault in every row is what nobody sends; one row in twenty is a set that needs work.
BAD_ROW = 20

WORDS = (
    "account address amount application balance bank billing brand captured card charge checks city code country "
    "created currency customer cvc description details destination dispute email exp failure fee fingerprint fraud "
    "funding id intent invoice last4 line1 line2 livemode mandate message metadata method month name network number "
    "object order outcome paid payment phone postal_code receipt reason refund review risk score seller shipping "
    "source state statement status three_d_secure tracking transaction transfer type url wallet year"
).split()

# One row a kind of fault, as changes to a sound row; `None` takes a member away.
FAULTS: list[Any] = [
    {"source": None},
    {"destination": None},
    {"source": 7},
    {"destination": ["a"]},
    {"source": ""},
    {"destination": ""},
    {"source": "a..b"},
    {"destination": "1a.b"},
    {"destination": "a[x]"},
    {"source": "{SOURCE_PATH}"},
    {"destination": "_{TENANT_ID}.charges.id"},
    {"name": "{{name}}"},
    {"sourceType": "ATRIBUTE"},
    {"sourceType": 1},
    {"sourceType": "EXPRESSION", "source": "a" * 4097},
    {"identity": True},
    {"identity": "true"},
    {"identityGroup": "email"},
    {"namespaceCode": "ECID"},
    {"version": -1},
    {"version": 1.5},
    {"description": 5},
    {"destinaton": "a.b"},
    {"colour": "blue", "comment": "{TODO}"},
    {"sourceAttribute": "a.b"},
    {"destinationXdmPath": "a.b"},
    {"sourceTyp": "STATIC", "source": "a", "destination": None, "name": 1},
    "not an object",
    [],
    "duplicate",
    "overlap",
]


def leaves(random_: random.Random, count: int) -> list[str]:
    """Distinct paths of a tree: about seven leaves an object, three to six levels, some arrays; in no order."""
    paths: list[str] = []
    objects = [""]
    while len(paths) < count:
        # A wide tree: an object from anywhere so far gets its leaves and passes on as the parent of others.
        parent = objects[random_.randrange(len(objects))]
        serial = len(objects)
        name = f"{parent}{random_.choice(WORDS)}_{serial}"
        # Lists in lists are not documented, so a good set has none.
        name += "[*]." if random_.random() < 0.03 and "[*]" not in parent else "."
        paths += [name + leaf for leaf in random_.sample(WORDS, random_.randint(4, 10))]
        if name.count(".") < 6:
            objects.append(name)
    paths = paths[:count]
    random_.shuffle(paths)
    return paths


def good_rows(count: int, name: str = "Charge") -> list[dict[str, Any]]:
    """Rows as programs write them: most name two paths, some are calculated, some carry a name."""
    random_ = random.Random(count)
    rows: list[dict[str, Any]] = []
    for path in leaves(random_, count):
        row: dict[str, Any] = {"source": f"data.{path}", "destination": f"_acme.{path.replace('[*]', '[0]')}"}
        kind = random_.random()
        if kind < 0.10:
            row["sourceType"] = "ATTRIBUTE"
        elif kind < 0.15:
            first = path.replace("[*]", "[0]")
            row |= {"sourceType": "EXPRESSION", "source": f'concat(data.{first}, " ", data.currency)'}
        elif kind < 0.20:
            row |= {"name": f"{name} {len(rows)}", "description": "The value as Stripe sent it"}
        rows.append(row)
    return rows


def known_rows(count: int, alike: bool = True) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The fields of a source, and a mapping of each; every third one is calculated, unless it is part of a list.

    `inferMapping` makes a time of seconds in one way, so the expressions differ in their fields alone by default.
    """
    fields, rows = [], []
    for at, path in enumerate(leaves(random.Random(count), count)):
        source, destination = f"data.{path}", f"_acme.{path}"
        calculated = at % 3 == 0 and "[*]" not in path
        fields.append({"path": source, "type": "integer" if calculated else "string", "sampled": True})
        if calculated:
            factor = 1000 if alike else 1000 + at
            expression = f"dformat({source} * {factor}, \"yyyy-MM-dd'T'HH:mm:ss.SSSX\")"
            rows.append({"source": expression, "sourceType": "EXPRESSION", "destination": destination})
        else:
            rows.append({"source": source, "destination": destination})
    return fields, rows


def fault_row(rows: list[Any], index: int, fault: Any) -> Any:
    """The row at a place with one fault; a duplicate or an overlap is one with a row before it."""
    before = rows[index - 1]
    if fault == "duplicate":
        return {**rows[index], "destination": before["destination"]}
    if fault == "overlap":
        return {**rows[index], "destination": before["destination"] + ".part"}
    if not isinstance(fault, dict):
        return fault
    # Of an expression the grammar would be wrong too, which no peer reads: a fault of a source is that of a path.
    row = rows[index] if "source" not in fault else {**rows[index], "sourceType": "ATTRIBUTE"}
    return {key: value for key, value in {**row, **fault}.items() if value is not None}


def bad_rows(count: int, step: int) -> list[Any]:
    rows: list[Any] = good_rows(count)
    for number, index in enumerate(range(1, count, step)):
        rows[index] = fault_row(rows, index, FAULTS[number % len(FAULTS)])
    return rows


def mapping_set(rows: Any, **more: Any) -> dict[str, Any]:
    return {"schema": {"id": SCHEMA}, "name": "Stripe charges", "mappings": rows} | more


def verdict_cases() -> dict[str, Any]:
    """Small inputs for the comparison of verdicts alone: every kind of fault by itself, all at once, and odd shapes."""
    rows: list[Any] = good_rows(36)
    cases: dict[str, Any] = {f"fault {n}": one_fault(rows, fault) for n, fault in enumerate(FAULTS)}
    cases["every kind"] = mapping_set(bad_rows(2 * len(FAULTS) + 1, 2))
    odd = {
        "null members": [{"source": "a", "destination": "b", "sourceType": None, "name": None, "identity": None}],
        "allowed members": [
            {"source": "a", "destination": "b", "identity": False, "version": 0, "sourceType": "text/x.schema-path"},
            {"source": "x", "destination": "c", "sourceType": "STATIC"},
            {"source": "é.${First Name}[0][*].a\\.b", "destination": "$.b-1:@", "sourceType": "ATTRIBUTE"},
        ],
        "names of the other dialect": [{"sourceAttribute": "a", "destinationXdmPath": "b"}],
        "three levels mapped": [{"source": "a", "destination": path} for path in ("x.y.z", "x", "x.y", "x[0]", "x")],
        "empty": [],
        "no list": {"0": {"source": "a", "destination": "b"}},
        "null list": None,
    }
    cases |= {name: mapping_set(rows) for name, rows in odd.items()}
    root = {
        "no schema": {"schema": None},
        "no schema id": {"schema": {}},
        "schema is text": {"schema": SCHEMA},
        "schema id is a number": {"schema": {"id": 5}},
        "schema id is empty": {"schema": {"id": ""}},
        "schema id of another kind": {"schema": {"id": "https://ns.adobe.com/acme/mixins/cb4e"}},
        "organization as tenant": {"schema": {"id": "https://ns.adobe.com/5C1328435BF324E90A49402A/schemas/cb4e"}},
        "short schema id": {"schema": {"id": "_acme.schemas.cb4e"}},
        "placeholder in the schema id": {"schema": {"id": "https://ns.adobe.com/{TENANT_ID}/schemas/cb4e"}},
        "unknown member of the schema": {"schema": {"id": SCHEMA, "verson": "1"}},
        "unknown members": {"mapings": [], "remarks": "a {NOTE}"},
        "empty name": {"name": ""},
        "control character": {"name": "a\nb"},
        "placeholder in the name": {"name": "{{NAME}}"},
        "name is a number": {"name": 3},
    }
    cases |= {name: without_none(mapping_set(rows[:3], **more)) for name, more in root.items()}
    return cases | {"a list": [1], "null": None, "no mappings": {"schema": {"id": SCHEMA}}}


def one_fault(rows: list[Any], fault: Any) -> dict[str, Any]:
    return mapping_set([*rows[:2], fault_row(rows, 2, fault), *rows[3:5]])


def without_none(members: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in members.items() if value is not None}


def write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)

    def save(name: str, value: Any) -> None:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{name}.json").write_text(text, encoding="utf-8")

    save("context", CONTEXT)
    save("cases", verdict_cases())
    for size in SIZES:
        save(f"good-{size}", mapping_set(good_rows(size)))
        # One letter outside ASCII makes a JavaScript engine keep the whole text in two bytes a character.
        save(f"accented-{size}", mapping_set(good_rows(size, "Café")))
        save(f"bad-{size}", mapping_set(bad_rows(size, BAD_ROW)))
        save(f"worst-{size}", mapping_set(bad_rows(size, 2)))
        fields, rows = known_rows(size)
        save(f"known-{size}", {"mappings": rows, "fields": fields})
        save(f"plain-{size}", mapping_set(rows))
        fields, rows = known_rows(size, alike=False)
        save(f"unlike-{size}", {"mappings": rows, "fields": fields})


if __name__ == "__main__":
    write(Path(sys.argv[1]))
