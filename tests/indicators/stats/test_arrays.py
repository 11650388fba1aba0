"""Columns are read as floats, and columns that cannot be aligned are refused with their shapes."""

import pytest

from indicators.stats.arrays import columns, floats, refuse_negative


def test_missing_entries_become_unknown():
    assert str(floats([1, None, 3]).tolist()) == "[1.0, nan, 3.0]"


def test_columns_of_different_length_are_refused_by_name():
    with pytest.raises(ValueError, match=r"\{'parts': \(2,\), 'reference': \(3,\)\}"):
        columns(parts=[1, 2], reference=[1, 2, 3])


def test_a_single_number_is_no_column():
    with pytest.raises(ValueError, match=r"One list per name"):
        columns(parts=3)


def test_a_length_of_one_is_not_stretched():
    with pytest.raises(ValueError, match=r"\(1,\)"):
        columns(lower=[1.0], upper=[1.0, 2.0])


def test_a_negative_count_is_refused_with_its_value():
    with pytest.raises(ValueError, match=r"'events' holds -3"):
        refuse_negative(exposure=floats([1, 2]), events=floats([float("nan"), -3]))
