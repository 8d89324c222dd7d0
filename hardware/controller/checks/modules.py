"""The build from modules: wires as its settings file says, pins that are off at reset, the timer's limits, the bill."""
import re
from pathlib import Path

from checks.harness import module, table
from checks.pins import may, table as column
from checks.schematic import number
from simulation import ngspice

# Finder 80.01: of the full range, and of the time that was set.
SETTING, REPEATABILITY = 0.05, 0.01
# Seconds with the valve energised: leads, both looks for a welded pump, lag, and the leak test's hold (RunTiming,
# WeldCheck, ProgrammeCatalogue); what a vibratory pump may run.
LEAD, LOOKS, LAG, LEAK_TEST = 2.0, 14.0, 0.1, 10.0
PUMP_RATING = 120.0
# The chip's pull-up at its strongest, its low level, what a pin drives and through how much.
PULL_UP, LOW, DRIVE, PIN = 30e3, 0.25 * 3.3, 12e-3, 25.0
# Of the relay unit by type: what a base takes from 3.3 V, and what its coil may have while it is off.
BASE, COIL_OFF = 1.3e3, 1e-3
# Amperes: DevKit with its radio off, OLED, sensor, buzzer, LED.
OTHERS = 0.080 + 0.020 + 0.010 + 0.030 + 0.003
PRICE_GAP = 0.005
# From the feed to pump and valve, each wire: its mark, where it comes from, and where it must lead.
CHAIN = (("1", "machine, L FEED", ("both fuse terminals",)), ("n1", "fuse 500 mA", ("supply L",)),
         ("n2", "fuse 3.15 A", ("relay unit, valve, one side",)),
         ("n3", "relay unit, valve, other side", ("timer A1 and 15",)),
         ("n4", "timer 18", ("KC 24 and A1", "relay unit, pump, one side")),
         ("n5", "relay unit, pump, other side", ("KC 14",)), ("15", "earth of the machine", ("earth clamp",)))
# Nets of the board by what the table of the strip calls them.
PLACES = {"m4": "PUMP", "m5": "VALVE", "3V3": "+3V3", "the button's wire": "BUTTON_WIRE", "m10": "BUTTON",
          "sensor's signal": "SENSOR_WIRE", "sensor's 5 V": "+5V_SENSOR", "half of the signal": "SENSOR_SIG",
          "half of the supply": "SENSOR_SUP", "m13": "SENSOR_SIG_PIN", "m14": "SENSOR_SUP_PIN"}
BOARD_TOTAL = re.compile(r"\*\*total\*\* .*\*\*([\d.]+)\*\* \|")


def settings(file):
    """Values by key."""
    text = re.sub(r"[#;].*", "", Path(file).read_text(encoding="utf-8"))
    return dict(re.findall(r"^([\w-]+)\s*=\s*(\S+)", text, re.MULTILINE))


def refused(page):
    """GPIOs that are no output at reset, by the reasons of the settings' page."""
    rows = {row[0]: row[1] for row in table(page, "| reason | pins |")}
    return " ".join(rows[reason] for reason in ("flash", "serial port", "strapping", "high at reset", "input-only"))


def check(schematic, root, verdicts):
    """All of it."""
    page = Path(root) / "hardware/modules.md"
    text = page.read_text(encoding="utf-8")
    told = settings(Path(root) / "firmware/settings/modules.ini")
    check_pins(page, told, Path(root) / "docs/settings.md", verdicts)
    check_strip(schematic, page, verdicts)
    check_mains(page, verdicts)
    check_timer(text, told, Path(root) / "docs/settings.md", verdicts)
    check_currents(text, schematic, verdicts)
    bill = table(page, "| what | number |")
    added = sum(float(each) * int(pieces) for _, _, pieces, each, _ in bill[:-1])
    total = float(bill[-1][4].strip("*"))
    verdicts.at_most("bill, what the total is off", abs(added - total), PRICE_GAP, "EUR")
    check_costs(Path(root), total, verdicts)


def ends(cell):
    """Least and most of "10 to 25", of one number, of none."""
    found = [float(word) for word in re.findall(r"[\d.]+", cell)] or [0.0]
    return found[0], found[-1]


def check_costs(root, parts, verdicts):
    """The whole box, in both builds: bills and harness as they are, and each column adds up."""
    rows = table(root / "docs/maker/getting-started.md", "| what | board | modules |")
    board = float(BOARD_TOTAL.search((root / "hardware/bom.md").read_text(encoding="utf-8")).group(1))
    harness = module(root / "hardware/drawings", "harness")
    costs = [harness.cost(*one) for one in (("changeover",), ("lever",), ("changeover", True), ("lever", True))]
    told = [ends(rows[0][1]), ends(rows[0][2]), ends(rows[1][1]), ends(rows[1][2])]
    real = [(board, board), (parts, parts), (min(costs), max(costs)), (costs[0], costs[0])]
    other = [f"{one}, is {two}" for one, two in zip(told, real)
             if max(abs(a - b) for a, b in zip(one, two)) > PRICE_GAP]
    verdicts.holds("costs: bills and harness", not other, "; ".join(map(str, other)) or "as they are")
    sums = [tuple(round(sum(end)) for end in zip(*(ends(row[build]) for row in rows[:-1]))) for build in (1, 2)]
    wrong = [f"{rows[-1][build]}, is {low} to {high}" for build, (low, high) in zip((1, 2), sums)
             if ends(rows[-1][build]) != (low, high)]
    readme = f"EUR {sums[0][0]} to {sums[0][1]}" in (root / "README.md").read_text(encoding="utf-8")
    verdicts.holds("costs: the whole box, here and in README.md", readme and not wrong,
                   "; ".join(wrong) or " and ".join(f"EUR {low} to {high}" for low, high in sums))


def check_pins(page, told, limits, verdicts):
    """Each wire of the table is a line of the file, and back; nothing is driven at reset."""
    wires = {row[3]: row[4] for row in table(page, "| wire | from | to | key |") if row[3]}
    pins = {key: value for key, value in told.items() if key.startswith("pin-") and value != "none"}
    differ = sorted(f"{key} = {told.get(key)}, wired {wires.get(key)}" for key in wires.keys() | pins.keys()
                    if wires.get(key) != pins.get(key))
    verdicts.holds("modules.ini and the table of wires", not differ, "; ".join(differ) or f"{len(wires)} pins alike")
    allowed = column(limits, 2)
    other = [f"{key} = {gpio}" for key, gpio in wires.items() if not may(allowed.get(key, ""), gpio)]
    verdicts.holds("the firmware takes every pin", not other, ", ".join(other) or f"{len(wires)} pins")
    high = [f"{key} = {wires.get(key)}" for key in ("pin-pump", "pin-valve", "pin-heartbeat", "pin-buzzer")
            if may(refused(limits), wires.get(key, ""))]
    verdicts.holds("no output lies on a pin that is driven or pulled up at reset", not high, ", ".join(high) or "none")


def check_strip(schematic, page, verdicts):
    """Its values are the board's."""
    rows = table(page, "| part | value | as on the board |")
    other = [f"{part} {value}, {like} {schematic.parts[like].value}" for part, value, like, _ in rows
             if schematic.parts[like].value != value]
    verdicts.holds("the strip has the board's values", rows and not other, "; ".join(other) or f"{len(rows)} parts")


    other = [part for part, _, like, between in rows
             if not lies(set(schematic.parts[like].pins.values()), between.split(" and "))]
    verdicts.holds("and each part its place between the board's nets", rows and not other,
                   " ".join(other) or f"{len(rows)} parts")


def lies(nets, ends):
    """Whether a part of the strip lies where the board has its like; "half" is that of the other end."""
    named = {PLACES.get(end, end) for end in ends} - {"half"}
    return len(ends) != 2 or named <= nets and ("half" not in ends or bool(nets & {"SENSOR_SIG", "SENSOR_SUP"}))


def check_mains(page, verdicts):
    """Fuse, the valve's relay, timer, and only then both loads; earth; the supply's minus at earth."""
    rows = {row[0]: row[1:3] for head in ("| wire | from | to | mm |", "| wire | from | to | key |")
            for row in table(page, head)}
    wrong = [mark for mark, start, ends in (*CHAIN, ("m3", "supply -", ("earth",)))
             if rows.get(mark, ("", ""))[0] != start or any(end not in rows[mark][1] for end in ends)
             or any(other in rows[mark][1] for _, _, others in CHAIN for other in others if other not in ends
                    and not any(other in end for end in ends))]
    verdicts.holds("mains from the fuse through the valve's relay and the timer to the loads", not wrong,
                   " ".join(wrong) or f"{len(CHAIN)} wires")


def check_timer(text, told, limits, verdicts):
    """It ends no sound stretch, and every other one within the pump's rating."""
    scale, seconds = re.search(r"the range (\d+) min, and (\d+) s", text).groups()
    full, seconds = 60.0 * float(scale), float(seconds)
    off = SETTING * full + REPEATABILITY * seconds
    stretch = LEAD + LOOKS + float(told["fill-limit"]) + max(float(told["leak-hold"]), LEAK_TEST) + LAG
    verdicts.at_least("timer at its shortest, against the longest stretch of a programme", seconds - off, stretch, "s")
    verdicts.at_most("timer at its longest, against the pump's rating", seconds + off, PUMP_RATING, "s")
    release = min(map(float, re.findall(r"`\w+-release` .*own or ([\d.]+) to", limits.read_text(encoding="utf-8"))))
    recovery = float(re.search(r"was open for ([\d.]+) s", text).group(1))
    verdicts.at_most("timer, open time to start anew, against the shortest release", recovery, release / 2, "s")
    wrong = [figure for figure in (f"{seconds - off:.1f} to {seconds + off:.1f} s", f"is {stretch:.1f} s with")
             if figure not in text]
    verdicts.holds("timer, the page's figures", not wrong, "; ".join(wrong) or "as calculated")


def check_currents(text, schematic, verdicts):
    """The supply's current; level and current of a pin and its relay's coil, in reset and driven."""
    supply = float(re.search(r"supply, 5 V ([\d.]+) A", text).group(1))
    relays = float(re.search(r"250 VAC, (\d+) mA", text).group(1)) / 1000
    verdicts.at_most("current from the supply", relays + OTHERS, supply / 2, "A")
    down = number(re.search(r"\| P1 \| (\S+) \|", text).group(1))
    coil = relays / 2
    reset, driven = (ngspice.run(ngspice.fill("module", [], title=title, source=source, down=down, base=BASE,
                                              ohms=5 / coil)) for title, source in (("reset", PULL_UP), ("on", PIN)))
    verdicts.at_most("relay's input at reset, chip's pull-up 30 k", reset["level"], LOW / 2, "V")
    verdicts.at_most("relay's coil at reset", reset["coil"], COIL_OFF, "A")
    verdicts.at_most("pin that drives relay and pull-down", driven["current"], DRIVE, "A")
    verdicts.at_least("relay's coil while it is driven, of its rating", driven["coil"] / coil, 0.9, "")
