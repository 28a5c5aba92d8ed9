"""Documents that are made from the program: the page of commands, and the transcript in the README.

python -m tests.documents        writes them anew (make docs)
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from briefings.commands.registry import COMMANDS

ROOT = Path(__file__).parents[1]
README, COMMANDS_PAGE = ROOT / "README.md", ROOT / "docs" / "commands.md"
TRANSCRIPT = re.compile(r'<!-- transcript: briefbot check (\w+) "([^"]+)" -->\n```\n(.*?)```\n', re.DOTALL)


def commands_page() -> str:
    """The page of all commands, from the registry."""
    lines = [
        "# Commands",
        "",
        "Made from the registry by `make docs`. The words are the same in a terminal and after a mention.",
        "",
        "`<when>`: `2025-11-01`, `1 nov`, `yesterday`, `7d`, `2w`, `3m`, `monday`, `last` (since your last briefing).",
        "In a terminal, a phrase keeps its own marks inside the shell's: `who-said '\"a phrase\"'`.",
    ]
    for command in COMMANDS.values():
        lines += [
            "",
            f"## {command.name}",
            "",
            command.summary,
            "",
            "```",
            f"{command.name} {command.usage}".rstrip(),
            "```",
            "",
        ]
        fields = command.arguments.model_fields.items()
        lines += [f"- **{name}**: {field.description}" for name, field in fields]
        lines += [""] if fields else []
        lines += [f"    {example}" for example in command.examples]
    return "\n".join(lines).rstrip() + "\n"


def readme() -> str:
    """The README with its transcript as the program prints it now."""
    return TRANSCRIPT.sub(_answered, README.read_text("utf-8"))


def _answered(transcript: re.Match[str]) -> str:
    person, words, _ = transcript.groups()
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "bot",
                "check",
                person,
                words,
                "--corpus",
                "seeds",
                "--database",
                f"{folder}/seeds.db",
            ],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        )
    head = f'<!-- transcript: briefbot check {person} "{words}" -->\n```\n$ briefbot check {person} "{words}"\n'
    return f"{head}{done.stdout}```\n"


if __name__ == "__main__":
    README.write_text(readme(), encoding="utf-8")
    COMMANDS_PAGE.write_text(commands_page(), encoding="utf-8")
