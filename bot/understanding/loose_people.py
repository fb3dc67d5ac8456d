"""A person and a position said in a sentence."""

import re

from bot.errors import AnswerError
from bot.understanding.asked import Asked
from bot.understanding.people import IS_ROLE, TO_BE_NAMED, read_persons
from bot.understanding.sides import parts_said
from bot.understanding.supposing import Supposition, supposed

_LEAD = re.compile(
    r"^(?:it(?:'s| is| will be|'ll be)|that(?:'s| is| would be|'ll be)|this is"
    r"|my name is"
    r"|i am|i'm|ours is|on our side,?|for us,?|we have|probably|our|the|my) +",
    re.IGNORECASE,
)
_ON_OUR_SIDE = re.compile(r",? (?:on|from|for) our side$", re.IGNORECASE)
_ROLE = IS_ROLE.pattern.removeprefix(r"\b").removesuffix(r"\b")
_NAME_WORD = r"[A-ZÀ-Ž][\w'’.-]{0,30}"  # noqa: RUF001 - typed so
_NAME = rf"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?{_NAME_WORD}(?: {_NAME_WORD}){{1,3}}"
_NAME_FIRST = (
    rf"(?P<name>{_NAME}),? (?:he's|she's|they're|who is|who's|is|as|our) "
    r"(?:our |the |my )?(?P<role>.{2,80})"
)
_ROLE_FIRST = (
    rf"(?P<role>(?:[A-Za-z-]+ ){{0,4}}{_ROLE}(?: of [A-Za-z &-]{{2,40}})?)"
    rf",? (?:is |called |named )?(?P<name>{_NAME})"
)
_SAID = (re.compile(_NAME_FIRST), re.compile(_ROLE_FIRST))


def suppose_persons(asked: Asked, text: str) -> Supposition | None:
    """Find the name and the position of one person on the client's side."""
    open_left_out = "; ".join(parts_said(text))
    said = _ON_OUR_SIDE.sub("", _without_lead(open_left_out.strip(" .!")))
    for pattern in _SAID:
        match = pattern.fullmatch(said)
        if match and not IS_ROLE.search(match["name"]):
            return _person(asked, match["name"], match["role"])
    return _person(asked, *said.split(", ", 1)) if said.count(", ") == 1 else None


def _without_lead(text: str) -> str:
    shorter = _LEAD.sub("", text)
    return _LEAD.sub("", shorter)


def _person(asked: Asked, name: str, role: str) -> Supposition | None:
    if re.search(r"[;&:]| and |^(?:I|we)\b", name):
        return None
    if IS_ROLE.search(name) and not IS_ROLE.search(role):
        name, role = role, name
    client = {"name": name, "position": role}
    given: dict[object, object] = {"client": client, "provider": TO_BE_NAMED}
    try:
        return supposed(read_persons(asked, given))
    except AnswerError:
        return None
