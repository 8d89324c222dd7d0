"""Draws the wiring that is not the harness. Coordinates are chosen by hand."""
from drawing import Drawing

# IEC 60446: brown live, blue neutral. Switched lives are black and grey, as in most machines; low voltage is orange.
COLOURS = {"L": "#8a4b16", "N": "#1f5fbf", "PUMP": "#222222", "VALVE": "#888888", "LV": "#d97706", "WATER": "#0e9bb5"}
BOX_LEFT = 620


class Wiring(Drawing):
    """A drawing of parts, wires and the box's terminals."""

    def part(self, x, y, words, width=150, height=44, fill="#fff"):
        """A part of the machine, with its name; its left and right ends are its terminals."""
        self.rect(x, y - height / 2, width, height, fill)
        lines = words.count("\n")
        self.text(x + width / 2, y + 5 - lines * 9, words, anchor="middle")

    def wire(self, colour, *points, width=2.6):
        """Through points, with right angles only."""
        path = " ".join(f"{x},{y}" for x, y in points)
        self.parts.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS[colour]}" stroke-width="{width}"/>')

    def joint(self, x, y, colour="L"):
        """Where wires join; a wire that only crosses has none."""
        self.parts.append(f'<circle cx="{x}" cy="{y}" r="5" fill="{COLOURS[colour]}"/>')

    def contact(self, x, y, words, colour="PUMP"):
        """An open switch in a wire that runs from x to x + 60, named above it."""
        self.parts.append(f'<rect x="{x}" y="{y - 14}" width="60" height="20" fill="#fff"/>')
        self.parts.append(f'<line x1="{x}" y1="{y}" x2="{x + 54}" y2="{y - 16}" stroke="#111" stroke-width="2.4"/>')
        for end in (x, x + 60):
            self.parts.append(f'<circle cx="{end}" cy="{y}" r="3.6" fill="#fff" stroke="#111" stroke-width="1.6"/>')
        self.text(x + 30, y - 24, words, anchor="middle", size=13)

    def box(self, terminals, top=70, title="Backflush controller"):
        """The controller at the right: (terminal block, [pins]) from the top down. Returns y by block and pin."""
        places, y = {}, top + 48
        for block, pins in terminals:
            y += 10
            for pin in pins:
                places[block, pin] = y
                y += 34
            y += 14
        self.rect(BOX_LEFT, top, 300, y - top - 6, fill="#f3f6ee")
        self.text(BOX_LEFT + 150, top + 28, title, anchor="middle", weight="bold", size=16)
        for (block, pin), place in places.items():
            low = block.split()[0] in ("J3", "J4", "J5", "J8")
            self.rect(BOX_LEFT, place - 13, 96, 26, fill="#fff3df" if low else "#ffe0dc")
            self.text(BOX_LEFT + 48, place + 5, pin, anchor="middle", size=13)
            if pin == dict(terminals)[block][0]:
                self.text(BOX_LEFT + 108, place + 5, block, size=13, weight="bold")
        return places

    def legend(self, y):
        """What the colours mean."""
        names = (("L", "live"), ("N", "neutral"), ("PUMP", "to the pump"), ("VALVE", "to the valve"),
                 ("LV", "low voltage"))
        for column, (colour, words) in enumerate(names):
            x = 20 + column * 150
            self.wire(colour, (x, y), (x + 34, y))
            self.text(x + 42, y + 5, words, size=13)


SUPPLY = ("J1 SUPPLY", ["L", "empty", "N"])
ISOLATED = ("J3 ISOLATED", ["PUMP a", "PUMP b", "VALVE a", "VALVE b"])

# Columns of live and neutral.
FEED_X, NEUTRAL_X = 580, 556


def supply(drawing, places, bottom):
    """J1 hangs after everything that switches the machine off: no box that runs beside a dead machine."""
    drawing.wire("L", (FEED_X, 88), (FEED_X, places["J1 SUPPLY", "L"]), (BOX_LEFT, places["J1 SUPPLY", "L"]))
    drawing.wire("N", (NEUTRAL_X, bottom), (NEUTRAL_X, places["J1 SUPPLY", "N"]), (BOX_LEFT, places["J1 SUPPLY", "N"]))


def electronic():
    """A machine with a control board of its own that switches relays at low voltage."""
    drawing, bottom = Wiring(960, 560, "A control board switches relays or solid-state relays at low voltage"), 480
    mains_only(drawing, bottom)
    places = drawing.box([SUPPLY, ISOLATED])
    supply(drawing, places, bottom)
    drawing.rect(40, 150, 440, 290, fill="#f7f7f7", dash="6 4")
    drawing.text(56, 174, "the machine's control board", weight="bold")
    drawing.text(56, 214, "+12 or +24 V", colour=COLOURS["LV"], size=13)
    drawing.wire("LV", (150, 209), (150, 240))
    drawing.wire("LV", (150, 209), (330, 209), (330, 240))
    for x, name, pin, column, row in ((150, "pump", "PUMP", 500, 298), (330, "valve", "VALVE", 526, 318)):
        drawing.part(x - 65, 262, f"relay or SSR\nof the {name}", width=130)
        drawing.wire("LV", (x, 284), (x, 400))
        drawing.part(x - 55, 350, "its transistor", width=110, height=36)
        drawing.wire("LV", (x, 368), (x, 412))
        drawing.joint(x, row, "LV")
        drawing.joint(x, 412, "LV")
        drawing.wire("LV", (x, row), (column, row), (column, places["J3 ISOLATED", f"{pin} a"]),
                     (BOX_LEFT, places["J3 ISOLATED", f"{pin} a"]))
    drawing.wire("LV", (80, 412), (546, 412))
    drawing.text(56, 417, "0 V", colour=COLOURS["LV"], size=13, anchor="middle")
    for pin in ("PUMP b", "VALVE b"):
        drawing.wire("LV", (546, places["J3 ISOLATED", pin]), (BOX_LEFT, places["J3 ISOLATED", pin]))
    drawing.text(40, 462, "Only when this board is isolated from the mains.", size=13, weight="bold")
    drawing.wire("LV", (546, 412), (546, places["J3 ISOLATED", "PUMP b"]))
    drawing.joint(546, places["J3 ISOLATED", "VALVE b"], "LV")
    drawing.legend(530)
    return "wiring-electronic.svg", drawing


def mains_only(drawing, bottom):
    """Live and neutral for the supply alone."""
    drawing.text(20, 93, "L", weight="bold", colour=COLOURS["L"])
    drawing.wire("L", (36, 88), (FEED_X, 88))
    drawing.part(60, 88, "main switch", width=110)
    drawing.part(190, 88, "fuse and thermal\ncut-outs", width=130)
    drawing.text(20, bottom + 5, "N", weight="bold", colour=COLOURS["N"])
    drawing.wire("N", (36, bottom), (NEUTRAL_X, bottom))


def panel():
    """What is alike on every machine: all of it is low voltage."""
    blocks = [("J4 SENSOR", ["+5 V", "SIG", "GND", "screen"]),
              ("J5 PANEL", ["GND", "3V3", "SCL", "SDA", "button", "GND 6"]), ("J8 CONTACTS", ["tank", "GND", "brew"])]
    drawing = Wiring(960, 730, "Low voltage: alike on every machine")
    places = drawing.box(blocks)
    items = {"J4 SENSOR": "pressure sensor\n0.5 to 4.5 V",
             "J5 PANEL": "OLED 128 x 64\nSSD1306 or SH1106,\npush button at 5 and 6",
             "J8 CONTACTS": "float switch, closed while\nthere is water; free contact of\nthe brew switch, instead of J7"}
    for block, pins in blocks:
        rows = [places[block, pin] for pin in pins]
        middle = (rows[0] + rows[-1]) / 2
        drawing.part(80, middle, items[block], width=210, height=max(52, rows[-1] - rows[0] + 30))
        for pin, row in zip(pins, rows):
            drawing.wire("LV", (290, row), (BOX_LEFT, row))
            drawing.text(300, row - 5, pin, size=12, colour="#555")
    drawing.text(80, 704, "No wire of this side in one bundle with a mains wire. Up to 1 m; "
                          "the sensor's is screened.", size=13)
    return "wiring-panel.svg", drawing


def water():
    """Where the pressure tee sits."""
    drawing = Wiring(960, 470, "Where the pressure tee sits")
    y = 150
    names = (("tank or\nmains water", 40), ("pump", 215), ("boiler", 390), ("three-way\nvalve", 565),
             ("group, blind\nbasket", 790))
    for first, second in zip(names, names[1:]):
        drawing.wire("WATER", (first[1] + 120, y), (second[1], y), width=5)
    for words, x in names:
        drawing.part(x, y, words, width=120, height=60)
    drawing.wire("WATER", (360, y), (360, 240), (100, 240), (100, 180), width=5)
    drawing.part(180, 240, "over-pressure valve", width=150, height=36)
    drawing.wire("WATER", (625, 180), (625, 320), width=5)
    drawing.part(565, 340, "drip tray", width=120, height=44)
    drawing.joint(738, y, "WATER")
    drawing.wire("WATER", (738, y), (738, 250), width=5)
    drawing.part(678, 276, "pressure\nsensor", width=120, height=52, fill="#fff3df")
    drawing.wire("LV", (798, 276), (900, 276))
    drawing.text(906, 281, "J4", weight="bold")
    drawing.text(738, 96, "the tee: here", anchor="middle", weight="bold", colour="#0a7286")
    drawing.wire("WATER", (738, 104), (738, 136), width=1.6)
    drawing.text(40, 400, "Between pump and valve only with sensor-place = pump: there the pressure stays when the valve is "
                          "released, so vents go by time.\n"
                          "A pipe of 20 cm or more between tee and sensor keeps hot water from the sensor. "
                          "Fittings for drinking water, 20 bar, 120 C.", size=14)
    return "wiring-water.svg", drawing


DIAGRAMS = (electronic, panel, water)
