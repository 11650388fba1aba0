"""What publishers' files have in common: grids, headers, marks and the words of codes."""
