"""
The changeover relay of the harness. With the box dead the machine's own switch brews; the box never runs the pump past
its cut-off; the pump's contact moves without current; with a lever the pump does not start again before the hand has
lowered it. Wiring and relay come from hardware/drawings/harness.py, snubbers and varistors from the schematic.
"""
import math

from checks import harness as page
from checks.schematic import number
from simulation import ngspice
from simulation.circuit import Circuit, node

MAINS = 253.0
# Nodes of the deck by number of the wire.
NODES = {1: "feed", 2: "0", 3: "pump_tab", 4: "machine", 5: "valve_tab", 6: "machine", 10: "pump_l", 11: "valve_l",
         12: "0"}
# A coil of this class: three tenths of its impedance are its resistance.
RESISTIVE = 0.3
NEVER = 10
# What a load must get of the mains; volts and amperes that are none.
ALL, NONE, STILL = 0.98, 1.0, 0.001
BOX = {"valve_on": 0.04, "valve_for": 0.61, "pump_on": 0.14, "pump_for": 0.46}


def check(schematic, hardware, verdicts):
    """A dead box, a cycle of the box, the machine's own switch on at the same time, a lever."""
    harness = page.module(hardware / "drawings", "harness")
    both = "changeover"
    dead, cycle, switched, lever = ngspice.run_all((
        deck(schematic, harness, both, "dead box", machine_on=0.02, machine_for=1),
        deck(schematic, harness, both, "cycle of the box", **BOX),
        deck(schematic, harness, both, "both", machine_on=0.02, machine_for=1, bridge_on=0.2, **BOX),
        deck(schematic, harness, "lever", "lever", machine_on=0.1, machine_for=0.8, **BOX)))
    verdicts.at_least("box dead: the pump gets from its own switch, of the mains", dead["rest_tab"] / MAINS, ALL, "")
    for pin in ("pump", "valve"):
        verdicts.at_most(f"box dead: what comes back at J2 {pin.upper()}", dead[f"back_{pin}"], NONE, "V")
    verdicts.at_most("box: the pump with the valve alone", cycle["rest_tab"], NONE, "V")
    verdicts.at_least("box: the pump gets, of the mains", cycle["work_tab"] / MAINS, ALL, "")
    verdicts.at_least("box: the valve gets, of the mains", cycle["work_valve"] / MAINS, ALL, "")
    verdicts.at_most("box: what comes back at the machine's own wire", cycle["back_machine"], NONE, "V")
    verdicts.at_least("box: relay pulled in before the pump, 1 is all the way", cycle["arm_before"], 0.95, "")
    verdicts.at_most("box: the pump's current while the contact moves", cycle["moving"], 0.01, "A")
    verdicts.at_most("box: relay at rest after the valve's release",
                     cycle["rests_at"] - BOX["valve_on"] - BOX["valve_for"], 0.1, "s")
    verdicts.at_most("own switch on as well: current through a contact that bridges", switched["bridge"],
                     harness.RELAY["peak"], "A")
    verdicts.at_most("lever still up after the valve's release: into the pump", lever["after_pump"], STILL, "A")
    verdicts.at_least("lever still up: relay held", lever["arm_held"], 0.95, "")
    verdicts.at_most("lever down: relay", lever["arm_end"], 0.05, "")


def deck(schematic, harness, name, title, **when):
    """One run; a switch that is not named stays open."""
    relay, pins = harness.RELAY, harness.PINS[name]
    ends = {pin: NODES[wire] for pin, wire in pins.items()}
    ohms = relay["volts"] ** 2 / relay["coil"]
    times = {f"{what}_{how}": NEVER for what in ("machine", "valve", "pump") for how in ("on", "for")}
    values = {**times, "bridge_on": NEVER, "title": title, "peak": MAINS * math.sqrt(2), "coil": ends["A1"],
              "phase": harness.FEED_PHASE, "ohms": ohms * RESISTIVE,
              "henry": ohms * math.sqrt(1 - RESISTIVE ** 2) / (2 * math.pi * 50),
              "mean": relay["volts"] / ohms * 2 * math.sqrt(2) / math.pi,
              "threshold": (relay["pull"] + relay["drop"]) / 2, "half": (relay["pull"] - relay["drop"]) / 2, **when}
    lines = ["Rneutral load_n 0 1m", *loads(schematic, "PUMP_L"), *loads(schematic, "VALVE_L"), *contacts(ends)]
    return ngspice.fill("changeover", lines, **values)


def contacts(ends):
    """Both poles, and the bridge across the first."""
    lines = []
    for common, rests, works in (("11", "12", "14"), ("21", "22", "24")):
        for kind, pin, gate in (("RESTS", rests, "one arm"), ("WORKS", works, "arm 0")):
            if common in ends and pin in ends:
                lines.append(f"S{pin} {ends[common]} {ends[pin]} {gate} {kind}")
    return [*lines, f"Vbridged {ends['12']} bridged 0", f"Sbridge bridged {ends['14']} gbridge 0 CONTACT"]


def loads(schematic, live):
    """Snubber and varistor of an output."""
    circuit = Circuit(schematic, live, stops=("PUMP_SERIES", "FEED_FUSED", "LOAD_N"))
    wire = f"v({node(live)})"
    return circuit.lines(without=("K",)) + [
        f"B{part.reference} {node(live)} 0 I = 1m*{wire}/{volts}*(abs({wire})/{volts})^20"
        for part in schematic.parts.values() if part.kind == "RV" and set(part.pins.values()) == {live, "LOAD_N"}
        for volts in [430 / 275 * number(part.value)]]
