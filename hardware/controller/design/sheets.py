"""The pages of the schematic: where each part stands and how the wires run. Units of 2.54 mm, y downwards."""

from schematic import Sheet

LICENCE = "MIT licence"
NOT_CERTIFIED = "Not certified to anything; mains kills: see hardware/WARNING.md"


def page(name, number, paper, title):
    """A sub-sheet in its own file."""
    return Sheet(name, f"{name}.kicad_sch", number, paper, title, (NOT_CERTIFIED, LICENCE))


def supply():
    """Mains in, 5 V out."""
    s = page("Supply", 2, "A4", "Supply")
    s.block(5, 8, 46.5, 36, "Mains: supply of the box only", mains=True)
    s.block(47.5, 8, 57.5, 36, "Isolation")
    s.block(58.5, 8, 112, 36, "5 V, low voltage")
    s.place("J1", 9, 19, mirror="y", name=(-1, -2.6), value=(-1, 2.6))
    s.place("F1", 19, 18, 90)
    s.wire("J1.1", "F1.1")
    s.label("L_IN", 12, 18)
    s.place("RV1", 28, 21.5)
    s.place("CX1", 36, 21.5)
    s.place("PS1", 52.5, 19, name=(0, -2.6), value=(0, 2.8))
    s.wire("F1.2", "PS1.1")
    s.label("L_FUSED", 22, 18)
    s.wire("J1.3", (13, None), (13, 26), (44, None), (44, 20), "PS1.3")
    s.label("N_IN", 15, 26)
    s.wire("RV1.1", (28, 18))
    s.wire("RV1.2", (28, 26))
    s.wire("CX1.1", (36, 18))
    s.wire("CX1.2", (36, 26))
    s.place("R43", 40, 21.5)
    s.wire("R43.1", (40, 18))
    s.wire("R43.2", (40, 26))
    s.flag(42, 18)
    s.flag(42, 26, 180)
    s.note(7, 29, "Earth is not on the board: a ring terminal joins it to a metal enclosure.\n"
                  "The middle pin of J1 is empty. R43 empties CX1 in half a second.\n"
                  "RV1 has a thermal fuse inside. The low-voltage side floats.")
    s.wire("PS1.16", (85.5, None))
    s.wire("PS1.14", (58, None), (58, 26), (100, None))
    for reference, x in (("C1", 63), ("C2", 70)):
        s.place(reference, x, 21.5)
        s.wire(f"{reference}.1", (x, 18))
        s.wire(f"{reference}.2", (x, 26))
    s.place("D2", 77, 21.5, 270)
    s.wire("D2.1", (77, 18))
    s.wire("D2.2", (77, 26))
    s.place("TP1", 82, 18, name=(0, -2.4), value=(0, -3.4), show_value=False)
    s.power("+5V", 66.5, 18)
    s.power("GND", 66.5, 26)
    s.place("TP3", 100, 26, name=(0, -2.4), show_value=False)
    s.place("D1", 87, 18, 180, name=(0, -1.1), value=(0, 1.1))
    s.wire("D1.1", (100, None))
    s.power("+5V_MCU", 100, 18)
    s.flag(94, 18)
    s.note(61, 29, "D2 takes a 12 V wire on the sensor's supply until F3 has tripped.\n"
                   "D1 feeds the DevKit only: sensor and coils keep the full 5 V, and USB\n"
                   "alone powers no coil. Pull the mains plug before plugging USB.")
    s.block(5, 39, 46.5, 50, "Mounting holes")
    for x, hole in ((9, "H1"), (18, "H2"), (27, "H3"), (36, "H4")):
        s.place(hole, x, 45, name=(1.5, -0.5, "left"), value=(1.5, 0.6, "left"))
    s.block(47.5, 39, 112, 50, "Load of the 5 V")
    s.note(49, 42, "Three coils 3 x 81 mA, DevKit without radio about 80 mA, panel 20 mA, sensor 10 mA,\n"
                   "buzzer 30 mA, LEDs 33 mA: about 420 mA of 600 mA.\n"
                   "F1 T 500 mA: the module draws 0.1 A at 115 V and an inrush of a few milliseconds.")
    return s


def controller():
    """The DevKit."""
    s = page("Controller", 3, "A4", "Controller: ESP32-DevKitC-32E in two sockets")
    s.block(5, 8, 112, 53, "Controller. GPIO numbers as in firmware/settings/default.ini")
    s.place("A1", 58, 27, name=(0, -12.7), value=(0, -14), show_value=True)
    s.wire("A1.19", (32, None))
    s.power("+5V_MCU", 32, 16)
    s.wire("A1.1", (40, None))
    s.power("+3V3", 40, 17, 0)
    s.place("C3", 26, 19)
    s.wire((32, 16), (26, 16), "C3.1")
    s.power("GND", 26, 20.5)
    for pin, net, shape in (("5", "SENSOR_SIG_PIN", "input"), ("6", "SENSOR_SUP_PIN", "input"),
                            ("7", "BUTTON", "input"), ("3", "RAIL", "input"), ("4", "CONTACT", "input"),
                            ("30", "BREW", "input"), ("31", "TANK", "input"),
                            ("33", "SDA", "bidirectional"), ("36", "SCL", "bidirectional")):
        x, y = s.pins[f"A1.{pin}"]
        s.wire(f"A1.{pin}", (x - 3, None))
        s.port(net, x - 3, y, shape)
    for pin, net in (("9", "PUMP"), ("11", "VALVE"), ("37", "ENABLE"), ("8", "HEARTBEAT"), ("10", "BUZZER")):
        x, y = s.pins[f"A1.{pin}"]
        s.wire(f"A1.{pin}", (x + 3, None))
        s.port(net, x + 3, y, "output", right=True)
    s.wire("A1.14", (None, 41), (59, None), "A1.38")
    s.wire("A1.32", (58, 41), (58, 42))
    s.power("GND", 58, 42)
    s.place("C4", 16, 40)
    s.wire("C4.1", (16, 37), (24, None))
    s.wire("C4.2", (16, 42))
    s.power("+3V3", 16, 37)
    s.power("GND", 16, 42)
    s.place("TP2", 24, 37, name=(0, -2.4), show_value=False)
    s.note(82, 14.5, "Output pins have a pull-down of their own\nat the stage: they are off while the chip\n"
                   "resets, boots, or is not fitted.")
    s.note(82, 27, "Left open: flash pins (CLK, D0..D3, CMD),\nstrapping pins, serial port, radio-side ADC.")
    s.note(8, 46, "Rows 25.4 mm apart (DevKitC V4). USB faces the board's edge.\n"
                  "Parts under the board are reached by unplugging it.")
    return s


def heartbeat():
    """From edges to the rail of the coils."""
    s = page("Heartbeat", 4, "A4", "Heartbeat cut-off")
    s.block(5, 8, 61, 45, "Charge pump and reservoir: only edges pass")
    s.block(61.5, 8, 85, 45, "Comparator")
    s.block(85.5, 8, 112, 45, "Switch of the rail")
    s.port("HEARTBEAT", 13, 26, "input")
    s.place("TP6", 16, 26, name=(0, -2.4), show_value=False)
    s.place("R2", 16, 29.5)
    s.place("R1", 21, 26, 90)
    s.place("C5", 27, 26, 90, name=(0, -1.5), value=(0, 1.5))
    s.place("C6", 33, 26, 90, name=(0, -1.5), value=(0, 1.5))
    s.wire((13, 26), "R1.1")
    s.wire("R2.1", (16, 26))
    s.power("GND", 16, 31)
    s.wire("R1.2", "C5.1")
    s.wire("C5.2", "C6.1")
    s.label("HB_SER", 22.5, 26)
    s.label("HB_MID", 28.5, 26)
    s.place("D3", 40, 19, name=(0, -2.2), value=(0, -1.2))
    s.wire("C6.2", (40, None), "D3.3")
    s.label("HB_PUMP", 35.5, 26)
    s.place("R38", 39, 30.5)
    s.wire((39, 26), "R38.1")
    s.power("GND", 39, 32)
    s.wire("D3.1", (35, None), (35, 20))
    s.power("GND", 35, 20)
    s.place("C7", 46, 23)
    s.place("R3", 52, 23)
    s.place("R4", 57, 23)
    s.place("U1", 73, 20, name=(2.6, -2.2, "left"), value=(2.6, 2.2, "left"))
    s.wire("D3.2", "U1.4")
    s.place("TP7", 54.5, 19, name=(0, -2.4), show_value=False)
    s.label("RESERVOIR", 46.5, 19)
    for reference, x in (("C7", 46), ("R3", 52), ("R4", 57)):
        s.wire(f"{reference}.1", (x, 19))
        s.wire(f"{reference}.2", (x, 26))
    s.wire((46, 26), (57, 26))
    s.power("GND", 54.5, 26)
    s.wire("U1.5", (72, 15))
    s.power("+3V3", 72, 15)
    s.wire("U1.2", (72, 25))
    s.power("GND", 72, 25)
    s.wire("U1.3", (63, None), (63, 36))
    s.label("REFERENCE", 63, 28)
    s.place("D16", 72, 30, name=(0, -2.2), value=(0, -1.2))
    s.wire("D16.1", (67, 30))
    s.power("+3V3", 67, 30)
    s.wire("D16.2", (78, 30), (78, 31))
    s.place("R5", 78, 32.5)
    s.wire((78, 31), "R5.1")
    s.label("REF_DROP", 75.5, 30)
    s.wire("R5.2", (78, 36))
    s.place("R6", 67, 33)
    s.wire((67, 30), "R6.1")
    s.wire("R6.2", (67, 36))
    s.place("R7", 63, 37.5)
    s.wire((63, 36), "R7.1")
    s.place("R39", 63, 41.5)
    s.wire("R7.2", "R39.1")
    s.label("REF_LOW", 63, 39.9)
    s.power("GND", 63, 43)
    s.place("R8", 80.5, 36, 90)
    s.wire((63, 36), "R8.1")
    s.place("R40", 83, 27, name=(-0.8, -0.5, "right"), value=(-0.8, 0.6, "right"))
    s.wire("R8.2", (83, None), "R40.2")
    s.label("HYST", 83, 33, right=True)
    s.wire("R40.1", (83, 20))
    s.wire("U1.1", (93, None))
    s.label("EN_GATE", 77.5, 20)
    s.place("C8", 73, 41)
    s.power("+3V3", 73, 39.5)
    s.power("GND", 73, 42.5)
    for reference, x in (("R37", 86.5), ("R9", 90.5)):
        s.place(reference, x, 16.5)
        s.power("+5V", x, 15)
        s.wire(f"{reference}.2", (x, 20))
    s.place("Q1", 95, 20, name=(1.6, -0.6, "left"), value=(1.6, 0.6, "left"))
    s.wire("Q1.2", (96, 15))
    s.power("+5V", 96, 15)
    s.place("R14", 96, 30.5)
    s.place("D9", 96, 36, 90)
    s.wire("Q1.3", "R14.1")
    s.wire("R14.2", "D9.2")
    s.label("RAIL_LED", 96, 33.5)
    s.wire("D9.1", (96, 39))
    s.power("GND", 96, 39)
    s.wire((96, 25), (108, None))
    s.place("TP8", 104, 25, name=(0, -2.4), show_value=False)
    s.power("+5V_EN", 108, 25)
    s.flag(100, 25, 180)
    s.place("R47", 104, 30.5)
    s.wire((104, 25), "R47.1")
    s.place("R48", 104, 37)
    s.wire("R47.2", "R48.1")
    s.place("C16", 108.5, 37)
    s.wire((104, 33.5), (108.5, None), "C16.1")
    s.port("RAIL", 108.5, 33.5, "output", right=True)
    s.power("GND", 104, 38.5)
    s.power("GND", 108.5, 38.5)
    s.note(6, 47, "HEARTBEAT: 25 Hz square wave, 3.3 V. It is AC coupled, so a line stuck high or low brings nothing.\n"
                  "R2: a floating line would pick up the mains' 50 Hz, and that is edges.\n"
                  "C5 + C6, R7 + R39, R8 + R40 in series, R3 || R4, R9 || R37: no single open or\n"
                  "short holds the coils on. 110 kOhm at the reservoir, a bare ring of ground around it.\n"
                  "BAV199 for its leakage of nanoamperes: a hot Schottky diode would shorten the time.")
    s.note(66, 47, "Threshold 0.49 V to pick up, 0.39 V to drop out. D16: the reference is two drops\n"
                   "below +3V3 as the reservoir is, so their spread cancels.\n"
                   "Drop-out 1.2..1.9 s after the last edge: longer than one lost second of I2C, under 2 s.\n"
                   "U1 unpowered: its open drain lets go, R9 and R37 hold Q1 off.\n"
                   "RAIL: 3.0 V while the coils have their 5 V.")
    return s


def _stage(s, output, row, down, gate, transistor, relay, diode, test_point, indicator=()):
    """One coil with its driver; `row` is the height of the gate, `indicator` resistor and LED beside the coil."""
    s.port(output, 12, row, "input")
    s.place(down, 20, row + 3.5)
    s.wire((12, row), (20, None))
    s.wire(f"{down}.1", (20, row))
    s.power("GND", 20, row + 5)
    s.place(gate, 28, row, 90)
    s.wire((20, row), f"{gate}.1")
    s.place(test_point, 34, row, name=(0, -2.4), show_value=False)
    s.place(transistor, 42, row, name=(1.6, -0.6, "left"), value=(1.6, 0.6, "left"))
    s.wire(f"{gate}.2", f"{transistor}.1")
    s.label(f"{output}_GATE", 34.5, row)
    s.power("GND", 43, row + 2)
    s.wire(f"{transistor}.3", (43, row - 5), (67, None))
    s.port(f"{output}_DRAIN", 46, row - 3, "output", right=True)
    s.wire((43, row - 3), (46, None))
    s.place(diode, 60, row - 11, 270)
    s.wire(f"{diode}.2", (60, row - 5))
    s.place(relay, 69, row - 11, name=(3.4, -0.6, "left"), value=(3.4, 0.6, "left"))
    s.wire(f"{relay}.A2", (67, row - 5))
    s.wire((60, row - 17), (67, None), f"{relay}.A1")
    s.wire(f"{diode}.1", (60, row - 17))
    s.power("+5V_EN", 63, row - 17)
    if indicator:
        resistor, led = indicator
        s.place(resistor, 52, row - 14)
        s.place(led, 52, row - 9, 90)
        s.wire(f"{resistor}.2", f"{led}.2")
        s.label(f"{output}_LED", 52, row - 11.5, right=True)
        s.wire(f"{led}.1", (52, row - 5))
        s.wire(f"{resistor}.1", (52, row - 17), (60, None))


def _load(s, output, top, resistor, capacitor, bleeder, varistor):
    """Snubber, its bleeder and the varistor across a load."""
    s.place(varistor, 94, top + 5)
    s.place(resistor, 106, top + 3.5)
    s.place(capacitor, 106, top + 9)
    s.wire(f"{varistor}.1", (94, top))
    s.wire(f"{resistor}.1", (106, top))
    s.wire(f"{resistor}.2", f"{capacitor}.1")
    s.label(f"{output}_SNUB", 106, top + 6.5)
    s.wire(f"{capacitor}.2", (106, top + 13), (94, None), f"{varistor}.2")
    s.place(bleeder, 118, top + 9)
    s.wire((106, top + 6.5), (118, None), f"{bleeder}.1")
    s.wire(f"{bleeder}.2", (118, top + 13), (106, None))
    s.label("LOAD_N", 110, top + 13)


def mains_outputs():
    """Pump and valve at mains voltage."""
    s = page("MainsOutputs", 5, "A3", "Outputs: pump and valve at mains voltage")
    s.block(5, 8, 64.5, 110, "Drivers, low voltage")
    s.block(65.5, 8, 83, 110, "Isolation")
    s.block(84, 8, 160, 110, "Mains: loads of the machine", mains=True)
    s.note(7, 12, "All coils hang on +5V_EN: a frozen program vents the group.\n"
                  "The contacts of K2 enable and K1 pump lie in series, each\n"
                  "with an output of its own: the pump needs the heartbeat,\n"
                  "ENABLE and PUMP. A weld of one does not run the pump.")
    _stage(s, "ENABLE", 35, "R54", "R55", "Q5", "K2", "D8", "TP11")
    _stage(s, "PUMP", 57, "R10", "R11", "Q2", "K1", "D5", "TP9", ("R12", "D4"))
    _stage(s, "VALVE", 87, "R15", "R16", "Q3", "K3", "D7", "TP10", ("R17", "D6"))
    s.note(7, 66, "2.2 k against the chip's pull-up of 30 k at reset: 0.23 V; the gate needs 0.65 V.")
    s.wire("K2.11", "K1.11")
    s.label("PUMP_SERIES", 71, 33)
    s.wire("K1.14", (71, 52), (128, None), (128, 58), (138, None))
    s.label("PUMP_L", 85, 52)
    _load(s, "PUMP", 52, "R21", "CX2", "R44", "RV2")
    s.place("J2", 140, 58, name=(1, -2.6), value=(1, 4))
    s.place("F2", 112, 16, 270)
    s.wire("J2.1", (132, None), (132, 16), "F2.1")
    s.label("FEED_L", 120, 16)
    s.wire("F2.2", (71, None), "K2.14")
    s.label("FEED_FUSED", 85, 16)
    s.wire((71, 68), "K3.14")
    s.label("FEED_FUSED", 71, 68)
    s.wire("K3.11", (71, 82), (130, None), (130, 59), "J2.3")
    s.label("VALVE_L", 85, 82)
    _load(s, "VALVE", 82, "R22", "CX3", "R45", "RV3")
    _contact(s)
    s.wire("J2.4", (134, None), (134, 66))
    s.label("LOAD_N", 134, 66)
    s.note(86, 19, "F2 T 3.15 A: vibratory pump 48..65 W and a solenoid. A rotary pump's\n"
                   "motor goes through KM of the harness or the machine's contactor.")
    s.note(86, 25, "J2 is fed downstream of the machine's switch and of all its protectors.\n"
                   "KC of the harness gives it pump and valve while VALVE is on. The box\n"
                   "bypasses no thermostat, thermal cut-out or pressure switch.")
    s.note(86, 34, "Snubbers and varistors lie across the loads: across a contact a snubber\n"
                   "leaks 7 mA at 230 V into the load, and small solenoids hold at that.")
    return s


def _contact(s):
    """What the contact of K2 does, read back over an optocoupler."""
    s.place("U6", 74.5, 103, 180, name=(0, -2.8), value=(0, 2.8))
    s.place("R49", 92, 104, 270)
    s.wire("U6.1", "R49.2")
    s.label("CONTACT_A", 80, 104)
    s.wire("R49.1", (94.5, None))
    s.label("PUMP_SERIES", 94.5, 104)
    s.place("R50", 92, 99, 90)
    s.wire("U6.2", (84.5, None), (84.5, 99), "R50.1")
    s.label("CONTACT_B", 85, 99)
    s.wire("R50.2", (94.5, None))
    s.label("LOAD_N", 94.5, 99)
    s.wire("U6.4", (12, None))
    s.port("CONTACT", 12, 104, "output")
    s.wire("U6.3", (68, None))
    s.power("GND", 68, 102, 270)
    s.place("R51", 40, 100.5)
    s.power("+3V3", 40, 99)
    s.wire("R51.2", (40, 104))
    s.place("C17", 30, 106.5)
    s.wire((30, 104), "C17.1")
    s.power("GND", 30, 108)
    s.note(7, 99, "CONTACT: low while K2 is closed\nand the feed is live.")


def low_voltage_outputs():
    """Pump and valve for machines whose own relay is driven, and the buzzer."""
    s = page("LowVoltageOutputs", 6, "A4", "Outputs: contacts for the machine's own relay, buzzer")
    s.block(5, 8, 44.5, 43, "Drive")
    s.block(45.5, 8, 59.5, 43, "Isolation")
    s.block(60.5, 8, 112, 43, "Contacts, machine's extra-low voltage, 30 V DC or 24 V AC, 0.5 A at most")
    for output, y, resistor, opto in (("PUMP", 15, "R13", "U2"), ("ENABLE", 24, "R46", "U5"),
                                      ("VALVE", 35, "R18", "U3")):
        s.place(resistor, 30, y - 1, 90)
        s.power("+5V_EN", 20, y - 1)
        s.wire((20, y - 1), f"{resistor}.1")
        s.place(opto, 52.5, y, name=(0, -3), value=(0, 2.6))
        s.wire(f"{resistor}.2", f"{opto}.1")
        s.label(f"{output}_OPTO", 36, y - 1)
        s.wire(f"{opto}.2", (30, None))
        s.port(f"{output}_DRAIN", 30, s.pins[f"{opto}.2"][1], "input")
    for tvs, y in (("D10", 15), ("D17", 23.5), ("D11", 35)):
        s.place(tvs, 70, y, 270)
    s.place("J3", 102, 26, name=(1, -2.6), value=(1, 4))
    s.wire("U2.4", (57, None), (57, 11), (92, None), (92, 25), "J3.1")
    s.wire("U2.3", (57, None), (57, 19), (70, None))
    s.wire("U5.4", (57, None), (57, 19))
    s.wire("U5.3", (57, None), (57, 28), (86, None), (86, 26), "J3.2")
    s.wire("U3.4", (57, None), (57, 31), (90, None), (90, 27), "J3.3")
    s.wire("U3.3", (57, None), (57, 39), (92, None), (92, 28), "J3.4")
    for pin, y in (("D10.1", 11), ("D10.2", 19), ("D17.1", 19), ("D17.2", 28), ("D11.1", 31), ("D11.2", 39)):
        s.wire(pin, (70, y))
    for net, x, y in (("LV_PUMP_A", 75, 11), ("LV_PUMP_MID", 58.5, 19), ("LV_PUMP_B", 75, 28),
                      ("LV_VALVE_A", 75, 31), ("LV_VALVE_B", 75, 39)):
        s.label(net, x, y)
    s.note(7, 27, "All LEDs hang on +5V_EN. U5 goes with K2:\nwith U2 or D10 shorted, ENABLE and the\n"
                  "heartbeat still cut the pump.")
    s.note(7, 39, "LEDs about 8 mA each.")
    s.note(62, 40.5, "Only for boards that are isolated from the mains.")
    s.block(5, 44, 64, 66, "Buzzer")
    s.port("BUZZER", 13, 58, "input")
    s.place("R19", 20, 61)
    s.wire((13, 58), (20, None), "R19.1")
    s.power("GND", 20, 62.5)
    s.place("R20", 27, 58, 90)
    s.wire((20, 58), "R20.1")
    s.place("Q4", 38, 58, name=(1.6, -0.6, "left"), value=(1.6, 0.6, "left"))
    s.wire("R20.2", "Q4.1")
    s.label("BUZZER_GATE", 29.5, 58)
    s.power("GND", 39, 60)
    s.place("D12", 44, 52, 270)
    s.place("BZ1", 54, 52, name=(2, -1, "left"), value=(2, 1, "left"))
    s.wire("Q4.3", (39, 55), (51.5, None), (51.5, 53), "BZ1.2")
    s.label("BUZZER_DRAIN", 44.5, 55)
    s.wire("D12.2", (44, 55))
    s.wire("D12.1", (44, 49), (51.5, None), (51.5, 51), "BZ1.1")
    s.power("+5V", 48, 49)
    return s


def inputs():
    """Sensor, panel, button, brew switch, tank."""
    s = page("Inputs", 7, "A3", "Inputs and panel")
    _sensor(s)
    _panel(s)
    _button(s)
    _tank(s)
    _brew(s)
    return s


def _sensor(s):
    s.block(5, 8, 84, 36, "Pressure sensor 0.5..4.5 V ratiometric, its signal and its supply")
    s.place("J4", 10, 21, mirror="y", name=(-1, -2.6), value=(-1, 3.6))
    s.place("F3", 22, 14)
    s.power("+5V", 22, 12.5)
    s.wire("J4.1", (17, None), (17, 18), (22, None), "F3.2")
    s.label("+5V_SENSOR", 29, 18)
    for y, series, shunt, capacitor, clamp, point, pin_resistor, net in (
            (18, "R25", "R26", "C10", "D14", "TP5", "R42", "SENSOR_SUP"),
            (28, "R23", "R24", "C9", "D13", "TP4", "R41", "SENSOR_SIG")):
        s.place(series, 40, y, 90)
        s.place(shunt, 45, y + 3.5)
        s.place(capacitor, 51.5, y + 3.5)
        s.place(clamp, 60, y + 3, 180, name=(-1.5, 1.4), value=(-1.5, 2.4))
        s.place(pin_resistor, 70, y, 90)
        s.wire(f"{series}.2", f"{pin_resistor}.1")
        s.label(net, 42.5, y)
        s.wire(f"{pin_resistor}.2", (73, None))
        s.port(f"{net}_PIN", 73, y, "output", right=True)
        s.place(point, 66, y, name=(0, -2.4), show_value=False)
        s.wire(f"{shunt}.1", (45, y))
        s.wire(f"{capacitor}.1", (51.5, y))
        s.wire(f"{clamp}.3", (60, y))
        s.power("GND", 45, y + 5)
        s.power("GND", 51.5, y + 5)
        s.wire(f"{clamp}.1", (64, None), (64, y + 4))
        s.power("GND", 64, y + 4)
        s.wire(f"{clamp}.2", (56, None))
        s.power("+3V3", 56, y + 3)
    s.wire((22, 18), "R25.1")
    s.place("C11", 27, 21.5)
    s.wire("C11.1", (27, 18))
    s.power("GND", 27, 23)
    s.wire("J4.2", (18, None), (18, 28), "R23.1")
    s.label("SENSOR_WIRE", 20, 28)
    s.wire("J4.3", (14, None), (14, 24))
    s.wire("J4.4", (14, None))
    s.power("GND", 14, 24)
    s.note(7, 30.5, "Both dividers halve, 318 Hz: 4.5 V is 2.25 V at the pin.\n"
                    "An open wire reads 0 V, which is the fault band.\n"
                    "12 V on a wire: the clamp stays at 3.8 V, 0.5 mA;\n"
                    "R41, R42 keep the rest from the pin.")


def _panel(s):
    s.block(86, 8, 160, 36, "Panel: OLED by I2C, and the button")
    s.place("J5", 150, 20, mirror="x", name=(1, -4.6), value=(1, 3.8))
    s.port("SDA", 104, 16, "bidirectional")
    s.port("SCL", 104, 20, "bidirectional")
    s.place("R28", 112, 12.5)
    s.place("R27", 118, 12.5)
    s.place("R53", 124, 16, 90)
    s.place("R52", 124, 20, 90)
    s.wire((104, 16), "R53.1")
    s.wire((104, 20), "R52.1")
    s.wire("R53.2", (136, None), (136, 19), "J5.4")
    s.wire("R52.2", "J5.3")
    s.label("SDA_WIRE", 127, 16)
    s.label("SCL_WIRE", 127, 20)
    s.wire("R28.2", (112, 16))
    s.wire("R27.2", (118, 20))
    s.power("+3V3", 112, 11)
    s.power("+3V3", 118, 11)
    s.place("D18", 132.5, 25, name=(0, -2), value=(0, 3.6))
    s.wire("D18.1", (129, 20))
    s.wire("D18.2", (136, 19))
    s.power("GND", 132.5, 26.5)
    s.wire("J5.2", (145, None))
    s.power("+3V3", 145, 21, 90)
    s.wire("J5.1", (147, None), (147, 24))
    s.power("GND", 147, 24)
    s.wire("J5.6", (146, None))
    s.power("GND", 146, 17, 270)
    s.wire("J5.5", (139, None))
    s.label("BUTTON_WIRE", 139, 18)
    s.place("C12", 155, 25.5)
    s.power("+3V3", 155, 24)
    s.power("GND", 155, 27)
    s.note(88, 24, "The panel's first pins: GND VCC SCL SDA, as on most SSD1306 and\n"
                   "SH1106 modules. Some have VCC and GND the other way round:\nread the print on the module.\n"
                   "1.5 k and 150 pF rise in 0.27 us; 400 kHz allows 0.3.")


def _button(s):
    s.block(5, 38, 84, 60, "Button")
    s.place("R29", 22, 45)
    s.power("+3V3", 22, 43.5)
    s.place("R30", 36, 50, 90)
    s.wire((12, 50), "R30.1")
    s.wire("R29.2", (22, 50))
    s.label("BUTTON_WIRE", 12, 50)
    s.place("D15", 34, 44, name=(0, -2.2), value=(0, -1.2))
    s.wire("D15.1", (29, None), (29, 50))
    s.wire("D15.3", (34, 47), (42, None), (42, 50))
    s.wire("D15.2", (39, None))
    s.power("+3V3", 39, 44)
    s.wire("R30.2", (58, None))
    s.place("C13", 48, 53.5)
    s.wire("C13.1", (48, 50))
    s.power("GND", 48, 55)
    s.port("BUTTON", 58, 50, "output", right=True)
    s.note(12, 54, "J5. Charges in 0.4 ms through R29 and D15,\ndischarges in 6 ms through R30: a contact\n"
                   "that chatters reads open.")
    s.note(50, 42, "R30 wins against the pull-up that the firmware\nswitches on (30 k at least): "
                   "0.59 V, low is below 0.83 V.")


def _tank(s):
    s.block(86, 38, 160, 60, "Tank level and brew contact, to ground")
    s.place("J8", 92, 51, mirror="y", name=(-1, -2.6), value=(-1, 2.6))
    s.place("R35", 108, 45)
    s.power("+3V3", 108, 43.5)
    s.wire("R35.2", (108, 50))
    s.place("R36", 116, 50, 90)
    s.wire("J8.1", "R36.1")
    s.label("TANK_WIRE", 97, 50)
    s.wire("J8.2", (97, None), (97, 53))
    s.power("GND", 97, 53)
    s.wire("J8.3", (95, None), (95, 57), (96, None))
    s.label("BREW_WIRE", 96, 57)
    s.wire("R36.2", (138, None))
    s.place("C15", 128, 53.5)
    s.wire("C15.1", (128, 50))
    s.power("GND", 128, 55)
    s.port("TANK", 138, 50, "output", right=True)
    s.note(112, 42, "pin-tank-level = 19 in the settings; none by default.")


def _brew(s):
    s.block(5, 62, 46.5, 86, "Brew switch, machine's brew line", mains=True)
    s.block(47.5, 62, 57.5, 86, "Isolation")
    s.block(58.5, 62, 120, 86, "Low while the machine brews")
    s.place("J7", 10, 72, mirror="y", name=(-1, -1.6), value=(-1, 2.6))
    s.place("R31", 24, 72, 90)
    s.place("R32", 36, 72, 90)
    s.place("U4", 52.5, 73, name=(0, -2.6), value=(0, 2.6))
    s.wire("J7.1", "R31.1")
    s.label("BREW_L", 14, 72)
    s.wire("R31.2", "R32.1")
    s.label("BREW_HALF", 27, 72)
    s.wire("R32.2", "U4.1")
    s.label("BREW_LED", 41, 72)
    s.wire("J7.2", (14, None), (14, 77), (44, None), (44, 74), "U4.2")
    s.label("BREW_N", 18, 77)
    s.wire("U4.3", (60, None), (60, 76))
    s.power("GND", 60, 76)
    s.place("R33", 66, 68)
    s.power("+3V3", 66, 66.5)
    s.wire("R33.2", (66, 72))
    s.place("C14", 74, 75.5)
    s.wire("C14.1", (74, 72))
    s.power("GND", 74, 77)
    s.wire("U4.4", (90, None))
    s.port("BREW", 90, 72, "output", right=True)
    s.place("R34", 90, 80, 270)
    s.wire("R34.2", (80, None), (80, 72))
    s.wire("R34.1", (100, None))
    s.label("BREW_WIRE", 100, 80, right=True)
    s.note(7, 79, "100..250 VAC, 50 and 60 Hz. Two resistors share the voltage:\n"
                  "one that is shorted does not burn the other (0.5 W each at 250 V).")
    s.note(62, 80, "C14 bridges the zero\ncrossings.")
    s.note(84, 66, "J8 pin 3: a dry contact to ground instead of J7.\n"
                   "pin-brew-switch = 18 in the settings; none by default.")


def root(children):
    """The first page: what the box is, and where to look."""
    s = Sheet("Root", "BackflushController.kicad_sch", 1, "A4", "Backflush controller", (NOT_CERTIFIED, LICENCE))
    s.note(7, 8, "Retrofit box: backflushes an espresso machine at the press of a button", 2.5, True)
    s.note(7, 11.5, "Blocks with a red frame are at mains voltage; 8 mm lie between them and everything else.\n"
                    "The firmware drives PUMP, VALVE and ENABLE, and toggles HEARTBEAT every 20 ms "
                    "while one is on.")
    blocks = {
        "Supply": (7, 20, "L N: fuse, varistor, X2 capacitor,\nisolated module, +5V"),
        "Inputs": (7, 36, "Pressure sensor and its supply,\nOLED panel, button,\nbrew switch, tank level"),
        "Controller": (45, 28, "ESP32-DevKitC-32E in sockets,\n+3V3"),
        "Heartbeat": (83, 20, "Edges hold +5V_EN, the rail of all\ncoils; gone 1.5 s after the last"),
        "MainsOutputs": (83, 36, "K2 enable in series with K1 pump;\nK3 valve; snubbers; K2 read back"),
        "LowVoltageOutputs": (83, 52, "Opto relays for a machine that has\nrelays of its own; buzzer"),
    }
    for child in children:
        x, y, text = blocks[child.name]
        s.child(child, x, y, 27, 8)
        s.note(x + 1, y + 1.5, text, 1.5)
    for path in (((34, 24), (39, 24), (39, 31), (45, 31)), ((34, 40), (39, 40), (39, 33), (45, 33)),
                 ((72, 30), (77, 30), (77, 24), (83, 24)), ((72, 32), (78, 32), (78, 40), (83, 40)),
                 ((72, 34), (77, 34), (77, 56), (83, 56)), ((96, 30.2), (96, 33.5))):
        s.arrow(*path)
    return s


def sheets():
    """All pages, the first page first."""
    children = [supply(), controller(), heartbeat(), mains_outputs(), low_voltage_outputs(), inputs()]
    return [root(children), *children]
