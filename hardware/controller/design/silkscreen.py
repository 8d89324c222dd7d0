"""The print on the board: warnings, what each terminal is, and the name of each part where it covers nothing."""

import pcbnew

from coordinates import local, mm
from placement import (BACK_TEXTS, FRONT_STRIP, FRONT_TEXTS, HEIGHT, LOW_VOLTAGE_ENDS, MAINS_BEGINS, SLOTS,
                       TURNED_TEXTS, WIDTH)

FRONT, BACK = pcbnew.F_SilkS, pcbnew.B_SilkS
TO_EDGE, TO_SLOT, TO_PAD = 0.6, 0.3, 0.15


def write(board, footprints):
    """All of it; `footprints` by reference."""
    _write_texts(board)
    _write_strip(board)
    taken = _covered(board, footprints)
    for reference in sorted(footprints, key=lambda name: (len(footprints[name].Pads()), name)):
        _label(reference, footprints[reference], taken)


def _text(board, text, x, y, size, layer=FRONT, angle=0, bold=False):
    item = pcbnew.PCB_TEXT(board)
    item.SetText(text)
    item.SetPosition(mm(x, y))
    item.SetLayer(layer)
    item.SetTextSize(pcbnew.VECTOR2I(pcbnew.FromMM(size), pcbnew.FromMM(size)))
    item.SetTextThickness(pcbnew.FromMM(round(size * (0.2 if bold else 0.15), 3)))
    item.SetTextAngleDegrees(angle)
    item.SetMirrored(layer == BACK)
    board.Add(item)


def _write_texts(board):
    for text, x, y, size in FRONT_TEXTS:
        _text(board, text, x, y, size, bold=size > 1.4)
    for text, x, y, size, angle in TURNED_TEXTS:
        _text(board, text, x, y, size, angle=angle)
    for text, x, y, size in BACK_TEXTS:
        _text(board, text, x, y, size, BACK, bold=True)


def _write_strip(board):
    """The two borders of the strip without copper."""
    for y in (LOW_VOLTAGE_ENDS + 0.3, MAINS_BEGINS - 0.3):
        for layer, ax, bx in [(FRONT, *ends) for ends in FRONT_STRIP] + [(BACK, 1, WIDTH - 1)]:
            shape = pcbnew.PCB_SHAPE(board, pcbnew.SHAPE_T_SEGMENT)
            shape.SetStart(mm(ax, y))
            shape.SetEnd(mm(bx, y))
            shape.SetLayer(layer)
            shape.SetWidth(pcbnew.FromMM(0.3))
            board.Add(shape)


def _covered(board, footprints):
    """Boxes that a name must not touch."""
    taken = [item.GetBoundingBox() for item in board.GetDrawings() if item.GetLayer() in (FRONT, pcbnew.F_Mask)]
    for footprint in footprints.values():
        for pad in footprint.Pads():
            box = pad.GetBoundingBox()
            box.Inflate(pcbnew.FromMM(TO_PAD))
            taken.append(box)
        taken += [item.GetBoundingBox() for item in footprint.GraphicalItems() if item.GetLayer() == FRONT]
    return taken


def _spots(box, across, along):
    """Where a name may stand, the best first: around the part, on it, then a little further off."""
    x1, y1, x2, y2 = box
    cx, cy = (x1 + x2) / 2, (y1 + y2) / 2
    yield from ((cx, y1 - along), (cx, y2 + along), (x1 - across, cy), (x2 + across, cy), (cx, cy))
    yield from ((x, y) for x in (x1 + across, x2 - across) for y in (y1 - along, y2 + along))
    yield from ((x, y) for y in (y1 + along, y2 - along) for x in (x1 - across, x2 + across))
    yield from ((cx + dx, cy + dy) for dy in (-1.9, -2.4, 1.9, 2.4, -3, 3, -3.6, 3.6, -4.3)
               for dx in (0, -1.5, 1.5, -3, 3))


def _is_free(box, taken):
    (a, b), (c, d) = local(box.GetOrigin()), local(box.GetEnd())
    if a < TO_EDGE or b < TO_EDGE or c > WIDTH - TO_EDGE or d > HEIGHT - TO_EDGE:
        return False
    if any(a < x + width + TO_SLOT and c > x - TO_SLOT and b < y + height + TO_SLOT and d > y - TO_SLOT
           for x, y, width, height in SLOTS):
        return False
    return not any(box.Intersects(other) for other in taken)


def _label(reference, footprint, taken):
    """Places the name of one part, smaller or turned if need be."""
    text = footprint.Reference()
    text.SetKeepUpright(True)
    body = footprint.GetBoundingBox(False)
    box = (*local(body.GetOrigin()), *local(body.GetEnd()))
    for size in (1.0, 0.8):
        text.SetTextSize(pcbnew.VECTOR2I(pcbnew.FromMM(size), pcbnew.FromMM(size)))
        text.SetTextThickness(pcbnew.FromMM(size * 0.15))
        long, short = len(reference) * size * 0.48 + 0.2, size / 2 + 0.25
        for angle, across, along in ((0, long, short), (90, short, long)):
            text.SetTextAngleDegrees(angle)
            for x, y in _spots(box, across, along):
                text.SetPosition(mm(x, y))
                if _is_free(text.GetBoundingBox(), taken):
                    taken.append(text.GetBoundingBox())
                    return
    raise ValueError(f"no room on the silkscreen for {reference}")
