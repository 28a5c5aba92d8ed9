"""Words in Discord's Markdown that stay words, and the little Markdown that is ours.

Every sign that could begin markup, a link, an invite, a mention or a timestamp is escaped with a backslash, which
Discord does not show (addresses and invites end at an escaped ``/``). After ``@`` stands a zero-width space, as pings
are read off the raw text. The one timestamp that takes effect is that of `Run.instant`, a number.

Rules: docs.discord.com/developers/reference (message formatting); support.discord.com, Markdown Text 101.
"""

import re

from briefings.render.page import Line, Run

_ACTIVE = re.compile(r"[\\*_~`|<>\[\]/]")
_AT_START = re.compile(r"^(?:[+\-#]|\d{1,9}(?=[.)]))")
_STRESS = {"strong": "**", "good": "**", "warn": "**", "added": "**", "removed": "~~", "flag": "*"}


def escape(text: str) -> str:
    """Write words so that Discord shows them and obeys none."""
    return _ACTIVE.sub(r"\\\g<0>", text).replace("@", "@\u200b")


def escape_start(line: str) -> str:
    """Escape what would make a list or a heading of an (inline-escaped) line."""
    return _AT_START.sub(lambda start: f"{start[0]}\\" if start[0].isdigit() else f"\\{start[0]}", line)


def line_text(line: Line) -> str:
    """A line with its styles; it may stand after a list's dash or a quote's bar."""
    return escape_start("".join(map(_run, line)))


def _run(run: Run) -> str:
    stress = _STRESS.get(run.style, "") if run.text.strip() else ""
    by_own_clock = f" · <t:{run.instant}:f> your time" if run.instant is not None else ""
    return f"{stress}{escape(run.text)}{stress}{by_own_clock}"
