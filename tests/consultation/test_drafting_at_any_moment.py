"""/draft works before any answer, half way and at the end, and leads back."""

import datetime as dt

from visitor import Visitor

from bot.consultation.screens import Action, Document


def test_a_draft_before_any_answer_says_that_all_is_assumed(visitor: Visitor) -> None:
    visitor.command("draft")

    assert "You have not answered anything yet" in visitor.screen
    assert [one.kind for one in visitor.documents] == [
        "notes",
        "clean",
        "pdf",
        "checklist",
        "staffing_chart",
        "cost_chart",
    ]


def test_a_draft_half_way_says_how_much_was_answered(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.press("Health")
    visitor.command("draft")

    assert "your answers to 2 of 36 questions" in visitor.screen
    assert "points in it are still to be agreed" in visitor.screen


def test_after_a_draft_half_way_one_goes_on(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")

    assert visitor.buttons[:2] == ["Continue", "See my answers"]

    visitor.press("Continue")

    assert visitor.asking == "sector"


def test_after_a_draft_at_the_end_more_questions_are_offered(
    finished: Visitor,
) -> None:
    finished.press("Draft now")

    assert finished.buttons[:2] == ["Make it sharper (24 more)", "See my answers"]


def test_words_typed_after_a_draft_still_answer_the_card(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    visitor.say("puppet theatre")
    visitor.press("Right")

    assert visitor.given["sector"].value == "puppet theatre"


def test_a_second_draft_of_the_same_answers_is_the_same_version(
    finished: Visitor,
) -> None:
    draft = finished.button("Draft now")
    finished.tap(draft)
    finished.tap(draft)

    assert len(finished.conversation.versions) == 1
    assert Document(1, "clean") in finished.documents


def test_a_changed_answer_makes_a_new_version(finished: Visitor) -> None:
    finished.press("Draft now")
    finished.tap(Action("change", "sector"))
    finished.press("Health")
    finished.press("Confirm")
    finished.command("draft")

    numbers = [one.number for one in finished.conversation.versions]

    assert numbers == [1, 2]
    assert "Draft 2 is ready" in finished.screen


def test_another_day_makes_a_new_version(finished: Visitor) -> None:
    finished.press("Draft now")
    finished.today += dt.timedelta(days=1)
    finished.command("draft")

    dates = [one.date for one in finished.conversation.versions]

    assert dates == ["2026-11-21", "2026-11-22"]


def test_a_version_keeps_the_answers_it_was_made_from(finished: Visitor) -> None:
    finished.press("Draft now")
    first = finished.given
    finished.tap(Action("change", "sector"))
    finished.press("Health")
    finished.press("Confirm")

    assert finished.conversation.versions[0].given == first
