"""What belongs to a paragraph of a Word document, and to no other one."""

from collections.abc import Iterator

from bot.drafting.docx_elements import Element, W

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def own_elements(paragraph: Element) -> Iterator[Element]:
    """Walk a paragraph without the paragraphs inside it and without doubles.

    Word writes a text box twice, once more for programs from before 2010.
    """
    if next(paragraph.iterancestors(_FALLBACK), None) is not None:
        return
    has_others = next(paragraph.iterdescendants(f"{W}p", _FALLBACK), None) is not None
    for element in paragraph.iter("*"):
        if not has_others or _belongs(element, paragraph):
            yield element


def own_words(paragraph: Element) -> str:
    """Return the words of a paragraph, without space around them."""
    leaves = (one.text or "" for one in own_elements(paragraph) if one.tag == f"{W}t")
    return "".join(leaves).strip()


def _belongs(element: Element, paragraph: Element) -> bool:
    nearest = next(element.iterancestors(f"{W}p"), None)
    doubled = next(element.iterancestors(_FALLBACK), None)
    return nearest is paragraph and doubled is None
