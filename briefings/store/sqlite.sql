-- What SQLite alone does: full-text search with FTS5. Contentless tables give back row numbers and scores only.

-- name: add_article_words
INSERT INTO article_words (rowid, headline, body) VALUES (:number, :headline, :body);

-- name: remove_article_words
INSERT INTO article_words (article_words, rowid, headline, body) VALUES ('delete', :number, :headline, :body);

-- name: add_quote_words
INSERT INTO quote_words (rowid, words, speaker) VALUES (:number, :words, :speaker);

-- name: remove_quote_words
INSERT INTO quote_words (quote_words, rowid, words, speaker) VALUES ('delete', :number, :words, :speaker);

-- name: articles_with
-- The search runs newest first and ends with the last row that is wanted.
SELECT articles.id
FROM (
    SELECT rowid AS number FROM article_words WHERE article_words MATCH :match AND rowid BETWEEN :low AND :high
    ORDER BY rowid DESC LIMIT :limit
) AS found
CROSS JOIN articles WHERE articles.number = found.number
ORDER BY @listed;

-- name: articles_with_people
-- The plus sign keeps SQLite from searching anew for each article of the person.
SELECT articles.id
FROM (
    SELECT rowid AS number FROM article_words WHERE article_words MATCH :match AND rowid BETWEEN :low AND :high
    AND +rowid IN (SELECT article FROM mentions WHERE @all_of_people AND article BETWEEN :low AND :high)
    ORDER BY rowid DESC LIMIT :limit
) AS found
CROSS JOIN articles WHERE articles.number = found.number
ORDER BY @listed;

-- name: quotes_with
-- Speakers are among the words that are searched for; that they are the right ones is checked here.
SELECT found.quote
FROM (
    SELECT quotes.number, quotes.article, quotes.quote
    FROM quote_words CROSS JOIN quotes ON quotes.number = quote_words.rowid
    WHERE quote_words MATCH :match AND quote_words.rowid BETWEEN :low AND :high
    AND quotes.kind IN (:kinds...)
    AND (:anybody = 1 OR quotes.speaker IN (:speakers...))
    AND (:anywhere = 1 OR quotes.article IN (:articles...))
    ORDER BY quote_words.rowid DESC LIMIT :limit
) AS found
CROSS JOIN articles WHERE articles.number = found.article
ORDER BY @listed, found.number DESC;

-- part: person
-- A person in JSON. The name is the form that most articles use, of equally common ones the longest; there are up to
-- twelve more, and eight roles.
CAST(json_object(
    'id', id,
    'name', (
        SELECT name FROM names WHERE person = people.id ORDER BY articles DESC, length(name) DESC, name LIMIT 1
    ),
    'aliases', (
        SELECT json_group_array(name) FROM (
            SELECT name FROM names WHERE person = people.id
            ORDER BY articles DESC, length(name) DESC, name LIMIT 12 OFFSET 1
        )
    ),
    'roles', (
        SELECT json_group_array(role) FROM (
            SELECT role FROM roles WHERE person = people.id ORDER BY articles DESC, role LIMIT 8
        )
    ),
    'articles', articles,
    'mentions', mentions,
    'quotes', quotes,
    'is_byline_only', CASE WHEN articles = 0 AND bylines > 0 THEN 1 ELSE 0 END
) AS TEXT)

-- name: count_matches
SELECT count(*) FROM (
    SELECT rowid FROM article_words WHERE article_words MATCH :match AND rowid BETWEEN :low AND :high LIMIT :most
);

-- name: scores
-- A word of the headline weighs as two of the text.
SELECT rowid, -bm25(article_words, 2.0, 1.0) FROM article_words
WHERE article_words MATCH :match AND rowid BETWEEN :low AND :high
ORDER BY rowid DESC LIMIT :limit;

-- name: free_runs
-- Of each place of a range where nobody is sending the first open run that is not put off, unless an earlier one of
-- its order is. Places are gone through one by one, by the index: many of their runs may wait, and none of those is read.
WITH RECURSIVE waiting (place) AS (
    SELECT min(place) FROM runs WHERE is_open = 1 AND place >= :low AND place < :high
    UNION ALL
    SELECT (
        SELECT min(runs.place) FROM runs
        WHERE runs.is_open = 1 AND runs.place > waiting.place AND runs.place < :high
    )
    FROM waiting WHERE waiting.place IS NOT NULL
)
SELECT runs.due_at, runs.key, runs.place, runs.run
FROM waiting
JOIN places ON places.place = waiting.place
JOIN runs ON runs.key = (
    SELECT earliest.key FROM runs AS earliest
    WHERE earliest.is_open = 1 AND earliest.place = waiting.place AND earliest.retry_at <= :now
    AND NOT EXISTS (
        SELECT 1 FROM runs AS before
        WHERE before.is_open = 1 AND before.place = earliest.place AND before.subscription = earliest.subscription
        AND (before.due_at, before.key) < (earliest.due_at, earliest.key)
    )
    ORDER BY earliest.due_at, earliest.key LIMIT 1
)
WHERE places.held_until <= :now AND runs.is_open = 1 AND runs.retry_at <= :now
ORDER BY runs.due_at, runs.key LIMIT :limit;
