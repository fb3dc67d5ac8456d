"""Several options within one sentence: those named, and those only hinted at."""

import re

from bot.interview.model import Question
from bot.understanding.asked import Asked
from bot.understanding.choices import NOTHING
from bot.understanding.hints import absorbed, hinted
from bot.understanding.loose_options import alike, is_certain, kindred_to
from bot.understanding.named_options import Named, named_in, unnamed_parts
from bot.understanding.options import option_key
from bot.understanding.places_said import in_places
from bot.understanding.supposing import Supposition, supposed
from bot.understanding.turns_of_phrase import straightened

_ALL_BUT = re.compile(
    r"^(?:all|everything)(?: of them| of these| on (?:that|the"
    r"|this) list)?,? (?:except|but|apart from|without)"
    r"(?: for)? "
)
_ALL = re.compile(
    r"(?:yes,? |ok,? )?(?:we (?:want|need) )?(?:all|(?:the )?lot|every ?(?:thing|one)?)"
    r"(?: (?:of (?:them|it|these|those|the above)|(?:the )?(?:two|three|four|five|six"
    r"|seven"
    r"|eight|\d)(?: of them)?|together))?(?:,? (?:please|pls|honestly|really|i guess"
    r"|i think"
    r"|if possible|thanks))*"
)
_LIST = re.compile(r"[,;+&/]|\band\b")


def suppose_options(asked: Asked, text: str) -> Supposition | None:
    """Find the options wanted in a sentence that may name several."""
    question, said = asked.question, option_key(text)
    if _ALL_BUT.match(said):
        return _all_but(question, _ALL_BUT.sub("", said))
    if _ALL.fullmatch(said):
        return _all_but(question, "")
    text = straightened(text)
    named = named_in(question, text)
    places = in_places(question, text)
    if places:
        return supposed(places)
    if NOTHING in named.wanted:
        return supposed(NOTHING) if len(named.wanted) == 1 else None
    likely = [one for one in hinted(question, text, named.unwanted) if one != NOTHING]
    if named.wanted:
        return _with_the_rest(question, text, named, likely)
    return _not_named(question, text, named, likely)


def _all_but(question: Question, text: str) -> Supposition | None:
    unwanted = named_in(question, text).wanted or in_places(question, text)
    kept = [one.id for one in question.options if one.id not in (*unwanted, NOTHING)]
    return supposed(kept) if unwanted or not text else None


def _with_the_rest(
    question: Question, text: str, named: Named, likely: list[str]
) -> Supposition | None:
    """Add what the other parts of a list are like; doubtful if one is like nothing."""
    wanted = list(named.wanted)
    more = [alike(question, part) for part in unnamed_parts(question, text)]
    sure = [one.values[0] for one in more if one and not one.doubtful]
    values = [*wanted, *(str(one) for one in sure if one not in (*wanted, NOTHING))]
    said = _LIST.search(text) is not None
    certain = is_certain(question, named, text) or len(wanted) > 1
    within = absorbed(question, text)
    if within.intersection(values) and not within.issuperset(values):
        return supposed([one for one in values if one not in within], values)
    if certain and not (said and len(sure) < len(more)):
        return supposed(values)
    more_likely = [one for one in likely if one not in values]
    if len(values) > len(wanted) and not more_likely:
        # What parts are only like may be nothing that was meant.
        return supposed(wanted, values, doubtful=True)
    return _combined(values, more_likely)


def _not_named(
    question: Question, text: str, named: Named, likely: list[str]
) -> Supposition | None:
    found = None if named.unwanted else alike(question, text)
    if found and not found.doubtful and not likely:
        value = str(found.values[0])
        return supposed(value if value == NOTHING else [value])
    if not likely:
        found = found or kindred_to(question, text)
        likely = [str(one) for one in found.values] if found else []
    if NOTHING in likely:
        return supposed(
            *(one if one == NOTHING else [one] for one in likely), doubtful=True
        )
    return _combined([], likely)


def _combined(wanted: list[str], likely: list[str]) -> Supposition | None:
    """Offer what is named, what is hinted at, and both."""
    alone = [[one] for one in likely[:2]]
    if not wanted:
        return supposed(*alone, *([likely[:2]] if alone[1:] else []), doubtful=True)
    more = [[*wanted, *one] for one in alone[:1]]
    other = alone[:1] if len(wanted) == 1 else [[*wanted, *likely[:2]]]
    return supposed(wanted, *more, *other, doubtful=True)
