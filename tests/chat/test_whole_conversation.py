"""One conversation from the first word to being forgotten, however updates come.

It goes over a strict Bot API server, by long polling and by a webhook with its secret.
Where each of its subjects is looked at closely, one norm after another:

- editing with foresight: `consultation/test_foresight`, `test_reading_the_draft`
- why: `consultation/test_whys`
- preview, outline, open: `consultation/test_preview`, `test_what_is_open`
- the checklist: `consultation/test_checklist`, `test_copying`
- the arrival of a draft: `test_albums`, `test_documents`, `test_pictures`
- deals and versions: `consultation/test_several_deals`, `test_comparing_versions`
- settings: `consultation/test_preferences`, `test_text_only`
- data rights: `consultation/test_data_rights`, `test_forgetting`
- manners: `test_manners`, `test_groups`, `test_stale_buttons`, `test_double_taps`
- reminders: `test_reminded_over_http`, `test_reminding`
- faults on the line: `test_troubled_lines`, `test_trouble`, `test_flood`, `faults`
"""

import pytest
from telegram_server import TelegramServer
from telegram_world import copies_of
from transports import Caller, Transport, polling, webhook

from bot.chat.pipeline import Product
from bot.consultation.conversation import Conversation
from bot.interview.values import Given


@pytest.mark.parametrize(
    "transport", [webhook, pytest.param(polling, marks=pytest.mark.campaign)]
)
async def test_one_conversation_from_start_to_forgetting(
    product: Product, transport: Transport
) -> None:
    server = TelegramServer()
    async with transport(product, server):
        caller = Caller(product, server, server.api.world.chat(1))
        await _is_interviewed(caller)
        await _has_it_drafted(caller)
        await _changes_an_answer(caller)
        await _reads(caller)
        await _compares(caller)
        await _keeps_several_deals(caller)
        await _sets_and_resets(caller)
        await _sends_what_is_no_answer(caller)
        await _has_everything_forgotten(caller)

    assert caller.kept == Conversation()


async def _is_interviewed(caller: Caller) -> None:
    await caller.says("/start", "not legal advice")
    await caller.presses("Start", "Question 1 of 12")
    await caller.presses("Technical help", "Question 1 of 12")
    await caller.presses("Done", "Question 2 of 12")
    await caller.presses("Health", "Question 3 of 12")
    for number in range(4, 13):
        await caller.presses("Skip", f"Question {number} of 12")
    await caller.presses("Skip", "essentials")


async def _has_it_drafted(caller: Caller) -> None:
    await caller.says("/draft", "What next?")
    await caller.gets("Agreement v1 - to send.txt")
    assert "upload_document" in caller.chat.actions
    await caller.presses("Open", "Checklist: open", under="Your clause checklist")
    assert any(label.startswith("📋 Ask:") for label in copies_of(caller.chat.shown))


async def _changes_an_answer(caller: Caller) -> None:
    await caller.says("/review", "Health")
    await caller.presses("Your business", "Change: Your business")
    await caller.presses("Software", "Health → Software")
    assert caller.kept.given["sector"] == Given("answered", "health")
    await caller.presses("Confirm", "essentials")
    assert caller.kept.given["sector"] == Given("answered", "software")


async def _reads(caller: Caller) -> None:
    await caller.says("/why 4.4", "4.4 Recording and monitoring of Calls")
    assert "Copy the reference" in copies_of(caller.chat.shown)
    await caller.says("/preview", "page 1 of")
    await caller.presses("Next →", "page 2 of")
    await caller.says("/outline", "24 more make the draft sharper")
    await caller.says("/open", "Press one to settle it")
    await caller.presses("Robots and AI", "Will a robot voice")
    await caller.says("/cancel", "essentials")


async def _compares(caller: Caller) -> None:
    await caller.presses("Draft now", "What next?")
    await caller.presses("What changed since the last draft")
    await caller.gets("Agreement v1 to v2 - changes.txt")


async def _keeps_several_deals(caller: Caller) -> None:
    await caller.says("/rename Clinic", "Clinic")
    await caller.says("/new", "Question 1 of 12")
    await caller.says("/deals", "Clinic")
    await caller.presses("Clinic", "Clinic")
    await caller.presses("Work on this one", "essentials")


async def _sets_and_resets(caller: Caller) -> None:
    await caller.says("/settings", "Press one to change it.")
    await caller.presses("Text only", "For screen readers")
    await caller.presses("on", "Type one of these")
    await caller.says("5", "Type one of these")
    await caller.says("2", "Press one to change it.")


async def _sends_what_is_no_answer(caller: Caller) -> None:
    sticker = {"file_id": "s", "file_unique_id": "s", "width": 1, "height": 1}
    flags = {"is_animated": False, "is_video": False, "type": "regular"}
    await caller.sends("I can only read text", sticker={**sticker, **flags})


async def _has_everything_forgotten(caller: Caller) -> None:
    await caller.says("/privacy", "Privacy")
    await caller.says("/export", "All the files of your drafts")
    await caller.gets("my-data.json")
    await caller.says("/forget", "Delete all your answers")
    await caller.presses("Yes, delete everything", "Really all of it?")
    await caller.presses("Delete it all now", "Everything about you is deleted")
