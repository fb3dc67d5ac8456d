"""The table of contents: a live field with the entries it will show."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.drafting.docx_bookmarks import Bookmarks
from bot.drafting.docx_elements import (
    Element,
    field,
    field_end,
    field_start,
    paragraph,
    tab,
    w,
    words,
)
from bot.drafting.docx_styles import Fixture, Styles
from bot.drafting.lines import Line, Style
from bot.phrases import documents

# Headings down to level 2, and styles with an outline level: annexes, signatures.
_FIELD = r'TOC \o "1-2" \h \z \u'


def contents(
    headings: Iterable[Line],
    styles: Styles,
    bookmarks: Bookmarks,
    pages: Mapping[str, int],
) -> Element:
    """Return the contents; a heading without a page keeps its dots.

    The cached entries are right as they stand, so Word is never told to update the
    field: that would greet every reader with a question.
    """
    entries = [entry(line, styles, bookmarks, pages) for line in headings]
    return table_of(entries, styles)


def table_of(entries: Sequence[Element], styles: Styles) -> Element:
    """Return the contents with these entries."""
    if entries:
        # After the paragraph's properties, before its link.
        for offset, mark in enumerate(field_start(_FIELD), 1):
            entries[0].insert(offset, mark)
        entries[-1].append(field_end())
    title = paragraph(styles[Fixture.CONTENTS], words(documents.contents()))
    gallery = w(
        "docPartObj",
        w("docPartGallery", val="Table of Contents"),
        w("docPartUnique"),
    )
    return w("sdt", w("sdtPr", gallery), w("sdtContent", title, *entries))


def entry(
    line: Line, styles: Styles, bookmarks: Bookmarks, pages: Mapping[str, int]
) -> Element:
    """Return the line of the contents that leads to a heading."""
    style = Fixture.CONTENTS_2 if line.style is Style.CLAUSE else Fixture.CONTENTS_1
    anchor = line.anchors[0]
    name = bookmarks.by_anchor[anchor].name
    link = w("hyperlink", anchor=name, history="1")
    link.extend(_words(line))
    link.append(tab())
    page = (words(str(pages[anchor])),) if anchor in pages else ()
    link.extend(field(f"PAGEREF {name} \\h", *page))
    return paragraph(styles[style], link)


def _words(line: Line) -> Iterator[Element]:
    if line.label:
        yield words(line.label)
        yield tab()
    yield words("".join(run.text for run in line.runs))
