"""The enclosure with its dimensions: base, walls with their holes, lid, section."""
from drawing import Drawing

# Pixels a millimetre.
SCALE = 2.0

# Inside of the base, mm: the board, 30 mm of wire at its mains edge and at its low-voltage edge.
INSIDE = (150, 196)
OUTSIDE = (160, 206, 75)
BOARD = (120, 132)
HOLES = ((4.5, 4.5), (115.5, 4.5), (4.5, 127.5), (115.5, 127.5))
BOARD_AT = (15, 30)
# Where low voltage ends and mains begins, from the board's upper edge.
GAP = (62.0, 70.4)
STAND_OFF = 10
# Pluggable terminals with their plugs are the tallest, and the controller on its sockets.
TALLEST = 26
GLAND = 16.3
SMALL_GLAND = 12.3
MAINS_GLANDS = (35, 65, 95, 125)
LOW_GLANDS = (30, 60, 90, 120)
GLANDS_FROM_TOP = 32
WINDOW, WINDOW_AT = (26, 15), (25, 24)
BUTTON, BUTTON_AT = 16.2, (105, 31.5)


class Plan(Drawing):
    """A drawing in millimetres from a corner of its own."""

    def __init__(self, width, height, title):
        super().__init__(width, height, title)
        self.origin = (0, 0)

    def at(self, x, y):
        """Pixels."""
        return self.origin[0] + x * SCALE, self.origin[1] + y * SCALE

    def frame(self, x, y, width, height, **how):
        """A rectangle in mm."""
        self.rect(*self.at(x, y), width * SCALE, height * SCALE, **how)

    def hole(self, x, y, diameter, fill="#fff"):
        """A round hole in mm."""
        self.circle(*self.at(x, y), diameter / 2 * SCALE, fill=fill)

    def note(self, x, y, words, **how):
        """Text at a place in mm."""
        self.text(*self.at(x, y), words, **{"size": 12, **how})

    def across(self, x1, x2, y, label=None):
        """A dimension from x1 to x2."""
        (left, row), (right, _) = self.at(x1, y), self.at(x2, y)
        self.line(left, row, right, row, width=0.8)
        for end in (left, right):
            self.line(end, row - 5, end, row + 5, width=0.8)
        self.text((left + right) / 2, row - 5, label or f"{x2 - x1:g}", size=12, anchor="middle")

    def down(self, y1, y2, x, label=None):
        """A dimension from y1 to y2."""
        (column, top), (_, bottom) = self.at(x, y1), self.at(x, y2)
        self.line(column, top, column, bottom, width=0.8)
        for end in (top, bottom):
            self.line(column - 5, end, column + 5, end, width=0.8)
        self.text(column + 5, (top + bottom) / 2 + 4, label or f"{y2 - y1:g}", size=12)


def base(plan):
    """The board in the base, seen from above."""
    plan.note(-5, -22, "base, from above", weight="bold", size=14)
    plan.frame(-5, -5, *OUTSIDE[:2], fill="#eee")
    plan.frame(0, 0, *INSIDE)
    x, y = BOARD_AT
    width, height = BOARD
    plan.frame(x, y, width, height, fill="#e7efe2")
    plan.frame(x, y + GAP[1], width, height - GAP[1], fill="#ffe0dc")
    plan.frame(x, y + GAP[0], width, GAP[1] - GAP[0], fill="#fff", dash="5 3")
    plan.note(x + width / 2, y + 32, "low voltage", anchor="middle")
    plan.note(x + width / 2, y + 101, "mains", anchor="middle", weight="bold")
    for column, row in HOLES:
        plan.hole(x + column, y + row, 3.2)
    plan.across(x + HOLES[0][0], x + HOLES[1][0], y + 14)
    plan.down(y + HOLES[0][1], y + HOLES[2][1], x + 88)
    plan.across(x, x + width, y + height + 12, f"board {width}")
    plan.down(y, y + height, x - 14.5, f"{height}")
    plan.across(0, INSIDE[0], -8, f"inside {INSIDE[0]}, outside {OUTSIDE[0]}")
    plan.down(0, INSIDE[1], INSIDE[0] + 9, f"inside {INSIDE[1]}, outside {OUTSIDE[1]}")
    plan.note(x + width / 2, y - 12, "J4 J8 J5 J3", anchor="middle")
    plan.note(x + width / 2, y + height + 24, "J1 J7 J2", anchor="middle")


def wall(plan, title, glands, diameter, names):
    """A short wall from outside."""
    plan.note(-5, -6, title, weight="bold", size=14)
    plan.frame(-5, 0, OUTSIDE[0], OUTSIDE[2], fill="#fafafa")
    for place, name in zip(glands, names):
        plan.hole(place, GLANDS_FROM_TOP, diameter)
        plan.note(place, GLANDS_FROM_TOP + diameter / 2 + 9, name, anchor="middle")
    plan.across(-5, glands[0], 84, f"{glands[0] + 5}")
    for first, second in zip(glands, glands[1:]):
        plan.across(first, second, 84)
    plan.down(GLANDS_FROM_TOP, OUTSIDE[2], OUTSIDE[0] - 2, f"{OUTSIDE[2] - GLANDS_FROM_TOP}")
    plan.note(-5, 98, f"{len(glands)} holes {diameter} mm for glands with strain relief")


def lid(plan):
    """The lid from outside."""
    plan.note(-5, -6, "lid, or a panel of its own on 1 m of cable", weight="bold", size=14)
    plan.frame(-5, 0, OUTSIDE[0], 90, fill="#fafafa")
    plan.frame(*WINDOW_AT, *WINDOW, fill="#cfe3f5")
    plan.note(12, 50, "window for the OLED,\nclosed by a clear pane")
    plan.across(WINDOW_AT[0], WINDOW_AT[0] + WINDOW[0], 18)
    plan.down(WINDOW_AT[1], WINDOW_AT[1] + WINDOW[1], WINDOW_AT[0] + WINDOW[0] + 3)
    plan.hole(*BUTTON_AT, BUTTON)
    plan.note(105, 50, f"button, {BUTTON} mm,\nIP65, insulated", anchor="middle")
    plan.note(70, 82, "both above the low-voltage half", anchor="middle")


def section(plan):
    """From the side, through board and walls."""
    plan.note(-5, -6, "section", weight="bold", size=14)
    plan.frame(-5, 0, OUTSIDE[1], OUTSIDE[2], fill="#eee")
    plan.frame(0, 3, INSIDE[1], OUTSIDE[2] - 8)
    floor = OUTSIDE[2] - 5
    y = floor - STAND_OFF
    for column in (BOARD_AT[1] + HOLES[0][1], BOARD_AT[1] + HOLES[2][1]):
        plan.frame(column - 3, y, 6, STAND_OFF, fill="#ddd")
    plan.frame(BOARD_AT[1], y - 1.6, BOARD[1], 1.6, fill="#7aa06a")
    plan.frame(BOARD_AT[1] + 4, y - 1.6 - TALLEST, BOARD[1] - 8, TALLEST, fill="none", dash="4 3")
    plan.note(BOARD_AT[1] + 64, y - 14, f"parts and plugs, {TALLEST} at most", anchor="middle")
    plan.down(y, floor, BOARD_AT[1] + BOARD[1] + 6, f"{STAND_OFF}")
    plan.note(-5, OUTSIDE[2] + 11, "stand-offs M3 of polyamide")
    plan.down(0, OUTSIDE[2], OUTSIDE[1] - 1)


def enclosure():
    """All views on one sheet."""
    plan = Plan(1080, 950, "Enclosure")
    plan.text(20, 58, "Polycarbonate or ABS, UL 94 V-0, closed by screws, IP54 with its glands. Dimensions in mm.",
              size=14)
    for view, origin in ((base, (70, 130)), (section, (70, 640))):
        plan.origin = origin
        view(plan)
    # In the order of the terminals, so that no cable crosses another.
    for origin, how in (((700, 110), ("mains wall, from outside", MAINS_GLANDS, GLAND,
                                      ("supply", "brew line", "feed, N", "loads"))),
                        ((700, 380), ("low-voltage wall, from outside", LOW_GLANDS, SMALL_GLAND,
                                      ("J3", "panel", "contacts", "sensor")))):
        plan.origin = origin
        wall(plan, *how)
    plan.origin = (700, 650)
    lid(plan)
    plan.text(20, 880, "Mains wires and low-voltage wires enter by opposite walls and never share a duct. "
                       "8 mm stay free between the mains half and every\n"
                       "metal part that can be touched; the screws are of polyamide too. "
                       "A metal enclosure instead: the earth wire on it by a ring terminal.\n"
                       "Fix the box outside the machine's hot and wet parts: "
                       "below 60 C, above the drip tray, not under a hose.", size=14)
    return "../enclosure.svg", plan
