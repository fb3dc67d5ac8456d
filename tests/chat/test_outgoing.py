import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.outgoing import as_outgoing, replied_to, shown_by
from bot.consultation.screens import (
    Action,
    Button,
    Copy,
    Document,
    Passage,
    Screen,
    Shown,
)

# People can type half a character.
TEXTS = st.text() | st.just("\ud83d")
ACTIONS = st.builds(Action, st.sampled_from(["choose", "back"]), st.text(), st.text())
BUTTONS = st.builds(Button, TEXTS, ACTIONS, st.sampled_from(["plain", "danger"]))
SCREENS = st.builds(
    Screen,
    st.lists(st.builds(Passage, TEXTS, st.just("hint"))).map(tuple),
    st.lists(st.lists(BUTTONS).map(tuple)).map(tuple),
    card=st.booleans(),
    copies=st.lists(st.lists(st.builds(Copy, st.text(), st.text())).map(tuple)).map(
        tuple
    ),
)
DOCUMENTS = st.builds(Document, st.integers(1, 99), st.sampled_from(["clean", "pdf"]))


@given(SCREENS | DOCUMENTS, st.none() | st.integers(1))
def test_what_is_shown_comes_back_from_a_store_as_it_was(
    shown: Shown, after: int | None
) -> None:
    entry = as_outgoing("1.0", shown, after=after)
    payload: dict[str, Any] = json.loads(json.dumps(entry.payload))

    stored = entry._replace(payload=payload)

    assert shown_by(stored) == shown
    assert replied_to(stored) == (after or 0)


def test_a_screen_stored_before_anything_could_be_copied_is_still_shown() -> None:
    screen = Screen((Passage("Well?"),))
    entry = as_outgoing("1.0", screen)
    shown = {name: said for name, said in entry.payload["shown"].items() if said}
    older = {"passages": [], "buttons": [], "card": False, **shown}

    assert shown_by(entry._replace(payload={"shown": older, "after": None})) == screen
