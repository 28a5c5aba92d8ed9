"""What the operator decides, read once at the entry point from the environment and ``.env``.

Invariant: one frozen object; nothing else in the program reads the environment.
"""

from pathlib import Path

import platformdirs
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from briefings.errors import ConfigurationError

_HERE = Path(__file__).resolve().parent


class Settings(BaseSettings):
    """Settings of the core; every field can be set as ``BRIEFBOT_<NAME>``, the first two without the prefix too."""

    model_config = SettingsConfigDict(
        env_prefix="BRIEFBOT_", env_file=".env", extra="ignore", frozen=True, populate_by_name=True
    )

    database_url: str | None = Field(None, validation_alias="DATABASE_URL")
    """``sqlite:////abs/file.db``, the path of a SQLite file, or ``postgresql://…``."""
    corpus_dir: Path | None = Field(None, validation_alias="CORPUS_DIR")
    """Folder of articles that loads itself when it changed."""
    topics_file: Path | None = None
    """TOML file that declares topics; default: ``topics.toml`` in the corpus folder, if there is one."""
    data_dir: Path = Path(platformdirs.user_data_dir("briefbot", appauthor=False))
    """Where databases are kept if no ``database_url`` is given."""
    max_document_bytes: int = Field(5_000_000, gt=0)
    """A larger document is not loaded, and the report says so."""
    excerpt_words: int = Field(90, gt=0)
    """Most words that one message takes from one article."""


def read_settings() -> Settings:
    """Read the settings.

    Raises:
        ConfigurationError: A value is not usable; the message names the variable and never shows the value.
    """
    try:
        return Settings()
    except ValidationError as error:
        raise unusable(error) from None


def unusable(error: ValidationError) -> ConfigurationError:
    """What is wrong with settings, each called by its variable; never the value."""
    # An error calls a field by its alias, which is a variable, or by its name.
    named = ((str(problem["loc"][0]), problem["msg"]) for problem in error.errors())
    problems = "; ".join(f"{name if name.isupper() else f'BRIEFBOT_{name.upper()}'}: {why}" for name, why in named)
    return ConfigurationError(f"A setting cannot be used: {problems}. See docs/settings.md.")


def shipped_corpus() -> Path:
    """The folder of articles that the program ships with: ``seeds/`` here, else of the checkout or the wheel."""
    for folder in (Path("seeds"), _HERE.parent / "seeds", _HERE / "_seeds"):
        if folder.is_dir():
            return folder
    raise ConfigurationError("No corpus: name a folder of articles with --corpus, or set CORPUS_DIR.")
