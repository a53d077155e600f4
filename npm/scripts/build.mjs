// Builds what is packed: one wasm file and one glue file, the compiled sources, and the Node entry in one file.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const npm = resolve(import.meta.dirname, "..");
const root = resolve(npm, "..");
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

/** The modules of these crates, each in the file that wasmFile names. */
function compile(crates, cargoFeatures = []) {
  // A panic's message names its source file: without this the published file tells where it was built.
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const flags = [`--remap-path-prefix=${cargoHome}=/cargo`, `--remap-path-prefix=${root}=/aepflow`];
  // Without multivalue: for each shape of a function with several results V8 compiles a wrapper while it loads the
  // module, a third of the time until the first request in all.
  const features = ["bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "mutable-globals", "nontrapping-fptoint"];
  features.push("reference-types", "sign-ext");
  flags.push(`-Clink-arg=--features=${features.join()}`, "-Clink-arg=--no-check-features");
  // Calls cost small inputs most of their time. At "z" hardly anything is inlined; this much weighs 10 kB after compression.
  flags.push("-Cllvm-args=-inline-threshold=50");
  const env = { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") };
  const packages = crates.flatMap((crate) => ["-p", crate]);
  const how = ["--profile", "wasm", "--target", "wasm32-unknown-unknown", "--features", cargoFeatures.join()];
  return run("cargo", ["build", ...how, ...packages], env);
}

const wasmFile = (crate) => join(target, "wasm32-unknown-unknown", "wasm", `${crate.replaceAll("-", "_")}.wasm`);

/** A module's glue, and the module as the glue needs it. */
function writeGlue(crate, name) {
  return run(join(target, "debug", "aepflow-bindgen"), [wasmFile(crate), dist, name]);
}

function shrink(name) {
  const wasm = join(dist, `${name}_bg.wasm`);
  // The features that rustc turns on for this target; wasm-opt refuses what it is not told of.
  const proposals = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext"];
  proposals.push("mutable-globals", "reference-types");
  const enabled = proposals.map((proposal) => `--enable-${proposal}`);
  // What counts is the size after compression. Whatever has one caller and is not tiny stays a function of its own:
  // small functions weigh less. One piece of data weighs less than a thousand with a place each. Values that are kept
  // for a second use, and alignments, which no engine heeds, cost more than they save. No data lies in the first
  // kilobyte, as the stack comes before all data.
  // Control flow is laid out anew first: what the compiler's own layout nests for speed costs bytes.
  const passes = ["--flatten", "--rereloop", "-Os", "--one-caller-inline-max-function-size=20", "--low-memory-unused", "--converge"];
  for (const pass of ["local-cse", "memory-packing", "simplify-locals"]) passes.push(`--skip-pass=${pass}`);
  passes.push("--dealign", "--strip-producers", "--strip-target-features");
  return runLocal(["binaryen", "bin", "wasm-opt"], [...passes, ...enabled, wasm, "-o", wasm]);
}

/** What has one thread, the compiler's last phase and wasm-opt, goes on beside something else. */
async function buildWasm() {
  const tool = run("cargo", ["build", "-p", "aepflow-bindgen"]);
  await Promise.all([tool, compile(["aepflow-wasm", "aepflow-emulator-wasm"])]);
  await writeGlue("aepflow-wasm", "aepflow");
  await writeGlue("aepflow-emulator-wasm", "emulator_wasm");
  const withPipelines = async () => {
    await compile(["aepflow-wasm"], ["pipeline"]);
    await writeGlue("aepflow-wasm", "pipeline_wasm");
    await shrink("pipeline_wasm");
  };
  await Promise.all([withPipelines(), shrink("aepflow"), shrink("emulator_wasm")]);
}

const cjs = join(dist, "cjs");

/** The entries beside the main one use its module and its errors, so that there is one of each. */
function mainEntry(entry) {
  const setup = ({ onResolve }) =>
    onResolve({ filter: /\.\.\/(api|errors|wasm)\.js$/ }, () => ({ path: `./${entry}`, external: true }));
  return { name: "main-entry", setup };
}

/** A Node entry as one file a module system: looking up and reading six would slow each start. */
async function bundleForNode(from, to, plugins = []) {
  const options = { entryPoints: [join(dist, from)], bundle: true, platform: "node", target: "node20", plugins };
  await build({
    ...options,
    format: "cjs",
    outfile: join(cjs, to),
    // A CommonJS file has no address of its own; the wasm file lies one folder up, beside the ESM entry.
    define: { "import.meta.url": "esmEntryUrl" },
    banner: { js: `const esmEntryUrl = require("node:url").pathToFileURL(require.resolve("../${to}")).href;` },
  });
  await build({ ...options, format: "esm", outfile: join(dist, to), allowOverwrite: true });
}

async function bundleForPages(from, to, plugins = []) {
  const page = { bundle: true, format: "esm", target: "es2022", minify: true, plugins };
  await build({ ...page, entryPoints: [join(dist, from)], outfile: join(dist, to), allowOverwrite: true });
}

async function bundleEntries() {
  mkdirSync(cjs, { recursive: true });
  writeFileSync(join(cjs, "package.json"), '{ "type": "commonjs" }\n');
  // The others refer to the main entry, which is bundled last: until then it is one file among its parts.
  for (const name of ["client", "pipeline"]) {
    await bundleForNode(`${name}/entry.node.js`, `${name}.node.js`, [mainEntry("entry.node.js")]);
    await bundleForPages(`${name}/entry.web.js`, `${name}.web.js`, [mainEntry("entry.web.js")]);
  }
  await bundleForNode("entry.node.js", "entry.node.js");
  await bundleForPages("entry.web.js", "entry.web.js");
  await bundleForNode("emulator/entry.node.js", "emulator.node.js");
  await bundleForPages("emulator/entry.web.js", "emulator.web.js");
  const command = { entryPoints: [join(dist, "emulator", "cli.js")], bundle: true, platform: "node", format: "esm" };
  await build({ ...command, target: "node20", outfile: join(dist, "cli.js") });
  const named = ["entry", "emulator", "client", "pipeline"].flatMap((name) => [`${name}.node.js`, `${name}.web.js`]);
  const entries = [...named, "cli.js"];
  const parts = readdirSync(dist, { recursive: true }).filter((name) =>
    /^[^/\\]+\.js$|^(types|emulator|client|pipeline)[/\\].*\.js$/.test(name),
  );
  for (const name of parts.filter((name) => !entries.includes(name))) rmSync(join(dist, name));
  // The declarations are the same text; the folder they lie in says for which module system they speak.
  const declarations = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith(".d.ts"));
  const glue = /^(aepflow|emulator_wasm|pipeline_wasm)(_bg\.wasm)?\.d\.ts$/;
  for (const name of declarations.filter((name) => !glue.test(name))) cpSync(join(dist, name), join(cjs, name));
}

/** npm packs only what lies below its package, where the project's own texts do not. */
function copyTexts() {
  for (const name of ["CHANGELOG.md", "LICENSE"]) cpSync(join(root, name), join(npm, name));
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
copyTexts();
await buildWasm();
await runLocal(["typescript", "bin", "tsc"], ["-p", npm]);
await bundleEntries();
// wasm-bindgen writes files for use without a package around it.
for (const name of [".gitignore", "package.json", "aepflow_bg.wasm.d.ts", "emulator_wasm_bg.wasm.d.ts", "pipeline_wasm_bg.wasm.d.ts"]) rmSync(join(dist, name), { force: true });
// For editors: the shape of a pipeline's spec.
const { pipelineSchema } = await import(join(dist, "pipeline.node.js"));
writeFileSync(join(dist, "pipeline.schema.json"), `${JSON.stringify(pipelineSchema(), null, 2)}\n`);
