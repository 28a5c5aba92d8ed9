-- The corpus. Articles and documents are the record; all other tables are indices over current articles
-- and could be made again from the record. How articles and quotes are numbered: briefings/store/keys.py.

-- Every revision that was ever stored; never deleted.
CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    published_on TEXT NOT NULL,
    source TEXT NOT NULL,
    rules TEXT NOT NULL,
    article TEXT NOT NULL, -- JSON
    analysis TEXT NOT NULL -- JSON
) STRICT;

-- A document is known by its origin; while it is in the corpus, its newest revision is current.
CREATE TABLE documents (
    origin TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    digest TEXT NOT NULL,
    is_current INTEGER NOT NULL,
    revisions INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX current_articles ON documents (article) WHERE is_current = 1;
CREATE INDEX revised_articles ON documents (article) WHERE is_current = 1 AND revisions > 1;

CREATE TABLE revisions (
    origin TEXT NOT NULL REFERENCES documents (origin),
    place INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number),
    PRIMARY KEY (origin, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX revisions_of_articles ON revisions (article);

-- One row: what `state` answers.
CREATE TABLE corpus (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    articles INTEGER NOT NULL,
    hash TEXT NOT NULL -- 16 hexadecimal digits: the sum of the current articles' hashes modulo 2**64
) STRICT;

INSERT INTO corpus (only, articles, hash) VALUES (1, 0, '0000000000000000');

CREATE TABLE quotes (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    speaker TEXT,
    kind TEXT NOT NULL,
    quote TEXT NOT NULL -- JSON
) STRICT;

CREATE INDEX quotes_of_speakers ON quotes (speaker, number);
CREATE INDEX quotes_of_articles ON quotes (article);

CREATE TABLE mentions (
    person TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number),
    PRIMARY KEY (person, article)
) STRICT, WITHOUT ROWID;

-- Counters over current articles; a row whose counters are all zero is deleted.
CREATE TABLE people (
    id TEXT PRIMARY KEY,
    articles INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    quotes INTEGER NOT NULL,
    bylines INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX people_by_mentions ON people (mentions DESC, id);

CREATE TABLE names (
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE name_words (
    word TEXT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (word, person, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE roles (
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (person, role)
) STRICT, WITHOUT ROWID;

-- Words of the descriptions of speakers that are no people, with the number of their quotes.
CREATE TABLE described (
    word TEXT NOT NULL,
    speaker TEXT NOT NULL,
    quotes INTEGER NOT NULL,
    PRIMARY KEY (word, speaker)
) STRICT, WITHOUT ROWID;

-- Short notes that outlive a process ("the reader was briefed on this topic as of that day").
CREATE TABLE notes (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE companions (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX companions_by_articles ON companions (articles DESC, one, other);

-- Full-text indices hold no text, only words; to delete from them, the words must be given again.
CREATE VIRTUAL TABLE article_words USING fts5 (
    headline, body, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE quote_words USING fts5 (
    words, speaker, content = '', columnsize = 0, tokenize = 'porter unicode61 remove_diacritics 2'
);
