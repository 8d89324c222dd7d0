"""What each part is rated for against what it gets. The table says the load; value and rating say what was chosen."""
import math
import re
from dataclasses import dataclass

from checks.schematic import number

# 230 V and 10 %, V rms; its crest on a capacitor that is charged.
MAINS, CREST = 253.0, 358.0
MAINS_NETS = ("L_IN", "L_FUSED", "N_IN", "FEED_L", "FEED_FUSED", "PUMP_SERIES", "PUMP_L", "VALVE_L", "LOAD_N",
              "PUMP_SNUB", "VALVE_SNUB", "BREW_L", "BREW_HALF", "BREW_LED", "BREW_N", "CONTACT_A", "CONTACT_B")
AMPERES, VOLTS, WATTS = (rf"(\d+(?:\.\d+)?) {unit}\b" for unit in ("A", "V", "W"))
ANY = "mains"


@dataclass
class Need:
    """What it is, the parts' kind and the nets they join, where the number stands, and its limits."""
    what: str
    kind: str
    nets: str
    pattern: str
    low: float
    high: float
    unit: str
    scale: float = 1.0

    def parts(self, schematic):
        """Those that it speaks of."""
        return [part for part in schematic.parts.values() if part.kind == self.kind and self._joins(part)]

    def _joins(self, part):
        nets = set(part.pins.values())
        return bool(nets & set(MAINS_NETS)) if self.nets == ANY else nets >= set(self.nets.split())

    def number(self, part):
        """What the part tells; nothing told is no number, and no limit holds for that."""
        if not self.pattern:
            return number(part.value)
        found = re.search(self.pattern, f"{part.value}, {part.fields.get('Rating', '')}")
        return float(found.group(1)) * self.scale if found else math.nan


# A net of each isolated output; the drains that a coil hangs on.
ISOLATED = {"pump": "LV_PUMP_MID", "valve": "LV_VALVE_A"}
DRAINS = {"pump": "PUMP_DRAIN", "valve": "VALVE_DRAIN", "enable relay": "ENABLE_DRAIN"}
# Nets of the capacitors and of the varistors that lie across the mains, by what they belong to.
ACROSS = {"supply": "L_FUSED N_IN", "pump's snubber": "PUMP_SNUB LOAD_N", "valve's snubber": "VALVE_SNUB LOAD_N"}
LIMITED = {"supply": "L_FUSED N_IN", "pump": "PUMP_L LOAD_N", "valve": "VALVE_L LOAD_N"}
NEEDS = (
    # The module draws 0.1 A at 115 V; a wire of 0.75 mm2 and its plug stand 6 A.
    Need("fuse of the supply", "F", "L_IN", r"\bT (\d+) mA H", 0.2, 1.0, "A", 1e-3),
    # Pump 65 W and valve 20 W at 110 V: 0.77 A. The track warms by 4 K at 3.15 A, the wire has 1 mm2.
    Need("fuse of the outputs", "F", "FEED_L", r"\bT ([\d.]+) A H", 1.5, 4.0, "A"),
    Need("fuse of the sensor, trip", "F", "+5V", r"trip ([\d.]+) A", 0.1, 0.4, "A"),
    # Above the line with its 10 % and its age; below what relays and X2 capacitors stand.
    Need("varistor with a fuse of its own", "RV", ANY, r"\b(\d+) VAC.*thermally protected", 1.05 * MAINS, 320, "V"),
    Need("X2 capacitor, voltage", "CX", ANY, r"X2 (\d+) VAC", 1.05 * MAINS, 400, "V"),
    # 100 nF and less keeps no charge that a hand would feel for long.
    *(Need(f"X2 capacitor of the {what}, size", "CX", nets, "", 47e-9, 105e-9, "F") for what, nets in ACROSS.items()),
    # A surge of 2 kV through 2 Ohm, twice over for age.
    *(Need(f"varistor of the {what}, surge", "RV", nets, r"(\d+) A, disc", 2000, 10000, "A")
      for what, nets in LIMITED.items()),
    # The contact takes the inrush of the capacitor at the crest: 358 V by 47 Ohm are 7.6 A, of 16 A.
    Need("snubber of the pump", "R", "PUMP_L PUMP_SNUB", "", 47, 220, "Ohm"),
    Need("snubber of the valve", "R", "VALVE_L VALVE_SNUB", "", 47, 220, "Ohm"),
    Need("snubber of the pump that opens", "R", "PUMP_L PUMP_SNUB", WATTS + ".*fusible", 1, 5, "W"),
    Need("snubber of the valve that opens", "R", "VALVE_L VALVE_SNUB", WATTS + ".*fusible", 1, 5, "W"),
    # 100 nF at 358 V are below 34 V after a second up to 4 MOhm; 64 mW at 1 MOhm.
    Need("bleeder of the supply", "R", "L_FUSED N_IN", "", 0.47e6, 4e6, "Ohm"),
    Need("bleeder of the pump's snubber", "R", "PUMP_SNUB LOAD_N", "", 0.47e6, 4e6, "Ohm"),
    Need("bleeder of the valve's snubber", "R", "VALVE_SNUB LOAD_N", "", 0.47e6, 4e6, "Ohm"),
    Need("resistor at the mains, voltage", "R", ANY, VOLTS, CREST, 5000, "V"),
    Need("resistor at the mains that does not burn", "R", ANY, WATTS + ".*(?:flameproof|fusible)", 0.2, 5, "W"),
    Need("contact, current", "K", ANY, AMPERES, 4 * 3.15, 20, "A"),
    Need("contact, voltage", "K", ANY, r"(\d+) VAC", 230, 440, "V"),
    Need("coil to contact", "K", ANY, r"(\d+) kV", 4e3, 20e3, "V", 1e3),
    Need("coil to contact, creepage", "K", ANY, r"kV and (\d+) mm", 8, 30, "mm"),
    Need("coupler for alternating current, isolation", "U", ANY, r"AC input, (\d+) Vrms", 3750, 10e3, "V"),
    Need("coupler at the mains, creepage", "U", ANY, r"([\d.]+) mm \(leads", 8, 30, "mm"),
    Need("fuse holder at the mains", "F", ANY, r"5 x 20 mm, (\d+) V", 250, 1000, "V"),
    Need("coil for 5 V", "K", ANY, r"coil (\d+)", 50, 80, "Ohm"),
    Need("terminal at the mains, voltage", "J", ANY, VOLTS, 300, 1000, "V"),
    Need("terminal at the mains, current", "J", ANY, AMPERES, 4, 20, "A"),
    # Coils 243 mA, DevKit 80 mA, panel 20 mA, sensor 10 mA, buzzer 30 mA, LEDs 33 mA.
    Need("supply, current", "PS", "+5V", r"(\d+) mA", 0.42, 5, "A", 1e-3),
    Need("supply, isolation", "PS", "+5V", r"(\d+) kVAC", 3e3, 10e3, "V", 1e3),
    Need("capacitor of +5V", "C", "+5V GND", VOLTS, 7.5, 100, "V"),
    Need("capacitor of +3V3", "C", "+3V3 GND", VOLTS, 5, 100, "V"),
    Need("clamp of +5V, stand-off", "D", "+5V GND", r"([\d.]+) V stand-off", 5.0, 6.0, "V"),
    # F3 lets a sensor have its 10 mA, and stands the 12 V of a wrong wire.
    Need("fuse of the sensor, hold", "F", "+5V", r"hold ([\d.]+) A", 0.05, 0.2, "A"),
    Need("fuse of the sensor, voltage", "F", "+5V", r"trip [\d.]+ A, (\d+) V", 12.6, 100, "V"),
    *(Need(f"opto relay of the {what}, above what its clamp lets through", "U", net, r"(\d+) V 0\.5 A", 58.1, 400, "V")
      for what, net in ISOLATED.items()),
    *(Need(f"opto relay of the {what}, isolation", "U", net, r"(\d+) Vrms", 2500, 10e3, "V")
      for what, net in ISOLATED.items()),
    *(Need(f"clamp of the {what}'s isolated output, lets through", "D", net, r"([\d.]+) V clamped", 30, 58.1, "V")
      for what, net in ISOLATED.items()),
    # A gate gets 3.1 V of a pin; the drain 5.25 V and a diode's drop.
    Need("transistor of a stage, threshold", "Q", "GND", r"threshold [\d.]+\.\.([\d.]+) V", 0.5, 2.0, "V"),
    Need("transistor of a stage, voltage", "Q", "GND", VOLTS, 12, 100, "V"),
    Need("transistor of a stage, current", "Q", "GND", AMPERES, 0.25, 20, "A"),
    Need("switch of the coils, voltage", "Q", "+5V_EN", VOLTS, 12, 100, "V"),
    *(Need(f"diode of the {what}'s coil, {how}", "D", f"{net} +5V_EN", pattern, low, high, unit, scale)
      for what, net in DRAINS.items()
      for how, pattern, low, high, unit, scale in (("current", r"(\d+) mA", 0.1, 5, "A", 1e-3),
                                                  ("voltage", VOLTS, 12, 1000, "V", 1.0))),
    Need("comparator with an open drain, supply", "U", "EN_GATE", r"open drain.*\.\.([\d.]+) V", 3.6, 10, "V"),
    Need("film capacitor of the heartbeat, voltage", "C", "HB_MID", r"film (\d+) V", 7.5, 1000, "V"),
    Need("film capacitor of the reservoir, voltage", "C", "RESERVOIR", r"film (\d+) V", 7.5, 1000, "V"),
    Need("clamp of the panel's lines, stand-off", "D", "SCL_WIRE SDA_WIRE", r"([\d.]+) V stand-off", 3.43, 6, "V"),
    Need("buzzer, current", "BZ", "+5V", r"(\d+) mA", 0.001, 0.03, "A", 1e-3),
    Need("switch of the coils", "Q", "+5V_EN", AMPERES, 0.5, 10, "A"),
    Need("diode of the DevKit", "D", "+5V_MCU", AMPERES, 0.5, 5, "A"),
)


def check(schematic, accessories, verdicts):
    """Each line of the table, then the cartridges in the fuse holders."""
    for need in NEEDS:
        parts = need.parts(schematic)
        found = [need.number(part) for part in parts]
        told = bool(found) and not any(math.isnan(one) for one in found)
        low, high = (min(found), max(found)) if told else (math.nan, math.nan)
        verdicts.within(f"{need.what}: {' '.join(part.reference for part in parts) or 'none'}", low, high, need.low,
                        need.high, need.unit)
    holders = [part for part in schematic.parts.values() if "Fuseholder" in part.footprint]
    other = [part.reference for part in holders
             if not any(f"cartridge {part.value}," in what and what.endswith(f"for {part.reference}")
                        for _, what, *_ in accessories)]
    verdicts.holds("each holder's cartridge is ordered as it is drawn", holders and not other,
                   ", ".join(other) or f"{len(holders)} holders")
