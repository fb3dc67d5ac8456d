"""What is deployed runs with few rights and holds no secret."""

import configparser
import re
from pathlib import Path

import pytest
from dockerfile import DOCKERFILE, ROOT, all_of, stages

from bot.__main__ import main
from bot.content.library import Library
from bot.settings import Settings

DEPLOY = ROOT / "deploy"
COMPOSE = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
UNIT = DEPLOY / "contract-assistant.service"
BUILD, RUN = stages(DOCKERFILE.read_text(encoding="utf-8"))
# A bot's token, and whatever stands behind the names of secrets.
SECRET = re.compile(r"\d{6,}:[\w-]{30,}|(?:TOKEN|PASSWORD|SECRET)\s*[=:]\s*\S")


class AsWritten(configparser.RawConfigParser):
    """Keys of a unit keep their case."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


@pytest.fixture
def service() -> configparser.SectionProxy:
    unit = AsWritten(strict=False)
    unit.read(UNIT, encoding="utf-8")
    return unit["Service"]


@pytest.mark.parametrize("file", [DOCKERFILE, UNIT, DEPLOY / "compose.yaml"])
def test_no_secret_is_in_what_is_deployed(file: Path) -> None:
    assert not SECRET.search(file.read_text(encoding="utf-8"))


def test_the_image_takes_no_settings_file_along() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()

    taken = {name.removeprefix("!") for name in ignored if name.startswith("!")}

    assert ignored[0] == "*"
    assert not {".env", ".git", "data", "out"} & taken


def test_everything_the_image_copies_is_there_and_let_through() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    copied = {
        source.removeprefix("./")
        for rest in all_of(BUILD, "COPY")
        for source in rest.split()[:-1]
    }

    assert all((ROOT / source).exists() for source in copied)
    assert copied == {name[1:] for name in ignored if name.startswith("!")}


def test_the_program_in_the_container_is_not_root() -> None:
    (user,) = all_of(RUN, "USER")

    assert not user.startswith(("0", "root"))
    assert [step.name for step in RUN].index("USER") > max(
        at for at, step in enumerate(RUN) if step.name == "RUN"
    )


def test_the_container_writes_to_its_volumes_alone() -> None:
    (volumes,) = all_of(RUN, "VOLUME")

    for volume in ("/var/lib/answers", "/var/lib/keys"):
        assert volume in volumes
        assert f":{volume}\n" in COMPOSE
    assert "read_only: true\n" in COMPOSE


def test_the_key_is_in_another_volume_than_the_answers() -> None:
    (environment,) = all_of(RUN, "ENV")
    places = dict(one.split("=") for one in environment.split())

    key = Path(places["DATA_KEY_FILE"])

    assert not key.is_relative_to(places["DATA_DIR"])


def test_the_container_says_whether_it_is_well() -> None:
    (check,) = all_of(RUN, "HEALTHCHECK")

    assert check.endswith('CMD ["contract-assistant", "health"]')


def test_the_unit_gives_the_program_few_rights(
    service: configparser.SectionProxy,
) -> None:
    assert service["DynamicUser"] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert service["NoNewPrivileges"] == "yes"
    assert service["CapabilityBoundingSet"] == ""
    assert service["Restart"] == "on-failure"


def test_the_unit_keeps_the_key_apart_from_the_answers() -> None:
    text = UNIT.read_text(encoding="utf-8")
    folders = re.findall(r"^StateDirectory=(.*)$", text, re.MULTILINE)[0].split()

    answers, key = re.findall(r"^Environment=DATA_\w+=%S/(\S+)$", text, re.MULTILINE)

    assert answers.partition("/")[0] == folders[0]
    assert key.partition("/")[0] == folders[1]


@pytest.mark.parametrize("text", [DOCKERFILE.read_text(), COMPOSE, UNIT.read_text()])
def test_settings_that_are_deployed_are_settings_there_are(text: str) -> None:
    named = set(re.findall(r"\b(?:DATA|OPERATOR|OWNER|TELEGRAM)_[A-Z_]+", text))

    assert named
    assert named <= {name.upper() for name in Settings.model_fields}


def test_versions_are_those_of_program_and_content(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["--version"])

    program, content, changes = capsys.readouterr().out.splitlines()
    version = library.questionnaire.version
    assert leaving.value.code == 0
    assert program.startswith("contract-assistant ")
    assert content == f"content call_centre {version}, digest {library.digest}"
    assert Path(changes.removeprefix("changes: ")) == ROOT / "CHANGELOG.md"
