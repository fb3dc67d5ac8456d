"""The words of the checklist that its authors do not write."""

from bot.phrases import translated


def title() -> str:
    """Head the checklist."""
    return translated("Your clause checklist")


def red_flags() -> str:
    """Head what must be settled first."""
    return translated("Settle these first")


def cautions() -> str:
    """Head flags that are no obstacle."""
    return translated("Worth a second look")


def group(priority: str) -> str:
    """Head the lines of one priority."""
    heads = {
        "must": translated("Must be in the agreement"),
        "should": translated("Should be in the agreement"),
        "optional": translated("Good to have"),
    }
    return heads[priority]


def status(name: str) -> str:
    """Name a line's status."""
    names = {
        "lawyer": translated("see a lawyer"),
        "open": translated("open"),
        "assumed": translated("assumed"),
        "set": translated("settled"),
    }
    return names[name]


def mark(name: str) -> str:
    """Mark a line's status where there is little room."""
    return {"lawyer": "⚖️", "open": "⬜", "assumed": "🔶", "set": "✅"}[name]


def clause(number: str) -> str:
    """Name the clause that covers a line."""
    if number.startswith("Annex"):
        return number
    return translated("clause {number}").format(number=number)


def before_signing() -> str:
    """Name the place of a line that no clause covers."""
    return translated("before signing")


def ask(question: str) -> str:
    """Show what to ask the provider."""
    return translated("Ask the provider: {question}").format(question=question)


def law(title: str, reference: str) -> str:
    """Name a rule of law with its reference."""
    return f"{title} ({reference})"


def law_undecided_title() -> str:
    """Name the rules that an open answer leaves undecided."""
    return translated("Rules that depend on open answers")


def law_undecided(count: int) -> str:
    """Say how many rules may apply."""
    return translated(
        "Once the open answers are known, up to {count} more rules of law may apply."
    ).format(count=count)


def ask_about_law() -> str:
    """Ask the provider about a rule of law that no clause covers."""
    return translated("Who takes care of this on your side, and how?")


def ask_about_open_answers() -> str:
    """Ask the provider for what decides which law applies."""
    return translated("Which of the open answers can you give us now?")


def rule_of_law() -> str:
    """Say why a rule is listed, where its own words are too long for a line."""
    return translated("No clause settles this; ask a lawyer what it means for you.")


def counts(settled: int, assumed: int, left: int, lawyer: int) -> str:
    """Sum the lines up."""
    return translated(
        "Of its lines {settled} are settled, {assumed} assumed, {left} open, {lawyer} "
        "for a lawyer."
    ).format(settled=settled, assumed=assumed, left=left, lawyer=lawyer)


def not_advice() -> str:
    """Say what the checklist is not."""
    return translated(
        "Information and a draft for review, not legal advice. Have a lawyer read it "
        "before anyone signs."
    )


def open_points() -> str:
    """Head the open points."""
    return translated("Open points")


def settled_by(who: str) -> str:
    """Say who can settle an open point."""
    return translated("to be settled by {who}").format(who=who)


def law_heading() -> str:
    """Head the rules of law that apply."""
    return translated("Rules of law that your answers bring into play")


def confirm() -> str:
    """Mark a rule nobody has checked against its source yet."""
    return translated("confirm with a lawyer")


def watch() -> str:
    """Mark what is proposed and not law."""
    return translated("proposed, not law")
