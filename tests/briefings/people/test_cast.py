import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.person import CastMember
from briefings.models.span import Span
from briefings.people.cast import find_cast, recognise


def cast_of(text: str) -> tuple[CastMember, ...]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return find_cast(text, spans)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mayor Anna Bergström met Kwame Mensah in Oslo.", ["Anna Bergström", "Kwame Mensah"]),
        ("Chinese Minister of Trade Chen Weiguo left Japan.", ["Chen Weiguo"]),
        ("Then-President Park Chan-ho spoke of New Zealand.", ["Park Chan-ho"]),
        ("Ursula van der Berg, a lawyer, won.", ["Ursula van der Berg"]),
        ("The White House and the New York Times agreed.", []),
        ("On Monday, Acme Holdings opened Wall Street.", []),
        ("Dr. Okonkwo's clinic shut.", ["Okonkwo"]),
        ("Harbourmaster Anna Bergström spoke.", ["Anna Bergström"]),
        ("Plot-holder Anna Bergström and Cllr Kwame Mensah spoke.", ["Anna Bergström", "Kwame Mensah"]),
        ("A miner named Jussipekka left with a dog named Rexo.", ["Jussipekka"]),
        ("Her apprentice, Jussipekka, left a town named Rexo.", ["Jussipekka"]),
        ("Vanja Rexo-Lind spoke. Rexo-Lind, 40, left.", ["Vanja Rexo-Lind"]),
        ("The Rev. Dr. Peter Martin King Jr. spoke.", ["Peter Martin King Jr."]),
        ("Donald Tusk Prime Minister of Poland spoke.", ["Donald Tusk"]),
        ("Mr. Jr. spoke.", []),
        ("Smt. Okonkwo asked Shri Mensah.", ["Okonkwo", "Mensah"]),
        ("Det. Insp. Vexa Quill met PC Orrin Tamsk.", ["Vexa Quill", "Orrin Tamsk"]),
        ("Deputy First Class Anna Bergström met Comrade Vexa Quill.", ["Anna Bergström", "Vexa Quill"]),
        ("Substitute Anna Bergström scored. Local MLA Vexa Quill left.", ["Anna Bergström", "Vexa Quill"]),
        ("Nineteen-year-old Anna Bergström spoke.", ["Anna Bergström"]),
        ("Mr Shepherd asked Shepherd Anna Bergström.", ["Shepherd", "Anna Bergström"]),
        ("The captain, Piers van der Loon, left. “No,” Van der Loon said.", ["Piers van der Loon"]),
        ("Deputy Gorm Vexaquil KC spoke. Vexaquil said no.", ["Gorm Vexaquil"]),
        ("Rexo Vexaquil hit a late three. Vexaquil said no.", ["Rexo Vexaquil"]),
        ("A retired teacher by the name of Rexo Vexaquil spoke to Jussipek, his niece.", ["Rexo Vexaquil", "Jussipek"]),
        ("A driver, Jussipek, left. A woman gave her name as Vexa.", ["Jussipek", "Vexa"]),
        ("A Vexaquil chief spoke. Vexaquil said no. A. Rexo, 40, left.", ["A. Rexo"]),
        ("Teenager Vexaquil wins\nQualifier Rexo Vexaquil, 18, won.", ["Rexo Vexaquil"]),
        ("Forestry officer Rexo St. Hilaire spoke. St. Hilaire left.", ["Rexo St. Hilaire"]),
        ("Mayor Vexaquila “Vexa” Quiambo was stuck.", ["Vexaquila “Vexa” Quiambo"]),
        ("A man, who would give his name only as Vexaquil, left.", ["Vexaquil"]),
        ("A DC Comics film and the Dane met Anna Bergström.", ["Anna Bergström"]),
    ],
)
def test_people_are_told_from_places_and_bodies(text: str, names: list[str]) -> None:
    assert [member.name for member in cast_of(text)] == names


def test_a_family_name_is_linked_to_the_full_name_also_before_it() -> None:
    text = "Osei wins vote\nKwame Osei said no. Osei left; Osei's aide stayed."
    (member,) = cast_of(text)
    assert [span.cut(text) for span in member.mentions] == ["Osei", "Kwame Osei", "Osei", "Osei"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Imran Khan and Asif Khan met. Ms. Khan left.", ["Imran Khan", "Asif Khan", "Khan"]),
        ("Imran Khan spoke. Khan left. His brother Asif Khan stayed.", ["Imran Khan", "Imran Khan", "Asif Khan"]),
        ("Imran Khan and Asif Khan met. Khan left.", ["Imran Khan", "Asif Khan", "Asif Khan"]),
        ("Imran Khan and his brother, Asif Khan, met. Khan left.", ["Imran Khan", "Asif Khan", "Imran Khan"]),
    ],
)
def test_a_name_that_several_bear_means_whoever_is_introduced_or_somebody_unknown(text: str, names: list[str]) -> None:
    mentions = sorted((span, member.name) for member in cast_of(text) for span in member.mentions)
    assert [name for _, name in mentions] == names


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Pedro Sánchez Castejón flew home. They met Sánchez.", 2),
        ("Pedro Sánchez Castejón flew home. They met Castejón.", 2),
        ("Pedro Sánchez Castejón flew home. Lucía Sánchez met Sánchez.", 1),
        ("Anna Grace Bergstrom flew home. They met Grace.", 1),
        ("Elena de la Cruz flew home. De la Cruz met nobody.", 2),
    ],
)
def test_the_first_of_two_family_names_is_linked_too(text: str, mentions: int) -> None:
    assert len(cast_of(text)[0].mentions) == mentions


def test_two_bearers_of_a_family_name_stay_apart() -> None:
    text = "Park Chan-ho met Park Su-jin.\nPark Su-jin said no. Park left.\nPark Chan-ho stayed, Park said."
    chan_ho, su_jin = cast_of(text)
    assert [span.start for span in su_jin.mentions] == [17, 30, 51]
    assert len(chan_ho.mentions) == 3


def test_a_title_tells_which_of_two_is_meant() -> None:
    text = "Anna Lind met Ake Lind.\nAke Lind spoke. Ake Lind left.\nMs Lind stayed."
    anna, _ = cast_of(text)
    assert [span.cut(text) for span in anna.mentions] == ["Anna Lind", "Lind"]


def test_a_government_named_after_a_person_is_not_the_person() -> None:
    (member,) = cast_of("Anna Lind spoke. The Lind administration acted.")
    assert len(member.mentions) == 1


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Anna Lind left.", "female"),
        ("Mr. Lind left.", "male"),
        ("Chen Weiguo said he would stay in his house.", "male"),
        ("Spokeswoman Chen Weiguo left.", "female"),
        ("Chen Weiguo left.", None),
    ],
)
def test_gender_comes_from_titles_given_names_and_pronouns(text: str, gender: str | None) -> None:
    assert cast_of(text)[0].gender == gender


def test_titles_and_appositions_are_roles() -> None:
    (member,) = cast_of("President Anna Lind, chairwoman of the party, left.")
    assert member.roles == ("President", "chairwoman of the party")


@given(st.text(alphabet="AaBb L'’.-\n,éÉ"))
def test_mentions_of_any_text_are_exact_and_belong_to_one_member(text: str) -> None:
    mentions = [span for member in cast_of(text) for span in member.mentions]
    assert len(set(mentions)) == len(mentions)
    assert all("\n" not in span.cut(text) and span.cut(text) for span in mentions)


def test_a_cast_is_recognised_in_a_headline_beside_its_article() -> None:
    cast = cast_of("Anna Lind met Park Chan-ho and Park Su-jin.")
    headline = "Lind and Park meet"
    known = recognise(headline, Span(0, len(headline)), cast)
    assert [[span.cut(headline) for span in member.mentions] for member in known] == [["Lind"], [], []]


def test_an_epithet_before_a_full_name_is_no_part_of_it() -> None:
    text = "Anna Lind won. They called her Honest Anna Lind. Lind smiled."
    (member,) = cast_of(text)
    assert (member.name, [span.cut(text) for span in member.mentions]) == (
        "Anna Lind",
        ["Anna Lind", "Anna Lind", "Lind"],
    )


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Zlatiya Vexaquil, his niece, spoke.", "female"),
        ("Her late husband, Zlatiya, spoke.", "male"),
        ("The spokesman Zlatiya Vexaquil spoke.", None),
    ],
)
def test_kin_words_tell_the_gender(text: str, gender: str | None) -> None:
    assert [member.gender for member in cast_of(text)] == [gender]
