"""Why a message for authors matters, found by the form of its words."""

import re
from collections.abc import Mapping

from bot.errors import ContentError
from bot.phrases import translated
from bot.phrases.why_decisions import WHY_DECISIONS
from bot.phrases.why_wordings import WHY_WORDINGS

WHY: Mapping[str, str] = {**WHY_DECISIONS, **WHY_WORDINGS}
"""Why each message matters; “…” stands for what differs from case to case."""


def why_it_matters(fault: ContentError) -> str:
    """Return the reason a fault matters; empty if it was said in the message."""
    if fault.why:
        return ""
    fitting = (form for form in WHY if _fits(form, fault.problem))
    # The form with the fewest gaps says most about the message.
    form = min(fitting, key=lambda one: one.count("…"), default=None)
    return "" if form is None else translated(WHY[form])


def _fits(form: str, problem: str) -> bool:
    pattern = ".+".join(map(re.escape, form.split("…")))
    return re.fullmatch(pattern, problem, re.DOTALL) is not None
