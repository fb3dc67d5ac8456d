"""Commands that show authors their content as others will see it."""

import argparse
import asyncio
from functools import partial
from pathlib import Path

from bot import app
from bot.commands.ports import address
from bot.commands.speaking import FOLDERS, Commands, command, day, say
from bot.errors import SettingsError
from bot.phrases import book as book_phrases
from bot.phrases import comparison, demo
from bot.phrases import terminal as phrases
from bot.settings import read_settings

_BOOKS = (".docx", ".md")


def add_to(commands: Commands) -> None:
    """Add `graph`, `diff`, `preview` and `book`."""
    graph = command(commands, "graph", "draw what leads where")
    subjects = graph.add_subparsers(required=True, metavar="WHAT")
    screens = command(subjects, "screens", "say which screen leads where")
    screens.set_defaults(command=_screens)
    questions = command(
        subjects, "questions", "say which question decides which clause"
    )
    form = questions.add_mutually_exclusive_group()
    form.add_argument("--svg", type=Path, metavar="FILE", help="draw a picture")
    form.add_argument("--mermaid", action="store_true", help="the diagram alone")
    questions.set_defaults(command=_questions)
    _add_diff(commands)
    _add_preview(commands)
    book = command(commands, "book", "put all the content into a file, for a lawyer")
    book.add_argument(
        "--out", type=Path, required=True, metavar="FILE.docx|FILE.md",
        help="the Word or Markdown file to write",
    )  # fmt: skip
    book.set_defaults(command=_book)


def _add_preview(commands: Commands) -> None:
    preview = command(
        commands,
        "preview",
        "show the agreement in a browser while you write its content",
    )
    preview.add_argument(
        "folders", type=Path, nargs="*", metavar="FOLDER", help=FOLDERS
    )
    preview.add_argument(
        "--watch", action="store_true", help="draw anew when a file changes"
    )
    preview.add_argument(
        "--port", type=int, default=8081, metavar="PORT",
        help="the port on this machine: 8081 if left out",
    )  # fmt: skip
    preview.set_defaults(command=_preview)


def _add_diff(commands: Commands) -> None:
    diff = command(commands, "diff", "say what changed in content, and in drafts of it")
    diff.add_argument(
        "older", type=Path, metavar="OLD", nargs="?",
        help="the content before: the program's own if left out",
    )  # fmt: skip
    diff.add_argument("newer", type=Path, metavar="NEW", help="the content after")
    diff.add_argument(
        "--answers", type=Path, action="append", default=[], metavar="FILE",
        help="draft these instead of the examples",
    )  # fmt: skip
    diff.add_argument("--date", type=day, help="the drafts' date: today if left out")
    diff.set_defaults(command=_diff)


def _preview(options: argparse.Namespace) -> None:
    words = demo.open_this(address(options.port))
    listens = partial(say, words)
    served = app.preview(options.folders, options.port, listens, watch=options.watch)
    asyncio.run(served)


def _screens(_options: argparse.Namespace) -> None:
    say(app.screens_page(read_settings()).removesuffix("\n"))


def _questions(options: argparse.Namespace) -> None:
    if options.svg is not None:
        _write(options.svg, app.questions_picture().encode())
        return
    text = app.questions_diagram() if options.mermaid else app.questions_document()
    say(text.removesuffix("\n"))


def _book(options: argparse.Namespace) -> None:
    suffix = options.out.suffix.lower()
    if suffix not in _BOOKS:
        raise SettingsError(book_phrases.no_such_book(str(options.out)))
    _write(options.out, app.book(suffix))


def _diff(options: argparse.Namespace) -> None:
    date = options.date or app.today()
    say(app.differences(options.older, options.newer, options.answers, date))


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise SettingsError(comparison.file_trouble(str(path), reason)) from None
    say(phrases.saved(str(path)))
