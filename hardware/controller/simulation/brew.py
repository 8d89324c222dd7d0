"""
The two inputs behind opto-couplers, the machine's brew line and the contact of K2: steadily low while the mains is
there, from 100 to 250 V, 50 and 60 Hz.
"""
import re

from checks.schematic import number
from simulation import corners, ngspice
from simulation.circuit import Circuit, node
from simulation.ngspice import least, most

LOW, HIGH = 0.25 * 3.3, 0.75 * 3.3
# Of the coupler at 1 mA by its datasheet; 0.6 of it is left when it is hot and old.
RATIO = re.compile(r"(\d+) % at 1 mA")
AGED = 0.6
# Name, live and neutral, pin, the chip's own pull-up: GPIO39 has none.
INPUTS = (("brew", "BREW_L", "BREW_N", "BREW", 30e3), ("contact", "PUMP_SERIES", "LOAD_N", "CONTACT", 1e9))
LINES = ((90, 50), (90, 60), (110, 60), (253, 50), (253, 60))


def check(schematic, verdicts):
    """Both inputs."""
    for one in INPUTS:
        check_input(schematic, one, verdicts)


def coupled(schematic, live, neutral, pin):
    """The coupler with what lies on its mains side and at the pin; which of it is a resistor of the mains."""
    circuit = Circuit(schematic, live, stops=(neutral, "PUMP_L", "FEED_FUSED"))
    resistors = [part for part in circuit.parts.values() if part.kind == "R"]
    circuit.parts.update(Circuit(schematic, pin).parts)
    return circuit, resistors


def weakest(opto):
    """Transfer ratio of an old coupler."""
    return float(RATIO.search(opto.fields["Rating"]).group(1)) / 100 * AGED


def check_input(schematic, which, verdicts):
    """All lines with the weakest coupler and the smallest capacitor; the strongest line with the resistors."""
    name, live, neutral, pin, _ = which
    circuit, resistors = coupled(schematic, live, neutral, pin)
    opto = next(part for part in circuit.parts.values() if part.kind == "U")
    ratio = weakest(opto)
    scale = {part.reference: 1 - corners.spread(part) for part in circuit.passives() if part.kind == "C"}
    found = ngspice.run_all(deck(circuit, which, scale, opto, ratio, volts, hertz) for volts, hertz in LINES)
    verdicts.at_most(f"{name}: pin while it is live, {LINES[0][0]} to {LINES[-1][0]} V, 50 and 60 Hz, coupler at "
                     f"{ratio:.0%}", most(one["brewing"] for one in found), LOW, "V")
    verdicts.at_least(f"{name}: pin at rest", least(one["idle"] for one in found), HIGH, "V")
    verdicts.at_most(f"{name}: from the switch to low", most(one["low_at"] for one in found) - 0.2, 0.5, "s")
    verdicts.at_most(f"{name}: from the switch to high", most(one["high_at"] for one in found) - 1.4, 0.5, "s")
    amperes = most(one["amperes"] for one in found)
    for part in resistors:
        rated = float(re.search(r"(\d+(?:\.\d+)?) W", part.fields["Rating"]).group(1))
        verdicts.at_most(f"{part.reference}: power at 253 V, half of what it is rated",
                         amperes ** 2 * number(part.value), rated / 2, "W")
        verdicts.at_most(f"{part.reference}: power with the other one shorted", 253 ** 2 / number(part.value), rated,
                         "W")


def deck(circuit, which, scale, opto, ratio, volts, hertz):
    """One line."""
    _, live, neutral, pin, pull = which
    return ngspice.fill("brew", circuit.lines(scale, ratio=ratio, without=("K",)), title=f"{volts} V {hertz} Hz",
                        volts=volts, hertz=hertz, peak=volts * 2 ** 0.5, pull=pull, pin=node(pin), live=node(live),
                        neutral=node(neutral), low=LOW, high=HIGH, opto=node(opto.reference))
