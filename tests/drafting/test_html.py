"""A draft on a web page."""

import re
from html.parser import HTMLParser

from bot.consultation.deal import draw_up
from bot.consultation.interviewing import Interviewing
from bot.drafting.to_html import to_html
from bot.interview.values import Given

EVIL = "<script>alert(1)</script>"


class Tags(HTMLParser):
    """Counts the tags of a text, and the places its links lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.anchors: set[str] = set()
        self.targets: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        found = dict(attrs)
        self.anchors.add(found.get("id") or "")
        self.targets.add((found.get("href") or "")[1:])
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def drafted(interview: Interviewing, draft_day, **given: object) -> str:
    answers = {name: Given("answered", value) for name, value in given.items()}
    return to_html(draw_up(interview, answers, draft_day).agreement)


def test_every_tag_is_closed_and_every_link_leads_somewhere(
    interview, draft_day
) -> None:
    tags = Tags()
    tags.feed(drafted(interview, draft_day))

    assert tags.open == []
    assert tags.targets <= tags.anchors
    assert {"section", "h2", "h3", "table", "mark"} <= tags.names


def test_what_a_person_typed_is_never_a_tag(interview, draft_day) -> None:
    html = drafted(interview, draft_day, sector=EVIL)

    assert EVIL not in html
    assert "script" not in {name.casefold() for name in re.findall(r"<(\w+)", html)}


def test_undecided_words_are_marked(interview, draft_day) -> None:
    html = drafted(interview, draft_day)

    assert "<mark>[the legal name of the Client" in html
