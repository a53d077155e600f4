import type { PipelineSpec } from "aepflow/pipeline";

/** A merchant's name: it becomes part of the names of a ledger and of secrets. */
const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The name of a merchant in a call. @throws for anything else. */
export function merchantIn(value: unknown): string {
  const { merchant } = Object(value) as { merchant?: unknown };
  if (typeof merchant !== "string" || !NAME.test(merchant)) throw new Error(`merchant: give a name such as "acme-shoes"`);
  return merchant;
}

/** What should exist for a merchant. The key of its Stripe account is a reference, which the ledger keeps in its place. */
export function specOf(merchant: string): PipelineSpec {
  return {
    name: `Stripe of ${merchant}`,
    source: { connector: "stripe", auth: { accessToken: { secret: `${merchant}/stripe` } } },
    schedule: { frequency: "hour", interval: 1 },
    resources: [
      { resource: "charges", target: { class: "experienceEvent" } },
      { resource: "customers", target: { class: "profile" } },
    ],
  };
}
