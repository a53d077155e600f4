import { everything } from "../../everything.mjs";

export const dynamic = "force-dynamic";

export async function GET() {
  return Response.json(await everything());
}
