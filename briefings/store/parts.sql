-- What several statements have in common, for any engine: each stands in them as @name.

-- part: listed
-- The order of lists: newest first, those of a day by source and id.
articles.published_on DESC, articles.source, articles.id

-- part: all_of_people
-- Mentions of the rarest of the people, in articles that mention all of them. Of strangers there are none.
person = (SELECT id FROM people WHERE id IN (:people...) ORDER BY articles, id LIMIT 1)
AND (:how_many = 1 OR (
    :how_many = (SELECT count(*) FROM people WHERE id IN (:people...))
    AND :how_many = (
        SELECT count(*) FROM mentions AS more WHERE more.article = mentions.article AND more.person IN (:people...)
    )
))
