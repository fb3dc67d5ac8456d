"""Options within whole sentences: by phrase, by place, by likeness."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.interview.model import Option, Question
from bot.interview.values import Value
from bot.phrases import understood
from bot.understanding.alike import in_families, likeness
from bot.understanding.asked import Asked
from bot.understanding.choices import NOTHING
from bot.understanding.evidence import is_clear
from bot.understanding.named_options import named_in, names_of, unnamed_parts
from bot.understanding.options import matching, option_key
from bot.understanding.places_said import in_places, in_the_middle
from bot.understanding.stems import NOT, stems
from bot.understanding.supposing import MOST_CANDIDATES, Supposition, supposed

_CERTAIN, _MARGIN, _LIKELY = 0.55, 0.1, 0.22
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
    places = in_places(question, text)
    if places:
        return supposed(*map(value_of, places))
    clear = is_clear(question, (*named.wanted, *named.unwanted), text)
    if named.wanted and clear and not _outdone(question, named.wanted, text):
        return supposed(*map(value_of, named.wanted))
    if named.wanted:
        rivals = _rivals(question, text, named.unwanted)
        return supposed(*map(value_of, (*named.wanted, *rivals)), doubtful=True)
    if named.unwanted:
        return _left(question, named.unwanted)
    middle = in_the_middle(question, text)
    if middle:
        return supposed(middle, doubtful=True)
    return (
        _alike(question, text) or _yes_or_no(question, text) or _kindred(question, text)
    )


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
    places = in_places(question, text)
    if places:
        return supposed(places)
    if NOTHING in wanted:
        return supposed(NOTHING) if len(wanted) == 1 else None
    if wanted:
        found = _with_the_rest(asked, text, wanted)
        clear = is_clear(question, (*wanted, *named.unwanted), text)
        return found if clear or len(wanted) > 1 else _in_doubt(found)
    alike = None if named.unwanted else _alike(question, text)
    alike = alike or _kindred(question, text)
    values = alike.values if alike else ()
    return supposed(
        *(one if one == NOTHING else [one] for one in values),
        doubtful=alike is not None and alike.doubtful,
    )


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


def _outdone(question: Question, wanted: Iterable[str], text: str) -> bool:
    """Whether a text is clearly more like an option other than those it names."""
    scored = likeness(question, text)
    named = max((score for score, one in scored if one in wanted), default=0)
    return scored[0][0] - named >= _MARGIN if scored else False


def _in_doubt(found: Supposition | None) -> Supposition | None:
    return replace(found, doubtful=True) if found else None


def _rivals(question: Question, text: str, unwanted: Iterable[str]) -> list[str]:
    """Return the options a text is at least a little like, the most alike first."""
    return [
        option
        for score, option in likeness(question, text)
        if score >= _LIKELY / 2 and option not in unwanted
    ]


def _left(question: Question, unwanted: Iterable[str]) -> Supposition | None:
    kept = [one.id for one in question.options if one.id not in unwanted]
    few = 1 < len(kept) <= MOST_CANDIDATES
    how = understood.what_is_left()
    return supposed(*map(value_of, kept), how=how) if few else None


def _alike(question: Question, text: str) -> Supposition | None:
    scored = likeness(question, text)
    if not scored or scored[0][0] < _LIKELY:
        return None
    rival = scored[1][0] if len(scored) > 1 else 0
    clearly = scored[0][0] >= _CERTAIN and scored[0][0] - rival >= _MARGIN
    if clearly and is_clear(question, scored[0][1:], text):
        return supposed(value_of(scored[0][1]))
    likely = [value_of(one) for score, one in scored[:2] if score >= _LIKELY / 2]
    kin = _kindred(question, text)
    return supposed(*likely, *(kin.values if kin else ()), doubtful=True)


def _kindred(question: Question, text: str) -> Supposition | None:
    """Offer what is alike once words of one family count as the same word."""
    scored = likeness(question, text, in_families)
    likely = [value_of(one) for score, one in scored[:2] if score >= _LIKELY]
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
    yes = _yes_options(question)
    alone = len(yes) == 1 and not stems(_YES.sub("", said))
    return supposed(*(value_of(one.id) for one in yes), doubtful=not alone)


def _yes_options(question: Question) -> list[Option]:
    """Return what a yes may mean: beside a plain no, everything else."""
    refusal = matching(question, "no")
    if refusal is None or question.type != "choice":
        return [one for one in question.options if any(map(_says_yes, names_of(one)))]
    apart = (refusal.id, question.unknown_value)
    return [one for one in question.options if one.id not in apart]


def _says_yes(name: str) -> bool:
    return _YES.match(option_key(name)) is not None
