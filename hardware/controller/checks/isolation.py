"""Mains and low voltage: what reaches what, through every part but the few that isolate, and what that asks of nets."""
import json
import re
from pathlib import Path

from checks.schematic import PROJECT, number

# Where the mains comes in, and where the person's side is.
MAINS = ("L_IN", "N_IN", "FEED_L", "LOAD_N", "BREW_L", "BREW_N")
LOW = ("GND", "+5V", "+3V3")
# The machine's own low voltage, from a board that is isolated from the mains: nobody knows what it is referred to.
MACHINE = ("LV_PUMP_A", "LV_PUMP_MID", "LV_PUMP_B", "LV_VALVE_A", "LV_VALVE_B")
# Each with the two groups of pins that its insulation keeps apart.
ISOLATORS = {
    "PS1": ({"1", "3"}, {"14", "16"}),
    "K1": ({"A1", "A2"}, {"11", "14"}), "K2": ({"A1", "A2"}, {"11", "14"}), "K3": ({"A1", "A2"}, {"11", "14"}),
    "U2": ({"1", "2"}, {"3", "4"}), "U3": ({"1", "2"}, {"3", "4"}), "U4": ({"1", "2"}, {"3", "4"}),
    "U5": ({"1", "2"}, {"3", "4"}), "U6": ({"1", "2"}, {"3", "4"}),
}
# The resistor of the read-back between K2 and K1 lets less through than any load could hold at.
READ_BACK = 33e3
# Millimetres that the rules of the board must ask for at least, by the name of the rule.
LEAST = {"mains to mains": 3.2, "mains to low voltage, air": 8, "mains to low voltage, surface": 8,
         "machine's low voltage to the box's": 5, "width of mains tracks": 2.5,
         "width of sensing and snubber tracks": 1}
RULE = re.compile(r'\(rule "([^"]+)"\s+\(constraint \w+ \(min ([\d.]+)mm\)\)')


def reach(schematic, starts):
    """All nets that a current could get to from these."""
    waiting, seen = list(starts), set()
    nets = schematic.nets()
    while waiting:
        net = waiting.pop()
        if net in seen or net not in nets:
            continue
        seen.add(net)
        for reference, pin in nets[net]:
            # A terminal or the module joins nothing by itself.
            if reference.startswith(("J", "TP", "A", "H")):
                continue
            pins = schematic.parts[reference].pins
            groups = ISOLATORS.get(reference, (set(pins),))
            waiting += [pins[other] for group in groups if pin in group for other in group if other in pins]
    return seen


def check(schematic, verdicts):
    """No path, and the two relays of the pump in series."""
    mains = reach(schematic, MAINS)
    for name, nets in (("low voltage", LOW), ("the machine's own low voltage", MACHINE)):
        common = sorted(mains & reach(schematic, nets))
        verdicts.holds(f"mains and {name} meet nowhere but in a part that isolates", not common,
                       ", ".join(common) or f"{len(mains)} mains nets")
    common = sorted(reach(schematic, MACHINE) & reach(schematic, LOW))
    verdicts.holds("low voltage and the machine's own meet nowhere", not common, ", ".join(common) or "apart")
    missing = [one for one in ISOLATORS if one not in schematic.parts]
    verdicts.holds("the isolating parts are all there", not missing, ", ".join(missing) or " ".join(ISOLATORS))
    pump, enable = schematic.parts["K1"].pins, schematic.parts["K2"].pins
    series = {pump["11"], pump["14"]} & {enable["11"], enable["14"]}
    between = [schematic.parts[reference] for net in series for reference, _ in schematic.nets()[net]]
    alone = len(series) == 1 and all(part.reference in ("K1", "K2") or part.kind == "R" and
                                     number(part.value) >= READ_BACK for part in between)
    verdicts.holds("the contacts of K1 and K2 are in series, and only the read-back hangs between them", alone,
                   " ".join(series) or "not in series")


def check_classes(schematic, folder, verdicts):
    """The board's rules know a net by its class: each net that the mains reaches is in one of the mains."""
    project = json.loads((Path(folder) / f"{PROJECT}.kicad_pro").read_text(encoding="utf-8"))
    classes = {one["pattern"]: one["netclass"] for one in project["net_settings"]["netclass_patterns"]}
    mains, machine = reach(schematic, MAINS), reach(schematic, MACHINE)
    # What carries a load: at fuses, contacts, the supply, and the neutral of their terminals.
    fused = {net for part in schematic.parts.values() if part.kind in ("F", "K", "PS") for net in part.pins.values()}
    loaded = {net for part in schematic.parts.values() if part.kind == "J" and fused & mains & set(part.pins.values())
              for net in part.pins.values()} | fused
    allowed = {net: ("Mains",) if net in loaded else ("Mains", "MainsSense") for net in mains}
    allowed.update(dict.fromkeys(machine, ("Machine",)))
    wrong = [f"{net}: {classes.get(net, 'none')}" for net, names in sorted(allowed.items())
             if classes.get(net) not in names]
    verdicts.holds("every net that mains or machine reach is in their class", not wrong,
                   "; ".join(wrong) or f"{len(allowed)} nets")
    asked = dict(RULE.findall((Path(folder) / f"{PROJECT}.kicad_dru").read_text(encoding="utf-8")))
    wrong = [f"{name}: {asked.get(name, 'none')} mm, must be {least:g}" for name, least in LEAST.items()
             if float(asked.get(name, 0)) < least]
    verdicts.holds("the rules of the board ask for distance and width", not wrong,
                   "; ".join(wrong) or f"{len(LEAST)} rules")
