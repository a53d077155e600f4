import { AepflowError } from "../errors.js";
import type { AtHand } from "../load.js";
import { bytesOf } from "../load.js";
import { previews } from "./glue.js";

/** Where the rules of zones are at hand, if they are. */
let offered: (() => AtHand) | undefined;

/** Says where the rules of zones are at hand. */
export function offerZones(zones: () => AtHand): void {
  offered = zones;
}

/** Takes the rules of zones where they are at hand; whether they are. */
export function takeZones(): boolean {
  if (offered === undefined) return false;
  const zones = offered();
  const file = typeof zones === "function" ? zones() : zones;
  useZones(typeof file === "string" ? bytesOf(file) : file);
  offered = undefined;
  return true;
}

/** Takes the rules of zones. */
export function useZones(file: Uint8Array): void {
  if (!previews.get().useZones(file)) throw new AepflowError("the rules of zones can't be read: give the file `aepflow/zones.bin` of this version");
}
