"""Makes the notebook, without outputs, from its source: `python make_notebook.py`."""

from __future__ import annotations

from pathlib import Path

import jupytext
import nbformat

HERE = Path(__file__).parent
NOTEBOOK = HERE / "day.ipynb"


def notebook() -> nbformat.NotebookNode:
    """The notebook as its source has it."""
    made = jupytext.read(HERE / "day.py")
    made.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    for number, cell in enumerate(made.cells):
        # In place of random ones, so that the same source gives the same file.
        cell.id = f"cell-{number}"
    return made


def text() -> str:
    """The same as the text of the file."""
    return nbformat.writes(notebook()) + "\n"


if __name__ == "__main__":
    NOTEBOOK.write_text(text(), encoding="utf-8")
