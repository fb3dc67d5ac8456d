"""A house style on the paper somebody prints on."""

from functools import lru_cache

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_package import open_reference, packed
from bot.drafting.docx_page import page_of
from bot.drafting.paper_sizes import SIZES, Paper


def paper_of(reference: bytes) -> Paper:
    """Return the paper a house style is nearest to.

    Raises SettingsError if it is no Word document.
    """
    page = page_of(open_reference(reference).element)
    narrow = min(page.width, page.height)
    return min(SIZES, key=lambda paper: abs(SIZES[paper][0] - narrow))


@lru_cache(maxsize=4)
def on_paper(reference: bytes, paper: Paper) -> bytes:
    """Return a house style on another paper, its lines as long as before.

    Tables, tab stops and pictures were made for that length, so the side margins
    take up the difference. Raises SettingsError if it is no Word document.
    """
    document = open_reference(reference)
    for section in document.element.iter(f"{W}sectPr"):
        _resize(section, paper)
    return packed(document)


def _resize(section: Element, paper: Paper) -> None:
    size = section.find(f"{W}pgSz")
    if size is None:
        return
    width, height = SIZES[paper]
    if size.get(f"{W}orient") == "landscape":
        width, height = height, width
    _set(section, width - int(size.get(f"{W}w", width)))
    size.set(f"{W}w", str(width))
    size.set(f"{W}h", str(height))


def _set(section: Element, wider: int) -> None:
    margins = section.find(f"{W}pgMar")
    if margins is None:
        return
    for name, share in (("left", wider // 2), ("right", wider - wider // 2)):
        margin = int(margins.get(W + name, "1440"))
        margins.set(W + name, str(max(0, margin + share)))
