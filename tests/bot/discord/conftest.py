"""The loopback Discord, as in `tests/wire`."""

from tests.wire.conftest import discord, lenient_discord

__all__ = ["discord", "lenient_discord"]
