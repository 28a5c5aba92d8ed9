-- What several statements have in common, for any engine: each stands in them as @name.

-- part: listed
-- The order of lists: newest first, those of a day by source and id.
articles.published_on DESC, articles.source, articles.id

-- part: all_of_people
-- Mentions of a person, in articles that mention the others too.
person = :person
AND (:how_many = 0 OR :how_many = (
    SELECT count(*) FROM mentions AS more WHERE more.article = mentions.article AND more.person IN (:others...)
))
