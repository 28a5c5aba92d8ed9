"""The page of a question in plain words: each answer with its sentence, or that there is none and what is nearest."""

from collections.abc import Iterator

from briefings.models.answered import Finding, PlainAnswer
from briefings.render import dates
from briefings.render.options import Limits
from briefings.render.page import Item, Line, Page, Run, dotted, line, section, typed, words
from briefings.render.sources import Numbers, footer, source_section
from briefings.render.wording import FLAGS, count, listed, of_articles

NO_PROOF = "That is not proof that it did not happen."


def answered_page(answer: PlainAnswer, limits: Limits) -> Page:
    """Lay the answers to a question out."""
    numbers = Numbers.of(answer.sources)
    sections = (
        *section("", (_finding(one, numbers, limits) for one in answer.findings)),
        *section("Nearest, no answer", (_finding(one, numbers, limits) for one in answer.near)),
    )
    return Page(
        title=line(typed(answer.asked, "strong")),
        lead=tuple(filter(None, _lead(answer))),
        sections=sections,
        sources=source_section(answer.sources, sections),
        footer=footer(answer.footer),
    )


def _lead(answer: PlainAnswer) -> Iterator[Line]:
    total = answer.searched.articles
    told = of_articles(len({place.article_id for one in answer.findings for place in one.citations}), total)
    if answer.outcome == "answered":
        yield line(Run("✔ ANSWERED", "good"), Run(told))
        return
    if answer.outcome == "differ":
        yield line(Run("⚠ MORE THAN ONE ANSWER,", "warn"), Run(told))
        yield line(Run("The sentences do not give the same; each answer is shown.", "quiet"))
        return
    yield line(Run("○ NO ANSWER", "warn"), Run(f"in {count(total, 'article')}" if total else "There are no articles."))
    days = dates.day_range(answer.searched.first_published, answer.searched.last_published)
    searched = f"No sentence, {days}, says all that is asked." if days else "No sentence says all that is asked."
    missing = f"Not in them: {listed([typed(word).text for word in answer.missing])}." if answer.missing else ""
    yield line(Run(searched, "quiet"), Run(missing, "quiet"), Run(NO_PROOF, "quiet"))


def _finding(finding: Finding, numbers: Numbers, limits: Limits) -> Item:
    """The answer in a few words, then the sentence that it stands in."""
    value = words(finding.value or "", "strong")
    told = dates.day(finding.published_on)
    facts = dotted(
        "planned, not reported as done" if finding.tense == "ahead" else "",
        f"published {told}" if finding.on else "",
        *(FLAGS[flag] for flag in finding.flags if flag in FLAGS),
    )
    sentence = line(words(finding.text, limit=limits.excerpt_words), numbers.cite(finding.citations))
    label = dates.calendar(finding.on) if finding.on else told
    return Item(tuple(filter(None, (line(value), sentence, line(facts)))), label=label)
