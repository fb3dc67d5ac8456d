"""Single elements of WordprocessingML, for what is already parsed."""

from typing import TypeAlias

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
_NAMES = {"w": NAMESPACE}

Element: TypeAlias = etree._Element  # noqa: SLF001 # lxml's own name for the type


def w(tag: str, *children: Element, **attributes: str) -> Element:
    """Return an element of Word's namespace; attributes are in it too."""
    qualified = {W + name: value for name, value in attributes.items()}
    made = etree.Element(W + tag, qualified, _NAMES)
    made.extend(children)
    return made
