export { Pipeline, pipelineSchema, type FailureKind, type PipelineOptions } from "./pipeline.js";
export { readContext } from "./read_context.js";
export { run, type MappingCompiler, type Outcome, type PauseReason, type PipelineEvent, type RunOptions, type SecretSource } from "./run.js";
export type { ContextFields, ContextSources, FoundContext } from "../client/context.js";
export type { AccessTokenSource, ClientContext } from "../client/access.js";
export type { Debug, Exchange, Fetch } from "../client/http.js";
export type * from "../types/pipeline.js";
export type { SecretReference } from "../types/rows.js";
export type * from "../types/spec.js";
