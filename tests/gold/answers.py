"""Questions in plain words, asked as a user asks them, against the answers of a careful reader.

``python -m tests.gold.answers`` prints the figures and every question that is not answered rightly; with ``--blind``
those of the second set, over the seeds and corpora of its own, and with ``--round1`` and so on those of later ones.
Invariant: a question is asked after a mention, of a corpus loaded from its folder; whatever command it reaches, what is
shown is judged.
"""

import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Literal, NamedTuple

from briefings.commands.registry import reply_to_line
from briefings.errors import UserError
from briefings.models.answered import PlainAnswer
from briefings.models.answers import Answer, Citation, QuoteList
from briefings.models.base import Frozen
from briefings.services import Services, open_services
from briefings.settings import Settings
from tests.gold.load import CORPORA, ROOT, read_corpus

_HERE = Path(__file__).parent
SETS = {"answers": _HERE / "answers.toml"} | {
    name: _HERE / f"answers_{name}.toml" for name in ("blind", "round1", "round2", "round3", "round4", "round5")
}

FRESH = _HERE / "answers_fresh"
"""Corpora that only the sets other than the first ask about."""

Mark = Literal["right", "declined", "wrong"]
"""``declined``: no answer was given, rightly or not."""


class Asking(Frozen):
    """A question and what must come out; ``at`` empty: it must be declined."""

    asked: str
    at: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    on: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.asked


class Shown(NamedTuple):
    """What an answer shows: places, words and dates, of each thing that it tells."""

    places: tuple[tuple[Citation, ...], ...]
    text: str
    dates: tuple[str | None, ...]


class Tally(NamedTuple):
    """How a set of questions was answered."""

    answerable: int
    right: int
    unanswerable: int
    declined: int
    wrong: int
    """Answers that a careful reader would not have given, to questions of either kind."""

    def __str__(self) -> str:
        return (
            f"{self.right} of {self.answerable} answered rightly ({self.right / max(1, self.answerable):.0%}), "
            f"{self.declined} of {self.unanswerable} without an answer declined, {self.wrong} wrong"
        )


def read_askings(which: str, corpus: str) -> tuple[Asking, ...]:
    """Read the questions to a corpus."""
    return tuple(Asking.model_validate(table) for table in tomllib.loads(SETS[which].read_text("utf-8"))[corpus])


def ask(services: Services, asking: Asking) -> Answer | None:
    """Ask a question; ``None`` if it is refused as words that do not fit."""
    try:
        return reply_to_line(asking.asked, services.names, services.desk(None)).answer
    except UserError:
        return None


def mark(asking: Asking, answer: Answer | None) -> Mark:
    """Judge an answer."""
    shown = None if answer is None or not answer.found else shown_of(answer)
    if shown is None:
        return "declined"
    return "right" if asking.at and not complaints(asking, shown) else "wrong"


def shown_of(answer: Answer) -> Shown | None:
    """What an answer to a question tells; help and the like tell nothing."""
    if isinstance(answer, PlainAnswer):
        return Shown(
            tuple(one.citations for one in answer.findings),
            " ".join(f"{one.value or ''} {one.text}" for one in answer.findings),
            tuple(one.on.iso() if one.on else None for one in answer.findings),
        )
    if isinstance(answer, QuoteList):
        return Shown(
            tuple((quote.citation,) for quote in answer.quotes), " ".join(quote.text for quote in answer.quotes), ()
        )
    return None


def complaints(asking: Asking, shown: Shown) -> list[str]:
    """Name everything in which what is shown differs from what a careful reader expects."""
    places = [f"{place.source}¶{place.paragraph}" for group in shown.places for place in group]
    found = [f"shows {place}" for place in places if not any(_is_at(place, wanted) for wanted in asking.at)]
    found += [f"does not say {words!r}" for words in asking.says if words.lower() not in shown.text.lower()]
    if asking.on:
        found += [f"gives {on}" for on in shown.dates if on not in asking.on]
    return found


def _is_at(place: str, wanted: str) -> bool:
    (source, _, number), (name, _, paragraph) = place.rpartition("¶"), wanted.rpartition("¶")
    return source.startswith(name) and number == paragraph


def judge(which: str) -> Iterator[tuple[Asking, Mark, Answer | None]]:
    """Ask all questions of a set."""
    with ExitStack() as stack:
        settings = Settings(data_dir=Path(stack.enter_context(tempfile.TemporaryDirectory())))
        for corpus in tomllib.loads(SETS[which].read_text("utf-8")):
            services = stack.enter_context(open_services(settings, _folder_of(corpus)))
            for asking in read_askings(which, corpus):
                answer = ask(services, asking)
                yield asking, mark(asking, answer), answer


def _folder_of(corpus: str) -> Path:
    return ROOT / read_corpus(corpus).folder if corpus in CORPORA else FRESH / corpus


def tally(judged: Sequence[tuple[Asking, Mark]]) -> Tally:
    """Count."""
    return Tally(
        answerable=sum(bool(asking.at) for asking, _ in judged),
        right=sum(given == "right" for _, given in judged),
        unanswerable=sum(not asking.at for asking, _ in judged),
        declined=sum(given == "declined" and not asking.at for asking, given in judged),
        wrong=sum(given == "wrong" for _, given in judged),
    )


def main() -> None:
    """Print the figures of a set, and what is not right."""
    which = next((name for name in SETS if f"--{name}" in sys.argv), "answers")
    judged = list(judge(which))
    for asking, given, answer in judged:
        if given == "wrong" or (given == "declined" and asking.at):
            shown = shown_of(answer) if answer is not None and answer.found else None
            why = "; ".join(complaints(asking, shown)) if shown else type(answer).__name__
            print(f"{given:9} {asking.asked}  ({why})")
    print(f"questions ({which}): {tally([(asking, given) for asking, given, _ in judged])}")


if __name__ == "__main__":
    main()
