"""What a firm should know about its house-style document before it is used."""

from collections.abc import Iterator
from dataclasses import dataclass

import typst

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_markers import BODY, MARKERS, REQUIRED, tokens_in
from bot.drafting.docx_numbering import unnumbered_styles
from bot.drafting.docx_paragraphs import own_words
from bot.drafting.docx_parts import WordFile, word_file
from bot.drafting.docx_styles import missing_styles, styles_of
from bot.drafting.fonts import faces, has_face
from bot.drafting.style_hazards import hazards
from bot.drafting.theme import Theme, theme_of
from bot.drafting.to_pdf import to_pdf
from bot.markup.tree import Agreement, Part
from bot.phrases import house_style as phrases
from bot.phrases import style_hazards

_TOKENS = ("title", "subtitle", "date", "status", "content_version")
_EXPECTED = ("title", "date", "status")
_TO_THE_MARGIN = frozenset({"header", "footer", "toc 1", "toc 2"})
_TWIPS_OF_A_CENTIMETRE = 567
# A millimetre, in twentieths of a point.
_NOTICED = 57
_ENCLOSED = (f"{W}tbl", f"{W}txbxContent")
_SHORTEST_DRAFT = Agreement(
    "-", "-", "2000-01-01", "-", (), (), (Part("-", ()),), (), (), (), "-"
)


@dataclass(frozen=True)
class StyleReport:
    """Why a document cannot be used, and what else is worth knowing about it.

    A document that can be read has a `theme`: what the PDF takes over.
    """

    faults: tuple[str, ...]
    advice: tuple[str, ...] = ()
    theme: Theme | None = None


def style_report(reference: bytes) -> StyleReport:
    """Look through a house-style document; SettingsError if it is no Word file."""
    file = word_file(reference)
    faults = (*hazards(file), *_lacks(file), *_misplaced(file.body))
    if faults:
        return StyleReport(faults)
    theme = theme_of(reference)
    return StyleReport(tuple(_unprintable(theme)), tuple(_advice(file, theme)), theme)


def _advice(file: WordFile, theme: Theme) -> Iterator[str]:
    yield from _unplaced(file.body)
    yield from _tokens(file)
    yield from _fonts(theme)
    yield from _tab_stops(file, theme.page.text_width)
    if any(not picture.words for picture in theme.pictures):
        yield phrases.picture_without_words()


def _lacks(file: WordFile) -> Iterator[str]:
    styles = [root for _, root in file.related("styles")]
    missing = missing_styles(styles[0]) if styles else [phrases.every_style()]
    if missing:
        yield phrases.missing_styles(", ".join(missing))
        return
    lists = [root for _, root in file.related("numbering")]
    root = lists[0] if lists else styles[0]
    unnumbered = unnumbered_styles(root, styles_of(styles[0]))
    if unnumbered:
        yield phrases.unnumbered(", ".join(unnumbered))


def _misplaced(body: Element) -> Iterator[str]:
    """Say where a marker cannot do its work."""
    paragraphs = [(own_words(one), one) for one in body.iter(f"{W}p")]
    for marker in MARKERS:
        found = [(words, one) for words, one in paragraphs if marker in words]
        if len(found) > 1:
            yield phrases.repeated_marker(marker)
        elif found:
            yield from _misplaced_marker(marker, *found[0])
        elif marker in REQUIRED:
            yield phrases.missing_marker(marker)


def _misplaced_marker(marker: str, words: str, paragraph: Element) -> Iterator[str]:
    if words != marker:
        yield phrases.marker_among_words(marker)
    elif next(paragraph.iterancestors(*_ENCLOSED), None) is not None:
        yield phrases.enclosed_marker(marker)


def _unplaced(body: Element) -> Iterator[str]:
    present = {own_words(one) for one in body.iter(f"{W}p")}
    for marker in MARKERS:
        if marker not in present:
            yield phrases.unplaced(marker, BODY)


def _tokens(file: WordFile) -> Iterator[str]:
    roots = [file.body, *(root for _, root in file.related("header", "footer"))]
    present = list(dict.fromkeys(tokens_in(roots)))
    for token in _EXPECTED:
        if token not in present:
            yield phrases.absent_token(token)
    for token in present:
        if token not in _TOKENS:
            yield phrases.unknown_token(token, ", ".join(_TOKENS))


def _fonts(theme: Theme) -> Iterator[str]:
    for font in dict.fromkeys((theme.font, theme.heading_font)):
        if font and not has_face(font):
            yield phrases.font_not_here(font, faces("")[0])


def _tab_stops(file: WordFile, width: int) -> Iterator[str]:
    """Say where words meant for the right margin end elsewhere."""
    _, root = next(file.related("styles"))
    for style in root.iterfind(f"{W}style"):
        name = style.find(f"{W}name").get(W + "val", "")
        stops = style.findall(f"{W}pPr/{W}tabs/{W}tab[@{W}val='right']")
        ends = int(stops[-1].get(W + "pos", "0")) if stops else width
        if name.lower() in _TO_THE_MARGIN and abs(ends - width) > _NOTICED:
            centimetres = f"{width / _TWIPS_OF_A_CENTIMETRE:.1f}"
            yield phrases.tab_off_margin(name, centimetres)


def _unprintable(theme: Theme) -> Iterator[str]:
    """Print the pictures once: some that Word shows are damaged."""
    if not theme.pictures:
        return
    try:
        to_pdf(_SHORTEST_DRAFT, theme)
    except typst.TypstError:
        yield style_hazards.unprintable_picture()
