"""A client of somebody's own can send any command and any button, at any time."""

import csv
import re
from io import StringIO
from typing import get_args

import pytest
from rep_town import NOON, RepTown, Townsman, begun, drafted
from typed_text import HUGE, typed

from bot.chat.drawing import drawn
from bot.consultation.reps.invitation_tokens import as_option, hash_of
from bot.consultation.reps.progress import Progress, first_standing, progress_of
from bot.consultation.reps.prospect_names import prospect_key
from bot.consultation.reps.prospect_table import prospects_table
from bot.consultation.screens import Action, Screen, Verb
from bot.storage.directory import Link
from bot.storage.seams import ChatKey, Reminder
from bot.understanding.cleaning import clean

SAM, PAT, EVE, ANOTHER_OWNER = 501, 900, 666, 77
FORMULAS = *"=+-@", *"＝＋－＠", *"\t\r\n"  # noqa: RUF001 - Excel takes the wide ones too
OF_REPS: tuple[Verb, ...] = (
    *("take_link_new", "take_link_here", "leave_rep", "suggestions", "accept_all"),
    *("share", "share_ask", "share_yes", "withdraw", "link", "links", "revoke_link"),
    *("prospect", "prospects", "remind", "archive", "shared", "export_prospects"),
    *("rep", "reps", "remove_rep", "remove_rep_yes", "figures", "set_notices"),
)
SECRET = re.compile("Quagga|Zebra")
COMMANDS = "start", "reps", "invite", "profile", "prospects", "links", "notices"


@pytest.fixture
def rita(rep_town: RepTown) -> Townsman:
    return rep_town.rep()


@pytest.fixture
def pat(rep_town: RepTown, rita: Townsman) -> Townsman:
    """A prospect of Rita's with answers and a draft."""
    rita.command("invite", "Quagga")
    found = rep_town.person(PAT)
    found.command("start", rita.token)
    begun(found)
    found.asked("sector")
    found.answer("Zebra Umbrella")
    return drafted(found)


def under_another_owner(town: RepTown) -> RepTown:
    """The same people, after the settings named somebody else as the owner."""
    owners = (ANOTHER_OWNER,)
    return RepTown(town.store, town.library, town.now, town.people, owners)


def test_consent_to_one_rep_is_no_consent_to_another(
    rep_town: RepTown, pat: Townsman
) -> None:
    sam = rep_town.rep(SAM, "Sam")
    pat.command("share")
    pat.press("Share both")
    yes_to_rita = pat.button("Yes, share exactly this")
    sam.command("invite", "Other")
    pat.command("start", sam.token)
    pat.press("Suggestions for this deal")
    assert pat.standing.rep == sam.key

    pat.tap(yes_to_rita)

    assert progress_of(pat.standing).shared is None
    assert not any("shared" in news for news in sam.news)


def test_who_is_no_owner_any_more_is_told_nothing(rep_town: RepTown) -> None:
    owner = rep_town.owner()
    begun(rep_town.prospect(owner))
    later = under_another_owner(rep_town)
    told = len(owner.news)

    later.pass_time(days=2)

    assert len(owner.news) == told


def test_a_link_of_who_may_invite_no_more_is_unknown(rep_town: RepTown) -> None:
    owner = rep_town.owner()
    owner.command("invite", "Fair")
    later = under_another_owner(rep_town)

    later.person(PAT).command("start", owner.token)

    assert "I don't know this link" in later.person(PAT).screen
    assert rep_town.store.directory.prospect(later.person(PAT).key) is None


def test_nothing_is_kept_of_a_removed_rep_when_a_digest_is_due(
    rep_town: RepTown, rita: Townsman
) -> None:
    rep_town.store.reminders.set(Reminder(rita.key, "digest", NOON))
    owner = rep_town.owner()
    owner.command("reps")
    owner.press("Remove Rita")
    owner.press("Remove")

    rep_town.pass_time(hours=1)

    assert rep_town.store.directory.profile(rita.key) == {}
    assert rita.news == []


@pytest.mark.parametrize("verb", ["take_link_new", "take_link_here"])
def test_an_invitation_for_reps_puts_nobody_on_a_list(
    rep_town: RepTown, rita: Townsman, verb: Verb
) -> None:
    (invitation,) = rep_town.store.directory.links(rep_town.owner().key)

    rita.tap(Action(verb, option=as_option(invitation.token_hash)))

    assert rep_town.store.directory.prospect(rita.key) is None


def test_who_was_removed_does_not_come_back_by_the_old_invitation(
    rep_town: RepTown, rita: Townsman
) -> None:
    owner = rep_town.owner()
    token = owner.token
    owner.command("reps")
    owner.press("Remove Rita")
    owner.press("Remove")

    for _ in range(2):
        rita.command("start", token)

    assert rep_town.store.directory.reps(rita.key.bot) == []


@pytest.mark.parametrize("words", ["Fair until=9999-12-31", f"Fair uses={'9' * 590}"])
def test_a_term_beyond_all_bounds_is_explained(rita: Townsman, words: str) -> None:
    rita.command("invite", words)

    assert "xample" in rita.screen


@pytest.mark.usefixtures("pat")
@pytest.mark.parametrize(("verb", "before"), [("links", ""), ("prospects", ".")])
def test_a_page_that_nobody_could_have_seen_is_the_first(
    rita: Townsman, verb: Verb, before: str
) -> None:
    rita.tap(Action(verb, option=f"{before}{'9' * 40}"))

    assert "Quagga" in rita.screen


@pytest.mark.parametrize("who", [SAM, EVE])
def test_no_button_reaches_what_is_somebody_elses(
    rep_town: RepTown, rita: Townsman, pat: Townsman, who: int, *, full: bool
) -> None:
    rep_town.rep(SAM, "Sam")
    pat.command("share")
    pat.press("Share both")
    pat.press("Yes, share exactly this")
    kept = all_kept(rep_town, rita, pat)
    other = rep_town.person(who)

    for verb in get_args(Verb) if full else OF_REPS:
        for option in options(rep_town, rita, pat):
            other.tap(Action(verb, option=option))
            assert not SECRET.search(other.screen), (verb, option)
            assert "prospects" not in other.kinds or who == SAM

    assert all_kept(rep_town, rita, pat) == kept


def options(town: RepTown, rita: Townsman, pat: Townsman) -> list[str]:
    """What other people's buttons carry, known to whoever saw one of them."""
    links = town.store.directory.links(rita.key)
    return [
        *(as_option(one.token_hash) for one in links),
        prospect_key(pat.standing),
        *(str(one.key.chat) for one in (rita, pat)),
        f"both.{pat.conversation.fingerprint}",
        pat.conversation.fingerprint,
    ]


def all_kept(town: RepTown, rita: Townsman, pat: Townsman) -> tuple[object, ...]:
    directory = town.store.directory
    return (
        *(directory.links(rita.key), directory.profile(rita.key)),
        *(directory.rep(rita.key), directory.prospect(pat.key)),
        *(pat.conversation, [*rita.news], [*pat.news]),
    )


def test_every_text_of_a_rep_is_only_a_text(rita: Townsman) -> None:
    for command in COMMANDS:
        for text in [*typed(), HUGE]:
            rita.command(command, text)
            assert all(drawn(screen).messages for screen in screens(rita))


def test_every_text_of_a_rep_is_a_cell_that_no_spreadsheet_works_out(
    rep_town: RepTown, rita: Townsman
) -> None:
    labels = [text for text in [*typed(), *FORMULAS] if clean(text)]
    for number, label in enumerate(labels):
        link = Link(hash_of(str(number)), "prospect", rita.key, clean(label), NOON)
        progress = Progress(deal=1, number=1)
        rep_town.store.directory.add_link(link)
        at = first_standing(rita.key, link.token_hash, progress, NOON)
        rep_town.store.directory.put_standing(ChatKey(rita.key.bot, number + 1), at)

    rows = table(rep_town, rita)

    assert len(rows) == len(labels) + 1
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULAS)]
    assert sorted(row[0] for row in rows[1:]) == sorted(map(shown, labels))


def shown(label: str) -> str:
    text = clean(label)
    return f"'{text}" if text.startswith(FORMULAS) else text


def table(town: RepTown, rita: Townsman) -> list[list[str]]:
    content = prospects_table(town.store.directory, rita.key).content
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def screens(person: Townsman) -> list[Screen]:
    return [one for one in person.shown if isinstance(one, Screen)]
