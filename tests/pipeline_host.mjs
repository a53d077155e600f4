// A host for tests of pipelines: one emulated platform, no waiting, and whatever goes wrong where it is told to.

export const NOW = 1_893_456_000;
export const SECRET = "rk_live_do_not_tell";

/** One resource, with all that a spec can ask for. */
export const spec = {
  name: "Stripe",
  source: { connector: "stripe", auth: { accessToken: { secret: "STRIPE_KEY" } } },
  resources: [
    {
      resource: "charges",
      target: { class: "experienceEvent", identities: [{ path: "data.customer", namespace: "Email", primary: true }] },
      schedule: { frequency: "hour", interval: 1, startTime: NOW + 600 },
      options: { partialIngestionPercent: 5, errorDiagnosticsEnabled: true },
    },
  ],
};

export const FAULTS = ["status", "rateLimit", "serverErrorBefore", "serverErrorAfter", "timeoutBefore", "timeoutAfter", "brokenJson", "changedEtag"];

/** Runs a pipeline to its end; `kill` is the number of the request at which the host dies, before or after the answer. */
export async function drive({ Pipeline, Emulator }, emulator, options = {}, kill = undefined) {
  const pipeline = new Pipeline(spec, { seed: 1, now: NOW * 1000, ...options });
  let ledger = pipeline.ledger();
  for (let sent = 0; ; ) {
    const step = pipeline.next(emulator.context(), { STRIPE_KEY: SECRET }, emulator.now * 1000);
    ledger = pipeline.ledger();
    if (step.kind === "done" || step.kind === "failed") return { ...step, ledger, plan: pipeline.plan() };
    if (step.kind === "wait") continue;
    sent += 1;
    if (kill?.at === sent && !kill.after) return { kind: "killed", ledger };
    const answer = await emulator.fetch(step.request.url, step.request).then(
      async (response) => ({ status: response.status, headers: response.headers, body: await response.text() }),
      () => undefined,
    );
    if (kill?.at === sent) return { kind: "killed", ledger };
    if (answer === undefined) pipeline.receiveFailure(step.id, "timeout");
    else pipeline.receive(step.id, answer);
    ledger = pipeline.ledger();
    if (JSON.stringify([ledger, pipeline.plan()]).includes(SECRET)) throw new Error("a secret is told");
  }
}

/** Every fault at every request; gives what does not end in the state of an undisturbed run, and the number of runs. */
export async function disturb(aepflow, every = 1) {
  const platform = () => new aepflow.Emulator({ now: NOW, clock: "manual", tenantId: "acme" });
  const undisturbed = platform();
  await drive(aepflow, undisturbed);
  const expected = JSON.stringify(undisturbed.resources());
  const count = undisturbed.journal().length;
  const wrong = [];
  let runs = 0;
  const resume = async (emulator, ledger, label) => {
    const end = await drive(aepflow, emulator, { ledger });
    const plan = (await drive(aepflow, emulator, { ledger: end.ledger, preview: true })).plan;
    runs += 1;
    if (end.kind !== "done" || plan.changes !== 0 || JSON.stringify(emulator.resources()) !== expected) wrong.push(label);
  };
  for (let call = 1; call <= count; call += every) {
    for (const kind of FAULTS) {
      const emulator = platform();
      const details = { status: { status: 403 }, timeoutBefore: { delayMs: 1 }, timeoutAfter: { delayMs: 1 } };
      emulator.script([{ operation: "*", kind, call, ...details[kind] }]);
      const { ledger } = await drive(aepflow, emulator);
      await resume(emulator, ledger, `${kind} at request ${call}`);
    }
    for (const after of [false, true]) {
      const emulator = platform();
      const { ledger } = await drive(aepflow, emulator, {}, { at: call, after });
      await resume(emulator, ledger, `killed at request ${call}, after the answer: ${after}`);
    }
  }
  return { runs, requests: count, wrong };
}

/** What was sent, in its order: method, address and body. */
export async function requests(aepflow) {
  const emulator = new aepflow.Emulator({ now: NOW, clock: "manual", tenantId: "acme" });
  await drive(aepflow, emulator);
  return emulator.journal().map(({ method, url, body }) => ({ method, url, body }));
}
