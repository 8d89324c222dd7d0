"""Proves the checks: each case breaks a copy of the design in one place, and the check that guards it must fail."""
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from checks import bill, isolation, kicad, pins, schematic
from checks.verdict import Verdicts
from simulation import button, heartbeat, sensor, stages

COPIED = ("firmware/settings/default.ini", "docs/settings.md", "hardware/wiring.md", "hardware/bom.md")


@dataclass
class Copy:
    """A copy of the design that may be broken."""
    root: Path

    @property
    def folder(self):
        return self.root / "hardware/controller"

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
        """Another value in the schematic."""
        self.set_field(reference, "Value", value)

    def set_field(self, reference, name, value):
        """Another field. KiCad writes a symbol's fields after each other, the reference first."""
        self.in_sheets(
            rf'(\(property "Reference" "{reference}"(?:(?!\(property "Reference").)*?\(property "{name}" )"[^"]*"',
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
    x, y = float(track["x1"]), float(track["y1"])
    stub = (f'(segment (start {x} {y + 4:.2f}) (end {x + 0.5:.2f} {y + 4:.2f}) (width 0.25) (layer "{track["layer"]}") '
            f'(net {net_number(copy, "+5V")}) (uuid "00000000-0000-4000-8000-000000000001"))\n\t')
    path = copy.folder / f"{schematic.PROJECT}.kicad_pcb"
    text = copy.board_text()
    path.write_text(text[:track.start()] + stub + text[track.start():], encoding="utf-8")


def rename_net(copy):
    """One of the labels of the pump's net."""
    copy.in_sheets(r'(\((?:global_label|hierarchical_label|label) )"PUMP"', r'\g<1>"PUMB"')


def electrical(copy, verdicts):
    kicad.electrical(copy.folder, verdicts)


def board(copy, verdicts):
    kicad.board(copy.folder, verdicts)


def pin_table(copy, verdicts):
    pins.check(copy.read(), copy.root, verdicts)


def parts_list(copy, verdicts):
    bill.check(copy.read(), copy.folder, copy.root / "hardware/bom.md", verdicts)


def bridged(copy, verdicts):
    """A ground resistor whose other end lies on the pump's mains wire."""
    drawn = copy.read()
    drawn.parts["R10"].pins["1"] = "PUMP_L"
    isolation.check(drawn, verdicts)


def past_the_enable_relay(copy, verdicts):
    """K1 fed from the fuse and not from K2."""
    drawn = copy.read()
    pins_of = drawn.parts["K1"].pins
    for pin, net in pins_of.items():
        pins_of[pin] = "FEED_FUSED" if net == "PUMP_SERIES" else net
    isolation.check(drawn, verdicts)


def deck(module, function=None):
    """A deck's assertions, or the quick part of them."""
    return lambda copy, verdicts: (function or module.check)(copy.read(), verdicts)


@dataclass
class Case:
    """What is broken, how, which check must see it, and a word of the assertion that must fail."""
    name: str
    break_it: Callable
    check: Callable
    fails: str


CASES = (
    Case("a renamed net", rename_net, electrical, "violations"),
    Case("a renamed net", rename_net, pin_table, "default.ini"),
    Case("a renamed net", rename_net, board, "differences from the schematic"),
    Case("a removed track", remove_track, board, ": unconnected:"),
    Case("low voltage 4 mm beside the mains", narrow_the_gap, board, "8.0000 mm"),
    Case("a resistor between mains and ground", lambda copy: None, bridged, "meet nowhere"),
    Case("K1 fed past K2", lambda copy: None, past_the_enable_relay, "in series"),
    Case("a wrong divider, 20 k below", lambda copy: copy.set_value("R24", "20k"), deck(sensor), "pin at 10 and 90 %"),
    Case("a clamp that leaks, BAT54S", lambda copy: copy.set_value("D13", "BAT54S"), deck(sensor), "open wire"),
    Case("a reservoir of 1.5 uF", lambda copy: copy.set_value("C7", "1.5u"), deck(heartbeat, heartbeat.check_nominal),
         "drop-out, nominal"),
    Case("a pull-down of 22 k", lambda copy: copy.set_value("R10", "22k"), deck(stages), "gate at reset"),
    Case("a button capacitor of 10 nF", lambda copy: copy.set_value("C13", "10n"), deck(button), "chatters"),
    Case("a part without a second source", lambda copy: copy.set_field("U1", "SecondSource", ""), parts_list, "U1"),
    Case("another pin in default.ini",
         lambda copy: copy.replace(r"pin-pump = 25", "pin-pump = 26", "firmware/settings/default.ini"), pin_table,
         "default.ini"),
    Case("another pin in the wiring table",
         lambda copy: copy.replace(r"(`pin-valve` \| )27", r"\g<1>26", "hardware/wiring.md"), pin_table, "wiring.md"),
)
LONGEST = 150


def check(root, verdicts):
    """Every case on a copy of its own."""
    for case in CASES:
        with tempfile.TemporaryDirectory() as scratch:
            copy = Copy(Path(scratch))
            shutil.copytree(Path(root) / "hardware/controller", copy.folder,
                            ignore=shutil.ignore_patterns("__pycache__", "simulation", "checks"))
            for path in COPIED:
                (copy.root / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(Path(root) / path, copy.root / path)
            case.break_it(copy)
            found = Verdicts("")
            case.check(copy, found)
            failed = [str(one) for one in found.list if not one.passed and case.fails in str(one)]
            text = failed[0].replace("FAIL  : ", "") if failed else f"NOT caught by {case.fails!r}"
            verdicts.holds(case.name, failed, text if len(text) < LONGEST else text[:LONGEST] + " ...")
