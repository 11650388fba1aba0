"""Tests of what was printed."""
