"""Which version of the program and of its content this is."""

import argparse

from bot import app
from bot.commands.speaking import say


class ShowVersion(argparse.Action):
    """Prints the versions and leaves; the content is read only then."""

    def __init__(self, option_strings: list[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="show versions and leave")

    def __call__(
        self, parser: argparse.ArgumentParser, *_rest: object, **_more: object
    ) -> None:
        """Print three lines and leave with 0."""
        say(app.versions())
        parser.exit()
