"""The project's own symbols, and the standard ones that the sheets embed.

Own symbols are drawn here because their pins stand where the sheets want them: the DevKit by function, the relay with
coil and contact one above the other, the comparator with its minus above.
"""

import os
import re
from functools import lru_cache
from pathlib import Path

STANDARD = Path(os.environ.get("KICAD9_SYMBOL_DIR", "/usr/share/kicad/symbols"))
OWN = "BackflushController"

U = 2.54
"""Grid of the schematic, mm. All coordinates of symbols and sheets are in this unit."""


def number(value):
    """A coordinate as KiCad writes it."""
    return f"{value:.4f}".rstrip("0").rstrip(".") if value else "0"


def pin(kind, name, nr, x, y, angle, length=1):
    """A pin; x and y are its electrical end."""
    return (f'(pin {kind} line (at {number(x * U)} {number(y * U)} {angle}) (length {number(length * U)}) '
            f'(name "{name}" (effects (font (size 1.27 1.27)))) (number "{nr}" (effects (font (size 1.27 1.27)))))')


def line(*points, width=0.254, fill="none"):
    """A polyline through points."""
    path = " ".join(f"(xy {number(x * U)} {number(y * U)})" for x, y in points)
    return f"(polyline (pts {path}) (stroke (width {number(width)}) (type default)) (fill (type {fill})))"


def rectangle(x1, y1, x2, y2, fill="background"):
    """A box."""
    return (f"(rectangle (start {number(x1 * U)} {number(y1 * U)}) (end {number(x2 * U)} {number(y2 * U)}) "
            f"(stroke (width 0.254) (type default)) (fill (type {fill})))")


def circle(x, y, radius, fill="none"):
    """A circle."""
    return (f"(circle (center {number(x * U)} {number(y * U)}) (radius {number(radius * U)}) "
            f"(stroke (width 0.254) (type default)) (fill (type {fill})))")


def symbol(name, prefix, description, body, pins, hide_names=True):
    """A whole symbol of the own library."""
    names = "(pin_names (offset 0.6) (hide yes))" if hide_names else "(pin_names (offset 0.6))"
    hidden = "(hide yes) (effects (font (size 1.27 1.27)))"
    shown = "(effects (font (size 1.27 1.27)))"
    return "\n".join([
        f'(symbol "{name}" {names} (exclude_from_sim no) (in_bom yes) (on_board yes)',
        f'(property "Reference" "{prefix}" (at 0 5.08 0) {shown})',
        f'(property "Value" "{name}" (at 0 -5.08 0) {shown})',
        f'(property "Footprint" "" (at 0 0 0) {hidden})',
        f'(property "Datasheet" "" (at 0 0 0) {hidden})',
        f'(property "Description" "{description}" (at 0 0 0) {hidden})',
        f'(symbol "{name}_0_1"', *body, ")",
        f'(symbol "{name}_1_1"', *pins, ")",
        "(embedded_fonts no)", ")",
    ])


def mosfet(name, p_channel):
    """Enhancement MOSFET in SOT-23. Source of the N channel below, of the P channel above."""
    up = 1 if p_channel else -1
    arrow = line((0.2, 0.0), (0.55, 0.2), (0.55, -0.2), (0.2, 0.0), fill="outline")
    if p_channel:
        arrow = line((0.75, 0.0), (0.4, 0.2), (0.4, -0.2), (0.75, 0.0), fill="outline")
    body = [
        line((-1, 0), (-0.1, 0)), line((-0.1, 0.8), (-0.1, -0.8)),
        line((0.2, 1), (0.2, 0.5)), line((0.2, 0.25), (0.2, -0.25)), line((0.2, -0.5), (0.2, -1)),
        line((0.2, 0.75), (1, 0.75), (1, 1)), line((0.2, -0.75), (1, -0.75), (1, -1)),
        line((0.2, 0), (1, 0), (1, up * 0.75)), arrow, circle(0.4, 0, 1.15),
    ]
    source = pin("passive", "S", 2, 1, 2 * up, 270 if up > 0 else 90)
    drain = pin("passive", "D", 3, 1, -2 * up, 90 if up > 0 else 270)
    kind = "P" if p_channel else "N"
    return symbol(name, "Q", f"{kind}-channel MOSFET, gate 1, source 2, drain 3", body,
                  [pin("input", "G", 1, -2, 0, 0), source, drain])


def relay(name, above, below):
    """Coil left, make contact right; which of its pins stands above."""
    body = [
        rectangle(-3, 1, -1, -1), line((-2.6, -1), (-1.4, 1)),
        line((-2, 2), (-2, 1)), line((-2, -2), (-2, -1)),
        line((2, 2), (2, 1)), line((2, -2), (2, -1), (1.2, 0.9)),
        line((-1, 0), (-0.5, 0)), line((0, 0), (0.5, 0)), line((1, 0), (1.5, 0)),
    ]
    return symbol(name, "K", "Relay, one make contact, coil A1 A2, contact 11 14", body, [
        pin("passive", "A1", "A1", -2, 3, 270), pin("passive", "A2", "A2", -2, -3, 90),
        pin("passive", above, above, 2, 3, 270), pin("passive", below, below, 2, -3, 90)])


def photomos():
    """LED left, two MOSFETs back to back as one contact right."""
    body = [
        rectangle(-2, 1.5, 2, -1.5),
        line((-2, 1), (-1.2, 1), (-1.2, -1), (-2, -1)),
        line((-1.6, 0.35), (-0.8, 0.35), (-1.2, -0.25), (-1.6, 0.35), fill="outline"), line((-1.6, -0.3), (-0.8, -0.3)),
        line((-0.6, 0.25), (0.1, 0.25), (-0.1, 0.4)), line((-0.6, -0.15), (0.1, -0.15), (-0.1, 0)),
        line((2, 1), (1.2, 1), (1.2, 0.5)), line((2, -1), (1.2, -1), (1.2, -0.5), (0.7, 0.4)),
    ]
    return symbol("PhotoMOS", "U", "Opto relay, 1 anode, 2 cathode, 3 and 4 make contact for AC and DC", body, [
        pin("passive", "A", 1, -3, 1, 0), pin("passive", "K", 2, -3, -1, 0),
        pin("passive", "~", 4, 3, 1, 180), pin("passive", "~", 3, 3, -1, 180)])


def dual_diode():
    """Two silicon diodes in series, both pointing to the right; the standard library has no such one."""
    body = [line((-2, 0), (2, 0)), line((0, 0), (0, -1)), circle(0, 0, 0.1, "outline")]
    for x in (-1.2, 1.2):
        body += [line((x - 0.4, 0.4), (x - 0.4, -0.4), (x + 0.4, 0), (x - 0.4, 0.4)),
                 line((x + 0.4, 0.4), (x + 0.4, -0.4))]
    return symbol("Dual_diode", "D", "Two diodes in series, 1 anode, 2 cathode, 3 between", body, [
        pin("passive", "A", 1, -3, 0, 0), pin("passive", "K", 2, 3, 0, 180), pin("passive", "~", 3, 0, -2, 90)])


def comparator():
    """Open-drain comparator in SOT-23-5, the inverting input above."""
    body = [
        line((-2, 2), (2, 0), (-2, -2), (-2, 2), fill="background"),
        line((-1.7, 1), (-1.3, 1)), line((-1.7, -1), (-1.3, -1)), line((-1.5, -0.8), (-1.5, -1.2)),
    ]
    return symbol("Comparator_OD", "U", "Comparator, CMOS inputs, open-drain output", body, [
        pin("open_collector", "OUT", 1, 3, 0, 180), pin("power_in", "V-", 2, -1, -3, 90, 1.5),
        pin("input", "+", 3, -3, -1, 0), pin("input", "-", 4, -3, 1, 0), pin("power_in", "V+", 5, -1, 3, 270, 1.5)])


DEVKIT_LEFT = (
    (19, "5V", "power_in"), (1, "3V3", "power_out"), None,
    (5, "IO34", "input"), (6, "IO35", "input"), (7, "IO32", "bidirectional"), (30, "IO18", "bidirectional"),
    (31, "IO19", "bidirectional"), (33, "IO21", "bidirectional"), (36, "IO22", "bidirectional"), None,
    (2, "EN", "input"), (3, "VP IO36", "input"), (4, "VN IO39", "input"), (35, "TX IO1", "bidirectional"),
    (34, "RX IO3", "bidirectional"), (25, "IO0", "bidirectional"))
DEVKIT_RIGHT = (
    (9, "IO25", "bidirectional"), (11, "IO27", "bidirectional"), (37, "IO23", "bidirectional"),
    (8, "IO33", "bidirectional"), (10, "IO26", "bidirectional"), None,
    (24, "IO2", "bidirectional"), (26, "IO4", "bidirectional"), (29, "IO5", "bidirectional"),
    (13, "IO12", "bidirectional"), (15, "IO13", "bidirectional"), (12, "IO14", "bidirectional"),
    (23, "IO15", "bidirectional"), (27, "IO16", "bidirectional"), (28, "IO17", "bidirectional"), None,
    (20, "CLK", "bidirectional"), (21, "D0", "bidirectional"), (22, "D1", "bidirectional"),
    (16, "D2", "bidirectional"), (17, "D3", "bidirectional"), (18, "CMD", "bidirectional"))


def devkit():
    """ESP32-DevKitC-32E by function: inputs left, outputs right. Numbers 1..19 are the row of 3V3, 20..38 the other."""
    pins = []
    for side, column, angle in ((-9, DEVKIT_LEFT, 0), (9, DEVKIT_RIGHT, 180)):
        for row, entry in enumerate(column):
            if entry:
                nr, name, kind = entry
                pins.append(pin(kind, name, nr, side, 11 - row, angle, 2))
    for nr, x in ((14, -1), (32, 0), (38, 1)):
        pins.append(pin("power_in", "GND", nr, x, -13, 90))
    return symbol("ESP32-DevKitC-32E", "A", "ESP32 development board with WROOM-32E, two rows of 19 pins",
                  [rectangle(-7, 12, 7, -12)], pins, hide_names=False)


OWN_SYMBOLS = {
    "NMOS_GSD": lambda: mosfet("NMOS_GSD", False), "PMOS_GSD": lambda: mosfet("PMOS_GSD", True),
    "Relay_NO": lambda: relay("Relay_NO", "11", "14"),
    "Relay_NO_14_above": lambda: relay("Relay_NO_14_above", "14", "11"),
    "PhotoMOS": photomos, "Dual_diode": dual_diode, "Comparator_OD": comparator, "ESP32-DevKitC-32E": devkit,
}


@lru_cache(maxsize=None)
def definition(identifier):
    """The text of a symbol, under its name without library."""
    library, name = identifier.split(":")
    if library == OWN:
        return OWN_SYMBOLS[name]()
    text = (STANDARD / f"{library}.kicad_sym").read_text(encoding="utf-8")
    found = re.search(rf'^\t\(symbol "{re.escape(name)}"\n.*?^\t\)$', text, re.S | re.M)
    if "(extends " in found.group(0):
        raise ValueError(f"{identifier} extends another symbol; embedding it needs the base")
    return found.group(0)


@lru_cache(maxsize=None)
def pin_ends(identifier):
    """Where the pins of a symbol end, in grid units, y upwards."""
    pattern = r'\(pin \w+ \w+\s+\(at ([-\d.]+) ([-\d.]+) [\d.]+\).*?\(number "([^"]*)"'
    return {nr: (float(x) / U, float(y) / U) for x, y, nr in re.findall(pattern, definition(identifier), re.S)}


@lru_cache(maxsize=None)
def idle_pins(identifier):
    """Pins that the symbol itself says are connected to nothing."""
    return re.findall(r'\(pin no_connect .*?\(number "([^"]*)"', definition(identifier), re.S)


def own_library():
    """The text of the project's symbol library."""
    header = f'(kicad_symbol_lib (version 20241209) (generator "{OWN}") (generator_version "9.0")'
    return "\n".join([header, *(make() for make in OWN_SYMBOLS.values()), ")"]) + "\n"
