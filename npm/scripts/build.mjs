// Builds what is packed: the wasm files with their glue and their copies in scripts, the tables, and the entries.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const npm = resolve(import.meta.dirname, "..");
const root = resolve(npm, "..");
const src = join(npm, "src");
/** The glue that wasm-bindgen writes, the types of what is copied beside the entries, and the tables. */
const generated = join(src, "generated");
const dist = join(npm, "dist");
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");

async function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}`);
}

function runLocal(name, args) {
  return run(process.execPath, [join(npm, "node_modules", ...name), ...args]);
}

/** The module of a crate, in the file that wasmFile names. */
function compile(crate, cargoFeatures = []) {
  // A panic's message names its source file: without this the published file says where it was built.
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const flags = [`--remap-path-prefix=${cargoHome}=/cargo`, `--remap-path-prefix=${root}=/aepflow`];
  // Without multivalue, which the standard library is compiled with: V8 compiles a wrapper for each shape of a function
  // with several results, 3.6 of the 7.4 ms in which it compiles the module. The linker would refuse the standard library
  // for it, so its check is off; wasm-opt checks in its place, as it refuses what needs a feature that isn't named to it.
  const features = ["bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "mutable-globals", "nontrapping-fptoint"];
  features.push("reference-types", "sign-ext");
  flags.push(`-Clink-arg=--features=${features.join()}`, "-Clink-arg=--no-check-features");
  // SHA-256 of a few short texts: unrolled for speed it would have 6 kB more.
  flags.push('--cfg=sha2_backend_soft="compact"');
  const env = { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") };
  // The texts of what the file has no function for: see `codes.rs`.
  if (!cargoFeatures.includes("lint")) env.AEPFLOW_WITHOUT_PASTED = "1";
  if (cargoFeatures.includes("runs")) env.AEPFLOW_WITHOUT_EXPRESSIONS = "1";
  if (!cargoFeatures.includes("pipeline")) env.AEPFLOW_WITHOUT_PIPELINES = "1";
  const how = ["--profile", "wasm", "--target", "wasm32-unknown-unknown", "--no-default-features"];
  how.push("--features", cargoFeatures.join());
  // As a cdylib alone: beside an rlib, which tests link, the compiler leaves out the optimisation over all crates (5 kB).
  return run("cargo", ["rustc", ...how, "-p", crate, "--crate-type", "cdylib"], env);
}

const wasmFile = (crate) => join(target, "wasm32-unknown-unknown", "wasm", `${crate.replaceAll("-", "_")}.wasm`);

/** A module's glue, and the module as the glue needs it. */
function writeGlue(crate, name) {
  return run(join(target, "debug", "aepflow-bindgen"), [wasmFile(crate), generated, name]);
}

function shrink(name) {
  const wasm = join(generated, `${name}_bg.wasm`);
  // The features that rustc turns on for this target; wasm-opt refuses those that it is not given.
  const proposals = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext"];
  proposals.push("mutable-globals", "reference-types");
  const enabled = proposals.map((proposal) => `--enable-${proposal}`);
  // What counts is the size after compression: one piece of data weighs less than a thousand with a place each, and values
  // that are kept for a second use, or functions that are copied to where they are called, cost more than they save. Leaving
  // these passes out saves 6 kB (2 %), without which both files would be beyond their budgets; it is right whatever the module
  // contains.
  const passes = ["-Os", "--strip-producers", "--strip-target-features"];
  for (const pass of ["inlining-optimizing", "local-cse", "memory-packing", "simplify-locals"]) passes.push(`--skip-pass=${pass}`);
  return runLocal(["binaryen", "bin", "wasm-opt"], [...passes, ...enabled, wasm, "-o", wasm]);
}

/** Compiled one after the other: cargo takes turns anyway. What has one thread, wasm-opt, goes on beside the next. */
async function buildWasm() {
  const tool = run("cargo", ["build", "-p", "aepflow-bindgen"]);
  await run("cargo", ["run", "-q", "-p", "xtask", "--", "tables", generated]);
  const shrinking = [];
  for (const [crate, name, ...cargoFeatures] of [
    ["aepflow-wasm", "pipeline", "pipeline"],
    ["aepflow-wasm", "lint", "lint"],
    ["aepflow-wasm", "runs", "runs"],
    ["aepflow-wasm", "preview", "preview"],
    ["aepflow-wasm", "aepflow", "api"],
    ["aepflow-emulator-wasm", "emulator"],
  ]) {
    await compile(crate, cargoFeatures);
    await tool;
    await writeGlue(crate, name);
    shrinking.push(shrink(name));
  }
  await Promise.all(shrinking);
}

const cjs = join(dist, "cjs");
const MODULES = ["aepflow", "lint", "runs", "preview", "pipeline", "emulator"];
/** Every file of the package that is code, and what it is made of. */
const ENTRIES = [
  { from: "shared.ts", page: "shared.js", cjs: "shared.js" },
  { from: "entry.web.ts", page: "entry.web.js" },
  { from: "entry.node.ts", node: "entry.node.js", cjs: "entry.node.js" },
  ...["client", "lint", "runs", "preview", "pipeline", "emulator"].flatMap((name) => [
    { from: `${name}/entry.web.ts`, page: `${name}.web.js` },
    { from: `${name}/entry.node.ts`, node: `${name}.node.js`, cjs: `${name}.node.js` },
  ]),
  // The same for pages and Node: it asks for Node's modules while it runs.
  { from: "stores/index.ts", node: "stores.js", cjs: "stores.js" },
  { from: "cli.ts", node: "cli.js" },
];

/**
 * What reads a wasm file in Node: to read its copy as code would take 4 ms of each start. Bundlers that know the condition
 * `module` take the copy; the others, such as Bun, follow the `require` here, which Node itself doesn't have in a module.
 */
const reader = (name, file = `${name}.wasm`) => `const { readFileSync } = process.getBuiltinModule("node:fs");
export default () => {
  try {
    return readFileSync(new URL("./${file}", import.meta.url));
  } catch (error) {
    if (typeof require !== "function") throw error;
    return require("./cjs/${name}_script.js");
  }
};
`;

/**
 * What reads the linter in Node, where `aepflow` has it without being asked. Of all bundlers none takes it along here: a
 * function that only builds requests need not carry it.
 */
const linterReader = (place) => `() => {
  try {
    return process.getBuiltinModule("node:fs").readFileSync(${place});
  } catch (cause) {
    throw new Error('the linter is not in this bundle: import "aepflow/lint" too', { cause });
  }
};
`;

/** Each wasm file, its type, and its copy in a script, which goes wherever a bundler takes the code. */
function writeModules() {
  mkdirSync(cjs, { recursive: true });
  writeFileSync(join(cjs, "package.json"), '{ "type": "commonjs" }\n');
  for (const name of MODULES) {
    const wasm = readFileSync(join(generated, `${name}_bg.wasm`));
    const text = JSON.stringify(wasm.toString("base64"));
    writeFileSync(join(dist, `${name}.wasm`), wasm);
    writeFileSync(join(dist, `${name}.wasm.d.ts`), `import type { CompiledModule } from "./load.js";\ndeclare const module: CompiledModule;\nexport default module;\n`);
    writeFileSync(join(dist, `${name}_file.js`), reader(name));
    writeFileSync(join(dist, `${name}_script.js`), `export default ${text};\n`);
    writeFileSync(join(cjs, `${name}_script.js`), `module.exports = ${text};\n`);
    writeFileSync(join(generated, `${name}_script.d.ts`), `import type { AtHand } from "../load.js";\ndeclare const copy: AtHand;\nexport default copy;\n`);
  }
  writeZones();
  const [inModule, inScript] = ['new URL("./lint.wasm", import.meta.url)', "`${__dirname}/../lint.wasm`"].map(linterReader);
  writeFileSync(join(dist, "linter_reader.js"), `export default ${inModule}`);
  writeFileSync(join(cjs, "linter_reader.js"), `module.exports = ${inScript}`);
  copyFileSync(join(generated, "lint_script.d.ts"), join(generated, "linter_reader.d.ts"));
}

/** The rules of zones: a file, and its copy in a script, as for the modules. */
function writeZones() {
  const zones = readFileSync(join(root, "java", "data", "zones.bin"));
  const text = JSON.stringify(zones.toString("base64"));
  writeFileSync(join(dist, "zones.bin"), zones);
  writeFileSync(join(dist, "zones_file.js"), reader("zones", "zones.bin"));
  writeFileSync(join(dist, "zones_script.js"), `export default ${text};\n`);
  writeFileSync(join(cjs, "zones_script.js"), `module.exports = ${text};\n`);
  copyFileSync(join(generated, "preview_script.d.ts"), join(generated, "zones_script.d.ts"));
}

/** The tables that the core makes for forms and docs, which its wasm files are built without. */
const TABLES = ["operations", "connectors", "limits", "schemas", "pipeline"];

/**
 * What reads a table in Node, at the first call that needs it. Bundlers that know the condition `module` take the table, and others
 * follow the `require`, which comes last: a prompt of Node has one too, of another folder.
 */
const tableReader = (name) => `export default () => {
  try {
    return process.getBuiltinModule("node:module").createRequire(import.meta.url)("./cjs/${name}_table.js");
  } catch (error) {
    if (typeof require !== "function") throw error;
    return require("./cjs/${name}_table.js");
  }
};
`;

/** Each table as a script, which a bundler takes along where a function asks for it. */
function writeTables() {
  for (const name of TABLES) {
    const json = readFileSync(join(generated, `${name}.json`), "utf8");
    const text = `'${json.replace(/[\\']/g, "\\$&")}'`;
    writeFileSync(join(dist, `${name}_table.js`), `export default ${text};\n`);
    writeFileSync(join(dist, `${name}_reader.js`), tableReader(name));
    writeFileSync(join(cjs, `${name}_table.js`), `module.exports = ${text};\n`);
    writeFileSync(join(cjs, `${name}_reader.js`), `module.exports = () => require("./${name}_table.js");\n`);
    writeFileSync(join(generated, `${name}_table.d.ts`), `import type { Table } from "../table.js";\ndeclare const table: Table;\nexport default table;\n`);
  }
}

/** Leaves to their own files what the entries share, so that there is one of each, the copies of the modules, and the tables. */
const neighbours = (copies, tables = copies) => ({
  name: "neighbours",
  setup({ onResolve }) {
    const beside = (path) => ({ path: `./${path}`, external: true });
    const shared = /^\.\.?\/(answer|api|errors|load|memory|slot|value|wasm)\.js$/;
    onResolve({ filter: shared }, ({ importer }) => (importer.endsWith("shared.ts") ? undefined : beside("shared.js")));
    onResolve({ filter: /_script\.js$/ }, ({ path }) => ({ path: copies(basename(path, ".js")), external: true }));
    onResolve({ filter: /linter_reader\.js$/ }, () => beside("linter_reader.js"));
    onResolve({ filter: /_table\.js$/ }, ({ path }) => ({ path: tables(basename(path, ".js")), external: true }));
    onResolve({ filter: /\.\.\/entry\.node\.js$/ }, ({ path }) => beside(basename(path)));
    onResolve({ filter: /^\.\.\/pipeline\/entry\.node\.js$/ }, () => beside("pipeline.node.js"));
    // The command reads the entry that a verb needs, and no other.
    onResolve({ filter: /^\.\.\/(emulator|lint|preview|runs)\/entry\.node\.js$/ }, ({ path }) => beside(`${path.split("/")[1]}.node.js`));
    onResolve({ filter: /^yaml$/ }, ({ path }) => ({ path, external: true }));
  },
});

async function bundle({ from, page, node, cjs: required }) {
  const plugins = (copies, tables) => (from === "shared.ts" ? [] : [neighbours(copies, tables)]);
  const beside = (name) => `./${name}.js`;
  const options = { entryPoints: [join(src, from)], bundle: true, plugins: plugins(beside), target: "es2022" };
  // The package says which of its built files do something when they are loaded; its sources have other names.
  options.ignoreAnnotations = true;
  // What Node loads too keeps its names: they are what a stack trace shows.
  const small = { minifyWhitespace: true, minifySyntax: true, minifyIdentifiers: from !== "shared.ts" };
  if (page) await build({ ...options, ...small, format: "esm", outfile: join(dist, page) });
  // The package's `imports` say who gets a copy there.
  const named = plugins((name) => `#${name}`);
  if (node) await build({ ...options, plugins: named, platform: "node", format: "esm", outfile: join(dist, node) });
  if (required) {
    const inject = [join(npm, "scripts", "text_coding.js")];
    const late = plugins(beside, (name) => beside(name.replace(/table$/, "reader")));
    await build({ ...options, plugins: late, platform: "node", format: "cjs", inject, outfile: join(cjs, required) });
  }
}

/** The declarations are the same text; the folder they lie in says for which module system they speak. */
function copyDeclarations() {
  const own = (name) => name.endsWith(".d.ts") && !/^cjs[/\\]|(node|cli)\.d\.ts$/.test(name);
  for (const name of readdirSync(dist, { recursive: true }).filter(own)) cpSync(join(dist, name), join(cjs, name));
}

/** npm packs only what lies below its package, where the project's own texts do not. */
function copyTexts() {
  for (const name of ["CHANGELOG.md", "LICENSE"]) cpSync(join(root, name), join(npm, name));
}

/** What the command reads as data. */
function writeCommandTables() {
  for (const name of ["codes", "starters"]) copyFileSync(join(generated, `${name}.json`), join(dist, `${name}.json`));
}

for (const folder of [dist, generated]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
copyTexts();
await buildWasm();
writeModules();
writeTables();
writeCommandTables();
await runLocal(["typescript", "bin", "tsc"], ["-p", npm]);
// Nobody imports the command.
rmSync(join(dist, "cli"), { recursive: true });
for (const entry of ENTRIES) await bundle(entry);
copyDeclarations();
// For editors and forms: the shapes of a pipeline's spec and of each operation's input.
const { operations, operationSchema } = await import(pathToFileURL(join(dist, "entry.node.js")));
const { pipelineSchema } = await import(pathToFileURL(join(dist, "pipeline.node.js")));
mkdirSync(join(dist, "schemas"));
const writeSchema = (path, schema) => writeFileSync(join(dist, path), `${JSON.stringify(schema, null, 2)}\n`);
for (const { name } of operations()) writeSchema(`schemas/${name}.json`, operationSchema(name));
writeSchema("schemas/pipeline.json", pipelineSchema());
writeSchema("pipeline.schema.json", pipelineSchema());
// What the command prints with --json is what Python's prints.
copyFileSync(join(root, "bindings-python/python/aepflow/cli/output.schema.json"), join(dist, "schemas", "command.json"));
