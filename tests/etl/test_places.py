"""Addresses of cells, as publishers' files and readers name them."""

import re

import pytest

from etl.observations import CELL
from etl.places import Place, place


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("L1C1", Place("", (0, 0), (0, 0))),
        ("L640C24:L662C24", Place("", (639, 661), (23, 23))),
        ("Ⅱ-1!C14", Place("Ⅱ-1", (13, 13), (2, 2))),
        ("13-14年度!XFD1048576", Place("13-14年度", (1048575, 1048575), (16383, 16383))),
        ("0001.json!VALUE[3]", Place("0001.json", (3, 3), (-1, -1))),
    ],
)
def test_addresses(address: str, found: Place) -> None:
    assert place(address) == found
    assert re.match(CELL, address)


@pytest.mark.parametrize("address", ["", "L1", "C14", "L1C1:表1!A1", "表1!a1", "x!VALUE[]", "L1C1;L2C2"])
def test_what_is_no_address(address: str) -> None:
    assert place(address) is None


def test_a_place_holds_its_cells() -> None:
    column = place("L640C24:L662C24")
    assert column is not None
    assert column.holds(639, 23)
    assert not column.holds(639, 24)
    row = place("0001.json!VALUE[3]")
    assert row is not None
    assert row.holds(3, 7)
    assert not row.holds(4, 7)
