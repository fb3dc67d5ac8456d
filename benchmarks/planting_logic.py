"""Faults in what answers decide, planted into the text of real content."""

from random import Random

from benchmarks.planting import Planted, Texts, changed

ORPHAN = """
  - id: planted_question
    title: Planted
    ask: What colour do you like best?
    why: Nothing follows from the answer.
    type: choice
    options:
      - {id: red, label: Red}
      - {id: blue, label: Blue}
    default: [{value: red}]
    written_as: the colour
    source: [Planted]
"""


def contradiction(texts: Texts, random: Random) -> Planted | None:
    """Ask of a clause's condition what its own comparison excludes."""
    return changed(
        texts,
        random,
        r"^when: ([a-z_]+) = ([a-z_]+)$",
        lambda m: f"when: {m[1]} = {m[2]} and {m[1]} != {m[2]}",
    )


def contradiction_over_facts(texts: Texts, random: Random) -> Planted | None:
    """Contradict a condition by a fact that says the opposite."""
    return changed(
        texts,
        random,
        r"^when: (personal_data|calls_go_out|takes_cards|regulated_sector)$",
        lambda m: f"when: {m[1]} and {_OPPOSITE[m[1]]}",
    )


_OPPOSITE = {
    "personal_data": "data_types = none",
    "calls_go_out": "services has back_office and not outbound_basis is answered "
    "and outbound_basis = consented",
    "takes_cards": "not (data_types has cards)",
    "regulated_sector": "sector in (retail, travel)",
}


def unguarded_reference(texts: Texts, random: Random) -> Planted | None:
    """Refer to a conditional clause from where nothing guards it."""
    names = "staff-transfer|lead-transfer|crm-access|forum-courts|most-favoured-price"
    return changed(
        texts,
        random,
        r"^(The Provider shall [^\n]+)\.$",
        lambda m: f"{m[1]}, as [[{random.choice(names.split('|'))}]] says.",
    )


def orphan_question(texts: Texts, random: Random) -> Planted | None:
    """Ask something that nothing depends on."""
    sections = [path for path in sorted(texts) if "sections/" in path]
    path = random.choice(sections)
    return Planted(path, texts[path].rstrip("\n") + "\n" + ORPHAN)


def cycle(texts: Texts, random: Random) -> Planted | None:
    """Let an early question wait for the last ones."""
    pattern = r"^    type: (choice|multi|country|countries)$"
    early = {path: text for path, text in texts.items() if "sections/your_" in path}
    later = random.choice(("dispute = neutral", "stance = firm", "team = shared"))
    return changed(early, random, pattern, lambda m: f"{m[0]}\n    when: {later}")


def unreachable_clause(texts: Texts, random: Random) -> Planted | None:
    """Give a sub-clause a condition that excludes the clause it is printed in."""
    parent = random.choice(sorted(_EXCLUDING))
    inside = {path: one for path, one in texts.items() if f"under: {parent}\n" in one}
    pattern, excluding = r"^when: [^\n]+$", f"when: {_EXCLUDING[parent]}"
    return changed(inside, random, pattern, lambda _m: excluding)


_EXCLUDING = {
    "outbound-campaign": "services has back_office and not calls_go_out",
    "data-protection": "data_types = none and crm != none",
    "service-credits": "credits = none",
}


def mixed_units(texts: Texts, random: Random) -> Planted | None:
    """Write a bound in another unit: seconds for minutes, hours for days."""
    return changed(
        texts,
        random,
        r"(payment_days|hot_lead|calls_per_day|aht) ([<>]=?) (\d+)",
        lambda m: f"{m[1]} {m[2]} {int(m[3]) * 60}0",
    )


def overlapping_group(texts: Texts, random: Random) -> Planted | None:
    """Let two alternatives claim their slot together, or neither."""
    pattern = r"^when: (dispute|fee_model) = ([a-z_]+)$"
    other = random.choice(("stance = firm", "crm = none", "team != shared"))
    joined = random.choice(("or", "and"))
    return changed(texts, random, pattern, lambda m: f"{m[0]} {joined} {other}")


def narrowed_condition(texts: Texts, random: Random) -> Planted | None:
    """Forget a case: the clause is out for some who need it.

    Nothing but a rule or a reference can tell.
    """
    clauses = {path: text for path, text in texts.items() if path.endswith(".md")}
    pattern = r"^when: (?!always)([^\n]+)$"
    return changed(clauses, random, pattern, lambda m: f"when: ({m[1]}) and crm = none")
