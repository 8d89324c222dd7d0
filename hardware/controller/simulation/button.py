"""
Button and tank contact. The firmware takes "not open for 0.8 s" for a long press, so a contact that chatters has to
read open: the capacitor charges fast and discharges slowly.
"""
from simulation import corners, ngspice
from simulation.circuit import Circuit, node
from simulation.ngspice import least, most

# 0.25 and 0.75 of the supply: ESP32 datasheet, DC characteristics.
LOW, HIGH = 0.25, 0.75
PULL_UPS = (30e3, 80e3)
V3 = 3.3
# A tick: a press must be seen in the next one.
PRESS = 0.020
# 1 m of cable and a contact that has seen years of steam.
CONTACT = 5
HOT = 70
LEAK = {"BAS40-04": 0.2e-6 * 2 ** 4.5, "BAT54S": 2e-6 * 2 ** 4.5}


class Contact:
    """An input with a contact to ground."""

    def __init__(self, schematic, pin):
        self.pin = pin
        self.circuit = Circuit(schematic, pin)
        nets = {net for net in self.circuit.nets if any(reference.startswith("J") for reference, _ in
                                                        schematic.nets()[net])}
        self.wire = next(iter(nets))
        self.leak = max([LEAK.get(part.value, 0.0) for part in self.circuit.parts.values()], default=0.0)

    def run(self, title, scale=None, **changed):
        """Closes at 10 ms and opens at 110 ms unless told otherwise."""
        values = {"title": title, "v3": V3, "pull": PULL_UPS[0], "first": 0, "second": 1, "at": 0.01, "width": 0.1,
                  "period": 10, "times": 1, "contact": CONTACT, "leak": 0, "temp": 25, "stop": 0.3, "look": 0.1,
                  "from": 0.1, "low": LOW * V3, "high": HIGH * V3, "pin": node(self.pin), "wire": node(self.wire),
                  **changed}
        return ngspice.run(ngspice.fill("button", self.circuit.lines(scale), **values))

    def ends(self):
        """All parts at their low and at their high end."""
        knobs = corners.part_knobs(self.circuit)
        return [{reference: ends[side] for reference, ends in knobs.items()} for side in (0, 1)]


def check(schematic, verdicts):
    """Button and tank."""
    button = Contact(schematic, "BUTTON")
    hot = {"leak": button.leak, "temp": HOT}
    closed = [button.run("press", scale, **hot) for scale in button.ends()]
    verdicts.at_most("button: closed, chip's pull-up 30 k, clamp hot, low limit of the pin",
                     most(one["closed"] for one in closed), LOW * V3, "V")
    verdicts.at_most("button: from the press to low", most(one["low_at"] for one in closed) - 0.01, PRESS, "s")
    opened = [button.run("press", scale, pull=PULL_UPS[1]) for scale in button.ends()]
    verdicts.at_most("button: from the release to high", most(one["high_at"] for one in opened) - 0.11, 0.005, "s")
    # 1 kHz, half the time closed: worse than any contact chatters.
    chatter = [button.run("chatter", scale, pull=PULL_UPS[1], at=0.0, width=0.0005, period=0.001, times=1000)
               for scale in button.ends()]
    verdicts.at_least("button: contact that chatters at 1 kHz, half closed, high limit of the pin",
                      least(one["least"] for one in chatter), HIGH * V3, "V")
    tank = Contact(schematic, "TANK")
    closed = [tank.run("water", scale, contact=50) for scale in tank.ends()]
    verdicts.at_most("tank: contact of 50 Ohm, low limit of the pin", most(one["closed"] for one in closed), LOW * V3,
                     "V")
    opened = [tank.run("empty", scale, pull=1e9) for scale in tank.ends()]
    verdicts.at_least("tank: open, high limit of the pin", least(one["most"] for one in opened), HIGH * V3, "V")
