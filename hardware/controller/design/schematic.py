"""Writes schematic sheets: parts at chosen coordinates, wires by pin names, texts where they do not overlap.

Coordinates are in grid units of 2.54 mm, y downwards as on the page. Every identifier is derived from the name of the
thing it stands for, so the same description gives the same bytes.
"""

import uuid
from collections import Counter

from parts import PARTS
from revision import DATE, REVISION
from symbols import U, definition, idle_pins, number, pin_ends

PROJECT = "BackflushController"
NAMESPACE = uuid.UUID("8c1f7c0e-5a8a-5d3b-9a55-0d1b6f0c9a01")
TURN = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}


def identifier(*words):
    """A UUID that is always the same for the same words."""
    return str(uuid.uuid5(NAMESPACE, "/".join(map(str, words))))


ROOT = identifier("root sheet")


def quoted(text):
    """A string of the file format."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def at(x, y, angle=0):
    """A position of the file format."""
    return f"(at {number(x * U)} {number(y * U)} {angle})"


def spot(x, y):
    """A position without an angle."""
    return f"(at {number(x * U)} {number(y * U)})"


def effects(size=1.27, justify=None, bold=False, hide=False):
    """How a text looks."""
    words = f"(font (size {number(size)} {number(size)}){' (bold yes)' if bold else ''})"
    return f"(effects {words}{f' (justify {justify})' if justify else ''}{' (hide yes)' if hide else ''})"


class Sheet:
    """One page."""

    def __init__(self, name, file, page, paper, title, comments=()):
        self.name, self.file, self.page, self.paper, self.title = name, file, page, paper, title
        self.comments = comments
        self.uuid = ROOT if page == 1 else identifier("sheet file", name)
        self.symbol_uuid = None if page == 1 else identifier("sheet symbol", name)
        self.items, self.used, self.segments, self.pins, self.serial = [], {}, [], {}, Counter()
        self.references = []

    def _id(self, kind):
        self.serial[kind] += 1
        return identifier(self.name, kind, self.serial[kind])

    def _path(self):
        return f"/{ROOT}" if self.page == 1 else f"/{ROOT}/{self.symbol_uuid}"

    def _symbol(self, lib_id, reference, value, x, y, rotation, mirror, fields, in_bom=True, footprint=""):
        self.used[lib_id] = definition(lib_id)
        ends = pin_ends(lib_id)
        c, s = TURN[rotation]
        for nr, (px, py) in ends.items():
            rx, ry = px * c - py * s, px * s + py * c
            if mirror == "y":
                rx = -rx
            if mirror == "x":
                ry = -ry
            self.pins[f"{reference}.{nr}"] = (round(x + rx, 4), round(y - ry, 4))
        flags = f"(exclude_from_sim no) (in_bom {'yes' if in_bom else 'no'}) (on_board yes) (dnp no)"
        rows = [f'(symbol (lib_id "{lib_id}") {at(x, y, rotation)}{f" (mirror {mirror})" if mirror else ""} (unit 1) '
                f'{flags} (uuid "{identifier("part", reference)}")', *fields]
        rows += [f'(pin "{nr}" (uuid "{identifier("part", reference, nr)}"))' for nr in ends]
        rows.append(f'(instances (project "{PROJECT}" (path "{self._path()}" (reference "{reference}") (unit 1)))))')
        self.items.append("\n".join(rows))

    def place(self, reference, x, y, rotation=0, mirror=None, name=None, value=None, show_value=True):
        """Places a part. `name` and `value` are the offsets of its texts, with left, right or nothing for centred."""
        one = PARTS[reference]
        self.references.append(reference)
        two_pins = one.kind.symbol.startswith("Device:") and one.kind.symbol != "Device:Buzzer"
        lying = two_pins and (rotation in (90, 270)) == (one.kind.symbol.split(":")[1][0] in "RCFVP")
        beside = ((0.9, -0.55, "left"), (0.9, 0.55, "left"))
        name, value = name or ((0, -0.95) if lying else beside[0]), value or ((0, 0.95) if lying else beside[1])
        turned = 90 if rotation in (90, 270) else 0
        flipped = (rotation in (180, 90)) != (mirror == "y")

        def field(key, text, place, hide=False):
            justify = place[2] if len(place) > 2 else None
            if flipped and justify:
                justify = {"left": "right", "right": "left"}[justify]
            return (f"(property {quoted(key)} {quoted(text)} {at(x + place[0], y + place[1], turned)} "
                    f"{effects(justify=justify, hide=hide)})")

        rows = [field("Reference", reference, name), field("Value", one.value, value, not show_value),
                field("Footprint", one.kind.footprint, (0, 0), True), field("Datasheet", "", (0, 0), True),
                field("Description", "", (0, 0), True)]
        rows += [field(key, text, (0, 0), True) for key, text in one.fields.items()]
        self._symbol(one.kind.symbol, reference, one.value, x, y, rotation, mirror, rows, one.kind.mpn != "-")
        for nr in pin_ends(one.kind.symbol):
            if nr not in one.pins and nr not in idle_pins(one.kind.symbol):
                place = spot(*self.pins[f"{reference}.{nr}"])
                self.items.append(f'(no_connect {place} (uuid "{self._id("open pin")}"))')

    def power(self, net, x, y, rotation=0):
        """A rail. Positive rails stand above the wire, GND hangs below it."""
        lib_id = "power:GND" if net == "GND" else "power:+5V"
        self.serial["power"] += 1
        reference = f"#PWR{self.page}{self.serial['power']:02}"
        offset = {0: (0, 1.45 if net == "GND" else -1.5), 90: (-1.3, 0), 270: (1.3, 0)}[rotation]
        justify = {0: None, 90: "left", 270: "left"}[rotation]
        turned = 90 if rotation else 0
        rows = [f'(property "Reference" "{reference}" {at(x, y)} {effects(hide=True)})',
                f'(property "Value" "{net}" {at(x + offset[0], y + offset[1], turned)} {effects(justify=justify)})',
                f'(property "Footprint" "" {at(x, y)} {effects(hide=True)})',
                f'(property "Datasheet" "" {at(x, y)} {effects(hide=True)})',
                f'(property "Description" "" {at(x, y)} {effects(hide=True)})']
        self._symbol(lib_id, reference, net, x, y, rotation, None, rows)

    def flag(self, x, y, rotation=0):
        """Tells the rule check that the net is fed, by something it cannot see through."""
        self.serial["flag"] += 1
        reference = f"#FLG{self.page}{self.serial['flag']:02}"
        rows = [f'(property "Reference" "{reference}" {at(x, y)} {effects(hide=True)})',
                f'(property "Value" "PWR_FLAG" {at(x, y)} {effects(hide=True)})',
                f'(property "Footprint" "" {at(x, y)} {effects(hide=True)})',
                f'(property "Datasheet" "" {at(x, y)} {effects(hide=True)})',
                f'(property "Description" "" {at(x, y)} {effects(hide=True)})']
        self._symbol("power:PWR_FLAG", reference, "PWR_FLAG", x, y, rotation, None, rows)

    def _point(self, where, last):
        if isinstance(where, str):
            return self.pins[where]
        x, y = where
        return (last[0] if x is None else x, last[1] if y is None else y)

    def wire(self, *path):
        """A wire through pins ("R1.2") and points; None keeps the coordinate of the point before."""
        last = None
        for where in path:
            here = self._point(where, last)
            if last is not None and here != last:
                if here[0] != last[0] and here[1] != last[1]:
                    raise ValueError(f"{self.name}: slanted wire {path}: {last} to {here}")
                self.segments.append((last, here))
            last = here

    def label(self, net, x, y, right=False):
        """The name of a net on its wire; `right` lets the text end at the point."""
        side = "(justify right bottom)" if right else "(justify left bottom)"
        self.items.append(f'(label {quoted(net)} {at(x, y, 180 if right else 0)} (effects (font (size 1.27 1.27)) '
                          f'{side}) (uuid "{self._id("label")}"))')

    def port(self, net, x, y, shape, right=False):
        """A net that goes on in another sheet. `right`: it stands at the right end of its wire."""
        side = "left" if right else "right"
        self.items.append(f'(global_label {quoted(net)} (shape {shape}) {at(x, y, 0 if right else 180)} '
                          f'(effects (font (size 1.27 1.27)) (justify {side})) (uuid "{self._id("port")}") '
                          f'(property "Intersheetrefs" "${{INTERSHEET_REFS}}" {at(x, y)} {effects(hide=True)}))')

    def note(self, x, y, text, size=None, bold=False):
        """Text, its first line at the point; larger on a larger page."""
        size = size or (1.27 if self.paper == "A4" else 1.7)
        self.items.append(f'(text {quoted(text)} (exclude_from_sim no) {at(x, y)} '
                          f'{effects(size, "left top", bold)} (uuid "{self._id("note")}"))')

    def block(self, x1, y1, x2, y2, title, mains=False):
        """A titled frame around parts that do one thing; red where touching kills."""
        colour = "(color 200 0 0 1)" if mains else "(color 120 120 120 1)"
        self.items.append(f"(rectangle (start {number(x1 * U)} {number(y1 * U)}) (end {number(x2 * U)} "
                          f"{number(y2 * U)}) (stroke (width 0.2) (type dash) {colour}) (fill (type none)) "
                          f'(uuid "{self._id("block")}"))')
        self.note(x1 + 0.5, y1 + 0.5, title, 1.9, True)

    def arrow(self, *points):
        """A line with a head at its end; it connects nothing."""
        (bx, by), (x, y) = points[-2:]
        dx, dy = (x > bx) - (x < bx), (y > by) - (y < by)
        head = ((x - dx - dy / 2, y - dy - dx / 2), (x, y), (x - dx + dy / 2, y - dy + dx / 2))
        for path in (points, head):
            corners = " ".join(f"(xy {number(a * U)} {number(b * U)})" for a, b in path)
            self.items.append(f"(polyline (pts {corners}) (stroke (width 0.3) (type default) (color 120 120 120 1)) "
                              f'(uuid "{self._id("arrow")}"))')

    def child(self, sheet, x, y, width, height):
        """The symbol of a sub-sheet, on the first page."""
        self.items.append("\n".join([
            f"(sheet {spot(x, y)} (size {number(width * U)} {number(height * U)}) (exclude_from_sim no) "
            f"(in_bom yes) (on_board yes) (dnp no) (stroke (width 0.2) (type solid)) (fill (color 255 255 235 1)) "
            f'(uuid "{sheet.symbol_uuid}")',
            f'(property "Sheetname" {quoted(sheet.name)} {at(x, y - 0.3)} {effects(1.9, "left bottom", True)})',
            f'(property "Sheetfile" {quoted(sheet.file)} {at(x, y + height + 0.3)} {effects(1.27, "left top")})',
            f'(instances (project "{PROJECT}" (path "/{ROOT}" (page "{sheet.page}")))))']))

    def _junctions(self):
        ends = Counter(point for segment in self.segments for point in segment)
        for point in self.pins.values():
            ends[point] += 1
        for point, count in ends.items():
            through = sum(1 for (ax, ay), (bx, by) in self.segments if point not in ((ax, ay), (bx, by)) and
                          min(ax, bx) <= point[0] <= max(ax, bx) and min(ay, by) <= point[1] <= max(ay, by))
            if count >= 3 or (through and count):
                yield point

    def _pieces(self):
        """The wires, cut at the junctions: the editor does not connect what joins a wire between its ends twice."""
        cuts = set(self._junctions())
        for start, end in self.segments:
            inner = [p for p in cuts if min(start[0], end[0]) <= p[0] <= max(start[0], end[0])
                     and min(start[1], end[1]) <= p[1] <= max(start[1], end[1])]
            corners = sorted({start, end, *inner})
            yield from zip(corners, corners[1:])

    def text(self):
        """The file."""
        rows = [f'(kicad_sch (version 20250114) (generator "{PROJECT}") (generator_version "9.0") '
                f'(uuid "{self.uuid}") (paper "{self.paper}")',
                f'(title_block (title {quoted(self.title)}) (date "{DATE}") (rev "{REVISION}") '
                '(company "Backflush controller")',
                *[f"(comment {i} {quoted(comment)})" for i, comment in enumerate(self.comments, 1)], ")",
                "(lib_symbols"]
        for lib_id, text in self.used.items():
            name = lib_id.split(":")[1]
            rows.append(text.replace(f'(symbol "{name}"', f'(symbol "{lib_id}"', 1))
        rows.append(")")
        for x, y in sorted(self._junctions()):
            rows.append(f'(junction {spot(x, y)} (diameter 0) (color 0 0 0 0) (uuid "{self._id("junction")}"))')
        for (ax, ay), (bx, by) in self._pieces():
            rows.append(f"(wire (pts (xy {number(ax * U)} {number(ay * U)}) (xy {number(bx * U)} {number(by * U)})) "
                        f'(stroke (width 0) (type default)) (uuid "{self._id("wire")}"))')
        rows += self.items
        if self.page == 1:
            rows.append('(sheet_instances (path "/" (page "1")))')
        rows += ["(embedded_fonts no)", ")"]
        return "\n".join(rows) + "\n"
