"""Answers over small corpora: briefings, changes, quotations, wordings."""

from pathlib import Path

import pytest

from briefings.commands.registry import answer_line
from briefings.compose.verify import UnfaithfulLineError, verify_claims, verify_quotations
from briefings.models.answers import Briefing, Changes, CheckResult, Claim, NotFound, QuoteList
from briefings.services import Services
from tests.corpora import Record, corpus_of

MORNING: Record = {
    "id": "post-1",
    "date": "2026-03-02",
    "title": "Dam to reopen on Friday",
    "text": (
        "Engineer Ann Keller and Mayor Tom Brandt inspected the Sorrel dam on Monday.\n"
        "“The wall is sound and the gates will open on Friday,” Keller told reporters after the inspection.\n"
        "Brandt said the town would pay 4 million crowns for new gates.\n"
        "The dam will reopen on Friday, Brandt said."
    ),
}
EVENING: Record = {
    "id": "gazette-1",
    "date": "2026-03-02",
    "title": "Sorrel dam is ‘sound’",
    "text": (
        "Mayor Tom Brandt and Engineer Ann Keller walked along the Sorrel dam on Monday and called it safe.\n"
        "“The wall is sound, and the gates open again on Friday,” said Keller after the inspection.\n"
        "“I will not sleep before Friday,” Brandt added."
    ),
}


def ask(services: Services, line: str) -> object:
    return answer_line(line, services.names, services.desk(None))


def test_a_briefing_tells_what_two_outlets_tell_once(tmp_path: Path) -> None:
    with corpus_of(tmp_path, MORNING, EVENING) as services:
        briefing = ask(services, "brief brandt-keller")
    assert isinstance(briefing, Briefing)
    happened = next(section for section in briefing.sections if section.name == "happened")
    inspected = [claim for claim in happened.claims if "dam on Monday" in claim.text]
    assert [len({one.source for one in claim.citations}) for claim in inspected] == [2]


def test_a_briefing_sets_apart_what_is_ahead(tmp_path: Path) -> None:
    with corpus_of(tmp_path, MORNING, EVENING) as services:
        briefing = ask(services, "brief brandt-keller")
    assert isinstance(briefing, Briefing)
    ahead = next(section for section in briefing.sections if section.name == "ahead")
    assert {claim.on.iso() for claim in ahead.claims if claim.on} == {"2026-03-06"}


def test_words_that_must_not_be_there_are_not(tmp_path: Path) -> None:
    with corpus_of(tmp_path, MORNING, EVENING) as services:
        briefing = ask(services, "brief brandt-keller -gates")
    assert isinstance(briefing, Briefing)
    assert not any("gates" in claim.text for section in briefing.sections for claim in section.claims)
    assert not any("gates" in line.text for line in briefing.quotations)


def test_both_outlets_words_stand_side_by_side(tmp_path: Path) -> None:
    with corpus_of(tmp_path, MORNING, EVENING) as services:
        briefing = ask(services, "brief brandt-keller")
    assert isinstance(briefing, Briefing)
    (wording,) = briefing.wordings
    assert {line.citation.source for line in wording.renderings} == {"post-1", "gazette-1"}
    assert wording.differs


def test_each_quote_carries_its_sister_of_the_other_outlet(tmp_path: Path) -> None:
    with corpus_of(tmp_path, MORNING, EVENING) as services:
        listed = ask(services, "who-said keller")
    assert isinstance(listed, QuoteList)
    sisters = {
        line.citation.source: [one.citation.source for one in line.same_as] for line in listed.quotes if line.same_as
    }
    assert sisters == {"post-1": ["gazette-1"], "gazette-1": ["post-1"]}


def test_a_mentioned_person_who_is_never_quoted_is_said_to_be(tmp_path: Path) -> None:
    silent: Record = {
        "id": "a",
        "date": "2026-03-02",
        "text": "Ann Keller met Piet Olsen on Monday. “We met,” Keller said.",
    }
    with corpus_of(tmp_path, silent) as services:
        answer = ask(services, "who-said olsen")
    assert isinstance(answer, NotFound)
    assert "never quoted" in answer.message


def test_a_correction_is_shown_with_both_wordings(tmp_path: Path) -> None:
    with corpus_of(tmp_path, MORNING, EVENING):
        pass
    corrected: Record = {**MORNING, "text": MORNING["text"].replace("4 million crowns", "14 million crowns")}
    with corpus_of(tmp_path, corrected, EVENING) as services:
        changes = ask(services, "changed brandt-keller since 1 mar")
    assert isinstance(changes, Changes)
    (correction,) = changes.corrections
    assert "4 million crowns" in (correction.before or "")
    assert "14 million crowns" in (correction.after or "")


KOREAN: Record = {
    "id": "full",
    "date": "2026-03-02",
    "text": "Speaker Choi Min-seo opened the session on Monday. “We begin,” Choi said.",
}


def test_a_surname_alone_means_the_person_whom_another_article_names(tmp_path: Path) -> None:
    short: Record = {"id": "short", "date": "2026-03-03", "text": "“The gates are open,” Choi said on Tuesday."}
    with corpus_of(tmp_path, KOREAN, short) as services:
        result = ask(services, "check Choi Min-seo “the gates are open”")
    assert isinstance(result, CheckResult)
    assert result.verdict == "quoted"
    assert result.evidence[0].speaker == "Choi Min-seo"


def test_a_surname_that_two_bear_means_neither_and_is_not_called_somebody_else(tmp_path: Path) -> None:
    other: Record = {
        "id": "other",
        "date": "2026-03-03",
        "text": "Choi Dae-jung spoke in Oslo. “I ski,” Choi Dae-jung said.",
    }
    short: Record = {"id": "short", "date": "2026-03-04", "text": "“The gates are open,” Choi said on Wednesday."}
    with corpus_of(tmp_path, KOREAN, other, short) as services:
        result = ask(services, "check Choi Min-seo “the gates are open”")
    assert isinstance(result, CheckResult)
    assert result.verdict == "near"
    assert [place.speaker for place in result.near] == ["Choi"]


def test_a_claim_that_its_source_does_not_make_is_never_shown(tmp_path: Path) -> None:
    with corpus_of(tmp_path, MORNING, EVENING) as services:
        briefing = ask(services, "brief brandt-keller")
        assert isinstance(briefing, Briefing)
        articles = {article.id: article for article in services.store.articles(services.store.find_articles())}
    claim: Claim = briefing.sections[0].claims[0]
    verify_claims([claim], articles)
    with pytest.raises(UnfaithfulLineError):
        verify_claims([claim.model_copy(update={"text": claim.text + " twice"})], articles)
    (line, *_) = briefing.quotations
    verify_quotations([line], articles)
    with pytest.raises(UnfaithfulLineError):
        verify_quotations([line.model_copy(update={"parts": ("other words",)})], articles)
