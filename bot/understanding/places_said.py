"""Options by their places in the list: `2 and 4`, `the first two`, `the middle one`."""

import re

from bot.interview.model import Option, Question
from bot.understanding.options import numbered, option_key

_COUNTS = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
_SEVERAL = re.compile(r"(?:the )?(?P<end>first|last) (?P<count>two|three|four|[2-4])")
_MIDDLE = re.compile(
    r"(?:the )?(?:(?:middle|in between)(?: one| option| answer| choice)?"
    r"|one in (?:the middle|between))(?: please| pls| thanks| i guess)*"
)
_PLACE = re.compile(
    r"\b(?:(?:number|option|answer) (?:one|two|three|four|five|six|seven|eight)"
    r"|\d|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last)"
    r"(?: one| option| answer| choice)?|[1-8](?:st|nd|rd|th))\b"
)
_NTH = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last"
    r"|[1-8](?:st|nd|rd|th))"
)
_LED = re.compile(
    rf"^(?:the )?(?P<led>{_NTH})(?: one)?(?=[,;.:-])"
    rf"|\b(?P<place>{_NTH})(?= (?:option|answer|choice)\b)"
)
_POLITE = re.compile(r"\b(?:please|pls|thanks|only|just|ones|options|i guess)\b")
_FILLER = re.compile(
    r"\b(?:the|and|or|option|options|number|numbers|answer|no|i|we|want|take|please|one"
    r"|choose|choice|pick|would|like|go|with|for|i'll|we'll|pls|plz|thanks|thank you"
    r"|honestly|i'd|say|think|guess|i'm|afraid|then|me|us|maybe|probably|is|it's|fine"
    r"|ok|okay|good|let's|lets|do|yes|um|er|well|that|sounds|ones|obviously|just"
    r"|definitely|of|course|mate)\b|[,&+#.!]"
)


def in_places(question: Question, text: str) -> list[str]:
    """Return the options in the places a text says; nothing if it says more."""
    said = option_key(text)
    several = _SEVERAL.fullmatch(_POLITE.sub("", said).strip())
    if several:
        return _at_an_end(question, several["end"], _COUNTS[several["count"]])
    if _FILLER.sub("", _PLACE.sub("", said)).strip():
        return []
    found: list[Option | None] = [
        numbered(question, one) for one in _PLACE.findall(said)
    ]
    return [one.id for one in found if one] if all(found) else []


def place_hinted(question: Question, text: str) -> list[str]:
    """Return the option of a place that is said with reasons: `3rd, it is simple`."""
    said = option_key(text)
    places = {match["place"] or match["led"] for match in _LED.finditer(said)}
    found = [numbered(question, one) for one in places]
    return [found[0].id] if len(found) == 1 and found[0] else []


def _at_an_end(question: Question, end: str, count: int) -> list[str]:
    options = [one.id for one in question.options]
    return options[:count] if end == "first" else options[-count:]


def in_the_middle(question: Question, text: str) -> str | None:
    """Return the option that `the middle one` means, if one is in the middle."""
    middle, remainder = divmod(len(question.options), 2)
    said = remainder and _MIDDLE.fullmatch(option_key(text))
    return question.options[middle].id if said else None
