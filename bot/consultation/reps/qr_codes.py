"""Codes to scan that lead to an invitation link."""

from io import BytesIO

import segno

from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document
from bot.phrases import invitations as phrases

_QUIET_ZONE = 4
_PIXELS = 12


def qr_code(wanted: Document) -> NamedFile:
    """Draw the code of a document's link, as pixels or for print.

    A quarter of it may be dirty or torn, as on a badge.
    """
    code = segno.make_qr(wanted.link, error="q")
    out = BytesIO()
    if wanted.kind == "qr_png":
        code.save(out, kind="png", border=_QUIET_ZONE, scale=_PIXELS, light="white")
        return NamedFile("invitation.png", out.getvalue(), phrases.code_to_scan())
    code.save(out, kind="svg", border=_QUIET_ZONE, light="white")
    return NamedFile("invitation.svg", out.getvalue(), phrases.code_to_print())
