"""The panel's two data lines: they rise in time for 400 kHz with a metre of cable, and still read low."""
from simulation import corners, ngspice
from simulation.circuit import Circuit, node

LINES = (("SDA", "SDA_WIRE"), ("SCL", "SCL_WIRE"))
# A metre of cable and the module; the chip's pin has 10 pF of its own in the deck.
CABLE = 150e-12
# Fast mode of the I2C specification: from 0.3 to 0.7 of the supply; 0.4 V at 3 mA; low below 0.3 of it.
RISE, SINK, LOW = 300e-9, 3e-3, 0.3
V3 = (3.135, 3.3, 3.465)
# Many modules have pull-ups of their own: they speed the line up and load the one that pulls it low.
MODULE = (1e9, 4.7e3)


def check(schematic, verdicts):
    """Both lines, over the resistors' tolerance."""
    for pin, wire in LINES:
        circuit = Circuit(schematic, pin)
        knobs = corners.part_knobs(circuit)
        slow, fast = ({reference: ends[side] for reference, ends in knobs.items()} for side in (1, 0))

        def run(scale, v3, module):
            return ngspice.run(ngspice.fill("panel", circuit.lines(scale), title=pin, v3=v3, pin=node(pin),
                                            wire=node(wire), cable=CABLE, module=module, third=0.3 * v3,
                                            two_thirds=0.7 * v3))

        verdicts.at_most(f"{pin}: from 0.3 to 0.7 of the supply with 150 pF, no pull-up at the module",
                         run(slow, V3[0], MODULE[0])["rise"], RISE, "s")
        loaded = run(fast, V3[2], MODULE[1])
        verdicts.at_most(f"{pin}: low at the chip, module with 4.7 k of its own, of the supply", loaded["low"] / V3[2],
                         LOW, "")
        verdicts.at_most(f"{pin}: what the module must sink", loaded["sink"], SINK, "A")
