"""What the bot may do in a channel, asked of Discord: its roles', then the channel's overwrites.

Source: docs.discord.com/developers/topics/permissions#permission-overwrites.
"""

import discord

from bot.discord.permissions import ADMINISTRATOR
from bot.discord.rest import Json, Rest


async def own_rights(rest: Rest, guild: str, channel: Json) -> int:
    """Work out the bot's permissions, as bits.

    Args:
        rest: The bot.
        guild: The server.
        channel: The channel as Discord describes it.

    Raises:
        DeliveryError: Discord does not tell.
    """
    member = await rest.call("GET", "/guilds/{guild_id}/members/{user_id}", guild_id=guild, user_id=rest.user)
    roles = await rest.call_for_list("GET", "/guilds/{guild_id}/roles", guild_id=guild)
    own = {guild, *map(str, member.get("roles") or ())}
    rights = 0
    for role in roles:
        if role.get("id") in own:
            rights |= int(role.get("permissions") or 0)
    if rights & ADMINISTRATOR:
        return discord.Permissions.all().value  # no channel takes anything from an administrator
    overwrites = channel.get("permission_overwrites") or ()
    for group in ({guild}, own - {guild}, {rest.user}):
        meant = [one for one in overwrites if one.get("id") in group]
        for one in meant:
            rights &= ~int(one.get("deny") or 0)
        for one in meant:
            rights |= int(one.get("allow") or 0)
    return rights
