// Stores of ledgers from Node, on real servers: what is saved is there, and of two that save at once one is refused.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { S3, S3Client } from "@aws-sdk/client-s3";
import { AepflowError } from "aepflow";
import { ConflictError, FileStore, ObjectStore, PostgresStore } from "aepflow/stores";
import pg from "pg";

const BUCKET = "ledgers";
const folder = mkdtempSync(join(tmpdir(), "aepflow-stores-"));
const ledger = (revision, steps = {}) => ({ version: 2, revision, pipeline: "Zürich “charges”", steps });
let servers, addresses, pool;

before(async () => {
  servers = spawn(process.env.PYTHON ?? "python3", [join(import.meta.dirname, "servers.py"), import.meta.dirname]);
  servers.stderr.pipe(process.stderr);
  const [line] = await once(createInterface(servers.stdout), "line");
  addresses = JSON.parse(line);
  pool = new pg.Pool({ connectionString: addresses.postgres });
  await s3().createBucket({ Bucket: BUCKET });
});

after(async () => {
  await pool.end();
  rmSync(folder, { recursive: true });
  servers.stdin.end();
  await once(servers, "close");
});

function s3() {
  const credentials = { accessKeyId: "key", secretAccessKey: "secret" };
  return new S3({ endpoint: addresses.s3, region: "us-east-1", forcePathStyle: true, credentials });
}

/** What opens a store that is empty at first, each time as another process would. */
const KINDS = {
  file: (key) => () => new FileStore(join(folder, key)),
  pool: (key) => () => new PostgresStore(pool, key),
  client: (key) => async () => {
    const client = new pg.Client({ connectionString: addresses.postgres });
    await client.connect();
    open.push(client);
    return new PostgresStore(client, key);
  },
  s3: (key) => () => new ObjectStore(s3(), { bucket: BUCKET, key }),
};
const open = [];

test("the table is there after what docs/start-function.md does when you deploy", async () => {
  const page = readFileSync(join(dirname(process.env.README), "docs", "start-function.md"), "utf8");
  const [[, example]] = page.matchAll(/^```js\n([^`]*new PostgresStore.*?)^```$/gms);
  const { hostname, port, username, pathname } = new URL(addresses.postgres);
  const env = { ...process.env, PGHOST: hostname, PGPORT: port, PGUSER: username, PGDATABASE: pathname.slice(1) };
  const code = `${example}\nawait store.save({ version: 2, revision: 1, steps: {} }); process.exit();`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { cwd: import.meta.dirname, env, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  assert.equal((await new PostgresStore(pool, "merchant 1").load()).revision, 1);
});

for (const [kind, opener] of Object.entries(KINDS)) {
  test(`${kind}: what is saved is loaded, and a lost race is a conflict`, async () => {
    if (kind === "pool") await Promise.all([1, 2, 3].map(() => new PostgresStore(pool, "").createTable()));
    const opened = opener(`one ${kind}.json`);
    const [store, other] = [await opened(), await opened()];
    assert.deepEqual([await store.load(), await other.load()], [undefined, undefined]);
    await store.save(ledger(1, { one: "ü" }), undefined);
    assert.deepEqual(await (await opened()).load(), ledger(1, { one: "ü" }));
    for (const [late, previous, known] of [[ledger(1), undefined, "none"], [ledger(8), 7, "revision 7"]]) {
      await assert.rejects(other.save(late, previous), (error) => {
        assert.ok(error instanceof ConflictError && error instanceof AepflowError);
        assert.equal(error.message, `another run has saved the ledger: revision 1 is stored, and this run goes on from ${known}`);
        assert.deepEqual([error.name, error.kind, error.help], ["ConflictError", "conflict", "load the ledger again, and run again"]);
        return true;
      });
    }
    // Whoever has loaded it goes on, and so does who has saved it.
    await other.save(ledger(2), 1);
    await other.save(ledger(5), 2);
    await assert.rejects(store.save(ledger(2), 1), ConflictError);
    assert.deepEqual(await store.load(), ledger(5));
    await (await opened()).save({ version: 1, pipeline: "old", steps: {} }, 5);
    await (await opened()).save(ledger(1), 0);
    assert.deepEqual(await store.load(), ledger(1));
    const gone = await opener(`gone ${kind}.json`)();
    await assert.rejects(gone.save(ledger(4), 3), { message: /: none is stored, and this run goes on from revision 3$/ });
  });

  test(`${kind}: of many that save at once nothing is lost`, async () => {
    const opened = opener(`many ${kind}.json`);
    const count = async (worker) => {
      const store = await opened();
      for (let done = 0; done < 5; ) {
        const { revision, steps = {} } = (await store.load()) ?? {};
        const counted = { ...steps, [worker]: (steps[worker] ?? 0) + 1 };
        await store.save(ledger((revision ?? 0) + 1, counted), revision).then(
          () => (done += 1),
          (error) => assert.ok(error instanceof ConflictError, error),
        );
      }
    };
    await Promise.all(["a", "b", "c", "d"].map(count));
    const { revision, steps } = await (await opened()).load();
    assert.deepEqual([revision, Object.values(steps)], [20, [5, 5, 5, 5]]);
    for (const client of open.splice(0)) await client.end();
  });
}

test("a file is its owner's alone, with nothing beside it", async () => {
  assert.deepEqual(readdirSync(folder).sort(), ["many file.json", "one file.json"]);
  assert.equal(statSync(join(folder, "one file.json")).mode & 0o777, 0o600);
});

test("what a process leaves that was killed in its save is cleared away", async () => {
  const path = join(folder, "left.json");
  const url = JSON.stringify(import.meta.resolve("aepflow/stores"));
  // It stops where it has the lock: the file that it would read can't be read.
  const program = `import fs from "node:fs"; fs.promises.readFile = ((read) => (path, ...more) => path === ${JSON.stringify(path)} ? (console.log("locked"), setInterval(() => {}, 1e3), new Promise(() => {})) : read(path, ...more))(fs.promises.readFile);
    const { FileStore } = await import(${url}); await new FileStore(${JSON.stringify(path)}).save({}, undefined);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  await once(createInterface(child.stdout), "line");
  const saving = new FileStore(path).save(ledger(1), undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.ok(readdirSync(folder).includes("left.json.lock"));
  assert.ok(!readdirSync(folder).includes("left.json"));
  child.kill("SIGKILL");
  await saving;
  assert.deepEqual(await new FileStore(path).load(), ledger(1));
  assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith("left")), ["left.json"]);
});

test("what a store can't work with is refused", async () => {
  for (const table of ["", "a b", "a;b", "1a", "a.b.c"]) {
    assert.throws(() => new PostgresStore(pool, "p", { table }), { name: "AepflowError", message: /is no name of a table/ });
  }
  assert.throws(() => new ObjectStore(new S3Client({ region: "us-east-1" }), { bucket: BUCKET, key: "k" }), {
    name: "AepflowError",
    message: /give an `S3` of @aws-sdk\/client-s3/,
  });
  const path = join(folder, "no ledger.json");
  writeFileSync(path, '{"version":');
  await assert.rejects(new FileStore(path).load(), { name: "AepflowError", message: `${path} contains no ledger: its text isn't JSON` });
  for (const text of ["null", "[]", '"{}"']) {
    writeFileSync(path, text);
    await assert.rejects(new FileStore(path).load(), { name: "AepflowError", message: `${path} contains no ledger: its JSON is no object` });
  }
  await assert.rejects(new PostgresStore(pool, "p", { table: "missing" }).load(), { code: "42P01" });
  await assert.rejects(new ObjectStore(s3(), { bucket: "no-such-bucket", key: "k" }).load(), { name: "NoSuchBucket" });
});

for (const header of ["If-None-Match", "If-Match"]) {
  test(`an object store that ignores ${header} is found out`, async () => {
    const client = s3();
    const ignore = (next) => (args) => (delete args.request.headers[header.toLowerCase()], next(args));
    client.middlewareStack.add(ignore, { step: "build", name: "ignore" });
    const store = new ObjectStore(client, { bucket: BUCKET, key: `ignores ${header}` });
    await assert.rejects(store.save(ledger(1), undefined), ({ name, message }) => {
      assert.equal(name, "AepflowError");
      return message.startsWith(`the object store ignores ${header}, so that two runs could overwrite`);
    });
  });
}

test("a save whose answer was lost and that was sent again is no conflict", async () => {
  const client = s3();
  let sent = 0;
  const put = client.putObject.bind(client);
  client.putObject = async (input) => {
    await put(input);
    sent += 1;
    return put(input);
  };
  const store = new ObjectStore(client, { bucket: BUCKET, key: "sent twice" });
  await store.save(ledger(1), undefined);
  await store.save(ledger(2), 1);
  assert.deepEqual([await store.load(), sent], [ledger(2), 2]);
});
