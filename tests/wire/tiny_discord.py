"""A bot of a few lines on the real discord.py, to prove the stand-in against the library that the product uses."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Literal

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.wire.discord import BOT_TOKEN, LoopbackDiscord

TOPICS = ("lee-xi", "trade")
INTENTS = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class Share(discord.ui.View):
    """A button that shares an answer, and a menu; both work for answers of earlier starts."""

    def __init__(self, words: str = "") -> None:
        super().__init__(timeout=None)
        self.words = words

    @discord.ui.button(label="Share", custom_id="share")
    async def share(self, interaction: discord.Interaction, button: "discord.ui.Button[Share]") -> None:
        """Show it to all, and take it from the asker."""
        del button
        await interaction.response.defer()
        assert isinstance(interaction.channel, discord.TextChannel)
        assert interaction.message is not None
        await interaction.channel.send(interaction.message.content)
        await interaction.delete_original_response()

    @discord.ui.select(
        custom_id="speaker",
        placeholder="Speaker",
        options=[discord.SelectOption(label="Lee", value="lee"), discord.SelectOption(label="Xi", value="xi")],
    )
    async def speaker(self, interaction: discord.Interaction, select: "discord.ui.Select[Share]") -> None:
        """Show another speaker in the same place."""
        await interaction.response.edit_message(content=f"Only {select.values[0]}")

    @discord.ui.button(label="Ask", custom_id="ask", row=2)
    async def ask(self, interaction: discord.Interaction, button: "discord.ui.Button[Share]") -> None:
        """Ask for a topic."""
        del button
        await interaction.response.send_modal(Ask())


class Ask(discord.ui.Modal, title="Brief"):
    """Asks for a topic."""

    topic: "discord.ui.TextInput[Ask]" = discord.ui.TextInput(label="Topic", custom_id="topic", max_length=20)

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Answer the asker alone."""
        await interaction.response.send_message(f"On {self.topic.value}", ephemeral=True)


class TinyClient(discord.Client):
    """A bot with slash commands, autocomplete, a button, a menu, a modal, a message command, and ears for mentions.

    Attributes:
        heard: The words of every message that it was told of.
        started: How often it became ready, and how often it resumed.
    """

    def __init__(
        self, *, intents: discord.Intents = INTENTS, syncs: bool = True, heartbeat_timeout: float = 60
    ) -> None:
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            heartbeat_timeout=heartbeat_timeout,
            guild_ready_timeout=0.05,
        )
        self.is_up = asyncio.Event()
        self.tree = app_commands.CommandTree(
            self,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        self.heard: list[str] = []
        self.started: list[str] = []
        self._syncs = syncs
        _add_commands(self.tree)

    async def setup_hook(self) -> None:
        """Register what must be there before the first event."""
        self.add_view(Share())
        if self._syncs:
            await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Do not wait the 5 s that Discord wants between two IDENTIFYs; the stand-in does not either."""

    async def on_ready(self) -> None:
        """Note it."""
        self.started.append("ready")
        self.is_up.set()

    async def on_resumed(self) -> None:
        """Note it."""
        self.started.append("resumed")

    async def on_message(self, message: discord.Message) -> None:
        """Answer mentions and direct messages."""
        if message.author == self.user:
            return
        self.heard.append(message.content)
        is_mention = self.user is not None and self.user.mentioned_in(message)
        if is_mention or message.guild is None:
            await message.reply("You called", mention_author=False)


def _add_commands(tree: app_commands.CommandTree[TinyClient]) -> None:
    @tree.command(description="A briefing on a topic")
    async def brief(
        interaction: discord.Interaction[TinyClient], topic: str, limit: app_commands.Range[int, 1, 9] = 3
    ) -> None:
        await interaction.response.send_message(f"{topic} {limit}", view=Share(), ephemeral=True)

    @brief.autocomplete("topic")
    async def topics(interaction: discord.Interaction[TinyClient], typed: str) -> list[app_commands.Choice[str]]:
        del interaction
        return [app_commands.Choice(name=name.title(), value=name) for name in TOPICS if typed in name]

    @tree.command(description="Think first")
    async def slow(
        interaction: discord.Interaction[TinyClient], how: Literal["edit", "follow"], who: discord.Member | None = None
    ) -> None:
        await interaction.response.defer(ephemeral=True)
        words = f"thought of {who.name if who else 'nobody'}"
        if how == "edit":
            await interaction.edit_original_response(content=words)
        else:
            await interaction.followup.send(words, ephemeral=True)
        await interaction.followup.send("and more", ephemeral=False)

    @tree.context_menu(name="Check quotes")
    async def check(interaction: discord.Interaction[TinyClient], message: discord.Message) -> None:
        await interaction.response.send_message(f"Checked: {message.content}", ephemeral=True)

    group = app_commands.Group(
        name="digest", description="Every morning", default_permissions=discord.Permissions(manage_guild=True)
    )

    @group.command(description="Start one")
    async def start(interaction: discord.Interaction[TinyClient], channel: discord.TextChannel) -> None:
        assert isinstance(interaction.user, discord.Member)
        if not interaction.user.guild_permissions.manage_guild:
            await interaction.response.send_message("Not you", ephemeral=True)
            return
        await interaction.response.send_message(f"Will post in {channel.name}", ephemeral=True)

    tree.add_command(group)


@asynccontextmanager
async def pointed_at(standin: LoopbackDiscord) -> AsyncIterator[None]:
    """Point discord.py to a stand-in by its two base addresses, and nothing else."""
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = standin.api_url, yarl.URL(standin.gateway_url)
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway


@asynccontextmanager
async def logged_in(standin: LoopbackDiscord) -> AsyncIterator[TinyClient]:
    """A client that talks REST only."""
    client = TinyClient(syncs=False)
    async with pointed_at(standin), client:
        await client.login(BOT_TOKEN)
        yield client


@asynccontextmanager
async def running_client(standin: LoopbackDiscord, client: TinyClient | None = None) -> AsyncIterator[TinyClient]:
    """Run a client against a stand-in, from its first event until the block ends."""
    client = client or TinyClient()
    async with pointed_at(standin):
        life = asyncio.create_task(client.start(BOT_TOKEN))
        birth = asyncio.create_task(client.is_up.wait())
        try:
            await asyncio.wait({life, birth}, return_when=asyncio.FIRST_COMPLETED)
            if life.done():
                life.result()
            yield client
        finally:
            birth.cancel()
            await client.close()
            life.cancel()
            with suppress(asyncio.CancelledError, discord.DiscordException):
                await life
