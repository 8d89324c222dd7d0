"""Turns a part of the schematic into SPICE elements, so that no deck can differ from what is built."""
import re

from checks.schematic import number

RAILS = ("GND", "+5V", "+3V3")

# Connectors, test points, the plugged-in controller: a deck has sources in their place. Fuses and varistors do nothing
# at the voltages of a deck.
NO_ELEMENT = ("J", "TP", "A", "H", "BZ", "F", "RV", "PS", "JP")
COMPARATORS = ("TLV7041", "TLV7021", "MCP6566", "TLV9020")
# Time constant of a relay coil of this size, s; its resistance stands in the rating.
COIL_SECONDS = 3e-3
SHORT_OHMS = 1e-3


def node(net):
    """The name of a net in a deck: ground is 0, +5V_EN is p5v_en."""
    return "0" if net == "GND" else re.sub(r"\W", "_", net.replace("+", "p")).lower()


class Circuit:
    """All parts that hang on a net, up to the rails and to what stands in for the rest of the board."""

    def __init__(self, schematic, start, stops=()):
        self.parts = {}
        stops = set(RAILS) | set(stops)
        waiting, seen = [start], set()
        nets = schematic.nets()
        if start not in nets:
            raise KeyError(f"the schematic has no net {start}")
        while waiting:
            net = waiting.pop()
            if net in seen:
                continue
            seen.add(net)
            for reference, _ in nets[net]:
                part = schematic.parts[reference]
                if part.kind in NO_ELEMENT or reference in self.parts:
                    continue
                self.parts[reference] = part
                waiting += [other for other in reached(part, net) if other not in stops]
        self.nets = seen

    def passives(self):
        """Resistors and capacitors."""
        return [part for part in self.parts.values() if part.kind in ("R", "C", "CX")]

    def lines(self, scale=None, opened=(), shorted=(), offset=0.0, ratio=1.0, models=None, without=()):
        """
        The elements. `scale` multiplies values by reference; `opened` leaves parts or halves of them out, `shorted`
        puts a wire in their place: "R3" or, of a dual diode, "D3.1"; `offset` is the comparator's in volts, `ratio`
        the opto-coupler's, `models` puts another model in the place of a part's own; kinds in
        `without` are left out.
        """
        result = []
        for reference in sorted(name for name, part in self.parts.items() if part.kind not in without):
            for name, lines, ends in elements(self.parts[reference], (scale or {}).get(reference, 1.0), offset, ratio,
                                              models or {}):
                if name in shorted:
                    result.append(f"Rshort_{name} {ends[0]} {ends[1]} {SHORT_OHMS}")
                elif name not in opened:
                    result += lines
        return result


def reached(part, net):
    """The nets that a part joins to this one. An isolated part joins only the pins of its own side."""
    if part.kind == "K":
        sides = ({"A1", "A2"}, set(part.pins) - {"A1", "A2"})
    elif part.kind == "U" and part.value not in COMPARATORS:
        sides = ({"1", "2"}, {"3", "4"})
    else:
        sides = (set(part.pins),)
    return [part.pins[pin] for side in sides for pin in side
            if pin in part.pins and any(part.pins.get(other) == net for other in side)]


def elements(part, scale, offset, ratio, models):
    """(name, SPICE lines, the two ends a short joins) of each element of a part."""
    name = part.reference
    pin = {number_: node(net) for number_, net in part.pins.items()}
    if part.kind in ("R", "C", "CX"):
        letter = part.kind[0]
        value = number(part.value) * scale
        return [(name, [f"{letter}{name} {pin['1']} {pin['2']} {value:.6g}"], (pin["1"], pin["2"]))]
    if part.kind == "D" and " pF" in part.fields.get("Rating", ""):
        # A clamp of data lines does nothing at their voltages but to load them.
        picofarads = re.search(r"(\d+) pF", part.fields["Rating"]).group(1)
        return [(name, [f"C{name}_{one} {pin[one]} {pin['3']} {picofarads}p" for one in "12"], (pin["1"], pin["3"]))]
    if part.kind == "D":
        return diodes(part, pin, models)
    if part.kind == "Q":
        return [(name, [f"M{name} {pin['3']} {pin['1']} {pin['2']} {part.value}"], (pin["3"], pin["2"]))]
    if part.kind == "K":
        ohms = float(re.search(r"coil (\d+(?:\.\d+)?)", part.fields["Rating"]).group(1)) * scale
        lines = [f"R{name} {pin['A1']} {name}_coil {ohms}", f"L{name} {name}_coil {pin['A2']} {ohms * COIL_SECONDS}"]
        return [(name, lines, (pin["A1"], pin["A2"]))]
    if part.value in COMPARATORS:
        return [(name, comparator(name, pin, offset), (pin["1"], pin["2"]))]
    if part.kind == "U":
        return [(name, opto(name, pin, ratio), (pin["3"], pin["4"]))]
    raise ValueError(f"{name} {part.value}: no model")


def diodes(part, pin, models):
    """One diode (1 cathode, 2 anode) or two in series (1 anode, 2 cathode, 3 between them)."""
    model = models.get(part.reference) or ("LED" if "LED" in part.fields.get("Rating", "") + part.value
                                           or part.value in ("green", "red", "yellow") else part.value)
    if len(part.pins) == 2 and "3" not in part.pins and part.value not in DUAL:
        return [(part.reference, [f"D{part.reference} {pin['2']} {pin['1']} {model}"], (pin["2"], pin["1"]))]
    middle = pin.get("3", f"{part.reference}_middle")
    return [(f"{part.reference}.1", [f"D{part.reference}_1 {pin['1']} {middle} {model}"], (pin["1"], middle)),
            (f"{part.reference}.2", [f"D{part.reference}_2 {middle} {pin['2']} {model}"], (middle, pin["2"]))]


DUAL = ("BAV199", "BAS40-04", "BAT54S")


def comparator(name, pin, offset):
    """Open drain: pulls its output down while IN- is above IN+, and only with a supply of its own."""
    difference = f"v({pin['4']})-v({pin['3']})-({offset:.6g})"
    return [f"B{name} {name}_on 0 V = (v({pin['5']}) > 1.5) ? 0.5*(1+tanh(({difference})/0.2m)) : 0",
            f"S{name} {pin['1']} {pin['2']} {name}_on 0 OPEN_DRAIN"]


def opto(name, pin, ratio):
    """
    Two antiparallel LEDs, or one; the transistor carries `ratio` of their current and saturates. Below 1 mA, where no
    datasheet gives a value, the ratio is taken to fall with the root of the current.
    """
    lines = [f"V{name} {pin['1']} {name}_led 0", f"D{name}_1 {name}_led {pin['2']} LED_OPTO"]
    if "4" in pin and pin["3"] == "0":
        current = f"abs(i(V{name}))"
        lines += [f"D{name}_2 {pin['2']} {name}_led LED_OPTO",
                  f"B{name} {pin['4']} {pin['3']} I = {ratio:.4g}*{current}*min(1,sqrt({current}/1m))"
                  f"*tanh(v({pin['4']},{pin['3']})/0.1)"]
    return lines
