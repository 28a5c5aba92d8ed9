"""The child process that loads a folder."""

import asyncio
from pathlib import Path

from bot.corpus import run_loader
from tests.bot.running import SEEDS


def commands_of_children() -> list[str]:
    """What the list of processes shows of those that this one has started."""
    pids = [pid for task in Path("/proc/self/task").iterdir() for pid in (task / "children").read_text().split()]
    lines = (Path(f"/proc/{pid}/cmdline") for pid in pids)
    return [line.read_bytes().replace(b"\0", b" ").decode() for line in lines if line.exists()]


async def test_the_list_of_processes_shows_no_password() -> None:
    loading = asyncio.create_task(run_loader("postgresql://u:hunter2@127.0.0.1:1/x", SEEDS))
    shown: list[str] = []
    while not loading.done():
        shown += commands_of_children()
        await asyncio.sleep(0.02)
    assert any("bot.loader" in line for line in shown)
    assert not any("hunter2" in line for line in shown)
    assert (loading.result().error or "").startswith("The database x at 127.0.0.1:1 cannot be reached.")


async def test_the_loader_gets_an_address_of_any_signs(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Published: 2025-11-01\n\nThe bridge was opened on Monday.")
    database = tmp_path / "ü \n'\"x.db"
    report = await run_loader(str(database), tmp_path)
    assert report.error is None
    assert database.is_file()
