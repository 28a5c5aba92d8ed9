"""Who is meant by a name: keys, titles, and the cast of one article."""
