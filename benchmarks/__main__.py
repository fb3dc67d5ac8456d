"""All measurements of speed and memory, and the page made from them.

Run: python -m benchmarks [PROGRAM ...] (some eight minutes; nothing else should run).
Each program has a process of its own. `docs/performance.md` is written when all were
run, and says which failed; with some named, what was found is printed and no more.
"""

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from benchmarks.page import composed, marked

ROOT = Path(__file__).parents[1]
TEMPLATE = Path(__file__).with_name("performance.md")
PAGE = ROOT / "docs/performance.md"


def main() -> int:
    """Run programs, and write the page; returns how many failed."""
    template = TEMPLATE.read_text(encoding="utf-8")
    programs = marked(template)
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("programs", nargs="*", choices=[*programs, []])
    wanted = parser.parse_args().programs or programs
    before, start = _machine(), perf_counter()
    printed = dict(_ran(wanted))
    if set(wanted) == set(programs):
        PAGE.write_text(composed(template, printed, before), encoding="utf-8")
        print(f"{PAGE.relative_to(ROOT)} is written")
    print(f"{perf_counter() - start:.0f} seconds")
    return len(set(wanted) - set(printed))


def _ran(programs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Run programs one after another; yield what those that succeeded printed."""
    for program in programs:
        print(f"\n{program}\n", flush=True)
        command = (sys.executable, "-m", f"benchmarks.{program}")
        ran = subprocess.run(  # noqa: S603 - ours
            command, cwd=ROOT, check=False, stdout=subprocess.PIPE, text=True
        )
        print(ran.stdout, flush=True)
        if ran.returncode == 0:
            yield program, ran.stdout


def _machine() -> str:
    """Return what the figures were found on; no name of it."""
    day = datetime.now(UTC).date()  # noqa: TID251 - a page of the day
    load = os.getloadavg()[0]
    return (
        f"{day}, {os.cpu_count()} cores ({platform.machine()}), "
        f"Python {platform.python_version()}, load {load:.1f} before the first program."
    )


if __name__ == "__main__":
    sys.exit(main())
