"""What people type where a name is expected, and what must never come of it."""

FOREIGN = {
    "Cyrillic": "Ольга Марченко, ґанок її",
    "Greek": "Ελένη Παπαδοπούλου, ᾳ ῶ",
    "Hebrew": "שרה כהן בע״מ",
    "Arabic": "محمد بن سلمان",
    "Armenian": "Արամ Խաչատրյան",
    "Georgian": "ნინო ბერიძე",
    "Devanagari": "श्रीमती प्रिया शर्मा",
    "Thai": "สมชาย ใจดี",
    "Vietnamese": "Nguyễn Thị Hồng Gấm",
    "Polish": "Łódź Żółć Sp. z o.o.",
}
"""A name in every script that we have a face for."""

WITHOUT_FACE = ("山田太郎", "김민준", "🙂 & Co", "👩‍👧 family")
"""Names in scripts for which the product brings no face."""

WITHOUT_FONT = "\U00030005\U00030006"
"""Letters so rare that no machine has a font for them."""

CODE = (
    "{{ 7*7 }}",
    "{{ status }}",
    "{% if 1 %}x{% endif %}",
    "[[BODY]]",
    "[[KEY TERMS]]",
    "[[liability-cap]]",
    "[when stance = firm] gone",
    "#panic()",
    '#read("house.typ")',
    "$x^2$ @label",
    r"\u{41} \textbf{a}",
    "</w:t></w:r><w:r>",
    "<b>&amp;</b> ]]>",
    "<script>alert(1)</script>",
    "![p](file:///etc/passwd)",
    "[a](http://example.org)",
    "_a_ *b* **c** `d` ~~e~~",
    "# heading",
    "> quote",
    "1. item",
    "a | b || c",
    '=HYPERLINK("http://x")',
    "@SUM(1+1)",
    "%s %(a)s {0} {name}",
    "${HOME} $(id) `id`",
    "../../etc/passwd",
    "' OR 1=1 --",
)
"""Texts with a meaning somewhere; each is to be shown as it was typed."""

BROKEN = {
    "Li\x00nden\x1b Ltd": "Linden Ltd",
    "Lin\ud800den\udfff Ltd": "Linden Ltd",
    "\u202edtL nedniL": "dtL nedniL",
    "Lin\u2066den\u2069\u200f Ltd": "Linden Ltd",
    "Lin\u200bden\u00ad\ufeff Ltd": "Linden Ltd",
    "Linden\t\u3000Ltd\x85": "Linden Ltd",
    "Lin\ue000den\U000f0000 \ufdd0Ltd": "Linden Ltd",
    "Cafe\u0301 Linden": "Caf\u00e9 Linden",
}
"""Texts with characters that break or falsify files, and what remains of them."""

LONG_WORD = "w" * 400

HUGE = "Linden " * 150_000
"""A megabyte."""


def remains(text: str) -> str:
    """Return what an answer keeps of a text."""
    return BROKEN.get(text, text)


def typed() -> list[str]:
    """Return all of these texts but the huge one."""
    return [*CODE, *FOREIGN.values(), *WITHOUT_FACE, *BROKEN, WITHOUT_FONT, LONG_WORD]
