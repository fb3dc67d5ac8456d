"""What a store keeps of a conversation."""

import json

from bot.consultation.conversation import Conversation, from_json, to_json
from bot.interview.values import SKIPPED, UNKNOWN, Given

FULL = Conversation(
    given={"crm": Given("answered", "none"), "aht": SKIPPED, "sector": UNKNOWN},
    asking="country",
    ticks={"country": ("GB", "IE"), "services": ()},
    deep=True,
    paused=True,
).drafted("2026-11-21")


def test_nothing_stored_is_a_new_conversation() -> None:
    assert from_json({}) == Conversation()


def test_everything_comes_back_as_it_was() -> None:
    conversation = FULL.started_over().with_answer("crm", UNKNOWN).drafted("2026-11-22")

    stored = json.loads(json.dumps(to_json(conversation)))

    assert from_json(stored) == conversation


def test_an_answer_takes_its_ticks_along() -> None:
    answered = FULL.with_answer("country", Given("answered", ["GB"]))

    assert answered.ticks == {"services": ()}


def test_two_conversations_with_other_answers_have_other_fingerprints() -> None:
    assert FULL.fingerprint == from_json(to_json(FULL)).fingerprint
    assert FULL.fingerprint != FULL.with_answer("crm", UNKNOWN).fingerprint
    assert FULL.fingerprint != FULL.started_over().fingerprint


def test_what_an_earlier_edition_stored_is_read() -> None:
    old = {
        name: kept
        for name, kept in to_json(FULL).items()
        if name not in {"options", "warned", "last_number"}
    }

    assert from_json(old) == FULL
