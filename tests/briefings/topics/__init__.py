"""Tests of topics and people as they are typed."""
