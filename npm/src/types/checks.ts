import type { OperationTypes } from "../types.js";
import type { SourceFieldsInput } from "./language.js";
import type { MappingInput } from "./mapping_sets.js";
import type { InferredSchema } from "./schema.js";
import type { JsonObject } from "./shared.js";

/** The two forms in which the platform takes mappings. */
export type MappingDialect = "tutorial" | "current";

/** Mappings, and what they are held against. */
export interface CheckMappingInput {
  mappings: readonly MappingInput[];
  /** The fields of the source. */
  fields?: SourceFieldsInput | undefined;
  /** What `inferSchema` gave, or a schema as `getSchema` reads it with all its fields. */
  schema?: InferredSchema | JsonObject | undefined;
  /** That of the first mapping's names unless given. */
  dialect?: MappingDialect | undefined;
}

/** Mappings of either dialect, and the one that they shall have. */
export interface ConvertMappingInput<D extends MappingDialect> {
  mappings: readonly MappingInput[];
  dialect: D;
}

/** A mapping as `convertMapping` writes it. */
export type MappingRow<D extends MappingDialect> = {
  tutorial: {
    destinationXdmPath: string;
    sourceAttribute: string;
    identity: boolean;
    identityGroup?: string;
    namespaceCode?: string;
    version: number;
  };
  current: {
    sourceType: "ATTRIBUTE" | "EXPRESSION" | "STATIC";
    source: string;
    destination: string;
    name?: string;
    description?: string;
  };
}[D];

/** The operations of such a sequence, except for its descriptors. */
type PipelineStep =
  | "createBaseConnection"
  | "exploreBaseConnection"
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
} & {
  createDescriptor?: DescriptorInput | readonly DescriptorInput[] | undefined;
  /** The fields of the source, to hold the mappings against. */
  fields?: SourceFieldsInput | undefined;
  /** The target schema as `getSchema` reads it, where `createFieldGroup` does not make it. */
  schema?: JsonObject | undefined;
};
