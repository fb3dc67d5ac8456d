"""The styles of a house-style document, found by the names a firm sees in Word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.drafting.docx_elements import Element, W
from bot.drafting.lines import Style
from bot.errors import SettingsError
from bot.phrases import documents


class Fixture(StrEnum):
    """Styles of what surrounds the clauses; the value is the name in Word."""

    CONTENTS = "TOC Heading"
    CONTENTS_1 = "toc 1"
    CONTENTS_2 = "toc 2"
    TABLE = "Agreement Table"
    KEY_TERMS = "Key Terms Table"
    TABLE_TEXT = "Table Text"
    TABLE_HEADING = "Table Heading"
    TABLE_END = "Table End"
    SIGNATURE_TABLE = "Signature Table"
    SIGNATURE_LINE = "Signature Line"
    UNDECIDED = "Undecided Text"
    COMMENT = "annotation text"


@dataclass(frozen=True)
class Styles:
    """Style ids by name; a word processor in another language changes the ids."""

    ids: Mapping[str, str]

    def __getitem__(self, name: Style | Fixture) -> str:
        """Return the id of a style."""
        return self.ids[name.lower()]


def styles_of(root: Element) -> Styles:
    """Find every style the documents need; SettingsError names those missing."""
    ids = {
        name.get(W + "val", "").lower(): name.getparent().get(W + "styleId", "")
        for name in root.iterfind(f"{W}style/{W}name")
    }
    missing = [name for name in _needed() if name.lower() not in ids]
    if missing:
        problem = documents.missing_styles(", ".join(missing))
        raise SettingsError(documents.unusable_reference(problem))
    return Styles(ids)


def indent_of(root: Element, style: str) -> int:
    """Return how far in the text of a style stands, in twentieths of a point."""
    path = f"{W}style[@{W}styleId='{style}']/{W}pPr/{W}ind"
    indent = root.find(path)
    return 0 if indent is None else int(indent.get(W + "left", "0"))


def _needed() -> Iterable[str]:
    yield from Style
    yield from Fixture
