"""The law that a first message names: `German law`, `governing law: Poland`."""

import re
from collections.abc import Iterator

from bot.rules.regions import LAW_OF
from bot.understanding.gazetteer import name_key
from bot.understanding.message import Message, Span
from bot.understanding.names import country_name
from bot.understanding.nations import people_of
from bot.understanding.places import country_names

_WORD = r"[^\W\d_]+"
_NAME = rf"(?P<name>(?:the )?{_WORD}(?: (?:and )?{_WORD})?)"
_SAID = re.compile(
    rf"\b(?:governing law|law of (?:the )?(?:contract|agreement)"
    rf"|governed by(?: the)? laws?"
    rf"|under the laws?|the laws?|laws?)(?: of| is| should be|:| -)? {_NAME}"
    rf"|\b(?P<adjective>(?:northern )?{_WORD}) (?:governing )?law\b"
    rf"(?! (?:firm|office|compan|practice))"
)
BRITISH = {"english": "England and Wales", "scottish": "Scotland", "scots": "Scotland",
            "england": "England and Wales", "england and wales": "England and Wales",
            "wales": "England and Wales", "welsh": "England and Wales",
            "scotland": "Scotland", "northern ireland": "Northern Ireland",
            "northern irish": "Northern Ireland"}  # fmt: skip


def law_said(message: Message) -> Iterator[tuple[str, Span]]:
    """Yield the laws named and not denied, as the agreement writes them."""
    for match in _SAID.finditer(message.said):
        law = _law(match["adjective"] or match["name"])
        if law and not message.denied(match.start()):
            yield law, Span(*match.span())


def _law(name: str) -> str | None:
    for said in (name, name.split(maxsplit=1)[0]):
        key = name_key(said)
        code = country_names().get(key) or people_of(key)
        if key in BRITISH:
            return BRITISH[key]
        if code and len(code) == 2:  # noqa: PLR2004 - ISO alpha-2
            return LAW_OF.get(code) or country_name(code)
    return None
