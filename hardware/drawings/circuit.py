"""Draws what switches pump and valve, before the harness and with it. One routine for all classes of machine."""
from wiring import COLOURS, Wiring

PITCH = 92
NAMES = {"lever": ("lever's switch",), "two poles": ("brew switch", "brew switch, pole 2"),
         "contactor": ("brew switch", "brew switch, pole 2")}


class Circuit(Wiring):
    """A drawing of loads in rows, each with its switch at the left."""

    def mark(self, number, x, y):
        """The number that is on a wire."""
        self.circle(x, y, 9, fill="#fff", stroke=COLOURS["L"])
        self.text(x, y + 4, str(number), size=11, anchor="middle", weight="bold")

    def label(self, x, y, words, **how):
        """Small text beside a line."""
        self.text(x, y, words, **{"size": 11, **how})

    def switch(self, left, right, row, name):
        """An open contact in a line."""
        start = (left + right) / 2 - 30
        self.wire("L", (left, row), (start, row))
        self.wire("PUMP", (start + 60, row), (right, row))
        self.contact(start, row, "")
        self.label(start + 30, row - 22, name, anchor="middle")

    def board(self, machine, left, right, rows):
        """A control board in place of the switch, asked by a lever, a paddle, or buttons."""
        for row in rows:
            self.wire("L", (left, row), (left + 20, row))
            self.wire("PUMP", (right - 10, row), (right, row))
        self.rect(left + 20, rows[0] - 26, right - left - 30, rows[-1] - rows[0] + 52, fill="#f7f7f7")
        asks = "lever's switch" if "lever" in machine.source else "a paddle\nor buttons"
        self.text((left + right) / 2 + 5, rows[0] - 9, "board with\nrelays, asked\nby " + asks, size=10,
                  anchor="middle")

    def sources(self, machine, left, right, rows):
        """The machine's switches from its live at `left` to one line per load at `right`."""
        if "board" in machine.source:
            self.board(machine, left, right, rows)
        elif machine.source == "one pole":
            self.switch(left, right - 16, rows[0], "brew switch")
            self.joint(right - 16, rows[0], "PUMP")
            self.wire("PUMP", (right - 16, rows[0]), (right, rows[0]))
            self.wire("PUMP", (right - 16, rows[0]), (right - 16, rows[1]), (right, rows[1]))
        else:
            for row, name in zip(rows, NAMES[machine.source]):
                self.switch(left, right, row, name)

    def rails(self, left, right, top, live, bottom):
        """Live at the left and neutral at the right, from the top down."""
        self.wire("L", (left, top), (left, live))
        self.wire("N", (right, top), (right, bottom))
        self.label(left, top - 6, "L", weight="bold", colour=COLOURS["L"], anchor="middle")
        self.label(right, top - 6, "N", weight="bold", colour=COLOURS["N"], anchor="middle")

    def load(self, x, y, words, rail):
        """What is switched, from its live tab to the neutral."""
        self.wire("N", (x + 92, y), (rail, y))
        self.part(x, y, words.replace(" coil", "\ncoil").replace("-way ", "-way\n"), width=92, height=42)

    def pole(self, row, start, contact, load, terminals):
        """A changeover contact at rest: the machine's own wire is joined to the load."""
        common, resting, working = terminals
        self.wire("PUMP", (start, row), (contact, row))
        right = contact + 52
        self.wire("PUMP", (right, row + 18), (load, row + 18))
        self.line(right, row + 18, contact + 3, row + 2, width=2.4)
        for x, y in ((contact, row), (contact, row + 36), (right, row + 18)):
            self.circle(x, y, 3.6, fill="#fff")
        self.label(right - 2, row + 12, common, size=10)
        self.label(contact + 2, row - 7, resting, size=10)
        self.label(contact + 2, row + 50, working, size=10)


def loads(machine):
    """Their names, by row."""
    return (machine.pump, "three-way valve")[:1 if machine.harness == "lever" else 2]


def before(drawing, machine, left, top):
    """As the machine was made, 260 wide and 240 high."""
    rows = [top + 70 + PITCH * row for row, _ in enumerate(loads(machine))]
    drawing.rails(left + 14, left + 250, top + 22, rows[0] if machine.source == "one pole" else rows[-1], rows[-1])
    drawing.sources(machine, left + 14, left + 136, rows)
    for row, name in zip(rows, loads(machine)):
        drawing.load(left + 136, row, name, left + 250)


def after(drawing, machine, left, top):
    """With the harness, 540 wide and 400 high."""
    rows = [top + 70 + PITCH * row for row, _ in enumerate(loads(machine))]
    end, sense, pump, valve, contact, load, rail = (left + x for x in (136, 194, 228, 264, 300, 410, 522))
    coil, box = top + 262, top + 310
    drawing.rect(left + 174, top + 22, 202, 258, fill="#fbfbf4", dash="6 4")
    drawing.label(left + 182, top + 38, "changeover box", weight="bold")
    drawing.rails(left + 14, rail, top + 22, box + 24, box)
    drawing.sources(machine, left + 14, end, rows)
    controller(drawing, machine, left, box, rail)
    for row, name, number, terminals in zip(rows, loads(machine), (4, 6), (("11", "12", "14"), ("21", "22", "24"))):
        drawing.pole(row, end, contact, load, terminals)
        drawing.load(load, row + 18, name, rail)
        drawing.mark(number, left + 158, row)
        drawing.mark(number - 1, left + 390, row + 18)
    drawing.wire("PUMP", (pump, box), (pump, rows[0] + 36), (contact, rows[0] + 36))
    if machine.motor:
        motor(drawing, left, rows[0] + 58, pump, coil)
    drawing.wire("VALVE", (valve, box), (valve, coil), (contact, coil))
    second(drawing, machine, rows[0], sense, valve, contact, box)
    drawing.mark(10, pump, box - 15)
    drawing.mark(11, valve, box - 15)
    drawing.joint(valve, coil, "VALVE")
    drawing.wire("N", (contact + 52, coil), (rail, coil))
    drawing.rect(contact, coil - 11, 52, 22)
    drawing.label(contact + 26, coil + 4, "KC", anchor="middle", weight="bold")
    drawing.joint(rail, coil, "N")


def motor(drawing, left, row, column, coil):
    """KM between the live and KC; J2 PUMP drives its coil, whose other end is on the neutral."""
    drawing.joint(left + 14, coil)
    drawing.wire("L", (left + 14, coil), (left + 182, coil), (left + 182, row), (column, row))
    drawing.rect(left + 176, coil - 60, 12, 36)
    drawing.label(left + 168, coil - 38, "fuse", size=10, anchor="end")
    drawing.rect(column - 16, row - 13, 32, 26)
    drawing.label(column, row + 4, "KM", anchor="middle", weight="bold")


def second(drawing, machine, row, sense, valve, contact, box):
    """What pole 2 joins to J2 VALVE: the valve, or the lever's own switch, which then holds the relay."""
    if machine.harness == "changeover":
        drawing.wire("PUMP", (sense, row), (sense, box))
        drawing.mark(13, sense, box - 15)
        drawing.label(sense, box + 15, "J7 L", size=10, anchor="middle")
        drawing.wire("VALVE", (valve, box), (valve, row + PITCH + 36), (contact, row + PITCH + 36))
    else:
        low = row + PITCH
        drawing.wire("PUMP", (sense, row), (sense, low), (contact, low))
        drawing.wire("VALVE", (contact + 52, low), (contact + 68, low), (contact + 68, low + 50), (valve, low + 50),
                     (valve, box))
        drawing.line(contact + 52, low, contact + 4, low - 14, width=2.4)
        for x in (contact, contact + 52):
            drawing.circle(x, low, 3.6, fill="#fff")
        drawing.label(contact - 2, low + 16, "24", size=10)
        drawing.label(contact + 44, low + 16, "21", size=10)
    drawing.joint(sense, row, "PUMP")


def controller(drawing, machine, left, top, rail):
    """The box's terminals, fed on the machine's live and neutral."""
    drawing.wire("L", (left + 14, top + 24), (left + 60, top + 24))
    drawing.wire("N", (rail, top), (rail, top + 24), (left + 480, top + 24))
    drawing.rect(left + 60, top, 422, 52, fill="#f3f6ee")
    drawing.label(left + 68, top + 28, "J1 L, J2 FEED", size=10)
    neutral = "J1 N, J2 N" + (", J7 N" if machine.harness == "changeover" else "")
    drawing.label(left + 474, top + 28, neutral, size=10, anchor="end")
    for x, name in ((228, "PUMP"), (266, "VALVE")):
        drawing.label(left + x, top + 15, name, size=10, anchor="middle")
    drawing.label(left + 271, top + 40, "Backflush controller", anchor="middle", weight="bold", size=13)
    drawing.mark(1, left + 14, top - 26)
    drawing.mark(2, rail, top - 24)
