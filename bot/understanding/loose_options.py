"""Options within whole sentences: by phrase, by place, by likeness."""

import re
from collections.abc import Iterable

from bot.interview.model import Option, Question
from bot.interview.values import Value
from bot.phrases import understood
from bot.understanding.alike import in_families, likeness
from bot.understanding.asked import Asked
from bot.understanding.evidence import is_clear
from bot.understanding.hints import hinted, hints
from bot.understanding.named_options import Named, named_in
from bot.understanding.options import matching, option_key
from bot.understanding.places_said import in_places, in_the_middle, place_hinted
from bot.understanding.some_holidays import beyond_those_named
from bot.understanding.stems import NOT, stems
from bot.understanding.supposing import MOST_CANDIDATES, Supposition, supposed
from bot.understanding.turns_of_phrase import has_condition, straightened

_CERTAIN, _MARGIN, _LIKELY = 0.55, 0.1, 0.22
# Where own words are an answer as well, a little likeness is none.
_LIKELY_BESIDE_OWN_WORDS = 0.32
_WHO = re.compile(r"\bwho\b", re.IGNORECASE)
_CAPITAL = re.compile(r"[a-z,] (?:Dr |Mr |Mrs |Ms )?[A-Z][a-z]{2,}\b")
_YES = re.compile(r"^(?:yes|yep|yeah|yup|sure|of course|certainly|definitely)\b")
_NO = re.compile(r"^(?:nope|nah|no way|not really|no(?= thank| need| no\b|[,.;!]|$))")


def suppose_option(asked: Asked, text: str) -> Supposition | None:
    """Find one option in a sentence, or the two or three that may be meant."""
    return beyond_those_named(asked.question, text, _option_in(asked, text))


def _option_in(asked: Asked, text: str) -> Supposition | None:
    question, person = asked.question, _names_somebody(asked.question, text)
    text = straightened(text)
    named = named_in(question, text)
    sure = in_places(question, text)
    certain = not person and is_certain(question, named, text)
    if not sure and named.wanted and certain:
        sure = list(named.wanted)
    return supposed(*map(value_of, sure)) or _offered(question, text, named)


def _names_somebody(question: Question, text: str) -> bool:
    """Whether a name answers a question that asks who: `always Dr Petrenko`."""
    return bool(_WHO.search(question.ask) and _CAPITAL.search(text))


def _offered(question: Question, text: str, named: Named) -> Supposition | None:
    """Offer what a sentence may mean that does not say it plainly."""
    likely = (*place_hinted(question, text), *hinted(question, text, named.unwanted))
    if named.wanted:
        rivals = rivals_of(question, text, named.unwanted)
        offered = (*named.wanted, *likely, *rivals)
        return supposed(*map(value_of, offered), doubtful=True)
    if named.unwanted and not likely:
        return _left(question, named.unwanted)
    middle = in_the_middle(question, text)
    if middle:
        return supposed(middle, doubtful=True)
    found = alike(question, text)
    if found and not found.doubtful and not likely:
        return found
    meant = _yes_or_no(question, text)
    return together(meant or found, likely) or kindred_to(question, text)


def suppose_named(asked: Asked, text: str) -> Supposition | None:
    """Find the one option named; one that is only alike is offered."""
    question, text = asked.question, straightened(text)
    named = named_in(question, text)
    counted = any(map(str.isdigit, text))
    if named.wanted and not counted and is_certain(question, named, text):
        return supposed(*map(value_of, named.wanted))
    likely = hinted(question, text, named.unwanted)
    if named.wanted or likely:
        offered = (*named.wanted, *likely)
        return supposed(*map(value_of, offered), doubtful=True)
    near = None if named.unwanted else alike(question, text)
    if near:
        return supposed(*near.values, doubtful=True)
    return None if named.unwanted else _yes_or_no(question, text)


def value_of(option: str) -> Value:
    """Return the value an option's id stands for: of `30`, the number."""
    return int(option) if option.isdecimal() else option


def is_certain(question: Question, named: Named, text: str) -> bool:
    """Whether what is named is what most of the words speak for."""
    if has_condition(text) or not is_clear(
        question, (*named.wanted, *named.unwanted), text
    ):
        return False
    if _outdone(question, named.wanted, text):
        return False
    spoken = hints(question, text)
    ours = max((spoken.get(one, 0) for one in named.wanted), default=0)
    apart = (*named.wanted, *named.unwanted)
    rivals = [score for one, score in spoken.items() if one not in apart]
    return max(rivals, default=0) <= ours


def together(found: Supposition | None, options: Iterable[str]) -> Supposition | None:
    """Return a supposition with these options beside it, all of it to be asked."""
    values = found.values if found else ()
    return supposed(*map(value_of, options), *values, doubtful=True)


def _outdone(question: Question, wanted: Iterable[str], text: str) -> bool:
    """Whether a text is clearly more like an option other than those it names."""
    scored = likeness(question, text)
    named = max((score for score, one in scored if one in wanted), default=0)
    return scored[0][0] - named >= _MARGIN if scored else False


def rivals_of(question: Question, text: str, unwanted: Iterable[str]) -> list[str]:
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


def alike(question: Question, text: str) -> Supposition | None:
    """Find the option whose names are spelled like a text, or offer those near."""
    scored = likeness(question, text)
    if not scored or scored[0][0] < _least(question):
        return None
    rival = scored[1][0] if len(scored) > 1 else 0
    clearly = scored[0][0] >= _CERTAIN and scored[0][0] - rival >= _MARGIN
    if clearly and is_clear(question, scored[0][1:], text):
        return supposed(value_of(scored[0][1]))
    near = likeness(question, text, word_for_word=True)[:2]
    likely = [value_of(one) for score, one in near if score >= _LIKELY / 2]
    kin = kindred_to(question, text)
    return supposed(*likely, *(kin.values if kin else ()), doubtful=True)


def kindred_to(question: Question, text: str) -> Supposition | None:
    """Offer what is alike once words of one family count as the same word."""
    scored = likeness(question, text, in_families, word_for_word=True)
    least = _least(question)
    likely = [value_of(one) for score, one in scored[:2] if score >= least]
    return supposed(*likely, doubtful=True)


def _least(question: Question) -> float:
    return _LIKELY if question.other is None else _LIKELY_BESIDE_OWN_WORDS


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
        return [one for one in question.options if any(map(_says_yes, one.names))]
    apart = (refusal.id, question.unknown_value)
    return [one for one in question.options if one.id not in apart]


def _says_yes(name: str) -> bool:
    return _YES.match(option_key(name)) is not None
