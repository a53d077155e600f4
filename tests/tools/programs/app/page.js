import { everything } from "../everything.mjs";
import { Client } from "./client.js";

// Not while the project is built, but for each visitor.
export const dynamic = "force-dynamic";

/** A component of the server, with one of the client in it. */
export default async function Page() {
  return (
    <main>
      <pre id="server">{JSON.stringify(await everything())}</pre>
      <Client />
    </main>
  );
}
