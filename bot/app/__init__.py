"""The composition root: the one place where the parts meet, and the only clock."""

from bot.app.clock import today
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
from bot.app.interview import dialogue, render, serve, talk

__all__ = [
    "checked",
    "deal_from_file",
    "demonstrate",
    "demonstration",
    "dialogue",
    "files_of",
    "folders_from",
    "library",
    "notary",
    "redline",
    "render",
    "serve",
    "staffing",
    "style_check",
    "talk",
    "today",
    "tried",
    "verify",
]
