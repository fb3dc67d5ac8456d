"""Drafts signed by the deployment that made them, and what a signature tells."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.consultation.deal import Deal
from bot.consultation.named_files import NamedFile
from bot.content.digests import shown
from bot.drafting.notary import Notary
from bot.drafting.seal import Origin, SealedPassage, sealed
from bot.drafting.verification import Verdict
from bot.phrases import documents
from bot.phrases import verification as phrases


def signed(file: NamedFile, deal: Deal, notary: Notary | None) -> NamedFile:
    """Return a file with its seal; without a notary, and if no Word file, as it is."""
    if notary is None or not file.name.endswith(".docx"):
        return file
    library = deal.interviewing.library
    origin = Origin(
        library.questionnaire.id,
        library.questionnaire.version,
        library.digest,
        deal.date.isoformat(),
    )
    return replace(file, content=sealed(file.content, origin, notary))


def told(verdict: Verdict) -> str:
    """Say in words what became of a draft, one line for each kind of change."""
    origin = verdict.origin
    day = documents.long_date(date.fromisoformat(origin.date))
    made = phrases.made_here(day, origin.version, shown(origin.digest))
    if verdict.as_made:
        return f"{made} {phrases.unchanged()}"
    if not verdict.edits:
        return f"{made} {phrases.unchanged_words()}"
    return "\n".join([f"{made} {phrases.edited()}", *_edits(verdict)])


def _edits(verdict: Verdict) -> Iterator[str]:
    edits = verdict.edits
    for said, passages in (
        (phrases.changed, edits.changed),
        (phrases.removed, edits.removed),
        (phrases.added, edits.added),
        (phrases.moved, edits.moved),
        (phrases.renumbered, edits.renumbered),
    ):
        if passages:
            yield said("; ".join(_named(one) for one in passages))


def _named(passage: SealedPassage) -> str:
    return phrases.passage(passage.number, passage.title)
