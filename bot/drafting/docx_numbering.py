"""Word's automatic numbering, made to agree with the numbers of the tree.

Styles carry the numbering, so a lawyer's edits renumber everything. Where Word would
count on but the tree starts again, a restart is written at that one paragraph.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.drafting import docx_markup as markup
from bot.drafting.docx_elements import Element, W, w
from bot.drafting.docx_markup import Markup
from bot.drafting.docx_styles import Styles
from bot.drafting.lines import Line, Style
from bot.errors import SettingsError
from bot.phrases import house_style as phrases

NUMBERED = (
    Style.PART,
    Style.CLAUSE,
    Style.LEVEL_3,
    Style.LEVEL_4,
    Style.LEVEL_5,
    Style.ANNEX,
    Style.SECTION,
    Style.ANNEX_LEVEL_3,
    Style.ANNEX_LEVEL_4,
)
_LAST_WORD = re.compile(r"([A-Za-z]+|[0-9]+)\W*$")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True)
class Level:
    """Where a style stands in a multilevel list, and how that level counts."""

    definition: str
    depth: int
    form: str


@dataclass
class Numbering:
    """Follows Word's counting through a document, paragraph by paragraph."""

    root: Element
    levels: Mapping[Style, Level]
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _restart: tuple[Level, str] | None = None

    def properties(self, line: Line) -> tuple[Markup, Markup]:
        """Return the list to join and the indent, where the style's own are wrong."""
        level = self.levels.get(line.style)
        if level is None:
            return "", ""
        if not line.label:
            none = markup.w("numPr", markup.w("numId", val="0"))
            return none, markup.w("ind", hanging="0")
        instance = self._instance(level, line.label)
        if not instance:
            return "", ""
        depth = markup.w("ilvl", val=str(level.depth))
        return markup.w("numPr", depth, markup.w("numId", val=instance)), ""

    def _instance(self, level: Level, label: str) -> str:
        """Count one paragraph; return the list to join if not the style's own."""
        if self._restart and self._leaves(self._restart[0], level):
            self._restart = None
        expected = self._counts.get((level.definition, level.depth), 0) + 1
        wanted = position(label, level.form) or expected
        if wanted != expected:
            self._restart = (level, self._new_instance(level, wanted))
        self._counted(level, wanted)
        return self._restart[1] if self._restart else ""

    def _leaves(self, restarted: Level, level: Level) -> bool:
        same = level.definition == restarted.definition
        return not same or level.depth < restarted.depth

    def _counted(self, level: Level, number: int) -> None:
        self._counts = {
            (definition, depth): count
            for (definition, depth), count in self._counts.items()
            if definition != level.definition or depth < level.depth
        }
        self._counts[level.definition, level.depth] = number

    def _new_instance(self, level: Level, start: int) -> str:
        taken = (int(one.get(W + "numId")) for one in self.root.iterfind(f"{W}num"))
        number = str(max(taken, default=0) + 1)
        override = w(
            "lvlOverride",
            w("startOverride", val=str(start)),
            ilvl=str(level.depth),
        )
        definition = w("abstractNumId", val=level.definition)
        self.root.append(w("num", definition, override, numId=number))
        return number


def numbering_of(root: Element, styles: Styles) -> Numbering:
    """Find the lists linked to the styles; SettingsError names a style without one."""
    for style in unnumbered_styles(root, styles):
        problem = phrases.unnumbered(style)
        raise SettingsError(phrases.unusable_reference(problem))
    linked = _linked(root)
    return Numbering(root, {one: _level(linked[styles[one]]) for one in NUMBERED})


def unnumbered_styles(root: Element, styles: Styles) -> list[Style]:
    """Name the styles that should be linked to a list and are not."""
    linked = _linked(root)
    return [style for style in NUMBERED if styles[style] not in linked]


def _linked(root: Element) -> Mapping[str, Element]:
    return {
        link.get(W + "val"): link.getparent()
        for link in root.iterfind(f"{W}abstractNum/{W}lvl/{W}pStyle")
    }


def position(label: str, form: str) -> int:
    """Return how far a label such as "2.5" or "(c)" has counted; 0 if unknown."""
    match = _LAST_WORD.search(label)
    word = match[1].lower() if match else ""
    if form == "decimal":
        return int(word) if word.isdecimal() else 0
    if not word.isalpha():
        return 0
    return _roman(word) if form.endswith("Roman") else _letter(word)


def _level(element: Element) -> Level:
    form = element.find(f"{W}numFmt")
    return Level(
        definition=element.getparent().get(W + "abstractNumId"),
        depth=int(element.get(W + "ilvl")),
        form="decimal" if form is None else form.get(W + "val"),
    )


def _letter(word: str) -> int:
    """Count a…z, aa, bb, … as Word does."""
    return (len(word) - 1) * 26 + ord(word[0]) - ord("a") + 1


def _roman(word: str) -> int:
    values = [_ROMAN.get(letter, 0) for letter in word]
    following = (*values[1:], 0)
    return sum(
        -value if value < after else value
        for value, after in zip(values, following, strict=True)
    )
