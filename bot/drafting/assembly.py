"""From the chosen clauses to one numbered agreement tree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.drafting.annex_sections import split_sections
from bot.drafting.brief import Brief
from bot.drafting.definitions import with_used_definitions
from bot.drafting.open_points import open_points
from bot.markup.inlines import plain_text
from bot.markup.numbering import numbered
from bot.markup.parsing import Heading, blocks_of
from bot.markup.particulars import Particulars, filled
from bot.markup.remarks import Notes
from bot.markup.templates import Templates
from bot.markup.tree import (
    Agreement,
    Annex,
    Block,
    Clause,
    Inlines,
    Part,
    Signature,
    Table,
)
from bot.phrases import agreement as phrases
from bot.rules.model import AnnexPlan
from bot.rules.model import Clause as Template
from bot.rules.selection import Selected, select


def assemble(templates: Templates, brief: Brief) -> Agreement:
    """Draft the agreement; every value, number and reference is in its place.

    Raises ContentError where the wording cannot be filled; checked content never does.
    """
    return _Assembly(templates, brief).agreement()


@dataclass(frozen=True)
class _Assembly:
    templates: Templates
    brief: Brief

    def agreement(self) -> Agreement:
        plan = self.templates.plan
        draft = Agreement(
            title=plan.title,
            subtitle=phrases.subtitle(self._party("client"), self._party("provider")),
            date=self.brief.draft_date,
            status="",
            key_terms=self._key_terms(),
            open_points=(),
            parts=tuple(self._parts()),
            signing=(),
            signatures=(self._signature("client"), self._signature("provider")),
            annexes=tuple(self._annexes(plan.annexes)),
            content_version=self.brief.content_version,
            dates=self.brief.dates,
        )
        return self._closed(numbered(with_used_definitions(draft)))

    def _closed(self, draft: Agreement) -> Agreement:
        """Add what can only be said once everything open is counted."""
        points = open_points(draft, self.brief)
        count = len(points)
        particulars = {
            **self.brief.particulars,
            "open_points_count": filled(str(count)),
        }
        known = {"has_open_points": count > 0}
        signing = self._blocks(self.templates.plan.signing, particulars, known)
        return replace(
            draft, open_points=points, status=phrases.status(count), signing=signing
        )

    def _parts(self) -> Iterator[Part]:
        plan = self.templates.plan
        for part in plan.parts:
            chosen = self._chosen(part.clauses)
            clauses = tuple(self._clause(one, nested=True) for one in chosen)
            if clauses:
                yield Part(part.title, clauses)

    def _chosen(self, ids: Iterable[str]) -> Iterator[Selected]:
        templates = (self.templates.clauses[one] for one in ids)
        return select(templates, self.brief.known, self.brief.by_default)

    def _clause(self, chosen: Selected, *, nested: bool) -> Clause:
        template = chosen.clause
        below = self.templates.plan.subclauses.get(template.id, []) if nested else []
        return Clause(
            id=template.id,
            title=template.title,
            blocks=self._blocks(template.id, self._particulars(template)),
            subclauses=tuple(
                self._clause(one, nested=False) for one in self._chosen(below)
            ),
            open_because=self._open_because(chosen),
            alternatives=tuple(
                self._clause(Selected(one), nested=False) for one in chosen.alternatives
            ),
            notes=self._notes(template),
        )

    def _open_because(self, chosen: Selected) -> tuple[str, ...]:
        if not chosen.undecided:
            return ()
        return self.brief.open_questions(chosen.clause.when.mentions())

    def _annexes(self, plans: Iterable[AnnexPlan]) -> Iterator[Annex]:
        for plan in plans:
            for chosen in self._chosen([plan.id]):
                yield self._annex(plan, chosen.clause)

    def _annex(self, plan: AnnexPlan, template: Template) -> Annex:
        parsed = self._parsed(template.id, self._particulars(template))
        before, sections = split_sections(parsed)
        return Annex(
            id=template.id,
            letter=plan.letter,
            title=template.title,
            blocks=before,
            sections=sections,
            notes=self._notes(template),
        )

    def _blocks(
        self,
        clause_id: str,
        particulars: Particulars,
        also_known: dict[str, bool] | None = None,
    ) -> tuple[Block, ...]:
        parsed = self._parsed(clause_id, particulars, also_known)
        return tuple(block for block in parsed if not isinstance(block, Heading))

    def _parsed(
        self,
        clause_id: str,
        particulars: Particulars,
        also_known: dict[str, bool] | None = None,
    ) -> tuple[Block | Heading, ...]:
        wording = self.templates.wordings[clause_id]
        brief = self.brief
        if also_known:
            brief = replace(brief, known={**brief.known, **also_known})
        return blocks_of(wording, wording.fill(particulars), brief.decide)

    def _particulars(self, template: Template) -> Particulars:
        stance = self.brief.stance
        variant = template.variants.get(stance, {})  # type: ignore[call-overload] # the stance question has these options
        own = {name: filled(str(value), ("stance",)) for name, value in variant.items()}
        return {**self.brief.particulars, **own}

    def _notes(self, template: Template) -> Notes:
        return Notes(
            template.reason,
            template.note,
            template.ask_provider,
            self.brief.drops_out.get(template.id, ""),
        )

    def _key_terms(self) -> tuple[tuple[str, Inlines], ...]:
        cover = self.templates.plan.cover
        blocks = self._blocks(cover, self._particulars(self.templates.clauses[cover]))
        return tuple(
            (plain_text(row[0]), row[1])
            for table in blocks
            if isinstance(table, Table)
            for row in table.rows
        )

    def _party(self, side: str) -> str:
        return plain_text((self.brief.particulars["parties"][side]["name"].leaf,))

    def _signature(self, side: str) -> Signature:
        party = self.brief.particulars["parties"][side]
        roles = {"client": phrases.client_role, "provider": phrases.provider_role}
        return Signature(
            role=roles[side](),
            party=(party["name"].leaf,),
            name=(party["signatory"]["name"].leaf,),
            position=(party["signatory"]["position"].leaf,),
        )
