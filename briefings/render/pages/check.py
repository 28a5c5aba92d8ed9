"""The page of a check: the verdict in one line, the places it rests on, and what comes close."""

from briefings.models.answers import CheckResult, DiffPart, Evidence, Searched
from briefings.render import dates
from briefings.render.page import Item, Line, Page, Run, Section, Style, dotted, line, section, speech, typed, words
from briefings.render.sources import Numbers, footer, source_section
from briefings.render.wording import KINDS, MEANINGS, NO_SPEAKER, SIGNS, VERDICTS, count, listed, of_articles, same_text

NEAR_HEADINGS = {
    "quoted_conflict": "Reads differently",
    "someone_else": "Nearest words of the person asked about",
}


def check_page(answer: CheckResult) -> Page:
    """Lay a verdict out."""
    numbers = Numbers.of(answer.sources)
    near = NEAR_HEADINGS.get(answer.verdict, "Nearest, not the same")
    asked = (Run("Asked:", "quiet"), typed(answer.person, "strong"), Run("–", "quiet"), typed(answer.asked))
    sections = (
        *section("Where", (_evidence(one, numbers) for one in answer.evidence)),
        *section(near, (_evidence(one, numbers) for one in answer.near)),
        *_difference(answer.diff),
    )
    return Page(
        title=_verdict(answer),
        lead=tuple(filter(None, (line(*asked), line(Run(_meaning(answer), "quiet"))))),
        sections=sections,
        sources=source_section(answer.sources, sections),
        footer=footer(answer.footer),
    )


def _verdict(answer: CheckResult) -> Line:
    places = len({one.citation.article_id for one in answer.evidence})
    counted = of_articles(places, answer.searched.articles) if places else ""
    where = ", ".join(filter(None, (counted, same_text(answer.copies))))
    comma = "," if where and answer.verdict != "quoted" else ""
    return line(verdict_run(answer, comma), Run(where))


def verdict_run(answer: CheckResult, comma: str = "") -> Run:
    """The verdict's sign and words."""
    style: Style = "good" if answer.verdict in ("quoted", "spelling") else "warn"
    return Run(f"{SIGNS[answer.verdict]} {VERDICTS[answer.verdict]}{comma}", style)


def _meaning(answer: CheckResult) -> str:
    if answer.is_unclear:
        return "These words are quoted, but the article does not make clear whose they are."
    meaning = MEANINGS[answer.verdict]
    if answer.verdict == "not_found":
        return f"{_searched(answer.searched)} {meaning}"
    if answer.verdict == "someone_else":
        speakers = dict.fromkeys(words(one.speaker).text for one in answer.evidence if one.speaker)
        return f"Said by {listed(list(speakers))}, not by {typed(answer.person).text}." if speakers else meaning
    return meaning


def _searched(searched: Searched) -> str:
    """Where was looked in vain: ``these 5 articles, 30 Oct 2025 – 4 Jan 2026``."""
    which = f"these {count(searched.articles, 'article')}" if searched.articles > 1 else "the one article"
    days = dates.day_range(searched.first_published, searched.last_published)
    if not searched.articles:
        return "There are no articles to search."
    return f"Not in {which}, {days}." if days else f"Not in {which}."


def evidence_line(evidence: Evidence, numbers: Numbers) -> Line:
    """The words and their place; between marks only if they are quoted there."""
    if evidence.kind in ("indirect", "outlet"):
        return line(words(evidence.text), numbers.cite([evidence.citation]))
    shown = speech(evidence.parts, is_fragment=evidence.kind == "mixed")
    return line(shown, numbers.cite([evidence.citation]))


def _evidence(evidence: Evidence, numbers: Numbers) -> Item:
    attribution = dotted(
        "" if evidence.kind == "outlet" else words(evidence.speaker or NO_SPEAKER).text,
        words(evidence.occasion or "").text,
        KINDS[evidence.kind],
    )
    return Item(
        tuple(filter(None, (evidence_line(evidence, numbers), line(attribution)))),
        label=dates.day(evidence.said_on or evidence.published_on),
    )


def _difference(diff: tuple[DiffPart, ...]) -> tuple[Section, ...]:
    """The asked words with the source's differences marked, if there are any."""
    shown = difference_line(diff)
    return section("Difference: [-only asked-] [+only in the source+]", (Item(shown),)) if shown else ()


def difference_line(diff: tuple[DiffPart, ...]) -> tuple[Line, ...]:
    """The asked words against the source's; nothing if they are the same."""
    if all(part.op == "same" for part in diff):
        return ()
    return (line(*map(_diff_run, diff)),)


def _diff_run(part: DiffPart) -> Run:
    shown = typed(part.text).text
    if part.op == "same" or not shown:
        return Run(shown)
    return Run(f"[+{shown}+]", "added") if part.op == "source_only" else Run(f"[-{shown}-]", "removed")
