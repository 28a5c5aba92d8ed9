from pathlib import Path

import pytest

from briefings.errors import ConfigurationError
from briefings.topics.declared import DeclaredTopic, read_topics


def test_a_file_declares_topics_in_order(tmp_path: Path) -> None:
    file = tmp_path / "topics.toml"
    file.write_text(
        '[[topic]]\nslug = "rate-cuts"\ntitle = "Interest rates"\npeople = ["Jane Doe"]\nterms = ["ECB"]\n'
        '[[topic]]\nslug = "bread"\nterms = ["bread"]\n',
        encoding="utf-8",
    )
    assert read_topics(file) == (
        DeclaredTopic(slug="rate-cuts", title="Interest rates", people=("Jane Doe",), terms=("ECB",)),
        DeclaredTopic(slug="bread", terms=("bread",)),
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[[topic]]\ntitle = "Rates"', "topics.toml: topic 1 has no slug."),
        ('[[topic]]\nslug = "a"\nterms = ["x"]\n[[topic]]\nslug = ""', "topics.toml: topic 2, slug: "),
        ('[[topic]]\nslug = "a"\nterm = "x"', 'topics.toml: topic 1 has the unknown entry "term". A [[topic]] takes'),
        ('[[topics]]\nslug = "a"', 'topics.toml: the file has the unknown entry "topics". A [[topic]] takes'),
        ('[[topic]]\nslug = "a"\nterms = "x"', "topics.toml: topic 1, terms: "),
        ('topic = "a"', "topics.toml: the file, topic: "),
        ('[[topic]]\nslug = "Rate cuts"\nterms = ["x"]', 'the slug "Rate cuts". Write it as "rate-cuts".'),
        ('[[topic]]\nslug = "!"\nterms = ["x"]', 'the slug "!". Write it as "my-topic".'),
        ('[[topic]]\nslug = "a"\nterms = [" "]', 'topics.toml: topic 1 ("a") has neither people nor terms.'),
        ('[[topic]]\nslug = "a"\nterms = ["x"]\n' * 2, 'topics.toml: topics 1 and 2 share the slug "a".'),
        ("slug = ", "topics.toml: is not TOML: "),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(content: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "topics.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigurationError) as raised:
        read_topics(file)
    assert message in str(raised.value)
    assert str(raised.value).endswith(".")


def test_a_file_that_is_missing_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"none\.toml: cannot be read"):
        read_topics(tmp_path / "none.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigurationError, match=r"binary\.toml: is not UTF-8 text"):
        read_topics(tmp_path / "binary.toml")
