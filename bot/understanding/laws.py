"""The law of the agreement: the country or the state whose law somebody names."""

import re
from collections.abc import Iterator

from bot.errors import AnswerError
from bot.phrases import laws as phrases
from bot.rules.regions import LAW_OF
from bot.understanding.asked import Asked, quoted, refused
from bot.understanding.brief_law import BRITISH, law_said
from bot.understanding.cleaning import comparable
from bot.understanding.gazetteer import name_key
from bot.understanding.message import Message
from bot.understanding.names import country_name
from bot.understanding.nations import people_of
from bot.understanding.places import country_names
from bot.understanding.places_anywhere import countries_in
from bot.understanding.states import COUNTRIES_OF_STATES, STATES
from bot.understanding.supposing import Supposition, supposed
from bot.understanding.wording import negated, vocabulary

GOVERNING_LAW = "governing_law"
_UNITED_KINGDOM = ("England and Wales", "Scotland", "Northern Ireland")
_FORMAL = vocabulary("the state province commonwealth republic kingdom of")
_FILLER = _FORMAL | vocabulary(
    "law laws under by it its s is should be will must shall governed governing please "
    "obviously clearly naturally certainly definitely course probably just only we use "
    "take want prefer i d like would think guess to agreement contract our ok thanks ,"
)
_NO_LAW = re.compile(
    r"(?:(?:the )?laws? (?:of|in|where) )?(?:the )?(?:ours?|us|mine|my|theirs?|them"
    r"|same|here|home|local|yours?|either|any|both|which|whichever|what|whatever|wherever"
    r"|where|client|provider|customer)\b.*|laws?|yes|ok|okay|sure"
)
_DECIDES = re.compile(r"\b(?:arbitrat\w*|courts?|mediat\w*|tribunals?|judges?)\b")
_WITH_ARTICLE = frozenset({"US", "AE", "BS", "DO", "GM", "IM", "KY", "MV", "VG"})
_LONGEST_NAME = 4


def law_in(asked: Asked, text: str) -> str:
    """Return a text as a law is written: `irish law please` is `Ireland`.

    Raises AnswerError where it can be no law. What is no known law stays as typed.
    """
    law = _known_law(text)
    if law is not None:
        return law
    said = comparable(text).strip(" .!")
    if _DECIDES.search(said) and not [*law_said(Message.of(text))]:
        raise refused(phrases.who_decides(asked.example))
    denied = negated(said) and not [*_laws_in(text)]
    if (
        denied
        or "anything but" in said
        or (_NO_LAW.fullmatch(said) and _names_none(text))
    ):
        raise refused(phrases.no_law(quoted(text), asked.example))
    return text


def suppose_law(asked: Asked, text: str) -> Supposition | None:
    """Find the laws that a text may mean; its own words stay possible."""
    if asked.question.id != GOVERNING_LAW or _known_law(text) is not None:
        return None
    try:
        law_in(asked, text)
    except AnswerError:
        return None
    code = _code(_without(_FILLER, text))
    if code == "GB":
        return supposed(*_UNITED_KINGDOM)
    if code in COUNTRIES_OF_STATES:
        return supposed(_country(code), how=phrases.which_state())
    found = [*dict.fromkeys(_laws_in(text))][:2]
    if not found:
        return supposed(text, how=phrases.own_words())
    return supposed(*found, *([] if _DECIDES.search(text) else [text]), doubtful=True)


def _known_law(text: str) -> str | None:
    """Return the one law that a text names and says nothing else about."""
    key, formal = name_key(text), _without(_FORMAL, text)
    law = _law(key) or _law(_without(_FILLER, text))
    if law is None or (_code(key) in COUNTRIES_OF_STATES and not _spells_us(text)):
        return None
    same = comparable(law).removeprefix("the ") == comparable(text).removeprefix("the ")
    is_name = any(_law(one) and not people_of(one) for one in (key, formal))
    spelled = text not in (text.lower(), text.upper()) and key not in BRITISH
    return text if is_name and spelled and not same else law


def _law(key: str) -> str | None:
    """Return the law of the country or state with this name, if it has only one."""
    if key in BRITISH or key in STATES:
        return BRITISH.get(key) or STATES[key]
    code = _code(key)
    if code is None or code == "GB" or code in COUNTRIES_OF_STATES:
        return None
    return _country(code)


def _country(code: str) -> str:
    name = country_name(code).removesuffix(" SAR China")
    return LAW_OF.get(code) or (f"the {name}" if code in _WITH_ARTICLE else name)


def _code(key: str) -> str | None:
    code = country_names().get(key) or people_of(key)
    return code if code and len(code) == 2 else None  # noqa: PLR2004 - ISO alpha-2


def _without(words: frozenset[str], text: str) -> str:
    return " ".join(word for word in name_key(text).split() if word not in words)


def _laws_in(text: str) -> Iterator[str]:
    """Yield the laws that a longer text may mean."""
    yield from (law for law, _ in law_said(Message.of(text)))
    if negated(comparable(text)):
        return
    words = name_key(text).split()
    for first in range(len(words)):
        for last in range(min(len(words), first + _LONGEST_NAME), first, -1):
            name = " ".join(words[first:last])
            if name in STATES or name in BRITISH:
                yield STATES.get(name) or BRITISH[name]
    yield from filter(
        None, map(_law, map(name_key, map(country_name, countries_in(text))))
    )


def _names_none(text: str) -> bool:
    return not _spells_us(text) and not [*_laws_in(text)]


def _spells_us(text: str) -> bool:
    """Whether the United States are written in capitals: `us` is a pronoun."""
    return re.search(r"\bU\.?S\b", text) is not None
