"""`--help`: what each command is for, and what each word after it means."""

import argparse
from collections.abc import Iterator

import pytest

from bot.__main__ import _parser
from bot.commands.speaking import Commands


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and those of its commands, however deep."""
    yield parser
    for action in words(parser):
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 # see Commands
            commands: Commands = action
            for below in commands.choices.values():
                yield from parsers(below)


def words(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return parser._actions  # noqa: SLF001 # argparse tells it in no other way


PARSERS = [pytest.param(one, id=one.prog) for one in parsers(_parser())]


@pytest.mark.parametrize("parser", PARSERS)
def test_a_command_says_in_a_sentence_what_it_does(
    parser: argparse.ArgumentParser,
) -> None:
    said = parser.description or ""

    assert said[:1].isupper()
    assert said.endswith(".")


@pytest.mark.parametrize("parser", PARSERS)
def test_a_command_explains_every_word_it_takes(
    parser: argparse.ArgumentParser,
) -> None:
    below = {"COMMAND", "ACTION", "WHAT"}

    unexplained = [one.dest for one in words(parser) if not one.help]

    assert len(unexplained) == len(
        [one for one in words(parser) if one.metavar in below]
    )


@pytest.mark.parametrize("parser", PARSERS)
def test_its_help_can_be_printed(parser: argparse.ArgumentParser) -> None:
    assert parser.prog in parser.format_help()
