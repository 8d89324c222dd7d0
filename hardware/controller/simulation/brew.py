"""The machine's brew line through the opto-coupler: steadily low while it brews, from 100 to 250 V, 50 and 60 Hz."""
import re

from checks.schematic import number
from simulation import corners, ngspice
from simulation.circuit import Circuit, node

LOW, HIGH = 0.25 * 3.3, 0.75 * 3.3
# Of the coupler at 1 mA by its datasheet; 0.6 of it is left when it is hot and old.
RATIO = re.compile(r"(\d+) % at 1 mA")
AGED = 0.6
PULL_UP = 30e3
LINES = ((90, 50), (90, 60), (110, 60), (253, 50), (253, 60))


def check(schematic, verdicts):
    """All lines with the weakest coupler and the smallest capacitor; the strongest line with the resistors."""
    circuit = Circuit(schematic, "BREW_L", stops=("BREW_N",))
    second = Circuit(schematic, "BREW")
    circuit.parts.update(second.parts)
    opto = next(part for part in circuit.parts.values() if part.kind == "U")
    ratio = float(RATIO.search(opto.fields["Rating"]).group(1)) / 100 * AGED
    scale = {part.reference: 1 - corners.spread(part) for part in circuit.passives() if part.kind == "C"}
    found = ngspice.run_all(deck(circuit, scale, opto, ratio, volts, hertz) for volts, hertz in LINES)
    verdicts.at_most(f"pin while brewing, {LINES[0][0]} to {LINES[-1][0]} V, 50 and 60 Hz, coupler at {ratio:.0%}",
                     max(one["brewing"] for one in found), LOW, "V")
    verdicts.at_least("pin at rest", min(one["idle"] for one in found), HIGH, "V")
    verdicts.at_most("from the switch to low", max(one["low_at"] for one in found) - 0.2, 0.5, "s")
    verdicts.at_most("from the switch to high", max(one["high_at"] for one in found) - 1.4, 0.5, "s")
    amperes = max(one["amperes"] for one in found)
    for part in circuit.parts.values():
        rated = re.search(r"(\d+(?:\.\d+)?) W", part.fields.get("Rating", ""))
        if part.kind == "R" and rated and {"BREW_L", "BREW_LED"} & set(part.pins.values()):
            verdicts.at_most(f"{part.reference}: power at 253 V, half of what it is rated",
                             amperes ** 2 * number(part.value), float(rated.group(1)) / 2, "W")
            verdicts.at_most(f"{part.reference}: power with the other one shorted",
                             253 ** 2 / number(part.value), float(rated.group(1)), "W")


def deck(circuit, scale, opto, ratio, volts, hertz):
    """One line."""
    return ngspice.fill("brew", circuit.lines(scale, ratio=ratio), title=f"{volts} V {hertz} Hz", volts=volts,
                        hertz=hertz, peak=volts * 2 ** 0.5, pull=PULL_UP, pin="brew", live="brew_l",
                        neutral="brew_n", low=LOW, high=HIGH, opto=node(opto.reference))
