"""The commands that show authors their content."""

from pathlib import Path

import pytest

from bot import app
from bot.__main__ import main


def printed(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main([str(one) for one in arguments]) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main([str(one) for one in arguments]) == 1
    return capsys.readouterr().err


@pytest.mark.campaign
def test_the_diagram_is_printed_alone_or_on_its_page(
    capsys: pytest.CaptureFixture[str],
) -> None:
    alone = printed(capsys, "graph", "questions", "--mermaid")
    page = printed(capsys, "graph", "questions")

    assert alone.startswith("flowchart LR\n")
    assert alone in page


def test_the_picture_is_written_to_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "new" / "questions.svg"
    said = printed(capsys, "graph", "questions", "--svg", file)

    assert said == f"Saved: {file}\n"
    assert file.read_text("utf-8").startswith("<svg ")


@pytest.mark.campaign
def test_a_file_that_cannot_be_written_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert str(tmp_path) in refused(capsys, "graph", "questions", "--svg", tmp_path)


def test_the_book_is_markdown_where_the_name_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "book.md"
    printed(capsys, "book", "--out", file)

    assert file.read_text("utf-8").startswith("# Call-centre outsourcing")


def test_another_kind_of_book_is_refused_with_an_example(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert "such as review.docx" in refused(
        capsys, "book", "--out", tmp_path / "book.pdf"
    )


def test_a_folder_without_content_cannot_be_compared(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert "holds neither" in refused(capsys, "diff", tmp_path)


def test_answers_that_cannot_be_read_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    missing = tmp_path / "none.yaml"
    ours = Path(app.folders_from([]).questions)

    assert str(missing) in refused(capsys, "diff", ours, "--answers", missing)


def test_a_preview_needs_a_port_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Choose another one" in refused(capsys, "preview", "--port", 99999)
