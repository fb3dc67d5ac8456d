"""A rival in a process of its own, with its default client, at an address.

Run by other programs: python -m benchmarks.rival_bot echo|conversation ADDRESS
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from telegram.ext import ApplicationBuilder

from benchmarks import rivals
from benchmarks.people import TOKEN


def main() -> None:
    """Answer people until asked to stop, many of them side by side."""
    _, kind, address = sys.argv
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{address}/bot")
    builder = builder.concurrent_updates(True)  # noqa: FBT003 - the library's own
    with TemporaryDirectory() as folder:
        if kind == "echo":
            rivals.echo(builder).run_polling()
        else:
            rivals.conversation(builder, Path(folder) / "pickle").run_polling()


if __name__ == "__main__":
    main()
