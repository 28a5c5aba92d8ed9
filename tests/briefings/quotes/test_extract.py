import pytest

from tests.briefings.quotes.reading import quotes_of, said

LIND = "Mayor Anna Lind opened the bridge."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is safe,” Lind said.", [("Anna Lind", "It is safe,")]),
        ("“It is safe,” said Lind, who is 60.", [("Anna Lind", "It is safe,")]),
        ("Lind said: “It is safe.”", [("Anna Lind", "It is safe.")]),
        ("“It is safe,” she said, “and it is ours.”", [("Anna Lind", "It is safe, … and it is ours.")]),
        ("“It is safe,” Lind said. “It is ours.”", [("Anna Lind", "It is safe, … It is ours.")]),
        ("Lind called it “a gift,” adding that it was “ours.”", [("Anna Lind", "a gift,"), ("Anna Lind", "ours.")]),
        ("“It is safe,” Lind was quoted as saying by Reuters.", [("Anna Lind", "It is safe,")]),
        ("Radio Nord quoted Lind as saying: “It is safe.”", [("Anna Lind", "It is safe.")]),
        ("According to Lind, it is “a gift to the town.”", [("Anna Lind", "a gift to the town.")]),
        ('“It is safe," Lind said.', [("Anna Lind", "It is safe,")]),
        ("‘It’s safe,’ Lind said.", [("Anna Lind", "It’s safe,")]),
        ("“It is safe,” a spokesman for Lind said.", [("a spokesman for Lind", "It is safe,")]),
        ("“It is safe,” said one senior aide.", [("one senior aide", "It is safe,")]),
        ("The City Council said it was “safe.”", [("The City Council", "safe.")]),
        ("Lind, an engineer from Oslo, Norway, said it was “safe.”", [("Anna Lind", "safe.")]),
        ("The so-called “bridge tax” went up.", []),
        ("Asked about the cost, Lind said it was “modest.”", [("Anna Lind", "modest.")]),
        ("Lind said it was due and Per Berg called for “a pause” in June.", [("Per Berg", "a pause")]),
        ("The bridge hums what the organist calls “a low E”.", [("the organist", "a low E")]),
        ("It won what members have called “a dull prize”.", [("members", "a dull prize")]),
        ("As Per Berg, the harbour master, put it: “It is ours.”", [("Per Berg", "It is ours.")]),
        ("It was a low hum his coach compared to “a tired bell in a well”.", [("his coach", "a tired bell in a well")]),
        ("10:32 — Ferry boss: “We are hanging on”", [("Ferry boss", "We are hanging on")]),
        ("Typically, Lind refers to “my bridge”.", [("Anna Lind", "my bridge")]),
        ("Per Berg, branded “a fraud” by critics, left.", [("critics", "a fraud")]),
        ("Per Berg, described by Lind as “a fraud”, left.", [("Anna Lind", "a fraud")]),
        ("The bank, which Safety Watch accused of “systematic theft”, left.", [("Safety Watch", "systematic theft")]),
        ("The tolls drew fire from Per Berg, who called them “a disgrace”.", [("Per Berg", "a disgrace")]),
        ("Reacting, the Commissioner for Works, Mr. Per Berg, said it was “safe.”", [("Per Berg", "safe.")]),
    ],
)
def test_speakers_are_found_in_the_shapes_of_newswire(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(f"{LIND}\n{text}") == expected


@pytest.mark.parametrize(
    "text",
    ["Somebody chalked “no more tolls” on the quay.", "“Who paid for it?”\nThe words, painted on the quay, were new."],
)
def test_what_is_painted_on_a_wall_is_nobody_s_speech(text: str) -> None:
    assert all(speaker is None for speaker, _ in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "Per Berg, known to all as “Grumpy”, laughed.",
        "Berg Holdings, Inc. (the “Company”) builds bridges.",
        "The text has words such as “believe,” “expect” and “may.”",
        "Analyst Per Berg cut his rating to “hold” from “buy”, the bank said.",
        "The word “bridge” has lost its meaning.",
        "The jar was marked “poison”, Lind said.",
        "A hand-lettered sign above the door says: “No.”",
        "“No way,” read a banner.",
    ],
)
def test_names_and_signs_have_no_speaker(text: str) -> None:
    assert all(speaker is None for speaker, _ in said(f"{LIND}\n{text}"))


def test_a_quotation_over_paragraphs_is_the_speakers_to_its_end() -> None:
    text = f"{LIND}\n“It is safe,” Lind said. “It is ours.\n“It is open.”"
    assert [quote.speaker for quote in quotes_of(text) if quote.kind == "direct"] == ["Anna Lind", "Anna Lind"]


def test_a_speech_over_paragraphs_belongs_to_whoever_is_named_at_its_end() -> None:
    text = f"{LIND}\n“It was our bridge once.\n“It is ours again,” Per Berg said."
    assert [speaker for speaker, _ in said(text)] == ["Per Berg", "Per Berg"]


def test_a_short_last_paragraph_of_a_speech_is_speech() -> None:
    text = f"{LIND}\nIt rained.\n“The bridge is ours, and it stays ours.\n“I said no.”"
    assert [words for _, words in said(text)] == ["The bridge is ours, and it stays ours.", "I said no."]


def test_a_quote_paragraph_without_speaker_goes_on_from_the_one_before() -> None:
    quotes = quotes_of(f"{LIND}\n“It is safe,” Lind said.\n“Nobody needs to worry about it.”")
    assert (quotes[-1].speaker, quotes[-1].basis) == ("Anna Lind", "continued")


def test_two_who_fit_a_pronoun_leave_the_speaker_open() -> None:
    text = "It was the day of Per Lind and Ole Berg.\n“It is safe,” he said."
    (quote,) = (quote for quote in quotes_of(text) if quote.kind == "direct")
    assert quote.speaker is None
    assert quote.speaker_mention is not None
    assert quote.speaker_mention.cut(text) == "he"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("“It is safe,” Lind said.", ["direct"]),
        ("Lind said, “It is safe.”", ["direct"]),
        ("Lind called it “a gift.”", ["mixed"]),
        ("Lind said it was “safe for all.”", ["mixed"]),
    ],
)
def test_words_inside_the_outlets_sentence_are_mixed(text: str, kinds: list[str]) -> None:
    assert [quote.kind for quote in quotes_of(f"{LIND}\n{text}") if quote.kind != "indirect"] == kinds


@pytest.mark.parametrize(
    ("text", "kind", "basis"),
    [
        ("“It is safe,” Lind said.", "person", "named"),
        ("“It is safe,” she said.", "person", "pronoun"),
        ("“It is safe,” the mayor said.", "person", "role"),
        ("“It is safe,” the engineers said.", "role", "role"),
        ("“It is safe,” said one senior aide.", "anonymous", "role"),
        ("“It is safe,” Acme Holdings said.", "body", "named"),
    ],
)
def test_it_is_told_how_the_speaker_is_known(text: str, kind: str, basis: str) -> None:
    (quote,) = (quote for quote in quotes_of(f"{LIND}\n{text}") if quote.kind == "direct")
    assert (quote.speaker_kind, quote.basis) == (kind, basis)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are proud of this bridge.” — Per Berg", [("Per Berg", "We are proud of this bridge.")]),
        ("“We are proud of this bridge.” ― Quim Farrugo.", [("Quim Farrugo", "We are proud of this bridge.")]),
        ("Lind launched into a lament for the “good old days.”", [("Anna Lind", "good old days.")]),
        ("Immediately after the storm, Lind issued a statement, “We are safe.”", [("Anna Lind", "We are safe.")]),
        ("“It is safe,” harbour press officer Per Berg said.", [("Per Berg", "It is safe,")]),
        ("Lind's short reply: “No, it is not true.”", [("Anna Lind", "No, it is not true.")]),
        ("Lind is rolling out a new campaign message: “It is our bridge.”", [("Anna Lind", "It is our bridge.")]),
        ("The crowd — many of them children — chanted: “Open it now!”", [("The crowd", "Open it now!")]),
        (
            "“It is safe,” said one engineer involved in the works.",
            [("one engineer involved in the works", "It is safe,")],
        ),
    ],
)
def test_speakers_are_found_without_a_cue_beside_the_words(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(f"{LIND}\n{text}")[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Luka Brezic scored. “Last year we lose this game,” the Croatian said.", "Luka Brezic"),
        ("Anwar Siddiqi took three. “Nobody was looking,” the 19-year-old said.", "Anwar Siddiqi"),
        ("Det. Insp. Greta Lind found birds. “They were tidy,” the officer said.", "Greta Lind"),
        ("The governor of Salem, Rustam Vireo, paid. “I had to do it,” the governor said.", "Rustam Vireo"),
        ("The Minister for Waterways, Dame Honor Lacey, left. “Yes, it did,” said the minister.", "Honor Lacey"),
        ("His sister, Rexa Vexaquil, said afterwards: “He plays very badly.”", "Rexa Vexaquil"),
        ("Lt. Gen. Rexo Vexaquil commands. “We hold the line,” the general said.", "Rexo Vexaquil"),
        ("Justice Rexa Vexaquil of the High Court wrote that it was “a moot point.”", "Rexa Vexaquil"),
        ("The Archbishop of Lund, Dr. Rexo Tamsk, came. “No, I will not,” the archbishop said.", "Rexo Tamsk"),
        ("“It is not me,” the mayor said. Later Mayor Anna Lind spoke.", "the mayor"),
        ("Anna Lind spoke. An elderly man laughed. “She does not read,” he said.", "An elderly man"),
        ("The ferry was, in the words of prosecutor Anna Lind, “a bathtub.”", "Anna Lind"),
        ("Per Berg was accused of a ferry that floats “only in a bathtub,” in the words of Anna Lind.", "Anna Lind"),
        ("Competition has been, in Mr Hollweg’s words, “a very good teacher.”", "Hollweg"),
        ("A woman in the queue, who gave her name as Grace, said: “What they do is their sin.”", "Grace"),
        ("Said the union's founder, the former miner Rustam Vireo: “We go on.”", "Rustam Vireo"),
    ],
)
def test_descriptions_mean_whoever_is_so_described(text: str, speaker: str) -> None:
    assert said(text)[0][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "He left with a troupe called “the Flying Hens,” and Anna Lind said so.",
        "Anna Lind said that fans nicknamed it “Ox”.",
        "Anna Lind said the ferry was dubbed the “bathtub”.",
        "Robert “Bob” Lind met Marilou “Malou” Quiambo.",
        "Anna Lind ruled that the word “liar”, used by a member, be struck.",
    ],
)
def test_what_something_is_named_is_nobody_s_speech(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was what Anna Lind called “a very bad day.”", "Anna Lind"),
        ("It was blamed on what finance chief Anna Lind called “prices from another planet”.", "Anna Lind"),
        ("The plan was called “reckless” by Anna Lind.", "Anna Lind"),
    ],
)
def test_what_somebody_calls_something_is_theirs(text: str, speaker: str) -> None:
    assert [one for one, _ in said(text)] == [speaker]
