"""How payloads reach the app: `Road` is what serving needs of either way."""

from typing import Protocol


class Road(Protocol):
    """Socket Mode, or signed HTTP."""

    async def open(self) -> None:
        """Begin to take payloads.

        Raises:
            ConfigurationError: It cannot; the message names the setting.
        """
        ...

    async def watch(self) -> None:
        """Keep it alive, until cancelled."""
        ...

    async def waits(self) -> str | None:
        """Why nothing arrives, in words for the operator; ``None`` if it does."""
        ...

    async def close(self) -> None:
        """Take no more; what was taken is not touched."""
        ...
