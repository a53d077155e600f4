// The built page in a browser: walked through by the keyboard alone, at two widths, with nothing that axe finds.
import assert from "node:assert/strict";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { build, preview } from "vite";

const root = join(import.meta.dirname, "..");
/** Where pictures are put, if anywhere. */
const { PICTURES } = process.env;
let server, browser;

before(async () => {
  await build({ root, logLevel: "error" });
  server = await preview({ root, logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** The browser that `CHROMIUM` names, or the first of the usual names on the path. */
function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const files = process.env.PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Opens the page at a width; whatever it logs as an error, or fails to load, fails the test. */
async function open(width, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  // A machine that compiles something beside has little time for a page.
  page.setDefaultTimeout(120_000);
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error.stack)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(server.resolvedUrls.local[0]);
  const first = page.getByRole("heading", { name: "1. Choose a source" });
  await first.waitFor().catch((error) => assert.fail([error.message, ...problems].join("\n")));
  return { page, problems, close: () => context.close() };
}

/** Goes on with the Tab key until an element has the focus. */
async function tabTo(page, locator) {
  await locator.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`no way to ${locator} by the keyboard`);
}

const field = (page, name) => page.getByLabel(name, { exact: false });

/** What stands at a field: its message, tied to it, or nothing. */
async function messageAt(locator) {
  return locator.evaluate((input) => {
    const ids = input.getAttribute("aria-describedby").split(" ");
    const text = document.getElementById(ids.find((id) => id.endsWith("-error"))).textContent;
    return input.getAttribute("aria-invalid") === "true" ? text : `${text}(fine)`;
  });
}

for (const [name, width, colorScheme] of [["wide", 1280, "light"], ["narrow", 390, "dark"]]) {
  test(`from a source to the verdicts of its runs, ${name}`, async () => {
    const { page, problems, close } = await open(width, colorScheme);
    const press = async (label) => {
      await tabTo(page, page.getByRole("button", { name: label, exact: true }).last());
      await page.keyboard.press("Enter");
    };
    /** The next step is there, and its heading has the focus. */
    const reached = async (title) => {
      await page.getByRole("heading", { name: title }).waitFor();
      if (!title.startsWith("1.")) await page.waitForFunction((text) => document.activeElement.textContent.startsWith(text), title);
      await clean(title);
    };
    /** Axe finds nothing, and nothing is wider than the page. */
    const clean = async (title, part = "section:last-of-type") => {
      const { violations } = await new AxeBuilder({ page }).include(part).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), [], title);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${title} is wider than the page`);
    };

    /** A step as it is now, if pictures are asked for. */
    const picture = async (number, called) => {
      if (PICTURES) await page.locator("section").nth(number - 1).screenshot({ path: join(PICTURES, `page-${called}-${name}.png`), animations: "disabled" });
    };

    await reached("1. Choose a source");
    await press("Continue");

    await reached("2. Connect to Stripe");
    const [label, key] = [field(page, "Name"), field(page, "Access token")];
    await tabTo(page, label);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    assert.match(await messageAt(label), /name/i);
    assert.equal(await messageAt(key), "(fine)");
    await page.keyboard.type("Shop");
    assert.equal(await messageAt(label), "(fine)");
    await tabTo(page, key);
    // What is wrong is said at each key, and gone with the key that mends it.
    await page.keyboard.type("pk_test_1");
    assert.match(await messageAt(key), /publishable/i);
    await page.keyboard.press("Enter");
    assert.ok(await key.evaluate((input) => input === document.activeElement), "the focus stays at what is wrong");
    await picture(2, "form");
    await clean("with a message");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("rk_test_1");
    assert.equal(await messageAt(key), "(fine)");
    await page.keyboard.press("Enter");

    await reached("3. Look at a resource");
    if (name === "wide") {
      // Again, which makes no other connection; and one of the same name is refused.
      await press("Connect");
      await reached("3. Look at a resource");
      await tabTo(page, key);
      await page.keyboard.type("rk_test_2");
      await press("Connect");
      await page.getByText("There is a connection with the name Shop").waitFor();
      await tabTo(page, key);
      await page.keyboard.type("rk_test_1");
      await press("Connect");
      await reached("3. Look at a resource");
      assert.equal(await page.getByText("There is a connection").count(), 0);
    }
    await press("Read its fields");

    await reached("4. See how");
    const mappings = page.getByRole("region", { name: "Mappings" }).locator("tbody tr");
    const events = await mappings.count();
    assert.ok(events > 20, `${events} mappings`);
    assert.ok((await mappings.getByText("_acme.charges.amount", { exact: true }).count()) === 1);
    const tried = page.getByRole("region", { name: "A record before and after" }).locator("tbody tr");
    // What changes comes first.
    assert.deepEqual((await tried.first().locator("td").allInnerTexts()).slice(1), ["1735600000", '"2024-12-30T23:06:40Z"', "timestamp"]);
    assert.deepEqual(await tried.filter({ hasText: "_acme.charges.amount" }).first().locator("td").nth(1).allInnerTexts(), ["2599"]);
    await tabTo(page, page.getByRole("radio", { name: /^Events/ }));
    await page.keyboard.press("ArrowDown");
    assert.ok((await mappings.count()) < events, "a profile has no timestamp");
    await page.keyboard.press("ArrowUp");
    await picture(4, "mapping");
    await press("Continue");

    await reached("5. Say when it runs");
    const interval = field(page, "Interval");
    await tabTo(page, field(page, "Frequency"));
    await page.keyboard.type("minute");
    await tabTo(page, interval);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("5");
    assert.match(await messageAt(interval), /15/);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("30");
    assert.equal(await messageAt(interval), "(fine)");
    await press("Plan");

    await reached("6. Read the plan: 7 changes");
    assert.equal(await page.getByRole("region", { name: "Plan", exact: true }).getByText("twin").count(), 0);
    await picture(6, "plan");
    await press("Apply");

    await reached("8. Watch its runs");
    await press("Let two hours pass");
    await page.getByRole("region", { name: "Runs, the newest first" }).waitFor();
    const verdicts = await page.locator(".verdict").allTextContents();
    assert.ok(verdicts.includes("partial"), verdicts.join());
    const reason = page.locator("tr", { has: page.locator(".partial") }).locator("td").last();
    assert.match(await reason.textContent(), /not a valid date-time/);
    await clean("with runs", "html");
    assert.deepEqual(problems, []);
    await picture(8, "runs");
    await close();
  });
}
