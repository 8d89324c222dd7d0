"""
Machines that people own, one table each: what switches pump and valve, and onto what each wire of the harness goes. Who
wires one looks first: makers change a machine without changing its name.
"""
from dataclasses import dataclass

BY_TYPE = "by type, not checked"


@dataclass(frozen=True)
class Machine:
    """`source` is what switches: one pole, two poles, contactor, board, lever, lever board."""
    key: str
    name: str
    kind: str
    source: str
    harness: str
    settings: str
    places: dict
    notes: tuple
    motor: bool = False
    pump: str = "pump"


def places(switch, pump, valve=None, source="switch"):
    """Wires 1 to 6 where pump and valve have tabs: names of the switch, the pump, the valve."""
    found = {
        1: f"{switch}: under the spade of the tab that is live while it is off",
        2: f"{pump}: under the spade of its neutral tab",
        3: f"{pump}: its live tab, after its own spade is taken off",
        4: f"takes the spade that was on the live tab of the {pump}",
    }
    if valve:
        found[5] = f"{valve}: the tab that the {source} feeds, after its spade is taken off"
        found[6] = f"takes the spade that was on that tab of the {valve}"
    return found


VALVE = "three-way valve"
MACHINES = (
    Machine(
        "gaggia-classic", "Gaggia Classic, Classic Pro, Classic Evo Pro", "a brew switch feeds pump and valve, joined",
        "one pole", "changeover", "vibratory-9bar, -12bar or -14bar", places("brew switch", "pump", VALVE),
        (("Pump and valve are one line after the brew switch: as builders of other controllers tell it", BY_TYPE),
         ("The RI9403/18 of 2015 is told to have no three-way valve: never backflush it", "a report, not checked"),
         ("RI9303 has tabs of 6.3 mm, RI9403 of 4.8 mm: then ends of 4.8 x 0.8", "a report, not checked"),
         ("The New Baby is told to switch the neutral: where check B fails, stop", "a report, not checked"))),
    Machine(
        "rancilio-silvia", "Rancilio Silvia", "a brew switch of two poles, one for the pump, one for the valve",
        "two poles", "changeover", "vibratory-12bar, opv as measured", places("brew switch", "pump", VALVE),
        (("One pole of the brew switch feeds the pump, the other the valve", "a report, not checked"),
         ("The hot-water switch feeds the pump too: it goes on doing so while the box rests", "as above"),
         ("With a PID kit or a Silvia Pro the switch may carry low voltage: then this sheet is none for it", BY_TYPE))),
    Machine(
        "lelit-pl041", "Lelit PL041", "a brew switch feeds pump and valve, joined", "one pole", "changeover",
        "vibratory-12bar, opv as measured", places("brew switch", "pump", VALVE),
        (("Pump and valve are joined after one pole", BY_TYPE),
         ("The steam or hot-water switch may feed the pump alone: it goes on doing so while the box rests", BY_TYPE),
         ("PL41TEM and others with a PID: look whether its board switches the pump; the wires are the same", BY_TYPE))),
    Machine(
        "e61-lever-vibratory", "Rocket Appartamento, Lelit Mara X: E61 with lever, vibratory pump",
        "the lever's switch runs the pump, by itself or by a board", "lever", "lever", "e61-lever",
        {1: "main switch: under the spade of the live tab on the machine's side",
         2: "pump: under the spade of its neutral tab",
         3: "pump: its live tab, after its own spade is taken off",
         4: "takes the spade that was on the live tab of the pump"},
        (("Whether the lever's switch carries the pump or asks a board to (Mara X) makes no difference here", BY_TYPE),
         ("A board that fills the boiler pumps by the same wire: it cannot while the relay is held, and may sound an "
          "alarm. Main switch off and on ends that", BY_TYPE),
         ("The lever's switch holds KC, and the pump off, until the hand has lowered it", "by the circuit"),
         ("J7 stays empty: wire 4 carries voltage whenever the box says lever up", "by the circuit"))),
    Machine(
        "e61-lever-rotary", "ECM Synchronika, Lelit Bianca, Profitec Pro 700: E61 with lever, rotary pump",
        "a board runs the motor when the lever's switch asks it to", "lever board", "lever",
        "e61-lever, pump = rotary, opv = 9.0",
        {1: "main switch: under the spade of the live tab on the machine's side",
         2: "motor of the pump: under the spade of its neutral tab",
         3: "motor: its live tab, after its own spade is taken off",
         4: "takes the spade that was on the live tab of the motor"},
        (("The motor hangs on a relay of the board, of mains voltage, with a capacitor of its own", BY_TYPE),
         ("Up to 200 W. Wires 1 to 4 of 1.5 mm2. The motor's capacitor stays where it is", "by the circuit"),
         ("The lever's switch holds KC until the hand has lowered it. J7 stays empty", "by the circuit"),
         ("Plumbed in: a water valve that opens with the pump goes onto wire 3 with the motor", BY_TYPE),
         ("Bianca and others may have a motor of direct current or with an inverter: then leave it", BY_TYPE),
         ("A board that fills a boiler cannot pump while KC is held. Main switch off and on ends that", BY_TYPE)),
        motor=True, pump="motor"),
    Machine(
        "contactor-rotary", "A machine whose brew switch works a contactor, rotary pump",
        "a brew switch feeds the contactor's coil and the valve", "contactor", "changeover",
        "rotary-tank or rotary-plumbed", places("brew switch", "contactor coil", VALVE),
        (("Terminals of the contactor with screws: a ferrule on wire 3 goes into A1 in place of the machine's wire, "
          "which goes into a clamp (WAGO 221-412) with wire 4; wire 2 beside the wire on A2", "by the circuit"),
         ("A water valve that opens with the pump stays joined to the coil, on wire 3", "by the circuit"),
         ("Hard-wired and three-phase machines are out", "the warning")),
        pump="contactor coil"),
    Machine(
        "linea-mini", "La Marzocco Linea Mini, and others with a board and a rotary pump",
        "a board switches motor and valve; a paddle asks it to", "board", "changeover",
        "rotary-tank, or rotary-plumbed", {
            1: "main switch: under the spade of the live tab on the machine's side",
            2: "motor of the pump: under the spade of its neutral tab",
            3: "motor: its live tab, after its own spade is taken off",
            4: "takes the spade that was on the live tab of the motor",
            5: "three-way valve: the tab that the board feeds, after its spade is taken off",
            6: "takes the spade that was on that tab of the valve"},
        (("Motor and valve are of mains voltage. Check C tells: a valve of 24 V has below 80 Ohm; then stop", BY_TYPE),
         ("Up to 200 W. Wires 1 to 4 of 1.5 mm2. The motor's capacitor stays where it is", "by the circuit"),
         ("Plumbed in: a water valve that opens with the pump goes onto wire 3 with the motor", BY_TYPE),
         ("The machine has a backflush of its own: it is the simpler way", "the maker's manual"),
         ("Nothing is joined to the board: whether its low voltage is isolated does not matter", "by the circuit")),
        motor=True, pump="motor"),
    Machine(
        "breville-bes870", "Breville and Sage Barista Express (BES870)",
        "a board switches pump and valve; buttons ask it to", "board", "changeover", "preinfusion, preset = breville", {
            1: "main switch: under the spade of the live tab on the board's side",
            2: "pump: under the spade of its neutral tab",
            3: "pump: its live tab, after its own spade is taken off",
            4: "takes the spade that was on the live tab of the pump",
            5: "three-way valve: the tab that the board feeds, after its spade is taken off",
            6: "takes the spade that was on that tab of the valve"},
        (("Pump and valve are of mains voltage and have tabs. Some have crimped plugs: then leave it", BY_TYPE),
         ("Parts of the board carry mains, its low voltage too: nothing is joined to it", BY_TYPE),
         ("The machine has a cleaning cycle of its own: it is the simpler way", "the maker's manual"),
         ("The box pumps without the board's flow meter: no cup counts", "by the circuit"))),
)
