"""Installs the wheel for this interpreter from a folder into an empty environment, and runs a user's program with it."""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).parent
INSTALL = ["-m", "pip", "install", "-q", "--no-index", "--only-binary", ":all:", "--find-links"]


def told(wheels: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        (python,) = [*Path(folder).glob("bin/python"), *Path(folder).glob("Scripts/python.exe")]
        subprocess.run([python, *INSTALL, wheels, "aepflow"], check=True)
        # A free-threaded interpreter warns of a module that takes its freedom away.
        program = [python, "-I", "-W", "error", HERE / "user.py"]
        return subprocess.run(program, check=True, capture_output=True).stdout


if __name__ == "__main__":
    if json.loads(told(sys.argv[1])) != json.loads((HERE / "user.expected.json").read_bytes()):
        sys.exit("a user's program says something else with this wheel")
    print(f"a user's program runs with the wheel for Python {sys.version}")
