"""The README's Python runs."""

import re
from pathlib import Path


def test_the_python_example_runs(capsys) -> None:
    readme = Path(__file__).parents[1] / "README.md"
    (example,) = re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.S)
    exec(compile(example, str(readme), "exec"), {})
    out = capsys.readouterr().out
    assert "sourceParams=eyJyZXNvdXJjZVBhdGgiOiJjaGFyZ2VzIn0%3D" in out
    assert "Bearer [redacted]" in out
