export {
  buildRequest,
  buildRequestBytes,
  check,
  checkExpression,
  checkMapping,
  checkPipeline,
  connectors,
  convertMapping,
  decodeSourceParams,
  formatExpression,
  inferMapping,
  inferSchema,
  lintRequest,
  nextPage,
  operations,
  operationSchema,
  parseExpression,
  parseResponse,
  readFields,
  toCurl,
} from "./api.js";
export { AepflowError, ServiceError, UnexpectedResponseError, ValidationError } from "./errors.js";
export type { WasmSource } from "./load.js";
export type * from "./types.js";
