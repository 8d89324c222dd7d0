"""The harness: page and sheets have each of its wires, no contact of it leads past the cut-off, its relay stands it."""
import importlib.util
import re
import sys
from pathlib import Path

from checks import meter, wiring

# What the box may be fed with: 230 V and 10 % either way.
MAINS = (207.0, 253.0)


def module(drawings, name):
    """A module of hardware/drawings, from this folder and no other."""
    specification = importlib.util.spec_from_file_location(name, Path(drawings) / f"{name}.py")
    found = importlib.util.module_from_spec(specification)
    sys.modules[name] = found
    specification.loader.exec_module(found)
    return found


def table(page, head):
    """The cells of the rows below a head of a page's table."""
    lines = Path(page).read_text(encoding="utf-8").splitlines()
    start = next((place for place, line in enumerate(lines) if line.startswith(head)), len(lines)) + 2
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append(tuple(cell.strip(" `") for cell in line.strip("|").split("|")))
    return rows


def check(hardware, verdicts):
    """Page, sheets, joints, ratings."""
    drawings = Path(hardware) / "drawings"
    harness, machines = module(drawings, "harness"), module(drawings, "machines").MACHINES
    page = Path(hardware) / "wiring.md"
    drawn = [(str(one.number), one.name, one.colour, one.end, one.inside, str(one.length))
             for one in harness.WIRES.values()]
    told = table(page, "| wire | mark |")
    other = sorted(set(drawn) ^ set(told))
    verdicts.holds("wiring.md shows its wires", not other, "; ".join(" ".join(row) for row in other)
                   or f"{len(told)} wires")
    wrong = misled(harness, {reference: labels for (reference, _), labels in wiring.terminals(page).items()})
    verdicts.holds("each wire leads where its mark says", not wrong, " ".join(wrong) or f"{len(harness.WIRES)} wires")
    text = page.read_text(encoding="utf-8")
    wrong = [one.key for one in machines if f"(drawings/sheets/{one.key}.svg)" not in text
             or set(one.places) != {number for number in harness.USED[one.harness] if number <= 6}]
    verdicts.holds("each machine has its sheet on the page, and a place for each wire", not wrong,
                   " ".join(wrong) or f"{len(machines)} machines")
    told = module(drawings, "meter").checks
    wrong = [line for one in machines for line in meter.wrong(harness, one, told(one))]
    verdicts.holds("a meter shows at a sound harness what its sheet says", not wrong,
                   "; ".join(wrong) or f"{len(machines)} machines")
    past = [name for name, pins in harness.PINS.items()
            if pins.get("14") != 10 or [pin for pin, wire in pins.items() if wire in (3, 10)] != ["11", "14"]]
    verdicts.holds("the pump's working contact hangs on J2 PUMP and on nothing else", not past,
                   " ".join(past) or f"{len(harness.PINS)} classes")
    motor = harness.MOTOR_PINS
    chain = (motor["11"], motor["14"], motor["24"], motor["A1"])
    verdicts.holds("KM: both poles in series from the fuse to KC 14, the coil at J2 PUMP",
                   chain == ("fuse", "21", "KC 14", 10), " ".join(map(str, chain)))
    check_ratings(harness, verdicts)


def misled(harness, terminals):
    """Marks of the wires whose pin at the box, place at the relay, clamp or colour is that of another wire."""
    found = []
    for number, wire in harness.WIRES.items():
        reference, _, label = wire.name.rpartition(" ")
        at_box = re.fullmatch(r"(J\d) pin (\d)", wire.end)
        pin = at_box and terminals[reference][int(at_box.group(2)) - 1] == label and at_box.group(1) == reference
        place = {place for place, other in harness.PINS["changeover"].items() if other == number}
        clamp = {"L": "L", "FEED": "L", "N": "N"}.get(label) if reference != "J7" or label == "N" else None
        place |= {"12"} if (reference, label) == ("J7", "L") else set()
        colour = {"L": "brown", "N": "blue"}.get(clamp)
        if (at_box and not pin or set(re.findall(r"\b(?:\d\d|A\d)\b", wire.inside)) != place
                or re.findall(r"clamp (\w)", wire.inside) != [clamp] * bool(clamp)
                or colour not in (None, wire.colour)):
            found.append(wire.name)
    return found


def check_ratings(harness, verdicts):
    """What the relay stands against what it gets."""
    relay, loads = harness.RELAY, harness.LOADS
    verdicts.within("coil, mains of 207 to 253 V", *MAINS, relay["pull"] * relay["volts"],
                    relay["most"] * relay["volts"], "V")
    both = loads["pump"] + loads["valve"]
    verdicts.at_most("one contact with pump and valve, half of AC-15", both, relay["ac15"] / 2, "VA")
    # A half-wave draws its power in half of the time, at up to three times the current of a plain load.
    verdicts.at_most("contact, pump of half-waves", 3 * loads["pump"] / relay["volts"], relay["amperes"] / 2, "A")
    verdicts.at_most("a motor through KM and KC", loads["motor"], relay["motor"], "W")
