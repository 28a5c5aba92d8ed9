-- What several statements have in common, for any engine: each stands in them as @name.

-- name: listed
-- The order of lists: newest first, those of a day by source and id.
articles.published_on DESC, articles.source, articles.id

-- name: all_of_people
-- Mentions of the rarest of the people, in articles that mention all of them. Of strangers there are none.
person = (SELECT id FROM people WHERE id IN (:people...) ORDER BY articles, id LIMIT 1)
AND (:how_many = 1 OR (
    :how_many = (SELECT count(*) FROM people WHERE id IN (:people...))
    AND :how_many = (
        SELECT count(*) FROM mentions AS more WHERE more.article = mentions.article AND more.person IN (:people...)
    )
))

-- name: person
-- A person in JSON. The name is the form that most articles use, of equally common ones the longest; there are up to
-- twelve more, and eight roles.
CAST(json_object(
    'id', id,
    'name', (
        SELECT name FROM names WHERE person = people.id ORDER BY articles DESC, length(name) DESC, name LIMIT 1
    ),
    'aliases', (
        SELECT json_list(name) FROM (
            SELECT name FROM names WHERE person = people.id
            ORDER BY articles DESC, length(name) DESC, name LIMIT 12 OFFSET 1
        ) AS others
    ),
    'roles', (
        SELECT json_list(role) FROM (
            SELECT role FROM roles WHERE person = people.id ORDER BY articles DESC, role LIMIT 8
        ) AS commonest
    ),
    'articles', articles,
    'mentions', mentions,
    'quotes', quotes,
    'is_byline_only', CASE WHEN articles = 0 AND bylines > 0 THEN 1 ELSE 0 END
) AS TEXT)
