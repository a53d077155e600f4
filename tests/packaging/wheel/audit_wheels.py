"""Compares each wheel of a folder with its tag: `auditwheel show` finds in the library itself where it loads."""

import re
import subprocess
import sys
from pathlib import Path


def audit(wheel: Path) -> bool:
    # Libraries of this machine say nothing of those of another architecture or C library: none are looked for.
    command = ["auditwheel", "show", "--ldpaths", wheel.parent, wheel]
    told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    print(told)
    platforms = wheel.stem.rpartition("-")[2].split(".")
    if platforms[0].startswith("musllinux"):
        # musl's loader answers to the name that the linker gives it; auditwheel knows it by Alpine's alone.
        return re.findall(r'"(\S+)": null', told) == ["libc.so"] and "no external versioned symbols" in told
    found = re.search(r'following\s+platform\s+tag:\s+"(\w+)"', told)
    return found is not None and found[1] in platforms


if __name__ == "__main__":
    wheels = sorted(Path(sys.argv[1]).glob("*.whl"))
    refused = [wheel.name for wheel in wheels if not audit(wheel)]
    if refused or not wheels:
        sys.exit(f"loads on fewer machines than its tag promises: {refused or 'there is no wheel'}")
