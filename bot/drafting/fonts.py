"""The faces a PDF is set in: the same on every machine, as `docs/fonts.md` lists."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import as_file, files

import typst

# Comes with Typst, for Latin, Greek, Cyrillic and Hebrew.
_TEXT = "Libertinus Serif"

# Faces every Word has, and the one that stands for each: so the same draft has the
# same pages on every machine.
_STAND_INS = {"Times New Roman": _TEXT}

# The first that has a letter shows it. Those of Noto come with the product, the
# others with Typst.
_OTHERS = (
    _TEXT,
    "Noto Naskh Arabic",
    "Noto Serif Armenian",
    "Noto Serif Georgian",
    "Noto Serif Devanagari",
    "Noto Serif Thai",
    "New Computer Modern",
    "DejaVu Sans Mono",
)


def faces(font: str) -> tuple[str, ...]:
    """Return what to print a font with, best first."""
    return (_STAND_INS.get(font, font) or _TEXT, *_OTHERS)


def has_face(font: str) -> bool:
    """Whether a font is printed as itself here, or by what stands for it."""
    here = (*_STAND_INS, *collection(system=True).families())
    return font.casefold() in {one.casefold() for one in here}


def are_ours(fonts: Iterable[str]) -> bool:
    """Whether no font of the machine is needed to print with these."""
    return {*fonts} <= {"", *_STAND_INS, *_OTHERS}


@cache
def collection(*, system: bool) -> typst.Fonts:
    """Return our faces, and the machine's too where `system` asks for them.

    The scan takes longer than a short draft, so it is done once.
    """
    with as_file(files("bot.drafting") / "fonts") as folder:
        return typst.Fonts(include_system_fonts=system, font_paths=[folder])
