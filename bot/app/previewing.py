"""The content in a browser while it is being written."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import uvicorn

from bot.app.clock import today
from bot.app.content import folders_from
from bot.app.serving import Server
from bot.consultation.interviewing import interviewing
from bot.consultation.particulars.gathered import NEEDS
from bot.consultation.workshop.trying_out import Entries, tried_out
from bot.content.checking import check
from bot.content.explaining import why_it_matters
from bot.content.library import Folders, Library
from bot.content.reading import read_library
from bot.errors import ContentError
from bot.rules.facts import FACTS
from bot.web.loopback import LOOPBACK
from bot.web.preview import Preview

_SECONDS_TO_CLOSE = 1


async def preview(
    paths: Sequence[Path], port: int, listens: Callable[[], None], *, watch: bool
) -> None:
    """Serve content as a web page on the loopback interface, until stopped."""
    page = previewed(folders_from(paths), watch=watch)
    config = uvicorn.Config(
        page.application(),
        host=LOOPBACK,
        port=port,
        log_level="warning",
        timeout_graceful_shutdown=_SECONDS_TO_CLOSE,
    )
    await Server(config, listens).serve()


def previewed(folders: Folders, *, watch: bool = True) -> Preview:
    """Return the page of these folders; watched, it follows every change in them."""
    workbench = _Workbench(folders)
    return Preview(workbench.draw, workbench.edition if watch else _unwatched)


def _unwatched() -> str:
    return "unwatched"


@dataclass
class _Workbench:
    """Content as it is being written, read again once a file of it changed."""

    folders: Folders
    _edition: str = ""
    _content: Library | None = None
    _faults: list[ContentError] = field(default_factory=list)

    def edition(self) -> str:
        """Tell one state of the files from another, without reading them."""
        seen = hashlib.sha256()
        for folder in (self.folders.questions, self.folders.clauses):
            for file in sorted(folder.rglob("*")):
                seen.update(_state(file))
        return seen.hexdigest()[:16]

    def draw(self, entries: Entries) -> Mapping[str, Any]:
        """Return the draft and the form, or what is wrong with the content."""
        edition = self.edition()
        if edition != self._edition:
            self._read()
            self._edition = edition
        if self._faults or self._content is None:
            return {"faults": list(map(_fault, self._faults))}
        drawn = tried_out(interviewing(self._content), entries, today())
        questions = list(map(asdict, drawn.controls))
        return {"faults": [], "draft": drawn.draft, "questions": questions}

    def _read(self) -> None:
        try:
            self._content = read_library(self.folders)
            self._faults = check(self._content, FACTS, NEEDS)
        except ContentError as fault:
            self._faults = [fault]


def _state(file: Path) -> bytes:
    try:
        state = file.stat()
    except OSError:
        # An editor may take a file away for a moment while it saves.
        return b"gone"
    return f"{file}\0{state.st_mtime_ns}\0{state.st_size}\0".encode()


def _fault(fault: ContentError) -> Mapping[str, str]:
    said = str(fault).removeprefix(f"{fault.where}: ")
    why = why_it_matters(fault)
    return {"where": fault.where, "text": " ".join(filter(None, (said, why)))}
