"""Changes of the files, each with the check that must see it: in the sheets, in the layout, on the pages."""
import re
from dataclasses import dataclass
from pathlib import Path

from checks import (bill, documents, drawings, faults, generated, isolation, kicad, layout, order, pins, schematic,
                    wiring)
from checks.broken_nets import Case


@dataclass
class Copy:
    """A copy of the design that may be broken."""
    root: Path

    @property
    def hardware(self):
        return self.root / "hardware"

    @property
    def folder(self):
        return self.hardware / "controller"

    def read(self):
        """Its schematic as it is now."""
        return schematic.read(self.folder)

    def replace(self, pattern, text, path, flags=0):
        """Replaces the first match in a file, which must be there."""
        target = self.root / path
        changed, count = re.subn(pattern, text, target.read_text(encoding="utf-8"), count=1, flags=flags)
        if not count:
            raise RuntimeError(f"{path}: nothing like {pattern!r} to break")
        target.write_text(changed, encoding="utf-8")

    def in_sheets(self, pattern, text, flags=0):
        """The same in the first sheet that has it."""
        for sheet in sorted(self.folder.glob("*.kicad_sch")):
            if re.search(pattern, sheet.read_text(encoding="utf-8"), flags):
                self.replace(pattern, text, sheet.relative_to(self.root), flags)
                return
        raise RuntimeError(f"no sheet has {pattern!r} to break")

    def set_value(self, reference, value):
        """Another value in the schematic. KiCad writes a symbol's fields after each other, the reference first."""
        self.in_sheets(
            rf'(\(property "Reference" "{reference}"(?:(?!\(property "Reference").)*?\(property "Value" )"[^"]*"',
            rf'\g<1>"{value}"', re.DOTALL)

    def board_text(self):
        """Of the layout."""
        return (self.folder / f"{schematic.PROJECT}.kicad_pcb").read_text(encoding="utf-8")

    def cut(self, start, end):
        """Takes a piece out of the layout."""
        text = self.board_text()
        (self.folder / f"{schematic.PROJECT}.kicad_pcb").write_text(text[:start] + text[end:], encoding="utf-8")


SEGMENT = re.compile(
    r"\(segment\s+\(start (?P<x1>[-\d.]+) (?P<y1>[-\d.]+)\)\s+\(end (?P<x2>[-\d.]+) (?P<y2>[-\d.]+)\)\s+"
    r"\(width (?P<width>[-\d.]+)\)\s+\(layer \"(?P<layer>[^\"]+)\"\)\s+\(net (?P<net>\d+)\).*?\n\t\)", re.DOTALL)


def net_number(copy, name):
    """Of a net in the layout; its name there carries the sheet."""
    return re.search(rf'\(net (\d+) "(?:/|[^"]*/)?{re.escape(name)}"\)', copy.board_text()).group(1)


def length(track):
    """Of a track, mm, along the axes."""
    return abs(float(track["x1"]) - float(track["x2"])) + abs(float(track["y1"]) - float(track["y2"]))


def remove_track(copy):
    """The longest track of the button's wire."""
    number = net_number(copy, "BUTTON")
    found = [one for one in SEGMENT.finditer(copy.board_text()) if one["net"] == number]
    longest = max(found, key=length)
    copy.cut(longest.start(), longest.end())


def narrow_the_gap(copy):
    """A stub of +5V 4 mm beside a mains track: no copper touches, but 8 mm are not kept."""
    mains = net_number(copy, "FEED_FUSED")
    track = next(one for one in SEGMENT.finditer(copy.board_text()) if one["net"] == mains)
    add_stub(copy, track, float(track["x1"]), float(track["y1"]) + 4, "+5V")


def rail_near_the_reservoir(copy):
    """A stub of +3V3 inside the ring, 0.4 mm beside the reservoir's track."""
    number = net_number(copy, "RESERVOIR")
    track = max((one for one in SEGMENT.finditer(copy.board_text()) if one["net"] == number), key=length)
    x, y = (float(track["x1"]) + float(track["x2"])) / 2, float(track["y1"]) - 0.7
    add_stub(copy, track, x, y, "+3V3")


def add_stub(copy, track, x, y, net):
    """Half a millimetre of track on the layer of another, and before it in the file."""
    stub = (f'(segment (start {x:.2f} {y:.2f}) (end {x + 0.5:.2f} {y:.2f}) (width 0.25) (layer "{track["layer"]}") '
            f'(net {net_number(copy, net)}) (uuid "00000000-0000-4000-8000-000000000001"))\n\t')
    path = copy.folder / f"{schematic.PROJECT}.kicad_pcb"
    text = copy.board_text()
    path.write_text(text[:track.start()] + stub + text[track.start():], encoding="utf-8")


def open_the_ring(copy):
    """One piece of the bare ring is gone."""
    piece = re.search(r"\(gr_line(?:(?!\(gr_).)*?F\.Mask.*?\n\t\)", copy.board_text(), re.DOTALL)
    copy.cut(piece.start(), piece.end())


def print_elsewhere(copy):
    """The names of the pump and of the valve at J2 exchanged."""
    copy.replace('gr_text "PUMP"', 'gr_text "PUMQ"', f"hardware/controller/{schematic.PROJECT}.kicad_pcb")


def rename_net(copy):
    """One of the labels of the pump's net."""
    copy.in_sheets(r'(\((?:global_label|hierarchical_label|label) )"PUMP"', r'\g<1>"PUMB"')


def stale(copy):
    """The script writes another value than the sheets have."""
    copy.set_value("C7", "1.5u")


def in_file(path, pattern, text):
    """Another text in a file."""
    return lambda copy: copy.replace(pattern, text, path)


def built(copy, verdicts):
    """The script itself, stopped where the drawing differs."""
    generated.check(copy.folder, verdicts)


PROJECT_FILE, RULES_FILE = (f"hardware/controller/{schematic.PROJECT}.kicad_{kind}" for kind in ("pro", "dru"))
BOARD = f"hardware/controller/{schematic.PROJECT}.kicad_pcb"
# By group: a function of the copy and the verdicts.
CHECKS = {
    "erc": lambda copy, verdicts: kicad.electrical(copy.folder, verdicts),
    "drc": lambda copy, verdicts: kicad.board(copy.folder, verdicts),
    "pins": lambda copy, verdicts: pins.check(copy.read(), copy.root, verdicts),
    "bom": lambda copy, verdicts: bill.check(copy.read(), copy.folder, copy.hardware / "bom.md", verdicts),
    "wiring": lambda copy, verdicts: wiring.check(copy.read(), copy.hardware / "wiring.md", verdicts),
    "layout": lambda copy, verdicts: layout.check(copy.folder, copy.hardware / "wiring.md", verdicts),
    "classes": lambda copy, verdicts: isolation.check_classes(copy.read(), copy.folder, verdicts),
    "order": lambda copy, verdicts: order.check(copy.folder, verdicts),
    "documents": lambda copy, verdicts: documents.check(copy.read(), copy.hardware, verdicts),
    "drawings": lambda copy, verdicts: drawings.check(copy.folder, copy.hardware / "drawings", verdicts),
    "faults table": lambda copy, verdicts: faults.check(copy.read(), copy.hardware / "faults.md", verdicts),
    "generated": built,
}
CASES = (
    Case("a renamed net", "erc", "violations", rename_net),
    Case("a renamed net", "pins", "default.ini", rename_net),
    Case("a renamed net", "drc", "differences from the schematic", rename_net),
    Case("a removed track", "drc", ": unconnected:", remove_track),
    Case("low voltage 4 mm beside the mains", "drc", "8.0000 mm", narrow_the_gap),
    Case("+3V3 beside the reservoir", "drc", "guard of the reservoir", rail_near_the_reservoir),
    Case("an open ring around the reservoir", "layout", "closed ring", open_the_ring),
    Case("another name printed at J2", "layout", "has its name", print_elsewhere),
    Case("a live wire that the rules take for low voltage", "classes", "in their class",
         in_file(PROJECT_FILE, r'"pattern": "VALVE_L"', '"pattern": "VALVE_X"')),
    Case("a load's wire with a track of 1 mm", "classes", "in their class",
         in_file(PROJECT_FILE, r'"netclass": "Mains",(\s+"pattern": "PUMP_L")', r'"netclass": "MainsSense",\g<1>')),
    Case("4 mm between mains and low voltage", "classes", "distance and width",
         in_file(RULES_FILE, r"clearance \(min 8mm\)", "clearance (min 4mm)")),
    Case("tracks of 0.5 mm for the mains", "classes", "distance and width",
         in_file(RULES_FILE, r"track_width \(min 2\.5mm\)", "track_width (min 0.5mm)")),
    Case("a board without a finish", "order", "tells a finish",
         in_file(BOARD, 'copper_finish "ENIG"', 'copper_finish "None"')),
    Case("a part left out of the positions", "order", "name the same parts",
         in_file(BOARD, r"\(attr smd\)", "(attr smd exclude_from_pos_files)")),
    Case("another pin in default.ini", "pins", "default.ini",
         in_file("firmware/settings/default.ini", r"pin-pump = 25", "pin-pump = 26")),
    Case("another pin in the settings' page", "pins", "settings.md",
         in_file("docs/settings.md", r"(`pin-valve` .*\| )27 \|", r"\g<1>26 |")),
    Case("another pin in the wiring table", "pins", "wiring.md",
         in_file("hardware/wiring.md", r"(`pin-valve` \| )27", r"\g<1>26")),
    Case("another order at J2 on the page", "wiring", "terminal",
         in_file("hardware/wiring.md", r"\| FEED \| PUMP \| VALVE", "| FEED | VALVE | PUMP")),
    Case("another price on the page", "bom", "is what the schematic says",
         in_file("hardware/bom.md", r"6\.20", "6.30")),
    Case("a cartridge of 6.3 A ordered for F2", "bom", "order number tells",
         in_file("hardware/controller/design/parts.py", r"02153\.15MXP", "02156.30MXP")),
    Case("another time in the fault table", "faults table", "what the decks find",
         in_file("hardware/faults.md", r"3\.3 s", "2.3 s")),
    Case("a link to a page that is not there", "documents", "nowhere.md",
         in_file("hardware/README.md", r"\(wiring\.md\)", "(nowhere.md)")),
    Case("a drawing edited by hand", "drawings", "draw.py writes",
         in_file("hardware/enclosure.svg", r"board 120", "board 121")),
    Case("a board larger than drawn", "drawings", "size of the enclosure",
         in_file("hardware/drawings/enclosure.py", r"BOARD = \(120", "BOARD = (100")),
    Case("a hole elsewhere in the enclosure", "drawings", "holes where",
         in_file("hardware/drawings/enclosure.py", r"\(115\.5, 4\.5\)", "(114.5, 4.5)")),
    Case("a net in parts.py that the sheets do not draw", "generated", "writes the project",
         in_file("hardware/controller/design/parts.py", r'"HB_PUMP GND"', '"HB_MID GND"')),
    Case("a sheet edited by hand", "generated", "are what it writes", stale),
)
