"""A Dockerfile as far as ours goes: stages of instructions, one a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
DOCKERFILE = ROOT / "deploy" / "Dockerfile"


@dataclass(frozen=True)
class Step:
    """One instruction, `RUN` for example, and what stands behind it."""

    name: str
    rest: str


def stages(text: str) -> list[list[Step]]:
    found: list[list[Step]] = []
    for step in _steps(text):
        if step.name == "FROM":
            found.append([])
        found[-1].append(step)
    return found


def all_of(steps: list[Step], name: str) -> list[str]:
    return [step.rest for step in steps if step.name == name]


def _steps(text: str) -> Iterator[Step]:
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    for line in "\n".join(lines).replace("\\\n", " ").splitlines():
        if line.strip():
            name, _, rest = re.sub(r"\s+", " ", line.strip()).partition(" ")
            yield Step(name, rest)
