"""`verify` and `style check`: what they say, and how they end."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import docx
import pytest

from bot import app
from bot.__main__ import main
from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.kept_deals import Version
from bot.consultation.screens import Document, DocumentKind
from bot.content.library import Library
from bot.drafting.verification import verified
from bot.errors import SettingsError
from bot.settings import Settings
from bot.storage.deployment_key import deployment_key

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "dental-clinic.yaml"
HOUSE_STYLE = ROOT / "clause_templates" / "call_centre" / "house_style.docx"


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two drafts of the same answers and the key that signed them."""
    folder = tmp_path_factory.mktemp("drafted")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("DATA_KEY_FILE", str(folder / "keys" / "key"))
        for out in ("one", "two"):
            assert main(["draft", str(EXAMPLE), "--out", out, *AS_OF]) == 0
    return folder


AS_OF = ("--date", "2026-11-21")


@pytest.fixture
def run(
    drafted: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("DATA_KEY_FILE", str(drafted / "keys" / "key"))
    monkeypatch.chdir(drafted)

    def command(*arguments: object) -> Ended:
        code = main([str(one) for one in arguments])
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return command


@pytest.mark.parametrize(
    "name", ["agreement.docx", "agreement-notes.docx", "agreement.pdf", "deal.json"]
)
def test_the_same_answers_give_the_same_bytes(drafted: Path, name: str) -> None:
    assert (drafted / "one" / name).read_bytes() == (
        drafted / "two" / name
    ).read_bytes()


@pytest.mark.parametrize("name", ["agreement.docx", "agreement-notes.docx"])
def test_a_draft_is_known_again(run: Run, name: str) -> None:
    ended = run("verify", f"one/{name}")

    assert (ended.code, ended.err) == (0, "")
    assert "drafted the document, dated 21 November 2026, from content 1." in ended.out
    assert ended.out.endswith("It is unchanged.\n")


def test_a_draft_saved_again_has_its_words_unchanged(run: Run, drafted: Path) -> None:
    docx.Document(str(drafted / "one/agreement.docx")).save(str(drafted / "saved.docx"))

    ended = run("verify", "saved.docx")

    assert ended.code == 0
    assert "its words are unchanged" in ended.out


def test_an_edited_clause_is_named_and_the_end_is_one(run: Run, drafted: Path) -> None:
    document = docx.Document(str(drafted / "one/agreement.docx"))
    heading = next(one for one in document.paragraphs if one.text == "Insurance")
    heading.runs[0].text = "Insurances"
    heading.insert_paragraph_before("A clause of ours", heading.style)
    document.save(str(drafted / "edited.docx"))

    ended = run("verify", "edited.docx")

    assert (ended.code, ended.err) == (1, "")
    assert "It was edited since:\n- Changed: 7.8 Insurances\n" in ended.out
    assert ended.out.endswith("- Added: 7.7 A clause of ours\n")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This is not a Word document."),
        (b"%PDF-1.7", "This is not a Word document."),
        (b"PK\3\4 and no more", "This Word file is damaged"),
        (HOUSE_STYLE.read_bytes(), "This document has no signature"),
    ],
)
def test_what_cannot_be_verified_is_one_sentence(
    run: Run, drafted: Path, content: bytes, said: str
) -> None:
    (drafted / "given.docx").write_bytes(content)

    ended = run("verify", "given.docx")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"given.docx: {said}")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [("verify",), ("style", "check")])
@pytest.mark.parametrize("name", ["missing.docx", "one"])
def test_a_file_that_is_not_there_is_one_sentence(
    run: Run, arguments: tuple[str, ...], name: str
) -> None:
    ended = run(*arguments, name)

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"{name}: The file cannot be read: ")


def test_another_deployment_does_not_vouch_for_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_KEY_FILE", "other/key")
    deployment_key(Path("other/key"))

    ended = run("verify", "one/agreement.docx")

    assert (ended.code, ended.out) == (1, "")
    assert "Another Contract Assistant signed" in ended.err


@pytest.mark.parametrize("kind", ["clean", "notes"])
def test_what_the_bot_sends_is_signed_too(
    interview: Interviewing, tmp_path: Path, kind: DocumentKind
) -> None:
    key = deployment_key(tmp_path / "key")
    conversation = Conversation(versions=(Version(1, "2026-11-21", {}),))

    sent = app.render(interview, key, conversation, Document(1, kind))

    assert key is not None
    assert verified(sent.content, key).as_made


def test_who_never_signed_cannot_verify(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_KEY_FILE", "nowhere/key")

    ended = run("verify", "one/agreement.docx")

    assert ended.code == 1
    assert ended.err.startswith("There is no signing key at nowhere/key.signing")


def test_where_no_key_can_be_kept_drafts_are_made_unsigned_and_it_is_said(
    run: Run, drafted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (drafted / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("DATA_KEY_FILE", "file/key")

    ended = run("draft", EXAMPLE, "--out", "unsigned", *AS_OF)

    assert ended.code == 0
    assert ended.err.startswith("Warning: the folder file cannot hold a signing key")
    assert "customXml" not in str(
        (drafted / "unsigned" / "agreement.docx").read_bytes()
    )


def test_the_shipped_house_style_passes_its_check(run: Run) -> None:
    ended = run("style", "check", HOUSE_STYLE)

    assert (ended.code, ended.err) == (0, "")
    assert "It can be used" in ended.out
    assert "Times New Roman 10 pt, headings in Times New Roman" in ended.out
    assert "a page of 210 by 297 mm with margins of 24, 21, 21, 21 mm" in ended.out
    assert "Header: {{ title }} | Draft for review" in ended.out
    assert "Footer: {{ status }} | Page [PAGE] of [NUMPAGES]" in ended.out


def test_a_logo_is_told(run: Run, drafted: Path) -> None:
    document = docx.Document(str(HOUSE_STYLE))
    logo = str(ROOT / "docs" / "pictures" / "house-style-firm.png")
    document.sections[0].header.paragraphs[0].add_run().add_picture(logo, width=99999)
    document.save(str(drafted / "logo.docx"))

    ended = run("style", "check", "logo.docx")

    assert ended.code == 0
    assert "pictures: 1." in ended.out
    assert "Header: {{ title }} | Draft for review(picture)" in ended.out
    assert "- A picture has no alternative text" in ended.out


def test_a_document_without_styles_and_markers_reads_what_it_lacks(
    run: Run, drafted: Path
) -> None:
    made = BytesIO()
    docx.Document().save(made)
    (drafted / "bare.docx").write_bytes(made.getvalue())

    ended = run("style", "check", "bare.docx")

    assert (ended.code, ended.err) == (1, "")
    assert ended.out.startswith("bare.docx: It cannot be used yet:\n- ")
    assert "it lacks the styles Clause Text, " in ended.out
    assert "no paragraph consists of [[BODY]] alone." in ended.out


def test_a_faulty_house_style_stops_the_start(library: Library) -> None:
    made = BytesIO()
    docx.Document().save(made)

    with pytest.raises(SettingsError, match="house-style document cannot be used: it"):
        app.checked(replace(library, house_style=made.getvalue()))


def test_what_is_no_word_document_gives_no_style(run: Run, drafted: Path) -> None:
    (drafted / "given.docx").write_bytes(b"{\\rtf1}")

    ended = run("style", "check", "given.docx")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("given.docx: This is not a Word document.")


@pytest.mark.parametrize("arguments", [("style",), ("style", "paint"), ("verify",)])
def test_wrong_use_is_two(run: Run, arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*arguments)

    assert ended.value.code == 2
