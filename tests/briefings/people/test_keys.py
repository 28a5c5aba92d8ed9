import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.people.keys import NameKey, name_key, person_id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee Jae Myung", "Yi Jae-myeong"),
        ("Lee Jae Myung", "President Lee Jae-myung"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Kim Jong-un", "Kim Jongun"),
        ("Park Geun-hye", "Pak Keun-hye"),
        ("Moon Jae-in", "Mun Jae In’s"),
        ("Roh Moo-hyun", "Noh Moo-hyun"),
        ("Xi Jinping", "President Xi Jinping’s"),
        ("Zhang Yesui", "Zhang Ye-sui"),
        ("Ursula von der Leyen", "Mrs. Ursula von der Leyen"),
        ("John F. Kennedy", "John Kennedy"),
        ("Abdel Fattah al-Sisi", "Abdel Fattah El-Sisi"),
        ("José García", "Jose Garcia"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee Jae-myung", "Lee Jae-yong"),
        ("Lee Jae-myung", "Li Qiang"),
        ("Lee", "Li"),
        ("Kim Jong-un", "Kim Jong-nam"),
        ("Park Geun-hye", "Park Chung-hee"),
        ("Kim Jong-un", "Sarah Kim"),
        ("George Bush", "George Bush Jr."),
        ("Lee Jae-myung", "Lee"),
    ],
)
def test_names_of_different_people_differ(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Lee Jae Myung", NameKey("lee", "jaemyung", True)),
        ("Sarah Kim", NameKey("kim", "sarah", True)),
        ("Lee Harper", NameKey("harper", "lee", True)),
        ("Xi Jinping", NameKey("xi", "jinping", True)),
        ("Li Qiang", NameKey("li", "qiang", True)),
        ("Bruce Lee", NameKey("lee", "bruce", True)),
        ("Alexander Van der Bellen", NameKey("van der bellen", "alexander", True)),
        ("Nguyen Phu Trong", NameKey("nguyen", "phutrong", True)),
        ("Dr. Martin Luther King Jr.", NameKey("king", "martin jr", True)),
        ("Lee", NameKey("lee", "", False)),
        ("De la Cruz", NameKey("de la cruz", "", False)),
        ("Van der Berg", NameKey("van der berg", "", False)),
        ("Bin Salman", NameKey("bin salman", "", False)),
        ("Van Jones", NameKey("jones", "van", True)),
    ],
)
def test_order_titles_and_particles_are_read(name: str, key: NameKey) -> None:
    assert name_key(name) == key


def test_an_identity_is_family_and_given_name() -> None:
    assert person_id("President Lee Jae Myung") == "lee jaemyung"
    assert person_id("Xi") == "xi"


@given(st.text())
def test_any_string_has_a_key(name: str) -> None:
    assert isinstance(person_id(name), str)
