"""Records of a small invented shop, as Stripe's API returns them: six resources that refer to one another.

The same seed gives the same records. Nobody in them is real; the addresses are of the domain example.com.
"""

from __future__ import annotations

import random
import string
from typing import Any

Record = dict[str, Any]

RESOURCES = ("customers", "prices", "subscriptions", "charges", "refunds", "balance_transactions")
#: The shop opened on 1 September 2025.
OPENED = 1_756_684_800
DAY = 86_400
_NAMES = ("Ada Byron", "Bo Lindqvist", "Chidi Okafor", "Dana Weiss", "Elif Kaya", "Farah Haddad", "Goran Ilić", "Hanna Virtanen")
_CITIES = (("Berlin", "DE", "10115"), ("Lyon", "FR", "69001"), ("Porto", "PT", "4000-001"), ("Gent", "BE", "9000"))
_CARDS = (("visa", "4242"), ("mastercard", "4444"), ("amex", "0005"))
_PLANS = (("starter", 900), ("team", 4_900), ("company", 19_900))
_DECLINES = ("insufficient_funds", "expired_card", "do_not_honor")


class Shop:
    """The records of a shop: an attribute for each of Stripe's resources."""

    def __init__(self, seed: int = 7, customers: int = 40, days: int = 90) -> None:
        self._random = random.Random(seed)
        self.prices = [self._price(name, amount) for name, amount in _PLANS]
        self.customers = [self._customer(self._day(days // 2)) for _ in range(customers)]
        self.subscriptions = [self._subscription(customer) for customer in self._some(self.customers, 0.6)]
        self.charges = [self._charge(customer, days) for customer in self.customers for _ in range(self._random.randint(1, 5))]
        self.charges.sort(key=lambda charge: charge["created"])
        paid = [charge for charge in self.charges if charge["paid"]]
        self.refunds = [self._refund(charge) for charge in self._some(paid, 0.1)]
        self.balance_transactions = [self._movement(one) for one in (*paid, *self.refunds)]
        self.balance_transactions.sort(key=lambda movement: movement["created"])

    def records(self, resource: str) -> list[Record]:
        """All records of a resource."""
        found: list[Record] = getattr(self, resource)
        return found

    def _id(self, prefix: str, length: int = 14) -> str:
        return f"{prefix}_" + "".join(self._random.choices(string.ascii_letters + string.digits, k=length))

    def _day(self, days: int) -> int:
        return OPENED + self._random.randrange(days * DAY)

    def _some(self, records: list[Record], share: float) -> list[Record]:
        return [record for record in records if self._random.random() < share]

    def _price(self, name: str, amount: int) -> Record:
        return {
            "id": self._id("price", 24), "object": "price", "active": True, "billing_scheme": "per_unit", "created": OPENED,
            "currency": "eur", "custom_unit_amount": None, "livemode": False, "lookup_key": f"{name}_monthly", "metadata": {},
            "nickname": name.title(), "product": self._id("prod"),
            "recurring": {"interval": "month", "interval_count": 1, "meter": None, "trial_period_days": None, "usage_type": "licensed"},
            "tax_behavior": "inclusive", "tiers_mode": None, "transform_quantity": None, "type": "recurring",
            "unit_amount": amount, "unit_amount_decimal": str(amount),
        }

    def _customer(self, created: int) -> Record:
        name = self._random.choice(_NAMES)
        city, country, postcode = self._random.choice(_CITIES)
        customer = self._id("cus")
        return {
            "id": customer, "object": "customer",
            "address": {
                "city": city, "country": country, "line1": f"Main Street {self._random.randint(1, 90)}", "line2": None,
                "postal_code": postcode, "state": None,
            },
            "balance": 0, "created": created, "currency": "eur", "default_source": None, "delinquent": False,
            "description": None, "discount": None, "email": f"{customer[4:10].lower()}@example.com",
            "invoice_prefix": customer[4:12].upper(),
            "invoice_settings": {"custom_fields": None, "default_payment_method": None, "footer": None, "rendering_options": None},
            "livemode": False, "metadata": {"crm_id": str(self._random.randint(10_000, 99_999))}, "name": name,
            "next_invoice_sequence": 1, "phone": None, "preferred_locales": ["en"], "shipping": None, "tax_exempt": "none",
            "test_clock": None,
        }

    def _subscription(self, customer: Record) -> Record:
        price = self._random.choice(self.prices)
        start = customer["created"] + self._random.randrange(DAY)
        status = self._random.choices(["active", "past_due", "canceled"], [8, 1, 1])[0]
        ended = start + 30 * DAY if status == "canceled" else None
        subscription = self._id("sub", 24)
        item = {
            "id": self._id("si"), "object": "subscription_item", "created": start, "current_period_end": start + 30 * DAY,
            "current_period_start": start, "metadata": {}, "price": price, "quantity": 1, "subscription": subscription,
        }
        return {
            "id": subscription, "object": "subscription", "application": None, "automatic_tax": {"enabled": False, "liability": None},
            "billing_cycle_anchor": start, "cancel_at": None, "cancel_at_period_end": False, "canceled_at": ended,
            "cancellation_details": {"comment": None, "feedback": None, "reason": "cancellation_requested" if ended else None},
            "collection_method": "charge_automatically", "created": start, "currency": "eur", "customer": customer["id"],
            "days_until_due": None, "default_payment_method": None, "description": None, "ended_at": ended,
            "items": {
                "object": "list", "data": [item], "has_more": False, "total_count": 1,
                "url": f"/v1/subscription_items?subscription={subscription}",
            },
            "latest_invoice": self._id("in", 24), "livemode": False, "metadata": {}, "start_date": start, "status": status,
            "trial_end": None, "trial_start": None,
        }

    def _charge(self, customer: Record, days: int) -> Record:
        amount = self._random.choice([1_900, 2_500, 4_900, 7_400, 12_000])
        created = self._random.randrange(customer["created"], OPENED + days * DAY)
        decline = self._random.choice(_DECLINES) if self._random.random() < 0.08 else None
        brand, last4 = self._random.choice(_CARDS)
        score = self._random.randint(4, 60)
        return {
            "id": self._id("ch", 24), "object": "charge", "amount": amount, "amount_captured": 0 if decline else amount,
            "amount_refunded": 0, "application": None, "application_fee": None, "application_fee_amount": None,
            "balance_transaction": None if decline else self._id("txn", 24),
            "billing_details": {
                "address": {**customer["address"], "line1": None}, "email": customer["email"], "name": customer["name"],
                "phone": None, "tax_id": None,
            },
            "calculated_statement_descriptor": "EXAMPLE SHOP", "captured": not decline, "created": created, "currency": "eur",
            "customer": customer["id"], "description": f"Order {self._random.randint(1_000, 9_999)}", "disputed": False,
            "failure_balance_transaction": None, "failure_code": "card_declined" if decline else None,
            "failure_message": "Your card was declined." if decline else None, "fraud_details": {}, "livemode": False,
            "metadata": {"order_id": str(self._random.randint(100_000, 999_999))}, "on_behalf_of": None,
            "outcome": {
                "advice_code": None, "network_advice_code": None, "network_decline_code": None,
                "network_status": "declined_by_network" if decline else "approved_by_network", "reason": decline,
                "risk_level": "normal", "risk_score": score,
                "seller_message": "The bank declined the payment." if decline else "Payment complete.",
                "type": "issuer_declined" if decline else "authorized",
            },
            "paid": not decline, "payment_intent": self._id("pi", 24), "payment_method": self._id("pm", 24),
            "payment_method_details": {
                "card": {
                    "amount_authorized": None if decline else amount, "authorization_code": None, "brand": brand,
                    "checks": {"address_line1_check": None, "address_postal_code_check": "pass", "cvc_check": "pass"},
                    "country": customer["address"]["country"], "exp_month": self._random.randint(1, 12), "exp_year": 2028,
                    "fingerprint": self._id("fp")[3:], "funding": "credit", "installments": None, "last4": last4,
                    "mandate": None, "network": brand, "three_d_secure": None, "wallet": None,
                },
                "type": "card",
            },
            "receipt_email": customer["email"], "receipt_number": None, "receipt_url": None, "refunded": False, "review": None,
            "shipping": None, "source_transfer": None, "statement_descriptor": None, "statement_descriptor_suffix": None,
            "status": "failed" if decline else "succeeded", "transfer_data": None, "transfer_group": None,
        }

    def _refund(self, charge: Record) -> Record:
        """A refund, which changes its charge, as Stripe does."""
        amount = charge["amount"] if self._random.random() < 0.7 else charge["amount"] // 2
        charge.update(amount_refunded=amount, refunded=amount == charge["amount"])
        return {
            "id": self._id("re", 24), "object": "refund", "amount": amount, "balance_transaction": self._id("txn", 24),
            "charge": charge["id"], "created": charge["created"] + self._random.randrange(1, 10) * DAY, "currency": "eur",
            "destination_details": {"card": {"reference_status": "pending", "reference_type": "acquirer_reference_number", "type": "refund"}, "type": "card"},
            "metadata": {}, "payment_intent": charge["payment_intent"], "reason": "requested_by_customer",
            "receipt_number": None, "source_transfer_reversal": None, "status": "succeeded", "transfer_reversal": None,
        }

    def _movement(self, source: Record) -> Record:
        """What a charge or a refund does to the shop's balance."""
        is_charge = source["object"] == "charge"
        amount = source["amount"] if is_charge else -source["amount"]
        fee = round(amount * 0.015) + 25 if is_charge else 0
        return {
            "id": source["balance_transaction"], "object": "balance_transaction", "amount": amount,
            "available_on": source["created"] + 2 * DAY, "balance_type": "payments", "created": source["created"], "currency": "eur",
            "description": source.get("description"), "exchange_rate": None, "fee": fee,
            "fee_details": [
                {"amount": fee, "application": None, "currency": "eur", "description": "Processing fees", "type": "stripe_fee"}
            ] if fee else [],
            "net": amount - fee, "reporting_category": source["object"], "source": source["id"], "status": "available",
            "type": source["object"],
        }
