"""Tests of fetching, against a server of our own."""
