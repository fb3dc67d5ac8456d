"""Foresight, the preview and the comparison as Telegram shows them."""

from person import Person

from bot.interview.values import Given


async def test_a_change_is_confirmed_in_its_place(interviewed: Person) -> None:
    await interviewed.press("Skip")
    await interviewed.press("Health")
    await interviewed.say("/review")
    await interviewed.press("Your business")
    count = len(interviewed.messages)
    await interviewed.press("Software")

    assert "Health → Software" in interviewed.screen
    assert len(interviewed.messages) == count

    await interviewed.press("Confirm")

    assert interviewed.given["sector"] == Given("answered", "software")
    assert "Question 3 of 12" in interviewed.screen


async def test_two_quick_taps_on_confirm_count_once(interviewed: Person) -> None:
    await interviewed.press("Skip")
    await interviewed.press("Health")
    await interviewed.say("/review")
    await interviewed.press("Your business")
    await interviewed.press("Software")
    card = interviewed.chat.shown
    await interviewed.town.deliver(
        interviewed.pressing(card, "Confirm"), interviewed.pressing(card, "Confirm")
    )

    assert interviewed.given["sector"] == Given("answered", "software")
    assert "Question 3 of 12" in interviewed.screen


async def test_the_draft_is_read_in_one_message(interviewed: Person) -> None:
    await interviewed.say("/preview")
    count = len(interviewed.messages)
    await interviewed.press("Next →")
    await interviewed.press("Next →")

    assert "page 3 of" in interviewed.screen
    assert len(interviewed.messages) == count


async def test_a_clause_is_explained_by_its_number(interviewed: Person) -> None:
    await interviewed.say("/why 4.4")

    assert interviewed.screen.startswith("4.4 Recording and monitoring of Calls")


async def test_the_second_draft_is_sent_as_a_redline(interviewed: Person) -> None:
    await interviewed.say("/draft")
    await interviewed.press("Continue")
    await interviewed.press("Technical help")
    await interviewed.press("Done")
    await interviewed.say("/draft")
    sent = len(interviewed.documents)
    await interviewed.press("What changed since the last draft")

    assert interviewed.documents[sent:] == ["Agreement v1 to v2 - changes.txt"]
    assert "What changed from draft 1 to draft 2" in interviewed.messages[-1]
