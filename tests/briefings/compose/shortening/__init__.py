"""Tests of shortening by cuts."""
