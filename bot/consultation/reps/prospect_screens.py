"""Prospects as their rep sees them: a page of a stage, one of them, the figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.consultation.reps.funnel import EVERYBODY, figures_of, has_drafted, places
from bot.consultation.reps.progress import ARCHIVED, STAGES, progress_of
from bot.consultation.reps.prospect_names import (
    about_prospect,
    prospect_key,
    prospect_name,
)
from bot.consultation.reps.representation import Representation
from bot.consultation.screens import Action, Button, Passage, Screen
from bot.phrases import preview
from bot.phrases import prospects as phrases
from bot.phrases import reps as menus
from bot.phrases.dates import short
from bot.storage.directory import Prospect
from bot.storage.seams import ChatKey

BACK = "back"
"""Says of the archive's button that it takes somebody out."""
_PAGE = 5
_PER_ROW = 3
_MOST_LINKS = 20


@dataclass(frozen=True)
class ProspectScreens:
    """Shows a rep how far everybody is."""

    world: Representation
    rep: ChatKey

    def page(self, stage: str, number: int) -> Screen:
        """List the prospects of a stage, or all, the last active first."""
        wanted = stage if stage in {*STAGES, ARCHIVED} else None
        listed = self.world.directory.prospects
        found = listed(self.rep, wanted, number * _PAGE, _PAGE + 1)
        lines = [self._line(one) for one in found[:_PAGE]]
        passages = (
            Passage(phrases.title(wanted), "title"),
            *(Passage(line, "item") for line in lines or [phrases.nobody()]),
        )
        rows = [
            (about_prospect(self._name(one), "prospect", one.standing),)
            for one in found[:_PAGE]
        ]
        turning = _turning(wanted or "", number, more=len(found) > _PAGE)
        table = (
            Button(menus.figures(), Action("figures")),
            Button(phrases.export(), Action("export_prospects")),
        )
        return Screen(passages, (*rows, *turning, *self._stages(), table), card=True)

    def opened(self, prospect: Prospect) -> Screen:
        """Show all that a rep may know of one prospect, and what can be done."""
        standing, progress = prospect.standing, progress_of(prospect.standing)
        lines = [
            phrases.stage_since(standing.stage, short(standing.since.date())),
            phrases.done(progress.done),
            phrases.left_open(progress.open),
            phrases.last_active(short(prospect.active.date())),
            *([phrases.is_at(progress.at)] if progress.at else []),
        ]
        passages = (
            Passage(self._name(prospect), "title"),
            *(Passage(line, "item") for line in lines),
        )
        rows = [(_aside(prospect),)]
        if self.can_remind(prospect):
            rows.insert(0, (about_prospect(phrases.remind(), "remind", standing),))
        if progress.shared is not None:
            rows.insert(0, (about_prospect(phrases.see_shared(), "shared", standing),))
        back = (Button(menus.prospects(), Action("prospects")),)
        return Screen(passages, (*rows, back), card=True)

    def can_remind(self, prospect: Prospect) -> bool:
        """Whether a reminder is of use and wanted, and was not given yet."""
        progress = progress_of(prospect.standing)
        return not (progress.reminded or progress.silent or has_drafted(prospect))

    def figures(self) -> Screen:
        """Show how many came how far, link by link, and where people stop."""
        directory, now = self.world.directory, self.world.now()
        passages = [Passage(phrases.figures_title(), "title")]
        for link in directory.links(self.rep, 0, _MOST_LINKS):
            if link.purpose == "prospect":
                passages += [Passage(link.label, "title"), *figures_of(directory, link)]
        stops = list(places(directory.prospects(self.rep, count=EVERYBODY), now))
        if stops:
            passages += [Passage(phrases.stops_title(), "title"), *stops]
        back = (Button(menus.prospects(), Action("prospects")),)
        return Screen(tuple(passages), (back,), card=True)

    def _line(self, prospect: Prospect) -> str:
        standing = prospect.standing
        return phrases.line(
            self._name(prospect),
            phrases.stage(standing.stage),
            progress_of(standing).done,
            short(prospect.active.date()),
        )

    def _name(self, prospect: Prospect) -> str:
        return prospect_name(self.world.directory, prospect.standing)

    def _stages(self) -> Iterator[tuple[Button, ...]]:
        """Offer each stage in which somebody is, with their number."""
        counts = self.world.directory.stages(self.rep)
        buttons = [
            Button(
                phrases.counted(stage, counts[stage]), Action("prospects", "", stage)
            )
            for stage in (*STAGES, ARCHIVED)
            if counts.get(stage)
        ]
        for at in range(0, len(buttons), _PER_ROW):
            yield tuple(buttons[at : at + _PER_ROW])


def _turning(stage: str, number: int, *, more: bool) -> Iterator[tuple[Button, ...]]:
    around = (
        (preview.previous(), number - 1, number > 0),
        (preview.following(), number + 1, more),
    )
    row = tuple(
        Button(label, Action("prospects", option=f"{stage}.{to}"))
        for label, to, there in around
        if there
    )
    if row:
        yield row


def _aside(prospect: Prospect) -> Button:
    key = prospect_key(prospect.standing)
    if prospect.standing.stage == ARCHIVED:
        return Button(phrases.take_back(), Action("archive", BACK, key))
    return Button(phrases.archive(), Action("archive", option=key))
