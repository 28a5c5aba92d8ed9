"""The pages of a digest: one message to read, and its details below it, each a page of its own.

Invariant: numbers of sources are the same on all pages of one digest.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from briefings.models.answers import Disagreement
from briefings.models.digest import Digest
from briefings.render import dates
from briefings.render.budget import ExcerptBudget
from briefings.render.options import Limits
from briefings.render.page import Item, Page, Run, Section, dotted, line, note, section, typed
from briefings.render.pages.changes import correction_item
from briefings.render.pages.excerpts import pay
from briefings.render.pages.quotation import excerpt_item, quotation_item, words_shown
from briefings.render.pages.statements import all_disagreements, claim_item, disagreement_item
from briefings.render.pages.wordings import wording_item
from briefings.render.sources import Numbers, footer, source_section
from briefings.render.wording import count, listed

QUOTATION_WORDS = 40
"""Of the one quotation; the full briefing has it whole."""
MOST_WORDINGS = 3
_OLD = ", the day after the newest article"
_NO_LINE = "Nothing to tell yet: no line fits."
MOST_MISSED = 7
"""Missed days that are named; more are counted."""


def digest_page(answer: Digest, limits: Limits) -> Page:
    """All of a digest on one page."""
    parent = parent_page(answer)
    sections = (*parent.sections, *_changed(answer), *_worded(answer, limits))
    return parent._replace(sections=sections, sources=source_section(answer.sources, sections))


def parent_page(answer: Digest) -> Page:
    """What is new, one quotation, and what is ahead; late and missed ones are said first."""
    numbers = Numbers.of(answer.sources)
    quiet = "" if answer.has_news else f"Nothing new{_since(answer)}."
    is_empty = not (answer.claims or answer.quotations)
    sections = (
        *(note(quiet or _no_line(answer)) if is_empty else ()),
        *section("What happened" if answer.is_first else "New", _claims(answer, numbers)),
        *section("In their words", _quotations(answer, numbers)),
        *(section(f"Ahead, as of {dates.day(answer.as_of)}", _ahead(answer, numbers)) if not quiet else ()),
        *(section("", _notes(answer), "head") if not quiet else ()),
    )
    lead = tuple(line(run) for run in (_range(answer), _words(answer), *_labels(answer)) if run.text)
    return Page(title=line(typed(answer.title, "strong")), lead=lead, sections=sections, footer=footer(answer.footer))


def reply_pages(answer: Digest, limits: Limits) -> tuple[Page, ...]:
    """What changed, what is worded differently, and the sources: those of them that there are.

    Where nothing was corrected, the first one tells only where outlets differ, and is called so.
    """
    if not answer.has_news:
        return ()
    changed, worded = _changed(answer), _worded(answer, limits)
    pages = (
        _titled("What changed", changed) if answer.corrections else _titled("Where outlets differ", _bare(changed)),
        _titled("Worded differently", _bare(worded)),
        Page(
            title=line(Run("Sources", "strong")),
            sections=source_section(answer.sources, _all(answer, limits), heading=""),
            footer=footer(answer.footer),
        ),
    )
    return tuple(page for page in pages if page.sections)


def _titled(title: str, sections: tuple[Section, ...]) -> Page:
    return Page(title=line(Run(title, "strong")), sections=sections)


def _range(answer: Digest) -> Run:
    return dotted(
        "digest" if answer.topic else "quoted with something new",
        f"as of {dates.day(answer.as_of)}{_OLD if answer.is_old else ''}",
        "the first one: the topic in short" if answer.is_first else _since(answer).strip(),
        count(answer.new_articles, "article" if answer.is_first else "new article") if answer.new_articles else "",
    )


def _words(answer: Digest) -> Run:
    """What the order wants in every line."""
    return Run(f"only lines with {typed(', '.join(answer.include)).text}" if answer.include else "", "quiet")


def _no_line(answer: Digest) -> str:
    """Why a digest that is sent has no line to read."""
    if not answer.corrections:
        return _NO_LINE
    corrected = f"{count(len(answer.corrections), 'corrected sentence')}, below"
    if answer.new_articles:
        return f"Nothing to tell of the new articles but {corrected}."
    return f"New is only: {corrected}."


def _since(answer: Digest) -> str:
    """Since when what is told is new; a day only if it tells more than the as-of day."""
    if answer.since is None:
        return ""
    return f" since {dates.day(answer.since)}" if answer.since < answer.as_of else " since the last digest"


def _labels(answer: Digest) -> Iterator[Run]:
    if answer.was_due:
        yield Run(f"Late: was due {typed(answer.was_due).text}.", "warn")
    if answer.missed:
        yield Run(f"Missed: {_days(answer.missed)}.", "warn")


def _days(days: tuple[date, ...]) -> str:
    """``Mon 3 Nov and Tue 4 Nov``; of many, the last ones and how many there were before."""
    named = [dates.day_near(day, days[-1]) for day in days[-MOST_MISSED:]]
    before = len(days) - len(named)
    return f"{count(before, 'earlier day')}, {', '.join(named)}" if before else listed(named)


def _claims(answer: Digest, numbers: Numbers) -> Iterator[Item]:
    return (claim_item(claim, numbers) for claim in answer.claims)


def _quotations(answer: Digest, numbers: Numbers) -> Iterator[Item]:
    for quote in answer.quotations:
        if answer.topic:
            yield excerpt_item(quote, numbers, words_shown(quote, QUOTATION_WORDS))
        else:
            yield quotation_item(quote, numbers)


def _ahead(answer: Digest, numbers: Numbers) -> Iterator[Item]:
    return (claim_item(claim, numbers, seen_from=answer.as_of) for claim in answer.ahead)


def _notes(answer: Digest) -> Iterator[Item]:
    """What there is besides, and what is not shown."""
    verdicts = Counter(each.verdict for each in _disagreements(answer))
    facts = dotted(
        count(len(answer.corrections), "corrected sentence") if answer.corrections else "",
        f"outlets differ on {count(verdicts['differ'], 'fact')}" if verdicts["differ"] else "",
        f"{count(verdicts['cannot_tell'], 'fact')} left open" if verdicts["cannot_tell"] else "",
        f"{count(len(answer.wordings), 'statement')} worded differently" if answer.wordings else "",
        style="plain",
    )
    below = Run(f"Below: {facts.text}" if facts.text else "")
    noun = "fact" if answer.topic else "quotation"
    more = Run(f"Not shown: {count(answer.left_out, noun)}." if answer.left_out else "", "quiet")
    late = Run(f"{count(answer.late_articles, 'older article')} came in too." if answer.late_articles else "", "quiet")
    return (Item((line(run),)) for run in (below, more, late) if run.text)


def _changed(answer: Digest) -> tuple[Section, ...]:
    numbers = Numbers.of(answer.sources)
    return (
        *section("Corrected", (correction_item(each, answer.sources) for each in answer.corrections)),
        *section("Where outlets differ", (disagreement_item(each, numbers) for each in _disagreements(answer))),
    )


def _disagreements(answer: Digest) -> tuple[Disagreement, ...]:
    return all_disagreements(answer.disagreements, (*answer.claims, *answer.ahead))


def _worded(answer: Digest, limits: Limits) -> tuple[Section, ...]:
    """As many utterances as the excerpt budget of their articles allows."""
    numbers = Numbers.of(answer.sources)
    budget = ExcerptBudget(limits.excerpt_words)
    shown = [each for each in answer.wordings if pay(each, budget)][:MOST_WORDINGS]
    hidden = len(answer.wordings) - len(shown)
    return (
        *section("Worded differently", (wording_item(each, numbers) for each in shown)),
        *(note(f"Not shown: {count(hidden, 'statement')}.") if hidden and shown else ()),
    )


def _bare(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Sections under a title that says what their heading says."""
    return tuple(each._replace(heading="") for each in sections)


def _all(answer: Digest, limits: Limits) -> tuple[Section, ...]:
    return (*parent_page(answer).sections, *_changed(answer), *_worded(answer, limits))
