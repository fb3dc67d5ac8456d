"""Links for prospects: made, followed, limited, revoked."""

import dataclasses

import pytest
from rep_town import BASE, RepTown, begun

from bot.chat.buttons import callback_data, meaning
from bot.consultation.reps.guesses import MOST_A_DAY
from bot.consultation.reps.invitation_tokens import (
    as_option,
    from_option,
    hash_of,
    is_token,
    new_token,
)
from bot.consultation.screens import Action, Document, Verb
from bot.storage.directory import Link


def links(town: RepTown) -> list[Link]:
    return town.store.directory.links(town.people[500].key)


def test_a_link_comes_with_a_message_to_forward_and_codes(rep_town: RepTown) -> None:
    rep = rep_town.rep()

    rep.command("invite", "Autumn fair")

    assert "New link: Autumn fair" in rep.screen
    assert "Rita invites you" in rep.screen
    assert rep.kinds == ["qr_png", "qr_svg"]
    assert {one.link for one in rep.shown if isinstance(one, Document)} == {
        BASE + rep.token
    }


def test_a_token_is_random_short_and_kept_as_a_hash_only(rep_town: RepTown) -> None:
    rep = rep_town.rep()

    rep.command("invite", "Autumn fair")

    (link,) = links(rep_town)
    assert link.token_hash == hash_of(rep.token)
    assert rep.token not in repr(link)
    assert len(rep.token) <= 64
    assert is_token(rep.token)


def test_no_two_tokens_are_the_same() -> None:
    assert len({new_token() for _ in range(100)}) == 100


def test_invite_alone_says_how(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    rep.command("invite")
    assert "/invite Autumn fair uses=20 until=2026-12-31 calls=400" in rep.screen

    rep.press("Plain link")

    assert "New link: Link of 21 Nov" in rep.screen


def test_a_link_carries_what_was_typed(rep_town: RepTown) -> None:
    rep = rep_town.rep()

    rep.command(
        "invite",
        "Autumn fair uses=20 until=2026-12-31 calls=about 400 a day "
        "rate=14 EUR/hour services=incoming calls, orders",
    )

    (link,) = links(rep_town)
    assert (link.label, link.uses_left) == ("Autumn fair", 20)
    assert str(link.expires) == "2027-01-01 00:00:00+00:00"
    assert link.prefilled == {
        "calls_per_day": 400,
        "rate_offer": ["14 EUR/hour"],
        "services": ["incoming_calls", "orders_bookings"],
    }
    assert "Until the end of 31 December 2026" in rep.screen


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Fair stance=firm", "the prospect's own decision"),
        ("Fair dispute=arbitration", "the prospect's own decision"),
        ("Fair governing_law=England", "the prospect's own decision"),
        ("Fair credits=none", "the prospect's own decision"),
        ("Fair parties=Acme", "your own side only"),
        ("Fair liability=none", "the prospect's own decision"),
        ("Fair colour=red", "I know nothing called “colour”"),
        ("Fair calls=many many", "Calls"),
        ("Fair uses=0", "uses is a number"),
        ("Fair until=2026-11-20", "until is the last day"),
        ("Fair until=soon", "until is the last day"),
    ],
)
def test_what_a_link_may_not_carry_is_refused(
    rep_town: RepTown, words: str, said: str
) -> None:
    rep = rep_town.rep()

    rep.command("invite", words)

    assert said in rep.screen
    assert links(rep_town) == []


def test_an_invited_person_is_told_who_sees_what(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    rep.command("profile", "company=Call Point Ltd")

    prospect = rep_town.prospect(rep)

    assert "Rita of Call Point Ltd invites you" in prospect.screen
    assert "Call Point Ltd is the other side of this agreement" in prospect.screen
    assert "This bot is run by Bright Calls" in prospect.screen
    assert "Never your answers or drafts, unless you share" in prospect.screen


def test_an_invited_person_may_go_on_alone(rep_town: RepTown) -> None:
    prospect = rep_town.prospect(rep_town.rep())

    prospect.press("Go on without Rita")

    assert prospect.asking == "services"
    assert rep_town.store.directory.prospect(prospect.key) is None


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ({"revoked": True}, "was withdrawn"),
        ({"uses_left": 0}, "as often as it may be"),
    ],
)
def test_a_link_of_no_use_says_why_and_lets_people_start(
    rep_town: RepTown, spoil: dict[str, object], said: str
) -> None:
    rep = rep_town.rep()
    rep.command("invite", "Fair")
    (link,) = links(rep_town)
    rep_town.store.directory.add_link(dataclasses.replace(link, **spoil))  # type: ignore[arg-type] # fields of it

    person = rep_town.person(900)
    person.command("start", rep.token)

    assert said in person.screen
    person.press("Start")
    assert person.asking == "services"
    assert rep_town.store.directory.prospect(person.key) is None


def test_a_link_runs_out_after_its_last_day(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    rep.command("invite", "Fair until=2026-11-22")
    rep_town.pass_time(days=1)
    in_time, late = rep_town.person(900), rep_town.person(901)

    in_time.command("start", rep.token)
    rep_town.pass_time(hours=12)
    late.command("start", rep.token)

    assert "Rita invites you" in in_time.screen
    assert "has run out" in late.screen


def test_a_link_serves_as_many_as_it_says(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    rep.command("invite", "Fair uses=1")
    first, second = rep_town.person(900), rep_town.person(901)

    first.command("start", rep.token)
    second.command("start", rep.token)
    first.command("start", rep.token)

    assert "Rita invites you" in first.screen
    assert "as often as it may be" in second.screen


def test_a_revoked_link_is_withdrawn_for_all_to_come(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    rep.command("invite", "Fair")
    token = rep.token
    rep.press("Figures of this link")
    rep.press("Revoke this link")
    person = rep_town.person(900)

    person.command("start", token)

    assert "The link no longer works" in rep.notice
    assert "was withdrawn" in person.screen


def test_nobody_revokes_the_link_of_somebody_else(rep_town: RepTown) -> None:
    rita = rep_town.rep()
    rita.command("invite", "Fair")
    rita.press("Figures of this link")
    sam = rep_town.rep(501, "Sam")

    sam.tap(rita.button("Revoke this link"))

    assert not links(rep_town)[0].revoked


def test_links_are_listed_page_by_page(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    for number in range(10):
        rep.command("invite", f"Fair {number}")
        rep_town.pass_time(minutes=1)
    rep.command("links")
    first = rep.buttons[:8]

    rep.press("Next →")

    assert first == [f"Fair {number}" for number in range(9, 1, -1)]
    assert rep.buttons[:2] == ["Fair 1", "Fair 0"]


def test_wrong_tokens_are_tried_a_few_times_a_day(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    rep.command("invite", "Fair")
    stranger = rep_town.person(666)
    for number in range(MOST_A_DAY):
        stranger.command("start", f"guess{number}")
        assert "I don't know this link" in stranger.screen

    stranger.command("start", rep.token)
    assert "too many links" in stranger.screen
    assert "Start" in stranger.buttons

    stranger.today = stranger.today.replace(day=22)
    stranger.command("start", rep.token)
    assert "Rita invites you" in stranger.screen


@pytest.mark.parametrize("words", ["a b", "ünïcode", "x" * 65, "'; DROP", "../.."])
def test_what_no_link_can_hold_is_no_link(rep_town: RepTown, words: str) -> None:
    person = rep_town.person(900)

    person.command("start", words)

    assert "I don't know this link" in person.screen


def test_a_link_in_the_middle_of_a_deal_changes_no_answer(rep_town: RepTown) -> None:
    rep, person = rep_town.rep(), rep_town.person(900)
    person.begin()
    person.say("incoming calls")
    before = person.given
    rep.command("invite", "Fair calls=400 services=orders")

    person.command("start", rep.token)
    assert "No answer of yours changes" in person.screen
    assert rep_town.store.directory.prospect(person.key) is None

    person.press("Suggestions for this deal")
    assert person.given == before
    assert person.standing.rep == rep.key


def test_a_link_can_begin_a_new_deal_beside_the_old_one(rep_town: RepTown) -> None:
    rep, person = rep_town.rep(), rep_town.person(900)
    person.begin()
    person.press("Skip")
    rep.command("invite", "Fair calls=400")
    person.command("start", rep.token)

    person.press("Begin a new deal with it")

    assert person.given == {}
    assert len(person.conversation.shelf) == 1
    assert person.standing.summary["deal"] == person.conversation.number


def test_a_link_can_be_left_alone(rep_town: RepTown) -> None:
    rep, person = rep_town.rep(), rep_town.person(900)
    person.begin()
    person.press("Skip")
    rep.command("invite", "Fair")
    person.command("start", rep.token)

    person.press("Go on as before")

    assert rep_town.store.directory.prospect(person.key) is None


def test_a_second_call_centre_takes_the_place_of_the_first_only_if_wished(
    rep_town: RepTown,
) -> None:
    rita, sam = rep_town.rep(), rep_town.rep(501, "Sam")
    prospect = begun(rep_town.prospect(rita))
    sam.command("invite", "Other")

    prospect.command("start", sam.token)
    assert "Rita would no longer see your progress" in prospect.screen
    assert prospect.standing.rep == rita.key

    prospect.press("Begin a new deal with it")
    assert prospect.standing.rep == sam.key


def test_a_forwarded_button_of_a_link_opens_nothing(rep_town: RepTown) -> None:
    rep, person = rep_town.rep(), rep_town.person(900)
    person.begin()
    person.press("Skip")
    rep.command("invite", "Fair")
    person.command("start", rep.token)
    stranger = rep_town.person(666)

    stranger.tap(person.button("Begin a new deal with it"))

    assert rep_town.store.directory.prospect(stranger.key) is None


def test_reps_do_not_follow_their_own_links(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    rep.command("invite", "Fair uses=1")

    rep.command("start", rep.token)

    assert "This is your own link" in rep.screen
    assert links(rep_town)[0].uses_left == 1


@pytest.mark.parametrize(
    "verb", ["link", "revoke_link", "take_link_new", "take_link_here"]
)
def test_a_button_about_a_link_fits_into_telegrams_bytes(verb: Verb) -> None:
    token_hash = hash_of(new_token())
    action = Action(verb, option=as_option(token_hash))

    assert meaning(callback_data(action)) == action
    assert from_option(action.option) == token_hash


@pytest.mark.parametrize("option", ["", "x", "...", "%%%"])
def test_a_button_about_no_link_is_about_nothing(option: str) -> None:
    assert len(from_option(option)) < 64
