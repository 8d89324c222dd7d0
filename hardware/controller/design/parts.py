"""Every part of the board and every net: the one place where the circuit is written down.

The schematic writer, the board writer and the checks read this file. `add(reference, kind, value, pins)`: the kind
carries symbol, footprint, maker and price, `pins` says "pin=net", or just the two nets of a part with pins 1 and 2.
Where a value follows from a hazard or a datasheet number, the reason stands beside it.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Kind:
    """What equal parts share. The price is EUR for one at ten boards, rough."""

    symbol: str
    footprint: str
    manufacturer: str
    mpn: str
    second_source: str
    rating: str
    price: float


@dataclass(frozen=True)
class Part:
    """One part of the board; where it stands is written in the sheets and in `placement.py`."""

    reference: str
    value: str
    kind: Kind
    pins: dict

    @property
    def fields(self):
        """The fields that its symbol, and so the bill of materials, carries."""
        return {
            "Manufacturer": self.kind.manufacturer,
            "MPN": self.kind.mpn,
            "SecondSource": self.kind.second_source,
            "Rating": self.kind.rating,
            "Price": f"{self.kind.price:.2f}",
        }


PARTS = {}


def add(reference, kind, value, pins):
    """Enters a part."""
    if reference in PARTS:
        raise ValueError(f"{reference} twice")
    words = [word.split("=") if "=" in word else [str(place), word] for place, word in enumerate(pins.split(), 1)]
    PARTS[reference] = Part(reference, value, kind, dict(words))


def resistor(value):
    """1 % thick film, 0805: large enough for a hand iron."""
    code = value.upper() if "k" in value or "M" in value else value + "R"
    return Kind("Device:R", "Resistor_SMD:R_0805_2012Metric", "Yageo", f"RC0805FR-07{code}L",
                f"Vishay CRCW0805 series, {value} 1 %", "1 %, 125 mW, 150 V, 100 ppm/K", 0.02)


def guarded(kind):
    """The same without print, since the bare ring of ground runs under it."""
    return replace(kind, footprint="BackflushController:R_0805_no_print")


def capacitor(value, mpn, second, price):
    """X7R, 50 V, 0805."""
    return Kind("Device:C", "Capacitor_SMD:C_0805_2012Metric", "Murata", mpn, second, "X7R 50 V 10 %", price)


def add_resistor(reference, value, pins):
    """Enters a 1 % resistor."""
    add(reference, resistor(value), value, pins)


TERMINAL_BLOCK = "Connector_Phoenix_{0}:PhoenixContact_{1}_1x0{2}_P{3}mm_Horizontal"


def mains_terminal(poles, order, price):
    """Pluggable, 7.62 mm, 5.5 mm between the pads, its plug held by two screws. No two have as many poles."""
    name = f"GMSTB_2,5_{poles}-GF-7,62"
    return Kind(f"Connector:Screw_Terminal_01x0{poles}",
                TERMINAL_BLOCK.format("GMSTB", name, poles, "7.62") + "_ThreadedFlange",
                "Phoenix Contact", f"GMSTB 2,5/{poles}-GF-7,62 ({order})", f"Degson 2EDGRM-7.62-0{poles}P",
                "12 A 630 V", price)


def signal_terminal(poles, order, price):
    """Pluggable, 3.81 mm: fits nothing that carries mains or the machine's 24 V. No two have as many poles."""
    name = f"MC_1,5_{poles}-G-3.81"
    return Kind(f"Connector:Screw_Terminal_01x0{poles}", TERMINAL_BLOCK.format("MC", name, poles, "3.81"),
                "Phoenix Contact", f"MC 1,5/{poles}-G-3,81 ({order})", f"Degson 15EDGRC-3.81-0{poles}P",
                "8 A 160 V", price)


def test_point():
    """A pad to touch with a probe; no part to buy."""
    return Kind("Connector:TestPoint", "TestPoint:TestPoint_Pad_D1.5mm", "-", "-", "-", "bare pad", 0.0)


C100N = capacitor("100n", "GRM21BR71H104KA01L", "Yageo CC0805KRX7R9BB104", 0.03)
C330N = capacitor("330n", "GRM21BR71H334KA88L", "TDK C2012X7R1H334K125AA", 0.06)
C1U = capacitor("1u", "GRM21BR71H105KA12L", "TDK C2012X7R1H105K125AB", 0.09)
PRECISE = Kind("Device:R", "Resistor_SMD:R_0805_2012Metric", "Yageo", "RT0805BRD0710KL", "Susumu RR1220P-103-B-T5",
               "0.1 %, 125 mW, 25 ppm/K", 0.15)
# Opens when the capacitor behind it is shorted, where a plain resistor glows with 500 W until F2 blows.
FUSIBLE_100 = Kind("Device:R", "Resistor_THT:R_Axial_DIN0414_L11.9mm_D4.5mm_P15.24mm_Horizontal", "Bourns",
                   "FW20A100RJA", "Yageo FKN200JR-73-100R", "2 W 500 V 5 %, fusible wire-wound", 0.35)
FLAMEPROOF_33K = replace(FUSIBLE_100, manufacturer="Vishay", mpn="PR02000203302JR500",
                         second_source="Yageo FMP200JR-52-33K", rating="2 W 500 V 5 %, flameproof metal film",
                         price=0.22)
# Empties an X2 capacitor in half a second; 1.6 kV in one body.
BLEEDER = Kind("Device:R", "Resistor_THT:R_Axial_DIN0207_L6.3mm_D2.5mm_P10.16mm_Horizontal", "Vishay",
               "VR25000001004JA100", "Yageo HHV-25JR-52-1M", "0.25 W 1600 V 5 %, flameproof metal glaze", 0.15)
X2 = Kind("Device:C", "Capacitor_THT:C_Rect_L13.0mm_W6.0mm_P10.00mm_FKS3_FKP3_MKS4", "TDK", "B32921C3104M",
          "KEMET R46KF310000P0M", "X2 305 VAC", 0.45)
# With a thermal fuse inside: an aged varistor disconnects itself before it burns.
VARISTOR = Kind("Device:Varistor", "Varistor:RV_Disc_D15.5mm_W8mm_P7.5mm", "Littelfuse", "TMOV14RP275E",
                "TDK ETFV14K275E4", "275 VAC 6000 A, disc 14 mm, thermally protected", 1.10)
FUSE = Kind("Device:Fuse", "Fuse:Fuseholder_Cylinder-5x20mm_Schurter_0031_8201_Horizontal_Open", "Schurter",
            "0031.8201", "Stelvio Kontek PTF78", "5 x 20 mm, 500 V, with cover", 0.85)
# The drop-out time hangs on leakage: a Schottky diode loses microamperes when hot, as much as the discharge itself.
DUAL_SILICON = Kind("BackflushController:Dual_diode", "Package_TO_SOT_SMD:SOT-23", "Nexperia", "BAV199",
                    "onsemi BAV199LT1G", "two in series, 5 nA at 75 V", 0.06)
# Not BAT54S: its 2 uA at 25 degC are some 45 uA at 70 degC, and an open sensor wire then leaves the fault band.
DUAL_SCHOTTKY = Kind("Diode:BAT54S", "Package_TO_SOT_SMD:SOT-23", "Nexperia", "BAS40-04", "onsemi BAS40-04LT1G",
                     "two in series, 40 V 120 mA, 0.2 uA at 30 V", 0.06)
FILM_1U5 = Kind("Device:C", "BackflushController:C_W7.2mm_no_print", "WIMA",
                "MKS2C041501H00JSSD", "TDK B32529D0155J000", "PET film 63 V 5 %", 0.60)
FLYBACK = Kind("Device:D", "Diode_SMD:D_SOD-123", "Diodes Inc.", "1N4148W-7-F", "Vishay 1N4148W-E3-08",
               "100 V 300 mA", 0.04)
SCHOTTKY = Kind("Device:D_Schottky", "Diode_SMD:D_SMA", "Diodes Inc.", "B140-13-F", "Vishay SS14-E3/61T",
                "40 V 1 A", 0.12)
TVS_5V = Kind("Device:D_Zener", "Diode_SMD:D_SMA", "Littelfuse", "SMAJ5.0A", "Vishay SMAJ5.0A-E3/61",
              "400 W, 5 V stand-off", 0.15)
TVS_36V = Kind("Device:D_TVS", "Diode_SMD:D_SMA", "Littelfuse", "SMAJ36CA", "Vishay SMAJ36CA-E3/61",
               "400 W, 36 V stand-off, 58.1 V clamped", 0.18)
ESD = Kind("Device:D_TVS_Dual_AAC", "Package_TO_SOT_SMD:SOT-23", "Nexperia", "PESD5V0S2BT", "Littelfuse SM05-02HTG",
           "two lines, 5 V stand-off, 35 pF, 30 kV", 0.15)
LED = Kind("Device:LED", "LED_SMD:LED_0805_2012Metric", "Kingbright", "APT2012LZGCK", "Lite-On LTST-C170KGKT",
           "green, 2 mA", 0.12)
NMOS = Kind("BackflushController:NMOS_GSD", "Package_TO_SOT_SMD:SOT-23", "Alpha & Omega", "AO3400A",
            "Diodes Inc. DMN3404L-7", "30 V 5.7 A, threshold 0.65..1.45 V", 0.08)
PMOS = Kind("BackflushController:PMOS_GSD", "Package_TO_SOT_SMD:SOT-23", "Alpha & Omega", "AO3401A",
            "Diodes Inc. DMP3099L-7", "30 V 4 A", 0.08)
RELAY = Kind("BackflushController:Relay_NO", "BackflushController:Relay_RT1_16A", "TE Schrack",
             "RT334005", "Omron G2RL-1A-E DC5", "16 A 250 VAC, coil 62 ohm, 5 kV and 10 mm coil to contact", 2.60)
# The same relay drawn with contact 14 above: on the board K2 and K3 are fed there, and no mains track of the relays
# crosses another.
RELAY_14_ABOVE = replace(RELAY, symbol="BackflushController:Relay_NO_14_above")
PHOTOMOS = Kind("BackflushController:PhotoMOS", "BackflushController:DIP-4_W7.62mm_over_slot", "Panasonic", "AQY212EH",
                "Toshiba TLP222A (2500 Vrms)", "60 V 0.5 A AC/DC, 5000 Vrms", 1.90)

COUPLER = Kind("Isolator:LTV-814", "BackflushController:DIP-4_W10.16mm_over_slot", "Vishay", "SFH620A-3X006",
               "Everlight EL814A(M)", "AC input, 5300 Vrms, 8 mm (leads at 10.16 mm), 20 % at 1 mA", 0.75)

# Supply ---------------------------------------------------------------------------------------------------------

# The middle pin is empty: 13 mm between L and N. Earth goes to the enclosure by a ring terminal, never over the board.
add("J1", mains_terminal(3, 1806232, 1.60), "SUPPLY", "1=L_IN 3=N_IN")
add("F1", FUSE, "T 500 mA H", "L_IN L_FUSED")
add("RV1", VARISTOR, "275 VAC", "L_FUSED N_IN")
add("CX1", X2, "100n X2", "L_FUSED N_IN")
add("R43", BLEEDER, "1M", "L_FUSED N_IN")
# 60335 is the standard of household appliances; the module's certificate carries the isolation of the whole box.
add("PS1", Kind("Converter_ACDC:IRM-03-3.3", "BackflushController:IRM-03", "Mean Well",
                "IRM-03-5", "RECOM RAC03-05SGA", "85..305 VAC, 5 V 600 mA, 3 kVAC, class II", 6.20),
    "IRM-03-5", "1=L_FUSED 3=N_IN 16=+5V 14=GND")
add("C1", Kind("Device:C_Polarized", "Capacitor_THT:CP_Radial_D6.3mm_P2.50mm", "Panasonic", "EEUFR1A221",
               "Nichicon UHE1A221MED", "10 V, 105 degC, low impedance", 0.20), "220u", "+5V GND")
add("C2", C100N, "100n", "+5V GND")
# Takes a 12 V wire on the sensor's supply until its fuse F3 has tripped.
add("D2", TVS_5V, "SMAJ5.0A", "+5V GND")
# Only the DevKit hangs behind it: sensor and coils keep the full 5 V, and USB alone powers no coil. Espressif
# allows one supply at a time: the mains plug is pulled before USB is plugged.
add("D1", SCHOTTKY, "B140", "+5V_MCU +5V")
add("C3", C1U, "1u", "+5V_MCU GND")
add("C4", C100N, "100n", "+3V3 GND")
for hole in ("H1", "H2", "H3", "H4"):
    add(hole, Kind("Mechanical:MountingHole", "MountingHole:MountingHole_3.2mm_M3", "-", "-", "-", "M3", 0.0), "M3", "")

# Controller -----------------------------------------------------------------------------------------------------

# Pins 1..19 are the row of 3V3, 20..38 the other row, counted as on a DIP. Unused pins are left out here.
add("A1", Kind("BackflushController:ESP32-DevKitC-32E", "BackflushController:ESP32-DevKitC-32E", "Espressif",
               "ESP32-DevKitC-32E", "any 38-pin DevKitC V4 with WROOM-32E, rows 25.4 mm apart", "3.3 V, 4 MB flash",
               9.50),
    "ESP32-DevKitC-32E",
    "1=+3V3 3=RAIL 4=CONTACT 5=SENSOR_SIG_PIN 6=SENSOR_SUP_PIN 7=BUTTON 8=HEARTBEAT 9=PUMP 10=BUZZER 11=VALVE 14=GND "
    "19=+5V_MCU 30=BREW 31=TANK 32=GND 33=SDA 36=SCL 37=ENABLE 38=GND")

# Heartbeat ------------------------------------------------------------------------------------------------------
# 25 Hz square wave -> charge pump -> reservoir C7 -> comparator -> +5V_EN. After the last edge the reservoir falls
# from about 1.6 V through R3 || R4 to 0.39 V in about 1.5 s. Every part that could hold the coils on when it fails is
# there twice, in series or in parallel: of all single opens and shorts none does (simulation/heartbeat.py). 110 kOhm
# at the reservoir, so that dirt of 10 MOhm to a rail matters little; a bare ring of ground lies around it.

add_resistor("R1", "1k", "HEARTBEAT HB_SER")
add_resistor("R2", "10k", "HEARTBEAT GND")  # a floating line would pick up 50 Hz of the mains, and that is edges
add("C5", FILM_1U5, "1.5u", "HB_SER HB_MID")
add("C6", FILM_1U5, "1.5u", "HB_MID HB_PUMP")
# Empties C5 and C6: without it a line that stops high takes 0.14 s longer than one that stops low.
add("R38", guarded(resistor("470k")), "470k", "HB_PUMP GND")
add("D3", replace(DUAL_SILICON, footprint="BackflushController:SOT-23_no_print"), "BAV199",
    "1=GND 2=RESERVOIR 3=HB_PUMP")
add("C7", Kind("Device:C", "BackflushController:C_W11.0mm_no_print", "WIMA",
               "MKS2B051001N00JSSD", "TDK B32529D5106J000", "PET film 50 V 5 %", 2.20), "10u", "RESERVOIR GND")
add("R3", guarded(resistor("226k")), "226k", "RESERVOIR GND")
add("R4", guarded(resistor("226k")), "226k", "RESERVOIR GND")
# The reference follows +3V3 as the heartbeat's level does, less the same two drops: their spread of 0.3 s cancels.
add("D16", DUAL_SILICON, "BAV199", "1=+3V3 2=REF_DROP")
add_resistor("R5", "100k", "REF_DROP REFERENCE")
# With D16 or R5 open the reference may not fall to zero: 3.5 s instead of for ever.
add_resistor("R6", "1M", "+3V3 REFERENCE")
add_resistor("R7", "10k2", "REFERENCE REF_LOW")
add_resistor("R39", "10k2", "REF_LOW GND")
# 0.49 V to pick up, 0.39 V to drop out.
add_resistor("R8", "470k", "REFERENCE HYST")
add_resistor("R40", "470k", "EN_GATE HYST")
# Fed from +3V3: without it the open drain lets go, and R9 and R37 hold Q1 off.
add("U1", Kind("BackflushController:Comparator_OD", "BackflushController:SOT-23-5_no_print", "Texas Instruments",
               "TLV7041DBVR", "Microchip MCP6546T-I/OT", "open drain, CMOS inputs (pA), 1.6..6.5 V", 0.60),
    "TLV7041", "1=EN_GATE 2=GND 3=REFERENCE 4=RESERVOIR 5=+3V3")
add("C8", C100N, "100n", "+3V3 GND")
# Two: with one alone open, R8 would pull the gate low and Q1 on.
add_resistor("R9", "22k", "+5V EN_GATE")
add_resistor("R37", "22k", "+5V EN_GATE")
add("Q1", PMOS, "AO3401A", "1=EN_GATE 2=+5V 3=+5V_EN")

# Outputs, low-voltage side --------------------------------------------------------------------------------------
# 2.2 k at the pin against the chip's own pull-up of 30 k at reset: 0.23 V, the gate needs 0.65 V.
# All coils and all opto relays hang on +5V_EN: a program that is dead but keeps its pins stops the pump and vents the
# group. K1 and K2 both: a welded K2 alone does not keep a pump running whose heartbeat has stopped. K2 has an output of
# its own: the heartbeat beats for the valve too, in a leak hold, and the pump must then be off twice.

for stage, down, gate, transistor, opto in (("PUMP", "R10", "R11", "Q2", "R13"), ("VALVE", "R15", "R16", "Q3", "R18"),
                                            ("ENABLE", "R54", "R55", "Q5", "R46")):
    add_resistor(down, "2k2", f"{stage} GND")
    add_resistor(gate, "100", f"{stage} {stage}_GATE")
    add(transistor, NMOS, "AO3400A", f"1={stage}_GATE 2=GND 3={stage}_DRAIN")
    add_resistor(opto, "470", f"+5V_EN {stage}_OPTO")
add_resistor("R12", "1k", "+5V_EN PUMP_LED")
add("D4", LED, "green", "1=PUMP_DRAIN 2=PUMP_LED")
add("D5", FLYBACK, "1N4148W", "1=+5V_EN 2=PUMP_DRAIN")
add_resistor("R17", "1k", "+5V_EN VALVE_LED")
add("D6", LED, "green", "1=VALVE_DRAIN 2=VALVE_LED")
add("D7", FLYBACK, "1N4148W", "1=+5V_EN 2=VALVE_DRAIN")
add("D8", FLYBACK, "1N4148W", "1=+5V_EN 2=ENABLE_DRAIN")
add_resistor("R14", "1k", "+5V_EN RAIL_LED")
add("D9", LED, "green", "1=GND 2=RAIL_LED")
# Two in series at the pump, one with K1, the other with K2. Each has a clamp of its own, so that no single short joins
# the two wires.
add("U2", PHOTOMOS, "AQY212EH", "1=PUMP_OPTO 2=PUMP_DRAIN 3=LV_PUMP_MID 4=LV_PUMP_A")
add("U5", PHOTOMOS, "AQY212EH", "1=ENABLE_OPTO 2=ENABLE_DRAIN 3=LV_PUMP_B 4=LV_PUMP_MID")
add("U3", PHOTOMOS, "AQY212EH", "1=VALVE_OPTO 2=VALVE_DRAIN 3=LV_VALVE_B 4=LV_VALVE_A")
add("D10", TVS_36V, "SMAJ36CA", "LV_PUMP_A LV_PUMP_MID")
add("D17", TVS_36V, "SMAJ36CA", "LV_PUMP_MID LV_PUMP_B")
add("D11", TVS_36V, "SMAJ36CA", "LV_VALVE_A LV_VALVE_B")
add("J3", Kind("Connector:Screw_Terminal_01x04", TERMINAL_BLOCK.format("MSTB", "MSTBA_2,5_4-G-5,08", 4, "5.08"),
               "Phoenix Contact", "MSTBA 2,5/4-G-5,08 (1757268)", "Degson 2EDGR-5.08-04P", "12 A 320 V", 0.90),
    "LOW VOLTAGE OUT", "LV_PUMP_A LV_PUMP_B LV_VALVE_A LV_VALVE_B")
# The firmware reads its own cut-off back: the rail, and below the contact of K2. 5 V by 3/5 are 3.0 V at the pin.
add_resistor("R47", "10k", "+5V_EN RAIL")
add_resistor("R48", "15k", "RAIL GND")
add("C16", C100N, "100n", "RAIL GND")
add_resistor("R19", "2k2", "BUZZER GND")
add_resistor("R20", "100", "BUZZER BUZZER_GATE")
add("Q4", NMOS, "AO3400A", "1=BUZZER_GATE 2=GND 3=BUZZER_DRAIN")
add("BZ1", Kind("Device:Buzzer", "Buzzer_Beeper:Buzzer_12x9.5RM7.6", "TDB", "TMB12A05",
                "Kingstate KXG1205C", "active, 5 V 30 mA", 0.60), "5 V active", "+5V BUZZER_DRAIN")
add("D12", FLYBACK, "1N4148W", "1=+5V 2=BUZZER_DRAIN")

# Outputs, mains side --------------------------------------------------------------------------------------------
# J2 is fed downstream of the machine's switch and of all its protectors. The snubbers lie across the loads: across a
# contact they would leak 7 mA at 230 V into the load, and small solenoids hold at that.

add("J2", mains_terminal(4, 1806245, 1.40), "FEED PUMP VALVE N", "FEED_L PUMP_L VALVE_L LOAD_N")
add("F2", FUSE, "T 3.15 A H", "FEED_L FEED_FUSED")
add("K2", RELAY_14_ABOVE, "RT334005", "A1=+5V_EN A2=ENABLE_DRAIN 11=PUMP_SERIES 14=FEED_FUSED")
add("K1", RELAY, "RT334005", "A1=+5V_EN A2=PUMP_DRAIN 11=PUMP_SERIES 14=PUMP_L")
add("K3", RELAY_14_ABOVE, "RT334005", "A1=+5V_EN A2=VALVE_DRAIN 11=VALVE_L 14=FEED_FUSED")
for output, rv, r, cx, bleeder in (("PUMP", "RV2", "R21", "CX2", "R44"), ("VALVE", "RV3", "R22", "CX3", "R45")):
    add(rv, VARISTOR, "275 VAC", f"{output}_L LOAD_N")
    add(r, FUSIBLE_100, "100", f"{output}_L {output}_SNUB")
    add(cx, X2, "100n X2", f"{output}_SNUB LOAD_N")
    add(bleeder, BLEEDER, "1M", f"{output}_SNUB LOAD_N")
# Between K2 and K1: what the contact of K2 does, whatever K1 does. Low while it is closed and the feed is live.
# 330 nF bridge the zero crossings, and the pin follows the contact within 15 and 90 ms (simulation/contact.py).
add("R49", FLAMEPROOF_33K, "33k", "PUMP_SERIES CONTACT_A")
add("R50", FLAMEPROOF_33K, "33k", "CONTACT_B LOAD_N")
add("U6", COUPLER, "SFH620A-3X006", "1=CONTACT_A 2=CONTACT_B 3=GND 4=CONTACT")
add_resistor("R51", "100k", "+3V3 CONTACT")
add("C17", C330N, "330n", "CONTACT GND")

# Inputs ---------------------------------------------------------------------------------------------------------

# Pin 4 takes the screen of the cable.
add("J4", signal_terminal(4, 1803293, 0.95), "SENSOR", "+5V_SENSOR SENSOR_WIRE GND GND")
add("F3", Kind("Device:Polyfuse", "Fuse:Fuse_1206_3216Metric", "Bourns", "MF-NSMF012-2", "Littelfuse 1206L012WR",
               "hold 0.12 A, trip 0.29 A, 30 V", 0.20), "0.12 A", "+5V +5V_SENSOR")
# 10 k over 20 k is the rejected road: it leaves the range of the converter above 12.7 bar.
add("R23", PRECISE, "10k 0.1%", "SENSOR_WIRE SENSOR_SIG")
add("R24", PRECISE, "10k 0.1%", "SENSOR_SIG GND")
add("C9", C100N, "100n", "SENSOR_SIG GND")
add("D13", DUAL_SCHOTTKY, "BAS40-04", "1=GND 2=+3V3 3=SENSOR_SIG")
# The clamp stands at 3.7 V with 12 V on the wire, the pin may at 3.6 V.
add_resistor("R41", "1k", "SENSOR_SIG SENSOR_SIG_PIN")
add("R25", PRECISE, "10k 0.1%", "+5V_SENSOR SENSOR_SUP")
add("R26", PRECISE, "10k 0.1%", "SENSOR_SUP GND")
add("C10", C100N, "100n", "SENSOR_SUP GND")
add("D14", DUAL_SCHOTTKY, "BAS40-04", "1=GND 2=+3V3 3=SENSOR_SUP")
add_resistor("R42", "1k", "SENSOR_SUP SENSOR_SUP_PIN")
add("C11", C100N, "100n", "+5V_SENSOR GND")

# 1.5 k with the 150 pF of a metre of cable and D18 rise in 0.27 us; 400 kHz allows 0.3.
add("J5", signal_terminal(6, 1803316, 1.25), "PANEL", "GND +3V3 SCL_WIRE SDA_WIRE BUTTON_WIRE GND")
add_resistor("R27", "1k5", "+3V3 SCL")
add_resistor("R28", "1k5", "+3V3 SDA")
add_resistor("R52", "100", "SCL SCL_WIRE")
add_resistor("R53", "100", "SDA SDA_WIRE")
add("D18", ESD, "PESD5V0S2BT", "1=SCL_WIRE 2=SDA_WIRE 3=GND")
add("C12", C100N, "100n", "+3V3 GND")

# A contact that chatters must read open, since a long press means "not open for 0.8 s". So the capacitor charges in
# 0.4 ms through R29 and D15 and discharges in 6 ms through R30. R30 also has to win against the pull-up that the
# firmware switches on, 30 k at least: 5.6 k leaves 0.59 V, low is below 0.83 V.
add_resistor("R29", "330", "+3V3 BUTTON_WIRE")
add_resistor("R30", "5k6", "BUTTON_WIRE BUTTON")
add("D15", DUAL_SCHOTTKY, "BAS40-04", "1=BUTTON_WIRE 2=+3V3 3=BUTTON")
add("C13", C1U, "1u", "BUTTON GND")

# Across the machine's brew line. The two resistors share the voltage, so that one that is shorted does not burn.
# The capacitor bridges the zero crossings: the pin is steadily low while the machine brews.
add("J7", mains_terminal(2, 1806229, 0.80), "BREW LINE", "BREW_L BREW_N")
add("R31", FLAMEPROOF_33K, "33k", "BREW_L BREW_HALF")
add("R32", FLAMEPROOF_33K, "33k", "BREW_HALF BREW_LED")
add("U4", COUPLER, "SFH620A-3X006", "1=BREW_LED 2=BREW_N 3=GND 4=BREW")
add_resistor("R33", "100k", "+3V3 BREW")
add("C14", C1U, "1u", "BREW GND")
add_resistor("R34", "100", "BREW_WIRE BREW")

add("J8", signal_terminal(3, 1803280, 0.75), "CONTACTS", "TANK_WIRE GND BREW_WIRE")
add_resistor("R35", "10k", "+3V3 TANK_WIRE")
add_resistor("R36", "1k", "TANK_WIRE TANK")
add("C15", C100N, "100n", "TANK GND")

# Test points: what the bring-up measures ------------------------------------------------------------------------

for number, net in enumerate(("+5V", "+3V3", "GND", "SENSOR_SIG", "SENSOR_SUP", "HEARTBEAT", "RESERVOIR", "+5V_EN",
                              "PUMP_GATE", "VALVE_GATE", "ENABLE_GATE"), 1):
    add(f"TP{number}", test_point(), net, net)

# What is bought and has no place of its own on the board: quantity, what, maker and number, second source, EUR each.
ACCESSORIES = (
    (2, "socket 1 x 19, 2.54 mm, for A1", "Samtec SSW-119-01-G-S", "Harwin M20-7821946", 1.10),
    (1, "cartridge T 500 mA H, 5 x 20 mm, 250 V, for F1", "Littelfuse 0215.500MXP", "Schurter SPT 5x20", 0.45),
    (1, "cartridge T 3.15 A H, 5 x 20 mm, 250 V, for F2", "Littelfuse 02153.15MXP", "Schurter SPT 5x20", 0.45),
    (2, "cover for F1 and F2", "Schurter 0853.0551", "Schurter 0853.0552", 0.25),
    (1, "plug for J1", "Phoenix Contact GMSTB 2,5/3-STF-7,62", "Degson 2EDGKM-7.62-03P", 2.90),
    (1, "plug for J2", "Phoenix Contact GMSTB 2,5/4-STF-7,62", "Degson 2EDGKM-7.62-04P", 3.50),
    (1, "plug for J7", "Phoenix Contact GMSTB 2,5/2-STF-7,62", "Degson 2EDGKM-7.62-02P", 2.30),
    (1, "plug for J3", "Phoenix Contact MSTB 2,5/4-ST-5,08", "Degson 2EDGK-5.08-04P", 1.60),
    (1, "plug for J4", "Phoenix Contact MC 1,5/4-ST-3,81", "Degson 15EDGK-3.81-04P", 1.40),
    (1, "plug for J5", "Phoenix Contact MC 1,5/6-ST-3,81", "Degson 15EDGK-3.81-06P", 2.00),
    (1, "plug for J8", "Phoenix Contact MC 1,5/3-ST-3,81", "Degson 15EDGK-3.81-03P", 1.10),
)

# Net classes of the board; every other net is low voltage.
MAINS_NETS = ("L_IN", "L_FUSED", "N_IN", "FEED_L", "FEED_FUSED", "PUMP_SERIES", "PUMP_L", "VALVE_L", "LOAD_N",
              "PUMP_SNUB", "VALVE_SNUB", "BREW_L", "BREW_HALF", "BREW_LED", "BREW_N", "CONTACT_A", "CONTACT_B")
# Mains, but milliamperes: narrow tracks leave more room to the neighbours.
SENSE_NETS = ("PUMP_SNUB", "VALVE_SNUB", "BREW_L", "BREW_HALF", "BREW_LED", "BREW_N", "CONTACT_A", "CONTACT_B")
# The machine's own low voltage at J3: kept apart from the box's, since nobody knows what it is referred to.
MACHINE_NETS = ("LV_PUMP_A", "LV_PUMP_MID", "LV_PUMP_B", "LV_VALVE_A", "LV_VALVE_B")
POWER_NETS = ("+5V", "+5V_MCU", "+5V_EN", "+5V_SENSOR", "+3V3", "GND", "PUMP_DRAIN", "VALVE_DRAIN", "ENABLE_DRAIN",
              "BUZZER_DRAIN")


def nets():
    """Every net with its pins, as (reference, pin), both in order of the file."""
    found = {}
    for one in PARTS.values():
        for pin, net in one.pins.items():
            found.setdefault(net, []).append((one.reference, pin))
    return found
