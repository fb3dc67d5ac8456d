"""What is said before and after the files of a draft."""

from dataclasses import replace
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal
from bot.consultation.deal_screens import DealScreens
from bot.consultation.kept_deals import Version
from bot.consultation.particulars.money_sentences import in_short
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Button, Copy, Screen, message_of
from bot.content.digests import shown
from bot.phrases import copying, documents, offers
from bot.phrases import drafted as phrases
from bot.phrases import hand_over as handing
from bot.phrases import preview as previews

_PAIR = 2


def announcement(conversation: Conversation, deal: Deal) -> Screen:
    """Say what the newest draft was made from, and which file is for whom."""
    version = conversation.versions[-1]
    title = offers.drafted(version.number, len(deal.agreement.open_points))
    path = deal.interviewing.path(deal.resolution)
    answered = sum(deal.resolution.answers[one.id].status == "given" for one in path)
    lines = [title, *_which(conversation, deal)]
    lines.append(offers.made_from(answered, len(path)))
    figures = in_short(deal.figures)
    lines += [figures] if figures else []
    last = conversation.versions[-_PAIR:][0]
    if last.content != version.content:
        lines.append(phrases.newer_content(last.number))
    copy = Copy(copying.reference(), _reference(version, deal))
    return message_of([*lines, phrases.files_follow()], copies=(copy,))


def _reference(version: Version, deal: Deal) -> str:
    """Name a draft to a colleague or a lawyer, as `verify` does."""
    return copying.draft_reference(
        version.number,
        documents.long_date(date.fromisoformat(version.date)),
        deal.interviewing.library.questionnaire.version,
        shown(version.content),
    )


def _which(conversation: Conversation, deal: Deal) -> list[str]:
    """Name the deal to who has several, whose drafts have the same numbers."""
    if not conversation.shelf:
        return []
    day = date.fromisoformat(conversation.versions[-1].date)
    name = DealScreens(deal.interviewing, day).name(conversation.shelved)
    return [phrases.of_deal(name)]


def next_steps(placing: Placing, conversation: Conversation, deal: Deal) -> Screen:
    """Lead on from a draft: to more answers, other answers, or another deal."""
    ways = placing.ways_on(conversation, deal.resolution)
    rows = [row for row in ways if row[0].action.verb != "draft"]
    rows.append((Button(offers.review(), Action("review")),))
    (main,), *_ = rows
    rows[0] = (replace(main, mood="primary"),)
    if len(conversation.versions) >= _PAIR:
        rows.append((Button(phrases.compare(), Action("compare")),))
    rows += [
        (Button(previews.preview(), Action("preview")),),
        (Button(previews.open_points(), Action("open")),),
        (Button(handing.hand_over(), Action("hand_over")),),
        (Button(phrases.new_deal(), Action("new_deal")),),
    ]
    return message_of([phrases.next_steps()], tuple(rows))
