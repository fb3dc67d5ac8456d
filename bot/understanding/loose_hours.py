"""Working hours said with exceptions, closed days, holidays and time zones."""

import re

from bot.errors import AnswerError
from bot.interview.schedule import Schedule
from bot.phrases import understood
from bot.understanding.asked import Asked
from bot.understanding.cleaning import comparable
from bot.understanding.clock import RANGE
from bot.understanding.hours import pieces
from bot.understanding.hours_carried import (
    always_open,
    other_days_named,
    shorter_days,
    without_after_hours,
)
from bot.understanding.schedules import read_said
from bot.understanding.spelling import corrected
from bot.understanding.spoken import in_digits
from bot.understanding.supposing import Supposition, supposed

_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
_DAYS = rf"(?:{_DAY}(?: ?(?:-|to|and|,|&|or) ?{_DAY}){{0,5}}|weekends?|weekdays?)"
_EXCEPT = (
    r"(?:except(?:ing)?(?: for| on)?|excluding|excl\.?|but not(?: on| at)?|not(?: on"
    r"| at| open on)?|no(?:thing|body)?(?: on| at)?|without|never on|(?:but )?(?:we are"
    r" |we're )?(?:and )?(?:closed|shut|off)(?: on| at| all day)?)"
)
_CLOSED = re.compile(
    rf"[,;]? ?(?:\band |\bbut )?(?:\b{_EXCEPT} (?:the )?(?P<after>{_DAYS})(?![a-z])"
    rf"|\b(?P<before>{_DAYS}):? ?(?:are |is |we're |we are )?(?:closed|off|shut)\b)"
)
_GREETING = re.compile(
    r"^(?:good (?:morning|afternoon|evening|day)|hello|hi|hey|greetings)"
    r"(?: (?:there|all|team|everyone))?[,.!;:]+ (?=\S)"
)
_ONLY_ON = re.compile(
    rf"^(?P<hours>(?:(?!{_DAYS})[^;])*?\d[^;]*?),?"
    rf" but only (?:on |from )?(?P<days>{_DAYS})[.!]?$"
)
_HOLIDAYS = re.compile(
    rf"[,;]? ?(?:\b{_EXCEPT} (?:the |on |for )*|\b)(?:all |uk |us )?"
    r"(?:bank|public|national|federal)? ?(?:holidays?|hols)\b(?: closed| off)?"
)
_LUNCH = re.compile(
    r"\b(?:except|excluding|closed|shut|with|minus|apart from)?(?: for| at| an?| over)*"
    r" ?lunch(?: ?time| break| hour)?(?: from| is| at| between)? ?(?=\d)"
)
_SAID: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:wk|week) ?days?\b"), "weekdays"),
    (re.compile(r"\b(\d{1,2}(?:[:.]\d\d)?)([ap])\b\.?(?!m)"), r"\1\2m"),
    (re.compile(r"(?<![-:.\d])(?<!- )(?<!to )(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?) "
                r"(?:until|till|til) (?=\d)"), r"\1 to "),
    (re.compile(r"(\d) ?(?:o ?'?clock|oclock)"), r"\1"),
    (re.compile(r"\bhalf (?:past )?(\d{1,2})\b"), r"\1:30"),
    (re.compile(r"\b(?:after|starting(?: at)?) (?=\d[^,;]{0,12} (?:until|till|to) )"),
     "from "),
    (re.compile(r"(\d) ?in the morning\b"), r"\1am"),
    (re.compile(r"(\d) ?(?:in the (?:afternoon|evening)|at night)\b"), r"\1pm"),
    (re.compile(r"\b24 h(?:ou)?rs?,?(?: a day)?,? (?:7|365) days?(?: a (?:week|year)"
                r")?"), "24/7"),
    (re.compile(r"\ball day,? every ?day\b"), "24/7"),
    (re.compile(r"\b365 days(?: a year)?\b|\b7 days(?: (?:a|per) week)?"), "daily"),
    (re.compile(r"\bevery ?day of the week\b"), "daily"),
    (re.compile(r"\b(?:please|inclusive|coverage|cover|someone|should|answer|mornings?"
                r"|evenings?|afternoons?|overnight|nights?|hrs|need(?:ed)?|want|ideally"
                r"|like|would|we'd|i'd|think|only|available|phones?|lines?|someone's"
                r"|normally|basically|probably|roughly|about|office|business)\b"), " "),
)  # fmt: skip
_ZONES = tuple(
    (re.compile(rf"\b(?:{said})(?= ?[,.;]|$| (?!\d))"), f" {city} ")
    for said, city in (
        ("(?:uk|british|england|english|london) time", "london"),
        ("(?:us )?eastern(?: time)?|e[sd]?t", "new york"),
        ("(?:us )?central(?: time)?|c[sd]t", "chicago"),
        ("(?:us )?mountain time|m[sd]t", "denver"),
        ("(?:us )?pacific(?: time)?|p[sd]t", "los angeles"),
        ("arizona(?: time)?|az time", "phoenix"),
        ("hawaii(?: time)?", "honolulu"),
        ("irish time", "dublin"),
        ("german time", "berlin"),
        ("polish time", "warsaw"),
        ("(?:ukrainian|ukraine|kiev) time", "kyiv"),
    )
)
_FIVE = re.compile(r"\b5 days(?: (?:a|per) week)?\b")
_SIX = re.compile(r"\b6 days(?: (?:a|per) week)?\b")
_DOUBTFUL = re.compile(
    r"\b(?:winter|summer|season(?:al)?|late|after|before|sometimes|alternat\w+|other"
    r"|first|second|term|but|unless|if|not|no|except|closed?|off|until|varies"
    r"|depends)\b"
)
_PART_OF_DAY = re.compile(rf"{_DAYS} (?:morning|afternoon|evening|night)s?\b")


def suppose_schedule(asked: Asked, text: str) -> Supposition | None:
    """Find the open hours, with the days and breaks that are closed taken out."""
    said_plainly = _GREETING.sub("", in_digits(corrected(comparable(text))))
    plain = without_after_hours(_ONLY_ON.sub(_on_days, said_plainly))
    if plain is None or _is_about_a_part_of_a_day(plain):
        return None
    if always_open(plain):
        return supposed("24/7")
    said = _simplified(plain)
    how = understood.holidays_elsewhere() if _HOLIDAYS.search(said) else ""
    said = _HOLIDAYS.sub(" ", said)
    closed, said = _closed_days(said), _with_lunch(_CLOSED.sub(" ; ", said))
    said = other_days_named(said, closed)
    if _SIX.search(said):
        weeks = [_SIX.sub(days, said) for days in ("mon-sat", "tue-sun")]
        return _suppose(asked, weeks, closed, understood.which_day_is_closed())
    if _FIVE.search(said):
        how = understood.usual_five_days()
    return _suppose(asked, [_FIVE.sub("mon-fri", said)], closed, how)


def _on_days(match: re.Match[str]) -> str:
    if re.search(rf"\b{_DAYS}", match["hours"]):
        return match[0]
    return f"{match['days']} {re.sub(r'24 ?/ ?7', '24 hours', match['hours'])}"


def _is_about_a_part_of_a_day(said: str) -> bool:
    """Whether an afternoon is excepted, or an evening may be read as a morning."""
    excepted = _PART_OF_DAY.search(said) and re.search(rf"\b{_EXCEPT}\b", said)
    late = re.search(r"\b(?:afternoon|evening|night)s?\b", said)
    clear = re.search(r"pm\b|p\.m|\b(?:1[3-9]|2[0-4])\b|in the |at night", said)
    return bool(excepted or (late and not clear))


def _suppose(
    asked: Asked, weeks: list[str], closed: set[int], how: str
) -> Supposition | None:
    found = (_schedule(asked, said, closed) for said in weeks)
    return supposed(*[str(one) if one else None for one in found], how=how)


def _simplified(said: str) -> str:
    lunch = _LUNCH.sub(" lunch ", said)
    for pattern, replacement in (*_ZONES, *_SAID):
        lunch = pattern.sub(replacement, lunch)
    return " ".join(lunch.split())


def _with_lunch(said: str) -> str:
    """Put a lunch break said elsewhere behind the only opening hours."""
    lunch = re.search(rf"[,;]? ?\blunch ({RANGE.pattern})", said)
    if lunch is None:
        return said
    rest = said.replace(lunch[0], " ", 1)
    return RANGE.sub(rf"\g<0> lunch {lunch[1]} ", rest, count=1)


def _closed_days(said: str) -> set[int]:
    days = (match["after"] or match["before"] for match in _CLOSED.finditer(said))
    return {day for one in days for piece in pieces(one) for day in piece.days}


def _schedule(asked: Asked, said: str, closed: set[int]) -> Schedule | None:
    text, shorter = shorter_days(said)
    if _DOUBTFUL.search(text):
        return None
    text = text.strip(" ;,.")
    if not any(piece.kind == "days" for piece in pieces(text)) and closed:
        text = f"daily {text}"
    try:
        whole = read_said(asked, text)
        days = list(whole.days)
        for one in (read_said(asked, hours) for hours in shorter):
            days = [own or usual for own, usual in zip(one.days, days, strict=True)]
        left = [() if day in closed else spans for day, spans in enumerate(days)]
        return Schedule.of(left, whole.zone)
    except (AnswerError, ValueError):
        return None
