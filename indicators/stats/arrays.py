"""Columns of numbers as every statistic here takes them: float arrays in which NaN means unknown."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def floats(values: ArrayLike) -> Floats:
    """Read numbers as floats; a missing entry becomes NaN, which means unknown.

    Parameters
    ----------
    values : any unit, any real number, None or NaN where unknown

    Returns
    -------
    array of float, in the unit and the shape of `values`

    Examples
    --------
    >>> floats([3, None]).tolist()
    [3.0, nan]
    """
    return np.asarray(values, dtype=np.float64)


def columns(**named: ArrayLike) -> list[Floats]:
    """Read columns that describe the same rows, and refuse columns that cannot.

    Parameters
    ----------
    **named : any unit, one-dimensional, row i of every column describes the same thing

    Returns
    -------
    list of array of float, in the order given

    Raises
    ------
    ValueError
        If a column is not one-dimensional or the lengths differ.

    Examples
    --------
    >>> [column.tolist() for column in columns(parts=[1, 2], reference=[3, 4])]
    [[1.0, 2.0], [3.0, 4.0]]
    """
    arrays = {name: floats(values) for name, values in named.items()}
    shapes = {name: array.shape for name, array in arrays.items()}
    if any(len(shape) != 1 for shape in shapes.values()) or len(set(shapes.values())) > 1:
        raise ValueError(f"One list per name and one length for all is needed; the shapes are {shapes}.")
    return list(arrays.values())


def refuse_negative(**named: Floats) -> None:
    """Stop at a count below zero, which no source can mean.

    Parameters
    ----------
    **named : count or exposure, any shape

    Raises
    ------
    ValueError
        If any known entry is below zero.

    Examples
    --------
    >>> refuse_negative(events=floats([0, 29, None]))
    """
    for name, values in named.items():
        if np.any(values < 0):
            raise ValueError(
                f"'{name}' holds {np.nanmin(values):g}; counts are 0 or more. Correct the input."
            )
