"""The pins: firmware/settings/default.ini, docs/settings.md, the schematic and the wiring table say the same."""
import re
from pathlib import Path

# Net of the schematic by key of the settings.
NETS = {
    "pin-pump": "PUMP", "pin-valve": "VALVE", "pin-enable": "ENABLE", "pin-heartbeat": "HEARTBEAT",
    "pin-rail": "RAIL", "pin-contact": "CONTACT", "pin-buzzer": "BUZZER",
    "pin-button": "BUTTON", "pin-i2c-data": "SDA", "pin-i2c-clock": "SCL", "pin-sensor-signal": "SENSOR_SIG",
    "pin-sensor-supply": "SENSOR_SUP", "pin-brew-switch": "BREW", "pin-tank-level": "TANK",
}
# What the firmware reads back, by GPIO: inputs that no program can drive.
READ_BACK = {"RAIL": "36", "CONTACT": "39"}
# Behind its clamp each analogue pin has a resistor, so its net has a name of its own.
BEHIND = {"SENSOR_SIG": "SENSOR_SIG_PIN", "SENSOR_SUP": "SENSOR_SUP_PIN"}
# Both rows of the DevKitC V4 from the antenna down, as its guide lists them: 1..19, then 38..20.
LEFT = "3V3 EN 36 39 34 35 32 33 25 26 27 14 12 GND 13 9 10 11 5V".split()
RIGHT = "GND 23 22 1 3 21 GND 19 18 5 17 16 4 0 2 15 8 7 6".split()
CONTACTS = ("pin-brew-switch", "pin-tank-level")


def defaults(root):
    """Of default.ini."""
    text = (Path(root) / "firmware/settings/default.ini").read_text(encoding="utf-8")
    return dict(re.findall(r"^;?(pin-[\w-]+)\s*=\s*(\w+)", text, re.MULTILINE))


def table(page, column):
    """A column of a page's table by key in its first one."""
    found = {}
    for line in Path(page).read_text(encoding="utf-8").splitlines():
        cells = [cell.strip(" `") for cell in line.strip("|").split("|")]
        if len(cells) > column and cells[0].startswith("pin-"):
            found[cells[0]] = cells[column]
    return found


def of_schematic(schematic):
    """GPIO by key, from the position on the module's rows."""
    module = schematic.parts["A1"]
    labels = {**{str(place): label for place, label in enumerate(LEFT, 1)},
              **{str(38 - place): label for place, label in enumerate(RIGHT)}}
    by_net = {}
    for pin, net in module.pins.items():
        by_net.setdefault(net, []).append(labels[pin])
    wrong = [f"{net} on {'/'.join(by_net.get(net, ['nothing']))}" for net, label in
             (("+3V3", "3V3"), ("+5V_MCU", "5V"), ("GND", "GND")) if set(by_net.get(net, [])) != {label}]
    gpios = {}
    for key, net in NETS.items():
        found = by_net.get(net) or by_net.get(BEHIND.get(net), [])
        gpios[key] = "/".join(found) or "none"
    return gpios, wrong


def check(schematic, root, verdicts):
    """Each source against the schematic."""
    drawn, wrong = of_schematic(schematic)
    verdicts.holds("supply pins of the module", not wrong, "; ".join(wrong) or "3V3, 5V, GND")
    allowed = table(Path(root) / "docs/settings.md", 2)
    sources = (("firmware/settings/default.ini", defaults(root)),
               ("docs/settings.md", table(Path(root) / "docs/settings.md", 3)),
               ("hardware/wiring.md", table(Path(root) / "hardware/wiring.md", 1)))
    for source, said in sources:
        differ = [f"{key} = {said.get(key, 'missing')}, drawn {gpio}" for key, gpio in drawn.items()
                  if said.get(key) != gpio and not (key in CONTACTS and said.get(key) == "none")]
        verdicts.holds(f"{source} and the schematic", not differ, "; ".join(differ) or f"{len(drawn)} pins alike")
    module = schematic.parts["A1"]
    other = [net for net, gpio in READ_BACK.items() if module.pins.get(str(LEFT.index(gpio) + 1)) != net]
    verdicts.holds("the read-back lies on inputs that nothing can drive", not other,
                   ", ".join(other) or ", ".join(f"{net} GPIO{gpio}" for net, gpio in READ_BACK.items()))
    refused = [f"{key} = {gpio}" for key, gpio in drawn.items() if not may(allowed.get(key, ""), gpio)]
    verdicts.holds("the firmware takes every pin that is drawn", not refused,
                   ", ".join(refused) or f"{len(drawn)} pins")


def may(ranges, gpio):
    """Whether "4 13 16-19" has this pin."""
    numbers = set()
    for word in re.findall(r"\d+(?:-\d+)?", ranges):
        first, _, last = word.partition("-")
        numbers |= set(range(int(first), int(last or first) + 1))
    return gpio.isdigit() and int(gpio) in numbers
