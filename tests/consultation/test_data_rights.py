"""/privacy, /export, /forget: what is kept, a copy of it, its end."""

import dataclasses
import datetime as dt
import inspect
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from visitor import Visitor

from bot.consultation.conversation import Conversation, to_json
from bot.consultation.data.exporting import Exporting
from bot.consultation.data.farewell import with_receipt
from bot.consultation.data.kept import KEPT
from bot.consultation.data.rights import export_file
from bot.consultation.deal import draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Action, Document, Screen, message_of
from bot.interview.values import SKIPPED
from bot.storage import directory, kept, link_fields, record_fields
from bot.storage.embedded import EmbeddedStore
from bot.storage.kept import (
    ChatKey,
    ChatRecord,
    Outgoing,
    Receipt,
    Received,
    SetAside,
    Standing,
    Turn,
)

NAMED = {field for one in KEPT for field in one.fields}
NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
SOMEBODY = ChatKey(1, 2)
STORED = {"ChatRecord", "Link", "Outgoing", "Received", "Rep", "SetAside", "Standing"}
MADE_OF_WHAT_IS_STORED = {"Opening", "Prospect", "Receipt", "Reminder", "Turn"}
NAMES_OF_CHATS = {"ChatKey"}


def full() -> Conversation:
    return (
        Conversation({"crm": SKIPPED}, title="Clinic")
        .drafted("2026-11-22")
        .started_over()
    )


def kept_of_a_conversation() -> Iterator[str]:
    data = to_json(full())
    deal: Mapping[str, Any] = data["shelf"][0]
    yield from named("conversation", data)
    yield from named("deal", deal)
    yield from named("version", deal["versions"][0])


def kept_by_the_store() -> Iterator[str]:
    standing = Standing(SOMEBODY, "", "", NOW)
    outgoing = Outgoing("", "", {})
    record = ChatRecord({}, (), (outgoing,), {}, standing=standing)
    fields = record_fields.as_fields(SOMEBODY, record)
    yield from named("record", fields)
    yield from named("standing", fields["standing"])
    yield from named("outgoing", fields["outbox"][0])
    yield from named("received", Received._fields)
    aside = dataclasses.fields(SetAside)
    yield from named("set_aside", (field.name for field in aside))


def kept_of_links() -> Iterator[str]:
    link = directory.Link("", "rep", SOMEBODY, "", NOW)
    folio = link_fields.Folio(SOMEBODY, directory.Rep(SOMEBODY, "", NOW)).having(link)
    fields = link_fields.as_fields(folio)
    yield from named("folio", fields)
    yield from named("rep", fields["rep"])
    yield from named("link", fields["links"][0])


def is_a_value(thing: object) -> bool:
    """Say whether something is a class of values: a tuple with names, or the like."""
    return dataclasses.is_dataclass(thing) or hasattr(thing, "_fields")


def named(record: str, fields: Iterable[str]) -> Iterator[str]:
    return (f"{record}.{name}" for name in fields)


def test_the_policy_names_all_that_is_kept_and_nothing_else() -> None:
    stored = {*kept_of_a_conversation(), *kept_by_the_store(), *kept_of_links()}

    assert stored == NAMED


def test_every_kind_of_thing_the_store_takes_is_looked_at() -> None:
    kinds = {
        name
        for module in (kept, directory)
        for name, kind in inspect.getmembers(module, is_a_value)
        if kind.__module__ == module.__name__
    }

    assert kinds == STORED | MADE_OF_WHAT_IS_STORED | NAMES_OF_CHATS


def test_privacy_shows_every_sentence_of_the_policy(visitor: Visitor) -> None:
    visitor.command("privacy")

    assert all(one.sentence() in visitor.screen for one in KEPT)


@pytest.mark.parametrize(
    "words", ["Bright Calls", "hi@bright.example", "365 days", "/export", "/forget"]
)
def test_privacy_says_who_how_long_and_what_to_do(visitor: Visitor, words: str) -> None:
    visitor.command("privacy")

    assert words in visitor.screen


def test_the_export_is_all_that_is_kept() -> None:
    file = export_file(full())
    data = json.loads(file.content)
    about = data.pop("about")

    assert data == json.loads(json.dumps(to_json(full())))
    assert "your answers" in about


def test_an_export_brings_the_newest_draft_and_the_way_to_the_others(
    visitor: Visitor,
) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    visitor.command("rename", "Clinic")
    visitor.command("export")

    assert visitor.documents == [
        Document(0, "export", 0),
        Document(1, "clean", 1),
        Document(1, "pdf", 1),
    ]

    visitor.press("Clinic")
    visitor.press("Draft 1 of 21 November 2026")

    assert visitor.documents[0].version == 1


def test_the_exported_file_has_what_the_store_keeps_beside_the_conversation(
    tmp_path: Path,
) -> None:
    kept_data = to_json(full())
    with EmbeddedStore(tmp_path / "data", tmp_path / "key") as store:
        turn = Turn(7, kept_data, (), NOW, {"day": NOW})
        record = store.chats.commit(SOMEBODY, turn)
        exporting = Exporting(store, lambda kept, _: export_file(kept))
        asker = full()._replace(speaker=SOMEBODY)

        file = exporting(asker, Document(0, "export", 0))

    stored = record_fields.as_fields(SOMEBODY, record)
    del stored["data"], stored["standing"]
    assert json.loads(file.content)["in_this_chat"] == json.loads(json.dumps(stored))


def test_the_receipt_names_what_went_beside_answers_and_drafts() -> None:
    removed = Receipt(
        readable=True,
        parts={},
        unsent=1,
        reminders=2,
        messages=3,
        waiting=0,
        set_aside=1,
        opened_links=1,
        prospect=True,
    )
    goodbye = Outcome(Conversation(), (message_of(["Gone."]),), forget=True)

    (screen,) = with_receipt(goodbye, removed).shown

    assert isinstance(screen, Screen)
    assert [one.text for one in screen.passages] == [
        "Gone.",
        (
            "Deleted as well: 1 message I had not sent yet; 2 reminders; the numbers "
            "of 3 messages; 1 message that was put aside; your mark on the invitation "
            "you followed; your line in a sales rep's list."
        ),
    ]


def test_forgetting_is_confirmed_by_two_different_buttons(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("forget")
    visitor.press("Yes, delete everything")

    assert list(visitor.given) == ["services"]

    visitor.press("Delete it all now")

    assert visitor.conversation == Conversation()


def test_the_second_question_says_how_much_it_is(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    visitor.command("forget")
    visitor.press("Yes, delete everything")

    assert "1 deal, 1 answer and 1 draft" in visitor.screen


def test_the_receipt_says_what_is_gone_and_what_remains(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("new")
    visitor.say("technical help")
    visitor.command("forget")
    visitor.press("Yes, delete everything")
    visitor.press("Delete it all now")

    assert "deleted: 2 deals, 2 answers, 0 drafts" in visitor.screen
    assert "backups" in visitor.screen
    assert "files and messages in this chat" in visitor.screen


def test_no_deal_stays_in_memory(
    visitor: Visitor, interview: Interviewing, draft_day: dt.date
) -> None:
    visitor.say("technical help")
    remembered = draw_up(interview, visitor.given, draft_day)
    visitor.command("forget")
    visitor.press("Yes, delete everything")
    visitor.press("Delete it all now")

    assert draw_up(interview, remembered.resolution.given, draft_day) is not remembered


def test_yes_can_be_typed_twice(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("forget")
    visitor.say("yes")
    visitor.say("Yes.")

    assert visitor.conversation == Conversation()


def test_a_typed_no_keeps_everything(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("forget")
    visitor.say("no")

    assert list(visitor.given) == ["services"]
    assert "Nothing was deleted" in visitor.notice


def test_yes_means_nothing_once_something_else_is_shown(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("forget")
    visitor.press("No, keep it")
    visitor.say("yes")
    visitor.say("yes")

    assert "services" in visitor.given


@pytest.mark.parametrize("first", [True, False])
def test_an_old_yes_deletes_nothing(visitor: Visitor, *, first: bool) -> None:
    visitor.say("technical help")
    visitor.command("forget")
    yes = visitor.button("Yes, delete everything")
    if not first:
        visitor.press("Yes, delete everything")
        yes = visitor.button("Delete it all now")
    visitor.press("No, keep it")
    visitor.press("Health")
    visitor.tap(yes)

    assert list(visitor.given) == ["services", "sector"]
    assert "from before" in visitor.notice


def test_the_last_button_does_not_work_without_the_question(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.tap(Action("forget_yes"))

    assert list(visitor.given) == ["services"]


def test_no_keeps_everything_and_shows_the_question(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("forget")
    visitor.press("No, keep it")

    assert visitor.asking == "sector"
    assert "Nothing was deleted" in visitor.notice
