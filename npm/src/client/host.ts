import { AepflowError } from "../errors.js";
import type { Host } from "./context.js";

/** The files and variables of Node. */
export const host: Host = {
  variables: () => process.env,
  read(path, optional) {
    try {
      return process.getBuiltinModule("node:fs").readFileSync(path, "utf8");
    } catch (error) {
      if (optional && (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw new AepflowError(`the file can't be read: ${(error as Error).message}`, { cause: error });
    }
  },
  // Most clients don't need it, and it is large.
  reader: async () => (await import("../pipeline/entry.node.js")).readContext,
};
