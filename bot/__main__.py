"""The command line: `contract-assistant`, the same as `python -m bot`."""

import argparse
import sys
from collections.abc import Sequence

from bot.commands import authoring, drafting, holding, keeping, scaling, setting_up
from bot.commands.versions import ShowVersion
from bot.errors import ContractAssistantError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 on success, 1 on failure, 2 on wrong use."""
    try:
        options = _parser().parse_args(arguments)
        return int(options.command(options) or 0)
    except ContractAssistantError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="contract-assistant",
        description="An interview that becomes a clause checklist and a draft "
        "call-centre agreement. Information and a draft for review, not legal advice.",
    )
    parser.add_argument("--version", action=ShowVersion)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for subject in (setting_up, holding, drafting, authoring, keeping, scaling):
        subject.add_to(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
