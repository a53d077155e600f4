export { compileMapping, type MappingPlan, type Records } from "./plan.js";
export type { PreviewTransform, RecordSource } from "./stream.js";
export { AepflowError, ValidationError } from "../errors.js";
export type * from "../types/preview.js";
