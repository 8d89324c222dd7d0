"""
The harness between box and machine: its relays, its wires, and what joins what. The sheets, the page, the bill and the
decks take it from here.
"""
from dataclasses import dataclass

# Finder 60.12, as its datasheet tells it (IEC 61810-1): amperes carried and at a make, VA of AC-15 and W of a motor at
# 230 V, VA of the coil, and of its rated voltage what pulls in, the least that holds, and what lets go.
RELAY = {"number": "Finder 60.12.8.230.0040", "volts": 230, "amperes": 10, "peak": 20, "ac15": 500, "motor": 370,
         "coil": 2.2, "pull": 0.8, "most": 1.1, "drop": 0.2}
# What the relay gets: IEC 60335 motors and coils at 230 V.
LOADS = {"pump": 65, "valve": 20, "motor": 200}
# Where the box is fed: on the live that the machine's own switch carries, never on another phase, degrees.
FEED_PHASE = 0


@dataclass(frozen=True)
class Wire:
    """One wire with its mark: at the machine an end of 6.3 mm, at the box a plug; `inside` is the changeover box."""
    number: int
    name: str
    colour: str
    end: str
    inside: str
    length: int


PIGGYBACK = "piggyback receptacle"
RECEPTACLE = "receptacle"
TAB = "tab"
WIRES = {wire.number: wire for wire in (
    Wire(1, "L FEED", "brown", PIGGYBACK, "clamp L", 1000),
    Wire(2, "N", "blue", PIGGYBACK, "clamp N", 1000),
    Wire(3, "TO PUMP", "black", RECEPTACLE, "KC 11", 1000),
    Wire(4, "FROM PUMP SW.", "violet", TAB, "KC 12", 1000),
    Wire(5, "TO VALVE", "grey", RECEPTACLE, "KC 21", 1000),
    Wire(6, "FROM VALVE SW.", "white", TAB, "KC 22", 1000),
    Wire(7, "J1 L", "brown", "J1 pin 1", "clamp L", 500),
    Wire(8, "J1 N", "blue", "J1 pin 3", "clamp N", 500),
    Wire(9, "J2 FEED", "brown", "J2 pin 1", "clamp L", 500),
    Wire(10, "J2 PUMP", "black", "J2 pin 2", "KC 14", 500),
    Wire(11, "J2 VALVE", "grey", "J2 pin 3", "KC 24 and A1", 500),
    Wire(12, "J2 N", "blue", "J2 pin 4", "clamp N, KC A2", 500),
    Wire(13, "J7 L", "violet", "J7 pin 1", "KC 12", 500),
    Wire(14, "J7 N", "blue", "J7 pin 2", "clamp N", 500),
)}

# By class, the wire on each terminal of KC. The coil hangs on the valve, which the box energises before the pump and
# releases after it, so that the pump's contact moves without current.
PINS = {
    "changeover": {"11": 3, "12": 4, "14": 10, "21": 5, "22": 6, "24": 11, "A1": 11, "A2": 12},
    # The lever's own switch holds the relay until the hand has lowered it: else it would start the pump again in the
    # moment in which the box asks for "lever down".
    "lever": {"11": 3, "12": 4, "14": 10, "21": 11, "24": 4, "A1": 11, "A2": 12},
}
USED = {"changeover": (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14),
        "lever": (1, 2, 3, 4, 7, 8, 9, 10, 11, 12)}
# A motor is more than J2 carries: KM, of the same type, both poles in series between a fuse and KC 14; J2 PUMP (10)
# then drives its coil.
MOTOR_PINS = {"11": "fuse", "14": "21", "24": "KC 14", "A1": 10, "A2": 12}

# What one harness takes: quantity by class, what, number, EUR each.
PARTS = (
    ({"changeover": 1, "lever": 1, "motor": 1}, "relay KC, KM: 2 changeover contacts, 10 A, coil 230 V AC",
     RELAY["number"] + " (120 V: 60.12.8.120.0040)", 9.0),
    ({"changeover": 1, "lever": 1, "motor": 1}, "socket for it, screws, on a rail", "Finder 90.20", 4.5),
    ({"changeover": 1, "lever": 1}, "insulating box IP54 with a rail of 140 mm and two glands M20", "any, UL 94 V-0",
     12.0),
    ({"changeover": 2, "lever": 2}, "clamp for 5 wires", "WAGO 221-415", 0.6),
    ({"motor": 1}, "fuse terminal 5 x 20 with T 6.3 A H", "Phoenix Contact UT 4-HESI (3046032)", 5.0),
    ({"changeover": 2, "lever": 2}, "piggyback receptacle 6.3 x 0.8, fully insulated, 0.5 to 1.5 mm2", "any, IEC 61210",
     0.5),
    ({"changeover": 2, "lever": 1}, "receptacle 6.3 x 0.8, fully insulated, 0.5 to 1.5 mm2", "TE 2-520184-2", 0.3),
    ({"changeover": 2, "lever": 1}, "tab 6.3 x 0.8, fully insulated, 0.5 to 1.5 mm2", "any, IEC 61210", 0.3),
    ({"changeover": 6, "lever": 4}, "m of wire 1 mm2, silicone, 180 C, 300/500 V", "SiF 1 x 1.0", 0.6),
    ({"changeover": 4, "lever": 3}, "m of wire 1 mm2, PVC, 300/500 V", "H05V-K 1.0", 0.3),
    ({"changeover": 1, "lever": 1}, "m of sleeve, glass fibre with silicone, 8 mm, 180 C", "any", 2.5),
)


def cost(harness, motor=False):
    """EUR of one harness."""
    return sum(price * (counts.get(harness, 0) + (counts.get("motor", 0) if motor else 0))
               for counts, _, _, price in PARTS)
