"""CONTACT: what the firmware sees of K2 when it switches ENABLE, with the rail up and the feed live."""
from simulation import brew, corners, ngspice
from simulation.circuit import Circuit, node
from simulation.ngspice import least, most

LIVE, NEUTRAL, PIN, ENABLE = "PUMP_SERIES", "LOAD_N", "CONTACT", "ENABLE"
# The coil pulls its armature in at 75 % of 5 V by 62 Ohm and lets it go at 10 %; then it travels and bounces.
PULLS_IN, LETS_GO, TRAVEL = 0.060, 0.008, 0.010
# What the firmware is told: low within 15 ms of a relay that takes 20 ms, high within 0.11 s.
LOW_AFTER, HIGH_AFTER = 0.015 + 0.020, 0.110
LINES, PHASES = ((90, 50), (253, 60)), (0, 36, 72, 108, 144)
ON, OFF = 0.05, 0.25


def check(schematic, verdicts):
    """Weakest and strongest line at every phase, with the weakest coupler, resistors and capacitors at both ends."""
    circuit, _ = brew.coupled(schematic, LIVE, NEUTRAL, PIN)
    stage = Circuit(schematic, ENABLE, stops=("+5V_EN",)).parts
    enable = next(name for name, part in circuit.parts.items()
                  if part.kind == "K" and "FEED_FUSED" in part.pins.values())
    opto = next(part for part in circuit.parts.values() if part.kind == "U")
    circuit.parts = {name: part for name, part in {**circuit.parts, **stage}.items()
                     if part.kind != "K" or name == enable}
    knobs = corners.part_knobs(circuit)
    ends = [circuit.lines({name: pair[side] for name, pair in knobs.items()}, ratio=brew.weakest(opto))
            for side in (0, 1)]
    found = ngspice.run_all(
        ngspice.fill("contact", lines, title=f"{volts} V {hertz} Hz", volts=volts, hertz=hertz, phase=phase,
                     peak=volts * 2 ** 0.5, coil=f"l{enable.lower()}", middle=(PULLS_IN + LETS_GO) / 2,
                     half=(PULLS_IN - LETS_GO) / 2, live=node(LIVE), neutral=node(NEUTRAL), pin=node(PIN),
                     low=brew.LOW, high=brew.HIGH, settled=ON + LOW_AFTER)
        for volts, hertz in LINES for phase in PHASES for lines in ends)
    verdicts.at_least("pin while ENABLE is low", least(one["before"] for one in found), brew.HIGH, "V")
    verdicts.at_most("pin while ENABLE is high", most(one["closed"] for one in found), brew.LOW, "V")
    verdicts.at_most("from ENABLE high to low, 90 and 253 V, every phase",
                     most(one["low_at"] for one in found) - ON + TRAVEL, LOW_AFTER, "s")
    verdicts.at_most("from ENABLE low to high, 90 and 253 V, every phase",
                     most(one["high_at"] for one in found) - OFF + TRAVEL, HIGH_AFTER, "s")
