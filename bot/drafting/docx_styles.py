"""The styles of a house-style document, found by the names a firm sees in Word."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.drafting.docx_elements import Element, W
from bot.drafting.lines import Style
from bot.errors import SettingsError
from bot.phrases import house_style as phrases


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
    styles = Styles(_ids(root))
    missing = missing_styles(root)
    if missing:
        problem = phrases.missing_styles(", ".join(missing))
        raise SettingsError(phrases.unusable_reference(problem))
    return styles


def missing_styles(root: Element) -> list[str]:
    """Name the styles that the documents need and a house style lacks."""
    present = _ids(root)
    return [name for name in (*Style, *Fixture) if name.lower() not in present]


def indent_of(root: Element, style: str) -> int:
    """Return how far in the text of a style stands, in twentieths of a point."""
    path = f"{W}style[@{W}styleId='{style}']/{W}pPr/{W}ind"
    indent = root.find(path)
    return 0 if indent is None else int(indent.get(W + "left", "0"))


def _ids(root: Element) -> Mapping[str, str]:
    return {
        name.get(W + "val", "").lower(): name.getparent().get(W + "styleId", "")
        for name in root.iterfind(f"{W}style/{W}name")
    }
