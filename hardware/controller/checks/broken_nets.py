"""Harmful changes of the circuit, each with the check that must see it and a word of the assertion that must fail."""
from dataclasses import dataclass
from typing import Callable

from checks import bill, chains, documents, faults, isolation, pins, ratings, wiring
from simulation import brew, button, contact, heartbeat, outputs, panel, sensor, stages


@dataclass
class Case:
    """What is wrong, how the netlist gets so, the group of the check, and what must fail."""
    name: str
    group: str
    fails: str | tuple
    break_it: Callable


def exchange(one, other):
    """Two pins change their nets."""
    def change(schematic):
        (first, a), (second, b) = one.split("."), other.split(".")
        left, right = schematic.parts[first].pins, schematic.parts[second].pins
        left[a], right[b] = right[b], left[a]
    return change


def turned(reference):
    """A part with two pins the wrong way round."""
    return exchange(f"{reference}.1", f"{reference}.2")


def joined(net, other):
    """A wire from one net to another."""
    def change(schematic):
        for part in schematic.parts.values():
            part.pins.update({pin: other for pin, here in part.pins.items() if here == net})
    return change


def moved(pin, net):
    """One pin on another net."""
    def change(schematic):
        reference, number = pin.split(".")
        schematic.parts[reference].pins[number] = net
    return change


def valued(**values):
    """Other values by reference."""
    def change(schematic):
        for reference, value in values.items():
            schematic.parts[reference].value = value
    return change


def rated(rating, *references):
    """Another rating."""
    def change(schematic):
        for reference in references:
            schematic.parts[reference].fields["Rating"] = rating
    return change


def sourced(reference, **fields):
    """Other fields."""
    return lambda schematic: schematic.parts[reference].fields.update(fields)


def without(*references):
    """Parts that are not there."""
    def change(schematic):
        for reference in references:
            del schematic.parts[reference]
    return change


def nothing(_):
    """As it is: the check itself is asked something impossible."""


def every(*changes):
    """Several changes at once."""
    def change(schematic):
        for one in changes:
            one(schematic)
    return change


def wrong_corners(drawn, verdicts):
    """The nominal box as both corners: the boxes drawn at random lie outside."""
    circuit = heartbeat.Heartbeat(drawn)
    heartbeat.check_times(circuit, heartbeat.NOMINAL, heartbeat.NOMINAL, heartbeat.KNOBS, verdicts)


def nominal_times(drawn, verdicts):
    """The times of the nominal box against the limits of the corners."""
    circuit = heartbeat.Heartbeat(drawn)
    heartbeat.check_nominal(drawn, verdicts)
    heartbeat.check_times(circuit, heartbeat.NOMINAL, heartbeat.NOMINAL, {}, verdicts)


def edges(drawn, verdicts):
    """Edges and standing lines of the nominal box."""
    circuit = heartbeat.Heartbeat(drawn)
    heartbeat.check_edges(circuit, heartbeat.NOMINAL, heartbeat.NOMINAL, verdicts)
    heartbeat.check_frozen(circuit, heartbeat.NOMINAL, heartbeat.NOMINAL, verdicts)
    heartbeat.check_self_test(circuit, heartbeat.NOMINAL, heartbeat.NOMINAL, verdicts)
    heartbeat.check_load(drawn, circuit, verdicts)
    heartbeat.check_leakage(circuit, verdicts)
    heartbeat.check_standing_lines(circuit, verdicts)


# By group: a function of the netlist, the root of the repository, and the verdicts.
CHECKS = {
    "wiring": lambda drawn, root, verdicts: wiring.check(drawn, root / "hardware/wiring.md", verdicts),
    "chains": lambda drawn, root, verdicts: chains.check(drawn, verdicts),
    "ratings": lambda drawn, root, verdicts: ratings.check(
        drawn, bill.accessories(root / "hardware/controller"), verdicts),
    "isolation": lambda drawn, root, verdicts: isolation.check(drawn, verdicts),
    "pins": pins.check,
    "bom": lambda drawn, root, verdicts: bill.check(
        drawn, root / "hardware/controller", root / "hardware/bom.md", verdicts),
    "documents": lambda drawn, root, verdicts: documents.check(drawn, root / "hardware", verdicts),
    "faults": lambda drawn, root, verdicts: faults.check(drawn, root / "hardware/faults.md", verdicts),
    "sensor": lambda drawn, root, verdicts: sensor.check(drawn, verdicts),
    "heartbeat corners": lambda drawn, root, verdicts: wrong_corners(drawn, verdicts),
    "heartbeat times": lambda drawn, root, verdicts: nominal_times(drawn, verdicts),
    "heartbeat edges": lambda drawn, root, verdicts: edges(drawn, verdicts),
    "stages": lambda drawn, root, verdicts: stages.check(drawn, verdicts),
    "outputs": lambda drawn, root, verdicts: outputs.check(drawn, verdicts),
    "button": lambda drawn, root, verdicts: button.check(drawn, verdicts),
    "panel": lambda drawn, root, verdicts: panel.check(drawn, verdicts),
    "brew": lambda drawn, root, verdicts: brew.check(drawn, verdicts),
    "contact": lambda drawn, root, verdicts: contact.check(drawn, verdicts),
}

def each(*words, stages=("pump", "valve", "enable")):
    """The words of an assertion for each stage."""
    return tuple(word.format(stage) for stage in stages for word in words)


LOADS, STAGES, CHANNELS = ("pump", "valve"), ("pump", "valve", "enable", "buzzer"), ("signal", "supply")
ON_RAIL = ("K1", "K2", "K3", "U2", "U3", "U5")
HIGH_IMPEDANCE = valued(R3="2M2", R4="2M2", C7="1u", C5="150n", C6="150n", R38="4M7")
COUPLED, DATA = ("brew", "contact"), ("SDA", "SCL")
BURNS, FILM, WEAK = "2 W 500 V 5 %, carbon film", "PET film 63 V 5 %", "12 A 130 V"
RELAY = "{0} A {1} VAC, coil {2} ohm, {3} kV and 10 mm coil to contact"
CASES = (
    # Terminals, fuses, polarity
    Case("L at the empty pin of J1", "wiring", "terminal", exchange("J1.1", "J1.2")),
    Case("L and N exchanged at J1", "wiring", "terminal", exchange("J1.1", "J1.3")),
    Case("pump and N exchanged at J2", "wiring", "terminal", exchange("J2.2", "J2.4")),
    Case("pump and valve exchanged at J2", "wiring", "terminal", exchange("J2.2", "J2.3")),
    Case("5 V and GND exchanged at the sensor's terminal", "wiring", "terminal", exchange("J4.1", "J4.3")),
    Case("SCL and SDA exchanged at the panel's terminal", "wiring", "terminal", exchange("J5.3", "J5.4")),
    Case("the pump's isolated contact at the valve's terminal", "wiring", "terminal", exchange("J3.1", "J3.3")),
    Case("F1 bypassed", "wiring", "L_IN leads", joined("L_FUSED", "L_IN")),
    Case("the supply module taken before F1", "wiring", "L_IN leads", moved("PS1.1", "L_IN")),
    Case("F2 bypassed", "wiring", "FEED_L leads", joined("FEED_FUSED", "FEED_L")),
    Case("the valve's relay taken before F2", "wiring", "FEED_L leads", moved("K3.14", "FEED_L")),
    Case("F3 bypassed", "wiring", "+5V leads", joined("+5V_SENSOR", "+5V")),
    Case("a hole that carries ground", "wiring", "earth is not",
         lambda schematic: schematic.parts["H1"].pins.update({"1": "GND"})),
    Case("J8 with as many poles as J4", "wiring", "take one plug", moved("J8.4", "GND")),
    Case("a mains terminal without screws", "wiring", "held by screws",
         lambda schematic: setattr(schematic.parts["J1"], "footprint", "PhoenixContact_GMSTB_2,5_3-G-7,62")),
    Case("clamps of 24 V at J3", "wiring", "clamps at J3", rated("400 W, 24 V stand-off", "D10")),
    Case("the pump's coil on +5V", "wiring", ("every coil", "hangs on PUMP_DRAIN"), moved("K1.A1", "+5V")),
    Case("the valve's coil on +5V", "wiring", ("every coil", "hangs on VALVE_DRAIN"), moved("K3.A1", "+5V")),
    Case("the enable relay on +5V", "wiring", ("every coil", "hangs on ENABLE_DRAIN"), moved("K2.A1", "+5V")),
    Case("the pump's isolated output on +5V", "wiring", ("every opto", "hangs on PUMP_DRAIN"), moved("R13.1", "+5V")),
    Case("the valve's isolated output on +5V", "wiring", ("every opto", "hangs on VALVE_DRAIN"),
         moved("R18.1", "+5V")),
    Case("the second contact on +5V", "wiring", ("every opto", "hangs on ENABLE_DRAIN"), moved("R46.1", "+5V")),
    Case("the valve's diode feeds +5V", "wiring", "hangs on VALVE_DRAIN", moved("D7.1", "+5V")),
    Case("one clamp across both isolated contacts", "wiring", "joins the pump's isolated",
         moved("D10.2", "LV_PUMP_B")),
    Case("the second contact on the heartbeat alone", "wiring", "joins the pump's isolated", moved("U5.2", "GND")),
    Case("both isolated contacts on one stage", "wiring", "joins the pump's isolated", moved("U5.2", "PUMP_DRAIN")),
    Case("K2 on the heartbeat alone", "wiring", "joins feed and pump", moved("K2.A2", "GND")),
    Case("one output of the chip for both stages", "wiring", ("joins feed and pump", "joins the pump's isolated"),
         moved("R55.1", "PUMP")),
    Case("D1 reversed: no supply of the DevKit", "wiring", "right way round", turned("D1")),
    Case("D2 reversed: shorts the 5 V", "wiring", "right way round", turned("D2")),
    Case("D8 reversed: shorts the coils' rail", "wiring", "right way round", turned("D8")),
    Case("K2's coil without its diode", "wiring", "right way round", without("D8")),
    Case("D5 reversed: shorts the pump's coil", "wiring", "right way round", turned("D5")),
    Case("D3 reversed: the charge pump pumps nothing", "wiring", "right way round", turned("D3")),
    Case("the sensor's clamp reversed", "wiring", "right way round", turned("D13")),
    Case("an LED reversed", "wiring", "right way round", turned("D9")),
    Case("C1 reversed", "wiring", "right way round", turned("C1")),
    Case("the valve's coil without its diode", "wiring", "right way round", without("D7")),
    # From the chip to what it switches and reads
    Case("K1 and K2 on each other's stage", "chains", "its own contact", exchange("K1.A2", "K2.A2")),
    Case("the isolated contacts of the pump on each other's stage", "chains", "its own contact",
         exchange("U2.2", "U5.2")),
    Case("pump and valve exchanged at their gates", "chains", "its own contact", exchange("R11.1", "R16.1")),
    Case("signal and supply of the sensor exchanged", "chains", "its own wire", exchange("R23.1", "R25.1")),
    Case("RAIL read before the cut-off", "chains", "its own wire", moved("R47.1", "+5V")),
    Case("Q1 reversed: the coils always have their 5 V", "chains", "right way round", exchange("Q1.2", "Q1.3")),
    Case("Q3 reversed: the valve is always energised", "chains", "right way round", exchange("Q3.2", "Q3.3")),
    Case("Q1 behind the DevKit's diode: USB feeds the coils", "chains", "right way round", moved("Q1.2", "+5V_MCU")),
    Case("+ and - of the supply exchanged", "chains", "right way round", exchange("PS1.14", "PS1.16")),
    Case("a pull-up of the panel on +5V", "chains", "to a pin of the chip", moved("R27.1", "+5V")),
    Case("the tank's pull-up on +5V", "chains", "to a pin of the chip", moved("R35.1", "+5V")),
    Case("R48 of 150 k", "chains", "to a pin of the chip", valued(R48="150k")),
    Case("the pump's snubber across its contacts", "chains", "across a contact", moved("CX2.2", "FEED_FUSED")),
    Case("the valve's varistor across its contact", "chains", "across a contact", moved("RV3.2", "FEED_FUSED")),
    Case("the read-back's neutral at the supply", "chains", "meet nowhere on", moved("R50.2", "N_IN")),
    # Ratings
    Case("F1 of 3.15 A", "ratings", "fuse of the supply", valued(F1="T 3150 mA H")),
    Case("F2 of 16 A", "ratings", "fuse of the outputs", valued(F2="T 16 A H")),
    Case("F2 of low breaking capacity", "ratings", "fuse of the outputs", valued(F2="T 3.15 A L")),
    Case("another cartridge than is drawn", "ratings", "cartridge", valued(F2="T 2 A H")),
    Case("F3 that trips at 2 A", "ratings", "fuse of the sensor", rated("hold 1 A, trip 2 A, 30 V", "F3")),
    Case("RV2 of 130 V", "ratings", "varistor", valued(RV2="130 VAC")),
    Case("RV3 of 510 V", "ratings", "varistor", valued(RV3="510 VAC")),
    Case("RV1 without a thermal fuse", "ratings", "varistor", rated("275 VAC 4500 A, disc 14 mm", "RV1")),
    Case("CX1 a film capacitor of 63 V", "ratings", "X2 capacitor, voltage", every(
        valued(CX1="100n"), rated(FILM, "CX1"))),
    Case("X2 capacitors of 2.2 uF", "ratings",
         each("X2 capacitor of the {0}, size", stages=("supply", "pump's snubber", "valve's snubber")),
         valued(CX1="2.2u X2", CX2="2.2u X2", CX3="2.2u X2")),
    Case("RV1 with both ends on N", "ratings", "varistor of the supply", moved("RV1.1", "N_IN")),
    Case("R21 of 10 Ohm", "ratings", "snubber of the pump", valued(R21="10")),
    Case("R22 of 10 Ohm", "ratings", "snubber of the valve", valued(R22="10")),
    Case("snubbers that glow", "ratings", each("snubber of the {0} that opens", stages=LOADS),
         rated("2 W 500 V 5 %, flameproof metal film", "R21", "R22")),
    Case("CX1 without a bleeder", "ratings", "bleeder of the supply", without("R43")),
    Case("bleeders of 10 MOhm", "ratings", each("bleeder of the {0}'s snubber", stages=LOADS),
         valued(R44="10M", R45="10M")),
    *(Case(f"an opto relay of 40 V, {part}", "ratings", "above what its clamp",
           rated("40 V 0.5 A AC/DC, 5000 Vrms", part)) for part in ("U5", "U3")),
    Case("opto relays of 500 V", "ratings", each("opto relay of the {0}, isolation", stages=LOADS),
         rated("60 V 0.5 A AC/DC, 500 Vrms", "U2", "U3")),
    Case("clamps that let 100 V through", "ratings", each("clamp of the {0}'s", stages=LOADS),
         rated("400 W, 36 V stand-off, 100 V clamped", "D10", "D11")),
    Case("a coupler for direct current", "ratings", "alternating current",
         rated("DC input, 5300 Vrms, 8 mm (leads", "U4")),
    Case("a coupler of 1.5 kV", "ratings", "alternating current", rated("AC input, 1500 Vrms, 8 mm (leads", "U6")),
    Case("a coupler of 4 mm", "ratings", "coupler at the mains, creepage",
         rated("AC input, 5300 Vrms, 4 mm (leads", "U6")),
    Case("a relay of 3 mm", "ratings", "coil to contact, creepage",
         rated("16 A 250 VAC, coil 62 ohm, 5 kV and 3 mm coil to contact", "K2")),
    Case("fuse holders of 125 V", "ratings", "fuse holder", rated("5 x 20 mm, 125 V, with cover", "F1", "F2")),
    Case("F3 of 6 V that holds 10 mA", "ratings", ("sensor, hold", "sensor, voltage"),
         rated("hold 0.01 A, trip 0.29 A, 6 V", "F3")),
    Case("varistors of 1200 A", "ratings", each("varistor of the {0}, surge", stages=("supply", *LOADS)),
         rated("275 VAC 1200 A, disc 7 mm, thermally protected", "RV1", "RV2", "RV3")),
    Case("transistors of 5 V, 0.1 A and a high threshold", "ratings",
         each("transistor of a stage, {0}", stages=("threshold", "voltage", "current")),
         rated("5 V 0.1 A, threshold 2..4 V", "Q2")),
    Case("Q1 of 6 V", "ratings", "coils, voltage", rated("6 V 4 A", "Q1")),
    Case("diodes of 5 V and 10 mA at the coils", "ratings",
         each("diode of the {0}'s coil, current", "diode of the {0}'s coil, voltage", stages=(*LOADS, "enable relay")),
         rated("5 V 10 mA", "D5", "D7", "D8")),
    Case("a comparator that drives both ways", "ratings", "open drain", rated("push-pull, 1.6..6.5 V", "U1")),
    Case("a comparator of 3 V", "ratings", "open drain", rated("open drain, 1.6..3.0 V", "U1")),
    Case("film capacitors of 4 V", "ratings", "of the heartbeat, voltage", rated("PET film 4 V 5 %", "C5")),
    Case("a ceramic reservoir", "ratings", "of the reservoir, voltage", rated("X7R 50 V 10 %", "C7")),
    Case("a clamp of 1 V at the panel", "ratings", "panel's lines", rated("two lines, 1 V stand-off, 35 pF", "D18")),
    Case("a buzzer of 300 mA", "ratings", "buzzer", rated("active, 5 V 300 mA", "BZ1")),
    Case("a brew resistor of 150 V", "ratings", "at the mains, voltage", rated("2 W 150 V 5 %, flameproof", "R31")),
    Case("R21 that burns", "ratings", "does not burn", rated(BURNS, "R21")),
    Case("a relay of 3 A", "ratings", "contact, current", rated(RELAY.format(3, 250, 62, 5), "K1")),
    Case("a relay for 125 V", "ratings", "contact, voltage", rated(RELAY.format(16, 125, 62, 5), "K2")),
    Case("a relay of 1 kV", "ratings", "coil to contact", rated(RELAY.format(16, 250, 62, 1), "K3")),
    Case("a relay for 12 V", "ratings", "coil for 5 V", rated(RELAY.format(16, 250, 360, 5), "K1")),
    Case("a mains terminal of 130 V", "ratings", "terminal at the mains, voltage", rated(WEAK, "J2")),
    Case("a mains terminal of 2 A", "ratings", "terminal at the mains, current", rated("2 A 630 V", "J7")),
    Case("a supply of 300 mA", "ratings", "supply, current", rated("5 V 300 mA, 3 kVAC", "PS1")),
    Case("a supply of 1 kV", "ratings", "supply, isolation", rated("5 V 600 mA, 1 kVAC", "PS1")),
    Case("C1 of 4 V", "ratings", "capacitor of +5V", rated("4 V, 105 degC", "C1")),
    Case("C4 of 4 V", "ratings", "capacitor of +3V3", rated("X7R 4 V 10 %", "C4")),
    Case("D2 for 12 V", "ratings", "clamp of +5V", rated("400 W, 12 V stand-off", "D2")),
    Case("Q1 of 0.2 A", "ratings", "switch of the coils", rated("30 V 0.2 A", "Q1")),
    Case("D1 of 0.1 A", "ratings", "diode of the DevKit", rated("40 V 0.1 A", "D1")),
    # Isolation
    Case("a resistor between mains and ground", "isolation", "mains and low voltage", moved("R10.1", "PUMP_L")),
    Case("a varistor between mains and the machine's low voltage", "isolation", "mains and the machine's",
         moved("RV2.2", "LV_PUMP_A")),
    Case("J3's contact at the box's ground", "isolation", "low voltage and the machine's", moved("D10.2", "GND")),
    Case("a relay that is another part", "isolation", "are all there", without("U3")),
    Case("K1 fed past K2", "isolation", "in series", moved("K1.11", "FEED_FUSED")),
    Case("a wire to the net between K2 and K1", "isolation", "in series", moved("R21.1", "PUMP_SERIES")),
    # Pins, documents, bill
    Case("the DevKit fed with 5 V at 3V3", "pins", "supply pins", exchange("A1.1", "A1.19")),
    Case("pump and valve exchanged at the DevKit", "pins", ("default.ini", "settings.md and", "wiring.md and"),
         exchange("A1.9", "A1.11")),
    Case("the read-back at the sensor's pin", "pins", "read-back", exchange("A1.3", "A1.5")),
    Case("the pump on a flash pin", "pins", "takes every pin", exchange("A1.9", "A1.21")),
    Case("U1 without a second source", "bom", "every part has a number", sourced("U1", SecondSource="")),
    Case("a second source of the same maker", "bom", "another maker's",
         sourced("U1", SecondSource="Texas Instruments TLV7031")),
    *(Case(f"{part} ordered as {number}", "bom", "order number tells", sourced(part, MPN=number))
      for part, number in (("R3", "RC0805FR-0722K6L"), ("R21", "FW20A10RJA"), ("R31", "PR02000203301JR500"),
                           ("C7", "MKS2B041001N00JSSD"), ("CX2", "B32921C3223M"), ("C1", "EEUFR1A220"),
                           ("RV2", "TMOV14RP130E"), ("K1", "RT334012"), ("U1", "TLV7031DBVR"), ("Q1", "AO3400A"))),
    Case("a part of 30 EUR", "bom", "one board costs", sourced("PS1", Price="30")),
    Case("another price than the page's", "bom", "is what the schematic says", sourced("PS1", Price="6.30")),
    Case("a part that the fault table lacks", "documents", "every part stands",
         lambda schematic: schematic.parts.update(R99=schematic.parts["R9"])),
    Case("a part that the pages name is gone", "documents", "faults.md names no", without("R38")),
    Case("a part that the assembly names is gone", "documents", "assembly.md names no", without("R37")),
    Case("a terminal that the wiring names is gone", "documents", "wiring.md names no", without("J8")),
    # Sensor
    Case("a wrong divider, 20 k below", "sensor", "signal: pin at 10", valued(R24="20k")),
    Case("a supply divider with 10 k above 5.1 k", "sensor", "supply: pin at", valued(R26="5.1k 0.1%")),
    Case("dividers of 5 %", "sensor", "dividers differ", valued(R23="10k 5%", R26="10k 5%")),
    Case("clamps that leak, BAT54S", "sensor", ("signal: open wire", "signal: error", "supply: error", "above that"),
         valued(D13="BAT54S", D14="BAT54S")),
    Case("filters of 1 uF", "sensor", each("{0}: -3 dB", stages=CHANNELS), valued(C9="1u", C10="1u")),
    Case("1 Ohm to the pins", "sensor", each("{0}: 12.6 V on the wire, clamp", "{0}: -12.6 V", stages=CHANNELS),
         valued(R41="1", R42="1")),
    Case("series resistors of 1 k", "sensor", each("{0}: 12.6 V on the wire, current", stages=CHANNELS),
         valued(R23="1k", R24="1k", R25="1k", R26="1k")),
    # Heartbeat
    Case("a reservoir of 15 uF", "heartbeat times", "at their long end", valued(C7="15u")),
    Case("a reservoir of 6 uF", "heartbeat times", "at their short end", valued(C7="6u")),
    Case("a reservoir of 6 uF", "heartbeat edges", "lost second", valued(C7="6u")),
    Case("another reservoir than drawn", "heartbeat times", ("drop-out, nominal", "the pages tell it"),
         valued(C7="8.2u")),
    Case("corners that are none", "heartbeat corners", "drawn at random", nothing),
    Case("pump capacitors of 15 uF", "heartbeat edges",
         ("picks up, fewest", "RAIL is high, fewest", "after one edge"), valued(C5="15u", C6="15u")),
    Case("a pump capacitor of 220 nF", "heartbeat edges", "slowest", valued(C5="220n")),
    Case("no hysteresis and a ripple", "heartbeat edges", "moves once", every(
        valued(C7="10n", R3="1M", R4="1M"), without("R8", "R40"))),
    Case("coils of 0.2 Ohm", "heartbeat edges", ("coil rail with all on", "load of the rail", "load of PS1"),
         rated(RELAY.format(16, 250, 0.2, 5), "K1", "K2", "K3")),
    Case("C5 and C6 bridged", "heartbeat edges", ("stuck high from power-up", "goes high once"),
         joined("HB_SER", "HB_PUMP")),
    Case("no resistor at the heartbeat's line, and ten times the impedance", "heartbeat edges", "broken line",
         every(without("R2"), HIGH_IMPEDANCE)),
    Case("R5 at the reservoir", "heartbeat edges", "stuck low", moved("R5.2", "RESERVOIR")),
    Case("the gate pulled to ground", "heartbeat edges", "no +3V3", every(
        moved("R9.1", "GND"), moved("R37.1", "GND"))),
    Case("a discharge through 400 kOhm", "heartbeat edges", ("stops low", "stops high"), valued(R3="800k", R4="800k")),
    Case("coils and opto relays on +5V", "heartbeat edges",
         each("program: {0} at the end", "until", stages=ON_RAIL),
         every(*(moved(pin, "+5V") for pin in ("K1.A1", "K2.A1", "K3.A1", "R13.1", "R18.1", "R46.1")))),
    Case("the valve's coil on +5V", "heartbeat edges", ("program: K3 at the end", "until"), moved("K3.A1", "+5V")),
    Case("the whole valve on +5V", "heartbeat edges", ("program: K3 at the end", "program: U3 at the end", "until"),
         every(*(moved(pin, "+5V") for pin in ("K3.A1", "R17.1", "R18.1", "D7.1")))),
    Case("coils of 120 Ohm and 2.2 k at the LEDs", "heartbeat edges", each("program: {0} before", stages=ON_RAIL),
         every(rated(RELAY.format(16, 250, 120, 5), "K1", "K2", "K3"), valued(R13="2k2", R18="2k2", R46="2k2"))),
    Case("R48 of 4.7 k", "heartbeat edges", "RAIL while it beats", valued(R48="4k7")),
    Case("a read-back capacitor of 100 uF", "heartbeat edges", ("until RAIL is high", "until RAIL is low"),
         valued(C16="100u")),
    Case("a reservoir of ten times the impedance", "heartbeat edges",
         ("10 MOhm to +3V3", "10 MOhm to +5V", "2 MOhm to +3V3", "2 MOhm to +5V"),
         HIGH_IMPEDANCE),
    Case("a reservoir of 6 uF", "heartbeat edges", "10 MOhm to GND", valued(C7="6u")),
    Case("one resistor in the place of two", "faults", "all off", without("R4")),
    Case("a single fault that takes 6 s", "faults", "latest drop-out", valued(R3="120k", R4="1M")),
    Case("R6 of 100 k", "faults", "what the decks find", valued(R6="100k")),
    Case("pump capacitors of 4.7 uF", "faults", "how much longer", valued(C5="4.7u", C6="4.7u")),
    # Outputs
    Case("pull-downs of 22 k", "stages", each("{0}: gate at reset", "{0}: its pull-down", stages=STAGES),
         valued(R10="22k", R15="22k", R19="22k", R54="22k")),
    Case("no pull-down at K2's stage", "stages", ("enable: its pull", "enable: gate"), without("R54")),
    Case("coils without their diodes", "stages", each("{0}: drain when", stages=STAGES),
         without("D5", "D7", "D8", "D12")),
    Case("gates that are not driven", "stages", each("{0}: drain while on", stages=STAGES),
         valued(R11="100M", R16="100M", R20="100M", R55="100M")),
    Case("gates that empty slowly", "stages", each("{0}: coil below"), valued(R11="20M", R16="20M", R55="20M")),
    Case("no varistors and 1 pF in the snubbers", "outputs", each("{0}: across", stages=LOADS),
         every(without("RV2", "RV3"), valued(CX2="1p X2", CX3="1p X2"))),
    Case("varistors of 60 V", "outputs", each("{0}: energy", stages=LOADS), valued(RV2="60 VAC", RV3="60 VAC")),
    Case("snubbers of 10 uF", "outputs", each("{0}: power", stages=LOADS), valued(CX2="10u X2", CX3="10u X2")),
    Case("4.7 k at the LEDs", "outputs", each("{0}: LED of the isolated output, rail at 4.5"),
         valued(R13="4k7", R18="4k7", R46="4k7")),
    Case("100 Ohm at the LEDs", "outputs", each("{0}: LED of the isolated output, rail at 5.25"),
         valued(R13="100", R18="100", R46="100")),
    Case("pull-downs at the drains", "outputs", each("{0}: LED with the stage off"),
         every(without("K1", "K2", "K3"), moved("R10.1", "PUMP_DRAIN"), moved("R15.1", "VALVE_DRAIN"),
               moved("R54.1", "ENABLE_DRAIN"))),
    Case("coils on +5V without their diodes", "outputs", each("{0}: reverse voltage"),
         every(without("D5", "D7", "D8"), *(moved(f"{coil}.A1", "+5V") for coil in ("K1", "K2", "K3")))),
    Case("the isolated outputs on +5V", "outputs", each("{0}: LED when the heart"),
         every(moved("R13.1", "+5V"), moved("R18.1", "+5V"), moved("R46.1", "+5V"))),
    Case("the second contact on the heartbeat alone", "outputs", "enable: LED with the stage off",
         moved("U5.2", "GND")),
    # Inputs
    Case("R30 of 22 k", "button", "button: closed", valued(R30="22k")),
    Case("a button capacitor of 10 uF", "button", "press to low", valued(C13="10u")),
    Case("R29 of 10 k", "button", "release to high", every(valued(R29="10k"), without("D15"))),
    Case("a button capacitor of 10 nF", "button", "chatters", valued(C13="10n")),
    Case("a tank pull-up of 47 Ohm", "button", "tank: contact", valued(R35="47", R36="10k")),
    Case("the tank's pull-up to ground", "button", "tank: open", moved("R35.1", "GND")),
    Case("resistors of 330 k", "brew", each("{0}: pin while", stages=COUPLED), valued(R31="330k", R49="3M3")),
    Case("pins pulled to ground", "brew", each("{0}: pin at rest", stages=COUPLED),
         every(moved("R33.1", "GND"), moved("R51.1", "GND"), valued(R33="1k"))),
    Case("capacitors of 100 uF", "brew", each("{0}: from the switch to low", "{0}: from the switch to high",
                                             stages=COUPLED), valued(C14="100u", C17="100u")),
    Case("resistors of 0.5 W", "brew", each("{0}: power at", "{0}: power with", stages=("R31", "R32", "R49", "R50")),
         rated("0.5 W 500 V 5 %, flameproof", "R31", "R32", "R49", "R50")),
    Case("K2 on the heartbeat alone", "contact", "pin while ENABLE is low", moved("K2.A2", "GND")),
    Case("a resistor of 3.3 MOhm at the contact", "contact", "pin while ENABLE is high", valued(R49="3M3")),
    Case("a capacitor of 1 uF at CONTACT", "contact", ("from ENABLE high", "from ENABLE low"), valued(C17="1u")),
    Case("pull-ups of 4.7 k", "panel", each("{0}: from", stages=DATA), valued(R27="4k7", R28="4k7")),
    Case("1 k in the data lines", "panel", each("{0}: low at", stages=DATA), valued(R52="1k", R53="1k")),
    Case("pull-ups of 470 Ohm", "panel", each("{0}: what the module", stages=DATA), valued(R27="470", R28="470")),
)
