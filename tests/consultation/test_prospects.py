"""A rep's pipeline: pages by stage, one prospect, reminders, the table, the figures."""

import csv
from io import StringIO

import pytest
from rep_town import BOT, RepTown, Townsman, begun, drafted

from bot.consultation.reps.prospect_table import defused, prospects_table
from bot.consultation.screens import Action
from bot.storage.seams import ChatKey


@pytest.fixture
def rep(rep_town: RepTown) -> Townsman:
    return rep_town.rep()


def followers(town: RepTown, rep: Townsman, count: int) -> list[Townsman]:
    """So many people who followed one link, the last one last."""
    rep.command("invite", "Fair")
    token = rep.token
    people = [town.person(900 + number) for number in range(count)]
    for one in people:
        town.pass_time(seconds=1)
        one.command("start", token)
    return people


def rows(town: RepTown, rep: Townsman) -> list[list[str]]:
    content = prospects_table(town.store.directory, rep.key).content
    return list(csv.reader(StringIO(content.decode("utf-8-sig"))))


def test_prospects_are_paged_the_last_active_first(
    rep_town: RepTown, rep: Townsman
) -> None:
    followers(rep_town, rep, 7)
    rep.command("prospects")
    first = rep.buttons[:5]

    rep.press("Next →")

    assert first == [f"Fair, no. {number}" for number in (7, 6, 5, 4, 3)]
    assert rep.buttons[:2] == ["Fair, no. 2", "Fair, no. 1"]


def test_prospects_are_shown_by_stage(rep_town: RepTown, rep: Townsman) -> None:
    first, second, _ = followers(rep_town, rep, 3)
    begun(first)
    drafted(begun(second))
    rep.command("prospects")

    rep.press("started (1)")

    assert "Your prospects: started" in rep.screen
    assert "Fair, no. 1: started" in rep.screen
    assert "no. 2" not in rep.screen


def test_a_rep_without_prospects_is_told_how_to_get_some(rep: Townsman) -> None:
    rep.command("prospects")

    assert "Nobody here yet" in rep.screen


def test_a_button_about_a_prospect_says_nothing_of_their_chat(
    rep_town: RepTown, rep: Townsman
) -> None:
    followers(rep_town, rep, 1)

    rep.command("prospects")

    assert "900" not in rep.button("Fair, no. 1").option.partition(".")[2]
    assert rep.button("Fair, no. 1").option.endswith(".1")


def test_a_prospect_is_reminded_once(rep_town: RepTown, rep: Townsman) -> None:
    (prospect,) = followers(rep_town, rep, 1)
    begun(prospect)
    rep.command("prospects")
    rep.press("Fair, no. 1")
    again = rep.button("Remind once")
    rep.press("Remind once")
    assert "Rita asks whether you would like to go on" in prospect.news[0]

    rep.tap(again)
    rep.command("prospects")
    rep.press("Fair, no. 1")

    assert len(prospect.news) == 1
    assert "Remind once" not in rep.buttons


def test_a_reminded_prospect_goes_on_with_one_tap(
    rep_town: RepTown, rep: Townsman
) -> None:
    (prospect,) = followers(rep_town, rep, 1)
    begun(prospect)
    asking = prospect.asking
    rep.command("prospects")
    rep.press("Fair, no. 1")
    rep.press("Remind once")

    prospect.press("Continue")

    assert prospect.asking == asking


def test_who_wants_no_reminders_gets_none(rep_town: RepTown, rep: Townsman) -> None:
    (prospect,) = followers(rep_town, rep, 1)
    begun(prospect)
    prospect.tap(Action("reminders_off"))
    rep.command("prospects")
    key = rep.button("Fair, no. 1").option

    rep.tap(Action("remind", option=key))

    assert prospect.news == []


def test_an_archived_prospect_is_out_of_the_way_until_they_write(
    rep_town: RepTown, rep: Townsman
) -> None:
    (prospect,) = followers(rep_town, rep, 1)
    begun(prospect)
    rep.command("prospects")
    rep.press("Fair, no. 1")
    rep.press("Archive")
    rep.press("archived (1)")
    assert "Fair, no. 1: archived" in rep.screen

    prospect.press("Skip")

    assert prospect.standing.stage == "started"


def test_a_prospect_is_taken_back_from_the_archive(
    rep_town: RepTown, rep: Townsman
) -> None:
    (prospect,) = followers(rep_town, rep, 1)
    begun(prospect)
    rep.command("prospects")
    rep.press("Fair, no. 1")
    rep.press("Archive")
    rep.press("Fair, no. 1")
    back = rep.button("Take back from the archive")

    rep.tap(back)
    rep.tap(back)

    assert prospect.standing.stage == "started"


@pytest.mark.parametrize("verb", ["prospect", "remind", "archive", "shared"])
def test_one_rep_reaches_no_prospect_of_another(
    rep_town: RepTown, rep: Townsman, verb: str
) -> None:
    (prospect,) = followers(rep_town, rep, 1)
    rep.command("prospects")
    key = rep.button("Fair, no. 1").option
    sam = rep_town.rep(501, "Sam")
    before = prospect.standing

    sam.tap(Action(verb, option=key))  # type: ignore[arg-type] # one of the verbs

    assert "Nobody here yet" in sam.screen
    assert prospect.news == []
    assert prospect.standing == before


def test_the_table_has_progress_and_no_chat(rep_town: RepTown, rep: Townsman) -> None:
    (prospect,) = followers(rep_town, rep, 1)
    begun(prospect)

    head, row = rows(rep_town, rep)

    assert head[:3] == ["link", "number", "stage"]
    assert row[:4] == ["Fair", "1", "started", "2026-11-21"]
    assert "900" not in row


def test_the_table_is_sent_as_a_file(rep_town: RepTown, rep: Townsman) -> None:
    rep.command("prospects", "export")

    assert rep.kinds == ["prospects"]
    assert len(rows(rep_town, rep)) == 1


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_is_a_formula(sign: str) -> None:
    assert defused(f"{sign}1+1") == f"'{sign}1+1"
    assert defused("1+1") == "1+1"


def test_a_label_that_looks_like_a_formula_is_text_in_the_table(
    rep_town: RepTown, rep: Townsman
) -> None:
    rep.command("invite", "=HYPERLINK(1)")
    rep_town.person(900).command("start", rep.token)

    assert rows(rep_town, rep)[1][0] == "'=HYPERLINK(1)"


def test_figures_say_how_many_came_how_far(rep_town: RepTown, rep: Townsman) -> None:
    first, second, third, _ = followers(rep_town, rep, 4)
    begun(first)
    begun(second, 12)
    drafted(begun(third))
    rep.command("rep")

    rep.press("Figures")

    assert "opened 4 · started 3 · essentials 2 · drafted 1 · shared 0" in rep.screen


def test_figures_say_where_people_stop(rep_town: RepTown, rep: Townsman) -> None:
    for one in followers(rep_town, rep, 3):
        begun(one)
    rep.command("rep")
    rep.press("Figures")
    assert "Where people stop" not in rep.screen

    rep_town.pass_time(days=2)
    rep.command("rep")
    rep.press("Figures")

    asked = rep_town.dialogue.interviewing.question(str(rep_town.people[900].asking))
    assert asked is not None
    assert f"{asked.title}: 3" in rep.screen


def test_a_link_has_its_own_figures(rep_town: RepTown, rep: Townsman) -> None:
    begun(followers(rep_town, rep, 1)[0])
    rep.command("links")

    rep.press("Fair")

    assert "opened 1 · started 1 · essentials 0" in rep.screen


def test_lists_show_nobody_twice_when_somebody_comes_again(
    rep_town: RepTown, rep: Townsman
) -> None:
    rep.command("invite", "Fair")
    token, first, second = rep.token, rep_town.person(900), rep_town.person(901)
    first.command("start", token)
    first.press("Go on without Rita")
    second.command("start", token)
    first.command("start", token)

    names = rep_town.store.directory.prospects(ChatKey(BOT, 500))

    assert sorted(one.standing.summary["number"] for one in names) == [2, 3]
