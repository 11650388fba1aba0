"""Releases of national scale, millions of printed numbers at once: raw file to sorted Parquet, and back.

Nothing here imports pandas: numbers stay in arrays, words stay codes into the few distinct labels.
"""
