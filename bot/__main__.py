"""The command line: `contract-assistant`, the same as `python -m bot`."""

import argparse
import sys
from collections.abc import Sequence

from bot.commands import authoring, drafting, holding
from bot.errors import ContractAssistantError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 on success, 1 on failure, 2 on wrong use."""
    options = _parser().parse_args(arguments)
    try:
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
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for subject in (holding, drafting, authoring):
        subject.add_to(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
