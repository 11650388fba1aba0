"""Tests of counting rights."""
