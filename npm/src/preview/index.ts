export { compileMapping, type MappingPlan } from "./plan.js";
export { AepflowError, ValidationError } from "../errors.js";
export type * from "../types/preview.js";
