"""
The cut-off: drop-out after the last edge and pick-up over all tolerances, a line that stands still, a program that
freezes, the self-test of the rail; and what every single part does open or shorted, for checks/faults.py.
"""
import math
import re
from pathlib import Path

from simulation import corners, ngspice
from simulation.circuit import Circuit
from simulation.ngspice import least, most

PERIOD = 0.04  # the line toggles with each tick of 20 ms
START = 0.1
PICKED_UP = 4.5  # volts on the rail of the coils
MUST_RELEASE = 0.5  # 10 % of 5 V: below, no relay of the list holds

# From coil off to contact open, with the flyback diode: 5 to 8 ms in the datasheets of the class without one.
RELEASE = 0.020

# One lost second of I2C and the ticks around it; the firmware keeps to that.
LONGEST_LOST = 1.04
LONGEST = 2.0
LOWER, UPPER = 1.15, 1.90

# The pages that tell the drop-out over all tolerances, to hundredths.
ROOT, ROUNDED = Path(__file__).resolve().parents[3], 0.011
PAGES = ("hardware/README.md", "hardware/faults.md", "docs/SAFETY.md")

# The virtual board's relay wants as many: noise on the line and the pin's own start are fewer.
FEWEST_EDGES = 4
# In the self-test the rail is up after as long.
SEEN = 0.40

# A pin of the chip: low below a quarter of its supply, high above three quarters.
LOW, HIGH = 0.25, 0.75
# 62 ohm coil: 78 mA, let go at 8 mA. AQY212EH and TLP222A: on at 3 mA at most, dark at 0.1 mA at least.
HOLDS, RELEASES = {"K": 0.07, "U": 3e-3}, {"K": 0.008, "U": 1e-4}

# What else the module feeds: DevKit without radio 80 mA, panel 20, sensor 10, buzzer 30. Coils have 62 Ohm within 10 %.
OTHER_LOADS, COIL_SPREAD = 0.14, 0.1

# Low-leakage diodes of one batch: 0.9 V at 1 mA at most, and these two parts alike within 50 mV.
DIODE_VOLTS = (0.62, 0.88)
DIODE_MISMATCH = (-0.05, 0.05)
THERMAL = 0.025852 * 1.2

NOMINAL = {"v3": 3.3, "v5": 5.0, "temp": 25, "leak": 1e12, "leak_3v3": 1e12, "leak_5v": 1e12,
           "offset": 0.0, "volts": 0.75, "mismatch": 0.0, "level": 0}
# The DevKit's regulator 5 %; the comparators of the list 10 mV; dirt 20 MOhm to ground
# and 100 MOhm to +5V, the worse of the rails.
KNOBS = {"level": (0, 1), "v3": (3.135, 3.465), "v5": (4.75, 5.25), "temp": (0.0, 70.0), "leak": (20e6, 1e12),
         "leak_5v": (100e6, 1e12), "offset": (-0.01, 0.01), "volts": DIODE_VOLTS, "mismatch": DIODE_MISMATCH}
SAMPLES, SEED = 60, 9


def saturation(volts):
    """Saturation current of a diode with this drop at 1 mA."""
    return 1e-3 / math.exp(volts / THERMAL)


class Heartbeat:
    """The circuit between the heartbeat pin and all that hangs on the rail of the coils."""

    def __init__(self, schematic):
        self.circuit = Circuit(schematic, "HEARTBEAT")
        self.loads = {part.reference: f"i({'l' if part.kind == 'K' else 'v'}{part.reference.lower()})"
                      for part in schematic.parts.values()
                      if part.kind == "K" or part.kind == "U" and part.pins.get("4", "").startswith("LV_")}
        self.models = {part.reference: "BAV199_REF" if "+3V3" in part.pins.values() else "BAV199_PUMP"
                       for part in self.circuit.parts.values() if part.value == "BAV199"}

    def deck(self, title, setting=None, stop=4.5, count=50, **changed):
        """A deck with some knobs turned. Beats `count` periods, then stands at `idle`."""
        knobs = dict(NOMINAL, **(setting or {}))
        scale = {name: knobs.pop(name) for name in list(knobs) if name in self.circuit.parts}
        faults = {name: changed.pop(name, ()) for name in ("opened", "shorted")}
        offset, volts, mismatch = knobs.pop("offset"), knobs.pop("volts"), knobs.pop("mismatch")
        high = knobs.pop("level")
        there = {name: current for name, current in self.loads.items() if name in self.circuit.parts}
        values = {
            "title": title, "idle": high * knobs["v3"], "active": (1 - high) * knobs["v3"], "start": START,
            "half": PERIOD / 2, "period": PERIOD, "count": count, "again": 1000, "line_ohms": 50,
            "driven": f"v(p3v3)/{knobs['v3']}", "coupled": "1f", "stop": stop, "end": stop - 0.01,
            "first": START + PERIOD / 2, "held": min(self.last_edge(count), stop), "stages": knobs["v3"],
            "saved": " ".join(there.values()),
            "measured": "\n".join(self.measures(name, current, count, stop) for name, current in there.items()),
            "high": HIGH * knobs["v3"], "low": LOW * knobs["v3"],
            "pump_is": saturation(volts + mismatch / 2), "reference_is": saturation(volts - mismatch / 2),
            **knobs, **changed}
        lines = self.circuit.lines(scale, offset=offset, models=self.models, **faults)
        return ngspice.fill("heartbeat", lines, **values)

    def measures(self, name, current, count, stop):
        """Of a coil or an LED on the rail: while it beats, when it is off, at the end."""
        return "\n".join(f"meas tran {name.lower()}_{what}" for what in (
            f"on find {current} at={min(self.last_edge(count), stop)}", f"end find {current} at={stop - 0.01}",
            f"off when {current}={RELEASES[name[0]]} fall=last"))

    @staticmethod
    def last_edge(count=50):
        """The falling edge after which the line stands still."""
        return START + count * PERIOD - PERIOD / 2

    def drop_out(self, settings):
        """Seconds from the last edge to the open contact."""
        decks = [self.deck("drop-out", setting) for setting in settings]
        return [found["dropped"] - self.last_edge() + RELEASE for found in ngspice.run_all(decks)]


def check(schematic, verdicts):
    """All assertions of the cut-off."""
    heartbeat = Heartbeat(schematic)
    knobs = dict(KNOBS, **corners.part_knobs(heartbeat.circuit))
    check_nominal(schematic, verdicts)
    low, high = corners.worst(heartbeat.drop_out, knobs, NOMINAL)
    check_times(heartbeat, low, high, knobs, verdicts)
    check_edges(heartbeat, low, high, verdicts)
    check_frozen(heartbeat, low, high, verdicts)
    check_self_test(heartbeat, low, high, verdicts)
    check_load(schematic, heartbeat, verdicts)
    check_leakage(heartbeat, verdicts)
    check_standing_lines(heartbeat, verdicts)


def check_nominal(schematic, verdicts):
    """Drop-out with every part at its value."""
    nominal, = Heartbeat(schematic).drop_out([NOMINAL])
    verdicts.within("drop-out, nominal, and 20 ms of the relay", nominal, nominal, 1.35, 1.65, "s")


def check_times(heartbeat, low, high, knobs, verdicts):
    """Drop-out, worst case and sample."""
    shortest, longest = heartbeat.drop_out([low, high])
    verdicts.at_least("drop-out, all tolerances at their short end", shortest - RELEASE, LOWER, "s")
    verdicts.at_most("drop-out, all at their long end, and 20 ms of the relay", longest, UPPER, "s")
    stale = [page for page in PAGES if not any(
        abs(float(low) - shortest + RELEASE) < ROUNDED and abs(float(high) - longest) < ROUNDED
        for low, high in re.findall(r"(\d\.\d\d) to (\d\.\d\d) s", (ROOT / page).read_text(encoding="utf-8")))]
    verdicts.holds("drop-out, the pages tell it", not stale, " ".join(stale) or f"{len(PAGES)} pages")
    times = heartbeat.drop_out(corners.sample(knobs, NOMINAL, SAMPLES, SEED))
    verdicts.within(f"drop-out, {SAMPLES} boxes drawn at random, no one outside the corners", least(times), most(times),
                    shortest, longest, "s")


def check_frozen(heartbeat, low, high, verdicts):
    """A program that freezes with every pin high and makes no more edges: all relays and opto relays let go."""
    found = ngspice.run_all(heartbeat.deck("frozen", setting) for setting in (low, high))
    for name in heartbeat.loads:
        key, kind = name.lower(), name[0]
        verdicts.at_least(f"frozen program: {name} before it", least(one[f"{key}_on"] for one in found), HOLDS[kind],
                          "A")
        verdicts.at_most(f"frozen program: {name} at the end, all pins still high",
                         most(one[f"{key}_end"] for one in found), RELEASES[kind], "A")
    # A contact opens within RELEASE of its coil's command; its current has gone before.
    off = [most(one[f"{name.lower()}_off"] for name in heartbeat.loads) - heartbeat.last_edge() for one in found]
    verdicts.at_most(f"frozen program: from the last edge until {' '.join(heartbeat.loads)} are without current",
                     most(off), UPPER - RELEASE, "s")


def check_self_test(heartbeat, low, high, verdicts):
    """What the firmware sees at RAIL before a run, all outputs off: low without a heartbeat, high with one."""
    found = ngspice.run_all(heartbeat.deck("self-test", setting, stages=0) for setting in (low, high))
    verdicts.within("self-test: RAIL while it beats", least(one["pin_on"] for one in found),
                    most(one["pin_on"] for one in found), HIGH * 3.465, 3.135 + 0.3, "V")
    verdicts.at_least("self-test: edges until RAIL is high, fewest",
                      least(one["pin_high"] - START for one in found) // (PERIOD / 2) + 1, FEWEST_EDGES, "")
    verdicts.at_most("self-test: from the first edge until RAIL is high",
                     most(one["pin_high"] for one in found) - START, SEEN, "s")
    low_after = [one["pin_low"] - heartbeat.last_edge() for one in found]
    verdicts.within("self-test: from the last edge until RAIL is low", least(low_after), most(low_after), LOWER, UPPER,
                    "s")


def check_load(schematic, heartbeat, verdicts):
    """All on at the highest 5 V and the strongest coils: the switch and the supply have room."""
    coils = {name: 1 - COIL_SPREAD for name in heartbeat.circuit.parts if name[0] == "K"}
    amperes = -ngspice.run(heartbeat.deck("load", dict(coils, v5=5.25), stop=1.0, count=10))["load"]
    switch = next(part for part in schematic.on("+5V_EN") if part.kind == "Q")
    supply = next(part for part in schematic.on("+5V") if part.kind == "PS")
    rated = {part.reference: float(re.search(pattern, part.fields["Rating"]).group(1)) for part, pattern in
             ((switch, r"([\d.]+) A"), (supply, r"(\d+) mA"))}
    verdicts.at_most(f"load of the rail, all on, of a quarter of {switch.reference}", amperes,
                     rated[switch.reference] / 4, "A")
    verdicts.at_most(f"load of {supply.reference}, all on, of 85 % of it", amperes + OTHER_LOADS,
                     rated[supply.reference] * 0.85e-3, "A")


# Humid dirt across the board's surface: decades of what a film of flux has, dry to wet.
DIRT = (1e9, 100e6, 10e6)
SOAKED = 2e6


def check_leakage(heartbeat, verdicts):
    """Dirt from the reservoir to each rail: the drop-out stays in its window, and happens even when soaked."""
    for rail, knob in (("GND", "leak"), ("+3V3", "leak_3v3"), ("+5V", "leak_5v")):
        times = heartbeat.drop_out([dict(NOMINAL, **{knob: ohms}) for ohms in DIRT])
        verdicts.within(f"drop-out with dirt of 1 GOhm, 100 and 10 MOhm to {rail}", least(times), most(times), 1.2,
                        UPPER, "s")
        if rail == "GND":
            continue
        soaked = ngspice.run(heartbeat.deck("soaked", {knob: SOAKED}, stop=8.0))
        verdicts.at_most(f"coil rail 6 s after the last edge with 2 MOhm to {rail}", soaked["rail_end"], MUST_RELEASE,
                         "V")


def check_edges(heartbeat, low, high, verdicts):
    """Pick-up, no chatter, a lost second, a single edge."""
    found = ngspice.run_all(heartbeat.deck("pick-up", setting) for setting in (low, high))
    times = sorted(one["picked_up"] - START for one in found)
    verdicts.at_least("edges until it picks up, fewest", times[0] // (PERIOD / 2) + 1, FEWEST_EDGES, "")
    verdicts.at_most("pick-up, slowest", times[1], SEEN, "s")
    single = all(one["picked_up"] == one["picked_up_last"] for one in found)
    verdicts.holds("the relay moves once at pick-up and once at drop-out", single,
                   "no chatter" if single else "chatters")
    verdicts.at_least("coil rail with all on (relays pick up at 3.75 V)", least(one["rail_held"] for one in found),
                      PICKED_UP, "V")
    # The first edge of the gap's end is a falling one: what counts is that the rail never let go before.
    gap = heartbeat.last_edge() + LONGEST_LOST
    lost = ngspice.run(heartbeat.deck("a lost second", low, again=gap, stop=4.5))
    held = lost["picked_up"] == lost["picked_up_last"] and lost["rail_end"] > PICKED_UP
    verdicts.holds("holds over a lost second and two ticks, 1.04 s, shortest corner", held,
                   "held" if held else "let go")
    one = ngspice.run(heartbeat.deck("one edge", high, count=1, stop=2.0))
    verdicts.at_most("reservoir after one edge, of the threshold", one["reservoir_first"] / one["threshold"], 0.75, "")


STANDING = (
    ("stuck low from power-up", {"idle": 0, "active": 0}),
    ("stuck high from power-up", {"idle": 3.3, "active": 3.3}),
    ("the line goes high once and stays", {"count": 1, "idle": 0, "active": 3.3, "half": 10, "period": 20}),
    ("broken line, 20 pF to the mains beside it", {"idle": 0, "active": 0, "line_ohms": "1g", "coupled": "20p"}),
    ("no +3V3, the line beats all the same", {"v3": 0.01, "active": 3.3, "driven": 1}),
)
STOPPED = (("stops low", 0), ("stops high", 1))


def check_standing_lines(heartbeat, verdicts):
    """A line without edges leaves the relay off, whatever level it stands at."""
    decks = [heartbeat.deck(name, stop=3.0, **dict({"count": 500}, **how)) for name, how in STANDING]
    for (name, _), found in zip(STANDING, ngspice.run_all(decks)):
        verdicts.at_most(f"{name}: coil rail", found["rail_on"], MUST_RELEASE, "V")
    decks = [heartbeat.deck(name, {"level": level}) for name, level in STOPPED]
    for (name, _), found in zip(STOPPED, ngspice.run_all(decks)):
        verdicts.at_most(f"{name}: drop-out", found["dropped"] - heartbeat.last_edge() + RELEASE, LONGEST, "s")


def single_faults(heartbeat):
    """(what, time to drop-out, rail at the end, rail while it beats) of each part of the cut-off open and shorted."""
    faults = []
    for reference, part in sorted(heartbeat.circuit.parts.items()):
        if part.kind not in ("R", "C", "D", "CX") or part.value in ("green", "1N4148W"):
            continue
        halves = [reference] if part.kind != "D" else [f"{reference}.1", f"{reference}.2"]
        faults += [(half, how) for half in halves for how in ("opened", "shorted")]
    decks = [heartbeat.deck(f"{name} {how}", stop=8.0, **{how: (name,)}) for name, how in faults]
    return [(name, how, found["dropped"] - heartbeat.last_edge() + RELEASE, found["rail_end"], found["rail_on"])
            for (name, how), found in zip(faults, ngspice.run_all(decks))]
