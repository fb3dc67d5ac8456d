"""docs/coverage.md from docs/coverage.yaml and the clauses; run it as a program.

python tests/coverage_table.py
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.content.library import Library, packaged_folders
from bot.content.reading import read_library
from bot.content.yaml_file import read_yaml
from bot.interview.conditions import ALWAYS

DOCS = Path(__file__).parent.parent / "docs"
PAGE = DOCS / "coverage.md"
TOTALS = (18, 11, 27, 510)
_DATA = DOCS / "coverage.yaml"

_HEAD = """\
# Coverage

What contracts of this kind contain, and which clause answers to it. The categories
and counts come from CUAD v1, in which lawyers labelled 510 public contracts (The
Atticus Project, CC BY 4.0); here is each category that at least two of its 18
outsourcing contracts have. Eleven of these buy services; 27 more contracts are
service agreements. The sample is small and American, so the counts show what is
usual and prove nothing.

Made by `python tests/coverage_table.py` from `docs/coverage.yaml` and the clause
files; do not edit it by hand.

| category | asks | 18 outsourcing | 11 buying | 27 service | all 510 | clauses |
|---|---|---|---|---|---|---|
"""


def rows() -> Sequence[Mapping[str, Any]]:
    """Return the categories with their counts and clause ids."""
    text = _DATA.read_text(encoding="utf-8")
    data: Sequence[Mapping[str, Any]] = read_yaml(_DATA.name, text).data
    return data


def page(library: Library) -> str:
    """Return the whole document."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(library))


def _lines(library: Library) -> Iterator[str]:
    for row in rows():
        shares = zip(row["counts"], TOTALS, strict=True)
        counts = [f"{count} ({100 * count / total:.0f}%)" for count, total in shares]
        clauses = "; ".join(_clause(library, name) for name in row["clauses"])
        cells = (row["category"], row["asks"], *counts, clauses)
        yield f"| {' | '.join(cells)} |"


def _clause(library: Library, name: str) -> str:
    clause = library.templates.clauses[name]
    presence = "" if clause.when == ALWAYS else f", when {clause.when}"
    return f"{clause.title} (`{name}`{presence})"


if __name__ == "__main__":
    PAGE.write_text(page(read_library(packaged_folders())), encoding="utf-8")
