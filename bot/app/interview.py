"""The interview at its two edges: Telegram, and a terminal."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from bot.app.clock import now, today
from bot.app.content import library
from bot.app.drafts import notary
from bot.app.memory import spare_what_stays
from bot.app.reps import Reps, reps
from bot.chat.connection import Connection, connection
from bot.chat.deep_links import deep_link
from bot.chat.health import HEALTH_FILE
from bot.chat.pipeline import Product
from bot.chat.telegram_bot import TelegramBot
from bot.consultation.answering import Answering
from bot.consultation.changing import Changing
from bot.consultation.comparing_versions import Comparing, captioned, version_drawn
from bot.consultation.conversation import Conversation
from bot.consultation.data.exporting import Exporting
from bot.consultation.data.retention import Retention
from bot.consultation.data.rights import DataRights, export_file
from bot.consultation.dialogue import Dialogue
from bot.consultation.documents import NamedFile, document
from bot.consultation.explaining import Explaining
from bot.consultation.handing_over import HandingOver
from bot.consultation.hearing import Hearing
from bot.consultation.interviewing import Interviewing, interviewing
from bot.consultation.keeping_deals import KeepingDeals
from bot.consultation.kept_deals import Version
from bot.consultation.lawyer_file import lawyer_file
from bot.consultation.moving import Moving
from bot.consultation.offering import Offering
from bot.consultation.operator import Operator
from bot.consultation.outlining import Outlining
from bot.consultation.preferring import Preferring
from bot.consultation.previewing import Previewing
from bot.consultation.redlining import redlined
from bot.consultation.reps.rep_files import RepFiles
from bot.consultation.reps.suggesting import Suggesting
from bot.consultation.screens import Document
from bot.consultation.settling import Settling
from bot.consultation.signing import signed
from bot.consultation.subjects import Subject
from bot.consultation.workshop.screens_graph import screens_graph
from bot.content.library import Library
from bot.drafting.seal import Notary
from bot.errors import SettingsError
from bot.phrases import dialogue as phrases
from bot.phrases import terminal as phrases_terminal
from bot.phrases.screens_graph import page
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import Store
from bot.terminal.talking import Talking


def dialogue(
    content: Library, settings: Settings, team: Reps | None = None
) -> Dialogue:
    """Build the conversation for an owner's settings."""
    return dialogue_over(interviewing(content), settings, team)


def dialogue_over(
    talk: Interviewing, settings: Settings, team: Reps | None = None
) -> Dialogue:
    """Build the conversation over an interview that others may hold too."""
    operator = Operator(
        settings.operator_name or phrases.nobody_named(),
        settings.operator_contact or phrases.no_contact(),
    )
    offering = Offering(talk, operator, Suggesting(team.world if team else None))
    placing = offering.placing
    answering = Answering(talk, placing)
    subjects = (
        *(team.subjects(placing, answering) if team else ()),
        *_subjects(offering, answering),
        HandingOver(reps=team is not None),
        DataRights(placing, operator, settings.retention_days),
    )
    hearing = Hearing(talk, placing, answering)
    following = team.following(placing) if team else None
    return Dialogue(talk, answering, offering, hearing, subjects, following)


def _subjects(offering: Offering, answering: Answering) -> tuple[Subject, ...]:
    """Return what everybody can turn to, on every deployment alike."""
    placing = offering.placing
    return (
        Moving(placing.interviewing, placing),
        offering,
        Changing(placing.interviewing, placing, answering),
        Explaining(placing),
        Previewing(placing),
        Outlining(placing),
        Settling(placing),
        Comparing(placing),
        KeepingDeals(placing),
        Preferring(placing),
    )


def screens_page(settings: Settings) -> str:
    """Return the page that shows which screen leads to which."""
    return page(screens_graph(dialogue(library(), settings), today()))


def render(
    talk: Interviewing,
    signing: Notary | None,
    conversation: Conversation,
    wanted: Document,
) -> NamedFile:
    """Make one file of a version, from the answers and on the day it was made."""
    if wanted.kind == "export":
        return export_file(conversation)
    version = conversation.version(wanted.deal, wanted.version)
    if wanted.kind == "redline":
        deal = version_drawn(talk, version)
        older = conversation.version(wanted.deal, wanted.against)
        return captioned(redlined(version_drawn(talk, older), deal), wanted)
    return _drawn(talk, signing, version, wanted)


def _drawn(
    talk: Interviewing, signing: Notary | None, version: Version, wanted: Document
) -> NamedFile:
    deal = version_drawn(talk, version)
    if wanted.kind == "lawyer":
        return lawyer_file(deal)
    return signed(document(deal, wanted.kind), deal, signing)


def talk(
    settings: Settings, out: Path, lines: Iterable[str], say: Callable[[str], None]
) -> None:
    """Hold the interview over lines of text; answers are kept as in the bot."""
    content = library()
    conversation = dialogue(content, settings)
    with EmbeddedStore(settings.data_dir, settings.data_key_file) as store:
        files = partial(render, conversation.interviewing, notary(settings))
        Talking(
            conversation,
            store,
            Exporting(store, files),
            today,
            out,
            say,
        ).run(lines)


async def serve(settings: Settings) -> None:
    """Answer people in Telegram until asked to stop.

    Raises SettingsError for a token that Telegram refuses, StorageError for a data
    folder that cannot be used.
    """
    token = settings.telegram_bot_token
    if token is None:
        raise SettingsError(phrases_terminal.token_missing())
    content = interviewing(library())
    line = connection(token.get_secret_value(), settings.telegram_api_url)
    with EmbeddedStore(settings.data_dir, settings.data_key_file) as store:
        ours = product(content, settings, store, line, notary(settings))
        spare_what_stays()
        await TelegramBot(ours, line).run()


def product(
    content: Interviewing,
    settings: Settings,
    store: Store,
    line: Connection,
    signing: Notary | None,
) -> Product:
    """Put together what answers people, on a store and on a line to Telegram."""
    talk = dialogue_over(
        content, settings, reps(store, settings, now, partial(deep_link, line))
    )
    files = RepFiles(
        store.directory,
        partial(render, talk.interviewing, signing),
        partial(_drawn, talk.interviewing, signing),
    )
    return Product(
        talk,
        store,
        Exporting(store, files),
        today,
        owners=settings.owner_ids,
        health_file=settings.data_dir / HEALTH_FILE,
        now=now,
        retention=Retention(settings.retention_days),
    )
