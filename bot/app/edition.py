"""Which version of the program and of its content this is."""

from importlib.metadata import PackageNotFoundError, version

from bot.content.library import packaged_folders
from bot.content.reading import read_library
from bot.phrases import versions as phrases

_PACKAGE = "contract-assistant"


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
