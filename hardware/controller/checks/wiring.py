"""What must be joined to what, by what a net and a pin mean: terminals, fuses, polarity, the heartbeat's rail."""
import re
from pathlib import Path

from simulation.circuit import Circuit

# Net by terminal and label of the table of terminals in wiring.md.
LABELS = {
    "supply": {"L": "L_IN", "empty": "unconnected-(J1-Pin_2-Pad2)", "N": "N_IN"},
    "outputs": {"FEED": "FEED_L", "PUMP": "PUMP_L", "VALVE": "VALVE_L", "N": "LOAD_N"},
    "brew line": {"L": "BREW_L", "N": "BREW_N"},
    "isolated": {"PUMP a": "LV_PUMP_A", "PUMP b": "LV_PUMP_B", "VALVE a": "LV_VALVE_A", "VALVE b": "LV_VALVE_B"},
    "sensor": {"+5 V": "+5V_SENSOR", "SIG": "SENSOR_WIRE", "GND": "GND", "screen": "GND"},
    "panel": {"GND": "GND", "+3.3 V": "+3V3", "SCL": "SCL_WIRE", "SDA": "SDA_WIRE", "button": "BUTTON_WIRE"},
    "contacts": {"tank": "TANK_WIRE", "GND": "GND", "brew": "BREW_WIRE"},
}
# Where power comes in, what its fuse must feed by kind and by name or number of the pin, and what else may hang there.
FUSED = {"L_IN": ("PS", "AC", "FJ"), "FEED_L": ("K", "14", "FJ"), "+5V": ("J", "Pin_1", None)}
# Of two nets the one further right is the more positive; what is not listed lies between ground and the rails.
RAILS = ("+3V3", "+5V_MCU", "+5V_EN", "+5V", "+5V_SENSOR")
STAGES = ("PUMP_DRAIN", "VALVE_DRAIN", "ENABLE_DRAIN")
SINKS = (*STAGES, "BUZZER_DRAIN")
RAIL = "+5V_EN"
# The ways to the pump, from end to end: its isolated contact, and its wire at the mains.
WAYS = {"the pump's isolated wires": ("LV_PUMP_A", "LV_PUMP_MID", "LV_PUMP_B"),
        "feed and pump": ("FEED_FUSED", "PUMP_SERIES", "PUMP_L")}
# Diodes that conduct in service, anode and cathode. All others but the LEDs block.
FORWARD = {("+5V", "+5V_MCU"), ("+3V3", "REF_DROP")}


def check(schematic, page, verdicts):
    """All of it."""
    check_terminals(schematic, page, verdicts)
    check_plugs(schematic, verdicts)
    check_label(schematic, page, verdicts)
    check_fuses(schematic, verdicts)
    check_polarity(schematic, verdicts)
    check_rail(schematic, verdicts)


def terminals(page):
    """Labels of the pins by (reference, what it is), from the page's table."""
    found = {}
    for line in Path(page).read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        reference, _, what = cells[0].partition(" ")
        if reference[:1] == "J" and reference[1:].isdigit() and what in LABELS:
            found[reference, what] = [cell for cell in cells[1:-1] if cell]
    return found


def check_terminals(schematic, page, verdicts):
    """Each pin of a terminal carries what the page says, and every terminal stands on the page."""
    table = terminals(page)
    wrong = []
    for (reference, what), labels in table.items():
        pins = schematic.parts[reference].pins if reference in schematic.parts else {}
        meant = {str(place): LABELS[what].get(label, "unknown") for place, label in enumerate(labels, 1)}
        wrong += [f"{reference}.{pin} {what}: {pins.get(pin, 'nothing')}, must be {meant.get(pin, 'nothing')}"
                  for pin in sorted(meant.keys() | pins.keys()) if pins.get(pin) != meant.get(pin)]
    drawn = {part.reference for part in schematic.parts.values() if part.kind == "J"}
    wrong += [f"{reference} stands not on the page" for reference in sorted(drawn - {one for one, _ in table})]
    verdicts.holds("every terminal carries what wiring.md says", not wrong,
                   "; ".join(wrong) or f"{len(table)} terminals")


def check_plugs(schematic, verdicts):
    """No plug fits a terminal of another kind of voltage, and no two of one family have as many poles."""
    sizes = {}
    for part in schematic.parts.values():
        if part.kind == "J":
            family = re.search(r"PhoenixContact_([A-Z]+)_", part.footprint).group(1)
            sizes.setdefault((family, len(part.pins)), []).append(part.reference)
    alike = [" ".join(references) for references in sizes.values() if len(references) > 1]
    loose = [part.reference for part in schematic.parts.values() if part.kind == "J" and "GMSTB" in part.footprint
             and "Flange" not in part.footprint]
    verdicts.holds("no two terminals take one plug", not alike, "; ".join(alike) or f"{len(sizes)} kinds")
    verdicts.holds("every mains plug is held by screws", not loose, " ".join(loose) or "all")


def check_label(schematic, page, verdicts):
    """What the page allows at J3 is what its clamps stand off: direct voltage, and the crest of an alternating one."""
    direct, alternating = re.search(r"(\d+) V DC or (\d+) V AC", Path(page).read_text(encoding="utf-8")).groups()
    volts = max(float(direct), float(alternating) * 2 ** 0.5)
    clamps = [re.search(r"([\d.]+) V stand-off", part.fields.get("Rating", "")) for part in schematic.parts.values()
              if part.kind == "D" and any(net.startswith("LV_") for net in part.pins.values())]
    least = min((float(one.group(1)) for one in clamps if one), default=0)
    verdicts.at_least("clamps at J3 stand off what wiring.md allows there", least, volts, "V")


def check_rail(schematic, verdicts):
    """Every relay and opto relay hangs on the heartbeat's rail, and the pump needs two of the chip's outputs."""
    for drain in STAGES:
        circuit = Circuit(schematic, drain, stops=(RAIL,))
        found = {net for part in circuit.parts.values() for net in part.pins.values()} & set(RAILS)
        verdicts.holds(f"all that hangs on {drain} is fed from {RAIL}", found == {RAIL}, " ".join(sorted(found)))
    parts = schematic.parts.values()
    coils = [part.reference for part in parts if part.kind == "K" and part.pins["A1"] != RAIL]
    verdicts.holds("every coil hangs on the heartbeat's rail", not coils, " ".join(coils) or "all")
    relays = [part for part in parts if part.kind == "U" and part.pins.get("4", "").startswith("LV_")]
    fed = {net for part in parts if part.kind == "R" and RAIL in part.pins.values() for net in part.pins.values()}
    other = [part.reference for part in relays if part.pins["1"] not in fed]
    verdicts.holds("every opto relay hangs on the heartbeat's rail", relays and not other, " ".join(other) or "all")
    for name, way in WAYS.items():
        alone = closers(schematic, way)
        verdicts.holds(f"no single part and no single output of the chip joins {name}", not alone,
                       " ".join(alone) or "two contacts with an output each")


def closers(schematic, way):
    """What alone joins the ends of a way while the heartbeat beats: a shorted part, or an output of the chip."""
    bridges = {part.reference: set(way) & set(part.pins.values()) for part in schematic.parts.values()
               if part.kind != "J"}
    bridges = {reference: nets for reference, nets in bridges.items() if len(nets) > 1}
    steered = {reference: outputs(schematic, schematic.parts[reference]) for reference in bridges}
    always = [nets for reference, nets in bridges.items() if steered[reference] == {"GND"}]
    closed = {reference: always + [nets] for reference, nets in bridges.items()}
    for output in set().union(*steered.values()) - {"GND"}:
        closed[output] = always + [nets for reference, nets in bridges.items() if output in steered[reference]]
    return [name for name, pairs in sorted(closed.items()) if joined(pairs, way[0], way[-1])]


def outputs(schematic, relay):
    """The nets of the chip that close a contact; ground for one that the rail alone closes; none for another part."""
    drain = relay.pins.get({"K": "A2", "U": "2"}.get(relay.kind))
    if drain in (None, "GND"):
        return {drain} - {None}
    gates = {part.pins["1"] for part in schematic.on(drain) if part.kind == "Q"}
    nets = {net for part in schematic.parts.values() if part.kind == "R" and gates & set(part.pins.values())
            for net in part.pins.values()}
    return nets & set(schematic.parts["A1"].pins.values())


def joined(pairs, start, end):
    """Whether closed contacts lead from one net to another."""
    reached = {start}
    for _ in pairs:
        reached = reached.union(*(pair for pair in pairs if pair & reached))
    return end in reached


def pins_on(schematic, net):
    """(part, pin number) on a net."""
    return [(schematic.parts[reference], pin) for reference, pin in schematic.nets().get(net, [])]


def check_fuses(schematic, verdicts):
    """A way in leads to nothing but its fuse, and the fuse to what it protects."""
    for source, (kind, name, beside) in FUSED.items():
        fuses = [part for part, _ in pins_on(schematic, source) if part.kind == "F"]
        past = [part.reference for part, _ in pins_on(schematic, source) if part.kind == kind
                or beside and part.kind not in beside]
        behind = {net for part in fuses for net in part.pins.values()} - {source}
        fed = [part.reference for net in behind for part, pin in pins_on(schematic, net)
               if part.kind == kind and (part.pin_names.get(pin, "").startswith(name) or pin == name)]
        verdicts.holds(f"{source} leads to one fuse and past it to nothing", len(fuses) == 1 and fed and not past,
                       f"{' '.join(part.reference for part in fuses) or 'no fuse'} feeds {' '.join(fed) or 'nothing'}"
                       + "".join(f"; {one} before it" for one in past))
    earthed = [part.reference for part in schematic.parts.values() if part.kind == "H" and part.pins]
    verdicts.holds("earth is not on the board: no hole carries a net", not earthed, " ".join(earthed) or "none")


def level(net):
    """Which of two nets is the more positive one."""
    if net == "GND":
        return 0
    if net in SINKS:
        return 1
    return 3 if net in RAILS else 2


def ends(part):
    """(anode net, cathode net) of each diode of a part; of one that conducts both ways none."""
    if len(part.pins) == 3 and "K" in part.pin_names.values():
        anode, cathode, middle = (part.pins[pin] for pin in "123")
        return [(anode, cathode)] if middle.startswith("unconnected") else [(anode, middle), (middle, cathode)]
    by_name = {name: part.pins[pin] for pin, name in part.pin_names.items()}
    return [(by_name["A"], by_name["K"])] if {"A", "K"} <= set(by_name) else []


def is_right(part, anode, cathode):
    """LEDs and the diodes of the list conduct, all others block."""
    if "LED" in part.footprint:
        return level(cathode) < 2 <= level(anode)
    return (anode, cathode) in FORWARD or level(anode) < level(cathode) or \
        len(part.pins) == 3 and level(anode) == level(cathode) == 2


def check_polarity(schematic, verdicts):
    """No diode, LED, capacitor or buzzer the wrong way round, and none missing where one is needed."""
    diodes = [(part, *pair) for part in schematic.parts.values() if part.kind == "D" for pair in ends(part)]
    wrong = [f"{part.reference}: anode on {anode}, cathode on {cathode}" for part, anode, cathode in diodes
             if not is_right(part, anode, cathode)]
    polar = [part for part in schematic.parts.values() if "CP_" in part.footprint or part.kind == "BZ"]
    wrong += [f"{part.reference}: + on {part.pins['1']}, - on {part.pins['2']}" for part in polar
              if not level(part.pins["1"]) == 3 > level(part.pins["2"])]
    pairs = {(anode, cathode) for part, anode, cathode in diodes if "LED" not in part.footprint}
    wrong += [f"no diode from {anode} to {cathode}" for anode, cathode in sorted(FORWARD - pairs)]
    wrong += [f"no diode from {net} to a rail" for net in SINKS
              if not any(anode == net and level(cathode) == 3 for anode, cathode in pairs)]
    verdicts.holds("diodes, LEDs and polar parts the right way round", not wrong,
                   "; ".join(wrong) or f"{len(diodes) + len(polar)} of them")
