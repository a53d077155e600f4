import type { SourceFields, SourceFieldType } from "./source_fields.js";

/** A part of an expression and where it is: `text.slice(start, end)`, as the positions count as JavaScript's strings do. */
export interface Span {
  start: number;
  end: number;
}

/** A node of a tree; `kind` tells what else a node has. */
type Node<Place> = Place &
  (
    | { kind: "null" }
    | { kind: "boolean"; value: boolean }
    /** A number keeps its digits and its suffix; a text is what its literal means; a regex is its pattern. */
    | { kind: "number" | "text" | "regex"; value: string }
    /** `[1, 2]`; open is the list `[1, 2, ...]`. */
    | { kind: "array"; items: Node<Place>[]; open?: true }
    | { kind: "set"; items: Node<Place>[] }
    | { kind: "map"; keys: Node<Place>[]; values: Node<Place>[] }
    /** A field of the source record, or the first step of its path; wrapped is `${name}`. */
    | { kind: "field"; name: string; wrapped?: true }
    /** A parameter of a lambda around it. */
    | { kind: "variable"; name: string }
    | { kind: "path"; base: Node<Place>; steps: Step<Place>[] }
    | { kind: "call"; name: string; arguments: Node<Place>[] }
    | { kind: "unary"; operator: string; operand: Node<Place> }
    /** `a + b - c`: operators of one level, from left to right. */
    | { kind: "chain"; operators: string[]; operands: Node<Place>[] }
    | { kind: "binary"; operator: string; left: Node<Place>; right: Node<Place> }
    | { kind: "conditional"; condition: Node<Place>; then: Node<Place>; else: Node<Place> }
    /** `x -> e`; a block is `x -> { e }`. */
    | { kind: "lambda"; parameters: string[]; body: Node<Place>; block?: true }
  );

/** A step into a value; a safe one, written `?.`, gives null for a step into null. */
type Step<Place> = Place & { safe?: true } & (
    | { kind: "member"; name: string; wrapped?: true }
    | { kind: "index"; index: Node<Place> }
    | { kind: "every" }
    | { kind: "method"; name: string; arguments: Node<Place>[] }
  );

/** The tree of an expression. */
export type Expression = Node<Span>;

/** The tree of an expression that may be made by hand: positions may be left out. */
export type ExpressionInput = Node<Partial<Span>>;

/** A step of a path in the tree of an expression. */
export type ExpressionStep = Step<Span>;

/** The type of a field, in the words of JSON Schema and XDM. */
export type FieldType =
  | "string"
  | "integer"
  | "int"
  | "long"
  | "short"
  | "byte"
  | "number"
  | "double"
  | "float"
  | "boolean"
  | "date"
  | "date-time"
  | "array"
  | "object"
  | "map";

/** A field of the source, as `readFields` gives it or as you write it. */
export interface SourceFieldInput {
  path: string;
  /** Nothing is known of a field without one. */
  type?: FieldType | SourceFieldType | undefined;
  format?: string | undefined;
  items?: FieldType | SourceFieldType | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  nullable?: boolean | undefined;
  inferred?: boolean | undefined;
  sampled?: boolean | undefined;
}

/** The fields of the source: a list, or the whole result of `readFields`. */
export type SourceFieldsInput = readonly SourceFieldInput[] | SourceFields;

/** An expression, and what it is used for. */
export interface CheckExpressionInput {
  expression: string;
  /** The fields of the source; one that is not among them is reported. */
  fields?: SourceFieldsInput | undefined;
  /** What the destination takes. */
  destinationType?: FieldType | undefined;
}
