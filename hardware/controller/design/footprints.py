"""The project's own footprints: the DevKit in its sockets, and the optocouplers that stand over a slot.

ESP32-DevKitC-32E: rows 25.4 mm apart, board 27.9 mm wide and 54.4 mm long, pin 1 (3V3) 7.62 mm from the antenna's end
(DevKitC V4 by Espressif; narrower clones do not fit). The courtyard is that of the sockets: flat parts stand under the
board, and are reached by unplugging it.

DIP-4 over a slot: the standard pads, but a silkscreen that does not cross the cut-out.
"""

import os
import re
from pathlib import Path

from schematic import identifier

STANDARD = Path(os.environ.get("KICAD9_FOOTPRINT_DIR", "/usr/share/kicad/footprints"))

PITCH, ROWS, PINS = 2.54, 25.4, 19
LEFT, RIGHT, ANTENNA, USB = -1.25, 26.65, -7.62, 46.78


class Footprint:
    """One footprint in the making."""

    def __init__(self, name, description, reference_at, value_at):
        self.name = name
        self.rows = [f'(footprint "{name}" (version 20241229) (generator "BackflushController") '
                     '(generator_version "9.0") (layer "F.Cu")', f'(descr "{description}")',
                     self._text('property "Reference" "REF**"', *reference_at, "F.SilkS"),
                     self._text(f'property "Value" "{name}"', *value_at, "F.Fab"),
                     "(attr through_hole)"]

    def _text(self, words, x, y, layer):
        return (f'({words} (at {x} {y} 0) (layer "{layer}") (uuid "{identifier(self.name, words, layer)}") '
                '(effects (font (size 1 1) (thickness 0.15))))')

    def text(self, text, x, y, layer):
        """A text of the footprint."""
        self.rows.append(self._text(f'fp_text user "{text}"', x, y, layer))

    def line(self, layer, width, *points):
        """Lines through points."""
        for (ax, ay), (bx, by) in zip(points, points[1:]):
            self.rows.append(f'(fp_line (start {ax} {ay}) (end {bx} {by}) (stroke (width {width}) (type solid)) '
                             f'(layer "{layer}") (uuid "{identifier(self.name, layer, ax, ay, bx, by)}"))')

    def box(self, layer, width, x1, y1, x2, y2):
        """A rectangle of lines."""
        self.line(layer, width, (x1, y1), (x2, y1), (x2, y2), (x1, y2), (x1, y1))

    def pad(self, number, x, y, size, drill):
        """A plated hole; number 1 is square."""
        self.rows.append(f'(pad "{number}" thru_hole {"rect" if number == 1 else "circle"} (at {x} {y:.2f}) '
                         f'(size {size} {size}) (drill {drill}) (layers "*.Cu" "*.Mask") (remove_unused_layers no) '
                         f'(uuid "{identifier(self.name, "pad", number)}"))')

    def model(self, name, x=0, y=0):
        """A body of KiCad's own 3D library."""
        self.rows.append(f'(model "${{KICAD9_3DMODEL_DIR}}/{name}.step" (offset (xyz {x} {y} 0)) '
                         '(scale (xyz 1 1 1)) (rotate (xyz 0 0 0)))')

    def file(self):
        """The text of the .kicad_mod."""
        return "\n".join([*self.rows, "(embedded_fonts no)", ")"])


def devkit():
    """Two sockets of 19 pins."""
    made = Footprint("ESP32-DevKitC-32E", "ESP32-DevKitC-32E in two 1x19 sockets, rows 25.4 mm apart",
                     (12.7, 20), (12.7, 23))
    made.box("F.SilkS", 0.12, LEFT - 0.12, ANTENNA - 0.12, RIGHT + 0.12, USB + 0.12)
    made.box("F.Fab", 0.1, LEFT, ANTENNA, RIGHT, USB)
    for x in (0, ROWS):
        made.box("F.CrtYd", 0.05, x - 1.5, -1.5, x + 1.5, (PINS - 1) * PITCH + 1.5)
    made.text("USB", 12.7, USB - 1.5, "F.SilkS")
    made.text("antenna", 12.7, ANTENNA + 2.5, "F.SilkS")
    for number in range(1, 2 * PINS + 1):
        if number <= PINS:
            made.pad(number, 0, (number - 1) * PITCH, 1.7, 1)
        else:
            made.pad(number, ROWS, (2 * PINS - number) * PITCH, 1.7, 1)
    for x in (0, ROWS):
        made.model("Connector_PinSocket_2.54mm.3dshapes/PinSocket_1x19_P2.54mm_Vertical", x)
    return made


def dip4_over_slot(width):
    """Four pins, rows `width` apart, the slot half-way between them."""
    name = f"DIP-4_W{width}mm_over_slot"
    made = Footprint(name, f"4-pin DIP, rows {width} mm apart, over a slot in the board",
                     (width / 2, -3), (width / 2, 5.5))
    made.box("F.Fab", 0.1, width / 2 - 3.2, -1.1, width / 2 + 3.2, 3.64)
    made.box("F.CrtYd", 0.05, -1.1, -1.6, round(width + 1.1, 2), 4.14)
    for side in (1.3, width - 1.3):
        made.line("F.SilkS", 0.12, (round(side, 2), -1.2), (round(side, 2), 3.74))
    made.line("F.SilkS", 0.12, (-0.9, -1.2), (0.9, -1.2))
    for number, x, y in ((1, 0, 0), (2, 0, PITCH), (3, width, PITCH), (4, width, 0)):
        made.pad(number, x, y, 1.6, 0.8)
    made.model(f"Package_DIP.3dshapes/DIP-4_W{width}mm")
    return made


def changed(library, name, own, sizes=(), silk=True):
    """A standard footprint with smaller pads where its own stand closer than 3.2 mm, or without its print."""
    text = (STANDARD / f"{library}.pretty" / f"{name}.kicad_mod").read_text(encoding="utf-8")
    text = text.replace(f'(footprint "{name}"', f'(footprint "{own}"', 1)
    for number, size in sizes:
        text = re.sub(rf'(\(pad "{number}" [^(]*\(at [^)]*\)\s+\(size )[^)]*', rf"\g<1>{size}", text)
    if not silk:
        text = re.sub(r'\t\(fp_\w+\n(?:\t\t.*\n)*?\t\t\(layer "F.SilkS"\)\n(?:\t\t.*\n)*?\t\)\n', "", text)
    return own, text


CHANGED = (
    ("Relay_THT", "Relay_SPST_Schrack-RT1-16A-FormA_RM5mm", "Relay_RT1_16A", (("11", "1.7 3"), ("14", "1.7 3"))),
    ("Converter_ACDC", "Converter_ACDC_MeanWell_IRM-03-xx_THT", "IRM-03", (("1", "1.8 1.8"), ("3", "1.8 1.8"))),
    # The bare ring of the reservoir runs under these.
    ("Package_TO_SOT_SMD", "SOT-23", "SOT-23_no_print", (), False),
    ("Package_TO_SOT_SMD", "SOT-23-5", "SOT-23-5_no_print", (), False),
    ("Resistor_SMD", "R_0805_2012Metric", "R_0805_no_print", (), False),
    ("Capacitor_THT", "C_Rect_L7.2mm_W7.2mm_P5.00mm_FKS2_FKP2_MKS2_MKP2", "C_W7.2mm_no_print", (), False),
    ("Capacitor_THT", "C_Rect_L7.2mm_W11.0mm_P5.00mm_FKS2_FKP2_MKS2_MKP2", "C_W11.0mm_no_print", (), False),
)


def all_footprints():
    """Name and text of each."""
    made = (devkit(), dip4_over_slot(7.62), dip4_over_slot(10.16))
    return {**{one.name: one.file() for one in made}, **dict(changed(*one) for one in CHANGED)}
