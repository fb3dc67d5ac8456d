"""The command line: what it does, its exit codes, and one sentence for what it cannot.

Whatever somebody types, nobody sees a trace.
"""

import datetime as dt
import io
import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from typed_text import WITHOUT_FONT

from bot import app
from bot.__main__ import main
from bot.content.library import Library
from bot.errors import AnswerError, ContentError, ContractAssistantError, SettingsError
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "dental-clinic.yaml"
FILES = {
    "agreement.docx",
    "agreement-notes.docx",
    "agreement.pdf",
    "checklist.md",
    "deal.json",
}


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Machine:
    """A folder to work in, and the command line in it."""

    folder: Path
    _printed: pytest.CaptureFixture[str]

    def run(self, *arguments: object) -> Ended:
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        printed = self._printed.readouterr()
        assert "Traceback" not in printed.err
        return Ended(code, printed.out, printed.err)

    def write(self, text: str | bytes, name: str = "answers.yaml") -> Path:
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path


@pytest.fixture
def machine(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Machine:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("DATA_KEY_FILE", str(tmp_path / "keys" / "key"))
    monkeypatch.chdir(tmp_path)
    return Machine(tmp_path, capsys)


def test_draft_writes_every_document_as_of_a_day(machine: Machine) -> None:
    ended = machine.run("draft", EXAMPLE, "--out", "new/out", "--date", "2026-11-20")

    folder = machine.folder / "new" / "out"
    deal = json.loads((folder / "deal.json").read_text(encoding="utf-8"))
    assert ended.code == 0
    assert "agreement.docx" in ended.out
    assert {file.name for file in folder.iterdir()} >= FILES
    assert deal["date"] == "2026-11-20"


def test_draft_says_what_has_to_be_known_of_a_file(machine: Machine) -> None:
    name = f"{WITHOUT_FONT} Trading"
    answers = machine.write(f"answers: {{parties: {{client: {{name: {name}}}}}}}")

    ended = machine.run("draft", answers, "--out", "out", "--date", "2026-11-21")

    assert ended.code == 0
    said = ended.out.partition("agreement.pdf: ")[2].partition("checklist.md")[0]
    assert "No font here has some of the letters" in said


@pytest.mark.parametrize("out", ["answers.yaml/below"])
def test_draft_cannot_write_where_a_file_stands(machine: Machine, out: str) -> None:
    answers = machine.write("answers: {}")

    ended = machine.run("draft", answers, "--out", out, "--date", "2026-11-21")

    assert ended.code == 1
    assert f"The folder {out} cannot be written to: " in ended.err
    assert ended.err.endswith("Choose another with --out.\n")


@pytest.mark.campaign
def test_check_says_that_the_content_is_in_order(machine: Machine) -> None:
    folders = (ROOT / "clause_templates", ROOT / "questionnaires" / "call_centre")

    ended = machine.run("check", *folders)

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("38 questions and ")


def test_check_names_the_first_fault(machine: Machine) -> None:
    questions = ROOT / "tests" / "content" / "bad" / "misspelt-key-of-an-option"
    machine.write((questions / "questions/sections/work.yaml").read_bytes(), "w.yaml")
    (machine.folder / "sections").mkdir()
    (machine.folder / "w.yaml").rename(machine.folder / "sections" / "work.yaml")
    machine.write("id: x\ntitle: X\nversion: 1.0.0\nsections: [work]\n",
                  "questionnaire.yaml")  # fmt: skip

    ended = machine.run("check", machine.folder)

    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        f"{machine.folder.name}/sections/work.yaml:23: `labell` is not a key here. "
        "Did you mean `label`? A misspelt key would be passed over, and its value "
        "with it.\n"
    )


@pytest.mark.parametrize("folder", ["nowhere", "empty", "answers.yaml"])
def test_check_needs_folders_with_content(machine: Machine, folder: str) -> None:
    machine.write("answers: {}")
    (machine.folder / "empty").mkdir()

    ended = machine.run("check", folder)

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"{folder} holds neither questionnaire.yaml nor ")


def test_chat_is_the_interview_saved_as_it_goes(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a\ntake calls\n/quit\n"))
    first = machine.run("chat")
    monkeypatch.setattr("sys.stdin", io.StringIO("a\n"))
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")
    second = machine.run("chat")

    assert (first.code, second.code) == (0, 0)
    assert "To connect Telegram: `contract-assistant init`" in first.out
    assert "To connect Telegram" not in second.out
    assert "What should the call centre do for you?" in first.out
    assert "What should the call centre do for you?" not in second.out


def test_chat_refuses_bytes_that_are_no_text_like_any_other_answer(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b"a\n\xff\xfe\n"), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stdin)

    ended = machine.run("chat")

    assert (ended.code, ended.err) == (0, "")


def test_chat_needs_a_folder_for_its_answers(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_DIR", str(machine.write("no folder", "taken")))
    monkeypatch.setattr("sys.stdin", io.StringIO("a\n"))

    ended = machine.run("chat")

    assert ended.code == 1
    assert ended.err.startswith(f"{machine.folder / 'taken'} could not be ")


class _Interrupting(io.StringIO):
    def __next__(self) -> str:
        raise KeyboardInterrupt


def test_leaving_with_the_keyboard_is_no_trace(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", _Interrupting())

    ended = machine.run("chat")

    assert (ended.code, ended.err) == (1, "\n")


def test_run_says_how_to_get_a_token(machine: Machine) -> None:
    ended = machine.run("run")

    assert (ended.code, ended.out) == (1, "")
    assert "@BotFather" in ended.err


@pytest.mark.parametrize("command", ["run", "chat", "draft"])
def test_a_setting_that_cannot_be_read_stops_a_command(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("OWNER_IDS", "me")
    arguments = [EXAMPLE, "--out", "o"] if command == "draft" else []

    ended = machine.run(command, *arguments)

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("The setting OWNER_IDS cannot be read: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("", "the following arguments are required: COMMAND"),
        ("drafft", "invalid choice: 'drafft'"),
        ("draft", "the following arguments are required: ANSWERS.yaml, --out"),
        ("draft a.yaml", "the following arguments are required: --out"),
        ("draft a.yaml --out o --date soon", "soon is not a date. Write it as 2026-1"),
        ("draft a.yaml --out o --date 2026-02-30", "2026-02-30 is not a date."),
        ("draft a.yaml --out o --date 9999-12-31", "9999-12-31 is not in this century"),
        ("draft a.yaml --out o --colour", "unrecognized arguments: --colour"),
        ("chat --out", "argument --out: expected one argument"),
        ("run fast", "unrecognized arguments: fast"),
    ],
)
def test_wrong_use_is_two(machine: Machine, arguments: str, said: str) -> None:
    ended = machine.run(*arguments.split())

    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err.splitlines()[-1]


@pytest.mark.parametrize("command", ["", "run", "chat", "draft", "check"])
def test_every_command_explains_itself(machine: Machine, command: str) -> None:
    ended = machine.run(*command.split(), "--help")

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"usage: contract-assistant {command}".rstrip())


def test_a_broken_file_is_one_sentence_and_one(machine: Machine) -> None:
    answers = machine.write("answers: {calls_per_dya: 400}")

    ended = machine.run("draft", answers, "--out", "o")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        f"{answers}:1: There is no question `calls_per_dya`. "
        "Did you mean `calls_per_day`?\n"
    )


def test_every_fault_of_an_answers_file_is_told_at_once(machine: Machine) -> None:
    machine.write(
        "answers:\n  calls_per_dya: 4\n  sector: health\n  calls_per_day: lots\n"
    )

    ended = machine.run("draft", "answers.yaml", "--out", "o")

    first, second = ended.err.splitlines()
    assert first.startswith("answers.yaml:2: There is no question `calls_per_dya`.")
    assert second.startswith("answers.yaml:4: `calls_per_day`: ")


NO_ANSWERS = (
    "The file holds no answers. It should have a line `answers:` with the questions "
    "below it, for example `calls_per_day: 400`."
)
REFUSED: dict[str | bytes, tuple[type[ContractAssistantError], str]] = {
    "": (AnswerError, NO_ANSWERS),
    "5": (AnswerError, NO_ANSWERS),
    "[1]": (AnswerError, NO_ANSWERS),
    "calls_per_day: 400": (AnswerError, NO_ANSWERS),
    "answers: [1]": (AnswerError, NO_ANSWERS),
    "answers: {zebra: 5}": (AnswerError, "There is no question `zebra`."),
    "answers: {1: 2}": (AnswerError, "There is no question `1`."),
    "questionnaire: x\nanswers: {}": (AnswerError, "The file is for the questionnaire"),
    "answers: {services: unknown}": (AnswerError, "`services` cannot be unknown"),
    "answers: {schedule: ask my lawyer}": (AnswerError, "`schedule` cannot be unknown"),
    "answers: {calls_per_day: lots}": (AnswerError, "`calls_per_day`: "),
    "answers: {calls_per_day: .nan}": (AnswerError, "`calls_per_day`: "),
    "answers: {calls_per_day: 1e400}": (AnswerError, "`calls_per_day`: "),
    "answers: {calls_per_day: [1, 2]}": (AnswerError, "`calls_per_day`: "),
    "answers: {crm: true}": (AnswerError, "`crm`: "),
    "answers: {crm: {a: b}}": (AnswerError, "`crm`: "),
    "answers: {country: [1, null]}": (AnswerError, "`country`: "),
    "answers: {start_date: 2026-13-45}": (AnswerError, "`start_date`: "),
    "answers: {start_date: 9999-12-31}": (AnswerError, "`start_date`: "),
    "answers: {controllers: {client: [a]}}": (AnswerError, "`controllers`: "),
    "answers: {parties: 5}": (AnswerError, "`parties`: "),
    "a: b: c": (ContentError, "answers.yaml:1: this is not readable as YAML"),
    "answers:\n\t- x": (ContentError, "answers.yaml:2: this is not readable as YAML"),
    "answers: {}\nanswers: {}": (ContentError, "answers.yaml:2: a key is there twice."),
    "answers: {crm: &a x, team: *a}": (ContentError, "answers.yaml:1: `*a` repeats"),
    "answers: !!omap [a: 1]": (ContentError, "answers.yaml:1: `!!omap` names a type"),
    "[" * 9999: (ContentError, "answers.yaml:1: lists or keys stand inside each other"),
    "\x00": (ContentError, "answers.yaml:1: it holds a character that no text has."),
    b"\xff\xfe\x00": (AnswerError, "The file answers.yaml cannot be read."),
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: repr(text)[:40])
def test_an_answers_file_that_cannot_be_used_is_one_sentence(
    machine: Machine, library: Library, draft_day: dt.date, text: str | bytes
) -> None:
    machine.write(text)
    kind, said = REFUSED[text]

    with pytest.raises(kind) as refusal:
        app.deal_from_file(Path("answers.yaml"), library, draft_day)

    is_placed = kind is AnswerError and isinstance(text, str)
    place = "answers.yaml:1: " if is_placed else ""
    assert str(refusal.value).startswith(place + said)
    assert str(refusal.value).endswith((".", "?"))


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_an_answers_file_that_is_not_there_is_one_sentence(
    machine: Machine, library: Library, draft_day: dt.date, name: str
) -> None:
    assert machine.folder.is_dir()

    with pytest.raises(AnswerError, match="Check the name"):
        app.deal_from_file(Path(name), library, draft_day)


@pytest.mark.parametrize(
    "text",
    [
        "answers:",
        "answers: {crm: }",
        "{answers: {crm: none}}",
        '{"answers": {"crm": "none"}}',
        "\ufeffanswers: {crm: none}",
        "questionnaire: call_centre\nanswers: {crm: skip}",
        "answers: {calls_per_day: about 400 a day}",
        "answers: {start_date: 2027-01-11}",
    ],
)
def test_an_answers_file_may_be_written_in_many_ways(
    machine: Machine, library: Library, draft_day: dt.date, text: str
) -> None:
    deal = app.deal_from_file(machine.write(text), library, draft_day)

    assert deal.date == draft_day


def test_faulty_content_stops_the_start(library: Library) -> None:
    wordy = library.lines[0].model_copy(update={"why": "word " * 21})

    with pytest.raises(ContentError, match="`why` has 21 words"):
        app.checked(replace(library, lines=[wordy, *library.lines[1:]]))


def test_sound_content_starts(library: Library) -> None:
    assert app.checked(library) is library


async def test_serving_needs_a_token(machine: Machine) -> None:
    assert machine.folder.is_dir()

    with pytest.raises(SettingsError, match="@BotFather"):
        await app.serve(Settings(_env_file=None))
