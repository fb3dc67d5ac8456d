"""The table of contents: a live field with the entries it will show."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.drafting.docx_bookmarks import Bookmarks
from bot.drafting.docx_elements import Element
from bot.drafting.docx_elements import w as element
from bot.drafting.docx_markup import (
    Markup,
    field,
    field_end,
    field_start,
    paragraph,
    parsed,
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
        for offset, mark in enumerate(parsed(field_start(_FIELD)), 1):
            entries[0].insert(offset, mark)
        entries[-1].extend(parsed([field_end()]))
    title = paragraph(styles[Fixture.CONTENTS], words(documents.contents()))
    gallery = w(
        "docPartObj",
        w("docPartGallery", val="Table of Contents"),
        w("docPartUnique"),
    )
    properties, heading = parsed([w("sdtPr", gallery), title])
    return element("sdt", properties, element("sdtContent", heading, *entries))


def entry(
    line: Line, styles: Styles, bookmarks: Bookmarks, pages: Mapping[str, int]
) -> Element:
    """Return the line of the contents that leads to a heading."""
    style = Fixture.CONTENTS_2 if line.style is Style.CLAUSE else Fixture.CONTENTS_1
    anchor = line.anchors[0]
    name = bookmarks.by_anchor[anchor].name
    page = (words(str(pages[anchor])),) if anchor in pages else ()
    reference = field(f"PAGEREF {name} \\h", *page)
    content = (*_words(line), tab(), *reference)
    link = w("hyperlink", *content, anchor=name, history="1")
    (made,) = parsed([paragraph(styles[style], link)])
    return made


def _words(line: Line) -> Iterator[Markup]:
    if line.label:
        yield words(line.label)
        yield tab()
    yield words("".join(run.text for run in line.runs))
