"""What is typed about one company leaves what is known of both."""

from visitor import Visitor

from bot.consultation.screens import Action
from bot.interview.values import Given, Value

ACME: dict[str, Value] = {
    "name": "Acme Ltd",
    "country": "IE",
    "registration_number": "512345",
    "address": "5 High St, Dublin",
}
BETA: dict[str, Value] = {"name": "Beta Inc"}


def told_again(visitor: Visitor, typed: str) -> Value | None:
    known = Given("answered", {"client": {**ACME}, "provider": {**BETA}})
    visitor.conversation = visitor.conversation.with_answer("parties", known)
    visitor.conversation = visitor.conversation.asked("parties")
    visitor.say(typed)
    return visitor.given["parties"].value


def test_another_name_keeps_the_number_and_the_address(visitor: Visitor) -> None:
    assert told_again(visitor, "Acme Holdings Ltd") == {
        "client": {**ACME, "name": "Acme Holdings Ltd"},
        "provider": BETA,
    }


def test_a_number_is_added_to_the_name_it_belongs_to(visitor: Visitor) -> None:
    assert told_again(visitor, "provider: registration number 7788") == {
        "client": ACME,
        "provider": {**BETA, "registration_number": "7788"},
    }


def test_a_company_not_known_yet_leaves_what_was_said_of_it(visitor: Visitor) -> None:
    assert told_again(visitor, "us: Acme Group Ltd; them: not sure yet") == {
        "client": {**ACME, "name": "Acme Group Ltd"},
        "provider": BETA,
    }


def test_another_person_in_charge_brings_a_position_of_their_own(
    visitor: Visitor,
) -> None:
    visitor.tap(visitor.button("Skip"))
    given = Given(
        "answered",
        {
            "client": {"name": "Olena Marchenko", "position": "Head of Sales"},
            "provider": "to_be_named",
        },
    )
    visitor.conversation = visitor.conversation.with_answer("controllers", given)
    visitor.conversation = visitor.conversation.asked("controllers")
    visitor.say("Hans Meier, not known yet")

    assert visitor.given["controllers"].value == {
        "client": {"name": "Hans Meier"},
        "provider": "to_be_named",
    }


def test_an_open_detail_is_settled_from_the_list_of_open_points(
    finished: Visitor,
) -> None:
    finished.tap(Action("sharpen"))
    finished.conversation = finished.conversation.asked("parties")
    finished.say("Acme Ltd; Beta Inc")
    finished.command("open")
    finished.press("The two companies")
    finished.say("our address is 5 High St, Dublin")
    finished.press("Confirm")

    assert finished.given["parties"].value == {
        "client": {"name": "Acme Ltd", "address": "5 High St, Dublin"},
        "provider": BETA,
    }
    assert "Open points" in finished.screen
