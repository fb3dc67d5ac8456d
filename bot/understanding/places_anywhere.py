"""Countries and languages named anywhere in a sentence, whatever stands around them."""

import re
from collections.abc import Iterator
from itertools import islice

from bot.understanding.brief_places import language_names, places_said
from bot.understanding.message import Message
from bot.understanding.nations import members_of, people_of

_MOST = 12
_NORTHERN = re.compile(r"\bn\.? ?ireland\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST = 3


def countries_in(text: str) -> tuple[str, ...]:
    """Return the codes of the countries a text affirms, in its order."""
    message = Message.of(_NORTHERN.sub("Northern Ireland", text))
    named = [(place.span.start, place.code) for place in places_said(message)]
    found = sorted([*named, *_peoples(message)])
    return tuple(dict.fromkeys(code for _, code in islice(found, _MOST)))


def languages_in(text: str) -> tuple[str, ...]:
    """Return the codes of the languages a text affirms, in its order."""
    message = Message.of(text)
    known = language_names()
    found = [
        known[name]
        for match in _WORDS.finditer(message.said)
        for name in (match[0], match[0].removesuffix("s"))
        if name in known and not message.denied(match.start())
    ]
    return tuple(dict.fromkeys(found))


def _peoples(message: Message) -> Iterator[tuple[int, str]]:
    words = list(_WORDS.finditer(message.said))
    for at, first in enumerate(words):
        for last in words[at : at + _LONGEST]:
            said = message.said[first.start() : last.end()]
            codes = (*members_of(said), *filter(None, [people_of(said)]))
            if codes and not message.denied(first.start()):
                yield from (
                    (first.start() + one, code) for one, code in enumerate(codes)
                )
