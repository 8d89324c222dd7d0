"""The tracks of the low-voltage side: what is in the way, which nets, how wide; `router.py` finds the ways."""

import pcbnew

import netlist
from coordinates import local
from parts import MACHINE_NETS, MAINS_NETS, POWER_NETS
from placement import LOW_VOLTAGE_ENDS, MACHINE_AREA, SCREW_HEAD, SLOTS, WIDTH
from router import Router, Shape

CLEARANCE, MACHINE_CLEARANCE, TO_SLOT, TO_EDGE = 0.22, 0.55, 0.4, 0.6


def _width(net):
    """Of the tracks of a net, mm."""
    if net in ("+3V3", "GND"):
        return 0.4
    return 0.8 if net in POWER_NETS or net in MACHINE_NETS else 0.3


def _span(pads):
    """How far the pads of a net lie apart."""
    xs, ys = [pad[0] for pad in pads], [pad[1] for pad in pads]
    return max(xs) - min(xs) + max(ys) - min(ys)


def _surroundings(footprints):
    """What the tracks go round, and the pads of each net."""
    shapes, pads_of = [], {}
    for pad in (pad for footprint in footprints for pad in footprint.Pads()):
        x, y = local(pad.GetPosition())
        if y > LOW_VOLTAGE_ENDS + 2:
            continue
        net = netlist.plain(pad.GetNetname()) or None
        box = pad.GetBoundingBox()
        (x1, y1), (x2, y2) = local(box.GetOrigin()), local(box.GetEnd())
        layers = (0,) if pad.GetAttribute() == pcbnew.PAD_ATTRIB_SMD else (0, 1)
        if pad.GetAttribute() == pcbnew.PAD_ATTRIB_NPTH:
            shapes.append(Shape(None, layers, x, y, x, y, SCREW_HEAD, gap=0))
        elif pad.GetShape() == pcbnew.PAD_SHAPE_CIRCLE:
            shapes.append(Shape(net, layers, x, y, x, y, (x2 - x1) / 2))
        else:
            shapes.append(Shape(net, layers, x1, y1, x2, y2, 0, rectangle=True))
        if net and net not in MAINS_NETS:
            pads_of.setdefault(net, []).append((x, y, (x2 - x1) / 2 - 0.3, (y2 - y1) / 2 - 0.3, layers))
    for x, y, width, height in SLOTS:
        shapes.append(Shape(None, (0, 1), x, y, x + width, y + height, 0, rectangle=True, gap=TO_SLOT))
    return shapes, pads_of


def route(footprints, via_diameter):
    """Tracks and vias of every low-voltage net."""
    shapes, pads_of = _surroundings(footprints)
    end = LOW_VOLTAGE_ENDS
    edges = [(0, 0, TO_EDGE, end), (WIDTH - TO_EDGE, 0, WIDTH, end), (0, 0, WIDTH, TO_EDGE), (0, end, WIDTH, end + 1)]
    x1, _, x2, y2 = MACHINE_AREA
    beside_machine = [(0, 0, x1, end), (x2, 0, WIDTH, end), (0, y2 - 4, WIDTH, end)]
    jobs = []
    for net, pads in pads_of.items():
        machine = net in MACHINE_NETS
        if len(pads) > 1:
            jobs.append((net, pads, _width(net), MACHINE_CLEARANCE if machine else CLEARANCE,
                         edges + (beside_machine if machine else [MACHINE_AREA])))
    # The machine's nets have little room; ground last, since the planes do most of its work; short nets first.
    jobs.sort(key=lambda job: (job[0] == "GND", job[0] not in MACHINE_NETS, _span(job[1]), job[0]))
    return Router((WIDTH, end), shapes, via_diameter / 2).route(jobs)
