"""The contents of two drafts in one table: which headings came and went."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.drafting.comparing import Compared
from bot.drafting.docx_bookmarks import Bookmarks
from bot.drafting.docx_contents import entry, table_of
from bot.drafting.docx_elements import Element, W, w
from bot.drafting.docx_styles import Styles
from bot.drafting.docx_tracking import Pen
from bot.drafting.docx_words import Revising
from bot.drafting.editions import Edition
from bot.drafting.lines import Line
from bot.drafting.stretches import heading_of

_PROPERTIES, _LINK = f"{W}pPr", f"{W}hyperlink"


@dataclass(frozen=True)
class Contents:
    """Lists the headings of two editions; the pen is that of automatic numbers."""

    old: Edition
    new: Edition
    styles: Styles
    bookmarks: Bookmarks
    pen: Pen

    def table(self, comparison: Iterable[Compared]) -> Element:
        """Return the contents with what came and went tracked."""
        entries = list(self._entries(comparison))
        return table_of(entries, self.styles)

    def _entries(self, comparison: Iterable[Compared]) -> Iterator[Element]:
        for one in comparison:
            before, after = heading_of(one.old), heading_of(one.new)
            if before and after and before.label == after.label:
                old, new = self._entry(before, self.old), self._entry(after, self.new)
                yield self._revised(old, new)
                continue
            # Two numbers would not fit before the tab.
            if before:
                yield self.pen.whole("del", self._entry(before, self.old))
            if after:
                yield self.pen.whole("ins", self._entry(after, self.new))

    def _entry(self, line: Line, edition: Edition) -> Element:
        return entry(line, self.styles, self.bookmarks, edition.pages)

    def _revised(self, old: Element, new: Element) -> Element:
        link = new.find(_LINK)
        made = w("hyperlink")
        made.attrib.update(link.attrib)
        contents = (list(old.find(_LINK)), list(link))
        made.extend(Revising(self.pen, self.pen).revised(*contents))
        return w("p", new.find(_PROPERTIES), made)
