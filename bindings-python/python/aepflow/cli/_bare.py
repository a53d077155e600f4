"""The verbs that need no library but this one, and one sentence for the others."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .. import __version__, fix_request, lint_request
from ..errors import AepflowError
from ._codes import DONE, FAILED, MISUSE
from ._emulating import emulate
from ._pasted import fault_lines

INSTALL = "the command needs some libraries: install them with `pip install 'aepflow[cli]'`"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        self.print_usage(sys.stderr)
        self.exit(MISUSE, f"aepflow: {message}\n")


def run(argv: list[str]) -> int:
    """Does what was typed; the exit code."""
    given = _parser().parse_args(argv[:1] if argv[:1] and not argv[0].startswith("-") and argv[0] not in ("emulator", "lint") else argv)
    if given.verb not in ("emulator", "lint"):
        print(f"aepflow: {INSTALL}; `emulator` and `lint` work without", file=sys.stderr)
        return MISUSE if given.verb is None else FAILED
    try:
        if given.verb == "lint":
            return _lint(given.file, given.fix)
        emulate(given.host, given.port, given.options, given.specs, given.state, given.env)
    except OSError as error:
        print(f"aepflow: {error.filename or given.verb}: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        return FAILED
    except AepflowError as error:
        print(f"aepflow: {error}", file=sys.stderr)
        return FAILED
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="aepflow", description="Brings data into Adobe Experience Platform.", epilog=f"For all other verbs {INSTALL}.")
    parser.add_argument("--version", "-V", action="version", version=__version__)
    parser.set_defaults(verb=None)
    verbs = parser.add_subparsers(metavar="verb")
    verb = verbs.add_parser("emulator", help="serve the platform in memory over HTTP")
    verb.set_defaults(verb="emulator")
    verb.add_argument("--port", type=int, default=8080, help="0 takes a free one")
    verb.add_argument("--host", default="127.0.0.1", help="another address than this machine's own lets others in")
    verb.add_argument("--options", type=Path, metavar="FILE", help="a JSON file with the emulator's options")
    specs = "a JSON file with connection or flow specs to add, as the platform answers them; may be repeated"
    verb.add_argument("--specs", type=Path, metavar="FILE", action="append", default=[], help=specs)
    verb.add_argument("--state", type=Path, metavar="FILE", help="a JSON file: read at the start if it is there, written at the end")
    env = "where its address and credentials are kept as variables while it serves"
    verb.add_argument("--env", type=Path, metavar="FILE", help=env)
    verb = verbs.add_parser("lint", help="say what is wrong with a request that was pasted into a file")
    verb.set_defaults(verb="lint")
    verb.add_argument("--fix", action="store_true", help="print the text with what has one right change mended")
    verb.add_argument("file", nargs="?", default="-", metavar="FILE", help="the standard input where there is none")
    for name in _OTHERS:
        verbs.add_parser(name, help=argparse.SUPPRESS).set_defaults(verb=name)
    return parser


_OTHERS = (
    "init", "check", "explain", "infer", "sources", "curl", "plan", "apply", "status", "runs", "explain-run", "adopt", "enable",
    "disable", "run", "dedupe", "destroy", "completion",
)  # fmt: skip


def _lint(file: str, fix: bool) -> int:
    text = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    fixed = fix_request(text) if fix else None
    found = [one.to_dict() for one in lint_request(fixed["text"].encode() if fixed else text)]
    for line, _ in fault_lines(found, [dict(one) for one in fixed["changes"]] if fixed else []):
        print(line, file=sys.stderr if fixed else sys.stdout)
    if fixed is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(fixed["text"].encode())
    return FAILED if any(fault["severity"] == "error" for fault in found) else DONE
