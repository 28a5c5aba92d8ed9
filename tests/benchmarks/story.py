"""A made-up story in many articles, in sentences that the product reads as it reads news: dates, counts, speakers.

Articles are numbered from the newest, 0, to older ones. Invariant: the same number gives the same article, in any run
and however long the story is. Reading is what takes time, and no answer reads more than the newest `READ`: of older
articles, which are only found and passed over, each has the text of a newer one, with what was read of that.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from briefings.analyse import analyse
from briefings.compose.dossier import MAX_ARTICLES
from briefings.models.article import Article, ArticleId
from briefings.models.span import Span
from briefings.store.base import Reading

TERM = "dam"
"""A word that every article of the story has."""
LAST_DAY = date(2025, 6, 30)
READ = MAX_ARTICLES

_GIVEN = "Mira Jonas Teresa Hanna Pavel Clara Simon Irene Oscar Martha".split()  # noqa: SIM905 - read more easily
_FAMILIES = "Okafor Lindqvist Almeida Chowdhury Weiss Dvorak Moreau Tanner Haugen Petrov Nakata Ferris".split()  # noqa: SIM905
_PEOPLE = [f"{_GIVEN[place % 10]} {family}" for place, family in enumerate(_FAMILIES)]
_ROLES = ["energy minister", "mayor", "chief engineer", "opposition leader", "union leader", "river commissioner"]
_PLACES = ["Kestrel Valley", "Port Alder", "Lindholm", "Savo", "Greyford", "Marlow Bridge", "Tarn", "Eastmere", "Holt"]
_THINGS = "turbines houses farms pumps roads bridges villages permits jobs boats trees tunnels wells".split()  # noqa: SIM905
_DEEDS = "inspected closed rebuilt flooded sold counted painted moved insured searched fenced lit".split()  # noqa: SIM905
_KINDS = "safety relocation water winter fishing night flood traffic land harvest rescue tax school forest".split()  # noqa: SIM905
_PAPERS = "report contract price plan schedule rule budget survey permit fund map inquiry loan promise".split()  # noqa: SIM905
_OPINIONS = [
    "We cannot accept {matter} as it stands, and {place} knows it",
    "Nobody asked the families of {place} before {matter} was written",
    "The {thing} will be ready before the river rises again",
    "I expect {matter} to reach {place} within the month",
    "There is no danger for {place}, whatever the pamphlets say about {matter}",
    "Without the {thing} the whole bank at {place} is lost",
    "My grandfather built {thing} there and he would laugh at {matter}",
    "Every engineer I trust has walked away from {matter}",
    "If {matter} fails, we will carry the {thing} out ourselves",
    "The cost of the {thing} has doubled since the spring",
    "It was a mistake to hide {matter} from the people of {place}",
    "Our children will thank us for the {thing}",
    "You can measure the wall every hour and still miss the crack below {place}",
    "Insurance will not cover the {thing}, and that is the truth of {matter}",
]


def story(count: int) -> Iterator[Reading]:
    """Articles of the story, four a day, oldest first, read as the product reads them."""
    for number in reversed(range(count)):
        yield _read(number) if number < READ else _reprinted(_read(number % READ), number)


@cache
def _read(number: int) -> Reading:
    article = _article(number)
    return Reading(f"/story/{number}", "digest", article, analyse(article))


def _reprinted(reading: Reading, number: int) -> Reading:
    """A reading as that of an older article with the same text."""
    mine = {"article_id": _id(number)}
    stated = {"id": _id(number), "source": f"story-{number}.txt", "published_on": _day(number)}
    analysis = reading.analysis
    said = {
        "quotes": tuple(quote.model_copy(update=mine) for quote in analysis.quotes),
        "events": tuple(event.model_copy(update=mine) for event in analysis.events),
    }
    return reading._replace(
        origin=f"/story/{number}",
        article=reading.article.model_copy(update=stated),
        analysis=analysis.model_copy(update=mine | said),
    )


def _id(number: int) -> ArticleId:
    return ArticleId(f"{(number + 1) * 0xD1B54A32D192ED03 % 2**64:016x}")


def _day(number: int) -> date:
    return LAST_DAY - timedelta(days=number // 4)


def _article(number: int) -> Article:
    chance = random.Random(number)
    day = _day(number)
    story_day = random.Random(number // 4)  # what all articles of a day tell
    told = [_event(story_day, day) for _ in range(4)]
    paragraphs = [_lede(chance, day)]
    paragraphs += chance.sample(told, 3)
    for _ in range(7):
        paragraphs += [_speech(chance), _event(chance, day), _plain(chance)]
    text = "\n".join(paragraphs)
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 1
    return Article(
        id=_id(number),
        source=f"story-{number}.txt",
        text=text,
        paragraphs=tuple(spans),
        prose=tuple(spans),
        published_on=day,
        headline=f"What {chance.choice(_PLACES)} says of {_matter(chance)}",
    )


def _who(chance: random.Random) -> str:
    place = chance.randrange(len(_PEOPLE))
    return f"{_ROLES[place % len(_ROLES)]} {_PEOPLE[place]}" if chance.random() < 0.5 else _PEOPLE[place]


def _matter(chance: random.Random) -> str:
    return f"the {chance.choice(_KINDS)} {chance.choice(_PAPERS)}"


def _lede(chance: random.Random, day: date) -> str:
    said = f"The {TERM} above {chance.choice(_PLACES)} was the matter on {day:%A} as {_who(chance)}"
    return f"{said} met residents and answered questions about {_matter(chance)}."


def _event(chance: random.Random, day: date) -> str:
    on = day + timedelta(days=chance.choice([-30, -9, -2, -1, -1, 0, 0, 0, 3, 12]))
    when, one, other = f"{on:%B} {on.day}", _who(chance), _PEOPLE[chance.randrange(len(_PEOPLE))]
    count, thing = chance.randint(11, 900), chance.choice(_THINGS)
    place, matter = chance.choice(_PLACES), _matter(chance)
    if on > day:
        return f"{other} will visit {place} on {when} to discuss {matter} with residents of the valley."
    forms = (
        f"On {when}, about {count} {thing} were {chance.choice(_DEEDS)} in {place} after a decision on {matter}.",
        f"{one} met {other} in {place} on {when} and discussed {matter} for three hours.",
        f"{one} signed {matter} on {when}, although {count} residents of {place} had protested.",
    )
    chosen = chance.choice(forms)
    return chosen[0].upper() + chosen[1:]


def _speech(chance: random.Random) -> str:
    words = {name: chance.choice(of) for name, of in (("thing", _THINGS), ("place", _PLACES))}
    said = chance.choice(_OPINIONS).format(matter=_matter(chance), **words)
    return (
        f"“{said},” said {_who(chance)}."
        if chance.random() < 0.7
        else f"{chance.choice(_PEOPLE)} said that {said[0].lower()}{said[1:]}."
    )


def _plain(chance: random.Random) -> str:
    return (
        f"Engineers have watched the wall at {chance.choice(_PLACES)} for years, and {_matter(chance)} mentions"
        f" the {chance.choice(_THINGS)} only in passing."
    )
