"""Reps: invited by the owner, each command checked every time."""

import pytest
from rep_town import RepTown

from bot.consultation.screens import Action
from bot.storage.directory import Rep
from bot.storage.seams import ChatKey

REPS_COMMANDS = ["rep", "invite", "links", "profile", "prospects", "notices"]
REPS_BUTTONS = [
    "rep",
    "new_link",
    "links",
    "link",
    "revoke_link",
    "prospects",
    "prospect",
    "remind",
    "archive",
    "shared",
    "figures",
    "export_prospects",
    "notices",
    "set_notices",
]
OWNERS_BUTTONS = ["reps", "new_rep", "remove_rep", "remove_rep_yes"]


def reps_of(town: RepTown) -> list[Rep]:
    return town.store.directory.reps(7)


def test_an_owner_invites_a_rep_with_a_link(rep_town: RepTown) -> None:
    rep = rep_town.rep(name="Rita Ray")

    assert "Welcome, Rita Ray" in rep.screen
    assert [one.name for one in reps_of(rep_town)] == ["Rita Ray"]


def test_a_rep_finds_the_menu(rep_town: RepTown) -> None:
    rep = rep_town.rep()

    rep.press("Rep's menu")

    assert "You are Rita" in rep.screen
    assert "Reps" not in rep.buttons


def test_the_owner_has_the_reps_in_the_menu(rep_town: RepTown) -> None:
    owner = rep_town.owner()
    owner.command("rep")

    owner.press("Reps")

    assert "Nobody yet." in owner.screen


def test_a_link_for_a_rep_serves_one(rep_town: RepTown) -> None:
    rep_town.rep()
    second = rep_town.person(501)

    second.command("start", rep_town.owner().token)

    assert "has been used as often as it may be" in second.screen
    assert "Start" in second.buttons
    assert len(reps_of(rep_town)) == 1


def test_a_link_for_a_rep_runs_out(rep_town: RepTown) -> None:
    owner, late = rep_town.owner(), rep_town.person(500)
    owner.command("reps", "Rita")
    rep_town.pass_time(days=7)

    late.command("start", owner.token)

    assert "has run out" in late.screen
    assert reps_of(rep_town) == []


def test_a_rep_may_open_their_invitation_again(rep_town: RepTown) -> None:
    rep = rep_town.rep()

    rep.command("start", rep_town.owner().token)

    assert "Welcome, Rita" in rep.screen
    assert len(reps_of(rep_town)) == 1


def test_an_owner_cannot_use_up_the_link_by_trying_it(rep_town: RepTown) -> None:
    owner = rep_town.owner()
    owner.command("reps", "Rita")
    token = owner.token

    owner.command("start", token)
    rita = rep_town.person(500)
    rita.command("start", token)

    assert "Welcome, Rita" in rita.screen


def test_a_removed_rep_is_nobody(rep_town: RepTown) -> None:
    rep, owner = rep_town.rep(), rep_town.owner()
    token = owner.token
    owner.command("reps")
    owner.press("Remove Rita")
    owner.press("Remove")

    rep.command("rep")
    assert "This is for the sales reps" in rep.screen
    rep.command("start", token)
    assert "was withdrawn" in rep.screen
    assert reps_of(rep_town) == []


def test_a_removed_reps_links_and_list_are_gone(rep_town: RepTown) -> None:
    rep, owner = rep_town.rep(), rep_town.owner()
    prospect = rep_town.prospect(rep)
    token = rep.token
    owner.command("reps")
    owner.press("Remove Rita")
    owner.press("Remove")

    late = rep_town.person(901)
    late.command("start", token)

    assert "I don't know this link" in late.screen
    assert rep_town.store.directory.prospect(prospect.key) is None


def test_a_rep_is_kept_when_the_owner_thinks_again(rep_town: RepTown) -> None:
    rep_town.rep()
    owner = rep_town.owner()
    owner.command("reps")
    owner.press("Remove Rita")

    owner.press("Keep")

    assert len(reps_of(rep_town)) == 1


def test_what_a_rep_forgets_goes_with_their_links(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    rep_town.prospect(rep)
    rep.command("forget")
    rep.press("Yes, delete everything")

    rep.press("Delete it all now")

    assert reps_of(rep_town) == []
    assert rep_town.store.directory.links(rep.key) == []


def test_what_an_owner_forgets_goes_with_their_links(rep_town: RepTown) -> None:
    owner = rep_town.owner()
    owner.command("invite", "Fair")
    owner.command("forget")
    owner.press("Yes, delete everything")

    owner.press("Delete it all now")

    assert rep_town.store.directory.links(owner.key) == []


@pytest.mark.parametrize("name", REPS_COMMANDS)
def test_a_stranger_is_refused_every_command_of_reps(
    rep_town: RepTown, name: str
) -> None:
    rep_town.rep()
    stranger = rep_town.person(666)

    stranger.command(name, "Fair calls=400")

    assert "This is for the sales reps" in stranger.screen


@pytest.mark.parametrize("who", [500, 666])
def test_only_owners_deal_with_reps(rep_town: RepTown, who: int) -> None:
    rep_town.rep()
    other = rep_town.person(who)

    other.command("reps", "Mallory")

    assert "This is for whoever runs this bot" in other.screen
    assert f"OWNER_IDS={who}" in other.screen
    assert len(reps_of(rep_town)) == 1


@pytest.mark.parametrize("verb", REPS_BUTTONS)
def test_a_stranger_is_refused_every_button_of_reps(
    rep_town: RepTown, verb: str
) -> None:
    rep = rep_town.rep()
    rep_town.prospect(rep)
    stranger = rep_town.person(666)

    stranger.tap(Action(verb, option="1"))  # type: ignore[arg-type] # one of the verbs

    assert "This is for the sales reps" in stranger.screen
    assert stranger.kinds == []


@pytest.mark.parametrize("verb", OWNERS_BUTTONS)
@pytest.mark.parametrize("who", [500, 666])
def test_nobody_else_presses_the_owners_buttons(
    rep_town: RepTown, who: int, verb: str
) -> None:
    rep_town.rep()
    other = rep_town.person(who)

    other.tap(Action(verb, option="500"))  # type: ignore[arg-type] # one of the verbs

    assert "This is for whoever runs this bot" in other.screen
    assert len(reps_of(rep_town)) == 1


def test_at_a_terminal_nobody_is_a_rep(rep_town: RepTown) -> None:
    rep_town.rep()
    terminal = rep_town.person(0)

    terminal.command("rep")

    assert terminal.key == ChatKey(7, 0)
    assert "This is for the sales reps" in terminal.screen
