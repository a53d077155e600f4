"""No module of the package imports itself in a circle, parent and child excepted; imports for type checkers count too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import aepflow

PACKAGE = Path(aepflow.__file__).parent


def modules() -> dict[str, Path]:
    """The modules by name; of the compiled one the stub."""
    files = [path for path in PACKAGE.rglob("*.py*") if path.suffix in (".py", ".pyi")]
    names = {".".join(("aepflow", *path.relative_to(PACKAGE).with_suffix("").parts)): path for path in sorted(files)}
    return {name.removesuffix(".__init__"): path.with_suffix(".py") for name, path in names.items()}


def imported(name: str, path: Path, known: dict[str, Path]) -> Iterator[str]:
    """What a module imports, wherever in it."""
    if not path.exists():
        return
    package = name if path.stem == "__init__" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            outer = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            source = ".".join([*outer, *([node.module] if node.module else [])])
            yield from (inner if (inner := f"{source}.{alias.name}") in known else source for alias in node.names)


def graph() -> dict[str, set[str]]:
    known = modules()
    found = {}
    for name, path in known.items():
        others = {other for other in imported(name, path, known) if other in known and other != name}
        found[name] = {other for other in others if name != other.rpartition(".")[0] and other != name.rpartition(".")[0]}
    return found


def circles(graph: dict[str, set[str]]) -> list[str]:
    """What is left once all that imports nothing, or that nothing imports, has been taken away again and again."""
    before = -1
    while before != len(graph):
        before = len(graph)
        used = {other for others in graph.values() for other in others}
        graph = {name: others & graph.keys() for name, others in graph.items() if name in used and others & graph.keys()}
    return sorted(graph)


def test_no_module_imports_itself_in_a_circle() -> None:
    found = graph()
    assert sum(map(len, found.values())) > 40
    assert circles(found) == []


def test_a_circle_is_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": {"e"}, "e": set()}) == ["b", "c"]
