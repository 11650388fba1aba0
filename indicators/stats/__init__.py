"""Statistics by definition alone: numbers in, numbers out; what is unknown (NaN) stays unknown."""
