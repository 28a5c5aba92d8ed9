import pytest

from briefings.ingest.report import MAX_PROBLEMS, IngestReport, Tally
from briefings.sources.document import Problem

PROBLEM = Problem(source="a.txt", reason="is empty")
SENTENCES = (
    (IngestReport(added=5), "5 added."),
    (IngestReport(unchanged=12000, withdrawn=1), "12,000 unchanged, 1 withdrawn."),
    (IngestReport(revised=1, problems=(PROBLEM,), unlisted=2), "1 revised, 3 left out."),
    (IngestReport(added=1, duplicates=1, problems=(PROBLEM,)), "1 added, 1 the same as another."),
    (IngestReport(), "Nothing found."),
)


@pytest.mark.parametrize(("report", "sentence"), SENTENCES)
def test_report_is_a_sentence_of_what_there_was(report: IngestReport, sentence: str) -> None:
    assert report.sentence() == sentence


def test_long_lists_of_problems_are_counted_and_not_kept() -> None:
    tally = Tally(None)
    for number in range(MAX_PROBLEMS + 5):
        tally.failed(PROBLEM)
        tally.repeated(number, PROBLEM)
    report = tally.report()
    listed = (len(report.problems), report.unlisted, report.duplicates)
    assert listed == (MAX_PROBLEMS, MAX_PROBLEMS + 10, MAX_PROBLEMS + 5)
