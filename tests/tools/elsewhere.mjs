// What a bundler made for a server has to run where nothing else is.
import { cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { printed } from "./processes.mjs";

/** Copies a built file, or folder with the file `name`, into an empty folder; gives what it prints there. */
export async function printedElsewhere(built, name = basename(built), command = ["node"]) {
  const elsewhere = mkdtempSync(join(tmpdir(), "aepflow-bundle-"));
  try {
    cpSync(built, statSync(built).isFile() ? join(elsewhere, name) : elsewhere, { recursive: true });
    return await printed(elsewhere, command[0], [...command.slice(1), `./${name}`]);
  } finally {
    rmSync(elsewhere, { recursive: true });
  }
}
