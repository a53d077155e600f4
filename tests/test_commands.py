"""The command of the npm package and that of the Python package say the same: texts, JSON and exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[1]
CONSUMER = ROOT / "build/consumer"
NODE = CONSUMER / "node_modules/aepflow/dist/cli.js"

SPEC = "name: Zürich\nsource: {connector: stripe, auth: {acessToken: {secret: KEY}}}\nresources:\n  - resource: charges\n  - {'🜁': 1}\n"
REQUEST = "GET https://platform.adobe.io/data/foundation/flowservice/flows?limt=5\nAuthorization: topsecret\n"
RECORDS = '{"data": [{"id": "ch_1", "amount": 1099, "created": 1893456000, "nothing": null}]}'
MAPPINGS = """mappings:
  - {source: id, destination: _acme.id}
  - {source: upper(name), sourceType: EXPRESSION, destination: _acme.name}
  - {source: amount / 8.0, sourceType: EXPRESSION, destination: _acme.amount}
tests:
  - {name: a charge, record: {id: a, amount: 12}, expected: {_acme: {amount: 1.5}}}
  - {name: another, record: {id: a, amount: 12}, expected: {_acme: {amount: 2.5}}, fate: rejected}
"""
OWN_SPEC = """{"name": "Zürich", "resources": [
 {"resource": "charges", "mapping": {"mappings": [{"source": "upper(id", "sourceType": "EXPRESSION", "destination": "a"}]},
  "tests": [{"record": {"id": "b"}, "expected": {"a": "b"}}]}, {"key": "people"}]}"""
LINES = '{"id":"ch_1","name":"Zoë","amount":12}\n\n{"id": "ch_2", "amount": "x"}\n'
INPUTS = {
    "stripe.yaml": None,
    "wrong.yaml": SPEC,
    "wrong.json": '{"name": "Zürich",\n "sourc": 1}',
    "broken.json": '{"name": }',
    "twice.yaml": "name: a\nname: b\n",
    "request.http": REQUEST,
    "charges.json": RECORDS,
    "mapping.yaml": MAPPINGS,
    "spec.json": OWN_SPEC,
    "lines.jsonl": LINES,
    "marked.jsonl": f"\ufeff{LINES}",
    "marked.json": f"\ufeff{OWN_SPEC}",
}
CALLS = [
    "sources",
    "sources postgresql",
    "sources none",
    "init none",
    "init stripe none",
    "init stripe",
    "init stripe charges prices --out -",
    "init postgresql shop.orders --out shop.json",
    "check stripe.yaml",
    "check wrong.yaml",
    "check wrong.json",
    "check broken.json",
    "check twice.yaml",
    "check none.yaml",
    "lint request.http",
    "lint --fix request.http",
    "explain missing_field",
    "explain 1403-400",
    "explain nothing",
    "infer charges.json --tenant acme --class experienceEvent --source stripe --resource charges",
    "infer charges.json --tenant acme --class nothing",
    "preview mapping.yaml lines.jsonl --now 0",
    "preview mapping.yaml lines.jsonl --show 2 --limit 2 --mode streaming --now 0",
    "preview mapping.yaml lines.jsonl --trace _acme.name --now 0",
    "preview mapping.yaml charges.json --trace none --now 0",
    "preview spec.json lines.jsonl --resource charges --now 0",
    "preview spec.json lines.jsonl",
    "preview spec.json lines.jsonl --resource people",
    "preview spec.json lines.jsonl --resource none",
    "preview charges.json lines.jsonl",
    "preview mapping.yaml marked.jsonl --now 0",
    "preview mapping.yaml marked.jsonl --trace _acme.name --now 0",
    "preview marked.json marked.jsonl --resource charges --now 0",
    "check marked.json",
    "test mapping.yaml",
    "test mapping.yaml --generate lines.jsonl --out tests.json --now 0",
    "test mapping.yaml tests.json --now 0",
    "test mapping.yaml --generate marked.jsonl --now 0",
    "test spec.json --resource charges --now 0",
    "test charges.json",
    "test stripe.yaml",
    "curl stripe.yaml",
    "curl stripe.yaml --step charges/mappingSet",
    "curl stripe.yaml --step none",
    "curl wrong.yaml",
]
# What JSON has beside the texts: places, changes, meanings and whole values.
AS_JSON = [
    "sources none",
    "check wrong.yaml",
    "check broken.json",
    "check twice.yaml",
    "lint --fix request.http",
    "explain 1403-400",
    "infer charges.json --tenant acme --class experienceEvent",
    "curl stripe.yaml --step charges/mappingSet",
    "preview mapping.yaml lines.jsonl --now 0",
    "preview spec.json lines.jsonl --resource charges --now 0",
    "preview mapping.yaml lines.jsonl --trace _acme.name --now 0",
    "test mapping.yaml",
    "test spec.json --resource people",
]


def ended(folder: Path, command: list[str], words: str) -> tuple[int, str, str]:
    done = subprocess.run([*command, *words.split()], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same files for each of the two, and YAML's reader for Node."""
    if not NODE.exists():
        pytest.skip("the npm package is not built: `make npm-package` does")
    both = [tmp_path_factory.mktemp(name) for name in ("node", "python")]
    for folder in both:
        (folder / "node_modules").symlink_to(CONSUMER / "tests/node_modules")
        for name, text in INPUTS.items():
            if text is not None:
                (folder / name).write_text(text, "utf-8")
        assert ended(folder, ["node", str(NODE)], "init stripe charges")[0] == 0
    return both


@pytest.mark.parametrize("words", [*CALLS, *(f"{words} --json" for words in AS_JSON)])
def test_both_say_the_same(folders: list[Path], words: str) -> None:
    node = ended(folders[0], ["node", str(NODE)], words)
    python = ended(folders[1], [sys.executable, "-m", "aepflow"], words)
    assert node == python
    assert node[1] or node[2]
    if words.endswith("--json"):
        schema = json.loads((CONSUMER / "node_modules/aepflow/dist/schemas/command.json").read_text("utf-8"))
        Draft202012Validator(schema).validate(json.loads(node[1]))
