"""The interview at a terminal: letters for buttons, saved as one goes."""

from pathlib import Path

import pytest
from sittings import Terminal

from bot.consultation.conversation import Conversation

QUICK_PATH = (
    "[Start]",
    "[Answer incoming calls]",
    "[Call people to sell]",
    "[Done]",
    "puppet theatre",
    "[Right]",
    "Ireland, Germany",
    "[Know our business]",
    "Mon-Fri 09:00-18:00; Sat 10:00-14:00 Europe/Dublin",
    "about 400",
    "[Yes, some go first]",
    "[With us]",
    "[10 minutes]",
    "[One named expert]",
    "Olena Marchenko, Head of Sales",
    "[Calculate it for me]",
)


def test_twelve_answers_lead_to_files(terminal: Terminal) -> None:
    read = terminal.sit_down(*QUICK_PATH, "[Draft now]")

    folder = terminal.folder / "draft-1"
    assert sorted(path.name for path in folder.iterdir()) == [
        "checklist.txt",
        "clean.txt",
        "cost_chart.txt",
        "notes.txt",
        "pdf.txt",
        "staffing_chart.txt",
    ]
    assert (folder / "clean.txt").read_text() == "12 answers"
    assert f"Saved: {folder / 'clean.txt'}" in read
    assert "Draft 1 is ready" in read


def test_what_was_typed_is_kept_as_it_was_meant(terminal: Terminal) -> None:
    terminal.sit_down(*QUICK_PATH)

    given = terminal.kept.given
    assert given["services"].value == ["incoming_calls", "outbound_sales"]
    assert given["sector"].value == "puppet theatre"
    assert given["country"].value == ["IE", "DE"]
    assert given["calls_per_day"].value == 400
    assert given["hot_lead"].value == 10


def test_a_second_sitting_goes_on_where_the_first_one_stopped(
    terminal: Terminal,
) -> None:
    terminal.sit_down(*QUICK_PATH[:9], "/quit")
    read = terminal.sit_down("[Continue]", *QUICK_PATH[9:], "[Draft now]")

    assert "Welcome back. Your 5 answers are still here." in read
    assert "QUESTION 6 OF 12" in read
    assert len(terminal.kept.given) == 12


def test_ticks_outlive_a_sitting(terminal: Terminal) -> None:
    terminal.sit_down("[Start]", "[Technical help]")
    read = terminal.sit_down("[Start]")

    assert "☑ Technical help" in read


def test_a_changed_answer_makes_a_second_draft_beside_the_first(
    terminal: Terminal,
) -> None:
    terminal.sit_down(
        *QUICK_PATH,
        *("/draft", "/review", "[Calls a day]", "500", "[Confirm]", "/draft"),
    )

    folders = sorted(path.name for path in terminal.folder.iterdir())
    assert folders == ["draft-1", "draft-2"]


@pytest.mark.parametrize("word", ["/quit", "/exit", "quit", "EXIT", "/QUIT"])
def test_leaving_says_that_all_is_saved(terminal: Terminal, word: str) -> None:
    read = terminal.sit_down("[Start]", word, "technical help")

    assert read.endswith("Saved. Run the same command again to go on.")
    assert terminal.kept.given == {}


def test_the_end_of_the_input_is_a_way_to_leave(terminal: Terminal) -> None:
    read = terminal.sit_down("[Start]", "technical help")

    assert "Saved." in read
    assert list(terminal.kept.given) == ["services"]


def test_commands_may_be_written_in_capitals_and_with_more_words(
    terminal: Terminal,
) -> None:
    read = terminal.sit_down("/HELP me")

    assert "/review" in read


def test_an_unknown_command_says_where_to_look(terminal: Terminal) -> None:
    read = terminal.sit_down("/", "/pricing")

    assert read.count("/help lists what I can do") == 2


def test_empty_lines_say_nothing(terminal: Terminal) -> None:
    terminal.sit_down("[Start]", "", "   ")

    assert sum("QUESTION 1" in screen for screen in terminal.said) == 1


def test_a_letter_that_stands_before_no_button_is_an_answer(
    terminal: Terminal,
) -> None:
    read = terminal.sit_down("[Start]", "z")

    assert "! " in read
    assert terminal.kept.given == {}


def test_the_letters_of_a_card_work_after_looking_at_the_help(
    terminal: Terminal,
) -> None:
    terminal.sit_down("[Start]", "[Technical help]", "/help", "[Done]")

    assert list(terminal.kept.given) == ["services"]


def test_the_list_of_all_answers_has_a_letter_for_each(terminal: Terminal) -> None:
    skipping = ["skip"] * 26
    terminal.sit_down(*QUICK_PATH, "Make it sharper (26 more)", *skipping)
    read = terminal.sit_down("/review", "[The two companies]")

    assert "  aa  " in read
    assert "CHANGE: THE TWO COMPANIES" in read


def test_forgetting_leaves_nothing(terminal: Terminal) -> None:
    forget = ("/forget", "[Yes, delete everything]", "[Delete it all now]")
    terminal.sit_down(*QUICK_PATH, *forget)

    assert terminal.kept == Conversation()


def test_what_has_to_be_known_of_a_file_stands_below_its_place(
    terminal: Terminal,
) -> None:
    read = terminal.sit_down("/draft")

    assert "pdf.txt\nA letter has no font." in read
    assert read.count("A letter has no font.") == 1


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_lost(
    terminal: Terminal,
) -> None:
    terminal.folder.write_text("a file, no folder")
    read = terminal.sit_down(*QUICK_PATH, "/draft", "/review")

    assert read.count("cannot be written to") == 6
    assert "--out" in read
    assert "Your answers" in read


def test_files_can_be_made_again_after_a_folder_was_mended(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.folder.write_text("a file, no folder")
    terminal.sit_down(*QUICK_PATH, "/draft")
    terminal.folder = tmp_path / "elsewhere"
    terminal.sit_down("/draft")

    assert len(list((tmp_path / "elsewhere" / "draft-1").iterdir())) == 6


def test_drafts_of_another_deal_lie_in_a_folder_of_their_own(
    terminal: Terminal,
) -> None:
    terminal.sit_down("[Start]", "technical help", "/draft", "/new", "/draft")
    folders = sorted(path.name for path in terminal.folder.iterdir())

    assert folders == ["deal-2", "draft-1"]
