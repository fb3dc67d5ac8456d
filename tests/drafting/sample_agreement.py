"""A small agreement with everything in it that a document must know how to print."""

from dataclasses import replace

from bot.markup.numbering import numbered
from bot.markup.remarks import Notes, OpenPoint
from bot.markup.tree import (
    Agreement,
    Annex,
    Clause,
    Definition,
    Definitions,
    Emphasis,
    Filled,
    Gap,
    Inline,
    Paragraph,
    Part,
    Reference,
    Section,
    Signature,
    Strong,
    Table,
    Text,
)


def sentence(*pieces: str | Inline) -> tuple[Inline, ...]:
    return tuple(Text(one) if isinstance(one, str) else one for one in pieces)


def paragraph(*pieces: str | Inline, items: tuple[Paragraph, ...] = ()) -> Paragraph:
    return Paragraph(sentence(*pieces), items)


NOTES = Notes(
    reason="You said when calls should be answered.",
    negotiation="SECRET: under 10 days costs money.",
    ask_provider="Who answers when your shift is short?",
    drops_out="Another answer to Hours may take it out.",
)

DEFINITIONS = Clause(
    "definitions",
    "Definitions",
    (
        paragraph("In this Agreement:"),
        Definitions(
            (
                Definition(
                    "Agent",
                    sentence(
                        "a person who serves Customers for the Provider, whether the "
                        "Provider or a Subcontractor engages that person."
                    ),
                ),
                Definition(
                    "Fees",
                    sentence(
                        "the sums payable for the Services under ",
                        Reference("annex-b"),
                        ".",
                    ),
                ),
                Definition(
                    "Service Hours",
                    sentence(
                        "the days and hours during which the Provider shall serve "
                        "Customers under ",
                        Reference("hours-of-service"),
                        ".",
                    ),
                ),
            )
        ),
    ),
)

STRUCTURE = Clause(
    "contract-structure",
    "Order of the documents",
    (
        paragraph("If parts of this Agreement conflict, the earlier one prevails."),
        paragraph(
            "The order is:",
            items=(
                paragraph("Change Orders, the latest first;"),
                paragraph(
                    "the Annexes:",
                    items=(
                        paragraph(Reference("annex-b"), "; then"),
                        paragraph(Reference("annex-a"), "; and"),
                    ),
                ),
                paragraph("the clauses of this Agreement."),
            ),
        ),
    ),
    subclauses=(
        Clause(
            "provider-terms",
            "Provider's terms",
            (
                paragraph(
                    "The Provider's own terms do not apply, even where somebody "
                    "clicks to accept them."
                ),
            ),
            notes=NOTES,
        ),
        Clause(
            "good-faith",
            "Good faith",
            (
                paragraph("The Parties shall", items=(paragraph("talk early; and"),)),
                paragraph("They shall also keep a record."),
            ),
        ),
    ),
)

HOURS = Clause(
    "hours-of-service",
    "Hours of service",
    (
        paragraph(
            "The Provider shall answer Calls during the Service Hours, which are ",
            Filled("Monday to Friday, 09:00 to 18:00", ("schedule",)),
            ", in the time zone of ",
            Gap("the time zone", ("schedule.zone",)),
            ".",
        ),
        Paragraph(
            sentence("The Service Hours leave out public holidays."),
            open_because=("holidays",),
        ),
        paragraph(
            "The Client may change the Service Hours by 20 days' notice under ",
            Reference("provider-terms"),
            ". The Provider shall tell the Client ",
            Emphasis(sentence("within five Business Days")),
            ":",
            items=(
                paragraph("what the change costs under ", Reference("fees"), "; and"),
                paragraph("how the shifts move."),
            ),
        ),
    ),
    notes=NOTES,
)

VOLUME = Clause(
    "volume-forecast",
    "Volume",
    (
        paragraph("The baseline is set out in this table."),
        Table(
            (sentence("Month"), sentence("Calls a day"), sentence("Note")),
            (
                (sentence("January"), sentence("400"), sentence("as in the forecast")),
                (
                    sentence("February"),
                    (Gap("the volume", ("calls_per_day",)),),
                    sentence("see ", Reference("annex-a")),
                ),
            ),
        ),
        paragraph("The Client shall give a Forecast 30 days ahead."),
    ),
)

UNDECIDED = Clause(
    "staff-transfer",
    "Transfer of staff",
    (
        paragraph("Nobody's employment moves because of this Agreement."),
        paragraph(
            "The Parties shall share the cost equally of:",
            items=(paragraph("notice; and"), paragraph("redundancy.")),
        ),
    ),
    open_because=("staff_transfer",),
    subclauses=(Clause("staff-lists", "Lists", (paragraph("Kept by the Provider."),)),),
    notes=NOTES,
)

FEES = Clause(
    "fees",
    "Fees by the hour",
    (
        paragraph(
            "The Client shall pay for:",
            items=(paragraph("hours; and"), paragraph("training.")),
        ),
    ),
    open_because=("pricing_model",),
    alternatives=(
        Clause(
            "fees-per-call",
            "Fees by the call",
            (
                paragraph(
                    "The Client shall pay for:",
                    items=(paragraph("calls; and"), paragraph("set-up.")),
                ),
            ),
        ),
    ),
    notes=NOTES,
)

INVOICES = Clause(
    "invoicing",
    "Invoices",
    (
        paragraph(
            "Invoices fall due ",
            Filled("30 days", ("payment_days",)),
            " after receipt. ",
            Strong(sentence("Late payment")),
            " bears interest under ",
            Reference("fees-per-call"),
            ".",
        ),
    ),
)

SERVICES_ANNEX = Annex(
    "annex-a",
    "A",
    "Services and hours",
    (paragraph("This Annex says what the Provider does, and when."),),
    (
        Section(
            "Services",
            (
                paragraph("The Services are:"),
                Table(
                    (
                        sentence("Service"),
                        sentence("Channel"),
                        sentence("Language"),
                        sentence("What the Provider delivers"),
                    ),
                    (
                        (
                            sentence("Incoming calls"),
                            sentence("Telephone"),
                            sentence("English"),
                            sentence(
                                "Answers, notes in the CRM, and a daily list of those "
                                "who asked to be called back"
                            ),
                        ),
                        (
                            sentence("Orders"),
                            sentence("Telephone, e-mail"),
                            sentence("English, German"),
                            sentence("Orders entered within 30 minutes"),
                        ),
                    ),
                ),
            ),
        ),
        Section(
            "Exclusions",
            (
                paragraph(
                    "The Services exclude:",
                    items=(
                        paragraph(
                            "advice on:",
                            items=(paragraph("law; and"), paragraph("tax;")),
                        ),
                        paragraph("collections."),
                    ),
                ),
            ),
            open_because=("services",),
        ),
    ),
    notes=NOTES,
)

PRICES_ANNEX = Annex(
    "annex-b",
    "B",
    "Prices",
    (),
    (Section("Rates", (paragraph("Rates follow ", Reference("fees"), "."),)),),
)

SAMPLE = numbered(
    Agreement(
        title="Call Centre Services Agreement",
        subtitle="between Linden Dental Clinic Ltd and [name of the provider]",
        date="2026-11-21",
        status="Draft for review. Not for signature while 4 points are open.",
        key_terms=(
            ("Client", sentence(Filled("Linden Dental Clinic Ltd", ("parties",)))),
            ("Provider", (Gap("name of the provider", ("parties.provider.name",)),)),
            ("Service Hours", sentence("Monday to Friday, 09:00 to 18:00")),
            ("Prices", sentence("as listed in ", Reference("annex-b"))),
        ),
        open_points=(
            OpenPoint("pricing_model", "How fees are charged", "both sides", ("3.1",)),
            OpenPoint("staff_transfer", "Who employs the staff", "a lawyer", ("2.1",)),
            OpenPoint("services", "Excluded services", "the client", ("Annex A",)),
            OpenPoint("parties.provider.name", "The provider's name", "the provider"),
        ),
        parts=(
            Part("Frame", (DEFINITIONS, STRUCTURE)),
            Part("Services", (UNDECIDED, HOURS, VOLUME)),
            Part("Money", (FEES, INVOICES)),
        ),
        signing=(paragraph("The Parties accept this Agreement with its Annexes."),),
        signatures=(
            Signature(
                "Client",
                sentence(Filled("Linden Dental Clinic Ltd", ("parties",))),
                sentence("Dr Anna Linden"),
                sentence("Managing director"),
            ),
            Signature(
                "Provider",
                (Gap("name of the provider", ("parties.provider.name",)),),
                (Gap("name", ("parties.provider.signatory.name",)),),
                (Gap("position", ("parties.provider.signatory.position",)),),
            ),
        ),
        annexes=(SERVICES_ANNEX, PRICES_ANNEX),
        content_version="1.0.0",
    )
)


def with_text(text: str) -> Agreement:
    """The sample with the same text wherever a person's words may stand."""
    leaf = (Filled(text, ("parties",)),)
    clause = Clause(
        "typed",
        text,
        (
            Paragraph(leaf, (Paragraph(leaf),)),
            Table((leaf, sentence("Value")), ((leaf, sentence("1")),)),
            Definitions((Definition(text, leaf),)),
        ),
        notes=Notes(text, text, text, text),
    )
    return numbered(
        replace(
            SAMPLE,
            title=text,
            subtitle=text,
            key_terms=((text, leaf),),
            parts=(Part(text, (clause,)), *SAMPLE.parts),
            signatures=(Signature(text, leaf, leaf, leaf),),
        )
    )
