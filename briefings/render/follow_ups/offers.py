"""Which follow-ups an answer has.

Invariant: they come from the answer, what was asked and the places shown alone; the same gives the same.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from briefings.models.answered import PlainAnswer
from briefings.models.answers import (
    Ambiguous,
    Answer,
    Briefing,
    Changes,
    CheckResult,
    Help,
    NotFound,
    QuoteList,
    SourceLine,
    SourceList,
    Timeline,
    TopicList,
)
from briefings.models.asked import Asked
from briefings.models.digest import Digest, Forgotten, OrdersChanged, OrdersExported, OrdersImported
from briefings.models.topic import Topic
from briefings.models.views import Passage, WordingList
from briefings.render.follow_ups.orders import after_change
from briefings.render.follow_ups.places import Place, see_paragraph
from briefings.render.follow_ups.values import FollowUp, FollowUps, Menu
from briefings.render.follow_ups.words import in_marks, instead
from briefings.render.page import typed

MOST_CHOICES = 25
"""Choices of a menu: what Discord allows, and more than anybody reads."""
BUTTONS_FOR_CHOICES = 5
"""So few choices are buttons of their own; they fit one line."""
_LABELS = {"brief": "Brief", "quotes": "Quotes", "timeline": "Timeline", "wording": "Wording"}


def follow_ups(
    answer: Answer, asked: Asked, *, has_more: bool = False, places: Sequence[Place] = (), has_pictures: bool = False
) -> FollowUps:
    """Say what can be done next.

    Args:
        answer: What is shown.
        asked: What it answers.
        has_more: Whether the answer goes on after the page that is shown.
        places: The paragraphs that the shown page cites.
        has_pictures: Whether the platform shows what is drawn.

    Returns:
        Buttons: pages, then other views of the same matter, then its sources. Menus: paragraphs to see, people or
        topics to choose. What stands in place of an answer is not shared, and what was done is not done again.
    """
    is_instead = is_instead_of_answer(answer)
    is_done_once = isinstance(answer, OrdersChanged | OrdersImported | OrdersExported | Forgotten)
    share = None if is_instead or is_done_once else FollowUp("Share", asked, "share")
    choices = tuple(_choices(answer, asked))[:MOST_CHOICES]
    if is_instead and len(choices) <= BUTTONS_FOR_CHOICES:
        return FollowUps(choices)
    elsewhere = () if isinstance(answer, Passage) else places[:MOST_CHOICES]
    paragraphs = tuple(FollowUp(place.mark, see_paragraph(place)) for place in elsewhere)
    buttons = (
        *_pages(answer, asked, has_more=has_more and (not is_done_once or isinstance(answer, OrdersExported))),
        *_views(answer, asked),
        *_sources(answer, asked),
    )
    if has_pictures and isinstance(answer, Timeline) and answer.entries and asked.view == "answer":
        buttons = (*buttons, FollowUp("Picture", asked.model_copy(update={"view": "picture", "page": 1})))
    if len(paragraphs) == 1:
        buttons, paragraphs = (paragraphs[0]._replace(label="See paragraph"), *buttons), ()
    menus = (
        Menu("choose", "Which one?", choices),
        Menu("paragraph", "See paragraph …", paragraphs),
        Menu("speaker", "Only quotes of …", tuple(_speakers(answer, asked))[:MOST_CHOICES]),
    )
    return FollowUps(buttons, tuple(menu for menu in menus if menu.choices), share)


def is_instead_of_answer(answer: Answer) -> bool:
    """Tell whether it is a question back, or help; a verdict "not found" is an answer."""
    return isinstance(answer, Ambiguous | NotFound | Help)


def _pages(answer: Answer, asked: Asked, *, has_more: bool) -> Iterator[FollowUp]:
    """The pages before and after; where a short briefing ends, the full one."""
    if asked.page > 1:
        yield FollowUp("Back", asked.model_copy(update={"page": asked.page - 1}), "turn")
    if has_more:
        yield FollowUp("More", asked.model_copy(update={"page": asked.page + 1}), "turn")
    elif isinstance(answer, Briefing) and answer.length == "short" and asked.view == "answer":
        yield FollowUp("More", Asked(command="brief", line=f"{asked.line} full".lstrip()))


def _views(answer: Answer, asked: Asked) -> Iterator[FollowUp]:
    if asked.view == "sources":
        yield FollowUp("Answer", asked.model_copy(update={"view": "answer", "page": 1}), "turn")
        return
    match answer:
        case Briefing():
            yield from _of_topic(answer.topic, answer.window.since, ("quotes", "timeline", "wording"))
        case Timeline():
            yield from _of_topic(answer.topic, answer.window.since, ("brief", "quotes", "wording"))
        case Changes():
            yield from _of_topic(answer.topic, None, ("brief", "quotes", "timeline"))
        case QuoteList(person=str(person)):
            yield FollowUp("Wording", Asked(command="wording", line=f"by {in_marks(person)}"))
        case QuoteList(topic=Topic() as topic, window=window):
            yield from _of_topic(topic, window.since, ("brief", "timeline", "wording"))
        case WordingList(person=str(person)):
            yield FollowUp("Quotes", Asked(command="quotes", line=f"by {in_marks(person)}"))
        case WordingList(topic=Topic() as topic, window=window):
            yield from _of_topic(topic, window.since, ("brief", "quotes", "timeline"))
        case CheckResult() if any(one.kind in ("direct", "mixed") for one in answer.evidence):
            yield FollowUp("Wording side by side", Asked(command="wording", line=_checked(answer)))
        case OrdersChanged() | OrdersImported():
            yield from after_change(answer)
        case Digest(topic=Topic() as topic):
            yield from _of_topic(topic, None, ("brief", "quotes", "timeline"))
        case PlainAnswer(near=[_, *_], asked=words):
            yield FollowUp("Search", Asked(command="search", line=in_marks(typed(words).text)))
        case Passage():
            for number in (answer.citation.paragraph - 1, answer.citation.paragraph + 1):
                if 1 <= number <= answer.source.paragraphs:
                    place = Place("", answer.source.article_id, number)
                    yield FollowUp(f"¶{number}", see_paragraph(place), "turn")


def _of_topic(topic: Topic, since: date | None, commands: Iterable[str]) -> Iterator[FollowUp]:
    line = in_marks(topic.slug) + (f" since {since.isoformat()}" if since else "")
    return (FollowUp(_LABELS[command], Asked(command=command, line=line)) for command in commands)


def _checked(answer: CheckResult) -> str:
    """Whose words were found, and which."""
    of_others = (one.speaker for one in answer.evidence if one.speaker and answer.verdict == "someone_else")
    return f"by {in_marks(next(of_others, answer.person))} about {in_marks(typed(answer.asked).text)}"


def _sources(answer: Answer, asked: Asked) -> Iterator[FollowUp]:
    """Only where the message shows numbers that a list explains."""
    if asked.view == "answer" and sources_of(answer) and not isinstance(answer, SourceList):
        yield FollowUp("Sources", asked.model_copy(update={"view": "sources", "page": 1}))


def sources_of(answer: Answer) -> tuple[SourceLine, ...]:
    """The articles that an answer's numbers point to."""
    found: tuple[SourceLine, ...] = getattr(answer, "sources", ())
    return found


def _choices(answer: Answer, asked: Asked) -> Iterator[FollowUp]:
    """The question with other words in place of those that nothing, or too much, was found for."""
    match answer:
        case Ambiguous(asked=unclear, candidates=candidates):
            for candidate in candidates:
                name = typed(candidate.person.name).text
                yield FollowUp(name, instead(asked, unclear, name), "turn")
        case NotFound(asked=missing, suggestions=suggestions):
            for suggestion in (typed(words).text for words in suggestions):
                yield FollowUp(suggestion, instead(asked, missing, suggestion), "turn")
        case TopicList(topics=topics):
            for topic in topics:
                yield FollowUp(typed(topic.slug).text, Asked(command="brief", line=in_marks(topic.slug)))


def _speakers(answer: Answer, asked: Asked) -> Iterator[FollowUp]:
    """Whose quotations a list of several speakers' can be narrowed to, most quoted first."""
    if not isinstance(answer, QuoteList) or answer.person is not None or asked.command != "quotes":
        return
    quoted = Counter(typed(quote.speaker).text for quote in answer.quotes if quote.speaker)
    if len(quoted) > 1:
        for name in sorted(quoted, key=lambda name: (-quoted[name], name)):
            yield FollowUp(name, Asked(command="quotes", line=f"{asked.line} by {in_marks(name)}".lstrip()))
