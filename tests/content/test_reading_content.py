"""From folders to a library: what is found, where it stands, and what is missing."""

from pathlib import Path
from shutil import copytree

import pytest
from small_library import BASE, messages

from bot.content.library import Folders, Library, packaged_folders
from bot.content.reading import digest_of, read_library
from bot.markup.wording import Wording

CLAUSE = "clauses/crm-access.md"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    copytree(BASE, tmp_path, dirs_exist_ok=True)
    return Folders(tmp_path / "questions", tmp_path / "clauses")


@pytest.fixture
def small(folders: Folders) -> Library:
    return read_library(folders)


def test_everything_is_read(small: Library) -> None:
    assert list(small.questionnaire.by_id) == [
        *("crm", "channels", "payment_days", "dispute", "stance")
    ]
    assert set(small.templates.clauses) == set(small.templates.wordings)
    assert [flag.id for flag in small.flags] == ["slow-payment"]
    assert [trigger.id for trigger in small.triggers] == ["late-payment-law"]
    assert [line.id for line in small.lines] == ["budget-agreed"]
    assert small.house_style.startswith(b"No more")


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("question:channels", "questions/sections/work.yaml:17"),
        ("clause:fees", "clauses/money/fees.md"),
        ("when:crm-access", "clauses/crm-access.md:8"),
        ("flags:slow-payment", "questions/flags.yaml:1"),
        ("plan:arbitration", "clauses/agreement.yaml:6"),
        ("plan:annex-a", "clauses/agreement.yaml:10"),
        ("plan:priorities", "clauses/agreement.yaml:8"),
        ("plan:cover", "clauses/agreement.yaml:2"),
    ],
)
def test_everything_knows_where_it_stands(
    small: Library, name: str, place: str
) -> None:
    assert small.places[name] == place


def test_a_wording_counts_the_lines_of_its_file(small: Library) -> None:
    fees = small.templates.wordings["fees"]

    ((place, condition),) = fees.placed_conditions

    assert (place, str(condition)) == ("clauses/money/fees.md:15", "crm != none")


def test_blank_lines_under_the_front_matter_are_counted(folders: Folders) -> None:
    file = folders.clauses / "crm-access.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("---\nThe", "---\n\n\n[when x] The"), encoding="utf-8")

    wording: Wording = read_library(folders).templates.wordings["crm-access"]

    assert wording.placed_conditions[0][0] == "clauses/crm-access.md:12"


def test_the_digest_changes_with_any_byte(folders: Folders) -> None:
    before = digest_of(folders)

    with (folders.clauses / "house_style.docx").open("ab") as file:
        file.write(b"\0")

    assert digest_of(folders) != before


def test_the_digest_changes_with_a_files_name(folders: Folders) -> None:
    before = digest_of(folders)

    (folders.clauses / "courts.md").rename(folders.clauses / "court.md")

    assert digest_of(folders) != before


def test_the_digest_does_not_depend_on_where_the_folders_are(
    folders: Folders, small: Library
) -> None:
    assert small.digest == digest_of(Folders(BASE / "questions", BASE / "clauses"))
    assert small.digest == digest_of(folders)


def test_other_files_are_no_content(folders: Folders) -> None:
    before = digest_of(folders)

    (folders.clauses / "notes.txt").write_text("Do not print.", encoding="utf-8")

    assert digest_of(folders) == before
    assert messages(folders) == []


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("questions/flags.yaml", "checklist.yaml, questionnaire.yaml, triggers.yaml"),
        (
            "questions/sections/money.yaml",
            "work.yaml",
        ),
    ],
)
def test_a_missing_file_is_named_with_those_beside_it(
    folders: Folders, name: str, beside: str
) -> None:
    (folders.questions.parent / name).unlink()

    (message,) = messages(folders)

    assert message.endswith(f": the file is missing. The folder holds {beside}.")


def test_a_house_style_is_needed_too(folders: Folders) -> None:
    (folders.clauses / "house_style.docx").unlink()

    (message,) = messages(folders)

    assert message.startswith("clauses/house_style.docx: the file is missing.")


def test_a_missing_folder_is_no_trace(tmp_path: Path) -> None:
    nowhere = Folders(tmp_path / "nowhere", tmp_path / "nowhere")

    assert messages(nowhere) == [
        "nowhere/questionnaire.yaml: the file is missing. The folder holds nothing."
    ]


def test_a_file_that_is_not_utf_8_is_named(folders: Folders) -> None:
    (folders.questions.parent / CLAUSE).write_bytes(
        "---\ntitle: Zażółć".encode("cp1250")
    )

    assert messages(folders) == [
        f"{CLAUSE}: the file is not UTF-8 text. Save it as UTF-8 in your editor."
    ]


def test_a_file_that_cannot_be_opened_is_named(folders: Folders) -> None:
    file = folders.questions.parent / CLAUSE
    file.unlink()
    file.mkdir()

    assert messages(folders) == [
        f"{CLAUSE}: the file cannot be read: Is a directory. Check its permissions."
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("questions/questionnaire.yaml", ""),
        ("questions/questionnaire.yaml", "[work]"),
        ("questions/questionnaire.yaml", "id: small\nsections: work\n"),
        ("questions/questionnaire.yaml", "id: small\nsections: []\n"),
        ("questions/questionnaire.yaml", "id: small\nsections: [{a: b}]\n"),
        ("questions/sections/work.yaml", ""),
        ("questions/sections/work.yaml", "- id: crm"),
        ("questions/sections/work.yaml", "id: work\ntitle: Work\npath: quick\n"),
        (
            "questions/sections/work.yaml",
            "id: work\ntitle: Work\npath: quick\nquestions: crm\n",
        ),
        (
            "questions/sections/work.yaml",
            "id: work\ntitle: Work\npath: quick\nquestions: [crm]\n",
        ),
        ("questions/flags.yaml", "flags"),
        ("questions/flags.yaml", "[flag]"),
        ("questions/flags.yaml", "- 1"),
        ("questions/triggers.yaml", "{a: 1}"),
        ("questions/checklist.yaml", "- {id: [a]}"),
        ("clauses/agreement.yaml", ""),
        ("clauses/agreement.yaml", "[]"),
        ("clauses/agreement.yaml", "title: 5"),
        (CLAUSE, ""),
        (CLAUSE, "---"),
        (CLAUSE, "---\n[]\n---\nText."),
        (CLAUSE, "---\n5\n---\nText."),
    ],
)
def test_a_file_of_another_shape_is_one_sentence(
    folders: Folders, name: str, text: str
) -> None:
    (folders.questions.parent / name).write_text(text, encoding="utf-8")

    (message,) = messages(folders)

    assert message.split(":")[0].endswith(Path(name).name.replace("work.yaml", ".yaml"))


def test_the_content_that_comes_with_the_program_is_found() -> None:
    folders = packaged_folders()

    assert (folders.questions / "questionnaire.yaml").is_file()
    assert (folders.clauses / "agreement.yaml").is_file()


def test_the_digest_of_the_real_content_is_a_sha_256(library: Library) -> None:
    assert len(library.digest) == 64
    assert int(library.digest, 16)
