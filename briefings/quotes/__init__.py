"""Who said what in one article: marks, contents, cues, speakers."""
