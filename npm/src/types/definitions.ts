// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Diagnostic } from "./diagnostics.js";
import type { ConnectorDefinition } from "./inputs.js";

/** A definition of a source, and what its specifications leave open. */
export interface SourceDefinition {
  /** The source, as `connector` of any input and of a pipeline's spec takes it. */
  connector: ConnectorDefinition;
  /** What is unclear. */
  diagnostics: Diagnostic[];
}
