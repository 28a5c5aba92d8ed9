"""From characters to sentences, quotation marks, words and dates. Knows language, not news."""
