"""The page of licences names what is installed with the program, and as what."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import pytest
from pages import ROOT
from test_docs import rows, section

PAGE = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
COPYLEFT = re.compile(r"GPL|MPL|Mozilla|EUPL|CDDL|EPL|Affero", re.IGNORECASE)
NAME = re.compile(r"^[A-Za-z0-9._-]+")


def listed(heading: str) -> dict[str, str]:
    return {row[0].strip("`"): row[1] for row in rows(section(PAGE, heading))}


def wanted() -> list[str]:
    """What the project says it needs."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    needed = tomllib.loads(text)["project"]["dependencies"]
    return [_name(requirement) for requirement in needed]


def installed() -> dict[str, Distribution]:
    """What comes with it on this machine, packages of packages too."""
    found: dict[str, Distribution] = {}
    waiting = wanted()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = distribution(name)
            waiting.extend(_needed_by(found[name]))
    return found


def _needed_by(package: Distribution) -> Iterator[str]:
    for requirement in package.requires or []:
        name = _name(requirement)
        if "extra ==" in requirement:
            continue
        try:
            distribution(name)
        except PackageNotFoundError:
            # Meant for another Python or another system.
            continue
        yield name


def _name(requirement: str) -> str:
    match = NAME.match(requirement)
    assert match, requirement
    return re.sub(r"[-_.]+", "-", match[0]).lower()


def stated(package: Distribution) -> str:
    """What a package says of its licence."""
    about = package.metadata
    kinds = [one for one in about.get_all("Classifier") or [] if "License ::" in one]
    # Some put the whole text there; its name is in the first line.
    licence = (about.get("License") or "").partition("\n")[0]
    return " ".join([about.get("License-Expression") or "", licence, *kinds])


@pytest.mark.parametrize("name", wanted())
def test_every_package_we_need_is_on_the_page(name: str) -> None:
    assert name in {**listed("Permissive"), **listed("With copyleft")}


def test_what_states_a_copyleft_licence_is_named_as_such_and_nothing_else_is() -> None:
    with_copyleft = {
        name
        for name, package in installed().items()
        if COPYLEFT.search(stated(package))
    }

    assert with_copyleft <= set(listed("With copyleft"))
    assert "python-telegram-bot" in with_copyleft


def test_no_permissive_licence_on_the_page_is_a_copyleft_one() -> None:
    assert [one for one in listed("Permissive").values() if COPYLEFT.search(one)] == []


@pytest.mark.campaign
def test_every_package_that_comes_along_is_on_the_page() -> None:
    known = {**listed("Permissive"), **listed("With copyleft")}

    assert sorted(set(installed()) - set(known)) == []
