"""The composition root: the one place where the parts meet, and the only clock."""

from bot.app.clock import now, today
from bot.app.content import checked, examine, folders_from, library, stories
from bot.app.demo import demonstrate, demonstration
from bot.app.drafts import (
    deal_from_file,
    files_of,
    notary,
    redline,
    staffing,
    style_check,
    verify,
)
from bot.app.interview import dialogue, render, screens_page, serve, talk
from bot.app.keeping import (
    back_up,
    examination,
    forget,
    restore,
    rotate_key,
    signs_of_life,
)
from bot.app.previewing import preview, previewed
from bot.app.with_database import migrate, move, receive, run, work
from bot.app.workshop import (
    book,
    differences,
    questions_diagram,
    questions_document,
    questions_picture,
)

__all__ = [
    "back_up",
    "book",
    "checked",
    "deal_from_file",
    "demonstrate",
    "demonstration",
    "dialogue",
    "differences",
    "examination",
    "examine",
    "files_of",
    "folders_from",
    "forget",
    "library",
    "migrate",
    "move",
    "notary",
    "now",
    "preview",
    "previewed",
    "questions_diagram",
    "questions_document",
    "questions_picture",
    "receive",
    "redline",
    "render",
    "restore",
    "rotate_key",
    "run",
    "screens_page",
    "serve",
    "signs_of_life",
    "staffing",
    "stories",
    "style_check",
    "talk",
    "today",
    "verify",
    "work",
]
