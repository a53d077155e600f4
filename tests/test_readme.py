"""The README's Python runs."""

import re
from pathlib import Path


def test_the_python_examples_run(capsys) -> None:
    readme = Path(__file__).parents[1] / "README.md"
    # One after another, as a reader would: each knows the names of those before it.
    names: dict[str, object] = {}
    for example in re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.S):
        exec(compile(example, str(readme), "exec"), names)
    out = capsys.readouterr().out
    assert "sourceParams=eyJyZXNvdXJjZVBhdGgiOiJjaGFyZ2VzIn0%3D" in out
    assert "Bearer [redacted]" in out
    assert "{'type': 'string', 'title': 'Customer'}" in out
    assert "dformat(created * 1000" in out
    assert "[{'path': 'metadata', 'reason': 'no part of it is mapped'}]" in out
    assert "/0/fee `fee` was a Decimal, and is read as a number" in out
    assert "unknown_function did you mean `upper`?" in out
    assert "/mappings/0/source unknown_source_field" in out
    assert "429 {'retry': True, 'afterSeconds': 2}" in out
    assert "data.amount / 100.0\n" in out
    assert "\n8\ndone " in out and "\n0\n" in out
