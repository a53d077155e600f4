"""Writes the inputs of the benchmark of previews, the same on every run: `inputs.py FOLDER [COUNT]`.

Charges as Stripe sends them, about 1.5 kB each, as JSON Lines, and three mappings of 36 attributes: plain paths, a third of them
expressions, and dates and texts.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

COUNT = 100_000
CURRENCIES = ("usd", "eur", "gbp", "jpy", "chf")
BRANDS = ("visa", "mastercard", "amex", "discover")
COUNTRIES = ("US", "DE", "GB", "JP", "FR", "CH")
CITIES = ("Zürich", "San Francisco", "Berlin", "London", "東京", "Paris")
NAMES = ("Ada Lovelace", "Grace Hopper", "Zoë Müller", "Alan Turing", 'Bob "Bo" Stone', "Jean-Luc O'Neill")

# The 36 attributes as paths in a charge and below the tenant's object.
ATTRIBUTES = {
    "id": "id",
    "amount": "amount.value",
    "amount_captured": "amount.captured",
    "amount_refunded": "amount.refunded",
    "currency": "amount.currency",
    "balance_transaction": "balanceTransaction",
    "billing_details.address.city": "billing.city",
    "billing_details.address.country": "billing.country",
    "billing_details.address.line1": "billing.street",
    "billing_details.address.postal_code": "billing.postalCode",
    "billing_details.email": "billing.email",
    "billing_details.name": "billing.name",
    "calculated_statement_descriptor": "descriptor",
    "captured": "captured",
    "created": "created",
    "customer": "customer",
    "description": "description",
    "disputed": "disputed",
    "livemode": "livemode",
    "metadata.order_id": "order.id",
    "metadata.channel": "order.channel",
    "outcome.network_status": "outcome.networkStatus",
    "outcome.risk_level": "outcome.riskLevel",
    "outcome.risk_score": "outcome.riskScore",
    "outcome.seller_message": "outcome.message",
    "outcome.type": "outcome.type",
    "paid": "paid",
    "payment_intent": "paymentIntent",
    "payment_method": "paymentMethod",
    "payment_method_details.card.brand": "card.brand",
    "payment_method_details.card.country": "card.country",
    "payment_method_details.card.exp_month": "card.month",
    "payment_method_details.card.exp_year": "card.year",
    "payment_method_details.card.last4": "card.last4",
    "receipt_url": "receiptUrl",
    "status": "status",
}

# What takes the place of the paths: each with the same in SQL, Python, jq and JavaScript in `peers.py` and `plain.mjs`.
EXPRESSIONS = {
    "amount.value": "amount / 100.0",
    "amount.captured": "amount_captured - amount_refunded",
    "amount.refunded": "amount_refunded > 0",
    "amount.currency": "upper(currency)",
    "billing.name": 'concat(billing_details.name, " <", billing_details.email, ">")',
    "billing.city": "lower(billing_details.address.city)",
    "captured": "captured && paid && !disputed",
    "outcome.riskScore": 'outcome.risk_score >= 50 ? "high" : "low"',
    "card.brand": 'iif(payment_method_details.card.brand == "amex", "American Express", payment_method_details.card.brand)',
    "card.month": "payment_method_details.card.exp_year * 12 + payment_method_details.card.exp_month",
    "card.last4": 'concat("**** ", payment_method_details.card.last4)',
    "order.channel": 'metadata.channel ?: "none"',
}

DATES = {
    "created": "dformat(created * 1000, \"yyyy-MM-dd'T'HH:mm:ss.SSSX\")",
    "captured": 'dformat(created * 1000, "dd/MM/yyyy HH:mm")',
    "paid": 'date_part("yyyy", date(metadata.ordered, "yyyy-MM-dd HH:mm:ss"))',
    "disputed": "format(date(metadata.ordered, \"yyyy-MM-dd HH:mm:ss\"), \"yyyyMMdd\")",
    "amount.currency": "upper(currency)",
    "billing.name": "trim(lower(billing_details.name))",
    "billing.email": 'replacestr(billing_details.email, "@", " at ")',
    "billing.postalCode": 'lpad(billing_details.address.postal_code, 8, "0")',
    "card.last4": "right(payment_method_details.card.last4, 2)",
    "id": "substr(id, 3, 8)",
    "description": "left(description, 10)",
    "order.id": 'concat(metadata.order_id, "/", currency)',
}


def charge(at: int, random_: random.Random) -> dict[str, Any]:
    def code(prefix: str) -> str:
        return prefix + "".join(random_.choices("0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", k=24))

    amount = random_.randrange(50, 500_000)
    created = 1_700_000_000 + at * 37 + random_.randrange(30)
    name = random_.choice(NAMES)
    day, hour = random_.randrange(1, 29), random_.randrange(24)
    paid = random_.random() < 0.95
    refunded = random_.choice((0, 0, 0, amount // 3))
    receipt = f"https://pay.stripe.com/receipts/payment/{code('CAcaFwoVYWNjdF8x')}"
    return {
        "id": code("ch_"),
        "object": "charge",
        "amount": amount,
        "amount_captured": amount,
        "amount_refunded": refunded,
        "application": None,
        "balance_transaction": code("txn_"),
        "billing_details": {
            "address": {
                "city": random_.choice(CITIES),
                "country": random_.choice(COUNTRIES),
                "line1": f"{random_.randrange(1, 999)} Main Street",
                "line2": None,
                "postal_code": str(random_.randrange(10_000, 99_999)),
                "state": None,
            },
            "email": f"user{at}@example.com",
            "name": name,
            "phone": None,
        },
        "calculated_statement_descriptor": "ACME* SHOP",
        "captured": paid,
        "created": created,
        "currency": random_.choice(CURRENCIES),
        "customer": code("cus_"),
        "description": f"Order {at} of the shop, with a line break\nand a second line",
        "disputed": random_.random() < 0.01,
        "failure_code": None,
        "fraud_details": {},
        "invoice": None,
        "livemode": True,
        "metadata": {
            "order_id": f"{at:010}",
            "channel": random_.choice(("web", "app", "store")),
            "ordered": f"2023-{random_.randrange(1, 13):02}-{day:02} {hour:02}:{random_.randrange(60):02}:07",
        },
        "outcome": {
            "network_status": "approved_by_network",
            "reason": None,
            "risk_level": "normal",
            "risk_score": random_.randrange(100),
            "seller_message": "Payment complete.",
            "type": "authorized",
        },
        "paid": paid,
        "payment_intent": code("pi_"),
        "payment_method": code("pm_"),
        "payment_method_details": {
            "card": {
                "brand": random_.choice(BRANDS),
                "country": random_.choice(COUNTRIES),
                "exp_month": random_.randrange(1, 13),
                "exp_year": random_.randrange(2024, 2032),
                "fingerprint": code("")[:16],
                "funding": "credit",
                "last4": f"{random_.randrange(10_000):04}",
                "network": "visa",
            },
            "type": "card",
        },
        "receipt_email": None,
        "receipt_url": receipt,
        "refunded": False,
        "shipping": None,
        "status": "succeeded" if paid else "failed",
    }


def mapping(changed: dict[str, str]) -> dict[str, Any]:
    rows = []
    for source, destination in ATTRIBUTES.items():
        expression = changed.get(destination)
        row = {"source": expression or source, "destination": f"_acme.{destination}"}
        rows.append(row | {"sourceType": "EXPRESSION" if expression else "ATTRIBUTE"})
    return {"mappings": rows}


def main() -> None:
    folder = Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else COUNT
    folder.mkdir(parents=True, exist_ok=True)
    random_ = random.Random(21)
    with (folder / "charges.jsonl").open("w", encoding="utf-8") as out:
        for at in range(count):
            out.write(json.dumps(charge(at, random_), ensure_ascii=False, separators=(",", ":")) + "\n")
    for name, changed in (("attributes", {}), ("expressions", EXPRESSIONS), ("dates", DATES)):
        (folder / f"{name}.json").write_text(json.dumps(mapping(changed), indent=1))


if __name__ == "__main__":
    main()
