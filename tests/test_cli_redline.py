"""`redline`: what it writes and says, and how it ends."""

import datetime as dt
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.__main__ import main

EXAMPLE = Path(__file__).parent.parent / "examples" / "dental-clinic.yaml"


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("answers") / "newer.yaml"
    text = EXAMPLE.read_text(encoding="utf-8")
    path.write_text(text.replace("calls_per_day: 40", "calls_per_day: 60"), "utf-8")
    return path


def test_a_redline_is_written_and_what_changed_is_said(newer, tmp_path, capsys):
    out = tmp_path / "new" / "redline.docx"

    code = main(["redline", str(EXAMPLE), str(newer), "--out", str(out)])
    said = capsys.readouterr().out
    assert code == 0
    assert "Calls a day: 40 → 60" in said
    assert said.endswith(f"Saved: {out}\n")


@pytest.mark.campaign
def test_a_redline_is_dated_as_asked(newer, tmp_path):
    out = tmp_path / "redline.docx"
    day = dt.date(2026, 11, 21)

    main(["redline", str(EXAMPLE), str(newer), "--out", str(out), "--date", str(day)])
    with ZipFile(out) as archive:
        assert f'w:date="{day}T00:00:00Z"'.encode() in archive.read("word/document.xml")


def test_a_file_that_cannot_be_written_is_named_in_a_sentence(newer, tmp_path, capsys):
    code = main(["redline", str(EXAMPLE), str(newer), "--out", str(tmp_path)])

    assert code == 1
    assert capsys.readouterr().err.startswith(f"The file {tmp_path} cannot be written:")


def test_an_answers_file_that_is_not_there_is_named_in_a_sentence(tmp_path, capsys):
    gone = tmp_path / "gone.yaml"

    code = main(["redline", str(gone), str(EXAMPLE), "--out", str(tmp_path / "x.docx")])
    assert code == 1
    assert str(gone) in capsys.readouterr().err


def test_a_redline_needs_two_drafts_and_a_name():
    with pytest.raises(SystemExit, match="2"):
        main(["redline", str(EXAMPLE)])
