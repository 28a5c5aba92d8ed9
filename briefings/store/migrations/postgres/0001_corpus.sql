-- The corpus. Articles and documents are the record; all other tables are indices over current articles
-- and could be made again from the record. How articles and quotes are numbered: briefings/store/keys.py.
-- Text is compared by its code points ("C"), as SQLite does, whatever the language of the server.

-- Every revision that was ever stored; never deleted.
CREATE TABLE articles (
    number BIGINT PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    published_on TEXT COLLATE "C" NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    rules TEXT COLLATE "C" NOT NULL,
    article TEXT COLLATE "C" NOT NULL, -- JSON
    analysis TEXT COLLATE "C" NOT NULL -- JSON
);

-- A document is known by its origin; while it is in the corpus, its newest revision is current.
CREATE TABLE documents (
    origin TEXT COLLATE "C" PRIMARY KEY,
    article BIGINT NOT NULL REFERENCES articles (number),
    digest TEXT COLLATE "C" NOT NULL,
    is_current INTEGER NOT NULL,
    revisions INTEGER NOT NULL
);

CREATE UNIQUE INDEX current_articles ON documents (article) WHERE is_current = 1;
CREATE INDEX revised_articles ON documents (article) WHERE is_current = 1 AND revisions > 1;

CREATE TABLE revisions (
    origin TEXT COLLATE "C" NOT NULL REFERENCES documents (origin),
    place INTEGER NOT NULL,
    article BIGINT NOT NULL REFERENCES articles (number),
    PRIMARY KEY (origin, article)
);

CREATE INDEX revisions_of_articles ON revisions (article);

-- One row: what `state` answers.
CREATE TABLE corpus (
    one_row INTEGER PRIMARY KEY CHECK (one_row = 1),
    articles INTEGER NOT NULL,
    hash TEXT COLLATE "C" NOT NULL -- 16 hexadecimal digits: the sum of the current articles' hashes modulo 2**64
);

INSERT INTO corpus (one_row, articles, hash) VALUES (1, 0, '0000000000000000');

CREATE TABLE quotes (
    number BIGINT PRIMARY KEY,
    article BIGINT NOT NULL REFERENCES articles (number),
    speaker TEXT COLLATE "C",
    kind TEXT COLLATE "C" NOT NULL,
    quote TEXT COLLATE "C" NOT NULL -- JSON
);

CREATE INDEX quotes_of_speakers ON quotes (speaker, number);
CREATE INDEX quotes_of_articles ON quotes (article);

CREATE TABLE mentions (
    person TEXT COLLATE "C" NOT NULL,
    article BIGINT NOT NULL REFERENCES articles (number),
    PRIMARY KEY (person, article)
);

-- Counters over current articles; a row whose counters are all zero is deleted.
CREATE TABLE people (
    id TEXT COLLATE "C" PRIMARY KEY,
    articles INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    quotes INTEGER NOT NULL,
    bylines INTEGER NOT NULL
);

CREATE INDEX people_by_mentions ON people (mentions DESC, id);

CREATE TABLE names (
    person TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (person, name)
);

CREATE TABLE name_words (
    word TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (word, person, name)
);

CREATE TABLE roles (
    person TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (person, role)
);

-- Words of the descriptions of speakers that are no people, with the number of their quotes.
CREATE TABLE described (
    word TEXT COLLATE "C" NOT NULL,
    speaker TEXT COLLATE "C" NOT NULL,
    quotes INTEGER NOT NULL,
    PRIMARY KEY (word, speaker)
);

-- Short notes that outlive a process ("the reader was briefed on this topic as of that day").
CREATE TABLE notes (
    key TEXT COLLATE "C" PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);

CREATE TABLE companions (
    one TEXT COLLATE "C" NOT NULL,
    other TEXT COLLATE "C" NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (one, other)
);

CREATE INDEX companions_by_articles ON companions (articles DESC, one, other);

-- Full-text search. Words are cut and stemmed before they come here (briefings/store/postgres_words.py). What waits to
-- be indexed is read by every search, and kept short: at 256 kB searches take half as long as at 4 MB, loading no longer.
CREATE TABLE article_words (
    number BIGINT PRIMARY KEY,
    bag TSVECTOR NOT NULL -- the words of an article without their places
) WITH (toast_tuple_target = 128); -- bags lie elsewhere, so that counting reads few pages

CREATE INDEX articles_by_words ON article_words USING gin (bag) WITH (gin_pending_list_limit = 256);

-- The words in a row, to look for phrases and to count. They lie plain and in their rows: unpacking takes four times as
-- long as looking.
CREATE TABLE article_streams (
    number BIGINT PRIMARY KEY,
    length INTEGER NOT NULL, -- in words
    stream TEXT COLLATE "C" NOT NULL -- the words of the headline, a line end, those of the body
) WITH (toast_tuple_target = 8160);

ALTER TABLE article_streams ALTER COLUMN stream SET STORAGE EXTERNAL;

-- One row: what ranking must know of all articles.
CREATE TABLE article_totals (
    one_row INTEGER PRIMARY KEY CHECK (one_row = 1),
    articles BIGINT NOT NULL,
    words BIGINT NOT NULL
);

INSERT INTO article_totals (one_row, articles, words) VALUES (1, 0, 0);

CREATE TABLE quote_words (
    number BIGINT PRIMARY KEY,
    vector TSVECTOR NOT NULL -- words in their places; the speaker among them, as a word that no text has
);

CREATE INDEX quotes_by_words ON quote_words USING gin (vector) WITH (gin_pending_list_limit = 256);
