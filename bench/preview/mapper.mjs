// The mappings of the benchmark in plain JavaScript.
import { readFileSync } from "node:fs";

const two = (number) => String(number).padStart(2, "0");
const utc = (charge) => new Date(charge.created * 1000);
const ordered = (charge) => new Date(charge.metadata.ordered.replace(" ", "T") + "Z");
const card = (charge) => charge.payment_method_details.card;
const cases = {
  attributes: {},
  expressions: {
    "amount.value": (charge) => charge.amount / 100,
    "amount.captured": (charge) => charge.amount_captured - charge.amount_refunded,
    "amount.refunded": (charge) => charge.amount_refunded > 0,
    "amount.currency": (charge) => charge.currency.toUpperCase(),
    "billing.name": (charge) => `${charge.billing_details.name} <${charge.billing_details.email}>`,
    "billing.city": (charge) => charge.billing_details.address.city.toLowerCase(),
    captured: (charge) => charge.captured && charge.paid && !charge.disputed,
    "outcome.riskScore": (charge) => (charge.outcome.risk_score >= 50 ? "high" : "low"),
    "card.brand": (charge) => (card(charge).brand === "amex" ? "American Express" : card(charge).brand),
    "card.month": (charge) => card(charge).exp_year * 12 + card(charge).exp_month,
    "card.last4": (charge) => "**** " + card(charge).last4,
    "order.channel": (charge) => charge.metadata.channel || "none",
  },
  dates: {
    created: (charge) => utc(charge).toISOString(),
    captured: (charge) => {
      const date = utc(charge);
      const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
      return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
    },
    paid: (charge) => ordered(charge).getUTCFullYear(),
    disputed: (charge) => ordered(charge).toISOString().slice(0, 10).replaceAll("-", ""),
    "amount.currency": (charge) => charge.currency.toUpperCase(),
    "billing.name": (charge) => charge.billing_details.name.toLowerCase().trim(),
    "billing.email": (charge) => charge.billing_details.email.replaceAll("@", " at "),
    "billing.postalCode": (charge) => charge.billing_details.address.postal_code.padStart(8, "0"),
    "card.last4": (charge) => card(charge).last4.slice(-2),
    id: (charge) => charge.id.slice(3, 11),
    description: (charge) => charge.description.slice(0, 10),
    "order.id": (charge) => charge.metadata.order_id + "/" + charge.currency,
  },
};

/** What makes the line of an output from the line of a charge. */
export function mapper(name, folder) {
  const { mappings } = JSON.parse(readFileSync(`${folder}/attributes.json`, "utf8"));
  const rows = mappings.map(({ source, destination }) => {
    const path = destination.split(".").slice(1);
    return { source: source.split("."), made: cases[name][path.join(".")], path };
  });
  return (line) => {
    const charge = JSON.parse(line);
    const output = {};
    for (const { source, made, path } of rows) {
      const value = made ? made(charge) : source.reduce((place, step) => place[step], charge);
      const last = path.length - 1;
      let place = output;
      for (let at = 0; at < last; at += 1) place = place[path[at]] ??= {};
      place[path[last]] = value;
    }
    return JSON.stringify({ _acme: output });
  };
}

/** The lines of outputs from those of charges. */
export function mapped(map, text) {
  let outputs = "";
  for (const line of text.split("\n")) if (line !== "") outputs += map(line) + "\n";
  return outputs;
}
