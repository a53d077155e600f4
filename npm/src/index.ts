export {
  buildRequest,
  buildRequestBytes,
  check,
  checkExpression,
  checkMapping,
  checkPipeline,
  checkRequests,
  connectors,
  convertMapping,
  decodeSourceParams,
  formatExpression,
  inferMapping,
  inferSchema,
  lintRequest,
  nextInput,
  nextPage,
  operations,
  operationSchema,
  parseExpression,
  parseResponse,
  readFields,
  retryPause,
  toCurl,
} from "./api.js";
export { AepflowError, ServiceError, UnexpectedResponseError, ValidationError } from "./errors.js";
export type { WasmSource } from "./load.js";
export type * from "./types.js";
