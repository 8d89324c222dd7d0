"""Calculates what a meter shows at the harness in a machine whose plug is pulled, and compares it with the sheets."""
import re

# The least that each may have, Ohm: heater of 6 kW, motor, pump or contactor coil, valve at 120 V, coil of KC and KM.
HEATER, MOTOR, PUMP, VALVE, COIL = 5.0, 4.0, 30.0, 80.0, 500.0
CONTACT, OPEN = 0.05, 1e7
CLAMPS = {1: "L", 7: "L", 9: "L", 2: "N", 8: "N", 12: "N", 14: "N"}


def node(wire):
    """Where a wire is joined to others."""
    return CLAMPS.get(wire, wire)


def network(harness, machine, pressed):
    """(end, end, Ohm) of all that joins anything; the machine's own switch is off, its main switch on."""
    pins = {pin: node(wire) for pin, wire in harness.PINS[machine.harness].items()}
    both = machine.harness == "changeover"
    found = [("L", "N", HEATER), (3, "N", MOTOR if machine.motor else PUMP), (pins["A1"], pins["A2"], COIL)]
    found += [(5, "N", VALVE)] * both + [(4, 6, CONTACT)] * (machine.source == "one pole")
    if machine.motor:
        pins["14"] = "KC 14"
        found += [("L", "fuse", CONTACT), (node(harness.MOTOR_PINS["A1"]), node(harness.MOTOR_PINS["A2"]), COIL)]
        found += [("fuse", "KC 14", CONTACT)] * pressed
    for common, rests, works in (("11", "12", "14"), ("21", "22", "24")):
        other = works if pressed else rests
        found += [(pins[common], pins[other], CONTACT)] if {common, other} <= pins.keys() else []
    return found


def between(branches, start, end):
    """Ohm between two ends: the voltage of one ampere, by the currents at each node."""
    nodes = [one for one in dict.fromkeys(place for a, b, _ in branches for place in (a, b)) if one != end]
    if start not in nodes:
        return OPEN
    place = {one: row for row, one in enumerate(nodes)}
    rows = [[0.0] * len(nodes) + [float(one == start)] for one in nodes]
    for a, b, ohms in [*branches, *((one, end, OPEN) for one in nodes)]:
        for one, other in ((a, b), (b, a)):
            if one in place:
                rows[place[one]][place[one]] += 1 / ohms
                if other in place:
                    rows[place[one]][place[other]] -= 1 / ohms
    return solve(rows)[place[start]]


def solve(rows):
    """Gauss and Jordan; the matrix of a network needs no exchange of rows."""
    for pivot, row in enumerate(rows):
        row[:] = [value / row[pivot] for value in row]
        for other in rows:
            if other is not row and other[pivot]:
                factor = other[pivot]
                other[:] = [value - factor * mine for value, mine in zip(other, row)]
    return [row[-1] for row in rows]


def wrong(harness, machine, rows):
    """The checks E, F and H of a sheet that a sound harness would fail."""
    both = machine.harness == "changeover"
    shown = {what[0]: text for what, _, text in rows}
    places = {"E": [(3, 4), *[(5, 6)] * both], "F": [(3, "fuse" if machine.motor else 10), (5 if both else 4, 11)],
              "H": [("L", 10), ("L", 11)]}
    found = []
    for letter, pairs in places.items():
        least = float(re.search(r"above (\d+) Ohm", shown[letter]).group(1))
        most = re.search(r"below (\d+) Ohm", shown[letter])
        for pressed in (False, True):
            ohms = [between(network(harness, machine, pressed), *pair) for pair in pairs]
            closed = letter != "H" and pressed == (letter == "F")
            if letter == "H" and pressed:
                continue
            if closed and max(ohms) > float(most.group(1)) or not closed and min(ohms) < least:
                found.append(f"{machine.key} {letter}: {', '.join(f'{one:.3g}' for one in ohms)} Ohm, {shown[letter]}")
    return found
