"""Two versions of a draft as one document with tracked changes."""

from bot.consultation.causes import Causes
from bot.consultation.deal import Deal
from bot.consultation.documents import house_style_of
from bot.consultation.named_files import NamedFile
from bot.drafting.editions import Edition, edition_of
from bot.drafting.theme import Theme, theme_of
from bot.drafting.to_pdf import pages
from bot.drafting.to_redline import to_redline

_NAME = "redline.docx"


def redlined(old: Deal, new: Deal) -> NamedFile:
    """Track every change, each beside the answer that caused it.

    Accepting all changes gives the newer clean draft, rejecting all the older. The
    same two deals give the same bytes.
    """
    style = house_style_of(new)
    theme = theme_of(style)
    reasons = Causes(old, new).sentences
    content = to_redline(_edition(old, theme), _edition(new, theme), style, reasons)
    return NamedFile(_NAME, content)


def _edition(deal: Deal, theme: Theme) -> Edition:
    return edition_of(deal.agreement, pages(deal.agreement, theme))
