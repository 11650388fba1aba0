"""Which numbers of a table must not be published, so that nobody learns what one or two firms answered.

Arrays in, masks out; it knows no source. Numbers are cells of one or several linked tables. `sums` holds
one row per printed sum: 1 for each part, -1 for the total, so that `sums @ values == 0`. A cell that stands
in two tables is one cell.
"""
