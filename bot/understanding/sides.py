"""Both sides of an answer: which words are whose, and what is not known of one yet."""

import re
from collections.abc import Sequence

from bot.phrases import promises
from bot.understanding.asked import Asked, refused
from bot.understanding.options import option_key

SIDES = ("client", "provider")
OURS = r"client|us|we|ours|our (?:company|side|firm)"
THEIRS = (
    r"provider|them|they|theirs|their (?:company|side|firm)|other (?:side|company)"
    r"|call cent(?:re|er)"
)
_YET = r"(?: (?:yet|here|now|at hand|so far|at the moment))*"
_FOUND = (
    r"(?:named|known|chosen|decided|selected|picked|agreed|found|appointed|available)"
)
_NOT_YET = re.compile(
    r"to be (?:named|decided|confirmed|announced|agreed|chosen)|tb[acd]"
    rf"|(?:still )?not (?:been )?{_FOUND}{_YET}"
    r"|(?:(?:we|i) )?(?:still )?(?:is|are|has|have)(?:n't|nt| not)(?: been)?"
    rf" {_FOUND}(?: (?:it|them|one|who))?{_YET}"
    r"|(?:we |i )?(?:still )?(?:don't|dont|do not) (?:know|have)"
    rf"(?: (?:it|that|them|theirs|who|one|the name))?{_YET}"
    r"|(?:still |is |are ){0,2}(?:unknown|open|undecided)"
    r"|(?:(?:we are|we're|i am|i'm) )?not sure(?: yet)?"
    r"|not yet|nobody yet|none yet|no one yet|no idea(?: yet)?"
)
_SIDE = re.compile(
    r"^(?:just |only )?(?:the |our )?(?:(?:client|provider)(?:['’]s)?(?: side)? ?[:=-]"  # noqa: RUF001 - typed so
    rf"|(?:{OURS}|{THEIRS})(?:['’]s)? ?(?:[:=]| - )) ?",  # noqa: RUF001 - typed so
    re.IGNORECASE,
)
_IS_OURS = re.compile(rf"^(?:just |only )?(?:the |our )?(?:{OURS})\b", re.IGNORECASE)
_DENIED = r"(?:do|does|is|are|has|have)(?: not|n['’]?t)"  # noqa: RUF001 - typed so
_OPEN_TAIL = re.compile(
    r"(?:^|,|(?<=;)|\.(?=\s)|\s(?=(?:and|but)\s))\s*(?:and |but )?"
    rf"(?:(?:the )?(?:{THEIRS})\b(?:['’]s)?[^,;:=]{{0,40}}?"  # noqa: RUF001 - typed so
    rf"(?:\b(?:not|unknown|undecided|tb[acd]|{_DENIED}|no idea"
    r"|to be (?:named|decided|confirmed|agreed|chosen))\b|\bopen\s*(?=;|$))"
    rf"|(?:we |i )?(?:still )?(?:{_DENIED} (?:know|have|chosen|decided(?: on)?)"
    rf"|have no) (?:the |who |about )*(?:{THEIRS})\b)[^;]*",
    re.IGNORECASE,
)
_BARE_TAIL = re.compile(r"\s*,\s*(?P<said>[^,;]+)$")


def not_yet(text: str) -> bool:
    """Whether a text says only that something is not known yet."""
    return _NOT_YET.fullmatch(option_key(text)) is not None


def parts_said(text: str) -> list[str]:
    """Return what stands between semicolons, without `theirs we do not know yet`."""
    said = _OPEN_TAIL.sub("", text)
    return [part.strip() for part in said.split(";") if part.strip(" ,.")]


def without_open_end(text: str) -> str:
    """Return a name without a last `, not chosen yet`."""
    tail = _BARE_TAIL.search(text)
    return text[: tail.start()] if tail and not_yet(tail["said"]) else text


def sides_said(asked: Asked, said: Sequence[str]) -> list[tuple[str, str]]:
    """Tell the sides apart: by their names, else the client comes first."""
    if len(said) > len(SIDES):
        raise refused(promises.one_for_each_side(asked.example))
    named = [side_named(part) for part in said]
    sides = [side or usual for (side, _), usual in zip(named, SIDES, strict=False)]
    if len(set(sides)) < len(sides):
        raise refused(promises.one_for_each_side(asked.example))
    return [(side, part) for side, (_, part) in zip(sides, named, strict=True)]


def side_named(part: str) -> tuple[str | None, str]:
    """Return the side that is named before a colon, if one is, and what follows."""
    if _SIDE.match(part) is None:
        return None, part
    side = "client" if _IS_OURS.match(part) else "provider"
    return side, _SIDE.sub("", part)
