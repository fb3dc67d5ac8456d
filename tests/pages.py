"""The project's own pages, and what stands on them: links, headings, commands."""

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "deploy").glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
    ]
)
_BLOCK = re.compile(r"^( *)```sh\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_CONTROL = {"&&", "|", ";"}


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def links(page: Path) -> list[str]:
    """Where a page's links lead, those in code left out."""
    return _LINK.findall(_FENCE.sub("", page.read_text(encoding="utf-8")))


def anchors(page: Path) -> set[str]:
    """What a link may name behind a #: the headings, as forges spell them."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    return {_anchor(heading) for heading in _HEADING.findall(text)}


def _anchor(heading: str) -> str:
    plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading)
    return re.sub(r"[^\w\- ]", "", plain.lower()).strip().replace(" ", "-")


@dataclass(frozen=True)
class Command:
    """A command of a shell block: the line it is on, and its words."""

    line: str
    words: Sequence[str]

    @property
    def program(self) -> str:
        return Path(self.words[0]).name


def commands(page: Path) -> list[Command]:
    """The commands of a page's shell blocks, in order."""
    text = page.read_text(encoding="utf-8")
    return [
        command
        for indent, block in _BLOCK.findall(text)
        for line in block.replace("\\\n", " ").splitlines()
        for command in _commands(line.removeprefix(indent))
    ]


def _commands(line: str) -> Iterator[Command]:
    words: list[str] = []
    for word in [*shlex.split(line, comments=True), ";"]:
        if word not in _CONTROL:
            words.append(word)
        elif words:
            yield Command(line, tuple(words))
            words = []
