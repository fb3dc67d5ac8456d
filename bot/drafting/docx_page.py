"""The size of a page and its margins, as a house-style document sets them."""

from dataclasses import dataclass

from bot.drafting.docx_elements import Element, W


@dataclass(frozen=True)
class Page:
    """Lengths in twentieths of a point."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int

    @property
    def text_width(self) -> int:
        """How long a line can be."""
        return self.width - self.left - self.right


def page_of(root: Element) -> Page:
    """Return the page of a document's last section; A4 where it does not say."""
    section = f"{W}body/{W}sectPr"

    def length(tag: str, name: str, otherwise: int) -> int:
        element = root.find(f"{section}/{W}{tag}")
        stated = None if element is None else element.get(W + name)
        # Word marks a margin that header or footer must not push with a minus sign.
        return otherwise if stated is None else abs(int(stated))

    return Page(
        width=length("pgSz", "w", 11906),
        height=length("pgSz", "h", 16838),
        top=length("pgMar", "top", 1440),
        right=length("pgMar", "right", 1440),
        bottom=length("pgMar", "bottom", 1440),
        left=length("pgMar", "left", 1440),
        header=length("pgMar", "header", 709),
        footer=length("pgMar", "footer", 709),
    )
