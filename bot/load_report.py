"""What the loading process tells the serving one: one JSON line."""

from briefings.models.base import Frozen


class LoadReport(Frozen):
    """The end of a load. ``error`` is set if nothing could be loaded, or the database failed."""

    sentence: str = ""
    problems: tuple[str, ...] = ()
    error: str | None = None
