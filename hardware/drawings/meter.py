"""What a meter must show, the plug pulled. The heater joins L and N, so no way that leads over a coil to N is open."""

# Least of the coil of KC or KM at 120 V, 500 Ohm, and less what a meter is off.
COIL = "above 400 Ohm"


def checks(machine):
    """(what, between what, what a meter shows)."""
    load = {"pump": "pump, diode range: 0.4 to 0.9 V one way, open the other", "motor": "motor: 4 to 100 Ohm",
            "contactor coil": "coil: 0.2 to 6 kOhm"}[machine.pump]
    both = machine.harness == "changeover"
    rows = [("check", "between", "the meter shows"),
            ("A before", "tab of wire 1 and the plug's L; its N",
             "main switch on: below 1 Ohm; above 5 Ohm, the heater. Off: L open"),
            ("B before", f"wire 2's tab on the {machine.pump} and the plug's N", "main switch on: below 1 Ohm")]
    rows.append(("C before", f"both tabs of the {machine.pump}" + ("; of the valve" if both else ""),
                 load + (". Valve: 0.3 to 5 kOhm (120 V: 0.08 to 1.5)" if both else "")))
    if both:
        rows.append(("D before", "live tabs of pump and valve, own switch off",
                     "below 1 Ohm: joined. Else a wire each. Both are right for this harness"))
    rows += [("E fitted, box's plugs out", "3 and the spade in 4" + ("; 5 and the spade in 6" if both else ""),
              f"below 1 Ohm; {COIL} or open while the button of KC is pressed"),
             ("F", "3 and " + ("the fuse of KM" if machine.motor else "pin PUMP of plug J2")
              + ("; 5 and pin VALVE" if both else "; 4 and pin VALVE"),
              ("above 4 Ohm, motor and heater" if machine.motor else f"{COIL} or open")
              + "; below 1 Ohm while KC" + (" and KM are" if machine.motor else " is") + " pressed"),
             ("G", "pins VALVE and N of plug J2", "2 to 15 kOhm (120 V: 0.5 to 4): the coil of KC"),
             ("H", "pin FEED of plug J2 and pins PUMP, VALVE", f"{COIL} or open, main switch on"),
             ("I", "each of the wires and the machine's metal", "open"),
             ("J plug in, RCD, lid on", "the box's plugs still out", "the machine's own switch brews as before")]
    return rows
