"""The program as people run it: a real process, its output, its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefings.errors import ConfigurationError
from briefings.settings import read_settings

SEEDS = Path(__file__).parents[2] / "seeds"


class Terminal:
    """Runs the program with data and settings of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("BRIEFBOT", "DATABASE", "CORPUS"))
        }
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            cwd=SEEDS.parent,
            env=kept | {"BRIEFBOT_DATA_DIR": str(self.folder)},
        )


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    return Terminal(tmp_path_factory.mktemp("data"))


ANSWERED, NOT_FOUND, BAD_USAGE, OPERATOR = 0, 1, 2, 3

# what is typed, exit code, words that the person sees
TYPED = [
    (["brief", "lee-xi"], ANSWERED, "What happened"),
    (["brief", "xi-lee"], ANSWERED, "Lee–Xi"),
    (["brief", "Lee Xi"], ANSWERED, "Lee–Xi"),
    (["brief", "lexi"], ANSWERED, "Lee–Xi"),
    (["brief", "lee-xi", "-visit", "full"], ANSWERED, "Lee–Xi"),
    (["brief", "lee-chi"], NOT_FOUND, "No topic lee-chi. Did you mean lee-xi?"),
    (["brief"], NOT_FOUND, "Which topic?"),
    (["brief", "lee-xi", "since", "31 nov"], BAD_USAGE, "a date that does not exist. Try 30 nov"),
    (["who-said", "xi"], ANSWERED, "close neighbours who cannot move apart"),
    (["who-said", "kim"], NOT_FOUND, "byline, not a speaker"),
    (["who-said", '"unprecedented"'], ANSWERED, "Lee Jae Myung"),
    (["who-said", "merkel"], NOT_FOUND, "Nobody called"),
    (["check", "lee", "unprecedented"], ANSWERED, "QUOTED in 2 of 5 articles"),
    (["check", "lee", "denuclearization is impossible"], NOT_FOUND, "That is not proof it was never said."),
    (["check", "merkel", "unprecedented"], ANSWERED, "SOMEONE ELSE"),
    (["check", "lee"], BAD_USAGE, "Which words should lee have said?"),
    (["quotes", "lee-xi", "by", "xi"], ANSWERED, "close neighbours"),
    (["timeline", "lee-xi"], ANSWERED, "July 2014"),
    (["changed", "lee-xi", "since", "1 nov"], ANSWERED, "4 Jan 2026"),
    (["topics"], ANSWERED, "lee-xi"),
    (["search", "startup", "event"], ANSWERED, "venture and startup event"),
    (["search", "xylophone"], NOT_FOUND, "No sentence has these words"),
    (["sources"], ANSWERED, "outlet not stated"),
    (["ask", "did Lee say “unprecedented”?"], ANSWERED, "QUOTED in 2 of 5 articles"),
    (["ask", "what did Xi say about cooperation?"], ANSWERED, "inseparable partners in cooperation"),
    (["brief", "lee-xi", "--as-of", "2025-11-02"], ANSWERED, "as of 2 Nov 2025"),
    (["brief", "lee-xi", "--as-of", "yesterday"], BAD_USAGE, "2025-11-30"),
    (["brief", "lee-xi", "--format", "docx"], BAD_USAGE, "The formats are text, md, json"),
    (["brief", "lee-xi", "--corpus", "no/such/folder"], OPERATOR, "There is no folder no/such/folder"),
    (["brief", "lee-xi", "--corpus", "README.md"], OPERATOR, "README.md is a file. Name the folder that it is in"),
    (["brief", "lee-xi", "--database", "postgres+x://nowhere"], OPERATOR, "No database engine"),
    (["brief", "help"], ANSWERED, "[topic] [since <when>]"),
    (["brief", "lee-xi", "--format", "html"], ANSWERED, "<h2>What happened</h2>"),
    (["timeline", "lee-xi", "--format", "ics"], ANSWERED, "BEGIN:VEVENT"),
    (["timeline", "lee-chi", "--format", "ics"], NOT_FOUND, "END:VCALENDAR"),
    (["brief", "lee-xi", "--format", "ics"], BAD_USAGE, "timeline <topic> --format ics"),
]


@pytest.mark.parametrize(("typed", "code", "seen"), TYPED, ids=lambda value: str(value)[:60])
def test_what_is_typed_is_answered(terminal: Terminal, typed: list[str], code: int, seen: str) -> None:
    done = terminal.run(*typed)
    assert seen in " ".join((done.stdout + done.stderr).split()), done
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_answers_go_to_standard_output_and_faults_to_standard_error(terminal: Terminal) -> None:
    answered, failed = terminal.run("topics"), terminal.run("check", "lee")
    assert answered.stdout
    assert not answered.stderr
    assert failed.stderr.startswith("briefbot: ")
    assert not failed.stdout


def test_piped_text_has_no_colours(terminal: Terminal) -> None:
    assert "\x1b" not in terminal.run("brief", "lee-xi").stdout


def test_the_same_corpus_answers_alike_from_another_database(terminal: Terminal, tmp_path: Path) -> None:
    questions = (["brief", "lee-xi"], ["who-said", "lee", "--format", "json"], ["timeline", "lee-xi", "--format", "md"])
    for question in questions:
        here = terminal.run(*question).stdout
        there = terminal.run(*question, "--corpus", str(SEEDS), "--database", str(tmp_path / "other.db")).stdout
        assert here == there


def test_last_means_since_my_last_briefing(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    assert terminal.run("changed", "lee-xi", "since", "last").returncode == BAD_USAGE
    terminal.run("brief", "lee-xi", "--as-of", "2025-11-02")
    done = terminal.run("changed", "lee-xi", "since", "last")
    assert done.returncode == ANSWERED
    assert "4 Jan 2026" in done.stdout


def test_an_ingested_database_is_answered_whole(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    record = {"id": "a1", "date": "2026-03-01", "text": "Ann Keller spoke on Monday. “The dam holds,” Keller said."}
    loaded = terminal.run("ingest", "-", stdin=json.dumps(record) + "\nnot json\n")
    assert loaded.returncode == ANSWERED
    assert "1" in loaded.stdout
    assert "line 2" in loaded.stderr
    done = terminal.run("check", "keller", "the dam holds", "--format", "json")
    assert json.loads(done.stdout)["verdict"] == "quoted"


def test_a_corpus_folder_loads_itself_again_when_it_changed(tmp_path: Path) -> None:
    terminal, corpus = Terminal(tmp_path / "data"), tmp_path / "corpus"
    corpus.mkdir()
    article = corpus / "dam.txt"
    article.write_text(" date 2026-03-01 Dam holds, says Keller\nAnn Keller said: “The dam holds.”\n", encoding="utf-8")
    question = ["check", "keller", "the dam holds", "--corpus", str(corpus), "--format", "json"]
    assert json.loads(terminal.run(*question).stdout)["verdict"] == "quoted"
    article.write_text(" date 2026-03-01 Dam leaks, says Keller\nAnn Keller said: “The dam leaks.”\n", encoding="utf-8")
    assert json.loads(terminal.run(*question).stdout)["verdict"] != "quoted"


def test_one_bad_document_is_told_and_the_rest_is_answered(tmp_path: Path) -> None:
    terminal, corpus = Terminal(tmp_path / "data"), tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "empty.txt").write_text("", encoding="utf-8")
    (corpus / "wrong.txt").write_text(" date 2025-02-31 Headline\nText.\n", encoding="utf-8")
    (corpus / "good.txt").write_text(" date 2026-03-01 Dam holds\nAnn Keller said: “It holds.”\n", encoding="utf-8")
    done = terminal.run("sources", "--corpus", str(corpus))
    assert done.returncode == ANSWERED
    assert "empty.txt" in done.stderr
    assert "wrong.txt" in done.stderr


def test_nothing_to_load_is_the_operator_s_fault(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    done = Terminal(tmp_path / "data").run("topics", "--corpus", str(corpus))
    assert done.returncode == OPERATOR
    assert "No articles loaded" in done.stderr


def test_a_topic_is_exported_for_people_and_programs(terminal: Terminal, tmp_path: Path) -> None:
    done = terminal.run("export", "lee-xi", "--to", str(tmp_path / "out"))
    written = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert done.returncode == ANSWERED
    assert sorted(Path(line).name for line in done.stdout.splitlines()) == written
    assert {"brief.html", "brief.json", "brief.md", "quotes.json", "timeline.ics"} <= set(written)
    first = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    terminal.run("export", "lee-xi", "--to", str(tmp_path / "out"))
    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == first


def test_what_is_not_there_is_not_exported(terminal: Terminal, tmp_path: Path) -> None:
    done = terminal.run("export", "lee-chi", "--to", str(tmp_path / "out"))
    assert (done.returncode, "Did you mean lee-xi?" in done.stdout) == (NOT_FOUND, True)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_the_operator_s_fault(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    done = terminal.run("export", "lee-xi", "--to", str(tmp_path / "out"))
    assert (done.returncode, "I cannot write into" in done.stderr) == (OPERATOR, True)


def test_a_copied_database_answers_alike(terminal: Terminal, tmp_path: Path) -> None:
    first, second = f"{tmp_path}/first.db", f"{tmp_path}/second.db"
    answered = terminal.run("brief", "lee-xi", "--corpus", str(SEEDS), "--database", first)
    assert terminal.run("store", "copy", first, second).returncode == ANSWERED
    assert terminal.run("brief", "lee-xi", "--database", second).stdout == answered.stdout


def test_batch_lines_are_independent(terminal: Terminal) -> None:
    good = json.dumps({"id": "x", "text": "“We won,” said Ann Keller."})
    done = terminal.run("extract", "--format", "jsonl", "-", stdin=f"{good}\n[1]\n{{broken\n{good}\n")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["x", "x"]
    assert rows[0]["quotes"][0]["speaker"] == "Ann Keller"
    assert "line 2" in done.stderr
    assert "line 3" in done.stderr
    assert done.returncode == ANSWERED


@pytest.mark.parametrize("lines", [1, 3000])
def test_a_reader_that_has_seen_enough_is_told_nothing(tmp_path: Path, lines: int) -> None:
    record = json.dumps({"id": "x", "text": "“We won,” said Ann Keller.", "qid": 1, "query": "won"})
    file = tmp_path / "in.jsonl"
    file.write_text(f"{record}\n" * lines, encoding="utf-8")
    for form in (["extract", str(file)], ["search", "-f", "jsonl", "--documents", str(file), "--queries", str(file)]):
        with subprocess.Popen(
            [sys.executable, "-m", "bot", *form], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=SEEDS.parent
        ) as process:
            assert process.stdout is not None
            process.stdout.close()
            assert process.stderr is not None
            assert process.stderr.read() == b""


def test_a_setting_that_cannot_be_used_is_called_by_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFBOT_EXCERPT_WORDS", "many")
    with pytest.raises(ConfigurationError, match="BRIEFBOT_EXCERPT_WORDS: "):
        read_settings()


def test_a_batch_without_one_usable_line_is_the_operator_s_fault(terminal: Terminal) -> None:
    assert terminal.run("extract", "-", stdin="nothing\n").returncode == OPERATOR
    assert terminal.run("extract", "no-such-file.jsonl").returncode == OPERATOR
