"""Authors see their content as it is, in a browser, while they write it."""

import os
import shutil
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from editions import DRAFT_DAY
from httpx import ASGITransport, AsyncClient

from bot.app.previewing import previewed
from bot.consultation.interviewing import Interviewing
from bot.consultation.workshop.trying_out import Control, tried_out
from bot.content.library import Folders, packaged_folders
from bot.web.preview import Preview


def control(interview: Interviewing, name: str, **entries: object) -> Control:
    tried = tried_out(interview, entries, DRAFT_DAY)
    return next(one for one in tried.controls if one.id == name)


@dataclass
class Pretended:
    """Content that changes as a test says."""

    edition: str = "1"

    def draw(self, entries: Mapping[str, object]) -> Mapping[str, Any]:
        return {"faults": [], "draft": str(dict(entries)), "questions": []}

    def looked_at(self) -> str:
        seen, self.edition = self.edition, "2"
        return seen


@pytest.fixture
async def page() -> AsyncIterator[AsyncClient]:
    content = Pretended()
    preview = Preview(content.draw, content.looked_at)
    nearby = ASGITransport(preview.application())
    async with AsyncClient(transport=nearby, base_url="http://127.0.0.1") as client:
        yield client


def test_an_answer_of_the_form_reaches_the_draft(interview: Interviewing) -> None:
    plain = tried_out(interview, {}, DRAFT_DAY).draft
    answered = tried_out(interview, {"services": ["collections"]}, DRAFT_DAY).draft

    assert "Collection of debts" not in plain
    assert "Collection of debts" in answered


def test_a_choice_is_a_list_to_select_from(interview: Interviewing) -> None:
    asked = control(interview, "crm")

    assert asked.kind == "select"
    assert ("priority", "Yes, some go first") in asked.options


def test_several_choices_are_boxes(interview: Interviewing) -> None:
    assert control(interview, "services").kind == "boxes"


def test_what_has_to_be_typed_is_read_as_in_the_interview(
    interview: Interviewing,
) -> None:
    asked = control(interview, "calls_per_day", calls_per_day="four hundred")

    assert asked.kind == "text"
    assert (asked.answer, asked.problem) == ("400", "")


def test_what_cannot_be_read_says_what_would_be(interview: Interviewing) -> None:
    asked = control(interview, "calls_per_day", calls_per_day="banana")

    assert "calls_per_day" in asked.problem


def test_not_knowing_and_skipping_are_answers(interview: Interviewing) -> None:
    unknown = control(interview, "sector", sector="I don't know")
    skipped = control(interview, "crm", crm="skip")

    assert unknown.problem == skipped.problem == ""


def test_a_question_that_does_not_apply_says_so(interview: Interviewing) -> None:
    assert not control(interview, "priority_customers", crm="none").applies
    assert control(interview, "priority_customers", crm="priority").applies


def test_what_was_answered_before_a_question_was_renamed_is_passed_over(
    interview: Interviewing,
) -> None:
    assert tried_out(interview, {"gone": "x"}, DRAFT_DAY).controls


async def test_the_page_and_what_belongs_to_it_are_there(page: AsyncClient) -> None:
    for path in ("/", "/page/preview.js", "/page/preview.css", "/page/demo.css"):
        assert (await page.get(path)).status_code == 200


async def test_no_script_but_the_page_s_own_may_run(page: AsyncClient) -> None:
    policy = (await page.get("/")).headers["content-security-policy"]

    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


async def test_a_name_that_is_not_this_machine_is_turned_away(
    page: AsyncClient,
) -> None:
    answer = await page.get("/edition", headers={"host": "evil.example"})

    assert answer.status_code == 400


async def test_another_page_cannot_fill_in_the_form(page: AsyncClient) -> None:
    answer = await page.post("/draw", data={"entries": "{}"})

    assert answer.status_code == 400


async def test_what_is_filled_in_is_drawn(page: AsyncClient) -> None:
    answer = await page.post("/draw", json={"entries": {"crm": "none"}})

    assert answer.json()["draft"] == "{'crm': 'none'}"


async def test_the_page_hears_of_a_change(page: AsyncClient) -> None:
    editions = [(await page.get("/edition")).json()["edition"] for _ in range(2)]

    assert editions == ["1", "2"]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    ours = packaged_folders()
    theirs = Folders(tmp_path / "questions", tmp_path / "clauses")
    shutil.copytree(ours.questions, theirs.questions)
    shutil.copytree(ours.clauses, theirs.clauses)
    return theirs


def test_a_saved_file_is_another_edition_and_an_unwatched_one_is_not(
    folders: Folders,
) -> None:
    watched = previewed(folders)
    unwatched = previewed(folders, watch=False)
    before = watched.edition(), unwatched.edition()
    os.utime(folders.questions / "flags.yaml", ns=(1, 1))

    assert watched.edition() != before[0]
    assert unwatched.edition() == before[1]


def test_a_fault_stands_in_place_of_the_draft_with_file_and_line(
    folders: Folders,
) -> None:
    page = previewed(folders)
    section = folders.questions / "sections" / "your_service.yaml"
    section.write_text(f"{section.read_text('utf-8')}  nothing like this\n", "utf-8")

    (fault,) = page.draw({})["faults"]
    assert fault["where"].startswith("questions/sections/your_service.yaml:")
    assert "not readable as YAML" in fault["text"]


@pytest.mark.campaign
def test_what_was_mended_is_drafted_again(folders: Folders) -> None:
    page = previewed(folders)
    flags = folders.questions / "flags.yaml"
    sound = flags.read_text("utf-8")
    flags.write_text("flags: []\n", "utf-8")
    faults = page.draw({})["faults"]
    flags.write_text(sound, "utf-8")

    assert faults
    assert "Hours of service" in page.draw({})["draft"]
