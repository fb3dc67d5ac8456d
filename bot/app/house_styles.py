"""Documents that give drafts their look."""

from pathlib import Path

from bot.consultation.reports import Report
from bot.consultation.workshop.examining import examined_style
from bot.drafting.paper import paper_of
from bot.drafting.style_report import style_report
from bot.errors import SettingsError
from bot.phrases import house_style as phrases

__all__ = ["paper_of", "refuse_unusable", "style_check"]


def style_check(path: Path) -> Report:
    """Say whether a document can give drafts their look, and what it gives them."""
    return examined_style(path)


def refuse_unusable(reference: bytes) -> None:
    """Raise SettingsError for a document that cannot give drafts their look."""
    for fault in style_report(reference).faults:
        raise SettingsError(phrases.unusable_reference(fault))
