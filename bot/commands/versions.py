"""Which version of the program and of its content this is."""

import argparse
from importlib.metadata import PackageNotFoundError, version

from bot.commands.speaking import say
from bot.content.library import packaged_folders
from bot.content.reading import read_library
from bot.phrases import versions as phrases

_PACKAGE = "contract-assistant"


class ShowVersion(argparse.Action):
    """Prints the versions and leaves; the content is read only then."""

    def __init__(self, option_strings: list[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="show versions and leave")

    def __call__(
        self, parser: argparse.ArgumentParser, *_rest: object, **_more: object
    ) -> None:
        """Print three lines and leave with 0."""
        say(versions())
        parser.exit()


def versions() -> str:
    """Return the versions of program and content, and where the changes are told."""
    folders = packaged_folders()
    content = read_library(folders)
    asked = content.questionnaire
    return phrases.versions(
        _version(),
        f"{asked.id} {asked.version}",
        content.digest,
        str(folders.questions.parents[1] / "CHANGELOG.md"),
    )


def _version() -> str:
    try:
        return version(_PACKAGE)
    except PackageNotFoundError:
        return phrases.not_installed()
