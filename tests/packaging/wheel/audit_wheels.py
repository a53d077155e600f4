"""Holds each wheel of a folder against its tag: `auditwheel show` finds in the library itself where it loads."""

import re
import subprocess
import sys
from pathlib import Path


def audit(wheel: Path) -> bool:
    told = subprocess.run(["auditwheel", "show", wheel], check=True, capture_output=True, encoding="utf-8").stdout
    found = re.search(r'following\s+platform\s+tag:\s+"(\w+)"', told)
    print(f"{wheel.name}: {found[1] if found else told}")
    return found is not None and found[1] in wheel.stem.rpartition("-")[2].split(".")


if __name__ == "__main__":
    wheels = sorted(Path(sys.argv[1]).glob("*.whl"))
    if not wheels or not all([audit(wheel) for wheel in wheels]):
        sys.exit("there is a wheel that loads on fewer machines than its tag promises")
