"""``check-quotes``: a verdict for each quotation of somebody's message.

Invariant: who is meant is what the message says, clause by clause; where it names nobody, the words alone are looked
up.
"""

from collections.abc import Iterator

from briefings.commands.arguments import CheckQuotesArgs
from briefings.commands.desk import Desk
from briefings.commands.instead import AnswerInstead, not_found
from briefings.commands.lookup import find_asked_speaker
from briefings.compose.check import check_statement
from briefings.compose.citing import footer
from briefings.compose.speakers import AskedSpeaker, described_speaker
from briefings.models.answers import CheckResult
from briefings.models.views import CheckList
from briefings.people.cast import find_cast
from briefings.quotes.batch import plain_article
from briefings.quotes.extract import extract_quotes
from briefings.quotes.scene import set_scene
from briefings.quotes.setting import survey
from briefings.quotes.skeleton import build_skeleton
from briefings.quotes.turns import quoted_turns
from briefings.text.marks import find_stretches
from briefings.text.sentences import split_sentences
from briefings.text.words import words

MOST_QUOTATIONS = 10
"""Quotations of one message that are checked: as many verdicts as anybody reads."""
NOBODY = "a speaker whom the message does not name"


def check_quotes(arguments: CheckQuotesArgs, desk: Desk) -> CheckList:
    """Check the quotations of a text, in its order."""
    asked = dict.fromkeys(_quotations(arguments.text, desk))
    if not asked:
        not_found("I see no quotation in that message: no words between quotation marks.")
    results = tuple(_check(desk, text, speaker) for text, speaker in list(asked)[:MOST_QUOTATIONS])
    sources = {source.article_id: source for result in results for source in result.sources}
    ordered = sorted(sources.values(), key=lambda source: (source.published_on, source.source, source.article_id))
    return CheckList(results=results, sources=tuple(ordered), footer=footer(desk.store))


def _quotations(text: str, desk: Desk) -> Iterator[tuple[str, str | None]]:
    """The words between marks and whose they are, in the order of the text."""
    text = _with_turns_apart(text, desk)
    article = plain_article(text, desk.as_of)
    sentences = split_sentences(text, article.prose)
    for quote in extract_quotes(article, sentences, find_cast(text, article.prose)):
        if quote.kind in ("direct", "mixed"):
            contents = (content.cut(text).rstrip(",;.") for content in quote.contents)
            yield from ((content, quote.speaker) for content in contents if words(content))


def _with_turns_apart(text: str, desk: Desk) -> str:
    """A message with a line for each speaker of a sentence, so that nobody is asked about another's words."""
    prose = plain_article(text, desk.as_of).prose
    stretches = [stretch for stretch in find_stretches(text, prose) if stretch.depth == 0]
    skeleton = build_skeleton(text, prose, split_sentences(text, prose), stretches)
    characters = list(text)
    for token in quoted_turns(survey(set_scene(skeleton, find_cast(text, prose)))):
        characters[skeleton.ends[token]] = "\n"  # the space behind "while"
    return "".join(characters)


def _check(desk: Desk, text: str, speaker: str | None) -> CheckResult:
    return check_statement(desk.store, _speaker(desk, speaker), text, desk.window())


def _speaker(desk: Desk, name: str | None) -> AskedSpeaker:
    """Whom the message means; a name that several bear is nobody in particular."""
    if name is None:
        return AskedSpeaker(NOBODY)
    try:
        return find_asked_speaker(desk, name)
    except AnswerInstead:
        return described_speaker(desk.store, name)
