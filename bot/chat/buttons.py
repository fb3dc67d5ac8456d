"""What a button says to Telegram, in at most 64 bytes, and what it meant."""

import re
from typing import get_args

from telegram.constants import InlineKeyboardButtonLimit

from bot.consultation.screens import Action, Verb

_VERBS: dict[str, Verb] = {verb: verb for verb in get_args(Verb)}
_QUESTION = re.compile(r"(?:[a-z][a-z0-9_]*)?")
_OPTION = re.compile(r"[A-Za-z0-9_/.%-]*")
_MOST_PARTS = 3
_MOST_BYTES = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)


def callback_data(action: Action) -> str:
    """Return what a button sends when it is pressed.

    Raises ValueError over Telegram's 64 bytes or for ids that content cannot have.
    """
    data = f"{action.verb}:{action.question}:{action.option}".rstrip(":")
    # Such ids have no colon in them, and a byte for each character.
    if len(data) > _MOST_BYTES or not _are_ids(action.question, action.option):
        raise ValueError(f"{data!r} cannot be the data of a button")
    return data


def meaning(data: str | None) -> Action | None:
    """Return what a pressed button meant, None if it is not one of ours."""
    parts = (data or "").split(":")
    if len(parts) > _MOST_PARTS or (len(parts) > 1 and not parts[-1]):
        return None
    verb, question, option = (*parts, "", "")[:_MOST_PARTS]
    if verb not in _VERBS or not _are_ids(question, option):
        return None
    return Action(_VERBS[verb], question, option)


def _are_ids(question: str, option: str) -> bool:
    return bool(_QUESTION.fullmatch(question) and _OPTION.fullmatch(option))
