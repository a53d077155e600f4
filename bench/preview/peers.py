"""The same mappings in plain Python, duckdb, polars and jaq: `peers.py CONTENDER CASE FOLDER OUT` prints the seconds it took."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from inputs import ATTRIBUTES

Record = dict[str, Any]

# ——— plain Python ———


def utc(charge: Record) -> datetime:
    return datetime.fromtimestamp(charge["created"], timezone.utc)


def ordered(charge: Record) -> datetime:
    return datetime.strptime(charge["metadata"]["ordered"], "%Y-%m-%d %H:%M:%S")


def brand(charge: Record) -> str:
    name: str = charge["payment_method_details"]["card"]["brand"]
    return "American Express" if name == "amex" else name


PLAIN: dict[str, dict[str, Callable[[Record], Any]]] = {
    "attributes": {},
    "expressions": {
        "amount.value": lambda charge: charge["amount"] / 100.0,
        "amount.captured": lambda charge: charge["amount_captured"] - charge["amount_refunded"],
        "amount.refunded": lambda charge: charge["amount_refunded"] > 0,
        "amount.currency": lambda charge: charge["currency"].upper(),
        "billing.name": lambda charge: f"{charge['billing_details']['name']} <{charge['billing_details']['email']}>",
        "billing.city": lambda charge: charge["billing_details"]["address"]["city"].lower(),
        "captured": lambda charge: charge["captured"] and charge["paid"] and not charge["disputed"],
        "outcome.riskScore": lambda charge: "high" if charge["outcome"]["risk_score"] >= 50 else "low",
        "card.brand": brand,
        "card.month": lambda charge: charge["payment_method_details"]["card"]["exp_year"] * 12
        + charge["payment_method_details"]["card"]["exp_month"],
        "card.last4": lambda charge: "**** " + charge["payment_method_details"]["card"]["last4"],
        "order.channel": lambda charge: charge["metadata"]["channel"] or "none",
    },
    "dates": {
        "created": lambda charge: utc(charge).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "captured": lambda charge: utc(charge).strftime("%d/%m/%Y %H:%M"),
        "paid": lambda charge: ordered(charge).year,
        "disputed": lambda charge: ordered(charge).strftime("%Y%m%d"),
        "amount.currency": lambda charge: charge["currency"].upper(),
        "billing.name": lambda charge: charge["billing_details"]["name"].lower().strip(),
        "billing.email": lambda charge: charge["billing_details"]["email"].replace("@", " at "),
        "billing.postalCode": lambda charge: charge["billing_details"]["address"]["postal_code"].rjust(8, "0"),
        "card.last4": lambda charge: charge["payment_method_details"]["card"]["last4"][-2:],
        "id": lambda charge: charge["id"][3:11],
        "description": lambda charge: charge["description"][:10],
        "order.id": lambda charge: charge["metadata"]["order_id"] + "/" + charge["currency"],
    },
}


def plain(case: str, folder: Path, out: Path) -> None:
    rows: list[tuple[list[str], Callable[[Record], Any] | None, list[str]]] = [
        (source.split("."), PLAIN[case].get(destination), destination.split(".")) for source, destination in ATTRIBUTES.items()
    ]
    with (folder / "charges.jsonl").open("rb") as records, out.open("w", encoding="utf-8") as written:
        for line in records:
            charge = json.loads(line)
            output: Record = {}
            for source, made, destination in rows:
                if made is None:
                    value = charge
                    for name in source:
                        value = value[name]
                else:
                    value = made(charge)
                place = output
                for name in destination[:-1]:
                    place = place.setdefault(name, {})
                place[destination[-1]] = value
            written.write(json.dumps({"_acme": output}, ensure_ascii=False, separators=(",", ":")) + "\n")


# ——— duckdb ———

SQL: dict[str, dict[str, str]] = {
    "attributes": {},
    "expressions": {
        "amount.value": "amount / 100.0::DOUBLE",
        "amount.captured": "amount_captured - amount_refunded",
        "amount.refunded": "amount_refunded > 0",
        "amount.currency": "upper(currency)",
        "billing.name": "concat(billing_details.name, ' <', billing_details.email, '>')",
        "billing.city": "lower(billing_details.address.city)",
        "captured": "captured AND paid AND NOT disputed",
        "outcome.riskScore": "CASE WHEN outcome.risk_score >= 50 THEN 'high' ELSE 'low' END",
        "card.brand": "CASE WHEN payment_method_details.card.brand = 'amex' THEN 'American Express' "
        "ELSE payment_method_details.card.brand END",
        "card.month": "payment_method_details.card.exp_year * 12 + payment_method_details.card.exp_month",
        "card.last4": "concat('**** ', payment_method_details.card.last4)",
        "order.channel": "coalesce(nullif(metadata.channel, ''), 'none')",
    },
    "dates": {
        "created": "strftime(make_timestamp(created * 1000000), '%Y-%m-%dT%H:%M:%S.000Z')",
        "captured": "strftime(make_timestamp(created * 1000000), '%d/%m/%Y %H:%M')",
        "paid": "year(strptime(metadata.ordered, '%Y-%m-%d %H:%M:%S'))",
        "disputed": "strftime(strptime(metadata.ordered, '%Y-%m-%d %H:%M:%S'), '%Y%m%d')",
        "amount.currency": "upper(currency)",
        "billing.name": "trim(lower(billing_details.name))",
        "billing.email": "replace(billing_details.email, '@', ' at ')",
        "billing.postalCode": "lpad(billing_details.address.postal_code, 8, '0')",
        "card.last4": "right(payment_method_details.card.last4, 2)",
        "id": "substr(id, 4, 8)",
        "description": "left(description, 10)",
        "order.id": "concat(metadata.order_id, '/', currency)",
    },
}
# The fields that are read, so that nothing is inferred and nothing else is parsed into columns.
COLUMNS = {"integer": "BIGINT", "boolean": "BOOLEAN", "string": "VARCHAR"}


def tree(leaves: dict[str, str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for path, value in leaves.items():
        *names, last = path.split(".")
        place = root
        for name in names:
            place = place.setdefault(name, {})
        place[last] = value
    return root


def kinds(folder: Path) -> dict[str, Any]:
    """The fields of the first charge that a mapping reads, with their types."""
    with (folder / "charges.jsonl").open("rb") as records:
        first = json.loads(records.readline())

    def kind(path: str) -> str:
        value = first
        for name in path.split("."):
            value = value[name]
        return "boolean" if isinstance(value, bool) else "integer" if isinstance(value, int) else "string"

    return tree({path: kind(path) for path in [*ATTRIBUTES, "metadata.ordered"]})


def sql_struct(place: dict[str, Any]) -> str:
    return "{" + ", ".join(f"'{name}': {sql_struct(v) if isinstance(v, dict) else v}" for name, v in place.items()) + "}"


def sql_type(kind: Any) -> str:
    if isinstance(kind, dict):
        return "STRUCT(" + ", ".join(f'"{name}" {sql_type(inner)}' for name, inner in kind.items()) + ")"
    return COLUMNS[kind]


def duckdb(case: str, folder: Path, out: Path) -> None:
    import duckdb as engine

    columns = ", ".join(f"{name}: '{sql_type(kind)}'" for name, kind in kinds(folder).items())
    made = tree({destination: SQL[case].get(destination, source) for source, destination in ATTRIBUTES.items()})
    connection = engine.connect(config={"threads": 1})
    connection.execute(
        f"COPY (SELECT {sql_struct(made)} AS _acme FROM read_json('{folder / 'charges.jsonl'}', "
        f"format = 'newline_delimited', columns = {{{columns}}})) TO '{out}' (FORMAT json)"
    )


# ——— jaq ———

JQ: dict[str, dict[str, str]] = {
    "attributes": {},
    "expressions": {
        "amount.value": ".amount / 100.0",
        "amount.captured": ".amount_captured - .amount_refunded",
        "amount.refunded": ".amount_refunded > 0",
        "amount.currency": ".currency | ascii_upcase",
        "billing.name": '.billing_details.name + " <" + .billing_details.email + ">"',
        # Of letters of ASCII alone, which the cities' first ones are.
        "billing.city": ".billing_details.address.city | ascii_downcase",
        "captured": ".captured and .paid and (.disputed | not)",
        "outcome.riskScore": 'if .outcome.risk_score >= 50 then "high" else "low" end',
        "card.brand": '.payment_method_details.card.brand | if . == "amex" then "American Express" else . end',
        "card.month": ".payment_method_details.card.exp_year * 12 + .payment_method_details.card.exp_month",
        "card.last4": '"**** " + .payment_method_details.card.last4',
        "order.channel": '.metadata.channel | if . == null or . == "" then "none" else . end',
    },
    "dates": {
        "created": '.created | strftime("%Y-%m-%dT%H:%M:%S.000Z")',
        "captured": '.created | strftime("%d/%m/%Y %H:%M")',
        "paid": '.metadata.ordered | strptime("%Y-%m-%d %H:%M:%S") | .[0]',
        "disputed": '.metadata.ordered | strptime("%Y-%m-%d %H:%M:%S") | strftime("%Y%m%d")',
        "amount.currency": ".currency | ascii_upcase",
        "billing.name": ".billing_details.name | ascii_downcase | trim",
        "billing.email": '.billing_details.email | split("@") | join(" at ")',
        "billing.postalCode": '.billing_details.address.postal_code | if length < 8 then ("00000000" + .)[-8:] else .[:8] end',
        "card.last4": ".payment_method_details.card.last4[-2:]",
        "id": ".id[3:11]",
        "description": ".description[:10]",
        "order.id": '.metadata.order_id + "/" + .currency',
    },
}


def jaq(case: str, folder: Path, out: Path) -> None:
    def made(place: dict[str, Any]) -> str:
        return "{" + ", ".join(f"{name}: {made(v) if isinstance(v, dict) else f'({v})'}" for name, v in place.items()) + "}"

    members = tree({destination: JQ[case].get(destination, f".{source}") for source, destination in ATTRIBUTES.items()})
    command = folder.parent / "jaq" / "bin" / "jaq"
    with out.open("wb") as written:
        subprocess.run([command, "-c", f"{{_acme: {made(members)}}}", folder / "charges.jsonl"], stdout=written, check=True)


# ——— polars ———


def polars(case: str, folder: Path, out: Path) -> None:
    import polars as pl

    types = {"integer": pl.Int64(), "boolean": pl.Boolean(), "string": pl.String()}

    def typed(kind: Any) -> Any:
        return pl.Struct({name: typed(inner) for name, inner in kind.items()}) if isinstance(kind, dict) else types[kind]

    def at(path: str) -> Any:
        first, *names = path.split(".")
        column = pl.col(first)
        for name in names:
            column = column.struct.field(name)
        return column

    text = pl.concat_str
    created = pl.from_epoch(at("created"), time_unit="s")
    day = at("metadata.ordered").str.to_datetime("%Y-%m-%d %H:%M:%S")
    card = "payment_method_details.card."
    expressions: dict[str, dict[str, Any]] = {
        "attributes": {},
        "expressions": {
            # It multiplies by the inverse, which gives other last digits.
            "amount.value": (at("amount") / 100.0).round(2),
            "amount.captured": at("amount_captured") - at("amount_refunded"),
            "amount.refunded": at("amount_refunded") > 0,
            "amount.currency": at("currency").str.to_uppercase(),
            "billing.name": text(at("billing_details.name"), pl.lit(" <"), at("billing_details.email"), pl.lit(">")),
            "billing.city": at("billing_details.address.city").str.to_lowercase(),
            "captured": at("captured") & at("paid") & ~at("disputed"),
            "outcome.riskScore": pl.when(at("outcome.risk_score") >= 50).then(pl.lit("high")).otherwise(pl.lit("low")),
            "card.brand": pl.when(at(card + "brand") == "amex").then(pl.lit("American Express")).otherwise(at(card + "brand")),
            "card.month": at(card + "exp_year") * 12 + at(card + "exp_month"),
            "card.last4": text(pl.lit("**** "), at(card + "last4")),
            "order.channel": at("metadata.channel").replace("", None).fill_null("none"),
        },
        "dates": {
            "created": created.dt.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            "captured": created.dt.strftime("%d/%m/%Y %H:%M"),
            "paid": day.dt.year(),
            "disputed": day.dt.strftime("%Y%m%d"),
            "amount.currency": at("currency").str.to_uppercase(),
            "billing.name": at("billing_details.name").str.to_lowercase().str.strip_chars(),
            "billing.email": at("billing_details.email").str.replace_all("@", " at ", literal=True),
            "billing.postalCode": at("billing_details.address.postal_code").str.pad_start(8, "0"),
            "card.last4": at(card + "last4").str.slice(-2),
            "id": at("id").str.slice(3, 8),
            "description": at("description").str.slice(0, 10),
            "order.id": text(at("metadata.order_id"), pl.lit("/"), at("currency")),
        },
    }

    def struct(place: dict[str, Any]) -> Any:
        return pl.struct([(struct(v) if isinstance(v, dict) else v).alias(name) for name, v in place.items()])

    made = tree({destination: expressions[case].get(destination, at(source)) for source, destination in ATTRIBUTES.items()})
    schema = {name: typed(kind) for name, kind in kinds(folder).items()}
    pl.read_ndjson(folder / "charges.jsonl", schema=schema).select(struct(made).alias("_acme")).write_ndjson(out)


def main() -> None:
    contender, case, folder, out = sys.argv[1:]
    work = {"plain": plain, "duckdb": duckdb, "polars": polars, "jaq": jaq}[contender]
    start = time.perf_counter()
    work(case, Path(folder), Path(out))
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main()
