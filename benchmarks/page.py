"""The page of figures: what programs print, between words that people wrote."""

import re
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.tables import HEADS
from benchmarks.targets import TARGETS

_MARK = re.compile(r"^<!-- figures of (\w+) -->$", re.MULTILINE)
_SUMMARY = "<!-- targets -->"
_RAN = "<!-- machine -->"
_NOT_MEASURED = "Not measured in this run."


def composed(template: str, printed: Mapping[str, str], machine: str) -> str:
    """Return the page; `printed` is what each program said."""
    page = _MARK.sub(lambda mark: _figures(printed.get(mark[1])), template)
    page = page.replace(_SUMMARY, "\n".join(_summary(printed)))
    return page.replace(_RAN, machine)


def marked(template: str) -> Sequence[str]:
    """Return the programs that a template has a place for, in order."""
    return _MARK.findall(template)


def _figures(printed: str | None) -> str:
    if not printed or not printed.strip():
        return _NOT_MEASURED
    text = printed.strip()
    return text if text.startswith("|") else f"```\n{text}\n```"


def _summary(printed: Mapping[str, str]) -> Iterator[str]:
    """Yield a table of all targets, with what was found of each."""
    rows = [cells for text in printed.values() for cells in _rows(text)]
    yield "| target | met |"
    yield "| --- | --- |"
    for target in TARGETS:
        met = (one["met"] for one in rows if one["target"] == target.words)
        yield f"| {target.words} | {next(met, _NOT_MEASURED)} |"


def _rows(text: str) -> Iterator[Mapping[str, str]]:
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("|") and len(cells) == len(HEADS):
            yield dict(zip(HEADS, cells, strict=True))
