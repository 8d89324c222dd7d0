"""The board's own millimetres and KiCad's page."""

import pcbnew

ORIGIN = (50.0, 40.0)
"""The board's upper left corner on the page."""


def mm(x, y):
    """A point of the board in KiCad's units."""
    return pcbnew.VECTOR2I(pcbnew.FromMM(round(x + ORIGIN[0], 4)), pcbnew.FromMM(round(y + ORIGIN[1], 4)))


def local(point):
    """The other way round."""
    return point.x / 1e6 - ORIGIN[0], point.y / 1e6 - ORIGIN[1]
