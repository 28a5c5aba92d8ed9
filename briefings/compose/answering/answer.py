"""A question in plain words, answered or declined.

Searched are the articles that have its words or its people; every sentence of them is held against the question. Like
answers count together, unlike ones are shown side by side, and where no sentence answers it is said so, with what comes
nearest. Invariant: what is told is verbatim and cited; nothing is guessed, and "no" is never an answer.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from briefings.compose.answering.amounts import find_amounts
from briefings.compose.answering.asked import AskedDate, PlainQuestion
from briefings.compose.answering.befallen import asks_what_befell, asks_whether_still, find_end, find_what_befell
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.likewise import root
from briefings.compose.answering.nearest import missing_words, nearest
from briefings.compose.answering.passages import Passage, Reading
from briefings.compose.answering.persons import find_persons
from briefings.compose.answering.places import find_places
from briefings.compose.answering.roles import answers_to_role
from briefings.compose.answering.sayings import asks_sayer, asks_saying, find_sayers, find_sayings, passages_of_sayings
from briefings.compose.answering.screening import sentences_with
from briefings.compose.answering.second_look import look_again
from briefings.compose.answering.tellings import find_reasons, find_tellings
from briefings.compose.answering.times import find_times
from briefings.compose.citing import cite, footer, reading_order, sources_of
from briefings.compose.copies import Voices
from briefings.models.answered import Finding, Outcome, PlainAnswer, QuestionKind
from briefings.models.answers import ClaimFlag, Searched
from briefings.models.query import Window
from briefings.store.base import Store
from briefings.text.words import fold, words

MAX_ARTICLES = 40
"""Articles that one question reads; a bound on its time."""
MAX_FINDINGS = 4
"""More answers than this are none: the question was too wide."""
MAX_SENTENCE = 500
"""Characters of a sentence; what is longer was cut wrongly, and its words belong to several."""
MAX_DAY = 6
"""What is told of one day may be more."""
WEEKS = timedelta(days=14)
"""Before and after a day within which articles tell of it."""
MAX_ROLES = 2
COST = root("cost")
TOLL = frozenset({root("toll")})
"""Where the dead are counted without a verb."""
MAX_CITED = 12
"""Places of one answer that are named; more only repeat it."""

Find = Callable[[Passage, PlainQuestion], Iterator[Candidate]]
_FINDERS: dict[QuestionKind, Find] = {
    "when": find_times,
    "who": find_persons,
    "where": find_places,
    "amount": find_amounts,
    "whether": find_tellings,
    "what": find_tellings,
    "why": find_reasons,
}


def answer_question(store: Store, question: PlainQuestion, window: Window) -> PlainAnswer:
    """Answer a question, or decline it.

    Args:
        store: The corpus.
        question: What is asked.
        window: Days of publication.
    """
    readings = _readings(store, question, window)
    found = list(_candidates(readings, question)) or ([] if _is_special(question) else look_again(readings, question))
    voices = _voices(found)
    findings = tuple(_findings(found, question, voices))
    is_wide = len(findings) > (MAX_DAY if question.kind == "what" else MAX_FINDINGS)
    if is_wide:
        findings = () if question.kind != "what" else findings[:MAX_DAY]
    near = () if findings else tuple(nearest(readings, question))
    outcome: Outcome = "declined"
    if findings:
        outcome = "differ" if len(findings) > 1 and question.kind not in ("what", "whether") else "answered"
    state = store.state()
    cited = [citation for one in (*findings, *near) for citation in one.citations]
    return PlainAnswer(
        asked=question.text,
        kind=question.kind,
        outcome=outcome,
        findings=findings,
        near=near,
        missing=() if findings else tuple(missing_words(readings, question)),
        searched=Searched(
            articles=state.articles, first_published=state.first_published, last_published=state.last_published
        ),
        sources=sources_of(cited, [reading.article for reading in readings]),
        footer=footer(store),
    )


def _candidates(readings: Sequence[Reading], question: PlainQuestion) -> Iterator[Candidate]:
    """Whatever may answer: what somebody said, where that is asked; else sentences that tell it."""
    if asks_what_befell(question):
        yield from find_what_befell(readings, question)
        return
    if asks_whether_still(question):
        yield from find_end(readings, question)
        return
    if asks_sayer(question):
        yield from (one for reading in readings for one in find_sayers(reading, question))
        return
    if asks_saying(question):
        said = [
            one
            for reading in readings
            for passage in passages_of_sayings(reading, question)
            for one in find_sayings(passage, question)
        ]
        if said:
            yield from said
            return
    find = _FINDERS[question.kind]
    for reading in readings:
        for passage in _worth_reading(reading, question):
            if len(passage.text) <= MAX_SENTENCE:
                yield from find(passage, question)


def _is_special(question: PlainQuestion) -> bool:
    """Tell whether a question is of a form that only its own rules answer."""
    return asks_what_befell(question) or asks_whether_still(question) or asks_sayer(question)


def _readings(store: Store, question: PlainQuestion, window: Window) -> list[Reading]:
    """The articles that may answer, oldest first."""
    ids = [hit.article_id for hit in store.search(question.search_words, window=window, limit=MAX_ARTICLES)]
    if not ids and question.dates and not question.search_words:
        ids = [
            one
            for days, limit in _around(question.dates[0])
            for one in store.find_articles(window=_within(days, window), limit=limit)
        ]
    articles = sorted(store.articles(ids), key=reading_order)
    analyses = store.analyses(article.id for article in articles)
    familiar = {name: min(one.keys) for one in question.people if one.family for name in (one.name, one.family)}
    return [Reading(article, analysis, familiar) for article, analysis in zip(articles, analyses, strict=True)]


def _around(asked: AskedDate) -> Iterator[tuple[Window, int]]:
    """The days on which what happened on a day is published: at once, in the weeks behind, or as planned before it."""
    first, last = asked.on.first, asked.until or asked.on.last
    day = timedelta(days=1)
    yield Window(since=first, until=last + day), MAX_ARTICLES // 2
    yield Window(since=last + 2 * day, until=last + 4 * WEEKS), MAX_ARTICLES // 4
    yield Window(since=first - 3 * WEEKS, until=first - day), MAX_ARTICLES // 4


def _within(days: Window, window: Window) -> Window:
    """The days of both; a window that begins after it ends holds nothing."""
    starts = [day for day in (days.since, window.since) if day]
    ends = [day for day in (days.until, window.until) if day]
    return Window(since=max(starts, default=None), until=min(ends, default=None))


def _voices(found: Iterable[Candidate]) -> Voices:
    """Which of the articles that answer are copies of one another."""
    readings = list({one.passage.article.id: one.passage.reading for one in found}.values())
    return Voices.of([one.article for one in readings], [one.analysis for one in readings])


def _findings(found: Iterable[Candidate], question: PlainQuestion, voices: Voices) -> Iterator[Finding]:
    """One finding an answer, the best founded first."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in found:
        key = next((key for key in groups if _is_one(key, candidate, question)), candidate.key)
        groups.setdefault(key, []).append(candidate)
    told = list(groups.values())
    if question.manner == "role":
        nearest_said = min((one.distance for group in told for one in group), default=0)
        told = [group for group in told if any(one.distance == nearest_said for one in group)]
    if any(one.tense == "past" for group in told for one in group) and question.tense != "ahead":
        told = [group for group in told if any(one.tense == "past" for one in group)]
    if not question.dates and any(not one.passage.is_history for group in told for one in group):
        told = [group for group in told if any(not one.passage.is_history for one in group)]
    told.sort(key=lambda group: (-_backed(group, voices), _order(group[0])))
    for group in told:
        yield _finding(group, question, voices)


def _is_one(key: str, candidate: Candidate, question: PlainQuestion) -> bool:
    """Tell whether an answer is one that is known already: the same, or the same said more exactly."""
    if question.kind == "when":
        return key.startswith(candidate.key) or candidate.key.startswith(key)
    if question.kind == "where":
        mine, known = {word.text for word in words(candidate.key)}, {word.text for word in words(key)}
        return mine <= known or known <= mine
    return key == candidate.key


def _order(candidate: Candidate) -> tuple[object, ...]:
    return (
        candidate.on.first if candidate.on else date.max,
        *reading_order(candidate.passage.article),
        candidate.passage.span,
    )


def _backed(group: Iterable[Candidate], voices: Voices) -> int:
    """How many different texts give an answer."""
    return voices.count(one.passage.article.id for one in group)


def _finding(group: list[Candidate], question: PlainQuestion, voices: Voices) -> Finding:
    told = _told_of(group) if question.manner == "name" else ""
    best = min(
        group,
        key=lambda one: (
            not (one.value and told.startswith(one.value)),
            one.tense == "ahead",
            -len(one.key),
            one.distance,
            _order(one),
        ),
    )
    members = [best, *(one for one in group if one is not best)]
    articles = {one.passage.article.id: one.passage.article for one in members}
    flags: list[ClaimFlag] = []
    if _backed(group, voices) == 1:
        flags.append("single_source")
    if all("agency_feed" in article.flags for article in articles.values()):
        flags.append("agency_feed")
    if all("translated" in article.flags for article in articles.values()):
        flags.append("translated")
    return Finding(
        text=best.passage.text,
        value=told or best.value,
        on=best.on,
        tense=best.tense,
        published_on=best.passage.article.published_on,
        citations=tuple(dict.fromkeys(cite(one.passage.article, one.passage.span) for one in members))[:MAX_CITED],
        flags=tuple(flags),
    )


def _told_of(members: Sequence[Candidate]) -> str:
    """What somebody is called, by most first, each thing once: "Engineer · who leads the team"."""
    counted = Counter(one.value for one in members if one.value)
    told: list[str] = []
    for value in sorted(counted, key=lambda value: (-counted[value], value.startswith("who "), -len(value), value)):
        if not any(fold(value) in fold(other) or fold(other) in fold(value) for other in told):
            told.append(value)
    return " · ".join(told[:MAX_ROLES])


def _worth_reading(reading: Reading, question: PlainQuestion) -> list[Passage]:
    """The sentences that may answer: those with the deed and another asked word near, else with any asked word."""
    if question.verb is not None:
        if question.manner == "role":
            return reading.passages_with(root for term in question.terms for root in answers_to_role(term))
        told = reading.passages_with(question.verb.roots | (TOLL if question.kind == "amount" else frozenset()))
        if COST in question.verb.roots and question.manner == "much":
            return reading.passages_with(root for term in question.terms for root in term.roots)
        others = [
            term
            for term in question.terms
            if term.at > question.verb.at and not term.is_setting and not term.is_acronym
        ]
        if others and told:
            near = {passage.number for term in others for passage in reading.passages_with(term.roots)}
            told = [passage for passage in told if near & {passage.number, passage.number - 1}]
        return told
    if question.terms or question.unit:
        return reading.passages_with(root for term in question.terms or question.unit for root in term.roots)
    if question.people:
        named = (one for one in reading.mentions if any(one.key in person.keys for person in question.people))
        numbers = sentences_with(reading.analysis.sentences, (one.span.start for one in named))
        return [reading.passages[number] for number in sorted(numbers)]
    return reading.passages
