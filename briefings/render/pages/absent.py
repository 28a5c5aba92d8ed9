"""The pages of answers that found nothing or need a choice, and of help. Each says what to try next."""

from briefings.models.answers import Ambiguous, Candidate, Help, NotFound
from briefings.render.page import Item, Page, Run, dotted, line, section, typed, words
from briefings.render.safe import visible
from briefings.render.wording import count


def ambiguous_page(answer: Ambiguous) -> Page:
    """The people that a name may mean."""
    return Page(
        title=line(typed(answer.asked, "strong"), Run("may be several people. Which one?")),
        sections=section("", map(_candidate, answer.candidates)),
    )


def not_found_page(answer: NotFound) -> Page:
    """What was not found, and words to type instead."""
    suggestions = dotted(*(typed(suggestion).text for suggestion in answer.suggestions), style="strong")
    return Page(
        title=line(typed(answer.message)),
        sections=section("", [Item((line(Run("Try:", "quiet"), suggestions),))] if suggestions.text else []),
    )


def help_page(answer: Help) -> Page:
    """Usage, line by line; a quotation mark in it is one to type."""
    return Page(title=(), sections=section("", (Item((line(Run(visible(usage))),)) for usage in answer.lines)))


def _candidate(candidate: Candidate) -> Item:
    """A name with what tells it from the others; a note that repeats the count is not shown twice."""
    person = candidate.person
    note = candidate.note or ("byline, not a speaker" if person.is_byline_only else "")
    facts = (
        count(person.quotes, "quote") if person.quotes else "",
        words(note).text or (f"mentioned in {count(person.articles, 'article')}" if person.articles else ""),
    )
    return Item((line(words(person.name, "strong"), dotted(*dict.fromkeys(facts)), gap=" – "),))
