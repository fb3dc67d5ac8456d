"""Stop, resume, start over, forget."""

from visitor import Visitor

from bot.consultation.conversation import Conversation
from bot.consultation.screens import Action


def test_a_newcomer_learns_what_this_is_and_who_runs_it(visitor: Visitor) -> None:
    visitor.command("start")

    assert "12 short questions" in visitor.screen
    assert "Bright Calls" in visitor.screen
    assert "not legal advice" in visitor.screen
    assert visitor.buttons == ["Start"]


def test_cancel_pauses_and_keeps_everything(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("cancel")

    assert "Paused" in visitor.screen
    assert visitor.asking is None
    assert list(visitor.given) == ["services"]
    assert visitor.buttons == ["Continue", "Draft now", "See my answers", "Back"]


def test_a_pause_ends_where_it_began(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("cancel")
    visitor.press("Continue")

    assert visitor.asking == "sector"


def test_a_pause_can_be_ended_with_start(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("cancel")
    visitor.command("start")
    visitor.press("Continue")

    assert visitor.asking == "sector"


def test_cancel_before_the_first_answer_pauses_too(visitor: Visitor) -> None:
    visitor.command("cancel")

    assert "Paused" in visitor.screen


def test_with_nothing_to_cancel_one_learns_how_to_go_on(finished: Visitor) -> None:
    finished.command("cancel")

    assert "/start" in finished.screen


def test_words_in_a_pause_change_nothing_and_show_the_way(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("cancel")
    before = visitor.conversation
    visitor.say("health")

    assert visitor.conversation == before
    assert "Continue" in visitor.buttons
    assert "No question is open" in visitor.notice


def test_words_before_the_start_show_the_welcome(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.say("hello")

    assert visitor.conversation == Conversation()
    assert visitor.buttons == ["Start"]


def test_start_can_be_typed(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.say("start")

    assert visitor.asking == "services"


def test_coming_back_counts_the_answers(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("start")

    assert "Your one answer is still here" in visitor.screen
    assert visitor.buttons == ["Continue", "See my answers", "Start over"]


def test_starting_over_asks_first_and_keeps_the_old_answers_aside(
    visitor: Visitor,
) -> None:
    visitor.say("technical help")
    given = visitor.given
    visitor.command("start")
    visitor.press("Start over")

    assert visitor.given == given

    visitor.press("Start over")

    assert visitor.given == {}
    assert [deal.given for deal in visitor.conversation.shelf] == [given]
    assert visitor.asking == "services"


def test_starting_over_says_where_the_old_deal_can_be_found(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("start")
    visitor.press("Start over")

    assert "/deals brings it back" in visitor.screen


def test_an_old_start_over_sets_nothing_aside(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("start")
    visitor.press("Start over")
    confirm = visitor.button("Start over")
    visitor.press("Continue")
    visitor.press("Health")
    given = visitor.given
    visitor.tap(confirm)

    assert visitor.given == given
    assert "from before" in visitor.notice


def test_starting_over_twice_keeps_one_old_interview(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("start")
    visitor.press("Start over")
    confirm = visitor.button("Start over")
    visitor.tap(confirm)
    visitor.tap(confirm)

    assert len(visitor.conversation.shelf) == 1


def test_drafts_survive_starting_over(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    visitor.command("start")
    visitor.tap(Action("restart"))
    visitor.press("Start over")

    assert visitor.conversation.versions == ()
    assert visitor.conversation.version(1, 1).number == 1


def test_the_full_path_is_offered_after_the_quick_one(finished: Visitor) -> None:
    assert finished.buttons == [
        "Draft now",
        "Make it sharper (24 more)",
        "See my answers",
        "Back",
    ]


def test_the_full_path_ends_as_well(finished: Visitor) -> None:
    finished.tap(Action("sharpen"))
    while "Skip" in finished.buttons:
        finished.press("Skip")

    assert "That's everything." in finished.screen
    assert finished.buttons == ["Draft now", "See my answers", "Back"]


def test_an_unknown_command_says_what_there_is(visitor: Visitor) -> None:
    visitor.command("unknown")

    assert "/help" in visitor.screen
    assert visitor.given == {}
