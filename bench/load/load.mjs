// Many pipelines at once against the emulator over HTTP, and what the machine itself costs. Prints rows of a table.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Emulator } from "aepflow/emulator";
import { Pipeline, run } from "aepflow/pipeline";

const COUNT = Number(process.argv[2] ?? 500);
const COMMAND = fileURLToPath(new URL("dist/cli.js", import.meta.resolve("aepflow/package.json")));
const secrets = { STRIPE_KEY: "rk_test_load" };

const spec = (name) => ({
  name,
  source: { connector: "stripe", auth: { accessToken: { secret: "STRIPE_KEY" } } },
  resources: [{ resource: "charges", target: { class: "experienceEvent" }, schedule: { frequency: "hour", interval: 1 } }],
});

/** Pipelines over HTTP; nothing may be lost. */
async function load() {
  const server = spawn(process.execPath, [COMMAND, "emulator", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const { url, emulatorToken, accessToken, apiKey, orgId, sandboxName } = JSON.parse((await once(server.stdout, "data"))[0]);
    const headers = { "x-emulator-token": emulatorToken };
    const context = { accessToken, apiKey, orgId, sandboxName, host: url };
    let sent = 0;
    const onStep = ({ type }) => (sent += type === "send");
    const start = performance.now();
    const names = Array.from({ length: COUNT }, (_, n) => `P${n}`);
    const outcomes = await Promise.all(names.map((name) => run(new Pipeline(spec(name)), { context, secrets, onStep, timeout: 300_000 })));
    const seconds = (performance.now() - start) / 1000;
    const done = outcomes.filter(({ state }) => state === "done").length;
    const left = Object.values(await (await fetch(`${url}/_emulator/resources`, { headers })).json());
    const flows = left.flatMap(({ flows }) => flows);
    const lost = COUNT - new Set(flows.map(({ name }) => name)).size;
    if (done !== COUNT || flows.length !== COUNT) throw new Error(`${done} done, ${flows.length} flows of ${COUNT}`);
    return { seconds, sent, lost, memory: process.memoryUsage().rss };
  } finally {
    server.kill();
  }
}

/** One pipeline with answers from memory, without HTTP and without the platform. */
async function alone(rounds) {
  const emulator = new Emulator();
  const context = emulator.context();
  const answers = [];
  const replay = (answer) => {
    const pipeline = new Pipeline(spec("P"), { seed: 1 });
    for (let at = 0; ; ) {
      const step = pipeline.next(context, secrets);
      if (step.kind !== "send") return step.kind;
      pipeline.receive(step.id, answer(step, at++));
    }
  };
  const pipeline = new Pipeline(spec("P"), { seed: 1 });
  for (let step; (step = pipeline.next(context, secrets)).kind === "send"; ) {
    const response = await emulator.fetch(step.request.url, step.request);
    answers.push({ status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() });
    pipeline.receive(step.id, answers.at(-1));
  }
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    if (replay((_, at) => answers[at]) !== "done") throw new Error("the answers don't fit");
    times.push((performance.now() - start) * 1000);
  }
  return { microseconds: times.sort((a, b) => a - b)[rounds >> 1], requests: answers.length };
}

const { microseconds, requests } = await alone(101);
const { seconds, sent, lost, memory } = await load();
console.log(
  `| Node | ${COUNT} | ${seconds.toFixed(1)} | ${(sent / seconds).toFixed(0)} | ${(COUNT / seconds).toFixed(1)} | ${(memory / 1e6).toFixed(0)} | ${lost} | ${microseconds.toFixed(0)} (${requests} requests) |`,
);
