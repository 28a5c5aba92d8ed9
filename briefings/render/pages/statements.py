"""How claims, events and disagreements look."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from briefings.models.answers import Claim, ClaimFlag, Disagreement, TimelineEntry
from briefings.render import dates
from briefings.render.page import Item, Line, Run, dotted, line, words
from briefings.render.sources import Numbers
from briefings.render.wording import FLAGS, capitalised

VERDICTS = {"differ": "differ", "cannot_tell": "cannot tell"}


def claim_item(claim: Claim, numbers: Numbers, *, seen_from: date | None = None) -> Item:
    """A dated statement with its places and its flags.

    Args:
        claim: What to show.
        numbers: Numbers of the answer's sources.
        seen_from: The day of reading, for what is ahead; days are then told with their weekday.
    """
    return Item(
        (line(sentence(claim.text), numbers.cite(claim.citations), _flags(claim.flags)),),
        label=_date_label(claim, seen_from),
    )


def sentence(text: str) -> Run:
    """A statement that begins with a capital, unless it begins in the middle of what somebody says."""
    return Run(capitalised(words(text).text))


def _date_label(claim: Claim, seen_from: date | None) -> str:
    """The day of a claim; both days, where outlets differ on it."""
    if claim.disagreement and claim.disagreement.verdict == "differ":
        days = sorted({day for value in claim.disagreement.values if (day := dates.iso_day(value.value))})
        if len(days) > 1:
            return dates.either(days)
    return dates.calendar(claim.on, seen_from=seen_from) if claim.on else ""


def entry_item(entry: TimelineEntry, numbers: Numbers, as_of: date) -> Item:
    """An event of a timeline; what outlets give differently stands below it."""
    statement = line(sentence(entry.text), numbers.cite(entry.citations), dotted(*_notes(entry, as_of), style="flag"))
    differing = (_disagreement_line(entry.disagreement, numbers),) if entry.disagreement else ()
    seen_from = as_of if is_ahead(entry, as_of) else None
    return Item((statement, *differing), label=dates.calendar(entry.on, seen_from=seen_from))


def is_ahead(entry: TimelineEntry, as_of: date) -> bool:
    """Tell whether an event was announced and its day has not passed."""
    return entry.tense == "ahead" and entry.on.last >= as_of


def _notes(entry: TimelineEntry, as_of: date) -> Iterator[str]:
    """What the line itself does not tell: that it is no news, or that it was announced and nobody told it happened."""
    if entry.is_background:
        yield "background"
    if entry.tense == "ahead" and not is_ahead(entry, as_of):
        yield "announced"


def disagreement_item(disagreement: Disagreement, numbers: Numbers) -> Item:
    """What articles give for one fact, in a list of such differences."""
    return Item((_values(disagreement, numbers),), label=VERDICTS[disagreement.verdict])


def all_disagreements(listed: Sequence[Disagreement], claims: Iterable[Claim]) -> tuple[Disagreement, ...]:
    """The disagreements of an answer and of its claims, each once."""
    return tuple(dict.fromkeys((*listed, *(claim.disagreement for claim in claims if claim.disagreement))))


def _disagreement_line(disagreement: Disagreement, numbers: Numbers) -> Line:
    """The same below the statement that it is about."""
    verdict = FLAGS["disagreement"] if disagreement.verdict == "differ" else f"⚠ {VERDICTS[disagreement.verdict]}"
    return (Run(f"{verdict}:", "warn"), Run(" "), *_values(disagreement, numbers))


def _values(disagreement: Disagreement, numbers: Numbers) -> Line:
    """Each value with its place: ``29 Oct [1¶4] · 30 Oct [2¶3]``."""
    values = (
        run
        for value in disagreement.values
        for run in (Run("·", "quiet"), words(dates.readable(value.value)), numbers.cite([value.citation]))
    )
    return line(Run(f"{words(disagreement.what).text}:"), *tuple(values)[1:])


def _flags(flags: Sequence[ClaimFlag]) -> Run:
    """Flags as words; a warning comes first and stands out. That a line is shortened is every short line's nature."""
    ordered = sorted((flag for flag in flags if flag in FLAGS), key=lambda flag: flag != "disagreement")
    return dotted(*(FLAGS[flag] for flag in ordered), style="warn" if "disagreement" in flags else "flag")
