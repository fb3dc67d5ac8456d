"""The fast reader of YAML: it agrees with the slow one, or leaves the text to it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.library import packaged_folders
from bot.content.yaml_events import read_ordinary
from bot.content.yaml_file import read_slowly

FILES = sorted(packaged_folders().questions.rglob("*.yaml"))
FRONTS = sorted(packaged_folders().clauses.rglob("*.md"))
PIECES = (
    *("a", "b: ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", ": ", "? "),
    *("#", " # c", "|", ">", "|-", ">2", '"', "'", "\\", "\\n", '"x"', "~", "null"),
    *("true", "yes", "NO", "1", "1_0", "0x1F", "0o17", "017", "1e3", ".5", ".inf"),
    *("-.INF", ".nan", "+1", "1.10", "9:30", "2026-11-01", "<<: ", "=", "!", "!!str "),
    *("&a ", "*a", "---", "...", "%", "@", "`", "é", "\N{NO-BREAK SPACE}", "\t", "\r"),
    *("\N{LINE SEPARATOR}", "\x85", "\ufeff", "\x00", "\ud800", '"a": ', "a:b", "!="),
)


def front_of(file: Path) -> str:
    """The part of a clause's file that is YAML."""
    return file.read_text(encoding="utf-8").split("\n---\n")[0].removeprefix("---\n")


def agrees_or_leaves_it(text: str) -> bool:
    ordinary = read_ordinary(text, 3)
    if ordinary is None:
        return True
    located = read_slowly("a.yaml", text, 3)
    # As texts, because what is no number is not even equal to itself.
    return repr(ordinary) == repr((located.data, located.lines))


def test_our_content_is_ordinary_and_reads_as_the_slow_reader_has_it(
    *, full: bool
) -> None:
    texts = [file.read_text(encoding="utf-8") for file in FILES]
    texts += map(front_of, FRONTS)

    assert None not in [read_ordinary(text, 1) for text in texts]
    assert all(map(agrees_or_leaves_it, texts if full else texts[::12]))


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_whatever_is_read_fast_reads_the_same_slowly(text: str) -> None:
    assert agrees_or_leaves_it(text)


@pytest.mark.parametrize(
    "text",
    [
        *("a: &b c", "a: *b", "a: !!str b", "- !c [d]", "- &e {f: g}", "<<: {a: b}"),
        *("a: b\na: c", "1: b\n'1': c", "? [a]\n: b", "a: =", "a\tb: c", "a: b\r\n"),
        *("%YAML 1.1\n---\na: b", "a: b\n---\nc: d", "a: b\n...", "a: |#\n  b"),
        *("a", "", "a: [b", "a: b: c", "- a\x85b", "- a\N{LINE SEPARATOR}b", "- \x00"),
        *("- \ud800", "\n".join(f"{' ' * depth}a:" for depth in range(1500))),
    ],
    ids=lambda text: repr(text[:20]),
)
def test_what_is_out_of_the_ordinary_is_left_to_the_slow_reader(text: str) -> None:
    assert read_ordinary(text, 1) is None
