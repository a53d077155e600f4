export {
  buildRequest,
  buildRequestBytes,
  check,
  checkContext,
  checkExpression,
  checkMapping,
  checkPipeline,
  checkRequests,
  convertMapping,
  decodeSourceParams,
  fixRequest,
  formatExpression,
  inferMapping,
  inferSchema,
  lintConnectionSpec,
  lintRequest,
  nextInput,
  nextPage,
  parseExpression,
  parseResponse,
  readConnectionSpec,
  readFields,
  retryPause,
  toCurl,
} from "./api.js";
export { connectors, limits, operations, operationSchema } from "./tables.js";
export { AepflowError, ServiceError, UnexpectedResponseError, ValidationError } from "./errors.js";
export type { WasmSource } from "./load.js";
export type * from "./types.js";
