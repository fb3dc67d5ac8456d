"""A page on one's own machine, with the bot on it."""

import asyncio
import json

from httpx import AsyncClient

from bot.web.bot_api import BotApi
from bot.web.phone import Phone

MARKUP = json.dumps(
    {"inline_keyboard": [[{"text": "Start", "callback_data": "begin"}]]}
)


def updates_of(phone: Phone) -> list[dict]:
    """What the bot hears from now on."""
    heard: list[dict] = []
    phone.accept = heard.extend
    return heard


async def test_the_page_and_what_belongs_to_it_are_there(page: AsyncClient) -> None:
    for path in ("/", "/page/demo.js", "/page/demo.css", "/page/icon.svg"):
        assert (await page.get(path)).status_code == 200


async def test_no_script_but_the_page_s_own_may_run(page: AsyncClient) -> None:
    policy = (await page.get("/")).headers["content-security-policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


async def test_a_name_that_is_not_this_machine_is_turned_away(
    page: AsyncClient,
) -> None:
    answer = await page.get("/chat", headers={"host": "evil.example"})

    assert answer.status_code == 400


async def test_what_is_typed_reaches_the_bot(page: AsyncClient, phone: Phone) -> None:
    heard = updates_of(phone)
    await page.post("/say", json={"text": "/start now"})

    (update,) = heard
    assert update["message"]["text"] == "/start now"
    assert update["message"]["entities"] == [
        {"type": "bot_command", "offset": 0, "length": 6}
    ]


async def test_another_page_cannot_speak_for_the_person(
    page: AsyncClient, phone: Phone
) -> None:
    heard = updates_of(phone)
    await page.post("/say", data={"text": "/forget"})
    await page.post(
        "/say", content=b"null", headers={"content-type": "application/json"}
    )

    assert heard == []


async def test_a_button_is_pressed_once_it_is_there(
    page: AsyncClient, phone: Phone, api: BotApi
) -> None:
    heard = updates_of(phone)
    sent = api.answer(
        "sendMessage", {"text": "<b>Hello</b>", "reply_markup": MARKUP}, {}
    )
    number = sent["message_id"]
    await page.post("/press", json={"message": number, "data": "begin"})
    await page.post("/press", json={"message": number, "data": "forget_yes"})
    await page.post("/press", json={"message": 99, "data": "begin"})

    assert [one["callback_query"]["data"] for one in heard] == ["begin"]


async def test_a_press_that_is_none_is_refused(page: AsyncClient) -> None:
    assert (await page.post("/press", json={"message": "one"})).status_code == 400


async def test_the_chat_shows_what_the_bot_sends_and_changes(
    page: AsyncClient, api: BotApi
) -> None:
    sent = api.answer("sendMessage", {"text": "One", "reply_markup": MARKUP}, {})
    number = str(sent["message_id"])
    api.answer("editMessageText", {"message_id": number, "text": "Two"}, {})
    api.answer("answerCallbackQuery", {"text": "Saved"}, {})
    chat = (await page.get("/chat")).json()

    assert [one["html"] for one in chat["messages"]] == ["Two"]
    assert chat["messages"][0]["buttons"] == []
    assert chat["toast"] == "Saved"


async def test_buttons_can_be_taken_away(page: AsyncClient, api: BotApi) -> None:
    sent = api.answer("sendMessage", {"text": "One", "reply_markup": MARKUP}, {})
    number = str(sent["message_id"])
    api.answer("editMessageReplyMarkup", {"message_id": number}, {})

    assert (await page.get("/chat")).json()["messages"][0]["buttons"] == []


async def test_a_page_that_knows_the_chat_hears_of_the_next_change(
    page: AsyncClient, api: BotApi
) -> None:
    before = (await page.get("/chat")).json()["changes"]
    api.answer("sendMessage", {"text": "News"}, {})
    after = (await page.get("/chat", params={"seen": before})).json()

    assert after["changes"] > before
    assert [one["html"] for one in after["messages"]] == ["News"]


async def test_nobody_waits_for_a_phone_that_hung_up(
    page: AsyncClient, phone: Phone
) -> None:
    waiting = asyncio.ensure_future(page.get("/chat", params={"seen": "0"}))
    await asyncio.sleep(0)
    phone.hang_up()

    async with asyncio.timeout(2):
        answers = [await waiting, await page.get("/chat", params={"seen": "1"})]
    assert [one.json()["changes"] for one in answers] == [1, 1]


async def test_a_file_can_be_fetched_by_its_message(
    page: AsyncClient, api: BotApi
) -> None:
    given = {"caption": "Operators through the day"}
    sent = api.answer("sendPhoto", given, {"photo": ("day.png", b"picture")})
    number = sent["message_id"]
    answer = await page.get(f"/files/{number}/day.png")

    assert (answer.content, answer.headers["content-type"]) == (b"picture", "image/png")
    assert (await page.get("/chat")).json()["messages"][0]["text"] == given["caption"]
    assert (await page.get("/files/99/day.png")).status_code == 404


async def test_the_draft_stands_beside_the_chat(page: AsyncClient) -> None:
    assert "Agreement of" in (await page.get("/draft")).text


def test_files_that_are_sent_together_all_arrive(phone: Phone) -> None:
    media = [{"type": "document", "caption": words} for words in ("To send", "To read")]
    given = {"chat_id": "1001", "media": json.dumps(media)}
    files = {"a": ("Agreement v1.docx", b"1"), "b": ("Agreement v1.pdf", b"2")}
    BotApi(phone).answer("sendMediaGroup", given, files)

    shown = [(one.file.name, one.text) for one in phone.messages.values() if one.file]
    assert shown == [("Agreement v1.docx", "To send"), ("Agreement v1.pdf", "To read")]
