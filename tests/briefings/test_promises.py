"""The promises of the product, held over whole corpora: cited, verbatim, quoted only where quoted, and repeatable."""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.analyse import analyse
from briefings.commands.registry import answer_line
from briefings.errors import UserError
from briefings.ingest import load
from briefings.models.answers import Answer, Briefing
from briefings.render.formats import RENDERERS
from briefings.render.options import RenderOptions
from briefings.services import Services, open_services
from briefings.settings import Settings
from briefings.store.opening import open_store
from briefings.text.words import words
from briefings.topics.catalogue import open_catalogue
from tests.gold.load import ROOT, read_corpus

QUESTIONS = (
    "lee-xi",
    "brief lee-xi full",
    "brief xi-jinping",
    "who said unprecedented",
    "who-said lee",
    "quotes lee-xi",
    "check lee unprecedented",
    "check lee “significant milestone”",
    "check xi “constructive role”",
    "check lee “important partner”",
    "check lee “diplomatic balancing act”",
    "check lee “China is not a competitor with us in global markets”",
    "timeline lee-xi",
    "changed lee-xi since 1 nov",
    "topics",
    "search nuclear talks",
    "sources",
    "teoh-subramaniam",
    "quotes by saarinen",
    "timeline teoh-goh",
    "check goh “the best shape of its life”",
    "who-said subramaniam",
)
MARKED = re.compile(r"[“\"]([^“”\"]{2,})[”\"]")
QUOTATION_MARK = re.compile(r"[“”„«»\"]|(?<!\w)['‘]|['’](?!\w)")
"""Marks that open or close; an apostrophe inside a word is neither."""
TYPED = ("lee", "xi", "since", "1", "nov", "who", "said", "check", "“", '"', "-", "by", "about")


def corpus_folder(name: str) -> Path:
    return ROOT / read_corpus(name).folder


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The seeds and our own documents in one database."""
    database = str(tmp_path_factory.mktemp("data") / "both.db")
    settings = Settings(data_dir=tmp_path_factory.mktemp("unused"))
    with open_services(settings, corpus_folder("seeds"), database):
        pass
    with open_services(settings, corpus_folder("own"), database) as services:
        yield services


def ask(services: Services, line: str) -> Answer:
    return answer_line(line, services.names, services.desk(None))


def words_between_marks(services: Services) -> str:
    """All that stands between two quotation marks of one line of the corpus, folded, one string.

    Speech that goes on in the next paragraph is left open, so an odd number of marks reaches to the end of the line.
    """
    stretches = []
    for article in services.store.articles(services.store.find_articles(limit=1000)):
        for line in (*article.text.split("\n"), article.headline or ""):
            marks = [found.start() for found in QUOTATION_MARK.finditer(line)]
            ends = [*marks, len(line)] if len(marks) % 2 else marks
            stretches += [line[mark + 1 : end] for mark in marks for end in ends if mark < end]
    return " | ".join(" ".join(word.text for word in words(stretch)) for stretch in stretches)


@pytest.mark.parametrize("line", QUESTIONS)
@pytest.mark.parametrize("format_name", ["text", "md"])
def test_quotation_marks_stand_only_around_words_that_a_source_quotes(
    both: Services, line: str, format_name: str
) -> None:
    rendered = " ".join(RENDERERS[format_name](ask(both, line), RenderOptions()).split())
    quoted_in_sources = words_between_marks(both)
    for stretch in MARKED.findall(rendered):
        said = " ".join(word.text for word in words(stretch))
        assert said in quoted_in_sources, stretch


def test_an_ellipsis_of_the_speaker_divides_no_quotation(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "port.txt").write_text(
        'The port\nDate: 2024-04-04\n\nMayor Ana Ruiz said: "We will … fight on." She left at noon.\n', encoding="utf-8"
    )
    with open_services(Settings(data_dir=tmp_path), corpus) as services:
        rendered = RENDERERS["text"](ask(services, "check ruiz “fight on”"), RenderOptions())
    assert "“We will … fight on.”" in rendered


@pytest.mark.parametrize("line", QUESTIONS)
def test_every_place_in_an_answer_cuts_words_of_its_paragraph(both: Services, line: str) -> None:
    ids = both.store.find_articles(limit=1000)
    articles = {article.source: article for article in both.store.articles(ids)}

    def places(value: object) -> Iterator[dict[str, object]]:
        if isinstance(value, dict):
            if {"source", "paragraph", "span"} <= value.keys():
                yield value
            for inner in value.values():
                yield from places(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from places(inner)

    answer = json.loads(RENDERERS["json"](ask(both, line), RenderOptions()))
    for place in places(answer):
        source, paragraph, span = place["source"], place["paragraph"], place["span"]
        assert isinstance(source, str)
        assert isinstance(paragraph, int)
        assert isinstance(span, list)
        article = articles[source]
        text = article.text if paragraph else article.headline or ""
        assert 0 <= span[0] < span[1] <= len(text)
        if paragraph:
            assert article.paragraphs[paragraph - 1].start <= span[0] < article.paragraphs[paragraph - 1].end


def test_every_claim_of_a_briefing_is_cited(both: Services) -> None:
    briefing = ask(both, "brief lee-xi full")
    assert isinstance(briefing, Briefing)
    claims = [claim for section in briefing.sections for claim in section.claims]
    assert claims
    assert all(claim.citations for claim in claims)


def test_answers_are_the_same_from_another_database_in_another_order(tmp_path: Path) -> None:
    files = sorted(corpus_folder("seeds").glob("*.txt"))
    rendered = []
    for seed in range(3):
        random.Random(seed).shuffle(files)
        store = open_store(str(tmp_path / f"{seed}.db"))
        for file in files:
            load([file], store, analyse=analyse)
        services = Services(store, open_catalogue(store), None)
        rendered.append([RENDERERS["json"](ask(services, line), RenderOptions()) for line in QUESTIONS[:17]])
        store.close()
    assert rendered[0] == rendered[1] == rendered[2]


@settings(max_examples=150, deadline=None)
@given(line=st.text(max_size=80) | st.lists(st.sampled_from(TYPED)).map(" ".join))
def test_any_line_is_answered_or_refused_in_a_sentence(both: Services, line: str) -> None:
    try:
        shown = [RENDERERS[name](ask(both, line), RenderOptions()) for name in ("text", "md", "json")]
    except UserError as refusal:
        shown = [str(refusal)]
    assert all(sentence.strip() for sentence in shown)
