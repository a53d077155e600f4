import type { MappingDialect } from "./inputs.js";
import type { SourceFieldsInput } from "./language.js";
import type { OperationTypes } from "./operations.js";
import type { MappingInput } from "./rows.js";
import type { JsonObject } from "./shared.js";

/** Mappings of either dialect, and the one that they shall have. */
export interface ConvertMappingInput<D extends MappingDialect> {
  /** The mappings. */
  mappings: readonly MappingInput[];
  /** The dialect that they shall have. */
  dialect: D;
}

/** A mapping as `convertMapping` writes it. */
export type MappingRow<D extends MappingDialect> = MappingRows[D];

interface MappingRows {
  /** Under the names of Adobe's tutorial. */
  tutorial: TutorialMappingRow;
  /** Under the current names. */
  current: CurrentMappingRow;
}

/** A mapping as `convertMapping` writes it under the names of Adobe's tutorial. */
export interface TutorialMappingRow {
  /** The path of a field of the target schema. */
  destinationXdmPath: string;
  /** The path of a field of the source, or an expression. */
  sourceAttribute: string;
  /** Whether the field identifies somebody. */
  identity: boolean;
  /** The group of the identity. */
  identityGroup?: string;
  /** The namespace of the identity. */
  namespaceCode?: string;
  /** The version of the mapping. */
  version: number;
}

/** A mapping as `convertMapping` writes it under its current names. */
export interface CurrentMappingRow {
  /** What the source is: a field, an expression or a constant. */
  sourceType: "ATTRIBUTE" | "EXPRESSION" | "STATIC";
  /** The path of a field of the source, an expression, or a constant. */
  source: string;
  /** The path of a field of the target schema. */
  destination: string;
  /** A name for people. */
  name?: string;
  /** A description for people. */
  description?: string;
}

/** The operations whose inputs make a pipeline, but for its descriptors. */
type PipelineStep =
  | "createBaseConnection"
  | "exploreBaseConnection"
  | "exploreConnectionSpec"
  | "createFieldGroup"
  | "createSchema"
  | "createDataset"
  | "createTargetConnection"
  | "createMappingSet"
  | "createSourceConnection"
  | "createFlow";

type DescriptorInput = Partial<OperationTypes["createDescriptor"]["input"]>;

/** The inputs of one sequence of operations; ids of what another step makes may be left out. */
export type PipelineRequests = {
  [O in PipelineStep]?: Partial<OperationTypes[O]["input"]> | undefined;
} & RequestsBeside;

/** What goes with the inputs of one sequence of operations. */
interface RequestsBeside {
  /** The input of createDescriptor, or those of several. */
  createDescriptor?: DescriptorInput | readonly DescriptorInput[] | undefined;
  /** The fields of the source, to compare the mappings with. */
  fields?: SourceFieldsInput | undefined;
  /** The target schema as `getSchema` reads it, where `createFieldGroup` does not make it. */
  schema?: JsonObject | undefined;
}
