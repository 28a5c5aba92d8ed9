-- What PostgreSQL alone does: full-text search. An index finds the words of a phrase, the stream of words tells
-- whether they stand side by side. What is found is MATERIALIZED: a planner that means to stop early would rather
-- read one article after the other.

-- name: add_article_words
INSERT INTO article_words (number, bag) VALUES (:number, :bag);

-- name: add_article_stream
INSERT INTO article_streams (number, length, stream) VALUES (:number, :length, :stream);

-- name: remove_article_words
DELETE FROM article_words WHERE number IN (:numbers...);

-- name: remove_article_streams
DELETE FROM article_streams WHERE number IN (:numbers...);

-- name: count_article_words
-- Adds articles to the totals (:sign 1), or takes them away (-1).
UPDATE article_totals
SET articles = article_totals.articles + :sign * counted.articles, words = article_totals.words + :sign * counted.words
FROM (
    SELECT count(*) AS articles, coalesce(sum(length), 0) AS words FROM article_streams WHERE number IN (:numbers...)
) AS counted;

-- name: add_quote_words
INSERT INTO quote_words (number, vector) VALUES (:number, :vector);

-- name: remove_quote_words
DELETE FROM quote_words WHERE number IN (:numbers...);

-- part: side_by_side
-- Articles that hold the words side by side. The newest are looked at first, and no more than are wanted.
SELECT articles.id
FROM (
    SELECT newest.number
    FROM (SELECT number FROM holding ORDER BY number DESC OFFSET 0) AS newest
    CROSS JOIN LATERAL (SELECT stream FROM article_streams WHERE article_streams.number = newest.number OFFSET 0) AS held
    WHERE :is_sure = 1 OR EXISTS (SELECT 1 FROM unnest(:phrases::text[]) AS phrase WHERE strpos(held.stream, phrase) > 0)
    LIMIT :limit
) AS found
CROSS JOIN articles WHERE articles.number = found.number
ORDER BY @listed

-- name: articles_with
WITH holding AS MATERIALIZED (
    SELECT number FROM article_words WHERE bag @@ :match AND number BETWEEN :low AND :high
)
@side_by_side;

-- name: articles_with_people
WITH holding AS MATERIALIZED (
    SELECT number FROM article_words WHERE bag @@ :match AND number BETWEEN :low AND :high
    AND number IN (SELECT article FROM mentions WHERE @all_of_people AND article BETWEEN :low AND :high)
)
@side_by_side;

-- name: quotes_with
WITH holding AS MATERIALIZED (
    SELECT number FROM quote_words WHERE vector @@ :match AND number BETWEEN :low AND :high
)
SELECT found.quote
FROM (
    SELECT said.number, said.article, said.quote
    FROM (SELECT number FROM holding ORDER BY number DESC OFFSET 0) AS newest
    CROSS JOIN LATERAL (
        SELECT quotes.number, quotes.article, quotes.quote FROM quotes
        WHERE quotes.number = newest.number AND quotes.kind IN (:kinds...)
        AND (:anybody = 1 OR quotes.speaker IN (:speakers...))
        AND (:anywhere = 1 OR quotes.article IN (:articles...))
        OFFSET 0
    ) AS said
    LIMIT :limit
) AS found
CROSS JOIN articles WHERE articles.number = found.article
ORDER BY @listed, found.number DESC;

-- part: person
-- A person in JSON. The name is the form that most articles use, of equally common ones the longest; there are up to
-- twelve more, and eight roles.
(
    SELECT CAST(json_build_object(
        'id', people.id,
        'name', forms.names[1],
        'aliases', forms.names[2:],
        'roles', ARRAY(SELECT role FROM roles WHERE person = people.id ORDER BY articles DESC, role LIMIT 8),
        'articles', people.articles,
        'mentions', people.mentions,
        'quotes', people.quotes,
        'is_byline_only', people.articles = 0 AND people.bylines > 0
    ) AS TEXT)
    FROM (
        SELECT ARRAY(
            SELECT name FROM names WHERE person = people.id
            ORDER BY articles DESC, length(name) DESC, name LIMIT 13
        ) AS names
        OFFSET 0
    ) AS forms
)

-- name: totals
SELECT articles, words FROM article_totals;

-- name: count_matches
-- How many articles have a word: of all, and of the frame.
SELECT match, counted.of_all, counted.of_frame
FROM unnest(:matches::text[]) AS match
CROSS JOIN LATERAL (
    SELECT count(*) AS of_all, count(*) FILTER (WHERE number BETWEEN :low AND :high) AS of_frame
    FROM article_words WHERE bag @@ match::tsquery
) AS counted;

-- name: count_any
SELECT count(*) FROM (
    SELECT number FROM article_words WHERE bag @@ :match AND number BETWEEN :low AND :high LIMIT :most
) AS matching;

-- name: best
-- Candidates are the newest articles that have a rare word, and the newest that have a common one besides. They are
-- scored here, for a thousand streams of words are megabytes to send. How often a stream has a word is told by what is
-- left without it; words are added up in the order in which they are given (briefings/store/postgres_ranking.py).
WITH rare AS MATERIALIZED (
    SELECT number FROM article_words WHERE bag @@ :rare AND number BETWEEN :low AND :high
), mixed AS MATERIALIZED (
    SELECT number FROM article_words WHERE bag @@ :mixed AND number BETWEEN :low AND :high
), candidates AS (
    SELECT number, stream, split_part(stream, E'\n', 1) AS headline,
        :k1::float8 * (1 - :b::float8 + :b::float8 * length / :mean_length::float8) AS shortness
    FROM article_streams
    WHERE number IN (
        (SELECT number FROM rare ORDER BY number DESC LIMIT :most)
        UNION
        (SELECT number FROM mixed ORDER BY number DESC LIMIT :most)
    )
    OFFSET 0
)
SELECT number, coalesce((
    SELECT sum(idf * ((weight * (:k1::float8 + 1)) / (weight + shortness)))
    FROM (
        SELECT idf, (octet_length(headline) - octet_length(replace(headline, word, ''))) / octet_length(word)
                    * :more_in_headline::float8
                  + (octet_length(stream) - octet_length(replace(stream, word, ''))) / octet_length(word) AS weight
        FROM unnest(:words::text[], :idfs::float8[]) AS asked (word, idf)
        WHERE strpos(stream, word) > 0
        OFFSET 0
    ) AS weighed
), 0) AS score
FROM candidates
ORDER BY score DESC, number DESC LIMIT :limit;

-- name: free_runs
-- Of each place of a range where nobody is sending the first open run that is not put off, unless an earlier one of
-- its order is. Places are gone through one by one, by the index: many of their runs may wait, and none of those is read.
-- Both rows are locked: what another process did since this one looked is looked at again.
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
ORDER BY runs.due_at, runs.key LIMIT :limit
FOR UPDATE OF runs, places SKIP LOCKED;

-- name: identity
-- What tells this database from every other one, also after the server was restarted, and on a standby of it.
SELECT system_identifier::text, pg_database.oid::text
FROM pg_control_system(), pg_database WHERE datname = current_database();
