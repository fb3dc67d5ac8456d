"""The owner's list of bots: what it gives each, and what is said of mistakes in it."""

from pathlib import Path

import pytest
from small_folders import small_content

from bot.app.bots import DeployedBot, deployed_bots
from bot.errors import SettingsError
from bot.settings import Settings

TWO = """
bots:
  - name: bright
    token_variable: BRIGHT_TOKEN
    content: small
  - name: acme
    token_file: acme.token
    content: [small/questions, small/clauses]
    owners: 5
    operator_name: Acme Voices
    operator_contact: me@acme.example
    retention_days: 90
"""


@pytest.fixture(autouse=True)
def tokens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIGHT_TOKEN", "11:bright")
    monkeypatch.setenv("WRONG_TOKEN", "secret")
    token = tmp_path / "acme.token"
    token.write_text("22:acme\n")
    token.chmod(0o600)
    small_content(tmp_path / "small")


def read(text: str) -> list[DeployedBot]:
    Path("bots.yaml").write_text(text)
    settings = Settings(
        _env_file=None,
        bots_file=Path("bots.yaml"),
        operator_name="Bright Calls",
        owner_ids=(1, 2),
    )
    return list(deployed_bots(settings))


def refusal(text: str) -> str:
    with pytest.raises(SettingsError) as refused:
        read(text)
    return str(refused.value)


def test_each_bot_has_what_is_its_own_and_otherwise_what_is_set_for_all() -> None:
    bright, acme = read(TWO)

    assert (bright.name, bright.token) == ("bright", "11:bright")
    assert bright.settings.owner_ids == (1, 2)
    assert bright.settings.operator_name == "Bright Calls"
    assert bright.settings.retention_days == 365
    assert (acme.name, acme.token) == ("acme", "22:acme")
    assert acme.settings.owner_ids == (5,)
    assert acme.settings.operator_name == "Acme Voices"
    assert acme.settings.operator_contact == "me@acme.example"
    assert acme.settings.retention_days == 90


def test_content_that_several_bots_use_is_read_once() -> None:
    bright, acme = read(TWO)

    assert bright.talk is acme.talk
    assert bright.talk.library.questionnaire.title == "A small deal"


def test_a_look_of_ones_own_changes_the_look_and_nothing_else() -> None:
    ours = Path("small/clauses/house_style.docx")
    Path("acme.docx").write_bytes(ours.read_bytes())
    styled = TWO.replace("    owners: 5\n", "    house_style: acme.docx\n")

    bright, acme = (bot.talk.library for bot in read(styled))

    assert acme.house_style == ours.read_bytes()
    assert acme.questionnaire is bright.questionnaire
    assert acme.digest != bright.digest


def test_a_variable_may_stand_in_the_settings_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("BRIGHT_TOKEN")
    Path(".env").write_text("BRIGHT_TOKEN=33:beside\n")

    assert read(TWO)[0].token.endswith(":beside")


def test_a_token_is_never_shown() -> None:
    bots = read(TWO)

    assert "11:bright" not in repr(bots)
    assert "22:acme" not in repr(bots)


BRIGHT = "bots:\n  - name: bright\n    token_variable: BRIGHT_TOKEN\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1: this should be `bots:` and below it a list of bots."),
        ("bots: []", "1: this should be `bots:` and below it a list of bots."),
        ("bots:\n  - bright", "2: this should be `bots:` and below it"),
        ("bot:\n  - name: x", "1: `bot` is not a key here. Did you mean `bots`?"),
        ("bots:\n  - name: [x", "2: this is not readable as YAML"),
        ("bots:\n  - name: Bright Ltd\n    token_file: t", "2: the value of `name`"),
        (
            "bots:\n  - token_file: acme.token",
            "2: `name` is missing. Write it as in `name: acme-calls`.",
        ),
        (
            "bots:\n  - name: bright\n    tokn_file: t",
            "3: `tokn_file` is not a key here. Did you mean `token_file`?",
        ),
        (
            "bots:\n  - name: bright\n    token: 11:bright",
            "3: a token does not belong into this file",
        ),
        ("bots:\n  - name: bright", "2: a bot needs `token_variable` or `token_file`"),
        (BRIGHT + "    token_file: acme.token", "3: a bot needs `token_variable` or"),
        (
            BRIGHT + "  - name: bright\n    token_file: t",
            "4: the name `bright` is used",
        ),
        (
            BRIGHT + "  - name: two\n    token_variable: BRIGHT_TOKEN",
            "4: `bright` and `two` are the same bot by their tokens.",
        ),
        (
            "bots:\n  - name: bright\n    token_variable: NOT_SET",
            "3: the variable NOT_SET is not set. Put it into .env",
        ),
        (
            "bots:\n  - name: bright\n    token_variable: WRONG_TOKEN",
            "3: what was found there is no token.",
        ),
        (
            "bots:\n  - name: bright\n    token_file: nowhere",
            "3: the token file nowhere cannot be read. Put the token into it",
        ),
        (BRIGHT + "    owners: me", "4: the value of `owners` cannot be used."),
        (BRIGHT + "    retention_days: 0", "4: the value of `retention_days` cannot"),
        (BRIGHT + "    content: nowhere", "4: "),
        (BRIGHT + "    house_style: x.docx", "4: the house style x.docx cannot"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_a_remedy(text: str, said: str) -> None:
    message = refusal(text)

    assert message.startswith(f"bots.yaml:{said}")
    assert message.endswith((".", "?"))
    assert "secret" not in message


def test_a_token_that_others_may_read_is_refused() -> None:
    Path("acme.token").chmod(0o644)

    assert "others may read the token file acme.token" in refusal(TWO)


def test_a_look_that_cannot_be_used_is_named_where_it_stands() -> None:
    Path("acme.docx").write_bytes(b"no document")

    message = refusal(TWO.replace("    owners: 5\n", "    house_style: acme.docx\n"))

    assert message.startswith("bots.yaml:9: This is not a Word document.")


def test_content_whose_look_cannot_be_used_is_named_where_it_stands() -> None:
    Path("small/clauses/house_style.docx").write_bytes(b"no document")

    assert refusal(TWO).startswith("bots.yaml:5: This is not a Word document.")


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_is_no_text_is_named(content: bytes | None) -> None:
    file = Path("bots.yaml")
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(SettingsError, match=r"BOTS_FILE names bots\.yaml"):
        deployed_bots(Settings(_env_file=None, bots_file=file))
