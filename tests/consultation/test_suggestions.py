"""What a call centre suggests: it counts when it is accepted, not before."""

import pytest
from rep_town import RepTown, Townsman

from bot.interview.values import SKIPPED, Given

PROFILE = (
    "company=Call Point Ltd company_country=GB address=5 High St, London "
    "controller=Rita Ray, Quality Lead rate=14 EUR/hour payment_days=21"
)
PROVIDER = {
    "name": "Call Point Ltd",
    "country": "GB",
    "address": "5 High St, London",
}
RITA = {"name": "Rita Ray", "position": "Quality Lead"}


@pytest.fixture
def rep(rep_town: RepTown) -> Townsman:
    found = rep_town.rep()
    found.command("profile", PROFILE)
    return found


@pytest.fixture
def prospect(rep_town: RepTown, rep: Townsman) -> Townsman:
    rep.command("invite", "Fair calls=400")
    found = rep_town.person(900)
    found.command("start", rep.token)
    return found


def asked(person: Townsman, question: str) -> Townsman:
    """The person on the card of a question."""
    person.asked(question)
    return person


def test_a_suggestion_stands_on_the_card_and_is_no_answer(prospect: Townsman) -> None:
    asked(prospect, "calls_per_day")

    assert "Call Point Ltd suggested: 400" in prospect.screen
    assert prospect.given == {}


def test_an_accepted_suggestion_is_given(prospect: Townsman) -> None:
    asked(prospect, "calls_per_day")

    prospect.press("Accept the suggestion")

    assert prospect.given == {"calls_per_day": Given("answered", 400)}


def test_a_suggestion_can_be_accepted_by_typing_its_button(prospect: Townsman) -> None:
    asked(prospect, "calls_per_day")

    prospect.say("accept the suggestion")

    assert prospect.given == {"calls_per_day": Given("answered", 400)}


def test_an_answer_of_ones_own_takes_no_notice_of_it(prospect: Townsman) -> None:
    asked(prospect, "calls_per_day")

    prospect.say("120")

    assert prospect.given == {"calls_per_day": Given("answered", 120)}


def test_a_skipped_question_takes_the_default_not_the_suggestion(
    prospect: Townsman,
) -> None:
    asked(prospect, "calls_per_day")

    prospect.press("Skip")

    assert prospect.given == {"calls_per_day": SKIPPED}


def test_an_old_button_accepts_nothing_else(rep: Townsman, prospect: Townsman) -> None:
    asked(prospect, "payment_days")
    old = prospect.button("Accept the suggestion")
    rep.command("profile", "payment_days=90")

    prospect.tap(old)

    assert prospect.given == {}
    assert "suggested: 90" in prospect.screen


def test_a_button_of_another_card_accepts_nothing(prospect: Townsman) -> None:
    asked(prospect, "calls_per_day")
    old = prospect.button("Accept the suggestion")
    asked(prospect, "crm")

    prospect.tap(old)

    assert prospect.given == {}


def test_a_forwarded_button_accepts_nothing(
    rep_town: RepTown, prospect: Townsman
) -> None:
    asked(prospect, "calls_per_day")
    stranger = rep_town.person(666).begin()
    asked(rep_town.people[666], "calls_per_day")

    stranger.tap(prospect.button("Accept the suggestion"))

    assert stranger.given == {}


def test_the_providers_side_leaves_the_clients_to_be_told(prospect: Townsman) -> None:
    asked(prospect, "parties")
    prospect.press("Accept the suggestion")
    assert "Now type your own" in prospect.notice
    assert prospect.asking == "parties"

    prospect.answer("client: Acme Ltd")

    assert prospect.given["parties"].value == {
        "client": {"name": "Acme Ltd"},
        "provider": PROVIDER,
    }


def test_the_clients_side_stays_when_the_providers_is_accepted(
    prospect: Townsman,
) -> None:
    asked(prospect, "controllers")
    prospect.answer("client: Olena Marchenko, Head of Sales")
    prospect.command("suggestions")

    prospect.press("Accept all of these")

    assert prospect.given["controllers"].value == {
        "client": {"name": "Olena Marchenko", "position": "Head of Sales"},
        "provider": RITA,
    }


def test_all_suggestions_are_seen_before_the_first_question(
    prospect: Townsman,
) -> None:
    prospect.press("See what they suggested")

    assert "Calls a day: 400" in prospect.screen
    assert "14" in prospect.screen
    assert "Call Point Ltd" in prospect.screen
    assert prospect.given == {}


def test_all_can_be_accepted_at_once(prospect: Townsman) -> None:
    prospect.press("See what they suggested")

    prospect.press("Accept all of these")

    given = {name: one.value for name, one in prospect.given.items()}
    assert given == {
        "calls_per_day": 400,
        "controllers": {"client": "to_be_named", "provider": RITA},
        "payment_days": 21,
        "rate_offer": ["14 EUR/hour"],
        "parties": {"provider": PROVIDER},
    }


def test_accepting_all_overwrites_nothing_that_was_answered(
    prospect: Townsman,
) -> None:
    asked(prospect, "calls_per_day")
    prospect.say("120")
    prospect.command("suggestions")

    prospect.press("Accept all of these")

    assert prospect.given["calls_per_day"].value == 120
    assert prospect.given["payment_days"].value == 21


def test_nothing_is_suggested_twice(prospect: Townsman) -> None:
    prospect.press("See what they suggested")
    prospect.press("Accept all of these")

    prospect.command("suggestions")

    assert "Nothing is suggested" in prospect.notice


def test_suggestions_are_for_the_deal_of_the_link(prospect: Townsman) -> None:
    asked(prospect, "calls_per_day")
    prospect.say("120")
    prospect.command("new")

    asked(prospect, "payment_days")

    assert "suggested" not in prospect.screen


def test_who_leaves_the_rep_leaves_the_suggestions(prospect: Townsman) -> None:
    prospect.press("Go on without Call Point Ltd")

    asked(prospect, "calls_per_day")

    assert "suggested" not in prospect.screen


@pytest.mark.parametrize("name", ["stance", "dispute", "governing_law", "credits"])
def test_even_a_stored_suggestion_of_what_is_the_clients_is_not_shown(
    rep_town: RepTown, rep: Townsman, prospect: Townsman, name: str
) -> None:
    forged = {"answers": {name: "firm"}}
    rep_town.store.directory.put_profile(rep.key, forged)

    prospect.command("suggestions")

    assert "firm" not in prospect.screen.casefold()


def test_a_stored_suggestion_that_no_longer_fits_is_dropped(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    old = {"answers": {"payment_days": "sometime", "gone": 1}}
    rep_town.store.directory.put_profile(rep.key, old)

    asked(prospect, "payment_days")

    assert "suggested" not in prospect.screen


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "Nothing yet."),
        ("company=Call Point Ltd", "Call Point Ltd"),
        ("Call Point Ltd", "/profile company="),
        ("stance=firm", "the prospect's own decision"),
        ("payment_days=500", "Days to pay: "),
        ("clear", "Your profile is empty now"),
    ],
)
def test_a_profile_is_typed(rep_town: RepTown, words: str, said: str) -> None:
    rep = rep_town.rep()

    rep.command("profile", words)

    assert said in rep.screen


def test_a_profile_is_added_to(rep_town: RepTown, rep: Townsman) -> None:
    rep.command("profile", "registration=01234567")

    answers = rep_town.store.directory.profile(rep.key)["answers"]
    provider = {**PROVIDER, "registration_number": "01234567"}
    assert answers["parties"] == {"provider": provider}
    assert answers["payment_days"] == 21
