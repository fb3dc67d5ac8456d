"""A prospect decides what the rep reads, exactly, and takes it back."""

import dataclasses
import json

import pytest
from rep_town import RepTown, Townsman, begun, drafted

from bot.consultation.data.exporting import Exporting
from bot.consultation.data.rights import export_file
from bot.consultation.kept_deals import Version
from bot.consultation.named_files import NamedFile
from bot.consultation.reps.prospect_names import prospect_key
from bot.consultation.reps.rep_files import RepFiles
from bot.consultation.screens import Action, Document

TRADE = "Zebra Umbrella"


@pytest.fixture
def rep(rep_town: RepTown) -> Townsman:
    return rep_town.rep()


@pytest.fixture
def prospect(rep_town: RepTown, rep: Townsman) -> Townsman:
    """Somebody with answers and a draft."""
    found = rep_town.prospect(rep)
    begun(found)
    found.asked("sector")
    found.answer(TRADE)
    return drafted(found)


def share(prospect: Townsman, label: str) -> None:
    prospect.command("share")
    prospect.press(label)
    prospect.press("Yes, share exactly this")


def opened(rep: Townsman) -> None:
    """The rep opens the only prospect."""
    rep.command("prospects")
    rep.press("Autumn fair, no. 1")


def drawn(version: Version, wanted: Document) -> NamedFile:
    """Stand in for the renderers, which take seconds."""
    return NamedFile(f"{wanted.kind}.txt", str(version.given["sector"].value).encode())


def files(town: RepTown) -> RepFiles:
    return RepFiles(town.store.directory, lambda _, wanted: drawn_not(wanted), drawn)


def drawn_not(wanted: Document) -> NamedFile:
    raise AssertionError(wanted)


def test_the_way_to_share_is_beside_the_other_readers(prospect: Townsman) -> None:
    prospect.command("handover")

    prospect.press("Share with their rep here")

    assert "Share with Rita" in prospect.screen


def test_nothing_can_be_opened_before_it_is_shared(
    rep: Townsman, prospect: Townsman
) -> None:
    opened(rep)
    assert "Open what they shared" not in rep.buttons

    rep.tap(Action("shared", option=prospect_key(prospect.standing)))

    assert rep.kinds == []
    assert TRADE not in rep.screen


def test_the_question_names_exactly_what_is_shared(prospect: Townsman) -> None:
    prospect.command("share")

    prospect.press("Share both")

    assert "Share this with Rita?" in prospect.screen
    assert "Draft 1 of 21 November 2026" in prospect.screen
    assert f": {TRADE}" in prospect.screen
    assert prospect.standing.summary["shared"] is None


def test_sharing_can_be_declined(prospect: Townsman) -> None:
    prospect.command("share")
    prospect.press("Share my answers")

    prospect.press("No")

    assert prospect.standing.summary["shared"] is None


def test_a_shared_draft_is_sent_without_answers_of_its_own(
    rep: Townsman, prospect: Townsman
) -> None:
    share(prospect, "Share the newest draft")
    assert rep.news[-1] == "Autumn fair, no. 1 has shared something with you."
    opened(rep)

    rep.press("Open what they shared")

    assert rep.kinds == ["clean", "pdf"]
    assert TRADE not in rep.screen


def test_shared_answers_are_shown_without_a_draft(
    rep: Townsman, prospect: Townsman
) -> None:
    share(prospect, "Share my answers")
    opened(rep)

    rep.press("Open what they shared")

    assert rep.kinds == []
    assert TRADE in rep.screen


def test_the_file_is_of_the_prospects_draft(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    share(prospect, "Share the newest draft")
    opened(rep)
    rep.press("Open what they shared")
    wanted = next(one for one in rep.shown if isinstance(one, Document))

    made = files(rep_town)(rep.conversation, wanted)

    assert made.content == TRADE.encode()


def test_what_is_taken_back_cannot_be_opened_any_more(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    share(prospect, "Share both")
    opened(rep)
    old = rep.button("Open what they shared")
    rep.tap(old)
    wanted = next(one for one in rep.shown if isinstance(one, Document))

    prospect.command("share")
    prospect.press("Take it back")
    rep.tap(old)

    assert rep.kinds == []
    assert prospect.standing.stage == "drafted"
    with pytest.raises(LookupError):
        files(rep_town)(rep.conversation, wanted)


def test_a_file_on_its_way_to_a_rep_is_for_nobody_else(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    share(prospect, "Share both")
    opened(rep)
    rep.press("Open what they shared")
    wanted = next(one for one in rep.shown if isinstance(one, Document))
    stranger = rep_town.person(666)

    with pytest.raises(LookupError):
        files(rep_town)(stranger.conversation, wanted)


def test_later_answers_are_not_shared(rep: Townsman, prospect: Townsman) -> None:
    share(prospect, "Share my answers")
    prospect.asked("calls_per_day")
    prospect.answer("777")
    opened(rep)

    rep.press("Open what they shared")

    assert "777" not in rep.screen


def test_an_old_question_shares_nothing_new(prospect: Townsman) -> None:
    prospect.command("share")
    prospect.press("Share my answers")
    old = prospect.button("Yes, share exactly this")
    prospect.asked("calls_per_day")
    prospect.answer("777")

    prospect.tap(old)

    assert prospect.standing.summary["shared"] is None


def test_a_forwarded_button_shares_nothing(
    rep_town: RepTown, prospect: Townsman
) -> None:
    prospect.command("share")
    prospect.press("Share my answers")
    stranger = rep_town.person(666)

    stranger.tap(prospect.button("Yes, share exactly this"))

    assert "Nobody is on this deal" in stranger.screen
    assert prospect.standing.summary["shared"] is None


def test_a_reps_list_shows_what_is_in_force(prospect: Townsman) -> None:
    share(prospect, "Share the newest draft")

    prospect.command("share")

    assert "Draft 1 of 21 November 2026" in prospect.screen
    assert "Take it back" in prospect.buttons


def test_without_answers_there_is_nothing_to_share(rep_town: RepTown) -> None:
    prospect = rep_town.prospect(rep_town.rep())

    prospect.command("share")

    assert "There is nothing to share yet" in prospect.screen


def test_all_other_files_are_made_as_ever(rep_town: RepTown) -> None:
    made = NamedFile("clean.txt", b"")
    rendering = dataclasses.replace(files(rep_town), render=lambda *_: made)

    assert rendering(rep_town.person(900).conversation, Document(1, "clean")) is made


def test_the_export_has_what_the_rep_sees(
    rep_town: RepTown, rep: Townsman, prospect: Townsman
) -> None:
    exporting = Exporting(rep_town.store, lambda kept, _: export_file(kept))
    wanted = Document(0, "export", 0)

    theirs = json.loads(exporting(prospect.conversation, wanted).content)
    the_reps = json.loads(exporting(rep.conversation, wanted).content)

    assert theirs["seen_by_a_rep"]["stage"] == "drafted"
    assert theirs["rep"] is None
    assert theirs["links"] == []
    assert the_reps["rep"]["name"]
    assert [one["label"] for one in the_reps["links"]] == ["Autumn fair"]
    assert "rep" not in theirs["seen_by_a_rep"]
    assert "opened_by" not in the_reps["links"][0]
