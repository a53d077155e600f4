#!/usr/bin/env node
import { parseArgs, type ParseArgsConfig } from "node:util";
import { MISUSE } from "./cli/codes.js";
import { Failure, failureOf } from "./cli/failure.js";
import { readJson } from "./cli/files.js";
import { finish, type Answer } from "./cli/show.js";
import { USAGE, USAGES, type Verb } from "./cli/usage.js";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/** What the verbs that try mappings have in common. */
const TRYING = { resource: text, mode: text, limit: text, now: text, seed: text };

/** Options as numbers. */
function numbers(verb: Verb, given: Values, names: string[]): Record<string, number> {
  const read = (name: string) => {
    const typed = given[name];
    if (typed === undefined) return [];
    if (typeof typed !== "string" || !/^\d{1,15}$/.test(typed)) throw misuse(`"${String(typed)}" is no whole number`, verb);
    return [[name, Number(typed)] as const];
  };
  return Object.fromEntries(names.flatMap(read));
}

/** What each verb takes, and what does it, which is read when it is asked for. */
const VERBS: Record<Verb, { options: Options; least: number; most: number; run: (words: string[], given: any) => Promise<Answer | undefined> }> = {
  init: { options: { out: text, force: flag }, least: 1, most: Infinity, run: async ([source, ...resources], given) => (await import("./cli/starting.js")).init(source!, resources, given) },
  check: { options: {}, least: 1, most: 1, run: async ([spec]) => (await import("./cli/offline.js")).check(spec!) },
  lint: { options: { fix: flag }, least: 0, most: 1, run: async ([file = "-"], { fix = false }) => (await import("./cli/offline.js")).lint(file, fix) },
  explain: { options: {}, least: 1, most: 1, run: async ([code]) => (await import("./cli/offline.js")).explain(code!) },
  infer: {
    options: { tenant: text, class: text, title: text, source: text, resource: text },
    least: 1,
    most: 1,
    run: async ([file], given) => (await import("./cli/offline.js")).infer(file!, given),
  },
  preview: {
    options: { ...TRYING, show: text, trace: text, watch: flag },
    least: 2,
    most: 2,
    run: async ([mappings, records], given) =>
      (await import("./cli/trying.js")).preview(mappings!, records!, { ...given, ...numbers("preview", given, ["limit", "show", "now", "seed"]) }),
  },
  test: {
    options: { ...TRYING, generate: text, out: text },
    least: 1,
    most: 2,
    run: async ([mappings, tests], given) =>
      (await import("./cli/trying.js")).test(mappings!, tests, { ...given, ...numbers("test", given, ["limit", "now", "seed"]) }),
  },
  sources: { options: {}, least: 0, most: 1, run: async ([source]) => (await import("./cli/starting.js")).sources(source) },
  curl: { options: { step: text }, least: 1, most: 1, run: async ([spec], { step }) => (await import("./cli/curl.js")).curl(spec!, step) },
  emulator: {
    options: { port: text, host: text, options: text, specs: { ...text, multiple: true }, state: text, env: text },
    least: 0,
    most: 0,
    run: async (_, { port = "8080", host = "127.0.0.1", specs = [], ...given }) => {
      if (!/^\d+$/.test(port) || Number(port) > 65_535) throw misuse(`"${port}" is no port`, "emulator");
      await (await import("./cli/emulating.js")).emulate({ ...given, host, specs, port: Number(port) });
      return undefined;
    },
  },
};

/** The options without which a verb can do nothing. */
const REQUIRED: Partial<Record<Verb, string[]>> = { infer: ["tenant", "class"] };

const misuse = (message: string, verb?: string): Failure =>
  new Failure("usage", message, { help: `\`aepflow ${verb === undefined ? "" : `${verb} `}--help\` lists what it takes`, code: MISUSE });

const isVerb = (word: string | undefined): word is Verb => word !== undefined && Object.hasOwn(VERBS, word);

function parse(verb: Verb, args: string[], options: Options): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw misuse((error as Error).message.split(". ")[0]!, verb);
  }
}

/** The words and the options after a verb. */
function read(verb: Verb, args: string[]): { words: string[]; given: Values } {
  const { options, least, most } = VERBS[verb];
  const { values, positionals } = parse(verb, args, { ...options, json: flag, help: { ...flag, short: "h" } });
  if (values.help) return { words: [], given: values };
  if (positionals.length < least) throw misuse("something is missing after it", verb);
  if (positionals.length > most) throw misuse(`"${positionals[most]}" is one word too many`, verb);
  const missing = REQUIRED[verb]?.find((name) => values[name] === undefined);
  if (missing !== undefined) throw misuse(`--${missing} is missing`, verb);
  return { words: positionals, given: values };
}

async function answer(argv: string[]): Promise<Answer | undefined> {
  const [verb, ...rest] = argv;
  if (verb === "--version" || verb === "-V") {
    const { version } = readJson(new URL("../package.json", import.meta.url)) as { version: string };
    return { show: () => console.log(version) };
  }
  if (verb === "--help" || verb === "-h") return { show: () => console.log(USAGE) };
  if (!isVerb(verb)) throw misuse(verb === undefined ? "which verb?" : `there is no verb "${verb}"`);
  const { words, given } = read(verb, rest);
  return given.help ? { show: () => console.log(USAGES[verb]) } : VERBS[verb].run(words, given);
}

async function main(argv: string[]): Promise<void> {
  const asJson = argv.includes("--json");
  const verb = argv.find((word) => !word.startsWith("-")) ?? "";
  // Whoever stops reading ends nothing with a trace.
  process.stdout.on("error", () => process.exit(1));
  try {
    const found = await answer(argv);
    if (found) process.exitCode = finish(verb, asJson, found);
  } catch (error) {
    process.exitCode = finish(verb, asJson, {}, failureOf(error));
  }
}

await main(process.argv.slice(2));
