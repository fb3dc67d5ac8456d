"""The composition root: the one place where the parts meet, and the only clock.

A part is loaded with what it needs once something of it is asked for: a bot that has
drawn up no draft yet needs nothing that makes Word files, and `health` no Telegram.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.app.clock import now, today
    from bot.app.content import checked, folders_from, library
    from bot.app.demo import demonstrate, demonstration
    from bot.app.drafts import deal_from_file, files_of, redline, staffing, verify
    from bot.app.edition import versions
    from bot.app.examining import examine, stories
    from bot.app.files import render, rendering
    from bot.app.house_styles import paper_of, refuse_unusable, style_check
    from bot.app.in_terminal import screens_page, talk
    from bot.app.interview import dialogue, serve
    from bot.app.keeping import back_up, examination, forget, restore, rotate_key
    from bot.app.keys import notary
    from bot.app.liveness import signs_of_life
    from bot.app.previewing import preview, previewed
    from bot.app.receivers import receive
    from bot.app.token_owner import username_of
    from bot.app.with_database import migrate, move, run, work
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
    "paper_of",
    "preview",
    "previewed",
    "questions_diagram",
    "questions_document",
    "questions_picture",
    "receive",
    "redline",
    "refuse_unusable",
    "render",
    "rendering",
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
    "username_of",
    "verify",
    "versions",
    "work",
]

_PARTS = {
    "clock": "now today",
    "content": "checked folders_from library",
    "demo": "demonstrate demonstration",
    "drafts": "deal_from_file files_of redline staffing verify",
    "edition": "versions",
    "examining": "examine stories",
    "files": "render rendering",
    "house_styles": "paper_of refuse_unusable style_check",
    "in_terminal": "screens_page talk",
    "interview": "dialogue serve",
    "keeping": "back_up examination forget restore rotate_key",
    "keys": "notary",
    "liveness": "signs_of_life",
    "previewing": "preview previewed",
    "receivers": "receive",
    "token_owner": "username_of",
    "with_database": "migrate move run work",
    "workshop": "book differences "
    "questions_diagram questions_document questions_picture",
}
_PART_OF = {name: part for part, names in _PARTS.items() for name in names.split()}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Return what a part provides, loading the part."""
        if name not in _PART_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_PART_OF[name]}"), name)
