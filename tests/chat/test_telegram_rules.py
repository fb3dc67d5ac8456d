"""The server that stands in for Telegram refuses what Telegram refuses."""

import asyncio
import json

import pytest
from telegram_api import BotApi
from telegram_rules import Refusal, parsed


@pytest.fixture
def api() -> BotApi:
    opened = BotApi()
    opened.world.chat(1)
    return opened


async def refusal(api: BotApi, method: str, **given: str) -> str:
    with pytest.raises(Refusal) as refused:
        await api.call(method, given)
    return refused.value.description


def keyboard(*rows: list[dict[str, str]]) -> str:
    return json.dumps({"inline_keyboard": rows})


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<h1>Title</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("ü <b>bold", "Can't find end tag"),
        ("<b>x</i>", 'expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("3 < 4", "Unclosed start tag"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "can't be nested"),
    ],
)
async def test_markup_has_to_be_well_formed(api: BotApi, html: str, words: str) -> None:
    said = await refusal(api, "sendMessage", chat_id="1", text=html, parse_mode="HTML")

    assert "can't parse entities" in said
    assert words in said


def test_markup_is_read_as_text_and_entities() -> None:
    text, entities = parsed("<b>🏦 A &amp; B</b> &lt;c&gt;")

    assert text == "🏦 A & B <c>"
    assert entities == [{"type": "bold", "offset": 0, "length": 8}]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🏦" * 2049}, "message is too long"),
        ({"text": "  "}, "message text is empty"),
        ({"text": "x", "chat_id": "2"}, "chat not found"),
        ({"text": "x", "colour": "red"}, "does not take ['colour']"),
        (
            {"text": "x", "reply_markup": keyboard([{"text": "a"}] * 101)},
            "reply markup is too long",
        ),
        (
            {"text": "x", "reply_markup": keyboard([{"text": "a"}] * 9)},
            "more than 8 buttons",
        ),
        (
            {
                "text": "x",
                "reply_markup": keyboard([{"text": "a", "callback_data": "ü" * 33}]),
            },
            "BUTTON_DATA_INVALID",
        ),
        *(
            (
                {
                    "text": "x",
                    "reply_markup": keyboard([{"text": "a", "copy_text": {"text": t}}]),
                },
                "BUTTON_COPY_TEXT_INVALID",
            )
            for t in ("", "x" * 257, "🏦" * 129)
        ),
        (
            {
                "text": "x",
                "reply_markup": keyboard(
                    [{"text": "a", "callback_data": "b", "copy_text": {"text": "c"}}]
                ),
            },
            "type must be non-empty",
        ),
        (
            {
                "text": "x",
                "reply_markup": keyboard(
                    [{"text": "a", "callback_data": "b", "style": "red"}]
                ),
            },
            "wrong button style",
        ),
    ],
)
async def test_messages_have_limits(
    api: BotApi, given: dict[str, str], words: str
) -> None:
    said = await refusal(api, "sendMessage", **{"chat_id": "1", **given})

    assert words in said


async def test_text_of_4096_characters_after_parsing_is_taken(api: BotApi) -> None:
    text = f"<b>{'&amp;' * 4096}</b>"

    sent = await api.call(
        "sendMessage", {"chat_id": "1", "text": text, "parse_mode": "HTML"}
    )

    assert sent["text"] == "&" * 4096


async def test_the_same_text_again_is_not_modified(api: BotApi) -> None:
    sent = await api.call("sendMessage", {"chat_id": "1", "text": "x"})
    number = str(sent["message_id"])

    said = await refusal(
        api, "editMessageText", chat_id="1", message_id=number, text="x"
    )

    assert "message is not modified" in said


async def test_only_messages_of_the_bot_can_be_edited(api: BotApi) -> None:
    update = api.world.say(api.world.chat(1), "hello")
    number = str(update["message"]["message_id"])

    said = await refusal(
        api, "editMessageText", chat_id="1", message_id=number, text="x"
    )

    assert "can't be edited" in said


async def test_a_press_is_answered_once(api: BotApi) -> None:
    press = api.world.press(api.world.chat(1), {}, "begin")
    query = press["callback_query"]["id"]
    await api.call("answerCallbackQuery", {"callback_query_id": query})

    said = await refusal(api, "answerCallbackQuery", callback_query_id=query)

    assert "query is too old" in said


async def test_who_blocked_the_bot_cannot_be_written_to(api: BotApi) -> None:
    api.world.chat(1).blocked = True

    said = await refusal(api, "sendMessage", chat_id="1", text="x")

    assert said == "Forbidden: bot was blocked by the user"


async def test_unconfirmed_updates_come_again_and_confirmed_ones_do_not(
    api: BotApi,
) -> None:
    first, second, third = (
        api.world.say(api.world.chat(1), text)["update_id"] for text in "abc"
    )

    async def fetched(**given: str) -> list[int]:
        return [one["update_id"] for one in await api.call("getUpdates", given)]

    assert await fetched(limit="2") == [first, second]
    assert await fetched() == [first, second, third]
    assert await fetched(offset=str(second + 1)) == [third]
    assert await fetched(offset="-1") == [third]


async def test_of_two_pollers_the_first_is_turned_away(api: BotApi) -> None:
    waiting = asyncio.create_task(api.call("getUpdates", {"timeout": "30"}))
    await asyncio.sleep(0)
    await api.call("getUpdates", {"timeout": "0"})

    with pytest.raises(Refusal, match="409"):
        await waiting


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("setMyCommands", {"commands": '[{"command": "Start"}]'}, "COMMAND_INVALID"),
        ("getMyCommands", {"scope": '{"type": "all"}'}, "BotCommandScope"),
        (
            "deleteMyCommands",
            {"scope": '{"type": "chat", "chat_id": 2}'},
            "chat not found",
        ),
        ("setMyDescription", {"description": "x" * 513}, "too long"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "too long"),
        ("sendChatAction", {"chat_id": "1", "action": "dance"}, "action"),
        ("deleteMessage", {"chat_id": "1", "message_id": "9"}, "not found"),
        ("sendRichMessage", {}, "Not Found"),
        ("_edited", {}, "Not Found"),
    ],
)
async def test_other_methods_have_limits_too(
    api: BotApi, method: str, given: dict[str, str], words: str
) -> None:
    assert words in await refusal(api, method, **given)


FILE = ("a.txt", b"file")


@pytest.mark.parametrize(
    ("kinds", "files", "words"),
    [
        (["document"], 1, "number of media"),
        (["document"] * 11, 11, "number of media"),
        (["document", "photo"], 2, "can't be mixed"),
        (["document"] * 2, 1, "wrong file identifier"),
        (["photo"] * 2, 2, "IMAGE_PROCESS_FAILED"),
    ],
)
async def test_albums_have_limits(
    api: BotApi, kinds: list[str], files: int, words: str
) -> None:
    media = [
        {"type": kind, "media": f"attach://f{number}"}
        for number, kind in enumerate(kinds)
    ]
    given = {"chat_id": "1", "media": json.dumps(media)}
    sent = {f"f{number}": FILE for number in range(files)}
    with pytest.raises(Refusal) as refused:
        await api.call("sendMediaGroup", given, sent)

    assert words in refused.value.description
    assert api.world.chat(1).documents == []
