"""What authors see of their content: diagrams, a book, a comparison, a preview."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.app.content import folders_from, library
from bot.consultation.content_changes import content_changes
from bot.consultation.interviewing import interviewing
from bot.consultation.workshop.book import book_of
from bot.consultation.workshop.draft_changes import draft_changes
from bot.consultation.workshop.questions_graph import (
    QuestionsGraph,
    mermaid,
    questions_page,
)
from bot.consultation.workshop.questions_svg import questions_svg
from bot.content.library import Folders, packaged_folders
from bot.content.yaml_file import read_yaml
from bot.drafting.book import to_markdown
from bot.drafting.book_docx import to_docx
from bot.errors import AnswerError
from bot.phrases import answers_file
from bot.phrases import content_changes as phrases


def questions_diagram() -> str:
    """Return the questions and what they decide, as Mermaid."""
    return mermaid(_graph())


def questions_document() -> str:
    """Return the page with that diagram."""
    return questions_page(interviewing(library()))


def questions_picture() -> str:
    """Return the same as SVG."""
    return questions_svg(_graph())


def _graph() -> QuestionsGraph:
    return QuestionsGraph(interviewing(library()))


def book(suffix: str) -> bytes:
    """Return everything a lawyer has to read: Word for `.docx`, Markdown for `.md`."""
    everything = book_of(interviewing(library()))
    if suffix == ".docx":
        return to_docx(everything)
    return to_markdown(everything).encode()


def differences(
    older: Path | None, newer: Path, examples: Sequence[Path], day: dt.date
) -> str:
    """Say what differs between two states of the content, and in drafts made of them.

    Without an older one it is ours. Raises ContentError for content that cannot be
    used, AnswerError for answers, SettingsError for a folder without any content.
    """
    folders = packaged_folders() if older is None else _folders_in(older)
    paths = examples or list(_our_examples(folders, packaged_folders()))
    answers = {path.name: _answers(path) for path in paths}
    old, new = library(folders), library(_folders_in(newer))
    blocks = [[phrases.title(), *(content_changes(old, new) or [phrases.same()])]]
    for name, given in answers.items():
        changes = draft_changes(old, new, given, day)
        blocks.append([phrases.draft_title(name), *(changes or [phrases.same()])])
    return "\n\n".join("\n".join(block) for block in blocks)


def _folders_in(folder: Path) -> Folders:
    """Find content in a folder of its own, or in a copy of the whole project."""
    homes = [folder / name for name in ("questionnaires", "clause_templates")]
    return folders_from([one for one in homes if one.is_dir()] or [folder])


def _our_examples(*folders: Folders) -> Iterator[Path]:
    """Find the examples beside content; an installed program has none."""
    for one in folders:
        found = sorted((one.questions.parent.parent / "examples").glob("*.yaml"))
        if found:
            yield from found
            return


def _answers(path: Path) -> object:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise AnswerError(answers_file.unreadable(str(path))) from problem
    return read_yaml(str(path), text).data
