"""The interview in a terminal, and all its screens on a page."""

from collections.abc import Callable, Iterable
from pathlib import Path

from bot.app.clock import today
from bot.app.content import library
from bot.app.interview import dialogue, files_on_demand
from bot.app.keys import notary
from bot.consultation.data.exporting import Exporting
from bot.consultation.workshop.screens_graph import screens_graph
from bot.phrases.screens_graph import page
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore
from bot.terminal.talking import Talking


def talk(
    settings: Settings, out: Path, lines: Iterable[str], say: Callable[[str], None]
) -> None:
    """Hold the interview over lines of text; answers are kept as in the bot."""
    content = library()
    conversation = dialogue(content, settings)
    with EmbeddedStore(settings.data_dir, settings.data_key_file) as store:
        files = files_on_demand(
            conversation.interviewing, notary(settings), store.directory
        )
        Talking(
            conversation,
            store,
            Exporting(store, files),
            today,
            out,
            say,
        ).run(lines)


def screens_page(settings: Settings) -> str:
    """Return the page that shows which screen leads to which."""
    return page(screens_graph(dialogue(library(), settings), today()))
