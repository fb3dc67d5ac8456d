"""What is deployed runs with few rights and holds no secret."""

import configparser
import re
from pathlib import Path

import pytest
from dockerfile import DOCKERFILE, ROOT, all_of, stages
from ruamel.yaml import YAML

from bot.__main__ import main
from bot.content.library import Library
from bot.settings import Settings

DEPLOY = ROOT / "deploy"
COMPOSE = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
UNIT = DEPLOY / "contract-assistant.service"
UNITS = sorted(DEPLOY.rglob("*.service"))
FILES = [*UNITS, *sorted(DEPLOY.rglob("Dockerfile")), *sorted(DEPLOY.rglob("*.yaml"))]
SEVERAL = YAML(typ="safe").load(DEPLOY / "several" / "compose.yaml")
BUILD, RUN = stages(DOCKERFILE.read_text(encoding="utf-8"))
# A bot's token, and whatever stands behind the names of secrets.
SECRET = re.compile(r"\d{6,}:[\w-]{30,}|(?:TOKEN|PASSWORD|SECRET)\s*[=:]\s*[^\s$?]")


class AsWritten(configparser.RawConfigParser):
    """Keys of a unit keep their case."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


@pytest.fixture(params=UNITS, ids=lambda unit: unit.name)
def service(request: pytest.FixtureRequest) -> configparser.SectionProxy:
    unit = AsWritten(strict=False)
    unit.read(request.param, encoding="utf-8")
    return unit["Service"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
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


@pytest.mark.parametrize("file", [DOCKERFILE, *UNITS, *DEPLOY.rglob("*.yaml")])
def test_settings_that_are_deployed_are_settings_there_are(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    named = set(re.findall(r"\b(?:DATA|OPERATOR|OWNER|TELEGRAM|WEBHOOK)_[A-Z_]+", text))

    assert named
    assert named <= {name.upper() for name in Settings.model_fields}


def test_several_machines_wait_for_a_database_that_is_prepared() -> None:
    services = SEVERAL["services"]

    for name in ("receiver", "worker"):
        waits_for = services[name]["depends_on"]["prepared"]["condition"]
        assert waits_for == "service_completed_successfully"
    assert services["prepared"]["command"] == ["migrate"]
    assert services["prepared"]["depends_on"]["database"]["condition"] == (
        "service_healthy"
    )


@pytest.mark.parametrize("name", ["prepared", "receiver", "worker"])
def test_what_is_deployed_is_a_command_there_is(name: str) -> None:
    with pytest.raises(SystemExit) as leaving:
        main([*SEVERAL["services"][name]["command"], "--help"])

    assert leaving.value.code == 0


@pytest.mark.parametrize("name", ["prepared", "receiver", "worker"])
def test_containers_of_several_machines_have_few_rights(name: str) -> None:
    service = SEVERAL["services"][name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "keys:/var/lib/keys" in service["volumes"]


def test_only_this_machine_reaches_a_receiver_or_the_database() -> None:
    ports = [
        port for one in SEVERAL["services"].values() for port in one.get("ports", ())
    ]

    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


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
