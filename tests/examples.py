"""Examples of messages for the docs: payloads over the seeds, and pictures of them.

python -m tests.examples        writes docs/examples anew; pictures need Chromium
"""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from briefings.commands.lookup import find_topic, open_topic
from briefings.commands.registry import reply_to_line
from briefings.compose.digest import compose_digest
from briefings.models.digest import Digest
from briefings.models.query import Filters
from briefings.models.subscription import SubscriptionId
from briefings.render.discord import digest_to_discord, to_discord
from briefings.render.slack import digest_to_slack, to_slack
from briefings.services import Services, open_services
from briefings.settings import Settings, shipped_corpus
from tests.lookalike import discord_page, slack_page

FOLDER = Path(__file__).parents[1] / "docs" / "examples"
QUESTIONS = {
    "brief": "brief lee-xi",
    "check": 'check lee "China is not a competitor with us in global markets"',
    "who-said": "who-said lee",
    "wording": "wording by lee about milestone",
    "paragraph": "paragraph 002 7",
    "check-quotes": "check-quotes Lee called it “unprecedented.” “Denuclearization is impossible,” Xi said.",
    "ambiguous": "who-said kim",
    "not-found": "brief lee-chi",
}
DIGEST = "digest"
"""The message of a digest that is sent the second time, without its replies."""
NAMES = (*QUESTIONS, DIGEST)
PICTURED = ("brief", "check", "wording", DIGEST)
_KNOWN = 3
"""Articles that the channel was told of before."""


def payloads() -> dict[str, tuple[dict[str, object], dict[str, object]]]:
    """The Slack and the Discord payload of each example, by its name."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_services(Settings(data_dir=Path(folder)), shipped_corpus()) as services,
    ):
        replies = {name: reply_to_line(line, services.names, services.desk(None)) for name, line in QUESTIONS.items()}
        digest = _digest(services)
    shown = {
        name: (to_slack(reply.answer, reply.asked).payload(), to_discord(reply.answer, reply.asked).payload())
        for name, reply in replies.items()
    }
    named = SubscriptionId("abcd2345")
    return shown | {
        DIGEST: (digest_to_slack(digest, named)[0].payload(), digest_to_discord(digest, named)[0].payload())
    }


def _digest(services: Services) -> Digest:
    desk = services.desk(None)
    dossier = open_topic(desk, find_topic(desk, "lee-xi"), None)
    told = {article.id for article in dossier.articles[:_KNOWN]}
    return compose_digest(desk.store, dossier, desk.as_of, Filters(), told)


def write_examples() -> None:
    """Write payloads as JSON, and as pictures where Chromium is installed."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (slack, discord) in payloads().items():
        for platform, payload, page in (
            ("slack", slack, slack_page(slack)),
            ("discord", discord, discord_page(discord)),
        ):
            target = FOLDER / f"{name}.{platform}.json"
            target.write_text(json.dumps(payload, ensure_ascii=False, indent=2) + "\n", "utf-8")
            if (chromium := shutil.which("chromium")) and name in PICTURED:
                take_picture(chromium, page, target.with_suffix(".png"))


def take_picture(chromium: str, page: str, target: Path) -> None:
    """Show a page in a browser without a window, and keep what it shows."""
    with tempfile.TemporaryDirectory() as folder:
        html = Path(folder, "page.html")
        html.write_text(page, "utf-8")
        height = 180 + len(re.sub("<[^>]+>", "", page.partition("<body")[2])) * 3 // 10 + page.count("<p") * 24
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size=760,{height}")
        command = [chromium, *options, f"--user-data-dir={folder}", f"--screenshot={target}", html.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=60)


if __name__ == "__main__":
    write_examples()
