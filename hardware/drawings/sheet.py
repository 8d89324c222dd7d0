"""One page of A4 per machine: before, after, where each wire goes, what a meter must show, labels to print."""
import textwrap

from circuit import Circuit, after, before
from harness import MOTOR_PINS, USED, WIRES
from machines import MACHINES
from meter import checks
from wiring import COLOURS

WIDTH, HEIGHT = 840, 1188
LABEL = (112, 18)


class Sheet(Circuit):
    """Prints at 210 x 297 mm."""

    def svg(self):
        """With the size of the paper."""
        return super().svg().replace(f'width="{WIDTH}" height="{HEIGHT}"', 'width="210mm" height="297mm"', 1)

    def heading(self, y, words):
        """Of a section, with a line below."""
        self.text(20, y, words, size=13, weight="bold")
        self.line(20, y + 5, WIDTH - 20, y + 5, width=0.8)

    def rows(self, y, columns, rows, head=True):
        """A table: (x, characters that fit) of each column. Returns where it ends."""
        for number, row in enumerate(rows):
            cells = [textwrap.wrap(str(cell), fit) for cell, (_, fit) in zip(row, columns)]
            for (x, _), lines in zip(columns, cells):
                self.text(x, y, "\n".join(lines), size=11, weight="bold" if head and number == 0 else "normal")
            y += max(map(len, cells)) * 15 + 3
        return y

    def labels(self, y, used):
        """Two of each wire, to be cut out."""
        for place, number in enumerate(number for number in used for _ in range(2)):
            x, row = 20 + place % 7 * (LABEL[0] + 2), y + place // 7 * (LABEL[1] + 2)
            self.rect(x, row, *LABEL, stroke="#999")
            self.text(x + 6, row + 14, f"{number}", size=13, weight="bold")
            self.text(x + 28, row + 13, WIRES[number].name, size=9.5)


def ends(machine):
    """(number, mark, colour, where, end, mm) of each wire at the machine."""
    return [("wire", "mark", "colour", "at the machine", "end, 6.3 x 0.8, insulated", "mm"),
            *((wire.number, wire.name, wire.colour, machine.places[wire.number], wire.end, wire.length)
              for wire in WIRES.values() if wire.number in machine.places)]


def inside(machine):
    """What is joined to what in the changeover box, and at the controller."""
    used = USED[machine.harness]
    words = [f"{wire.number}: {wire.inside}" + ("" if number < 7 else f" to {wire.end}")
             for number, wire in WIRES.items() if number in used]
    if machine.motor:
        words = [word.replace("KC 14", "KM A1") for word in words]
        ends = MOTOR_PINS
        words.append(f"KM: clamp L to the {ends['11']} T 6.3 A H to 11; 14 to {ends['14']}; 24 to {ends['24']}; "
                     "A2 to clamp N")
    return "; ".join(words) + "."


def sheet(machine):
    """The page of one machine."""
    drawing = Sheet(WIDTH, HEIGHT, machine.name)
    drawing.text(20, 54, machine.kind[0].upper() + machine.kind[1:] + f". Settings: {machine.settings}", size=12)
    drawing.rect(20, 64, WIDTH - 40, 24, fill="#ffe0dc", stroke=COLOURS["L"])
    drawing.text(WIDTH / 2, 80, "NOT CHECKED ON THE MACHINE ITSELF. Mains voltage kills: read WARNING.md. The plug is "
                 "pulled until check J.", size=12, anchor="middle", weight="bold")
    drawing.text(20, 110, "Before", size=13, weight="bold")
    drawing.text(290, 110, "After: no wire is cut; while the box is off or dead, the machine is as before", size=13,
                 weight="bold")
    before(drawing, machine, 20, 108)
    after(drawing, machine, 290, 108)
    drawing.text(20, 362, "KC as drawn: the box is off. Its poles\nmove together, and without current:\n"
                 "the box energises its valve output\nbefore the pump and releases it after.\n"
                 "It can pump only while that is on.", size=11)
    drawing.line(20, 480, WIDTH - 20, 480, width=0.8)
    y = drawing.rows(495, ((20, 5), (58, 20), (172, 9), (228, 78), (620, 26), (784, 6)), ends(machine))
    y = drawing.rows(y + 2, ((20, 140),), [("In the changeover box and to the controller",), (inside(machine),)])
    drawing.heading(y + 8, "Checks with a meter, the plug pulled. By type, not checked on this machine")
    y = drawing.rows(y + 28, ((20, 28), (172, 52), (436, 72)), checks(machine))
    drawing.heading(y + 8, "What is known of this machine, and how sure it is")
    y = drawing.rows(y + 28, ((20, 118), (664, 28)), machine.notes, head=False)
    top = HEIGHT - 24 - -(-2 * len(USED[machine.harness]) // 7) * (LABEL[1] + 2)
    drawing.heading(top - 12, "Labels: two of each wire, one for each end. Cut out, wrap, cover with clear tape")
    drawing.labels(top, USED[machine.harness])
    if y > top - 28:
        raise ValueError(f"{machine.key}: the page is too short")
    return f"sheets/{machine.key}.svg", drawing


def of_class(name, title, machine):
    """Before and after of a class of machines, for the page."""
    drawing = Circuit(840, 440, title)
    drawing.text(20, 66, "Before", weight="bold")
    drawing.text(290, 66, "With the harness, the box off", weight="bold")
    before(drawing, machine, 20, 66)
    after(drawing, machine, 290, 66)
    return f"wiring-{name}.svg", drawing


BY_KEY = {machine.key: machine for machine in MACHINES}
CLASSES = (
    ("switched", "A brew switch feeds pump and valve", "gaggia-classic"),
    ("contactor", "A brew switch feeds a contactor's coil and the valve", "contactor-rotary"),
    ("board", "A control board switches a motor and the valve", "linea-mini"),
    ("lever", "E61 group with a lever", "e61-lever-vibratory"),
)
SHEETS = (*(lambda machine=machine: sheet(machine) for machine in MACHINES),
          *(lambda name=name, title=title, key=key: of_class(name, title, BY_KEY[key])
            for name, title, key in CLASSES))
