"""The paper that drafts are made for."""

from typing import Literal, TypeAlias

Paper: TypeAlias = Literal["a4", "letter"]

# Twentieths of a point, upright.
SIZES: dict[Paper, tuple[int, int]] = {"a4": (11906, 16838), "letter": (12240, 15840)}
