"""The trees of the Data Prep expression language."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

ExpressionKind = Literal[
    "null",
    "boolean",
    "number",
    "text",
    "regex",
    "array",
    "set",
    "map",
    "field",
    "variable",
    "path",
    "call",
    "unary",
    "chain",
    "binary",
    "conditional",
    "lambda",
]

# `else` is a keyword, so this one is written as a call.
_Branches = TypedDict("_Branches", {"condition": "Expression", "then": "Expression", "else": "Expression"}, total=False)


class _Span(TypedDict, total=False):
    start: int
    end: int


class ExpressionStep(_Span, total=False):
    """A step into a value; `kind` tells which members it has."""

    kind: Literal["member", "index", "every", "method"]
    safe: bool
    name: str
    wrapped: bool
    index: Expression
    arguments: list[Expression]


class Expression(_Span, _Branches, total=False):
    """A node of a tree; `kind` tells which members it has. The part is `text[start:end]`.

    null; boolean, number, text, regex: value; array: items, open; set: items; map: keys, values; field: name, wrapped;
    variable: name; path: base, steps; call: name, arguments; unary: operator, operand; chain: operators, operands;
    binary: operator, left, right; conditional: condition, then, else; lambda: parameters, body, block.
    """

    kind: ExpressionKind
    value: Any
    items: list[Expression]
    open: bool
    keys: list[Expression]
    values: list[Expression]
    name: str
    wrapped: bool
    base: Expression
    steps: list[ExpressionStep]
    arguments: list[Expression]
    operator: str
    operand: Expression
    operators: list[str]
    operands: list[Expression]
    left: Expression
    right: Expression
    parameters: list[str]
    body: Expression
    block: bool
