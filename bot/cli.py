"""The commands that need a platform, added to the core's command line: ``serve``, ``manifest``, ``sync``, ``doctor``.

Invariant: importing this is cheap; what is heavy is imported inside the commands.
"""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from briefings.cli import CorpusOption, DatabaseOption, app, main
from briefings.errors import OperatorError, UsageError

__all__ = ["app", "main"]


@app.command()
def serve(corpus: CorpusOption = None, database: DatabaseOption = None) -> None:
    """Serve the chats that have tokens (SLACK_BOT_TOKEN and so on; see docs/settings.md), until SIGTERM."""
    from bot.serve import serve as run
    from bot.settings import read_serve_settings

    run(read_serve_settings(), corpus, database)


@app.command()
def manifest(platform: Annotated[str, typer.Argument(help="slack or discord")] = "slack") -> None:
    """Print what setting the app up needs: Slack's manifest, or Discord's invite link and commands."""
    from bot.settings import read_serve_settings

    if platform == "slack":
        from bot.slack.manifest import manifest as make
    elif platform == "discord":
        from bot.discord.manifest import manifest as make
    else:
        raise UsageError(f'There is no manifest for "{platform}". Try manifest slack, or manifest discord.')
    sys.stdout.write(json.dumps(make(read_serve_settings()), indent=2, ensure_ascii=False) + "\n")


@app.command()
def sync(corpus: CorpusOption = None, database: DatabaseOption = None) -> None:
    """Register Discord's commands now; serve does it by itself when they have changed."""
    from bot.discord_sync import sync_now
    from bot.settings import read_serve_settings

    sys.stdout.write(sync_now(read_serve_settings(), corpus, database) + "\n")


@app.command()
def doctor(
    channel: Annotated[
        list[str] | None, typer.Option("--channel", help="Channel id that the bot should be in.")
    ] = None,
    corpus: Annotated[Path | None, typer.Option("--corpus", help="Folder of articles to look at.")] = None,
) -> None:
    """Check tokens, permissions, channels and the corpus, and name what is missing."""
    from bot.doctor import examine
    from bot.settings import read_serve_settings

    findings = examine(read_serve_settings(), channel or [], corpus)
    for finding in findings:
        sys.stdout.write(f"{'ok' if finding.is_well else 'MISSING'}  {finding.what}\n")
    if missing := sum(not finding.is_well for finding in findings):
        raise OperatorError(f"{missing} of {len(findings)} things to mend.")
