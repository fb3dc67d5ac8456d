"""Screens as lines: letters before buttons, words wrapped and marked by their style."""

from bot.consultation.screens import Action, Button, Copy, Passage, Screen
from bot.terminal.drawing import buttons_of, drawn

LONG = "word " * 40


def test_every_button_has_a_letter_of_its_own() -> None:
    buttons = tuple((Button(str(one), Action("why")),) for one in range(60))
    keys = list(buttons_of(Screen((), buttons)))

    assert len(set(keys)) == 60
    assert keys[:2] == ["a", "b"]
    assert keys[25:28] == ["z", "aa", "ab"]


def test_letters_stand_before_the_labels() -> None:
    screen = Screen((Passage("Well?"),), ((Button("Yes", Action("why")),),))

    assert drawn(screen) == "Well?\n\n   a  Yes"


def test_long_words_are_wrapped() -> None:
    lines = drawn(Screen((Passage(LONG),))).splitlines()

    assert len(lines) > 1
    assert max(map(len, lines)) <= 76


def test_styles_are_marked_without_colours() -> None:
    passages = (
        Passage("Question 1 of 12", "progress"),
        Passage("Which?", "title"),
        Passage("A hint", "hint"),
        Passage("No such day.", "problem"),
        Passage("An item", "item"),
        Passage(LONG, "quote"),
    )
    lines = drawn(Screen(passages)).splitlines()

    assert lines[:6] == [
        "QUESTION 1 OF 12",
        "",
        "Which?",
        "  A hint",
        "! No such day.",
        "  • An item",
    ]
    assert all(line.startswith("  │ word") for line in lines[6:])


def test_a_screen_does_not_begin_with_an_empty_line() -> None:
    assert drawn(Screen((Passage("Title", "title"),))) == "Title"


def test_what_can_be_pasted_stands_in_one_line() -> None:
    copy = Copy("Copy the link", "https://t.me/contract_bot?start=" + "x" * 60)

    read = drawn(Screen((Passage("Your link"),), copies=((copy,),)))

    assert read == f"Your link\n{copy.label}: {copy.text}"


def test_what_is_read_already_is_not_said_twice() -> None:
    copy = Copy("Copy the question", "Who answers at night?")

    read = drawn(Screen((Passage(f"Ask: {copy.text}"),), copies=((copy,),)))

    assert read == "Ask: Who answers at night?"
