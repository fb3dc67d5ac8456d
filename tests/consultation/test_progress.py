"""Reps see how far prospects are, never what they answered."""

import json

import pytest
from rep_town import RepTown, Townsman, begun, drafted

TRADE = "Zebra Umbrella"


@pytest.fixture
def rep(rep_town: RepTown) -> Townsman:
    return rep_town.rep()


@pytest.fixture
def prospect(rep_town: RepTown, rep: Townsman) -> Townsman:
    return rep_town.prospect(rep)


def test_opening_a_link_is_the_first_stage(prospect: Townsman) -> None:
    assert prospect.standing.stage == "opened"


def test_a_rep_is_told_once_that_somebody_started(
    rep: Townsman, prospect: Townsman
) -> None:
    begun(prospect, 4)

    assert prospect.standing.stage == "started"
    assert rep.news == ["Autumn fair, no. 1 has started."]


def test_a_rep_is_told_that_a_draft_was_made(rep: Townsman, prospect: Townsman) -> None:
    drafted(begun(prospect))

    assert prospect.standing.stage == "drafted"
    assert rep.news[-1] == "Autumn fair, no. 1 has made a draft."


def test_the_essentials_are_a_stage(prospect: Townsman) -> None:
    begun(prospect, 12)

    assert prospect.standing.stage == "quick"


def test_a_rep_sees_progress(rep: Townsman, prospect: Townsman) -> None:
    begun(prospect, 1)
    prospect.press("Don't know")
    rep.press("See where they are")

    assert "Stage: started, since 21 Nov" in rep.screen
    assert "Done: 5 %" in rep.screen
    assert "Left open: 1" in rep.screen
    assert "Last seen: 21 Nov" in rep.screen
    assert "Is at: " in rep.screen


def test_no_answer_is_in_what_a_rep_can_reach(
    rep: Townsman, prospect: Townsman
) -> None:
    begun(prospect)
    prospect.asked("sector")
    prospect.answer(TRADE)
    rep.press("See where they are")
    assert prospect.given["sector"].value == TRADE

    assert TRADE not in json.dumps(dict(prospect.standing.summary))
    assert TRADE not in rep.screen


def test_a_question_that_would_tell_an_answer_is_not_named(
    prospect: Townsman,
) -> None:
    begun(prospect)
    prospect.asked("crm")
    prospect.answer("priority")
    prospect.asked("priority_customers")

    assert prospect.asking == "priority_customers"
    asked = prospect.dialogue.interviewing.question("priority_customers")
    assert asked is not None
    assert prospect.standing.summary["at"] not in {"", asked.title}


def test_a_day_of_silence_is_told_once(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    begun(prospect)
    rep_town.pass_time(hours=23)
    assert len(rep.news) == 1

    rep_town.pass_time(hours=2)
    rep_town.pass_time(days=2)

    assert rep.news[1:] == ["Autumn fair, no. 1 has been silent for a day."]


def test_silence_after_a_draft_is_not_told(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    drafted(begun(prospect))
    before = len(rep.news)

    rep_town.pass_time(days=3)

    assert len(rep.news) == before


def test_what_happens_by_night_is_told_in_the_morning(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    rep_town.now = rep_town.now.replace(hour=23)
    begun(prospect)
    assert rep.news == []

    rep_town.pass_time(hours=10)

    (digest,) = rep.news
    assert "What your prospects did" in digest
    assert "Autumn fair, no. 1: started" in digest


def test_a_digest_comes_once_a_day_if_wished(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    rep.command("notices")
    rep.press("One message a day")
    begun(prospect)
    drafted(prospect)
    other = rep_town.person(901)
    rep.command("invite", "Spring")
    other.command("start", rep.token)
    begun(other)
    assert rep.news == []

    rep_town.pass_time(hours=21)

    (digest,) = rep.news
    assert "Autumn fair, no. 1: made a draft" in digest
    assert "Spring, no. 1: started" in digest


def test_a_digest_repeats_nothing(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    rep.command("notices")
    rep.press("One message a day")
    begun(prospect)
    rep_town.pass_time(hours=21)
    drafted(prospect)

    rep_town.pass_time(days=1)

    assert "started" not in rep.news[1]
    assert "made a draft" in rep.news[1]


def test_nothing_is_told_to_those_who_wish_so(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    rep.command("notices")
    rep.press("Not at all")

    drafted(begun(prospect))
    rep_town.pass_time(days=2)

    assert rep.news == []


def test_the_choice_is_shown(rep: Townsman) -> None:
    rep.command("notices")
    assert rep.ticked == ["At once"]

    rep.press("One message a day")

    assert rep.ticked == ["One message a day"]


def test_a_deleted_deal_is_nobodys_progress(
    rep_town: RepTown, prospect: Townsman
) -> None:
    begun(prospect)
    prospect.command("deals")
    prospect.press(prospect.buttons[0])
    prospect.press("Delete")
    prospect.press("Yes, delete this deal")

    assert rep_town.store.directory.prospect(prospect.key) is None


def test_who_forgets_is_off_the_list(rep_town: RepTown, prospect: Townsman) -> None:
    begun(prospect)
    prospect.command("forget")
    prospect.press("Yes, delete everything")
    prospect.press("Delete it all now")

    assert rep_town.store.directory.prospect(prospect.key) is None


def test_people_without_a_link_are_on_nobodys_list(
    rep_town: RepTown, rep: Townsman
) -> None:
    rep_town.person(900).begin().press("Skip")

    assert rep_town.store.directory.prospects(rep.key) == []
    assert rep.news == []


def test_two_prospects_of_one_link_are_told_apart(
    rep_town: RepTown, rep: Townsman
) -> None:
    rep.command("invite", "Fair")
    token = rep.token
    first, second = rep_town.person(901), rep_town.person(902)
    for one in (first, second):
        one.command("start", token)
        begun(one)

    assert rep.news == ["Fair, no. 1 has started.", "Fair, no. 2 has started."]
