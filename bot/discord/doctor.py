"""Discord's part of ``briefbot doctor``: the token, intents, starts left, commands, permissions in channels."""

from collections.abc import AsyncIterator, Sequence

from bot.delivery import DeliveryError, RefusedError
from bot.discord.payload import commands
from bot.discord.permissions import NEEDED, invite_link, lacking
from bot.discord.rest import DEAD, Rest
from bot.discord.rights import own_rights
from bot.discord.setup import DiscordSetup
from bot.discord.starts import read_budget
from bot.finding import Finding
from bot.metrics import Metrics

_FEW_STARTS = 50
_MOST_GUILDS = 10


async def examine_discord(setup: DiscordSetup, channels: Sequence[str]) -> AsyncIterator[Finding]:
    """Ask Discord about everything that the bot needs; the library must point to it already."""
    rest = Rest(setup.token, Metrics())
    try:
        await rest.open()
        yield Finding(True, f"DISCORD_BOT_TOKEN is good. Add the bot to a server with {invite_link(rest.application)}")
        yield Finding(True, "Intents: GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES; none of them is privileged.")
        yield await _of_starts(rest)
        yield await _of_commands(rest)
        async for finding in _of_channels(rest, channels) if channels else _of_guilds(rest):
            yield finding
    except DeliveryError as fault:
        is_refused = isinstance(fault, RefusedError) and fault.error == DEAD
        what = "Discord refuses DISCORD_BOT_TOKEN. Reset it in the developer portal, and set the new one."
        yield Finding(False, what if is_refused else f"Discord does not answer at DISCORD_API_URL ({fault}).")
    finally:
        await rest.close()


async def _of_starts(rest: Rest) -> Finding:
    budget = read_budget(await rest.call("GET", "/gateway/bot"))
    what = f"{budget.left} gateway starts are left today, {budget.shards} shard{'s' if budget.shards > 1 else ''}."
    return Finding(budget.left > _FEW_STARTS, what)


async def _of_commands(rest: Rest) -> Finding:
    there = await rest.call_for_list("GET", "/applications/{application_id}/commands", application_id=rest.application)
    missing = sorted({one["name"] for one in commands()} - {str(one.get("name")) for one in there})
    if missing:
        return Finding(False, f"Commands not registered yet: {', '.join(missing)}. serve does it, or: briefbot sync")
    return Finding(True, f"{len(there)} commands are registered.")


async def _of_channels(rest: Rest, channels: Sequence[str]) -> AsyncIterator[Finding]:
    for channel in channels:
        try:
            info = await rest.call("GET", "/channels/{channel_id}", channel_id=channel)
            guild = str(info.get("guild_id", ""))
            rights = await own_rights(rest, guild, info) if guild else sum(one.bit for one in NEEDED)
        except RefusedError as refusal:
            yield Finding(False, f"channel {channel}: Discord says {refusal}. The bot does not see it; check the id.")
            continue
        missing = ", ".join(one.name for one in lacking(rights, opens_thread=True) + lacking(rights))
        name = f"channel #{info.get('name')} ({channel})"
        yield Finding(not missing, f"{name}: the bot lacks {missing}." if missing else f"{name}: the bot may do all.")


async def _of_guilds(rest: Rest) -> AsyncIterator[Finding]:
    guilds = await rest.call_for_list("GET", "/users/@me/guilds")
    if not guilds:
        yield Finding(True, "The bot is in no server yet; the link above adds it.")
    for guild in guilds[:_MOST_GUILDS]:
        rights = int(guild.get("permissions") or 0)
        missing = ", ".join(one.name for one in lacking(rights, opens_thread=True) + lacking(rights))
        name = f"server {guild.get('name')}"
        yield Finding(not missing, f"{name}: the bot lacks {missing}." if missing else f"{name}: the bot may do all.")
