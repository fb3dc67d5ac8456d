"""Options within whole sentences: by phrase, by place, by likeness."""

import re
from collections.abc import Iterable

from bot.interview.model import Option, Question
from bot.interview.values import Value
from bot.phrases import understood
from bot.understanding.alike import likeness
from bot.understanding.asked import Asked
from bot.understanding.choices import NOTHING
from bot.understanding.named_options import named_in, names_of, unnamed_parts
from bot.understanding.options import matching, numbered, option_key
from bot.understanding.stems import NOT, stems
from bot.understanding.supposing import MOST_CANDIDATES, Supposition, supposed

_CERTAIN, _MARGIN, _LIKELY = 0.55, 0.1, 0.22
_PLACE = re.compile(
    r"\b(?:\d|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last)"
    r"(?: one| option| answer| choice)?|[1-8](?:st|nd|rd|th))\b"
)
_PLACE_FILLER = re.compile(
    r"\b(?:the|and|or|option|options|number|numbers|answer|no|i|we|want|take|please|one"
    r"|choose|choice|pick|would|like|go|with|for|i'll|we'll)\b|[,&+#.]"
)
_ALL_BUT = re.compile(
    r"^(?:all|everything)(?: of them| of these)?,? (?:except|but|apart from|without)"
    r"(?: for)? "
)
_LIST = re.compile(r"[,;+&/]|\band\b")
_YES = re.compile(r"^(?:yes|yep|yeah|yup|sure|of course|certainly|definitely)\b")
_NO = re.compile(r"^(?:nope|nah|no way|not really|no(?= thank| need| no\b|[,.;!]|$))")


def suppose_option(asked: Asked, text: str) -> Supposition | None:
    """Find one option in a sentence, or the two or three that may be meant."""
    question = asked.question
    named = named_in(question, text)
    places = _places(question, text)
    if named.wanted:
        return supposed(*map(value_of, named.wanted))
    if named.unwanted:
        return _left(question, named.unwanted)
    if len(places) == 1:
        return supposed(value_of(places[0]))
    return _alike(question, text) or _yes_or_no(question, text)


def suppose_options(asked: Asked, text: str) -> Supposition | None:
    """Find the options wanted in a sentence that may name several."""
    question, said = asked.question, option_key(text)
    if _ALL_BUT.match(said):
        unwanted = named_in(question, _ALL_BUT.sub("", said)).wanted
        kept = [
            one.id for one in question.options if one.id not in (*unwanted, NOTHING)
        ]
        return supposed(kept) if unwanted else None
    named = named_in(question, text)
    wanted = list(named.wanted)
    places = [] if wanted or named.unwanted else _places(question, text)
    if places:
        return supposed(places)
    if NOTHING in wanted:
        return supposed(NOTHING) if len(wanted) == 1 else None
    if wanted:
        return _with_the_rest(asked, text, wanted)
    alike = None if named.unwanted else _alike(question, text)
    found = alike.values if alike else ()
    return supposed(*(one if one == NOTHING else [one] for one in found))


def suppose_named(asked: Asked, text: str) -> Supposition | None:
    """Find the one option named; one that is only alike is offered."""
    question = asked.question
    named = named_in(question, text)
    if named.wanted or named.unwanted:
        counted = any(map(str.isdigit, text))
        return supposed(*map(value_of, named.wanted), doubtful=counted)
    alike = _alike(question, text)
    if alike:
        return supposed(*alike.values, doubtful=True)
    return _yes_or_no(question, text)


def value_of(option: str) -> Value:
    """Return the value an option's id stands for: of `30`, the number."""
    return int(option) if option.isdecimal() else option


def _with_the_rest(asked: Asked, text: str, wanted: list[str]) -> Supposition | None:
    """Add what the other parts of a list are like; doubtful if one is like nothing."""
    more = [
        _alike(asked.question, part) for part in unnamed_parts(asked.question, text)
    ]
    sure = [one.values[0] for one in more if one and not one.doubtful]
    values = [*wanted, *(str(one) for one in sure if one not in (*wanted, NOTHING))]
    said = _LIST.search(text) is not None
    return supposed(values, doubtful=said and len(sure) < len(more))


def _left(question: Question, unwanted: Iterable[str]) -> Supposition | None:
    kept = [one.id for one in question.options if one.id not in unwanted]
    few = 1 < len(kept) <= MOST_CANDIDATES
    how = understood.what_is_left()
    return supposed(*map(value_of, kept), how=how) if few else None


def _places(question: Question, text: str) -> list[str]:
    said = option_key(text)
    if _PLACE_FILLER.sub("", _PLACE.sub("", said)).strip():
        return []
    found: list[Option | None] = [
        numbered(question, one) for one in _PLACE.findall(said)
    ]
    return [one.id for one in found if one] if all(found) else []


def _alike(question: Question, text: str) -> Supposition | None:
    scored = likeness(question, text)
    if not scored or scored[0][0] < _LIKELY:
        return None
    rival = scored[1][0] if len(scored) > 1 else 0
    if scored[0][0] >= _CERTAIN and scored[0][0] - rival >= _MARGIN:
        return supposed(value_of(scored[0][1]))
    likely = [value_of(one) for score, one in scored[:2] if score >= _LIKELY / 2]
    return supposed(*likely, doubtful=True)


def _yes_or_no(question: Question, text: str) -> Supposition | None:
    """Take a yes or no with more words for the option that the bare word means."""
    said = option_key(text)
    if _NO.match(said):
        option = matching(question, "no")
        more = bool(stems(_NO.sub("", said)))
        return supposed(value_of(option.id), doubtful=more) if option else None
    if not _YES.match(said) or NOT in stems(said):
        return None
    yes = [one for one in question.options if any(map(_says_yes, names_of(one)))]
    alone = len(yes) == 1 and not stems(_YES.sub("", said))
    return supposed(*(value_of(one.id) for one in yes), doubtful=not alone)


def _says_yes(name: str) -> bool:
    return _YES.match(option_key(name)) is not None
