"""The composition root: the one place where the parts meet, and the only clock."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from bot.chat.connection import connection
from bot.chat.pipeline import Product
from bot.chat.telegram_bot import TelegramBot
from bot.consultation.answering import Answering
from bot.consultation.answers_file import given_from
from bot.consultation.comparison import what_changed
from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal, draw_up
from bot.consultation.dialogue import Dialogue
from bot.consultation.documents import NamedFile, all_files, document
from bot.consultation.examining import Finding, examined_draft, examined_style
from bot.consultation.interviewing import Interviewing, interviewing
from bot.consultation.offering import Offering, Operator
from bot.consultation.particulars import NEEDS
from bot.consultation.redlining import redlined
from bot.consultation.screens import Document
from bot.consultation.signing import signed
from bot.consultation.trial import trial_faults
from bot.content.checking import check
from bot.content.library import Folders, Library, packaged_folders
from bot.content.reading import read_library
from bot.content.yaml_file import read_yaml
from bot.drafting.seal import Notary
from bot.drafting.style_report import style_report
from bot.errors import AnswerError, SettingsError
from bot.phrases import answers_file as file_phrases
from bot.phrases import dialogue as phrases
from bot.phrases import documents
from bot.phrases import terminal as phrases_terminal
from bot.rules.facts import FACTS
from bot.settings import Settings
from bot.storage.deployment_key import deployment_key, known_deployment_key
from bot.storage.embedded import EmbeddedStore
from bot.terminal.drawing import drawn
from bot.terminal.staffing_table import staffing_table
from bot.terminal.talking import Talking


def today() -> dt.date:
    """Return the day by the machine's clock."""
    return dt.datetime.now(dt.UTC).astimezone().date()  # noqa: TID251 # the clock lives here


def library(folders: Folders | None = None) -> Library:
    """Read and check content; raises ContentError for the first fault."""
    return checked(read_library(folders or packaged_folders()))


def checked(content: Library) -> Library:
    """Return the content once nothing in it can go wrong later."""
    faults = check(content, FACTS, NEEDS)
    if faults:
        raise faults[0]
    for fault in style_report(content.house_style).faults:
        raise SettingsError(documents.unusable_reference(fault))
    return content


def tried(content: Library, day: dt.date) -> Library:
    """Return the content once drafts could be made of it; raises ContentError."""
    for fault in trial_faults(interviewing(content), day):
        raise fault
    return content


def dialogue(content: Library, settings: Settings) -> Dialogue:
    """Build the conversation for an owner's settings."""
    talk = interviewing(content)
    offering = Offering(
        talk,
        Operator(
            settings.operator_name or phrases.nobody_named(),
            settings.operator_contact or phrases.no_contact(),
        ),
    )
    return Dialogue(talk, Answering(talk, offering.placing), offering)


def deal_from_file(path: Path, content: Library, day: dt.date) -> Deal:
    """Draw up a deal from an answers file; raises AnswerError naming the question."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise AnswerError(file_phrases.unreadable(str(path))) from problem
    data = read_yaml(str(path), text).data
    given = given_from(content.questionnaire, data, day)
    return draw_up(interviewing(content), given, day)


def redline(older: Path, newer: Path, day: dt.date) -> tuple[NamedFile, str]:
    """Compare two answers files: tracked changes, and what changed in short."""
    content = library()
    old, new = (deal_from_file(path, content, day) for path in (older, newer))
    return redlined(old, new), drawn(what_changed(old, new)).strip()


def notary(settings: Settings) -> Notary | None:
    """Return what signs drafts; None where no key can be kept.

    Raises StorageError for a key that others may read, or that is none.
    """
    return deployment_key(settings.data_key_file)


def files_of(deal: Deal, signing: Notary | None) -> Iterable[NamedFile]:
    """Make every file of a deal, signed where there is a key to sign with."""
    return (signed(file, deal, signing) for file in all_files(deal))


def verify(path: Path, settings: Settings) -> Finding:
    """Say whether this deployment made a draft, and what was edited since."""
    return examined_draft(path, known_deployment_key(settings.data_key_file))


def style_check(path: Path) -> Finding:
    """Say whether a document can give drafts their look, and what it gives them."""
    return examined_style(path)


def render(
    talk: Interviewing,
    signing: Notary | None,
    conversation: Conversation,
    wanted: Document,
) -> NamedFile:
    """Make one file of a version, from the answers and on the day it was made."""
    version = conversation.versions[wanted.version - 1]
    day = dt.date.fromisoformat(version.date)
    deal = draw_up(talk, version.given, day)
    return signed(document(deal, wanted.kind), deal, signing)


def talk(
    settings: Settings, out: Path, lines: Iterable[str], say: Callable[[str], None]
) -> None:
    """Hold the interview over lines of text; answers are kept as in the bot."""
    content = library()
    conversation = dialogue(content, settings)
    with EmbeddedStore(settings.data_dir, settings.data_key_file) as store:
        Talking(
            conversation,
            store,
            partial(render, conversation.interviewing, notary(settings)),
            today,
            out,
            say,
        ).run(lines)


def staffing(answers: Mapping[str, object]) -> str:
    """Return what some calls take, as a table; raises AnswerError for a bad answer."""
    return staffing_table(interviewing(library()), answers, today())


def folders_from(paths: Sequence[Path]) -> Folders:
    """Find the questions and the clauses among paths; what is not named is ours."""
    ours = packaged_folders()
    questions, clauses = ours.questions, ours.clauses
    for path in paths:
        found = False
        for folder in (path, *sorted(one for one in path.glob("*/") if one.is_dir())):
            if (folder / "questionnaire.yaml").is_file():
                questions, found = folder, True
            if (folder / "agreement.yaml").is_file():
                clauses, found = folder, True
        if not found:
            raise SettingsError(phrases_terminal.no_content(str(path)))
    return Folders(questions, clauses)


async def serve(settings: Settings) -> None:
    """Answer people in Telegram until asked to stop.

    Raises SettingsError for a token that Telegram refuses, StorageError for a data
    folder that cannot be used.
    """
    token = settings.telegram_bot_token
    if token is None:
        raise SettingsError(phrases_terminal.token_missing())
    talk = dialogue(library(), settings)
    line = connection(token.get_secret_value(), settings.telegram_api_url)
    with EmbeddedStore(settings.data_dir, settings.data_key_file) as store:
        rendering = partial(render, talk.interviewing, notary(settings))
        product = Product(talk, store, rendering, today)
        await TelegramBot(product, line).run()
