import { AepflowError } from "../errors.js";
import type { ContextFromEnv, ContextFromFile } from "./context.js";

export const contextFromEnv: ContextFromEnv = async () => refuse("contextFromEnv");

export const contextFromFile: ContextFromFile = async () => refuse("contextFromFile");

function refuse(name: string): never {
  throw new AepflowError(`${name} is for Node: a page has no files and variables to read; give the context as an object`);
}
