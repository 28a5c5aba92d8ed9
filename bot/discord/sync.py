"""Registering the commands: when they have changed, or when told to, and in one scope, the global one.

Registering at every start would race between replicas and count against a limit (PLATFORMS.md, pitfall 15); so the
hash of what was registered is kept in the store. That they are still there is looked at, which costs nothing.
"""

import logging

from bot.discord.payload import commands, digest_of
from bot.discord.rest import Rest
from bot.logs import facts
from bot.threads import Threads
from briefings.store.base import Store

_log = logging.getLogger(__name__)

_PATH = "/applications/{application_id}/commands"


async def sync(rest: Rest, store: Store, threads: Threads, *, is_forced: bool = False) -> bool:
    """Register the commands if Discord does not have them as they are.

    Returns:
        Whether it was done.

    Raises:
        DeliveryError: Discord refuses, or does not answer.
        StoreError: The database fails.
    """
    payload, key = commands(), f"discord commands {rest.application}"
    digest = digest_of(payload)
    if not is_forced and await threads.run(store.recall, key) == digest:
        there = await rest.call_for_list("GET", _PATH, application_id=rest.application)
        if {str(one.get("name")) for one in there} >= {one["name"] for one in payload}:
            return False
    registered = await rest.call_for_list("PUT", _PATH, payload, application_id=rest.application)
    await threads.run(store.remember, key, digest)
    _log.info(facts("commands_registered", platform="discord", count=len(registered)))
    return True
