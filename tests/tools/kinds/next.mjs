// Next: a route handler, a component of the server and one of the client, which the server renders too.
import { expected as used } from "../../packaging/use.mjs";
import { expected } from "../expected.mjs";
import { fromFiles, page } from "../pages.mjs";
import { bundler, whileServing } from "../processes.mjs";

const gives = { route: expected, server: expected, client: used, page: fromFiles };

async function visitAll(url) {
  const route = await (await fetch(`${url}/api`)).json();
  const html = await (await fetch(url)).text();
  return { route, server: rendered(html, "server"), client: rendered(html, "client"), page: await page(url) };
}

/** The JSON text inside an element of the page as the server sends it. */
function rendered(html, id) {
  const [, text] = new RegExp(`<pre id="${id}">(.*?)</pre>`).exec(html);
  return JSON.parse(text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
}

const serve = (folder, command) =>
  whileServing(folder, "next", (port) => [command, "--hostname", "127.0.0.1", "--port", port], visitAll);

const rows = [
  {
    what: "build and start: route, server and client component",
    gives,
    run: async (folder) => {
      await bundler(folder, "next", ["build"]);
      return serve(folder, "start");
    },
  },
  { what: "dev: route, server and client component", gives, run: (folder) => serve(folder, "dev") },
];

export const tools = ["next-15", "next-16"].map((folder) => ({ name: "next", folder, programs: ["app"], rows }));
