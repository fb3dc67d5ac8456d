"""What is documented is true: names, commands, settings and sources."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.__main__ import main
from bot.consultation.particulars.gathered import NEEDS
from bot.content.library import Library
from bot.content.rule import Rule
from bot.interview.grammar import MAX_DEPTH, MAX_LENGTH
from bot.interview.model import Default, Option, Question, Section
from bot.rules.facts import FACTS
from bot.rules.model import (
    AgreementPlan,
    AnnexPlan,
    ChecklistLine,
    Clause,
    Flag,
    PartPlan,
    Trigger,
)
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
ANSWERS = (DOCS / "answers.md").read_text(encoding="utf-8")
AUTHORING = (DOCS / "authoring.md").read_text(encoding="utf-8")
SOURCES = (DOCS / "sources.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
MODELS = (
    *(Section, Question, Option, Default),
    *(Clause, AgreementPlan, PartPlan, AnnexPlan),
    *(Flag, Trigger, ChecklistLine, Rule),
)
NOT_WRITTEN = {"wording"}
AIDS = {"aid:staffing", "aid:pricing"}
TEXTS = {"text:intro", "text:disclaimer", "text:why"}
HOME = re.compile(r"`((?:question|clause|checklist|flag|trigger|aid|text):[\w-]+)`")


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next of its rank."""
    return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """The cells of every row of a table, its two head rows left out."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    tables = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return [row for row in tables if not set("".join(row)) <= set("-| ")][1:]


def names(page: str) -> set[str]:
    """Every word of a page that could be the name of something."""
    return set(re.findall(r"[a-z][a-z0-9_]*", page))


def keys(model: type[BaseModel]) -> Iterator[str]:
    yield from (f"{model.__name__}.{name}" for name in model.model_fields)


def homes(library: Library) -> set[str]:
    """Everything a point of the source articles can have become."""
    return {
        *(f"question:{name}" for name in library.questionnaire.by_id),
        *(f"clause:{name}" for name in library.templates.clauses),
        *(f"flag:{flag.id}" for flag in library.flags),
        *(f"trigger:{trigger.id}" for trigger in library.triggers),
        *(f"checklist:{line.id}" for line in library.lines),
        *AIDS,
        *TEXTS,
    }


def test_the_example_settings_are_exactly_those_that_are_read() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")

    listed = re.findall(r"^([A-Z_]+)=", text, re.MULTILINE)

    assert listed == [name.upper() for name in Settings.model_fields]


def test_the_example_settings_are_the_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

    assert Settings(_env_file=ROOT / ".env.example") == Settings(_env_file=None)


def test_authors_find_every_key() -> None:
    shown = set(re.findall(r"`([a-z_]+)|\b([a-z_]+):", AUTHORING))
    documented = {name for pair in shown for name in pair} | NOT_WRITTEN

    every = [key for model in MODELS for key in keys(model)]

    assert [key for key in every if key.partition(".")[2] not in documented] == []


def test_authors_find_the_facts_there_are_and_no_others() -> None:
    described = {
        name
        for row in rows(section(AUTHORING, "Facts"))
        for name in re.findall(r"`(\w+)`", row[0])
    }

    assert described == set(FACTS)


def test_authors_find_every_placeholder() -> None:
    described = names(section(AUTHORING, "Values for `{{ … }}`"))

    assert sorted(set(NEEDS) - described) == []


def test_authors_find_every_type(library: Library) -> None:
    used = {question.type for question in library.questionnaire.questions()}

    assert used <= names(section(AUTHORING, "A question"))


def test_authors_find_the_limits_of_conditions() -> None:
    assert f"At most {MAX_LENGTH} characters and {MAX_DEPTH} levels." in AUTHORING


def test_every_question_is_listed_for_answers_files(library: Library) -> None:
    listed = {row[0].strip("`"): row for row in rows(section(ANSWERS, "All questions"))}

    asked = library.questionnaire
    assert list(listed) == list(asked.by_id)
    for name, row in listed.items():
        assert row[1].startswith(asked.path_of(name))
        assert (row[4] == "no") is not asked.by_id[name].can_be_unknown


@pytest.mark.parametrize(
    "name", ["services", "sector", "crm", "dispute", "term_notice"]
)
def test_every_option_is_listed_for_answers_files(library: Library, name: str) -> None:
    (row,) = [
        row for row in rows(section(ANSWERS, "All questions")) if row[0] == f"`{name}`"
    ]

    options = library.questionnaire.by_id[name].options

    assert all(f"`{option.id}`" in row[2] for option in options)


def test_all_107_points_of_the_articles_have_a_home() -> None:
    points = rows(section(SOURCES, "The 107 points and their homes"))

    assert [int(row[0]) for row in points] == list(range(1, 108))
    assert all(HOME.search(row[3]) for row in points)


def test_every_home_exists(library: Library) -> None:
    assert set(HOME.findall(SOURCES)) <= homes(library)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Flags", "flags"),
        ("Triggers", "triggers"),
        ("Checklist lines without a clause", "lines"),
    ],
)
def test_every_warning_is_among_the_sources_and_no_other(
    library: Library, heading: str, kind: str
) -> None:
    listed = [row[0].strip("`") for row in rows(section(SOURCES, heading))]

    assert sorted(listed) == sorted(item.id for item in getattr(library, kind))


def test_the_sources_say_of_each_rule_of_law_what_the_product_says(
    library: Library,
) -> None:
    listed = {row[0].strip("`"): row for row in rows(section(SOURCES, "Triggers"))}

    for trigger in library.triggers:
        row = listed[trigger.id]
        confirmed = "yes" if trigger.confirmed else "no"
        assert row[3:5] == [trigger.as_of, trigger.confidence], trigger.id
        assert row[5].startswith(confirmed), trigger.id


def test_the_readme_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)

    assert {"run", "chat", "draft", "check"} <= set(commands)
    for command in commands:
        assert f"contract-assistant {command}" in README


def test_every_page_that_messages_mention_exists() -> None:
    mentioned = {
        page
        for file in (ROOT / "bot").rglob("*.py")
        for page in re.findall(r"docs/[a-z_]+\.md", file.read_text(encoding="utf-8"))
    }

    assert mentioned
    assert [page for page in sorted(mentioned) if not (ROOT / page).is_file()] == []
