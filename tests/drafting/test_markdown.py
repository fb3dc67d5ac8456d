from sample_agreement import SAMPLE, with_text

from bot.drafting.to_markdown import to_markdown

HOURS = """\
### 2.2 Hours of service

(a) The Provider shall answer Calls during the Service Hours, which are Monday to \
Friday, 09:00 to 18:00, in the time zone of [the time zone: to be agreed].

(b) [The Service Hours leave out public holidays.]

(c) The Client may change the Service Hours by 20 days' notice under clause 1.2(c). \
The Provider shall tell the Client *within five Business Days*:

  (i) what the change costs under clause 3.1; and

  (ii) how the shifts move.

### 2.3 Volume

(a) The baseline is set out in this table.

| Month | Calls a day | Note |
| --- | --- | --- |
| January | 400 | as in the forecast |
| February | [the volume: to be agreed] | see Annex A |
"""


def test_clauses_read_as_they_are_printed():
    assert HOURS in to_markdown(SAMPLE)


def test_it_begins_with_the_title_and_the_status():
    assert to_markdown(SAMPLE).startswith(
        f"# {SAMPLE.title}\n\n{SAMPLE.subtitle}\n\n21 November 2026\n\n"
        f"**{SAMPLE.status}**\n"
    )


def test_signature_blocks_have_a_line_for_each_thing_to_fill_in():
    assert "Signed for the Provider  \nParty:  \nSignature:  \nName:" in to_markdown(
        SAMPLE
    )


def test_a_bar_that_somebody_typed_parts_no_cell():
    assert "| a\\|b | 1 |" in to_markdown(with_text("a|b"))


def test_no_private_note_is_in_it():
    assert "SECRET" not in to_markdown(SAMPLE)
