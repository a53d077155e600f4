/** A part of an expression and where it is: `text.slice(start, end)`, as the positions count as JavaScript's strings do. */
export interface Span {
  /** Where it starts. */
  start: number;
  /** Where it ends. */
  end: number;
}

/** A node of a tree; `kind` tells what else a node has. */
type Node<Place> = Place &
  (
    | NullNode
    | BooleanNode
    | LiteralNode
    | ArrayNode<Place>
    | SetNode<Place>
    | MapNode<Place>
    | FieldNode
    | VariableNode
    | PathNode<Place>
    | CallNode<Place>
    | UnaryNode<Place>
    | ChainNode<Place>
    | BinaryNode<Place>
    | ConditionalNode<Place>
    | LambdaNode<Place>
  );

interface NullNode {
  /** `null`. */
  kind: "null";
}

interface BooleanNode {
  /** `true` or `false`. */
  kind: "boolean";
  /** Which of the two. */
  value: boolean;
}

interface LiteralNode {
  /** A constant. */
  kind: "number" | "text" | "regex";
  /** A number keeps its digits and its suffix; a text is what its literal means; a regex is its pattern. */
  value: string;
}

interface ArrayNode<Place> {
  /** `[1, 2]`. */
  kind: "array";
  /** Its elements. */
  items: Node<Place>[];
  /** It is the list `[1, 2, ...]`. */
  open?: true;
}

interface SetNode<Place> {
  /** `{1, 2}`. */
  kind: "set";
  /** Its elements. */
  items: Node<Place>[];
}

interface MapNode<Place> {
  /** `{"a": 1}`. */
  kind: "map";
  /** Its keys. */
  keys: Node<Place>[];
  /** The value of each key, in their order. */
  values: Node<Place>[];
}

interface FieldNode {
  /** A field of the source record, or the first step of its path. */
  kind: "field";
  /** Its name. */
  name: string;
  /** It is written `${name}`. */
  wrapped?: true;
}

interface VariableNode {
  /** A parameter of a lambda around it. */
  kind: "variable";
  /** Its name. */
  name: string;
}

interface PathNode<Place> {
  /** Steps into a value. */
  kind: "path";
  /** The value. */
  base: Node<Place>;
  /** The steps, from left to right. */
  steps: Step<Place>[];
}

interface CallNode<Place> {
  /** A call of a function. */
  kind: "call";
  /** The function. */
  name: string;
  /** What it is given. */
  arguments: Node<Place>[];
}

interface UnaryNode<Place> {
  /** An operator before one operand. */
  kind: "unary";
  /** `-` or `!`. */
  operator: string;
  /** The operand. */
  operand: Node<Place>;
}

interface ChainNode<Place> {
  /** `a + b - c`: operators of one level, from left to right. */
  kind: "chain";
  /** The operators. */
  operators: string[];
  /** The operands, one more than there are operators. */
  operands: Node<Place>[];
}

interface BinaryNode<Place> {
  /** An operator between two operands. */
  kind: "binary";
  /** `==`, `&&`, … */
  operator: string;
  /** The operand before it. */
  left: Node<Place>;
  /** The operand behind it. */
  right: Node<Place>;
}

interface ConditionalNode<Place> {
  /** `condition ? then : else`. */
  kind: "conditional";
  /** What decides. */
  condition: Node<Place>;
  /** The value if it is true. */
  then: Node<Place>;
  /** The value if it is not. */
  else: Node<Place>;
}

interface LambdaNode<Place> {
  /** `x -> e`. */
  kind: "lambda";
  /** The names of its parameters. */
  parameters: string[];
  /** What it gives. */
  body: Node<Place>;
  /** It is written `x -> { e }`. */
  block?: true;
}

/** A step into a value. */
type Step<Place> = Place & Safe & (MemberStep | IndexStep<Place> | EveryStep | MethodStep<Place>);

interface Safe {
  /** It is written `?.` and gives null for a step into null. */
  safe?: true;
}

interface MemberStep {
  /** `.name`. */
  kind: "member";
  /** The member. */
  name: string;
  /** It is written `.${name}`. */
  wrapped?: true;
}

interface IndexStep<Place> {
  /** `[index]`. */
  kind: "index";
  /** Which element. */
  index: Node<Place>;
}

interface EveryStep {
  /** `[*]`. */
  kind: "every";
}

interface MethodStep<Place> {
  /** `.name(…)`. */
  kind: "method";
  /** The method. */
  name: string;
  /** What it is given. */
  arguments: Node<Place>[];
}

/** The tree of an expression. */
export type Expression = Node<Span>;

/** The tree of an expression that may be made by hand: positions may be left out. */
export type ExpressionInput = Node<Partial<Span>>;

/** A step of a path in the tree of an expression. */
export type ExpressionStep = Step<Span>;
