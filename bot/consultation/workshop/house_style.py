"""What a firm is told about its house-style document."""

from collections.abc import Iterator

from bot.drafting.docx_page import Page
from bot.drafting.style_report import StyleReport
from bot.drafting.theme import Theme
from bot.drafting.theme_bands import Cells, Mark
from bot.phrases import house_style as phrases

_TWIPS_OF_A_MILLIMETRE = 1440 / 25.4


def told(report: StyleReport) -> str:
    """Say in words what is wrong with a document, or what it will give its drafts."""
    if report.faults:
        return "\n".join([phrases.unusable(), *map(phrases.item, report.faults)])
    looks = [] if report.theme is None else _looks(report.theme)
    return "\n".join([phrases.usable(), *looks, *map(phrases.item, report.advice)])


def _looks(theme: Theme) -> Iterator[str]:
    ours = phrases.our_font()
    fonts = phrases.fonts(
        theme.font or ours, f"{theme.size:g}", theme.heading_font or ours
    )
    colour = f"#{theme.colours.accent}"
    page = _page(theme.page)
    yield phrases.takes_over(fonts, colour, page, len(theme.pictures))
    for name, lines in (
        (phrases.header(), theme.bands.header),
        (phrases.footer(), theme.bands.footer),
    ):
        for cells in lines:
            yield phrases.band(name, _quoted(cells))


def _page(page: Page) -> str:
    margins = (page.top, page.right, page.bottom, page.left)
    return phrases.page(
        _millimetres(page.width),
        _millimetres(page.height),
        ", ".join(map(_millimetres, margins)),
    )


def _millimetres(length: int) -> str:
    return f"{length / _TWIPS_OF_A_MILLIMETRE:.0f}"


def _quoted(cells: Cells) -> str:
    said = ("".join(map(_said, cell)).strip() for cell in cells)
    return " | ".join(one for one in said if one)


def _said(mark: Mark) -> str:
    if mark.picture is not None:
        return phrases.a_picture()
    return f"[{mark.field}]" if mark.field else mark.text
