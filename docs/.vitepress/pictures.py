"""The pictures that the pages show: `make pictures` writes them to docs/pictures.

    python docs/.vitepress/pictures.py FOLDER

FOLDER has the pictures that the test of the page has taken. Those of a terminal are drawn from what the command prints there, and
those of the notebook are the ones that it draws.
"""

from __future__ import annotations

import base64
import io
import os
import pty
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat
from aepflow import Client
from aepflow.emulator import Emulator
from nbclient import NotebookClient
from PIL import Image
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs/pictures"
COLUMNS = 92
COMMAND = Path(sys.executable).with_name("aepflow")
#: Those of the page that are shown.
PAGE = ("form-wide", "mapping-wide", "mapping-narrow", "runs-wide")
# In the notebook's order; the one in between needs more text beside it than a page has for it.
NOTEBOOK = {0: "notebook-coverage", 2: "notebook-runs"}

# As rich draws a window, in fonts of the reader's system: what a picture loads, no page shows.
WINDOW = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<style>.{unique_id}-matrix {{ font: {char_height}px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }} {styles}</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


def small(picture: Image.Image, name: str) -> None:
    """A picture of few colours, as they are in forms and plots, without loss."""
    picture.convert("RGB").quantize(128, dither=Image.Dither.NONE).convert("RGB").save(PICTURES / f"{name}.webp", lossless=True, method=6)


def printed(command: str, folder: Path, env: dict[str, str]) -> str:
    """What a command prints in a terminal, without its progress."""
    main, side = pty.openpty()
    process = subprocess.Popen(command.split(), cwd=folder, env=env, stdin=side, stdout=side, stderr=subprocess.DEVNULL)
    os.close(side)
    parts = []
    while True:
        try:
            parts.append(os.read(main, 65536))
        except OSError:
            break
    process.wait()
    return b"".join(parts).decode().replace("\r\n", "\n")


def draw(name: str, commands: list[str], folder: Path, env: dict[str, str]) -> None:
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor", legacy_windows=False)
    for command in commands:
        console.print(Text.assemble(("$ ", "bold green"), (command, "bold")))
        console.print(Text.from_ansi(printed(command, folder, env)))
    drawn = console.export_svg(title="", theme=MONOKAI, code_format=WINDOW, unique_id=name)
    (PICTURES / f"{name}.svg").write_text(drawn, "utf-8")


def terminals() -> None:
    emulator = Emulator()
    known = emulator.credentials()
    with tempfile.TemporaryDirectory() as made, emulator.serve() as server:
        folder = Path(made)
        env = os.environ | {
            "PATH": f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}", "TERM": "xterm-256color", "COLUMNS": str(COLUMNS), "LINES": "40",
            "AEP_HOST": server.url, "AEP_IMS_HOST": server.url, "AEP_API_KEY": known["apiKey"], "AEP_CLIENT_SECRET": known["clientSecret"],
            "AEP_SCOPES": "openid", "AEP_ORG_ID": known["orgId"], "AEP_SANDBOX_NAME": known["sandboxName"], "STRIPE_ACCESS_TOKEN": "rk_test_1",
        }  # fmt: skip
        subprocess.run([COMMAND, "init", "stripe", "charges"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        draw("plan", ["aepflow plan stripe.yaml"], folder, env)
        subprocess.run([COMMAND, "apply", "stripe.yaml"], cwd=folder, env=env, check=True, capture_output=True)
        # Somebody changes the schedule by hand.
        client = Client(emulator.context(), transport=emulator.transport)
        [flow] = client.items("listFlows")
        client.update_flow(flow_id=flow["id"], etag=flow.get("etag", ""), schedule={"frequency": "day", "interval": 1})
        draw("drift", ["aepflow plan stripe.yaml --refresh-only"], folder, env)


def notebook() -> None:
    folder = ROOT / "examples/notebook"
    made = nbformat.read(folder / "day.ipynb", 4)
    NotebookClient(made, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    outputs = [output for cell in made.cells for output in cell.get("outputs", [])]
    drawn = [output["data"]["image/png"] for output in outputs if "image/png" in output.get("data", {})]
    for number, name in NOTEBOOK.items():
        small(Image.open(io.BytesIO(base64.b64decode(drawn[number]))), name)


def main(taken: Path) -> None:
    PICTURES.mkdir(exist_ok=True)
    for name in PAGE:
        small(Image.open(taken / f"page-{name}.png"), f"page-{name}")
    terminals()
    notebook()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
