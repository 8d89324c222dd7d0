"""Changes of the harness and of the build from modules, each with the check that must see it."""
from checks import harness, modules
from checks.broken_files import in_file
from checks.broken_nets import Case, every
from simulation import changeover

HARNESS = "hardware/drawings/harness.py"
MACHINES = "hardware/drawings/machines.py"
MODULES, MODULES_FILE = "hardware/modules.md", "firmware/settings/modules.ini"


def wired(old, new):
    """Another wire on a terminal of the relay."""
    return in_file(HARNESS, old, new)


CHECKS = {
    "harness": lambda copy, verdicts: harness.check(copy.hardware, verdicts),
    "changeover": lambda copy, verdicts: changeover.check(copy.read(), copy.hardware, verdicts),
    "modules": lambda copy, verdicts: modules.check(copy.read(), copy.root, verdicts),
}
CASES = (
    Case("another colour on the page", "harness", "shows its wires",
         in_file("hardware/wiring.md", r"\| 3 \| TO PUMP \| black", "| 3 | TO PUMP | grey")),
    Case("a machine without its sheet on the page", "harness", "has its sheet",
         in_file("hardware/wiring.md", r"\(drawings/sheets/lelit-pl041\.svg\)", "(drawings/sheets)")),
    Case("a machine with no place for wire 4", "harness", "a place for each wire",
         in_file(MACHINES, r"\n        4: f\"takes[^\n]*", "")),
    Case("L and N of the supply exchanged in its plug", "harness", "where its mark says",
         every(wired('"brown", "J1 pin 1"', '"brown", "J1 pin 3"'), wired('"blue", "J1 pin 3"', '"blue", "J1 pin 1"'))),
    Case("the feed on the clamp of N", "harness", "where its mark says",
         wired('"J2 pin 1", "clamp L"', '"J2 pin 1", "clamp N"')),
    Case("pump and valve exchanged in the plug of J2", "harness", "where its mark says",
         every(wired('"black", "J2 pin 2"', '"black", "J2 pin 3"'), wired('"grey", "J2 pin 3"', '"grey", "J2 pin 2"'))),
    Case("a check that the coil of KC fails", "harness", "a meter shows",
         in_file("hardware/drawings/meter.py", r'COIL = "above 400 Ohm"', 'COIL = "above 100000 Ohm"')),
    Case("a check that the heater fails", "harness", "a meter shows",
         in_file("hardware/drawings/meter.py", r"above 4 Ohm, motor", "above 400 Ohm, motor")),
    Case("the pump's working contact on the feed", "harness", "on J2 PUMP", wired('"14": 10', '"14": 9')),
    Case("KM with one pole", "harness", "both poles in series",
         wired('"14": "21", "24": "KC 14"', '"14": "KC 14", "24": ""')),
    Case("a relay for 120 V", "harness", "coil, mains", wired('"volts": 230', '"volts": 120')),
    Case("a contact of 100 VA", "harness", "half of AC-15", wired('"ac15": 500', '"ac15": 100')),
    Case("a pump of 500 W", "harness", "half-waves", wired('"pump": 65', '"pump": 500')),
    Case("a motor of 500 W", "harness", "a motor through", wired('"motor": 200', '"motor": 500')),
    Case("the pump's contacts exchanged", "changeover", ("box dead: the pump", "box: the pump gets"),
         wired('"12": 4, "14": 10', '"12": 10, "14": 4')),
    Case("J2 PUMP on the pump's common contact", "changeover", "at J2 PUMP",
         wired('"11": 3, "12": 4, "14": 10, "21": 5', '"11": 10, "12": 4, "14": 3, "21": 5')),
    Case("J2 VALVE on the valve's common contact", "changeover", "at J2 VALVE",
         wired('"21": 5, "22": 6, "24": 11', '"21": 11, "22": 6, "24": 5')),
    Case("the pump's working contact at J2 VALVE", "changeover", "with the valve alone",
         wired('"14": 10, "21": 5', '"14": 11, "21": 5')),
    Case("the valve at J2 PUMP", "changeover", "the valve gets", wired('"24": 11, "A1": 11', '"24": 2, "A1": 11')),
    Case("the valve's own wire for the box", "changeover", "back at the machine's own wire",
         wired('"21": 5, "22": 6, "24": 11', '"21": 11, "22": 5, "24": 6')),
    Case("the coil at J2 PUMP", "changeover", ("pulled in before", "while the contact moves"),
         wired('"24": 11, "A1": 11', '"24": 11, "A1": 10')),
    Case("a relay that lets go late", "changeover", "at rest after", wired('"drop": 0.2', '"drop": 0.00001')),
    Case("the box on another phase", "changeover", "contact that bridges", wired("FEED_PHASE = 0", "FEED_PHASE = 120")),
    Case("a lever that does not hold the relay", "changeover", ("lever still up after", "lever still up: relay"),
         wired('"21": 11, "24": 4, ', "")),
    Case("a lever's relay held by the feed", "changeover", "lever down",
         wired('"21": 11, "24": 4', '"21": 11, "24": 1')),
    Case("another pin in modules.ini", "modules", "the table of wires",
         in_file(MODULES_FILE, "pin-valve = 27", "pin-valve = 13")),
    Case("a wire that modules.ini does not have", "modules", "the table of wires",
         in_file(MODULES_FILE, "pin-buzzer = 26\n", "")),
    Case("the buzzer on an input", "modules", "the firmware takes",
         in_file(MODULES, r"(`pin-buzzer` \| )26", r"\g<1>36")),
    Case("the pump on a pin that is high at reset", "modules", "pulled up at reset",
         in_file(MODULES, r"(`pin-pump` \| )25", r"\g<1>14")),
    Case("the button's filter at GND", "modules", "its place between",
         in_file(MODULES, r"(\| P4 \| 330 \| R29 \| )3V3", r"\g<1>GND")),
    Case("the valve past the timer", "modules", "mains from the fuse",
         in_file(MODULES, r"timer A1 and 15 \|", "timer A1 and 15; KC 24 and A1 |")),
    Case("the pump's relay before the timer", "modules", "mains from the fuse",
         in_file(MODULES, r"; relay unit, pump, one side(; capacitor, varistor \| 200)", r"\g<1>")),
    Case("the outputs on the supply's fuse", "modules", "mains from the fuse",
         in_file(MODULES, r"\| n2 \| fuse 3\.15 A", "| n2 | fuse 500 mA")),
    Case("GND that is not earthed", "modules", "mains from the fuse",
         in_file(MODULES, r"\| m3 [^\n]*\n", "")),
    Case("22 k at the button", "modules", "board's values", in_file(MODULES, r"\| P5 \| 5k6", "| P5 | 22k")),
    Case("a timer of 45 s", "modules", ("at its shortest", "page's figures"),
         in_file(MODULES, "and 60 s. The", "and 45 s. The")),
    Case("fills of 30 s", "modules", "at its shortest",
         in_file(MODULES_FILE, "fill-limit = 20.0", "fill-limit = 30.0")),
    Case("a timer of two minutes", "modules", "at its longest", in_file(MODULES, "and 60 s. The", "and 119 s. The")),
    Case("a timer that needs two seconds", "modules", "to start anew",
         in_file(MODULES, r"was open for 0\.1 s", "was open for 2.0 s")),
    Case("relays of 2 A", "modules", ("from the supply", "while it is driven"),
         in_file(MODULES, "VAC, 154 mA", "VAC, 2000 mA")),
    Case("pull-downs of 22 k", "modules", ("at reset, chip", "coil at reset"),
         in_file(MODULES, r"\| P1 \| 2k2", "| P1 | 22k")),
    Case("pull-downs of 220 Ohm", "modules", "pin that drives", in_file(MODULES, r"\| P1 \| 2k2", "| P1 | 220")),
    Case("a board that costs more", "modules", "costs: bills",
         in_file("hardware/bom.md", r"(\*\*total\*\* .*\*\*)[\d.]+", r"\g<1>99.26")),
    Case("a total that does not add up", "modules", "costs: the whole box",
         in_file("docs/maker/getting-started.md", r"\*\*203 to 255\*\*", "**103 to 155**")),
    Case("another price in the bill", "modules", "bill, what", in_file(MODULES, r"\| 38\.00 \|", "| 39.00 |")),
)
