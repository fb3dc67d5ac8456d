"""An author fills in the form, edits a file, makes a mistake: the page follows."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from test_whole_bot import SOON, SOURCE, free_port

from bot.content.library import packaged_folders

pytestmark = pytest.mark.campaign
CRM = "clauses/services/crm-access.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content, for an author to change."""
    ours = packaged_folders()
    copytree(ours.questions, tmp_path / "content" / "questions")
    copytree(ours.clauses, tmp_path / "content" / "clauses")
    return tmp_path / "content"


@pytest.fixture
def address(tmp_path: Path, content: Path) -> Iterator[str]:
    """The address of the program itself, started as an author would."""
    port = free_port()
    command = (sys.executable, "-m", "bot", "preview", str(content), "--watch")
    program = subprocess.Popen(  # noqa: S603 # the program itself
        (*command, "--port", str(port)),
        cwd=tmp_path,
        env={"PYTHONPATH": SOURCE},
        stdout=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert str(port).encode() in program.stdout.readline()
    yield f"http://127.0.0.1:{port}/"
    assert program.poll() is None, "a fault of the content has ended the program"
    program.terminate()
    program.wait(SOON)
    program.stdout.close()


def rewritten(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_agreement_follows_what_is_filled_in(address: str) -> None:
    from preview_window import PreviewWindow  # noqa: PLC0415 # needs a browser

    with PreviewWindow(address, "light") as window:
        window.agreement_until("Hours of service")
        assert "Work in the CRM" not in window.agreement
        window.choose("crm", "Yes, some go first")
        window.agreement_until("Work in the CRM")
        window.write("calls_per_day", "banana")
        window.question_until("calls_per_day", "could not read “banana”")
        window.write("calls_per_day", "about 400 a day")
        window.agreement_until("400")

        assert window.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_files_and_outlives_a_fault(
    address: str, content: Path, scheme: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from preview_window import PreviewWindow, picture  # noqa: PLC0415 # needs a browser

    seen = tmp_path_factory.mktemp("seen")
    with PreviewWindow(address, scheme) as window:
        window.agreement_until("Hours of service")
        window.choose("crm", "Yes, some go first")
        window.agreement_until("Work in the CRM")
        rewritten(content / CRM, "Agents shall work", "Every Agent shall gladly work")
        window.agreement_until("Every Agent shall gladly work")
        window.scroll_to("Work in the CRM")
        window.photograph(picture(seen, scheme))
        rewritten(content / CRM, "when: crm != none", "when: crm != nnone")
        window.faults_until("crm-access.md:4")
        window.faults_until("Did you mean `none`?")
        window.photograph(picture(seen, f"fault-{scheme}"))
        rewritten(content / CRM, "when: crm != nnone", "when: crm != none")
        window.agreement_until("Every Agent shall gladly work")

        assert window.background == (
            "rgb(238, 241, 244)" if scheme == "light" else "rgb(14, 22, 33)"
        )
        assert window.complaints == []


def test_every_field_has_a_name_and_the_keyboard_leads_through(address: str) -> None:
    from preview_window import PreviewWindow  # noqa: PLC0415 # needs a browser

    with PreviewWindow(address, "light") as window:
        window.agreement_until("Hours of service")
        first = window.tab_from_the_top()
        window.choose("crm", "Yes, some go first")
        window.agreement_until("Work in the CRM")
        window.tab_from("crm")

        assert first[:2] == ["To the questions", "To the agreement"]
        assert window.focused_label != ""
        assert window.unnamed == []
        assert window.unlabelled == []
