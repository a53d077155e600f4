import { bodyBytes, crossHead } from "./answer.js";
import type {
  CheckExpressionInput,
  CheckMappingInput,
  Context,
  ContextInput,
  ConvertMappingInput,
  CurlOptions,
  Diagnostic,
  Expression,
  ExpressionInput,
  FixedRequest,
  InferMappingInput,
  InferredMapping,
  InferredSchema,
  InferSchemaInput,
  Input,
  Json,
  JsonText,
  MappingDialect,
  MappingRow,
  Operation,
  OperationTypes,
  Options,
  PipelineRequests,
  Request,
  RequestInput,
  ResponseInput,
  Result,
  Retry,
  SourceDefinition,
  SourceFields,
  Unchecked,
} from "./types.js";
import { cross, isRecord, MAX_TREE_DEPTH, named, seconds, textIn, toJsonBytes, type Crossing } from "./value.js";
import { api, linter, type Wasm } from "./wasm.js";

/** The place of a value that is all that a call is given. */
const WHOLE = [""];
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Everything wrong with an input; never throws, whatever the input. */
export function check<O extends Operation>(operation: O, input: Unchecked<OperationTypes[O]["input"]>, options?: Options): Diagnostic[] {
  return api.diagnose((core) => core.check(named(operation), ...cross(core, [input, withClock(options)], ["", "/options"])));
}

/** Everything wrong with a context, half filled in or not; never throws. */
export function checkContext(context: Unchecked<Context>): Diagnostic[] {
  return api.diagnose((core) => core.checkContext(...cross(core, [context], WHOLE)));
}

/**
 * Builds one request, ready for `fetch(request.url, request)`.
 *
 * @throws {ValidationError} with everything wrong with the input and the context.
 */
export function buildRequest<O extends Operation>(
  operation: O,
  input: Input<O>,
  context: ContextInput<O>,
  options?: Options,
): Request<O> {
  return api.call((core) => {
    return requestOf<O>(core.buildRequest(named(operation), ...given(core, input, context, options)));
  });
}

/**
 * Builds one request as `buildRequest` does, with the body as bytes: for a large one several times as fast, given that
 * the input is bytes too. `fetch(request.url, request)` takes it as well.
 *
 * @throws {ValidationError} with everything wrong with the input and the context.
 */
export function buildRequestBytes<O extends Operation>(
  operation: O,
  input: Input<O>,
  context: ContextInput<O>,
  options?: Options,
): Request<O, Uint8Array> {
  return api.call((core) => {
    return binaryRequestOf<O>(core.buildRequestBytes(named(operation), ...given(core, input, context, options)));
  });
}

/**
 * Reads an answer. Given the request, its secrets are covered in what is thrown: some services repeat what they were sent.
 *
 * @throws {ServiceError} when the platform refused.
 * @throws {UnexpectedResponseError} when the answer is not what the operation promises.
 */
export function parseResponse<O extends Operation>(
  operation: O,
  response: ResponseInput,
  request?: RequestInput,
): Result<O> {
  return api.call((core) => {
    const body = bodyBytes(core, response);
    try {
      return JSON.parse(core.parseResponse(named(operation), ...crossHead(core, response), body)) as Result<O>;
    } catch (thrown) {
      if (!request || typeof thrown !== "string") throw thrown;
      throw core.cover(thrown, ...cross(core, [{ headers: request.headers, body: request.body }], ["/request"]));
    }
  });
}

/**
 * The request for the page after `result`, which is what `parseResponse` gave; `undefined` after the last page.
 *
 * @throws {ValidationError} with everything wrong with the input and the context.
 */
export function nextPage<O extends Operation>(
  operation: O,
  input: Input<O>,
  result: Result<O>,
  context: ContextInput<O>,
  options?: Options,
): Request<O> | undefined {
  return api.call((core) => {
    const values = [input, result, context, withClock(options)];
    const request = core.nextPage(named(operation), ...cross(core, values, ["", "/result", "/context", "/options"]));
    return request === undefined ? undefined : requestOf<O>(request);
  });
}

/**
 * The input for the page after `result`, which is what `parseResponse` gave; `undefined` after the last page.
 *
 * @throws {ValidationError} when input or result is not what it should be.
 */
export function nextInput<O extends Operation>(
  operation: O,
  input: Input<O>,
  result: Result<O>,
): OperationTypes[O]["input"] | undefined {
  return api.call((core) => {
    const next = core.nextInput(named(operation), ...cross(core, [input, result], ["", "/result"]));
    return next === undefined ? undefined : (JSON.parse(next) as OperationTypes[O]["input"]);
  });
}

/**
 * Milliseconds until a request may be sent again; `undefined` where that is not safe, or of no use.
 *
 * @param attempt counts from 1.
 * @param retry that of the `ServiceError`; none where no answer came: then only an operation that changes nothing is sent again.
 * @param random in the place of chance, from 0 to 1.
 * @param longestPause in seconds; what the platform asks for beyond it is not waited for. 300 by default.
 * @throws {ValidationError} when there is no such operation, or the attempt is none.
 */
export function retryPause(
  operation: Operation,
  attempt: number,
  retry?: Retry,
  random = Math.random(),
  longestPause?: number,
): number | undefined {
  const given = { attempt, retry, longestPause };
  return api.call((core) => core.retryPause(named(operation), random, ...cross(core, [given], WHOLE)));
}

/**
 * A request as a curl command, its secrets hidden unless `revealSecrets`.
 *
 * @throws {ValidationError} when it is not a request.
 */
export function toCurl(request: RequestInput | JsonText, options?: CurlOptions): string {
  return api.call((core) => core.toCurl(...cross(core, [request], WHOLE), options?.revealSecrets === true));
}

/**
 * Everything wrong with a pasted request or body: a command for curl, of a shell, `cmd` or PowerShell; an item of Postman, a
 * HAR entry, an `.http` file; a body alone. It never throws because of a text. A page loads the linter by `initLint` of
 * `aepflow/lint`.
 *
 * @throws {AepflowError} when the linter isn't loaded.
 */
export function lintRequest(text: JsonText | object, options?: Options): Diagnostic[] {
  return linter.diagnose((core) => core.lintRequest(toJsonBytes(core, text), ...cross(core, [withClock(options)], ["/options"])));
}

/**
 * A pasted request with what has one right change mended, in the form in which it was pasted; what was changed, and what only
 * its author can decide. A right text comes back as it was. A secret in it stays in `text`, and is in nothing else.
 *
 * @throws {AepflowError} when the linter isn't loaded, {@link ValidationError} when it is no text.
 */
export function fixRequest(text: JsonText | object, options?: Options): FixedRequest {
  return linter.call((core) => {
    const fixed = core.fixRequest(toJsonBytes(core, text), ...cross(core, [withClock(options)], ["/options"]));
    return JSON.parse(fixed) as FixedRequest;
  });
}

/** Where in a JSON text what each JSON Pointer leads to begins; the command has it, and no entry. */
export function places(text: Uint8Array, pointers: readonly string[]): { line: number; column: number }[] {
  return linter.call((core) => JSON.parse(core.places(text, ...cross(core, [pointers], ["/pointers"]))) as { line: number; column: number }[]);
}

/**
 * Everything that Adobe's contract refuses in the specification of a self-serve source (Batch SDK or Streaming SDK), as its author
 * writes it for `POST /connectionSpecs`. A page loads the linter by `initLint` of `aepflow/lint`.
 *
 * @throws {AepflowError} when the linter isn't loaded.
 */
export function lintConnectionSpec(spec: object | JsonText): Diagnostic[] {
  return linter.diagnose((core) => core.lintConnectionSpec(...cross(core, [spec], WHOLE)));
}

/**
 * The object inside a `sourceParams` value, raw or percent-encoded.
 *
 * @throws {ValidationError} when there is none.
 */
export function decodeSourceParams(text: string): Json {
  return api.call((core) => JSON.parse(core.decodeSourceParams(textIn(text, "text"))) as Json);
}

/**
 * The fields of a source: from what exploring it answered, with or without sample records, or from records alone.
 *
 * @throws {ValidationError} when it is neither.
 */
export function readFields(answer: object | JsonText): SourceFields {
  return api.call((core) => JSON.parse(core.readFields(...cross(core, [answer], WHOLE))) as SourceFields);
}

/**
 * A definition of a source from what the platform answers of its specifications, to be given in place of a connector's name: for
 * whatever source a sandbox offers, a company's own too. What the specifications don't say is left out, and a warning says so. A
 * page loads the linter for it, by `initLint` of `aepflow/lint`.
 *
 * @param connectionSpec what getConnectionSpec gives, or a list with this one.
 * @param flowSpecs what listFlowSpecs gives, a list of flow specs, or one.
 * @throws {ValidationError} when these are no specifications of a source.
 * @throws {AepflowError} when the linter isn't loaded.
 */
export function readConnectionSpec(
  connectionSpec: object | JsonText,
  flowSpecs?: object | readonly object[] | JsonText,
): SourceDefinition {
  return linter.call((core) => {
    return JSON.parse(core.readConnectionSpec(...cross(core, [connectionSpec, flowSpecs], ["", "/flowSpecs"]))) as SourceDefinition;
  });
}

/**
 * The inputs of createFieldGroup, createSchema and createDescriptor that make a schema for the fields of a source, where
 * each field goes, and which are left out and why.
 *
 * @throws {ValidationError} with everything wrong with the input.
 */
export function inferSchema(input: InferSchemaInput | JsonText): InferredSchema {
  return api.call((core) => JSON.parse(core.inferSchema(...cross(core, [input], WHOLE))) as InferredSchema);
}

/**
 * Mappings from the fields of a source to those of a schema, each with its reason, and what becomes of every field.
 *
 * @throws {ValidationError} with everything wrong with the input.
 */
export function inferMapping(input: InferMappingInput | JsonText): InferredMapping {
  return api.call((core) => JSON.parse(core.inferMapping(...cross(core, [input], WHOLE))) as InferredMapping);
}

/** Everything wrong with mappings, compared with the fields of the source and the schema of the target; never throws. */
export function checkMapping(input: CheckMappingInput | JsonText): Diagnostic[] {
  return api.diagnose((core) => core.checkMapping(...cross(core, [input], WHOLE)));
}

/**
 * The mappings in the other dialect.
 *
 * @throws {ValidationError} with everything wrong; what the dialect can't carry is an error, so that nothing is lost.
 */
export function convertMapping<D extends MappingDialect>(input: ConvertMappingInput<D>): MappingRow<D>[];
export function convertMapping(input: JsonText): MappingRow<MappingDialect>[];
export function convertMapping(input: ConvertMappingInput<MappingDialect> | JsonText): unknown {
  return api.call((core) => JSON.parse(core.convertMapping(...cross(core, [input], WHOLE))));
}

/**
 * Everything wrong with the inputs of one sequence of requests, each by itself and against the others; never throws.
 *
 * The spec of a pipeline is checked by `Pipeline.check`.
 */
export function checkRequests(requests: PipelineRequests | JsonText, options?: Options): Diagnostic[] {
  return api.diagnose((core) => core.checkRequests(...cross(core, [requests, withClock(options)], ["", "/options"])));
}

/**
 * The former name of `checkRequests`, which the next version will not have.
 *
 * @deprecated Use `checkRequests`.
 */
export const checkPipeline = checkRequests;

/**
 * The tree of an expression of the Data Prep language.
 *
 * @throws {ValidationError} with the first place where the text stops being an expression.
 */
export function parseExpression(text: string): Expression {
  return api.call((core) => JSON.parse(core.parseExpression(textIn(text, "text"))) as Expression);
}

/**
 * The text of an expression's tree; parsed again it gives the same tree, but for the positions.
 *
 * @throws {ValidationError} with everything wrong with the tree.
 */
export function formatExpression(tree: ExpressionInput | JsonText): string {
  return api.call((core) => core.formatExpression(...cross(core, [tree], WHOLE, MAX_TREE_DEPTH)));
}

/** Everything wrong with an expression; never throws, whatever the input. */
export function checkExpression(input: CheckExpressionInput | JsonText): Diagnostic[] {
  return api.diagnose((core) => core.checkExpression(...cross(core, [input], WHOLE)));
}

/** The values of a request that is to be built. */
function given(core: Wasm, input: unknown, context: unknown, options?: Options): Crossing {
  return cross(core, [input, context, withClock(options)], ["", "/context", "/options"]);
}

/** What the wasm module gives for a request: its body and a zero byte, if it has one, and the lines of all else. */
function requestOf<O extends Operation>(text: string): Request<O> {
  const end = text.lastIndexOf("\0");
  const request = headOf<Request<O>>(text.slice(end + 1));
  // `fetch` takes even an undefined body, but whoever compares or copies the request would see the member.
  if (end !== -1) request.body = text.slice(0, end);
  return request;
}

/** As `requestOf`, of bytes. */
function binaryRequestOf<O extends Operation>(bytes: Uint8Array): Request<O, Uint8Array> {
  const end = bytes.lastIndexOf(0);
  const request = headOf<Request<O, Uint8Array>>(decoder.decode(bytes.subarray(end + 1)));
  if (end !== -1) request.body = bytes.subarray(0, end);
  return request;
}

/** A request without a body, from the lines of its head. */
function headOf<R>(text: string): R {
  const lines = text.split("\n");
  const headers: Record<string, string> = {};
  for (let at = 3; at + 1 < lines.length; at += 2) headers[lines[at] as string] = lines[at + 1] as string;
  return { operation: lines[0], method: lines[1], url: lines[2], headers } as R;
}

/** The core has no clock: the host says the time unless the caller did. */
function withClock(options: Options | undefined): unknown {
  if (options === undefined) return { now: seconds(Date.now()) };
  if (!isRecord(options)) return options;
  try {
    const { now = Date.now() } = options;
    return { ...options, now: seconds(now) };
  } catch {
    // What throws when it is read does so again where it is told.
    return options;
  }
}
