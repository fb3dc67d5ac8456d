"""The files that Typst makes a draft of: the look of it, and what it says."""

from functools import cache
from importlib.resources import files

from bot.drafting.charts import drawing
from bot.drafting.fonts import faces
from bot.drafting.lines import Layout
from bot.drafting.theme import Theme
from bot.drafting.typst_data import rare_words, typst_data
from bot.drafting.typst_pieces import typst_pieces
from bot.phrases import documents


def printed_data(layout: Layout, theme: Theme) -> bytes:
    """Return all that is printed, and how."""
    fields = dict(layout.fields)
    return typst_data(
        {
            "layout": typst_pieces(layout),
            "theme": theme.filled(fields),
            "fonts": faces(theme.font),
            "heading_fonts": faces(theme.heading_font or theme.font),
            "contents": documents.contents(),
            "author": documents.made_by(),
            "subject": fields["subtitle"],
        }
    )


def typst_sources(data: bytes) -> dict[str, bytes]:
    """Name the files that Typst reads: it knows a layout again by those only."""
    rare = typst_data(rare_words(data))
    return {"main.typ": _house(), "draft.json": data, "rare.json": rare}


@cache
def _house() -> bytes:
    return drawing() + (files("bot.drafting") / "house.typ").read_bytes()
