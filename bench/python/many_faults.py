"""What a million wrong rows take: `many_faults.py [ROWS]` prints seconds and the most memory of a process of its own.

The text is made in a file first, so that what makes it isn't measured.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import aepflow

ROWS = {
    "a misspelt member": '{"sourc":"data.f%d","destination":"a.f"}',
    "a misspelt field of the source": '{"source":"data.amont%d","destination":"a.amount"}',
    "a misspelt destination": '{"source":"data.amount","destination":"a.amont%d"}',
    "a misspelt function": '{"source":"uper(data.f%d)","sourceType":"EXPRESSION","destination":"a.amount"}',
}
KNOWN = (
    '"fields":[{"path":"data.amount","type":"number"}],'
    '"schema":{"properties":{"a":{"type":"object","properties":{"amount":{"type":"number"}}}}}'
)


def measure(what: str, path: str) -> None:
    text = Path(path).read_bytes()
    start = time.perf_counter()
    cpu = time.process_time()
    found = aepflow.check_mapping(text)
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what}: {seconds:.2f} s, {cpu:.2f} s of the processor, {most:.0f} MB with the text's {len(text) / 1e6:.0f}; {found[-1].message}")


def main(count: int) -> None:
    for what, row in ROWS.items():
        with tempfile.NamedTemporaryFile("w") as file:
            file.write('{"mappings":[' + ",".join(row % number for number in range(count)) + "]," + KNOWN + "}")
            file.flush()
            subprocess.run([sys.executable, __file__, what, file.name], check=True)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        measure(sys.argv[1], sys.argv[2])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
