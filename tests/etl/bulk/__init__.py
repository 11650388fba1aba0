"""Tests of releases of national scale."""
