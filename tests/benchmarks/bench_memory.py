"""What an idle bot holds in memory, with both platforms in one process: ``python -m tests.benchmarks.bench_memory``.

The product runs as a process of its own, connected to the loopback Slack (Socket Mode) and the loopback Discord, over
the seeds. The figure is the process' resident memory, all of it, once it is ready and has been left alone; then again
after it has answered, when what answering imports has come in. Bound: 120 MB idle.
"""

import asyncio
import tempfile
from pathlib import Path

from tests.benchmarks.figures import resident_mb, say, say_machine
from tests.bot.discord.running import answer_of
from tests.bot.discord.test_serve import discord_settings
from tests.bot.running import Child, running_child
from tests.bot.test_serve import child_settings, until_ready
from tests.wire.discord import BEN, LoopbackDiscord
from tests.wire.discord import NEWS as DISCORD_NEWS
from tests.wire.slack import ANNA, NEWS, LoopbackSlack

_LEFT_ALONE_S = 15.0
_ASKED = (("brief", {"topic": "lee-xi"}), ("who-said", {"person": "xi"}), ("timeline", {"topic": "lee-xi"}))


def _told(when: str, child: Child) -> None:
    process = child.process.pid
    say(f"{when:40}{resident_mb(process):7.0f} MB, at most {resident_mb(process, 'VmHWM'):.0f} MB so far")


async def main() -> None:
    """Measure, and say on what machine."""
    say_machine()
    with tempfile.TemporaryDirectory() as place:
        async with LoopbackSlack("socket") as slack, LoopbackDiscord() as discord:
            environment = discord_settings(discord, Path(place) / "new.db") | child_settings(
                slack, Path(place) / "new.db"
            )
            async with running_child(environment, Path(place) / "log") as child:
                said = await until_ready(child, environment)
                assert "slack: ready" in said, said
                assert "discord: ready" in said, said
                await asyncio.sleep(_LEFT_ALONE_S)
                _told("idle, Slack and Discord", child)
                for command, options in _ASKED:
                    await answer_of(discord, await discord.slash(BEN, DISCORD_NEWS, command, options), 30)
                    await slack.deliver_command(f"/{command}", *options.values(), user=ANNA, channel=NEWS)
                await slack.wait_for(lambda: len(slack.ephemeral(ANNA)) == len(_ASKED), timeout_s=30)
                _told("after three answers on each", child)


if __name__ == "__main__":
    asyncio.run(main())
