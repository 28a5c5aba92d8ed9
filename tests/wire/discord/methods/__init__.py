"""The calls that the stand-in knows, by Discord's own `operationId`."""

from collections.abc import Mapping

from tests.wire.discord.methods import commands, identity, interactions, messages, places
from tests.wire.discord.methods.method import Method

METHODS: Mapping[str, Method] = {
    **identity.METHODS,
    **places.METHODS,
    **commands.METHODS,
    **messages.METHODS,
    **interactions.METHODS,
}
