"""The interview put together, and held in Telegram."""

from collections.abc import Callable
from functools import partial

from bot import app
from bot.app.clock import now, today
from bot.app.content import library
from bot.app.keys import notary
from bot.app.memory import spare_what_stays
from bot.app.reps import Reps, reps
from bot.chat.connection import Connection, connection
from bot.chat.deep_links import deep_link
from bot.chat.liveness import HEALTH_FILE
from bot.chat.pipeline import Product
from bot.chat.telegram_bot import TelegramBot
from bot.consultation.answering import Answering
from bot.consultation.changing import Changing
from bot.consultation.comparing_versions import Comparing
from bot.consultation.conversation import Conversation
from bot.consultation.data.exporting import Exporting
from bot.consultation.data.retention import Retention
from bot.consultation.data.rights import DataRights
from bot.consultation.dialogue import Dialogue
from bot.consultation.explaining import Explaining
from bot.consultation.handing_over import HandingOver
from bot.consultation.hearing import Hearing
from bot.consultation.interviewing import Interviewing, interviewing
from bot.consultation.keeping_deals import KeepingDeals
from bot.consultation.moving import Moving
from bot.consultation.named_files import NamedFile
from bot.consultation.offering import Offering
from bot.consultation.operator import Operator
from bot.consultation.outlining import Outlining
from bot.consultation.preferring import Preferring
from bot.consultation.previewing import Previewing
from bot.consultation.reps.suggesting import Suggesting
from bot.consultation.screens import Document
from bot.consultation.settling import Settling
from bot.consultation.subjects import Subject
from bot.content.library import Library
from bot.drafting.notary import Notary
from bot.drafting.paper_sizes import Paper
from bot.errors import SettingsError
from bot.phrases import dialogue as phrases
from bot.phrases import terminal as phrases_terminal
from bot.settings import Settings
from bot.storage.directory import Directory
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import Store


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
        Preferring(placing, _paper_of),
    )


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
    files = files_on_demand(talk.interviewing, signing, store.directory)
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


def _paper_of(style: bytes) -> Paper:
    return app.paper_of(style)


def files_on_demand(
    talk: Interviewing, signing: Notary | None, directory: Directory
) -> Callable[[Conversation, Document], NamedFile]:
    """Return what makes files, and is loaded when the first is wanted."""

    def file(conversation: Conversation, wanted: Document) -> NamedFile:
        return app.rendering(talk, signing, directory)(conversation, wanted)

    return file
