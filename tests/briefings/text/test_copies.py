from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.span import Span
from briefings.text.copies import (
    KEPT,
    MIN_CONTAINMENT,
    MIN_RESEMBLANCE,
    are_copies,
    containment,
    near_copies,
    resemblance,
    signature_of,
)

WIRE = (
    "Inspectors closed the Kestrel Bridge on Monday after cracks were found in two of its piers, the transport "
    "ministry said. The bridge carries 18,000 vehicles a day and will stay shut until at least September. “We "
    "should have been called two winters ago,” said Tobias Renner, the engineer who leads the inspection. Mayor "
    "Sunniva Dahl asked the government for 40 million crowns to pay for a temporary crossing. Repairs will begin "
    "on 3 June and cost about 120 million crowns, Renner said. Ferries will run every twenty minutes from the old"
    " quay, and schools on the northern bank will open an hour later than usual."
)
WITH_EDITS = (
    "Inspectors closed the Kestrel Bridge on Monday after cracks were found in two piers, the transport ministry "
    "announced. The bridge carries 18,000 vehicles a day and will remain shut until at least September. “We "
    "should have been called two winters ago,” said Tobias Renner, the engineer who leads the inspection. Mayor "
    "Sunniva Dahl asked the government for 40 million crowns to pay for a temporary crossing. Repairs will begin "
    "on 3 June and cost about 120 million crowns, Renner said. Ferries will run every 20 minutes from the old "
    "quay, and schools on the northern bank will open an hour later than usual. Our correspondent saw long queues"
    " at the quay."
)
SHORTENED = (
    "Inspectors closed the Kestrel Bridge on Monday after cracks were found in two of its piers, the transport "
    "ministry said. The bridge carries 18,000 vehicles a day and will stay shut until at least September. Repairs"
    " will begin on 3 June and cost about 120 million crowns, Renner said."
)
WITH_A_FRAME = (
    "Breaking news from our partners. " + WIRE + " Read more on traffic in the region on our live page, and tell us"
    " how you get to work this week."
)
ANOTHER_STORY = (
    "Commuters in Aldersund face a summer of queues: the Kestrel Bridge, the only one for cars across the fjord, "
    "was shut on Monday. “We should have been called two winters ago,” engineer Tobias Renner told this newspaper"
    " on the quay, where he had been pointing at hairline cracks in the piers. Sunniva Dahl, the mayor, wants 40 "
    "million crowns for a pontoon. The ministry thinks that the work, which is to start in June, may take until "
    "September and cost 120 million crowns. Shopkeepers north of the fjord fear for their trade."
)
ANOTHER_EVENT = (
    "President Okonjo and Prime Minister Varga signed an accord on shared rivers in Lisbon on Wednesday, ending "
    "four years of talks. The two leaders will meet again in Budapest on 9 July. The accord covers 14 dams and "
    "about 3,200 kilometres of river, and was first proposed by Austria."
)
SAME_QUOTES = (
    "“We should have been called two winters ago,” said Tobias Renner, the engineer who leads the inspection. He "
    "was standing under the Kestrel Bridge with a lamp and a wire brush, and the rust came off in plates. For "
    "thirty years the town had counted its cars and not its rivets; now it counts the days until the ferries "
    "come. Nobody here has forgotten the winter when the ice took the pier, and few believe in June."
)


def of(text: str) -> bytes:
    return signature_of(text, (Span(0, len(text)),))


@pytest.mark.parametrize(
    ("one", "other"),
    [(WIRE, WIRE), (WIRE, WITH_EDITS), (WIRE, SHORTENED), (WIRE, WITH_A_FRAME), (WITH_EDITS, SHORTENED)],
    ids=["itself", "edits", "shortened", "frame", "edited and shortened"],
)
def test_a_text_with_edits_is_a_copy(one: str, other: str) -> None:
    assert are_copies(of(one), of(other))
    assert are_copies(of(other), of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [(WIRE, ANOTHER_STORY), (WIRE, ANOTHER_EVENT), (WIRE, SAME_QUOTES), (ANOTHER_STORY, SAME_QUOTES)],
    ids=["another outlet's story", "another event", "same quotation", "two own stories"],
)
def test_different_stories_of_one_event_are_no_copies(one: str, other: str) -> None:
    assert not are_copies(of(one), of(other))


def test_the_thresholds_part_copies_from_stories_with_room_on_both_sides() -> None:
    copies = [resemblance(of(WIRE), of(other)) for other in (WITH_EDITS, WITH_A_FRAME)]
    stories = [resemblance(of(WIRE), of(other)) for other in (ANOTHER_STORY, SAME_QUOTES, ANOTHER_EVENT)]
    assert min(copies) > MIN_RESEMBLANCE + 0.2
    assert max(stories) < MIN_RESEMBLANCE - 0.2
    assert min(containment(of(one), of(SHORTENED)) for one in (WIRE, WITH_EDITS)) > MIN_CONTAINMENT + 0.1
    assert max(containment(of(WIRE), of(other)) for other in (ANOTHER_STORY, SAME_QUOTES)) < MIN_CONTAINMENT - 0.2


def test_british_and_american_spellings_are_one_text() -> None:
    assert of("The labour minister organised a programme for neighbours") == of(
        "The labor minister organized a program for neighbors"
    )


def test_what_stands_outside_the_prose_does_not_count() -> None:
    framed = f"By Ann Keller\n{WIRE}\nThis post was published from an agency feed."
    start = framed.index(WIRE)
    assert signature_of(framed, (Span(start, start + len(WIRE)),)) == of(WIRE)


def test_copies_are_grouped_in_order_and_others_left_alone() -> None:
    texts = {"a": ANOTHER_STORY, "b": WITH_EDITS, "c": WIRE, "d": ANOTHER_EVENT, "e": SHORTENED, "f": ""}
    assert near_copies({name: of(text) for name, text in texts.items()}) == (("b", "c", "e"),)


def test_texts_of_a_few_words_are_copies_only_if_they_are_equal() -> None:
    assert near_copies({"a": of("Mayor quits"), "b": of("Mayor quits")}) == ()
    assert are_copies(of("The mayor of Torvik quits"), of("The mayor of Torvik quits"))
    assert not are_copies(of("The mayor of Torvik quits"), of("The mayor of Oslo quits"))


def test_a_long_text_keeps_a_signature_of_bounded_size() -> None:
    long = " ".join(f"word{number} is here" for number in range(5000))
    assert len(of(long)) == 4 * KEPT
    assert are_copies(of(long), of(f"{long} and a few words more"))


@given(st.text(max_size=300))
def test_any_text_has_a_signature_and_is_a_copy_of_itself(text: str) -> None:
    mark = of(text)
    assert len(mark) % 4 == 0
    assert are_copies(mark, mark) == bool(mark)


@given(st.lists(st.sampled_from([WIRE, WITH_EDITS, ANOTHER_STORY, ANOTHER_EVENT, "", SHORTENED]), max_size=6))
def test_groups_share_no_text_and_keep_the_order(texts: Sequence[str]) -> None:
    groups = near_copies({place: of(text) for place, text in enumerate(texts)})
    members = [place for group in groups for place in group]
    assert len(members) == len(set(members))
    assert all(list(group) == sorted(group) for group in groups)
