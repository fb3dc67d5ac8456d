"""Answers that somebody corrects while writing: `300, no wait, 400`."""

import re

from bot.understanding.contrasts import contrasted
from bot.understanding.spoken import NUMBER_WORD

_SOON = (
    r"(?=(?:about |around |more like |from |it'?s |make it |rather |i mean(?:t)? )*"
    rf"(?:[€£$~] ?)?(?:\d|(?:an? )?(?:{NUMBER_WORD}|half)\b))"
)
_TURN = re.compile(
    r"(?:\b(?:oh |ah |er |um |but )?no+,? (?:no,? )?(?:wait|sorry|actually|hang on"
    r"|hold on"
    r"|rather|let'?s say|make (?:it|that)|i mean(?:t)?|more like)\b"
    r"|\bwait,? no\b|\bsorry,? (?:i mean(?:t)?|no|make (?:it|that))\b"
    r"|(?<=[,.;!…]) ?sorry,|\bi mean(?:t)?(?= )|\bscratch that\b|\bcorrection\b"
    r"|\bor rather\b|\bon second thoughts?\b|(?<=[,.;…]) ?(?:make|let'?s make) (?:it"
    r"|that)\b"
    r"|(?<=[,.;…-]) ?actually\b|\bbut no,|(?<=[.…]) ?no,(?= \S)|\bhang on,"
    rf"|(?<=[,;…-]) ?(?:no|nah|nope)[,.!…-]+ {_SOON}"
    rf"|\? ?(?:no|nah|nope)[,.!…-]* {_SOON}"
    r"|\b(?:sorry|oops|whoops|typo|my (?:mistake|bad)|strike that|forget that"
    rf"|ignore that|(?:i )?changed my mind)[,:;.!…-]* {_SOON}"
    r")(?:[\s,.:;!…-]{0,9}(?:i mean(?:t)?|more like|make (?:it|that)|sorry|let'?s say"
    r"|it(?:'s| is))\b){0,9}[\s,.:;!…-]{0,9}",
    re.IGNORECASE,
)
_MOST = 10
_TIME = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?"
_SHAPES = (
    re.compile(rf"{_TIME} ?(?:-|to|till|until) ?{_TIME}", re.IGNORECASE),
    re.compile(r"\d[\d.,]*\d|\d"),
)


def thought_again(text: str, *, over_time: bool = True) -> tuple[str, ...]:
    """Return what a correction may leave of a text: nothing where none was made.

    Figures alone take the place of the last ones before them: `9 EUR/h, no wait, 10`
    is `10 EUR/h`. `over_time`: `was 15, now 13` is a correction, too.
    """
    turns = list(_TURN.finditer(text))[:_MOST]
    if not turns:
        return _instead(text, over_time=over_time)
    before = text[: turns[0].start()].rstrip(" ,.;:!…-")
    after = text[turns[-1].end() :]
    if not before.strip() or not after.strip():
        return _instead(text, over_time=over_time)
    return (*_in_its_place(before, after), after)


def _instead(text: str, *, over_time: bool) -> tuple[str, ...]:
    found = contrasted(text, over_time=over_time)
    return (*_in_its_place(*found), found[1]) if found else ()


def _in_its_place(before: str, after: str) -> tuple[str, ...]:
    bare = after.strip(" .!")
    for shape in _SHAPES:
        places = list(shape.finditer(before))
        if places and shape.fullmatch(bare):
            last = places[-1]
            return (before[: last.start()] + bare + before[last.end() :],)
    return ()
