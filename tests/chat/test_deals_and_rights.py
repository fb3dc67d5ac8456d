"""Deals, settings and data rights through the real edge."""

import json

from person import Person


async def test_a_deal_is_put_aside_and_brought_back(interviewed: Person) -> None:
    await interviewed.press("Skip")
    await interviewed.say("/rename Clinic")
    await interviewed.say("/new")
    assert not interviewed.given

    await interviewed.say("/deals")
    await interviewed.press("Clinic")
    await interviewed.press("Work on this one")

    assert list(interviewed.given) == ["services"]
    assert "Question 2 of 12" in interviewed.screen


async def test_a_copy_of_everything_comes_as_a_file(interviewed: Person) -> None:
    await interviewed.press("Skip")
    await interviewed.say("/export")
    name, content = interviewed.chat.documents[-1]

    assert name == "my-data.json"
    assert json.loads(content)["given"] == {"services": ["skipped", None]}


async def test_files_of_a_deal_on_the_shelf_are_its_own(interviewed: Person) -> None:
    await interviewed.press("Skip")
    await interviewed.say("/draft")
    await interviewed.say("/new")
    await interviewed.say("/export")
    await interviewed.press_on(interviewed.chat.shown, interviewed.buttons[0])
    await interviewed.press("Draft 1 of 21 November 2026")

    assert interviewed.chat.documents[-1] == ("Checklist v1.txt", b"1 answers")


async def test_a_screen_reader_gets_words_and_is_answered_by_numbers(
    interviewed: Person,
) -> None:
    await interviewed.say("/settings")
    await interviewed.press("Text only")
    await interviewed.press("on")
    await interviewed.say("/start")
    await interviewed.say("1")
    assert not interviewed.buttons

    option = next(
        line for line in interviewed.screen.splitlines() if "Technical help" in line
    )
    await interviewed.say(option.partition(".")[0])

    assert "Technical help (chosen)" in interviewed.screen


async def test_settings_outlive_a_restart(interviewed: Person) -> None:
    await interviewed.say("/settings")
    await interviewed.press("Paper")
    await interviewed.press("US Letter")
    await interviewed.town.open()
    await interviewed.say("/settings")

    assert "Paper: US Letter" in interviewed.screen
