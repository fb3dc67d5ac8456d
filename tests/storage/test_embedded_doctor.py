from collections.abc import Callable
from pathlib import Path

import pytest
from storage_world import ANNA, BORIS, NOON, EmbeddedHome, turn, update

from bot.storage.directory import Rep
from bot.storage.doctor import Finding, examined


@pytest.fixture
def used(embedded: EmbeddedHome) -> EmbeddedHome:
    with embedded.open() as store:
        store.inbox.receive([update(1)])
        store.chats.commit(ANNA, turn(1, "forty"))
        store.directory.add_rep(Rep(BORIS, "Boris", NOON))
    return embedded


def findings(home: EmbeddedHome, room_needed: int = 0) -> list[Finding]:
    return examined(home.data, home.key, room_needed)


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_sound_store_has_no_findings(used: EmbeddedHome) -> None:
    assert findings(used) == []


def test_a_store_that_was_never_used_is_no_fault(embedded: EmbeddedHome) -> None:
    assert {finding.kind for finding in findings(embedded)} == {"note"}
    assert not embedded.data.exists()


def test_a_running_bot_is_worth_a_note(used: EmbeddedHome) -> None:
    with used.open():
        (finding,) = findings(used)

    assert finding.kind == "note"
    assert "A bot is using" in finding.text


FAULTS: dict[str, tuple[Callable[[EmbeddedHome], object], str]] = {
    "wrong key": (lambda home: home.key.write_bytes(bytes(32)), "is not the one"),
    "no key": (lambda home: home.key.unlink(), "is missing"),
    "part of a key": (lambda home: home.key.write_bytes(b"x"), "1 bytes instead"),
    "open key": (lambda home: home.key.chmod(0o644), "chmod 600"),
    "open folder": (lambda home: home.data.chmod(0o755), "chmod 700"),
    "no names": (lambda home: home.the("names.key").unlink(), "cannot be found"),
    "damaged chat": (lambda home: home.the(".chat").write_bytes(b"x"), "decrypted"),
    "damaged rep": (lambda home: home.the(".rep").write_bytes(b"x"), "decrypted"),
    "damaged journal": (
        lambda home: home.the(".journal").write_bytes(b"settled x\n"),
        "lines of",
    ),
    "half restored": (
        lambda home: (home.data / "restoring").touch(),
        "was interrupted",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_remedy_and_nothing_is_changed(
    used: EmbeddedHome, fault: str
) -> None:
    bring_about, words = FAULTS[fault]
    bring_about(used)
    before = contents(used.folder)

    found = findings(used)

    assert "fault" in {finding.kind for finding in found}
    assert any(words in finding.text for finding in found)
    assert contents(used.folder) == before


def test_a_key_inside_the_folder_is_a_fault(used: EmbeddedHome) -> None:
    inside = used.data / "key"
    used.key.rename(inside)

    found = examined(used.data, inside, 0)

    assert "inside the data folder" in found[0].text


def test_a_folder_that_is_a_file_is_a_fault(embedded: EmbeddedHome) -> None:
    embedded.data.write_text("in the way", encoding="utf-8")

    assert any("not a folder" in finding.text for finding in findings(embedded))


def test_little_room_is_a_fault(used: EmbeddedHome) -> None:
    (finding,) = findings(used, room_needed=2**62)

    assert "MB left" in finding.text


NOTES: dict[str, tuple[str, str]] = {
    "what a crash left": ("chats/aa.x.tmp", "half-written"),
    "an interrupted rotation": ("rotation", "next start"),
    "a copy of a damaged journal": ("inbox.journal.damaged", "is a copy"),
}


@pytest.mark.parametrize("note", NOTES)
def test_what_needs_no_haste_is_noted(used: EmbeddedHome, note: str) -> None:
    name, words = NOTES[note]
    (used.data / name).touch()

    (finding,) = findings(used)

    assert finding.kind == "note"
    assert words in finding.text


def test_what_was_set_aside_is_noted(used: EmbeddedHome) -> None:
    used.the(".chat").write_bytes(b"damaged")
    with used.open() as store:
        (aside,) = store.damaged

    (finding,) = findings(used)

    assert finding.kind == "note"
    assert str(aside) in finding.text


def test_a_chat_whose_destruction_was_interrupted_is_no_fault(
    used: EmbeddedHome,
) -> None:
    document = used.the(".chat")
    key = used.data / "keys" / document.parent.name / f"{document.stem}.key"
    key.write_bytes(b"forgotten".ljust(61, b"\0"))

    assert findings(used) == []
    assert key.exists()
