-- What the store asks of any engine, in SQL that SQLite and PostgreSQL share. A parameter is :name, the members
-- of a list :name..., what it has in common with others @name (store/queries.py, parts.sql). Numbers order articles and
-- quotes newest first (store/keys.py).

-- Writing: documents ------------------------------------------------------------------------------------------

-- name: held_by_origins
-- What documents say now, and the source that people know it by.
SELECT documents.origin, articles.number, articles.id, articles.rules, articles.source
FROM documents JOIN articles ON articles.number = documents.article
WHERE documents.origin IN (:origins...) AND documents.is_current = 1;

-- name: held_by_ids
-- The documents in which articles are current.
SELECT documents.origin, articles.number, articles.id, articles.rules, articles.source
FROM articles JOIN documents ON documents.article = articles.number
WHERE articles.id IN (:ids...) AND documents.is_current = 1;

-- name: numbers_of_any
SELECT id, number FROM articles WHERE id IN (:ids...);

-- name: taken
SELECT number FROM articles WHERE number IN (:numbers...);

-- name: stored_articles
SELECT number, article, analysis FROM articles WHERE number IN (:numbers...);

-- name: put_article
-- An article that comes back, perhaps under another file name or read by other rules, is written anew.
INSERT INTO articles (number, id, published_on, source, rules, article, analysis)
VALUES (:number, :id, :published_on, :source, :rules, :article, :analysis)
ON CONFLICT (number) DO UPDATE
SET source = excluded.source, rules = excluded.rules, article = excluded.article, analysis = excluded.analysis;

-- name: put_document
INSERT INTO documents (origin, article, digest, is_current, revisions)
VALUES (:origin, :article, :digest, :is_current, :revisions)
ON CONFLICT (origin) DO UPDATE
SET article = excluded.article, digest = excluded.digest, is_current = excluded.is_current;

-- name: last_places
SELECT origin, max(place) FROM revisions WHERE origin IN (:origins...) GROUP BY origin;

-- name: put_revision
-- An article that becomes current again moves to the end of its document's revisions.
INSERT INTO revisions (origin, place, article) VALUES (:origin, :place, :article)
ON CONFLICT (origin, article) DO UPDATE SET place = excluded.place;

-- name: count_revisions
UPDATE documents SET revisions = (SELECT count(*) FROM revisions WHERE revisions.origin = documents.origin)
WHERE origin IN (:origins...);

-- name: retire_documents
UPDATE documents SET is_current = 0 WHERE origin IN (:origins...);

-- name: put_corpus
UPDATE corpus SET articles = :articles, hash = :hash;

-- Writing: indices over current articles ----------------------------------------------------------------------

-- name: add_quote
INSERT INTO quotes (number, article, speaker, kind, quote) VALUES (:number, :article, :speaker, :kind, :quote);

-- name: drop_quotes
DELETE FROM quotes WHERE article IN (:articles...);

-- name: add_mention
INSERT INTO mentions (person, article) VALUES (:person, :article);

-- name: drop_mention
DELETE FROM mentions WHERE person = :person AND article = :article;

-- name: count_person
INSERT INTO people (id, articles, mentions, quotes, bylines)
VALUES (:id, :articles, :mentions, :quotes, :bylines)
ON CONFLICT (id) DO UPDATE
SET articles = people.articles + excluded.articles,
    mentions = people.mentions + excluded.mentions,
    quotes = people.quotes + excluded.quotes,
    bylines = people.bylines + excluded.bylines;

-- name: drop_people
DELETE FROM people WHERE id IN (:ids...) AND articles <= 0 AND bylines <= 0;

-- name: count_name
INSERT INTO names (person, name, articles) VALUES (:person, :name, :articles)
ON CONFLICT (person, name) DO UPDATE SET articles = names.articles + excluded.articles;

-- name: drop_names
DELETE FROM names WHERE person IN (:ids...) AND articles <= 0;

-- name: add_name_word
INSERT INTO name_words (word, person, name) VALUES (:word, :person, :name) ON CONFLICT DO NOTHING;

-- name: drop_name_words
-- Runs after drop_names: words of a name that is still borne stay.
DELETE FROM name_words WHERE word IN (:words...)
AND NOT EXISTS (SELECT 1 FROM names WHERE names.person = name_words.person AND names.name = name_words.name);

-- name: count_role
INSERT INTO roles (person, role, articles) VALUES (:person, :role, :articles)
ON CONFLICT (person, role) DO UPDATE SET articles = roles.articles + excluded.articles;

-- name: drop_roles
DELETE FROM roles WHERE person IN (:ids...) AND articles <= 0;

-- name: count_described
INSERT INTO described (word, speaker, quotes) VALUES (:word, :speaker, :quotes)
ON CONFLICT (word, speaker) DO UPDATE SET quotes = described.quotes + excluded.quotes;

-- name: drop_described
DELETE FROM described WHERE word IN (:words...) AND quotes <= 0;

-- name: count_companions
INSERT INTO companions (one, other, articles) VALUES (:one, :other, :articles)
ON CONFLICT (one, other) DO UPDATE SET articles = companions.articles + excluded.articles;

-- name: drop_companions
DELETE FROM companions WHERE one IN (:ids...) AND articles <= 0;

-- Notes ------------------------------------------------------------------------------------------------------

-- name: put_note
INSERT INTO notes (key, value) VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: note
SELECT value FROM notes WHERE key = :key;

-- Serving: claims, leases, installations ----------------------------------------------------------------------

-- name: claim
-- The first who comes has it; after its time, and unless it is settled, the next.
INSERT INTO claims (key, owner, expires_at, is_settled) VALUES (:key, :owner, :until, 0)
ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
WHERE claims.is_settled = 0 AND claims.expires_at <= :now;

-- name: settle
UPDATE claims SET is_settled = 1 WHERE key = :key AND owner = :owner;

-- name: claim_of
SELECT 1 FROM claims WHERE key = :key AND owner = :owner;

-- name: settled
SELECT 1 FROM claims WHERE key = :key AND is_settled = 1;

-- name: forget_claims
DELETE FROM claims WHERE expires_at < :before;

-- name: hold
INSERT INTO leases (name, owner, expires_at) VALUES (:lease, :owner, :until)
ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
WHERE leases.owner = excluded.owner OR leases.expires_at <= :now;

-- name: lease_of
SELECT 1 FROM leases WHERE name = :lease AND owner = :owner;

-- name: release
DELETE FROM leases WHERE name = :lease AND owner = :owner;

-- name: put_installation
INSERT INTO installations (key, sealed) VALUES (:key, :sealed)
ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed;

-- name: installation
SELECT sealed FROM installations WHERE key = :key;

-- name: drop_installation
DELETE FROM installations WHERE key = :key;

-- Digests: standing orders, their runs, the places they go to ---------------------------------------------------

-- name: put_place
-- Also the lock of a place: who changes what is sent there takes turns.
INSERT INTO places (place, run, owner, held_until) VALUES (:place, '', '', 0)
ON CONFLICT (place) DO UPDATE SET place = excluded.place;

-- name: make_way
-- A place has one order of a kind and subject; runs go with their order.
DELETE FROM subscriptions WHERE place = :place AND kind = :kind AND subject = :subject AND id <> :id;

-- name: put_subscription
INSERT INTO subscriptions (id, kind, place, subject, is_active, due_at, made_by, made_at, subscription, told)
VALUES (:id, :kind, :place, :subject, :is_active, :due_at, :made_by, :made_at, :subscription, :told)
ON CONFLICT (id) DO UPDATE
SET kind = excluded.kind, place = excluded.place, subject = excluded.subject, is_active = excluded.is_active,
    due_at = excluded.due_at, made_by = excluded.made_by, made_at = excluded.made_at,
    subscription = excluded.subscription;

-- name: subscription
SELECT subscription, place, due_at, told FROM subscriptions WHERE id = :id;

-- name: subscriptions
SELECT subscription FROM subscriptions ORDER BY made_at, id;

-- name: subscriptions_of_place
SELECT subscription FROM subscriptions WHERE place = :place ORDER BY made_at, id;

-- name: subscriptions_of_maker
SELECT subscription FROM subscriptions WHERE made_by = :made_by ORDER BY made_at, id;

-- name: subscriptions_followed
SELECT subscription FROM subscriptions WHERE kind = 'follow' AND is_active = 1 ORDER BY made_at, id;

-- name: note_dropped
-- For copies that were made before: which order is gone, by its id and when it was made.
INSERT INTO notes (key, value)
SELECT 'dropped ' || id, CAST(made_at AS TEXT) FROM subscriptions WHERE id = :id
ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: forget_dropped
DELETE FROM notes WHERE key = 'dropped ' || :id;

-- name: drop_subscription
DELETE FROM subscriptions WHERE id = :id;

-- name: drop_idle_place
DELETE FROM places WHERE place = :place
AND NOT EXISTS (SELECT 1 FROM subscriptions WHERE subscriptions.place = places.place);

-- name: forget_notes
DELETE FROM notes WHERE key >= :low AND key < :high;

-- name: due
SELECT subscription, due_at FROM subscriptions
WHERE due_at IS NOT NULL AND due_at <= :now ORDER BY due_at, id LIMIT :limit;

-- name: advance
UPDATE subscriptions SET due_at = :next_at WHERE id = :id AND due_at = :due_at RETURNING id;

-- name: upcoming
SELECT subscription, due_at FROM subscriptions WHERE id > :after AND due_at > :now ORDER BY id LIMIT :limit;

-- name: runs_since
SELECT run FROM runs WHERE subscription > :after AND subscription <= :last AND due_at > :due_at ORDER BY due_at, key;

-- name: drop_run
-- Only as it was read: one that somebody has begun to send since stays.
DELETE FROM runs WHERE key = :key AND run = :run;

-- name: free_places_ahead
UPDATE places SET held_until = :now WHERE held_until > :latest;

-- name: free_runs_ahead
UPDATE runs SET retry_at = :now WHERE is_open = 1 AND retry_at > :latest;

-- name: put_run
INSERT INTO runs (key, subscription, place, due_at, is_open, retry_at, finished_at, run)
VALUES (:key, :id, :place, :due_at, :is_open, :retry_at, :finished_at, :run)
ON CONFLICT (key) DO NOTHING;

-- name: put_run_of_active
INSERT INTO runs (key, subscription, place, due_at, is_open, retry_at, finished_at, run)
SELECT :key, id, place, :due_at, :is_open, :retry_at, :finished_at, :run FROM subscriptions
WHERE id = :id AND is_active = 1
ON CONFLICT (key) DO NOTHING RETURNING key;

-- name: take_place
UPDATE places SET run = :key, owner = :owner, held_until = :until WHERE place = :place;

-- name: hold_place
UPDATE places SET held_until = :until
WHERE place = (SELECT place FROM runs WHERE key = :key) AND run = :key AND owner = :owner
RETURNING place;

-- name: stay_at_place
UPDATE places SET owner = :owner
WHERE place = (SELECT place FROM runs WHERE key = :key) AND run = :key AND owner = :owner
RETURNING place;

-- name: leave_place
-- Free at once, or for nobody until the platform has had its pause.
UPDATE places SET run = '', owner = '', held_until = :free_at
WHERE place = (SELECT place FROM runs WHERE key = :key) AND run = :key AND owner = :owner
RETURNING place;

-- name: note_run
UPDATE runs SET is_open = :is_open, retry_at = :retry_at, finished_at = :finished_at, run = :run WHERE key = :key;

-- name: note_told
UPDATE subscriptions SET told = :told WHERE id = :id;

-- name: runs_of_subscription
SELECT run FROM runs WHERE subscription = :id ORDER BY due_at DESC, key DESC LIMIT :limit;

-- name: count_open_runs
SELECT count(*), min(due_at) FROM runs
WHERE is_open = 1 AND place >= :low AND place < :high AND due_at <= :latest AND retry_at <= :latest;

-- name: forget_runs
DELETE FROM runs WHERE is_open = 0 AND finished_at < :before AND EXISTS (
    SELECT 1 FROM runs AS later WHERE later.subscription = runs.subscription
    AND (later.due_at, later.key) > (runs.due_at, runs.key)
);

-- Reading: the corpus -----------------------------------------------------------------------------------------

-- name: corpus
-- Counts and hash, with the first and the last day: two looks at the ends of an index.
SELECT
    corpus.articles,
    corpus.hash,
    (SELECT published_on FROM articles
     WHERE number = (SELECT min(article) FROM documents WHERE is_current = 1)),
    (SELECT published_on FROM articles
     WHERE number = (SELECT max(article) FROM documents WHERE is_current = 1))
FROM corpus;

-- name: digests
SELECT origin, digest FROM documents WHERE is_current = 1 AND origin >= :low AND origin < :high;

-- name: sources_by_id
-- What may change of an article without its id.
SELECT id, source FROM articles WHERE id IN (:ids...);

-- name: rules_by_id
-- What an analysis depends on beside its article.
SELECT id, rules FROM articles WHERE id IN (:ids...);

-- name: articles_by_id
SELECT id, article FROM articles WHERE id IN (:ids...);

-- name: analyses_by_id
SELECT id, analysis FROM articles WHERE id IN (:ids...);

-- name: numbers_of
-- Current articles only.
SELECT articles.number FROM articles JOIN documents ON documents.article = articles.number
WHERE articles.id IN (:ids...) AND documents.is_current = 1;

-- name: ids_of
SELECT number, id FROM articles WHERE number IN (:numbers...);

-- name: newest
SELECT articles.id
FROM (
    SELECT article FROM documents WHERE is_current = 1 AND article BETWEEN :low AND :high
    ORDER BY article DESC LIMIT :limit
) AS found
CROSS JOIN articles WHERE articles.number = found.article
ORDER BY @listed;

-- name: revisions
-- The document that the article is current in, else the first that ever had it.
SELECT articles.id FROM revisions JOIN articles ON articles.number = revisions.article
WHERE revisions.origin = (
    SELECT documents.origin
    FROM articles
    JOIN revisions ON revisions.article = articles.number
    JOIN documents ON documents.origin = revisions.origin
    WHERE articles.id = :id
    ORDER BY documents.is_current * (CASE WHEN documents.article = articles.number THEN 1 ELSE 0 END) DESC,
        documents.origin
    LIMIT 1
)
ORDER BY revisions.place;

-- name: revised
SELECT articles.id
FROM documents CROSS JOIN articles
WHERE documents.is_current = 1 AND documents.revisions > 1 AND documents.article BETWEEN :low AND :high
AND articles.number = documents.article
ORDER BY @listed;

-- Reading: people ---------------------------------------------------------------------------------------------

-- name: articles_mentioning
SELECT articles.id
FROM (
    SELECT article FROM mentions WHERE @all_of_people AND article BETWEEN :low AND :high
    ORDER BY article DESC LIMIT :limit
) AS found
CROSS JOIN articles WHERE articles.number = found.article
ORDER BY @listed;

-- name: count_mentioning
SELECT count(*) FROM mentions WHERE @all_of_people;

-- name: counts_of_people
SELECT id, articles FROM people WHERE id IN (:ids...);

-- name: people_most_mentioned
SELECT @person FROM people ORDER BY mentions DESC, id LIMIT :limit;

-- name: people_by_words
-- Bearers of a name that has all of the words.
SELECT @person FROM people
WHERE id IN (
    SELECT person FROM name_words WHERE word IN (:words...) GROUP BY person, name HAVING count(*) = :how_many
)
ORDER BY mentions DESC, id;

-- name: people_by_prefix
-- Those who are listed are chosen first: what is known of a person is not gathered for the others.
SELECT @person
FROM (
    SELECT * FROM people WHERE id IN (SELECT person FROM name_words WHERE word >= :low AND word < :high)
    ORDER BY mentions DESC, id LIMIT :limit
) AS people
ORDER BY mentions DESC, id;

-- name: companions
SELECT one, other, articles FROM companions ORDER BY articles DESC, one, other LIMIT :limit;

-- name: speakers_by_words
-- Bodies and roles whose description has all of the words.
SELECT speaker FROM described WHERE word IN (:words...)
GROUP BY speaker HAVING count(*) = :how_many
ORDER BY max(quotes) DESC, speaker LIMIT 100;

-- Reading: quotes ---------------------------------------------------------------------------------------------

-- name: quotes_of_speaker
SELECT found.quote
FROM (
    SELECT number, article, quote FROM quotes
    WHERE speaker = :speaker AND kind IN (:kinds...) AND number BETWEEN :low AND :high
    ORDER BY number DESC LIMIT :limit
) AS found
CROSS JOIN articles WHERE articles.number = found.article
ORDER BY @listed, found.number DESC;

-- name: numbers_of_speaker
SELECT number FROM quotes
WHERE speaker = :speaker AND kind IN (:kinds...) AND number BETWEEN :low AND :high
ORDER BY number DESC LIMIT :limit;

-- name: quotes_of_numbers
SELECT quotes.quote
FROM quotes CROSS JOIN articles
WHERE quotes.number IN (:numbers...) AND articles.number = quotes.article
ORDER BY @listed, quotes.number DESC;

-- name: quotes_of_articles
SELECT found.quote
FROM (
    SELECT number, article, quote FROM quotes
    WHERE article IN (:articles...) AND (:anybody = 1 OR speaker IN (:speakers...)) AND kind IN (:kinds...)
    AND number BETWEEN :low AND :high
    ORDER BY number DESC LIMIT :limit
) AS found
CROSS JOIN articles WHERE articles.number = found.article
ORDER BY @listed, found.number DESC;

-- name: quotes_of_anybody
SELECT found.quote
FROM (
    SELECT number, article, quote FROM quotes WHERE kind IN (:kinds...) AND number BETWEEN :low AND :high
    ORDER BY number DESC LIMIT :limit
) AS found
CROSS JOIN articles WHERE articles.number = found.article
ORDER BY @listed, found.number DESC;

-- Copying: pages in the order of their keys --------------------------------------------------------------------

-- name: documents_after
SELECT documents.origin, documents.digest, documents.is_current, articles.id
FROM documents JOIN articles ON articles.number = documents.article
WHERE documents.origin > :after ORDER BY documents.origin LIMIT :limit;

-- name: revisions_of
SELECT articles.id, articles.article, articles.analysis
FROM revisions JOIN articles ON articles.number = revisions.article
WHERE revisions.origin = :origin ORDER BY revisions.place;

-- name: notes_after
SELECT key, value FROM notes WHERE key > :after ORDER BY key LIMIT :limit;

-- name: installations_after
SELECT key, sealed FROM installations WHERE key > :after ORDER BY key LIMIT :limit;

-- name: claims_after
SELECT key, owner, expires_at, is_settled FROM claims WHERE key > :after ORDER BY key LIMIT :limit;

-- name: put_claim
INSERT INTO claims (key, owner, expires_at, is_settled) VALUES (:key, :owner, :expires_at, :is_settled)
ON CONFLICT (key) DO UPDATE
SET owner = excluded.owner, expires_at = excluded.expires_at, is_settled = excluded.is_settled;

-- name: subscriptions_after
SELECT id, kind, place, subject, is_active, due_at, made_by, made_at, subscription, told
FROM subscriptions WHERE id > :after ORDER BY id LIMIT :limit;

-- name: dropped_after
SELECT key, value FROM notes
WHERE key > :after AND key >= 'dropped ' AND key < 'dropped!' ORDER BY key LIMIT :limit;

-- name: dropped_order
-- One that was made anew under the same id is another one.
SELECT place FROM subscriptions WHERE id = :id AND made_at <= :made_at;

-- name: drop_remade
-- The one that was made anew has no runs of the old one.
DELETE FROM subscriptions WHERE id = :id AND made_at <> :made_at;

-- name: runs_after
SELECT key, subscription, place, due_at, is_open, retry_at, finished_at, run
FROM runs WHERE key > :after ORDER BY key LIMIT :limit;

-- name: copy_run
INSERT INTO runs (key, subscription, place, due_at, is_open, retry_at, finished_at, run)
VALUES (:key, :id, :place, :due_at, :is_open, :retry_at, :finished_at, :run)
ON CONFLICT (key) DO UPDATE
SET is_open = excluded.is_open, retry_at = excluded.retry_at, finished_at = excluded.finished_at, run = excluded.run;
