"""YAML as authors write it, and the line of what cannot be read."""

import pytest

from bot.content.yaml_file import read_yaml
from bot.errors import ContentError

DEEP = "\n".join(f"{' ' * depth}a:" for depth in range(1500))


def refusal_of(text: str, first_line: int = 1) -> str:
    with pytest.raises(ContentError) as refusal:
        read_yaml("a.yaml", text, first_line)
    return str(refusal.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("9:30", "9:30"),
        ("1.10", 1.1),
        ("0644", 644),
        ("24/7", "24/7"),
        ("2026-11-21", "2026-11-21"),
        ("2026-13-45", "2026-13-45"),
        ("true", True),
        ("~", None),
        ("'10'", "10"),
        ("|\n  a\n  b\n", "a\nb\n"),
        ("[GB, DE]", ["GB", "DE"]),
        ("{a: {b: 1}}", {"a": {"b": 1}}),
        ("{1: a}", {"1": "a"}),
        ("", None),
    ],
)
def test_yaml_says_what_it_seems_to_say(text: str, value: object) -> None:
    data = read_yaml("a.yaml", text).data

    assert data == value
    assert type(data) is type(value)


def test_every_key_and_item_has_a_line() -> None:
    located = read_yaml("a.yaml", "a: 1\nb:\n  - x\n  - c: 2\n", first_line=10)

    assert located.place(("a",)) == "a.yaml:10"
    assert located.place(("b", 0)) == "a.yaml:12"
    assert located.place(("b", 1, "c")) == "a.yaml:13"


def test_what_has_no_line_is_placed_at_what_holds_it() -> None:
    located = read_yaml("a.yaml", "a: 1\nb:\n  - x\n")

    assert located.place(("b", 0, "missing", "deeper")) == "a.yaml:3"
    assert located.place(("missing",)) == "a.yaml:1"


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("a: 1\na: 2", 11, "a key is there twice"),
        ("a: b: c", 10, "this is not readable as YAML"),
        ("a: 1\n b: 2", 11, "this is not readable as YAML"),
        ("a:\n\t- b", 11, "this is not readable as YAML"),
        ("[a, b", 10, "this is not readable as YAML"),
        ("a: 1\n---\nb: 2", 11, "this is not readable as YAML"),
        ("*unknown", 10, "this is not readable as YAML"),
        ("a: &x 1\nb: *x", 11, "`*x` repeats another place"),
        ("&x [*x]", 10, "`*x` repeats another place"),
        ("a: 1\nb: !!omap [a: 1]", 11, "`!!omap` names a type"),
        ("!!python/object:os.system x", 10, "names a type"),
        ("a: !own x", 10, "`!own` names a type"),
        ("a: 1\nb: \x00", 11, "it holds a character that no text has"),
        ("a: 1\nb: \x1b[0m", 11, "it holds a character that no text has"),
        ("[" * 2000, 10, "stand inside each other too deeply"),
        ("[" * 2000 + "]" * 2000, 10, "stand inside each other too deeply"),
        (DEEP, 10, "stand inside each other too deeply"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_line(
    text: str, line: int, problem: str
) -> None:
    refusal = refusal_of(text, first_line=10)

    assert refusal.startswith(f"a.yaml:{line}: ")
    assert problem in refusal


def test_special_characters_in_texts_do_no_harm() -> None:
    text = "AT&T **bold** now!"

    assert read_yaml("a.yaml", f"a: {text}\n").data == {"a": text}


def test_brackets_in_a_row_are_no_depth() -> None:
    text = ", ".join(["[a]"] * 200)

    assert len(read_yaml("a.yaml", f"[{text}]").data) == 200


def test_a_few_lines_cannot_stand_for_more_than_memory_holds() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]

    assert "repeats another place" in refusal_of("\n".join(lines))
