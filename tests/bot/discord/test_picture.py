"""The picture of a timeline, sent as a file beside a message."""

from pathlib import Path

from bot.discord.permissions import lacking
from tests.bot.discord.running import answer_of, labels, running_discord
from tests.wire.discord import BEN, NEWS, LoopbackDiscord

PNG = b"\x89PNG\r\n\x1a\n"


async def test_a_timeline_is_drawn_when_asked_for(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        asked = await discord.slash(BEN, NEWS, "timeline", {"topic": "lee-xi"})
        timeline = await answer_of(discord, asked)
        picture = await answer_of(discord, await discord.click(timeline, "Picture", user=BEN))
    (file,) = picture.attachments
    (embed,) = picture.embeds
    assert embed["image"]["url"] == f"attachment://{file['filename']}"
    assert discord.file(file).startswith(PNG)
    assert file["description"].startswith("1992: Acknowledging")
    assert "Picture" not in labels(picture)
    assert len(discord.ephemeral(BEN)) == 2


async def test_a_picture_is_shared_with_its_file(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        asked = await discord.slash(BEN, NEWS, "timeline", {"topic": "lee-xi"})
        picture = await answer_of(discord, await discord.click(await answer_of(discord, asked), "Picture", user=BEN))
        await discord.click(picture, "Share", user=BEN)
        (shared,) = await discord.wait_for(lambda: discord.visible(NEWS))
    assert discord.file(shared.attachments[0]) == discord.file(picture.attachments[0])
    assert "Share" not in labels(shared)


def test_only_what_has_a_file_needs_the_right_to_attach_one() -> None:
    rights = 1 << 10 | 1 << 11 | 1 << 14 | 1 << 16
    assert lacking(rights) == ()
    assert [one.name for one in lacking(rights, attaches=True)] == ["Attach Files"]
