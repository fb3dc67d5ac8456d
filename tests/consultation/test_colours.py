"""Screens of every kind, seen in their colours."""

import datetime as dt
from dataclasses import dataclass, field, fields

import pytest
from colours import coloured
from rep_town import RepTown

from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Screen
from bot.consultation.workshop.screens_graph import screens_graph


@dataclass(frozen=True)
class Watched(Dialogue):
    """Notes every screen there was."""

    seen: list[Screen] = field(default_factory=list)

    def presented(self, outcome: Outcome) -> Outcome:
        shown = super().presented(outcome)
        self.seen.extend(one for one in shown.shown if isinstance(one, Screen))
        return shown


def watched(dialogue: Dialogue) -> Watched:
    kept = {one.name: getattr(dialogue, one.name) for one in fields(dialogue)}
    return Watched(**kept)


@pytest.mark.campaign
def test_every_screen_has_one_main_action_at_most(dialogue: Dialogue) -> None:
    walked = watched(dialogue)
    screens_graph(walked, dt.date(2026, 11, 21))

    for screen in walked.seen:
        coloured(screen)


def test_so_has_every_screen_of_owners_reps_and_prospects(rep_town: RepTown) -> None:
    rep_town.dialogue = walked = watched(rep_town.dialogue)
    owner, rep = rep_town.owner(), rep_town.rep()
    prospect = rep_town.prospect(rep)
    prospect.press("Start")
    prospect.press("Skip")
    prospect.command("share")
    for command in ("rep", "reps", "links", "invite", "prospects", "notices"):
        owner.command(command)
        rep.command(command)
    for screen in list(walked.seen):
        for button in (button for row in screen.buttons for button in row):
            for person in (owner, rep, prospect):
                walked.press(person.conversation, button.action, person.today)

    for screen in walked.seen:
        coloured(screen)


def test_a_draft_leads_on_by_one_main_action(rep_town: RepTown) -> None:
    person = rep_town.person(900)
    person.command("start")
    person.press("Start")
    person.command("draft")
    *_, last = person.shown

    assert isinstance(last, Screen)
    ((main,),) = [
        [one for one in row if one.mood != "plain"]
        for row in last.buttons
        if any(one.mood != "plain" for one in row)
    ]
    assert main.label == "Continue"
