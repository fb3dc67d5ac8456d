"""What a button says to Telegram, in at most 64 bytes, and what it meant."""

import re
from functools import lru_cache
from typing import get_args

from telegram.constants import InlineKeyboardButtonLimit

from bot.consultation.screens import Action, Verb

_VERBS: dict[str, Verb] = {verb: verb for verb in get_args(Verb)}
_QUESTION = r"(?:[a-z][a-z0-9_]*)?"
_OPTION = r"[A-Za-z0-9_/.%-]*"
_DATA = re.compile(f"[a-z_]+:{_QUESTION}:{_OPTION}")
_MOST_PARTS = 3
_REMEMBERED = 1_000
"""More than the buttons of a questionnaire; they hold ids, and nobody's words."""
_MOST_BYTES = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)


def callback_data(action: Action) -> str:
    """Return what a button sends when it is pressed.

    Raises ValueError over Telegram's 64 bytes or for ids that content cannot have.
    """
    return data_of(action.verb, action.question, action.option)


@lru_cache(_REMEMBERED)
def data_of(verb: Verb, question: str, option: str) -> str:
    """Return what a button sends, as `callback_data` does, given what it means."""
    whole = f"{verb}:{question}:{option}"
    data = whole.rstrip(":")
    # Such ids have no colon in them, and a byte for each character.
    if len(data) > _MOST_BYTES or not _DATA.fullmatch(whole):
        raise ValueError(f"{data!r} cannot be the data of a button")
    return data


def meaning(data: str | None) -> Action | None:
    """Return what a pressed button meant, None if it is not one of ours."""
    parts = (data or "").split(":")
    if len(parts) > _MOST_PARTS or (len(parts) > 1 and not parts[-1]):
        return None
    verb, question, option = (*parts, "", "")[:_MOST_PARTS]
    if verb not in _VERBS or not _DATA.fullmatch(f"{verb}:{question}:{option}"):
        return None
    return Action(_VERBS[verb], question, option)
