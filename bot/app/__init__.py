"""The composition root: the one place where the parts meet, and the only clock."""

from bot.app.clock import now, today
from bot.app.content import checked, folders_from, library, tried
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
    restore,
    rotate_key,
    signs_of_life,
)

__all__ = [
    "back_up",
    "checked",
    "deal_from_file",
    "demonstrate",
    "demonstration",
    "dialogue",
    "examination",
    "files_of",
    "folders_from",
    "library",
    "notary",
    "now",
    "redline",
    "render",
    "restore",
    "rotate_key",
    "screens_page",
    "serve",
    "signs_of_life",
    "staffing",
    "style_check",
    "talk",
    "today",
    "tried",
    "verify",
]
