"""Where a first message says the opening hours."""

import re
from collections.abc import Iterator
from itertools import islice

from bot.understanding.clock import RANGE
from bot.understanding.message import Message, Span

_DAY = (
    r"(?:mon|tue|wed|thu|fri|sat|sun)"
    r"(?:s|r|rs|days?|sdays?|nesdays?|rsdays?|urdays?)?\b"
)
_TIMES = rf"{RANGE.pattern}"
_TOKEN = re.compile(
    rf"(?P<always>\b24 ?[/x] ?7\b|\b24 ?h(?:ours)?,? 7 days\b"
    rf"|\b(?:a?round[- ]the[- ]clock|24 hours a day))"
    rf"|(?P<times>\b24 ?/ ?5\b|(?<![\d€£$/])(?:{_TIMES}|\b(?:nine|eight|seven|ten"
    rf") (?:to|till|until) (?:half past )?(?:\w{{3,5}}))"
    r"(?![\d%]| ?(?:calls|min|sec|days|months|people|%)))"
    rf"|(?P<days>\b{_DAY}|\bweekdays?\b|\bweekends?\b|\bdaily\b"
    rf"|\bevery ?day(?: of the week)?\b"
    r"|\b(?:7|seven|five|5) days(?: a week)?\b|\bm-f\b|\bworking days\b)"
    r"|(?P<closed>\b(?:no|not|without|except|excluding|closed|shut|but closed)"
    r" (?:on |at )?(?=weekend|sat|sun|mon|tue|wed|thu|fri))"
    r"|(?P<zone>\b(?:uk|london|eastern|central|mountain|pacific|arizona|dublin"
    r"|british) time\b"
    r"|\b(?:eastern|central|pacific)\b)"
    r"|(?P<join>[ ,;:&+-]|\band\b|\bto\b|\bfrom\b|\bon\b|\bat\b|\bthrough\b|\bthru\b"
    r"|\btill\b"
    r"|\buntil\b|\bthe\b|\bopen\b|\bbetween\b|\bevenings?\b|\bmornings?\b|\bhours?\b"
    r"|\n ?-?)"
)
# What follows belongs to the hours, but was not read with them.
_MORE = re.compile(
    rf"[ ,]*(?:plus|and|also|but|except|excluding|apart from|not)\b[^.;\n]{{0,30}}?"
    rf"(?:{_DAY}|\bweekends?\b|\bsummer\b|\bwinter\b)"
)
_MOST = 6
_LONGEST = 200


def hours_said(message: Message) -> Iterator[Span]:
    """Yield the stretches that have both days and times, or every hour."""
    for run in islice(filter(_says_hours, _runs(message.said)), _MOST):
        span = _trimmed(run)
        more = _MORE.match(message.said, span.end)
        denied = message.denied(span.start)
        if span.end - span.start <= _LONGEST and not more and not denied:
            yield span


def _says_hours(run: list[re.Match[str]]) -> bool:
    kinds = {token.lastgroup for token in run}
    whole = any(token[0].startswith("24") for token in run)
    return whole or "always" in kinds or {"times", "days"} <= kinds


def _runs(said: str) -> Iterator[list[re.Match[str]]]:
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(said):
        if run and token.start() != run[-1].end():
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _trimmed(run: list[re.Match[str]]) -> Span:
    start, end = run[0].start(), run[-1].end()
    meaning = [token for token in run if token.lastgroup != "join"]
    if meaning:
        start, end = meaning[0].start(), meaning[-1].end()
    return Span(start, end)
