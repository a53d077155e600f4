# %% [markdown]
# # A data engineer's day
#
# Six resources of a Stripe account go into Adobe Experience Platform: from records to fields, schemas and mappings, to flows that run
# every hour, and to the run that fails. The platform is the package's emulator, so this runs without an account;
# what it takes to use a sandbox stands at the end.

# %%
import aepflow
from aepflow.emulator import Emulator
from aepflow.notebook import show

import charts
from shop import RESOURCES, Shop

# %% [markdown]
# ## The records
#
# An invented shop of forty customers, in the shapes of Stripe's API. The platform puts each record below `data`, so we do as well.

# %%
shop = Shop(seed=7)
records = {resource: [{"data": record} for record in shop.records(resource)] for resource in RESOURCES}
{resource: len(found) for resource, found in records.items()}

# %% [markdown]
# ## From records to fields
#
# `read_fields` looks at all records, and says of each field what it may hold. A field that is empty everywhere has no type yet.

# %%
fields = {resource: aepflow.read_fields(found)["fields"] for resource, found in records.items()}
show([{"path": field["path"], "type": field["type"]} for field in fields["charges"]][:12])

# %% [markdown]
# ## What each resource becomes
#
# Charges, refunds and movements of the balance happen once: they are events. Customers, subscriptions and prices change: they are
# records of the profile class, of which the newest counts. The customer's id is the identity that ties them together.

# %%
EVENTS = ("charges", "refunds", "balance_transactions")
IDENTITY = {"customers": "data.id", "charges": "data.customer", "subscriptions": "data.customer"}


def target(resource: str) -> dict:
    # `group`: the object of the schema that its fields lie in.
    found = {"class": "experienceEvent" if resource in EVENTS else "profile", "group": resource, "types": {}}
    if resource in IDENTITY:
        found["identities"] = [{"path": IDENTITY[resource], "namespace": "stripeCustomerId", "primary": True}]
    # Nobody knows beforehand which keys metadata has: it is kept as a map.
    if any(field["path"] == "data.metadata" for field in fields[resource]):
        found["types"]["data.metadata"] = "map"
    return found


def schema(resource: str) -> dict:
    names = {"tenantId": "acme", "title": resource, "connector": "stripe", "resource": resource}
    return aepflow.infer_schema({**target(resource), **names, "fields": fields[resource]})


schemas = {resource: schema(resource) for resource in RESOURCES}
show(schemas["charges"]["diagnostics"])

# %% [markdown]
# ## Mappings, and what they cover
#
# Each row has a reason, and so has each field that is left out.

# %%
mapped = {
    resource: aepflow.infer_mapping({"fields": fields[resource], "schema": schemas[resource]}) for resource in RESOURCES
}
pairs = zip(mapped["charges"]["mappings"], mapped["charges"]["reasons"])
show([{**row, "reason": reason} for row, reason in pairs][-8:])

# %%
charts.coverage({resource: found["coverage"] for resource, found in mapped.items()});

# %%
show(mapped["charges"])

# %% [markdown]
# ## Checks before anything is sent
#
# A colleague has written two rows by hand. What the platform would refuse, or what would fail in every record, is found here.

# %%
by_hand = [
    {"source": "data.amuont", "destination": "_acme.charges.amount", "sourceType": "ATTRIBUTE"},
    {"source": "upperr(data.currency)", "destination": "_acme.charges.currency", "sourceType": "EXPRESSION"},
]
faults = aepflow.check_mapping({"mappings": by_hand, "fields": fields["charges"], "schema": schemas["charges"]})
show(faults)

# %%
def check(resource: str) -> list:
    rows = mapped[resource]["mappings"]
    return aepflow.check_mapping({"mappings": rows, "fields": fields[resource], "schema": schemas[resource]})


checked = {resource: check(resource) for resource in RESOURCES}
{resource: [fault.code for fault in found if fault.severity == "error"] for resource, found in checked.items()}

# %% [markdown]
# ## Before and after
#
# What the mappings make of the records, worked out here: what lands, and what is null. A failed conversion would have its reason.

# %%
plan = aepflow.compile_mapping({"mappings": mapped["charges"]["mappings"], "schema": schemas["charges"]})
tried = plan.preview(records["charges"])
charts.filled(tried["destinations"]);

# %%
charge, landed = records["charges"][0], tried["records"][0]["output"]
show([{"destination": one["destination"], "source": one["source"], "becomes": one["examples"][:1]} for one in tried["destinations"]][-6:])

# %% [markdown]
# Tests say the same of some records for good: the spec below has them, and every apply tries them first.

# %%
tests = plan.generate_tests(records["charges"], limit=3)
plan.run_tests(tests)["passed"]

# %% [markdown]
# ## The pipeline
#
# One spec for all six. The key of Stripe is a reference: its value is put in when a request is sent, and stands nowhere else.

# %%
spec = {
    "name": "Shop",
    "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "STRIPE_KEY"}}},
    # It is made where it isn't there yet.
    "namespaces": [{"code": "stripeCustomerId", "name": "Stripe customer", "idType": "Cross_device"}],
    "schedule": {"frequency": "hour", "interval": 1},
    "options": {"errorDiagnosticsEnabled": True, "partialIngestionPercent": 10},
    "resources": [
        {"resource": resource, "target": target(resource), "records": records[resource]} for resource in RESOURCES
    ],
}
spec["resources"][RESOURCES.index("charges")]["tests"] = tests
aepflow.Pipeline.check(spec)

# %% [markdown]
# A preview only reads, and says what an apply would do.

# %%
platform = Emulator({
    "seed": 7,
    "tenantId": "acme",
    "runDelay": 60,
    "runDuration": 240,
    "records": {resource: len(found) for resource, found in records.items()},
})
secrets = {"STRIPE_KEY": "rk_test_of_the_shop"}


def pipeline(**options) -> aepflow.Outcome:
    """One run of the pipeline, with the ledger and the goal that are given."""
    made = aepflow.Pipeline(spec, **options)
    return aepflow.run(made, platform.context(), transport=platform.transport, secrets=secrets)


preview = pipeline(preview=True)
print(preview.plan["changes"], "changes, of which these are for the charges:")
show([step for step in preview.plan["steps"] if step["step"].startswith("charges/")])

# %% [markdown]
# ## Apply, and watch the first run

# %%
applied = pipeline()
applied.raise_for_status()
ledger = applied.ledger
applied.plan["changes"], pipeline(ledger=ledger, preview=True).plan["changes"]

# %% [markdown]
# An hour later each flow has run for the first time, with all that the shop had. `watch` waits until these runs have ended.

# %%
HOUR = 3_600
platform.advance(HOUR)
watched = pipeline(ledger=ledger, goal="watch")
show([{"resource": one["resource"], **one["runs"][0]["verdict"]} for one in watched.status])

# %% [markdown]
# ## The day goes by
#
# The emulator is told how busy the shop is in each hour. In one of them a new checkout sends times that are no times.

# %%
SALES = [14, 9, 6, 5, 8, 17, 26, 31, 28, 35, 44, 38]
BROKEN = 8

SHARES = {"charges": 1, "balance_transactions": 1.1, "refunds": 0.1, "customers": 0.25, "subscriptions": 0.15, "prices": 0}

for hour, sold in enumerate(SALES):
    state = platform.save()
    state["world"]["options"] |= {
        "newRecords": {resource: int(sold * share) for resource, share in SHARES.items()},
        "failures": {"charges": 11 if hour == BROKEN else 1 if hour > 4 else 0},
    }
    platform = Emulator.load(state)
    platform.advance(HOUR)

# The last ten runs of each flow.
status = pipeline(ledger=ledger, goal="status").status
charts.history(status);

# %% [markdown]
# ## Why a run failed
#
# One run of the charges failed as a whole: more records failed in it than the flow allows. The run names its batch, the batch its failed records, and
# these say what is wrong; `next` of each explanation is what to read next.

# %%
client = aepflow.Client(platform.context(), transport=platform.transport)
charges = next(one for one in status if one["resource"] == "charges")
failed = next(run for run in charges["runs"] if run["verdict"]["outcome"] == "failed")
whole = client.get_run(runId=failed["id"])
parts = {"mapping": mapped["charges"]["mappings"]}
explained = aepflow.explain_run(whole, parts)
while "next" in explained:
    call = explained["next"]
    if call["operation"] == "getBatch":
        parts["batch"] = client.get_batch(call["input"])
    else:
        parts["failedRecords"] = list(client.items(call["operation"], call["input"]))
    explained = aepflow.explain_run(whole, parts)
columns = ("code", "meaning", "fix", "message", "records")
show([{name: cause.get(name) for name in columns} for cause in explained["causes"]])

# %% [markdown]
# ## Drift
#
# Somebody has changed the flow of the refunds in the platform's own pages: it runs every sixth hour now. A preview sees it, and an
# apply puts it right.

# %%
refunds = client.get_flow(flowId=ledger["steps"]["refunds/flow"]["id"])
slower = {**refunds["scheduleParams"], "interval": 6}
client.update_flow(flowId=refunds["id"], etag=refunds["etag"], schedule=slower)
drift = pipeline(ledger=ledger, preview=True)
[change for step in drift.plan["steps"] for change in step.get("changes", [])]

# %%
mended = pipeline(ledger=ledger)
mended.raise_for_status()
client.get_flow(flowId=refunds["id"])["scheduleParams"]

# %% [markdown]
# ## With a sandbox of your own
#
# Leave `transport` out, give the context of the sandbox, and look the key up where you keep secrets. A store keeps the ledger between
# two runs:
#
# ```python
# from aepflow.stores import FileStore
#
# store = FileStore("shop.json")
# context = aepflow.Context.from_env()
# aepflow.run(aepflow.Pipeline(spec, ledger=store.load()), context, secrets={"STRIPE_KEY": key}, store=store)
# ```
