"""The mappings of the example, and charges to try them on."""

import json
from collections.abc import Iterator

from aepflow.types import AnyMappingInput

MAPPINGS: list[AnyMappingInput] = [
    {"source": "id", "destination": "_acme.id"},
    {"source": "amount / 100.0", "sourceType": "EXPRESSION", "destination": "_acme.amount"},
    {"source": "upper(currency)", "sourceType": "EXPRESSION", "destination": "_acme.currency"},
    {"source": 'dformat(created * 1000, "yyyy-MM-dd\'T\'HH:mm:ssXXX")', "sourceType": "EXPRESSION", "destination": "timestamp"},
    {"source": "billing_details.address.country", "destination": "_acme.country"},
    {"source": 'iif(refunded, "refunded", status)', "sourceType": "EXPRESSION", "destination": "_acme.status"},
]
# The present time of all partitions, in milliseconds since 1970.
NOW = 1_900_000_000_000


def charges(count: int) -> Iterator[str]:
    """Charges as Stripe has them, one JSON text each; of each hundred one is broken, and one has no number as its amount."""
    for number in range(count):
        charge = {
            "id": f"ch_{number:09}",
            "object": "charge",
            "amount": "free" if number % 100 == 17 else 100 + number * 7919 % 100_000,
            "currency": ("eur", "usd", "jpy")[number % 3],
            "created": 1_893_456_000 + number * 61,
            "refunded": number % 11 == 0,
            "status": "succeeded",
            "billing_details": {"address": {"country": ("DE", "US", "JP", None)[number % 4]}, "name": "Zoë 日本"},
        }
        text = json.dumps(charge, ensure_ascii=False)
        yield text[:-1] if number % 100 == 53 else text
