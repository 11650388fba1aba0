"""Tests of how it is seen."""
