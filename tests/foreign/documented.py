"""The examples of the docs that need a host of their own, as the tests of the folder run them."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def examples(page: str) -> list[str]:
    """The examples in Python of a page."""
    return re.findall(r"^```python\n(.*?)^```$", (DOCS / page).read_text(encoding="utf-8"), re.M | re.S)


def example(page: str, word: str) -> str:
    """The one example of a page that has this word."""
    [found] = (text for text in examples(page) if word in text)
    return found
