"""How claims, events and disagreements look."""

from collections.abc import Iterable, Sequence
from datetime import date

from briefings.models.answers import Claim, ClaimFlag, Disagreement, TimelineEntry
from briefings.render import dates
from briefings.render.page import Item, Line, Run, dotted, line, words
from briefings.render.sources import Numbers
from briefings.render.wording import FLAGS

VERDICTS = {"differ": "differ", "cannot_tell": "cannot tell"}


def claim_item(claim: Claim, numbers: Numbers, *, seen_from: date | None = None) -> Item:
    """A dated statement with its places and its flags.

    Args:
        claim: What to show.
        numbers: Numbers of the answer's sources.
        seen_from: The day of reading, for what is ahead; days are then told with their weekday.
    """
    return Item(
        (line(words(claim.text), numbers.cite(claim.citations), _flags(claim.flags)),),
        label=dates.calendar(claim.on, seen_from=seen_from) if claim.on else "",
    )


def entry_item(entry: TimelineEntry, numbers: Numbers, as_of: date) -> Item:
    """An event of a timeline; what outlets give differently stands below it."""
    background = Run("background", "flag") if entry.is_background else None
    statement = line(words(entry.text), numbers.cite(entry.citations), background)
    differing = (_disagreement_line(entry.disagreement, numbers),) if entry.disagreement else ()
    return Item(
        (statement, *differing), label=dates.calendar(entry.on, seen_from=as_of if entry.tense == "ahead" else None)
    )


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
        for run in (Run("·", "quiet"), words(value.value), numbers.cite([value.citation]))
    )
    return line(words(f"{disagreement.what}:"), *tuple(values)[1:])


def _flags(flags: Sequence[ClaimFlag]) -> Run:
    """Flags as words; a warning comes first and stands out."""
    ordered = sorted(flags, key=lambda flag: flag != "disagreement")
    return dotted(*(FLAGS[flag] for flag in ordered), style="warn" if "disagreement" in flags else "flag")
