"""What all values share: they are frozen, closed, and made of immutable parts."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Base of every value: immutable, hashable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
