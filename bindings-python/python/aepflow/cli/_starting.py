"""`init` and `sources`: which sources there are, and a spec to start from."""

from __future__ import annotations

import json
import os
import re
from typing import Annotated, Any

import typer

from .. import connectors
from ._data import read_table
from ._failure import Failure
from ._options import Json
from ._show import Answer, Show

_PLAIN = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
# What YAML takes as something else than a text, in one version or the other.
_WORDS = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")
_DEFAULT = "shop.orders"


def register(app: typer.Typer) -> None:
    """Adds the verbs."""
    app.command("init")(init)
    app.command("sources")(sources)


def init(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The name of a source, as `sources` lists them.")],
    resources: Annotated[list[str] | None, typer.Argument(metavar="[RESOURCE]...", help="What to bring, such as `charges`.")] = None,
    out: Annotated[str | None, typer.Option("--out", metavar="FILE", help="Where to write it, JSON if it ends in `.json`; by default `SOURCE.yaml`, `-` is the standard output.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    as_json: Json = False,
) -> Answer:  # fmt: skip
    """Write a spec with comments, valid as it is."""
    starters = read_table("starters")
    starter = starters.get(source)
    if starter is None:
        raise unknown_source(source)
    names = resources or [next(iter(starter["resources"]), _DEFAULT)]
    unknown = [name for name in names if starter["resources"] and name not in starter["resources"]]
    if unknown:
        raise Failure("unknown", f"`{unknown[0]}` is no resource of {source}", f"it has {', '.join(starter['resources'])}")
    path = out or f"{source}.yaml"
    text = _json_text(starter["json"], names) if path.endswith(".json") else _yaml_text(starter["yaml"], names)
    if path == "-":
        return Answer({"file": path, "text": text}, lambda _: print(text, end=""))
    write_new(path, text, force)
    secrets = sorted(set(re.findall(r"\{secret: (\w+)\}", _yaml_text(starter["yaml"], names))))

    def show(show: Show) -> None:
        show.line(f"{path} is written: look at it, then type `aepflow check {path}`")
        for name in secrets:
            show.line(f"it takes the secret {name} from the environment")

    return Answer({"file": path, "secrets": secrets}, show)


def _yaml_text(parts: dict[str, str], names: list[str]) -> str:
    quoted = [name if _PLAIN.fullmatch(name) and name not in _WORDS else json.dumps(name, ensure_ascii=False) for name in names]
    return parts["head"] + "".join(parts["resource"].replace("{resource}", name) for name in quoted)


def _json_text(parts: dict[str, Any], names: list[str]) -> str:
    resources = [{member: name if value == "{resource}" else value for member, value in parts["resource"].items()} for name in names]
    return json.dumps({**parts["head"], "resources": resources}, ensure_ascii=False, indent=2) + "\n"


def write_new(path: str, text: str, force: bool) -> None:
    try:
        flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if force else os.O_EXCL)
        with os.fdopen(os.open(path, flags, 0o666), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise Failure("file", f"{path} is there already", "choose another name with `--out`, or give `--force`") from None


def unknown_source(name: str) -> Failure:
    """What to say of a source that is in no list."""
    return Failure("unknown", f"`{name}` is no source", "`aepflow sources` lists them")


def sources(
    source: Annotated[str | None, typer.Argument(metavar="[SOURCE]", help="One source, with what it takes.")] = None,
    as_json: Json = False,
) -> Answer:
    """List the sources, or say what one takes."""
    table = [dict(row) for row in connectors()]
    if source is None:
        rows = [[row["name"], row["title"], row["category"], row["kind"], row.get("status", "")] for row in table]
        return Answer(table, lambda show: show.table(["source", "title", "category", "kind", "status"], rows))
    found = next((row for row in table if row["name"] == source), None)
    if found is None:
        raise unknown_source(source)
    return Answer(found, lambda show: _show_source(show, found))


def _show_source(show: Show, row: dict[str, Any]) -> None:
    status = f", {row['status']}" if row.get("status") else ""
    show.line(f"{row['title']} ({row['category']}, {row['kind']}{status})")
    if row.get("resources"):
        show.line(f"resources: {', '.join(row['resources'])}")
    for way in row.get("auth", []):
        deprecated = " (deprecated)" if way.get("deprecated") else ""
        show.line(f"to authenticate: {way['specName']}{deprecated}")
        _show_params(show, way["params"])
    if row["source"].get("params"):
        show.line("parameters:")
        _show_params(show, row["source"]["params"])


def _show_params(show: Show, params: list[dict[str, Any]]) -> None:
    rows = [[one["name"], one.get("required", False), one.get("secret", False), one.get("description", "")] for one in params]
    show.table(["name", "required", "secret", "what it is"], rows)


