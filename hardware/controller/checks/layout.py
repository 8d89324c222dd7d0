"""What the layout must keep: the bare ring around the reservoir, and at each pin of a terminal its name."""
import math
import re
from pathlib import Path

from checks import wiring
from checks.schematic import PROJECT, short_name

GUARDED = ("RESERVOIR", "HB_PUMP")
FOOTPRINT = re.compile(r'^\t\(footprint "(.*?)^\t\)$', re.DOTALL | re.MULTILINE)
PAD = re.compile(r'\(pad "([^"]*)" \w+ \w+\s+\(at (-?[\d.]+) (-?[\d.]+).*?(?:\(net \d+ "([^"]*)"\).*?)?\(uuid',
                 re.DOTALL)
LINE = re.compile(r'\(gr_line\s+\(start (\S+) (\S+)\)\s+\(end (\S+) (\S+)\)(?:(?!\(gr_).)*?\(layer "F\.Mask"\)',
                  re.DOTALL)
TRACK = re.compile(r'\(segment\s+\(start (\S+) (\S+)\)\s+\(end (\S+) (\S+)\)\s+\(width \S+\)\s+\(layer "F\.Cu"\)\s+'
                   r'\(net (\d+)\)', re.DOTALL)
TEXT = re.compile(r'\(gr_text "([^"]*)"\s+\(at (\S+) (\S+)[^)]*\)\s+\(layer "F\.SilkS"\)', re.DOTALL)
# What the print says for a label of wiring.md.
PRINTED = {"+5 V": "5V", "screen": "SCR", "+3.3 V": "3V3", "button": "BTN", "tank": "TANK", "brew": "BREW",
           "PUMP a": "a", "PUMP b": "b", "VALVE a": "a", "VALVE b": "b", "empty": None}
NEAR = 4.0


def pads(text):
    """(reference, pin): (x, y, net) of every pad."""
    found = {}
    for block in FOOTPRINT.findall(text):
        reference = re.search(r'\(property "Reference" "([^"]*)"', block).group(1)
        x, y, turn = re.search(r"^\t\t\(at (\S+) (\S+?)(?: (\S+))?\)", block, re.MULTILINE).groups()
        angle = math.radians(float(turn or 0))
        for number, px, py, net in PAD.findall(block):
            px, py = float(px), float(py)
            found[reference, number] = (float(x) + px * math.cos(angle) + py * math.sin(angle),
                                        float(y) - px * math.sin(angle) + py * math.cos(angle), short_name(net))
    return found


def ring(lines):
    """The corners of a closed chain of lines; empty when it does not close."""
    ends = {}
    for start, end in lines:
        ends.setdefault(start, []).append(end)
        ends.setdefault(end, []).append(start)
    if not lines or any(len(others) != 2 for others in ends.values()):
        return []
    corners = [lines[0][0], lines[0][1]]
    while corners[-1] != corners[0] and len(corners) <= len(lines):
        corners.append(next(one for one in ends[corners[-1]] if one != corners[-2]))
    return corners[:-1] if len(corners) == len(lines) + 1 else []


def inside(x, y, corners):
    """Whether a point lies in a polygon."""
    count = 0
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1]):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            count += 1
    return count % 2 == 1


def check(folder, page, verdicts):
    """Both."""
    text = (Path(folder) / f"{PROJECT}.kicad_pcb").read_text(encoding="utf-8")
    found = pads(text)
    check_ring(text, found, verdicts)
    check_names(text, found, page, verdicts)


def check_ring(text, found, verdicts):
    """A closed line of ground, bare of mask, around all that is guarded."""
    bare = [((float(a), float(b)), (float(c), float(d))) for a, b, c, d in LINE.findall(text)]
    ground = re.search(r'\(net (\d+) "GND"\)', text).group(1)
    copper = {frozenset(((float(a), float(b)), (float(c), float(d)))) for a, b, c, d, net in TRACK.findall(text)
              if net == ground}
    corners = ring(bare) if all(frozenset(line) in copper for line in bare) else []
    outside = [f"{reference}.{pin}" for (reference, pin), (x, y, net) in found.items() if net in GUARDED
               and not (corners and inside(x, y, corners))]
    verdicts.holds("a closed ring of bare ground lies around the reservoir", not outside,
                   " ".join(outside) or f"{len(bare)} pieces around {sum(net in GUARDED for *_, net in found.values())}"
                   " pads")


def check_names(text, found, page, verdicts):
    """The nearest text of each pin is its name."""
    texts = [(words, float(x), float(y)) for words, x, y in TEXT.findall(text)]
    wrong, count = [], 0
    for (reference, _), labels in wiring.terminals(page).items():
        for pin, label in enumerate(labels, 1):
            name = PRINTED.get(label, label)
            if not name:
                continue
            count += 1
            x, y, _ = found[reference, str(pin)]
            words, far = min(((words, math.hypot(x - a, y - b)) for words, a, b in texts), key=lambda one: one[1])
            if words != name or far > NEAR:
                wrong.append(f"{reference}.{pin}: {words} at {far:.1f} mm, must be {name}")
    verdicts.holds(f"each pin of a terminal has its name within {NEAR:g} mm", not wrong,
                   "; ".join(wrong) or f"{count} pins")
