"""What a firm writes where a draft's own words go: `[[BODY]]`, `{{ title }}`."""

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.drafting.docx_elements import Element, W
from bot.errors import SettingsError
from bot.phrases import house_style as phrases

KEY_TERMS = "[[KEY TERMS]]"
CONTENTS = "[[TOC]]"
OPEN_POINTS = "[[OPEN POINTS]]"
BODY = "[[BODY]]"
MARKERS = (KEY_TERMS, CONTENTS, OPEN_POINTS, BODY)
REQUIRED = (CONTENTS, BODY)
_TOKEN = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def places(root: Element) -> Mapping[str, Element]:
    """Find the paragraphs that consist of a marker, before anything is filled in.

    Raises SettingsError when there is no place for the contents or the body.
    """
    found = {
        words_of(paragraph).strip(): paragraph
        for paragraph in reversed(list(root.iter(f"{W}p")))
    }
    for marker in REQUIRED:
        if marker not in found:
            problem = phrases.missing_marker(marker)
            raise SettingsError(phrases.unusable_reference(problem))
    return {marker: found[marker] for marker in MARKERS if marker in found}


def put(place: Element, content: Iterable[Element]) -> None:
    """Put content in the place of a marker."""
    for element in content:
        place.addprevious(element)
    place.getparent().remove(place)


def fill_tokens(root: Element, fields: Mapping[str, str]) -> None:
    """Fill the tokens of a part, each once: what fills them is never read again."""
    for paragraph in root.iter(f"{W}p"):
        if _TOKEN.search(words_of(paragraph)):
            _fill(list(paragraph.iter(f"{W}t")), fields)


def tokens_in(roots: Iterable[Element]) -> Iterator[str]:
    """Walk the names of all tokens in some parts."""
    for root in roots:
        for paragraph in root.iter(f"{W}p"):
            yield from _TOKEN.findall(words_of(paragraph))


def filled(text: str, fields: Mapping[str, str]) -> str:
    """Return a text with its tokens filled; unknown ones stay as they are."""
    return _TOKEN.sub(lambda token: fields.get(token[1], token[0]), text)


def _fill(leaves: list[Element], fields: Mapping[str, str]) -> None:
    """Fill a paragraph's tokens, which Word may have scattered over several runs."""
    gathered = ""
    waiting: list[Element] = []
    for leaf in leaves:
        gathered += leaf.text or ""
        waiting.append(leaf)
        if _is_whole(gathered):
            _write(waiting, filled(gathered, fields))
            gathered, waiting = "", []
    if waiting:
        _write(waiting, filled(gathered, fields))


def _is_whole(text: str) -> bool:
    """Whether no token begins in this text and ends after it."""
    rest = text[text.rfind("{{") :] if "{{" in text else text
    return "}}" in rest if "{{" in text else not text.endswith("{")


def _write(leaves: list[Element], text: str) -> None:
    for leaf in leaves:
        leaf.text = ""
    leaves[0].text = text
    leaves[0].set(_SPACE, "preserve")


def words_of(paragraph: Element) -> str:
    """Return the words of a paragraph, however many runs they stand in."""
    return "".join(leaf.text or "" for leaf in paragraph.iter(f"{W}t"))
