// The emulator in headless Chromium ends in the very state in which it ends in Node.
import assert from "node:assert/strict";
import { relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as aepflow from "aepflow";
import { Emulator } from "aepflow/emulator";

import { project, runPage } from "./browser.mjs";
import { fillPlatform } from "./emulator_calls.mjs";

test("the emulator is the same in a page and in Node", async () => {
  const options = { seed: 5, tenantId: "shop", clock: "manual" };
  const page = relative(project, fileURLToPath(new URL("emulator.browser.html", import.meta.url)));
  const inPage = await runPage(project, page, options);
  const inNode = await fillPlatform(aepflow, new Emulator(options));
  // Browsers add their own headers.
  const state = ({ journal, ...rest }) => [rest, journal.map(({ headers, ...entry }) => entry)];
  assert.deepEqual(state(inPage), state(inNode));
});
