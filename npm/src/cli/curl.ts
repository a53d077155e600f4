import { Failure } from "./failure.js";
import { Document } from "./files.js";
import { table, type Answer } from "./show.js";

/** A request of a step, as a command for curl. */
interface Sent {
  step: string;
  operation: string;
  curl: string;
}

/** Prints the requests of a step as commands for curl, or lists the steps. */
export async function curl(spec: string, step: string | undefined): Promise<Answer> {
  const sent = await requestsOf(await Document.read(spec));
  const names = [...new Set(sent.map(({ step }) => step))];
  if (step === undefined) {
    const steps = names.map((name) => ({ step: name, operations: sent.filter(({ step }) => step === name).map(({ operation }) => operation) }));
    const rows = steps.map(({ step, operations }) => [step, [...new Set(operations)].join(", ")]);
    return { result: { steps }, show: () => table(["step", "requests"], rows) };
  }
  const requests = sent.filter((one) => one.step === step);
  if (requests.length === 0) throw new Failure("unknown", `the spec has no step \`${step}\``, { help: `it has ${names.join(", ")}` });
  return { result: { requests }, show: () => void process.stdout.write(`${requests.map(({ curl }) => curl).join("\n\n")}\n`) };
}

/** All requests of an apply, played on the platform in memory; `<STEP>` stands for the id that a step gives. */
async function requestsOf(document: Document): Promise<Sent[]> {
  const { toCurl } = await import("../entry.node.js");
  const { Pipeline } = await import("../pipeline/entry.node.js");
  const { Emulator } = await import("../emulator/entry.node.js");
  const { ValidationError } = await import("../errors.js");
  const emulator = new Emulator({ clock: "manual", now: Math.floor(Date.now() / 1000) });
  const sent: Sent[] = [];
  try {
    const pipeline = new Pipeline(document.value as never, { seed: 0, tests: false });
    for (;;) {
      const secrets = Object.fromEntries(pipeline.secrets().map((name) => [name, "secret"]));
      const step = pipeline.next(emulator.context(), secrets, emulator.now * 1000);
      if (step.kind === "wait") {
        emulator.advance(Math.floor(step.milliseconds / 1000) + 1);
      } else if (step.kind === "send") {
        const { operation, method, url, headers, body } = step.request;
        sent.push({ step: step.step, operation, curl: toCurl(step.request) });
        const answer = await emulator.fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
        pipeline.receive(step.id, { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() });
      } else if (step.kind === "failed") {
        const { kind, message, ...error } = step.error as { kind: string; message: string; help?: string; diagnostics?: never[] };
        const diagnostics = error.diagnostics && (await document.placed(error.diagnostics));
        throw new Failure(kind, `failed at ${step.step}: ${message}`, { help: error.help, ...(diagnostics ? { diagnostics } : {}) });
      } else {
        return sent.map((one) => ({ ...one, curl: withoutIds(one.curl, pipeline.ledger()) }));
      }
    }
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const diagnostics = await document.placed(error.diagnostics);
    throw new Failure("invalid", diagnostics[0]?.message ?? error.message, { diagnostics });
  }
}

function withoutIds(text: string, ledger: object): string {
  const { steps } = ledger as { steps: Record<string, { id?: string }> };
  const ids = Object.entries(steps).flatMap(([step, { id }]) => (id === undefined ? [] : [[id, step] as const]));
  // Longer ids first: one may be the beginning of another.
  ids.sort(([one, first], [other, second]) => other.length - one.length || (one < other ? -1 : one > other ? 1 : first < second ? -1 : 1));
  return ids.reduce((text, [id, step]) => text.replaceAll(id, () => `<${step}>`), text);
}
