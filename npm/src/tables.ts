/** What is a constant of the package: texts made from the core's tables, which bundlers leave out where nothing asks for them. */

import connectorsTable from "./generated/connectors_table.js";
import limitsTable from "./generated/limits_table.js";
import operationsTable from "./generated/operations_table.js";
import schemasTable from "./generated/schemas_table.js";
import { parseTable } from "./table.js";
import type { ConnectorInfo, JsonObject, LimitInfo, Operation, OperationInfo } from "./types.js";
import { api } from "./wasm.js";

/** The operations table. */
export function operations(): OperationInfo[] {
  return parseTable(operationsTable) as OperationInfo[];
}

/** The connectors table. */
export function connectors(): ConnectorInfo[] {
  return parseTable(connectorsTable) as ConnectorInfo[];
}

/** The limits that the platform publishes, each with its page; `check` and its sisters ask for those that they can see. */
export function limits(): LimitInfo[] {
  return parseTable(limitsTable) as LimitInfo[];
}

/**
 * A JSON Schema (2020-12) of an operation's input, for forms and editors. It says what such a schema can say; `check` says
 * it all.
 *
 * @throws {ValidationError} if there is no such operation.
 */
export function operationSchema(operation: Operation): JsonObject {
  const name = String(operation) as Operation;
  const schemas = parseTable(schemasTable) as Record<Operation, JsonObject>;
  if (!Object.hasOwn(schemas, name)) api.call((core) => core.knowOperation(name));
  return schemas[name];
}
