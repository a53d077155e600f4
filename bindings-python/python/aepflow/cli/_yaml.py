"""YAML with the place of every value, read as version 1.2 says: `no` and `on` are texts, and so are times."""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.nodes import Node, ScalarNode, SequenceNode
from yaml.resolver import BaseResolver

# From libyaml where it is there, which the wheels have.
_Parser: Any = getattr(yaml, "CParser", None)

_PLAIN = "plain"
_TAG = "tag:yaml.org,2002:"
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBERS: tuple[tuple[str, Any], ...] = (
    (r"[-+]?[0-9]{1,300}", int),
    (r"0o[0-7]{1,300}", lambda text: int(text[2:], 8)),
    (r"0x[0-9a-fA-F]{1,300}", lambda text: int(text[2:], 16)),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    (r"[-+]?\.(inf|Inf|INF)", lambda text: float(text.replace(".", ""))),
    (r"\.(nan|NaN|NAN)", lambda _: float("nan")),
)
# Deeper than any spec, and less than what ends the interpreter.
_DEEPEST = 100
# How many values may come of aliases: a short text could make billions of them.
_COPIES = 10_000

Places = dict[str, tuple[int, int]]


class YamlError(Exception):
    """Why a text can't be read as YAML, and where."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


class _Resolver(BaseResolver):
    """Tells what is plain from what was quoted or tagged."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode:
            return _PLAIN if implicit[0] else f"{_TAG}str"
        return super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]


if _Parser is not None:

    class _Loader(_Parser, _Resolver):  # type: ignore[misc]
        def __init__(self, text: str) -> None:
            _Parser.__init__(self, text)
            _Resolver.__init__(self)

else:
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Loader(Reader, Scanner, Parser, Composer, _Resolver):  # type: ignore[no-redef]
        def __init__(self, text: str) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)
            _Resolver.__init__(self)


def read_yaml(text: str) -> tuple[Any, Places]:
    """The value in a text, and by JSON Pointer where each of its parts begins: a member at its name."""
    reading = _Reading()
    try:
        _check_depth(_Loader(text))
        node = _Loader(text).get_single_node()
        value = None if node is None else reading.value(node, "", 0)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise YamlError(f"this is no YAML: {error.problem or error.context}", line, column) from None
    except yaml.reader.ReaderError as error:
        raise YamlError("this is no YAML: a character that no text has", *_place(text, error.position)) from None
    return value, reading.places


def _check_depth(loader: Any) -> None:
    """Ends before what is nested deeper than any spec: to read on would take the square of its length."""
    depth = 0
    while loader.check_event():
        event = loader.get_event()
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                mark: Any = event.start_mark
                raise YamlError("this is nested too deep", mark.line + 1, mark.column + 1)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _place(text: str, position: int) -> tuple[int, int]:
    before = text[:position]
    return before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1


class _Reading:
    """The places found so far."""

    def __init__(self) -> None:
        self.places: Places = {"": (1, 1)}
        self._seen: set[int] = set()
        self._copies = 0

    def value(self, node: Node, pointer: str, depth: int) -> Any:
        if depth > _DEEPEST:
            raise _fault(node, "this is nested too deep")
        self._count(node)
        if isinstance(node, ScalarNode):
            return _scalar(node)
        if node.tag not in (f"{_TAG}seq", f"{_TAG}map"):
            raise _fault(node, f"the tag `{_shown(node.tag)}` has no meaning in a spec")
        if isinstance(node, SequenceNode):
            return [self._part(one, one, f"{pointer}/{at}", depth) for at, one in enumerate(node.value)]
        return self._members(node, pointer, depth)

    def _members(self, node: Node, pointer: str, depth: int) -> dict[str, Any]:
        members: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                raise _fault(key, "a name is a text")
            name = str(key.value)
            if name in members:
                raise _fault(key, f"`{name}` is there twice")
            escaped = name.replace("~", "~0").replace("/", "~1")
            members[name] = self._part(key, value, f"{pointer}/{escaped}", depth)
        return members

    def _part(self, begins: Node, node: Node, pointer: str, depth: int) -> Any:
        mark = begins.start_mark
        self.places[pointer] = mark.line + 1, mark.column + 1
        return self.value(node, pointer, depth + 1)

    def _count(self, node: Node) -> None:
        """An alias leads to a node that was read before."""
        if id(node) in self._seen:
            self._copies += 1
            if self._copies > _COPIES:
                raise _fault(node, "aliases make too many values of this")
        self._seen.add(id(node))


def write_yaml(value: Any) -> str:
    """A value as YAML that `read_yaml` reads back."""
    text: str = yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)
    return text


class _Dumper(yaml.SafeDumper):
    """Quotes what would be read as something else than a text, in this version of YAML or in an older one."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: Any, text: str) -> Any:
    plain = re.fullmatch(r"[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*", text) and text.lower() not in _QUOTED
    return dumper.represent_scalar(f"{_TAG}str", text, style=None if plain else '"')


_QUOTED = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")
_Dumper.add_representer(str, _text)


def _scalar(node: ScalarNode) -> Any:
    kind = node.tag.removeprefix(_TAG)
    if kind == "str":
        return node.value
    if kind != _PLAIN and kind not in ("int", "float", "bool", "null"):
        raise _fault(node, f"the tag `{_shown(node.tag)}` has no meaning in a spec")
    if node.value in _WORDS:
        return _WORDS[node.value]
    for form, read in _NUMBERS:
        if re.fullmatch(form, node.value):
            return read(node.value)
    return node.value


def _shown(tag: str) -> str:
    return tag.replace(_TAG, "!!")


def _fault(node: Node, message: str) -> YamlError:
    mark = node.start_mark
    return YamlError(message, mark.line + 1, mark.column + 1)
