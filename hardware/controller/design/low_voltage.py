"""The tracks: what is in the way, which nets, how wide; `router.py` finds the ways. Low voltage, then mains."""

import pcbnew

import netlist
from coordinates import local
from parts import MACHINE_NETS, MAINS_NETS, POWER_NETS, SENSE_NETS
from placement import (GUARDED, GUARD_AREAS, HEIGHT, LOW_VOLTAGE_ENDS, MACHINE_AREA, MAINS_BEGINS, RING, RINGS_BELOW,
                       SCREW_HEAD, SENSE, SLOTS, WIDE, WIDTH)
from router import Router, Shape

BELOW = 1.8  # from the middle of a pad to beyond the ring around it on the lower layer
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


def _surroundings(footprints, mains):
    """What the tracks of one half go round, and the pads of each net."""
    shapes, pads_of = [], {}
    for pad in (pad for footprint in footprints for pad in footprint.Pads()):
        x, y = local(pad.GetPosition())
        if (y > LOW_VOLTAGE_ENDS + 2) != mains:
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
        if net and (net in MAINS_NETS) == mains:
            pads_of.setdefault(net, []).append((x, y, (x2 - x1) / 2 - 0.3, (y2 - y1) / 2 - 0.3, layers))
    for x, y, width, height in SLOTS:
        shapes.append(Shape(None, (0, 1), x, y, x + width, y + height, 0, rectangle=True, gap=TO_SLOT))
    return shapes, pads_of


def route(footprints, via_diameter):
    """Tracks and vias of every low-voltage net."""
    shapes, pads_of = _surroundings(footprints, False)
    for a, b in zip(RING, RING[1:] + RING[:1]):
        shapes.append(Shape("GND", (0,), *a, *b, 0.15))
    for x, y in RINGS_BELOW:
        shapes.append(Shape("GND", (1,), x - BELOW, y - BELOW, x + BELOW, y + BELOW, 0, rectangle=True))
    end = LOW_VOLTAGE_ENDS
    edges = [(0, 0, TO_EDGE, end), (WIDTH - TO_EDGE, 0, WIDTH, end), (0, 0, WIDTH, TO_EDGE), (0, end, WIDTH, end + 1)]
    x1, _, x2, y2 = MACHINE_AREA
    beside_machine = [(0, 0, x1, end), (x2, 0, WIDTH, end), (0, y2 - 4, WIDTH, end)]
    jobs = []
    for net, pads in pads_of.items():
        machine = net in MACHINE_NETS
        if net == "GND":
            pads = [pad for pad in pads if not any(a <= pad[0] <= c and b <= pad[1] <= d + 2 for a, b, c, d in
                                                   GUARD_AREAS)]
        if len(pads) > 1 and net not in GUARDED:
            jobs.append((net, pads, _width(net), MACHINE_CLEARANCE if machine else CLEARANCE,
                         edges + list(GUARD_AREAS) + (beside_machine if machine else [MACHINE_AREA])))
    # The machine's nets have little room; ground last, since the planes do most of its work; short nets first.
    jobs.sort(key=lambda job: (job[0] == "GND", job[0] not in MACHINE_NETS, _span(job[1]), job[0]))
    return Router((WIDTH, end), shapes, via_diameter / 2).route(jobs)


# Pollution degree 3; the router keeps a little more. The two ends of a coupler's LED are the same potential but 1.2 V.
MAINS_CLEARANCE, LED_CLEARANCE = 3.22, 0.92
LED_PAIRS = ({"BREW_LED", "BREW_N"}, {"CONTACT_A", "CONTACT_B"})


def route_mains(footprints):
    """Tracks of every mains net, without a via: only the pads join the layers."""
    shapes, pads_of = _surroundings(footprints, True)
    edge = 1.5
    edges = [(0, 0, WIDTH, MAINS_BEGINS), (0, 0, edge, HEIGHT), (WIDTH - edge, 0, WIDTH, HEIGHT),
             (0, HEIGHT - edge, WIDTH, HEIGHT)]
    jobs = [(net, pads, SENSE if net in SENSE_NETS else WIDE, MAINS_CLEARANCE, edges)
            for net, pads in pads_of.items() if len(pads) > 1]
    jobs.sort(key=lambda job: (_span(job[1]), job[0]))

    def gap(net, other, usual):
        return LED_CLEARANCE if {net, other} in LED_PAIRS else usual

    return Router((WIDTH, HEIGHT), shapes, 1.0, vias=False, pair_gap=gap).route(jobs)
