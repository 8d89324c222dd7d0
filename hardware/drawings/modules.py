"""Draws the build from modules: one timer in series with pump and valve, and what hangs on the DevKit."""
from wiring import COLOURS, Wiring

MAINS, NEUTRAL = 120, 330
BUS = 420


def modules():
    """Mains above, low voltage below."""
    drawing = Wiring(960, 640, "A box of modules: a timer in series with pump and valve")
    mains(drawing)
    low_voltage(drawing)
    return "wiring-modules.svg", drawing


def mains(drawing):
    """From the left: fuse, the valve's relay, timer, and from there both loads."""
    drawing.text(20, MAINS + 5, "L", weight="bold", colour=COLOURS["L"])
    drawing.text(20, NEUTRAL + 5, "N", weight="bold", colour=COLOURS["N"])
    drawing.wire("L", (36, MAINS), (400, MAINS))
    drawing.part(80, MAINS, "T 3.15 A H", width=96, height=30)
    drawing.contact(220, MAINS, "relay unit, valve")
    drawing.rect(340, 78, 130, 110, fill="#f3f6ee")
    drawing.text(405, 98, "timer 80.01", anchor="middle", weight="bold", size=13)
    drawing.contact(375, 130, "")
    drawing.wire("L", (340, MAINS), (352, MAINS), (352, 130), (375, 130))
    drawing.wire("VALVE", (435, 130), (520, 130))
    for x, y, words, anchor in ((348, 146, "15", "start"), (462, 146, "18", "end"), (348, 178, "A1", "start"),
                                (462, 178, "A2", "end")):
        drawing.text(x, y, words, size=12, anchor=anchor)
    drawing.wire("L", (320, MAINS), (320, 168), (340, 168))
    drawing.joint(320, MAINS)
    drawing.wire("N", (470, 168), (490, 168), (490, NEUTRAL))
    drawing.text(405, 178, "DI, 60 s", size=12, anchor="middle")
    drawing.wire("VALVE", (520, 130), (700, 130))
    drawing.part(700, 130, "KC 24 and A1:\nthe valve, the coil", width=180)
    drawing.joint(520, 130, "VALVE")
    drawing.wire("VALVE", (520, 130), (520, 250), (560, 250))
    drawing.contact(560, 250, "relay unit, pump")
    drawing.wire("PUMP", (620, 250), (700, 250))
    drawing.part(700, 250, "KC 14: the pump", width=180)
    drawing.wire("N", (36, NEUTRAL), (920, NEUTRAL), (920, 130), (880, 130))
    drawing.wire("N", (920, 250), (880, 250))
    for x, y in ((490, NEUTRAL), (920, 250)):
        drawing.joint(x, y, "N")
    snubbers(drawing)
    drawing.wire("L", (60, MAINS), (60, BUS + 10), (90, BUS + 10))
    drawing.joint(60, MAINS)
    drawing.wire("N", (75, NEUTRAL), (75, BUS + 40), (90, BUS + 40))
    drawing.joint(75, NEUTRAL, "N")


def snubbers(drawing):
    """Across each load."""
    for y in (130, 250):
        drawing.wire("PUMP" if y == 250 else "VALVE", (670, y), (670, y + 46))
        drawing.joint(670, y, "PUMP" if y == 250 else "VALVE")
        drawing.part(615, y + 58, "100 Ohm + 100 nF, varistor", width=190, height=26)
        drawing.wire("N", (805, y + 58), (920, y + 58))
        drawing.joint(920, y + 58, "N")


def low_voltage(drawing):
    """Supply and DevKit with what hangs on its pins."""
    drawing.line(20, 362, 940, 362, dash="6 4")
    drawing.part(90, BUS + 25, "T 500 mA H,\nsupply HDR-15-5", width=150, height=70)
    drawing.text(100, BUS + 80, "GND is joined to earth", size=12)
    drawing.wire("LV", (240, BUS + 25), (330, BUS + 25))
    drawing.text(285, BUS + 18, "5 V", size=12, anchor="middle")
    drawing.rect(330, BUS - 30, 120, 210, fill="#f3f6ee")
    drawing.text(390, BUS + 80, "DevKit", anchor="middle", weight="bold")
    for row, (pins, words) in enumerate((
            ("25, 27", "relay unit: pump, valve; 2.2 k to GND each"), ("33", "LED: the heartbeat"),
            ("26", "buzzer"), ("32", "button, by 330 Ohm, 5.6 k, 1 uF"), ("21, 22", "OLED"),
            ("34, 35", "sensor: halves of signal and supply, by 10 k and 10 k"))):
        y = BUS - 12 + row * 34
        drawing.wire("LV", (450, y), (520, y))
        drawing.text(485, y - 5, pins, size=12, anchor="middle")
        drawing.part(520, y, words, width=400, height=26, fill="#fff3df")
