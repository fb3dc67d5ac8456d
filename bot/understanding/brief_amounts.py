"""Figures of a first message: where each stands, for the answers' own readers."""

import re

_DIGITS = r"(?:\d{1,3}(?:[, ]\d{3})+|\d{1,6}(?:\.\d{1,2})?)"
_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen)"
)
_SPOKEN = rf"(?:(?:a |an )?{_WORD}(?:(?: and | |-){_WORD}){{0,5}})"
NUMBER = rf"(?:{_DIGITS}|{_SPOKEN})(?: ?k\b| thousand| hundred)?"
_RANGE = rf"{NUMBER}(?: ?(?:-|to|or) ?{NUMBER})?"
_ABOUT = (
    r"(?<!\w)(?:about|around|roughly|approx(?:imately|\.)?|circa|c\.|some|~|≈"
    r"|up to|maybe"
    r"|say|nearly|over)"
)
_FIGURE = rf"(?:{_ABOUT} ?){{0,2}}{_RANGE}"
_TIME = r"(?:s|secs?|seconds?|m|mins?|minutes?)\b"
_LENGTH = rf"(?:half a minute|a minute|(?<![\d/]){NUMBER}(?: ?- ?{NUMBER})? ?-?{_TIME})"
_DAY = (
    r"(?: ?/ ?day|/ ?d\b|,? (?:a|per|each|every) (?:normal |working |average "
    r"|business )?"
    r"(?:day|weekday)|,? daily|,? p/?d\b"
    r"| on (?:a|an) (?:normal |average |typical )?day)"
)
_CALLS = (
    r"(?:(?:inbound|outbound|incoming|phone|telephone|sales|support) ){0,2}"
    r"(?:calls?|dials|phone ?calls|contacts|conversations)"
)
_NO_PERIOD = (
    r"(?! ?-?(?:a|an|per|each|every|/|in|this|last|over|out of|from|already|weekly"
    r"|monthly"
    r"|yearly|hourly|and|to|so)\b)"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?: 20\d\d)?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? 20\d\d)?|\d{{4}}-\d\d-\d\d"
    rf"|{_MONTH}(?: 20\d\d)?)"
)
_KEPT = (
    r"(?:\d{1,4} ?(?:days|weeks?|wks?|months?|mths?|years?|yrs?)\b|a (?:month|year))"
)
_NAMED_MONEY = r"(?:eur|euros?|gbp|pounds?|usd|dollars?|p|pence)\b"
_MONEY = (
    r"(?:[€£$] ?\d[\d.,]{0,12}"
    rf"|(?<![\d.,])\d[\d.,]{{0,12}}k? ?(?:{_NAMED_MONEY}|[€£$]))"
)
_PER = (
    r"(?: ?/ ?| an? | per | each )(?:agent |operator )?"
    r"(?:hour|hr|h|call|minute|min|month)\b"
)

CONTACT = re.compile(
    r"(?<!\S)\S{1,60}@\S{1,60}|https?://\S{1,200}"
    r"|(?<!\w)\+?\d(?:[ ()-]{0,2}\d){8,14}(?!\w)"
)
BUDGET = re.compile(rf"{_MONEY}(?:{_PER})?")
PAID = re.compile(
    rf"{_MONEY}(?: ?/ ?| an? | per | each )(?:agent |operator )?"
    r"(?P<unit>hour|hr|h|call|minute|min)\b"
)
# Each is a question and how its answer is said; the group `value` is read.
_SAID: tuple[tuple[str, ...], ...] = (
    ("sla_preset", r"(?<![\d/.])(?P<value>[5-9]\d ?%? ?/ ?\d{1,3})(?![\d/]| ?%)"),
    (
        "sla_preset",
        r"(?P<value>[5-9]\d ?(?:%|per ?cent)[^.;\n\d]{0,40}",
        rf"(?:in|within|under|inside) (?:under )?{_LENGTH})",
    ),
    (
        "sla_preset",
        r"(?P<value>(?:\d|\w{3,5}) (?:out of|in) (?:10|ten)[^.;\n\d]{0,30}",
        rf"(?:in|within|inside) {_LENGTH})",
    ),
    (
        "rate_offer",
        r"(?:offer(?:ed)?|quot(?:ed?|ing)|charg(?:e|es|ing))[^.;\n\d€£$]{0,20}",
        rf"(?P<value>{_MONEY}{_PER})",
    ),
    (
        "aht",
        r"(?:\baht\b|average call|avg call|handl(?:e|ing) time|call duration",
        r"|calls? (?:usually |normally |typically )?(?:last|take|length)s?)",
        rf"[^.;,\n\d]{{0,25}}?(?P<value>{_LENGTH})",
    ),
    (
        "aht",
        rf"(?P<value>{_LENGTH}) (?:each\b|per call|on average|average|calls\b|long\b",
        r"|a call)",
    ),
    (
        "hot_lead",
        r"(?:\bleads?\b|ready to buy|wants? to buy|\bhot\b)[^.;\n\d]{0,50}?",
        rf"(?:within|in|under|inside) (?P<value>{_LENGTH})",
    ),
    (
        "recording",
        r"\brecord(?:ed|ings?|ing)?\b[^.;\n\d]{0,40}?",
        rf"(?P<value>{_KEPT})",
    ),
    (
        "recording",
        r"\b(?:keep|kept|store|stored?) (?:the |all |our )?(?:calls|recordings?|them)",
        rf"[^.;,\n\d]{{0,15}}(?P<value>{_KEPT})",
    ),
    (
        "start_date",
        r"\b(?:start|begin|launch|go(?:ing)? live|starting)\b[^.;\n\d]{0,20}?",
        rf"(?P<value>{_DATE})",
    ),
    ("calls_per_day", rf"(?P<value>{_FIGURE} {_CALLS}{_DAY})"),
    (
        "calls_per_day",
        rf"(?P<value>{_FIGURE} {_CALLS}) (?:and|\+) {_RANGE} (?:e-?mails|chats){_DAY}",
    ),
    ("calls_per_day", rf"\bcalls\b[^.;\n\d]{{0,20}}?(?P<value>{_FIGURE}{_DAY})"),
    (
        "calls_per_day",
        rf"(?P<value>{_FIGURE}) (?:people|customers|patients|clients|guests) ",
        rf"(?:ring|call|phone)(?: us| in)?(?:{_DAY}| every day)",
    ),
    (
        "payment_days",
        r"\b(?:pay|paid|payment|invoices?)\b[^.;\n\d]{0,30}?(?:in|within|terms|net)",
        r" ?(?P<value>\d{2} ?days)",
    ),
    (
        "credits",
        r"(?P<value>\d{1,2} ?%)[^.;\n\d]{0,25}\b(?:if|when) (?:they|the provider) miss",
    ),
    (
        "calls_per_day",
        r"(?<![€£$\d.,])(?:about|around|approx\w*|roughly|~|some) ",
        rf"(?P<value>{_RANGE} {_CALLS})(?![\w/]){_NO_PERIOD}",
    ),
    (
        "calls_per_day",
        rf"(?<![€£$\d.,])(?P<value>{_FIGURE}(?: ?/ ?| a | per )day)\b",
    ),
)
AMOUNTS = tuple((question, re.compile("".join(parts))) for question, *parts in _SAID)
NO_RECORDING = re.compile(
    r"\b(?:no (?:call )?recordings?|(?:don't|do not|not|never) (?:be )?record(?:ed)?\b"
    r"|without recording)"
)
