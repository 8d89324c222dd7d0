"""The chip and what it switches and reads: each output its own contact, each input its own wire, no pin too high."""
from checks.meter import solve
from checks.schematic import number
from checks.wiring import RAILS, STAGES, outputs

# The output of the chip that closes the way between two nets.
CONTACTS = {
    ("FEED_FUSED", "PUMP_SERIES"): "ENABLE", ("PUMP_SERIES", "PUMP_L"): "PUMP", ("FEED_FUSED", "VALVE_L"): "VALVE",
    ("LV_PUMP_MID", "LV_PUMP_B"): "ENABLE", ("LV_PUMP_A", "LV_PUMP_MID"): "PUMP", ("LV_VALVE_A", "LV_VALVE_B"): "VALVE",
}
# The wire or the rail that a pin of the chip reads or drives, over resistors alone.
ENDS = {"SENSOR_SIG_PIN": "SENSOR_WIRE", "SENSOR_SUP_PIN": "+5V_SENSOR", "RAIL": "+5V_EN", "SDA": "SDA_WIRE",
        "SCL": "SCL_WIRE", "BUTTON": "BUTTON_WIRE", "BREW": "BREW_WIRE", "TANK": "TANK_WIRE"}
# The source of a transistor by its drain: the other way round its diode conducts, and it is always on.
SOURCES = {**dict.fromkeys((*STAGES, "BUZZER_DRAIN"), "GND"), "+5V_EN": "+5V"}
SUPPLIES = {("PS", "+Vo"): "+5V", ("PS", "-Vo"): "GND", ("U", "V+"): "+3V3", ("U", "V-"): "GND"}
# Volts at most: of the rails and of what a sensor drives; what a pin of the ESP32 stands.
MOST = {"GND": 0.0, "+3V3": 3.43, "+5V": 5.25, "+5V_EN": 5.25, "+5V_MCU": 5.25, "+5V_SENSOR": 5.25, "SENSOR_WIRE": 5.25}
PIN, OPEN = 3.6, 1e9
# Live nets that only contacts join, and the live of each mains terminal.
LIVE = ("FEED_FUSED", "PUMP_SERIES", "PUMP_L", "VALVE_L")
PLUGS = ("L_IN", "FEED_L", "BREW_L")


def check(schematic, verdicts):
    """All of it."""
    others = [f"{' to '.join(way)}: {' '.join(sorted(found)) or 'nothing'}" for way, output in CONTACTS.items()
              for found in [closed_by(schematic, way)] if found != {output}]
    verdicts.holds("each output of the chip closes its own contact", not others,
                   "; ".join(others) or f"{len(CONTACTS)} contacts")
    others = [f"{net}: {' '.join(sorted(found)) or 'nothing'}" for net, end in ENDS.items()
              for found in [resistive(schematic, net) & set(ENDS.values())] if found != {end}]
    verdicts.holds("each input of the chip reads its own wire", not others, "; ".join(others) or f"{len(ENDS)} inputs")
    check_ways_round(schematic, verdicts)
    highest = max(volts(schematic, net) for net in schematic.parts["A1"].pins.values() if net not in MOST)
    verdicts.at_most("what resistors and rails bring to a pin of the chip", highest, PIN, "V")
    meet = [f"{one} and {other}" for place, one in enumerate(LIVE) for other in LIVE[place + 1:]
            if other in reach(schematic, one, sides(), ("LOAD_N",))]
    verdicts.holds("no part lies across a contact of the mains", not meet, ", ".join(meet) or "apart")
    meet = [f"{one} and {other}" for place, one in enumerate(PLUGS) for other in PLUGS[place + 1:]
            if other in reach(schematic, one, sides(K=("11", "14")))]
    verdicts.holds("supply, outputs and brew line meet nowhere on the board", not meet, ", ".join(meet) or "apart")


def sides(**closed):
    """By kind the pins that a part joins, where it does not join all of them."""
    return {"K": (), "J": (), "TP": (), "PS": (), "U": ("1", "2"), **closed}


def closed_by(schematic, way):
    """The outputs of the chip whose relay or opto relay lies between two nets."""
    return {output for part in schematic.parts.values()
            if part.kind in ("K", "U") and set(way) <= set(part.pins.values()) for output in outputs(schematic, part)}


def check_ways_round(schematic, verdicts):
    """Transistors and supplies: which pin lies where."""
    wrong = []
    for part in schematic.parts.values():
        nets = {name: part.pins[pin] for pin, name in part.pin_names.items()}
        if part.kind == "Q" and SOURCES.get(nets["D"]) != nets["S"]:
            wrong.append(f"{part.reference}: drain on {nets['D']}, source on {nets['S']}")
        wrong += [f"{part.reference}: {name} on {nets[name]}" for (kind, name), net in SUPPLIES.items()
                  if part.kind == kind and nets.get(name, net) != net]
    verdicts.holds("transistors and supplies the right way round", not wrong, "; ".join(wrong) or "all")


def resistive(schematic, start):
    """Every net that resistors join to this one, rails not passed."""
    waiting, seen = [start], set()
    while waiting:
        net = waiting.pop()
        if net not in seen:
            seen.add(net)
            waiting += [other for part in schematic.on(net) if part.kind == "R" and net not in ("GND", *RAILS)
                        for other in part.pins.values()]
    return seen


def volts(schematic, net):
    """The most that resistors and rails bring to a net."""
    nets = resistive(schematic, net)
    nodes = sorted(nets - MOST.keys())
    place = {one: row for row, one in enumerate(nodes)}
    rows = [[0.0] * (len(nodes) + 1) for _ in nodes]
    branches = [(*part.pins.values(), number(part.value)) for part in schematic.parts.values()
                if part.kind == "R" and set(part.pins.values()) <= nets]
    for a, b, ohms in [*branches, *((one, "GND", OPEN) for one in nodes)]:
        for one, other in ((a, b), (b, a)):
            if one in place:
                rows[place[one]][place[one]] += 1 / ohms
                if other in place:
                    rows[place[one]][place[other]] -= 1 / ohms
                else:
                    rows[place[one]][-1] += MOST[other] / ohms
    return solve(rows)[place[net]]


def reach(schematic, start, joins, ends=()):
    """Every net that parts join to this one by the pins that `joins` tells; `ends` are not passed."""
    waiting, seen = [start], set()
    while waiting:
        net = waiting.pop()
        if net in seen:
            continue
        seen.add(net)
        for part in schematic.on(net) if net not in ends else ():
            nets = {part.pins[pin] for pin in joins.get(part.kind, part.pins)}
            waiting += nets if net in nets else ()
    return seen
