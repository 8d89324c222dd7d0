"""The mains outputs when an inductive load is switched off, and the LEDs of the isolated low-voltage outputs."""
import math
import re

from checks.schematic import number
from simulation import ngspice
from simulation.circuit import Circuit, node
from simulation.ngspice import most

# Loads at 230 V: a solenoid of 10 W and a vibratory pump of 65 W, taken as a plain coil, which stores more than its
# half-wave current does.
LOADS = {"VALVE": (600, 2.4), "PUMP": (400, 1.6)}
# What an open contact stands: 1000 V rms in the datasheets of the class.
OPEN_CONTACT = 1000 * math.sqrt(2)
VARISTOR_JOULE = 40
# The contact opens at each of these moments of a period.
MOMENTS = 10
# AQY212EH and TLP222A: on at 3 mA at most; 5 V reverse, 50 mA.
LED_ON, LED_MOST, LED_REVERSE = 3e-3, 25e-3, 5.0


def check(schematic, verdicts):
    """Pump and valve, mains and low voltage; the enable's is the second contact of the pump's."""
    for output in ("PUMP", "VALVE"):
        check_load(schematic, output, verdicts)
    for output in (*LOADS, "ENABLE"):
        check_isolated(schematic, output, verdicts)


def check_load(schematic, output, verdicts):
    """The snubber and the varistor lie across the load."""
    live = f"{output}_L"
    circuit = Circuit(schematic, live, stops=("PUMP_SERIES", "FEED_FUSED", "LOAD_N"))
    lines = ["Rneutral load_n 0 1m", *circuit.lines(without=("K",)), *varistor(schematic, live)]
    snubber = next(part for part in circuit.parts.values() if part.kind == "R")
    ohms, henry = LOADS[output]
    snub = next(node(net) for net in snubber.pins.values() if net != live)
    series = f"Dload {node(live)} loaded LOAD\n.model LOAD D(IS=1n BV=2000)" if output == "PUMP" \
        else f"Rwire {node(live)} loaded 1m"
    runs = ngspice.run_all(ngspice.fill(
        "load", lines, title=output, live=node(live), ohms=ohms, henry=henry, series=series, snub=snub,
        opens=0.04 + 0.02 * step / MOMENTS) for step in range(MOMENTS))
    verdicts.at_most(f"{output.lower()}: across the contact, opened at the worst moment, load {ohms} Ohm {henry} H",
                     most(volts for one in runs for volts in (one["highest"], -one["lowest"])), OPEN_CONTACT, "V")
    found = {name: most(one[name] for one in runs) for name in ("energy", "snubber")}
    verdicts.at_most(f"{output.lower()}: energy in the varistor, two periods and the opening", found["energy"],
                     VARISTOR_JOULE / 100, "J")
    rated = float(re.search(r"(\d+(?:\.\d+)?) W", snubber.fields["Rating"]).group(1))
    verdicts.at_most(f"{output.lower()}: power in the snubber's resistor", found["snubber"], rated / 2, "W")


def varistor(schematic, live):
    """The one across the load. 275 VAC: 430 V at 1 mA, 710 V at 50 A at most."""
    volts = [430 / 275 * number(part.value) for part in schematic.parts.values()
             if part.kind == "RV" and set(part.pins.values()) == {live, "LOAD_N"}]
    wire = f"v({node(live)})"
    return [f"Bvaristor {node(live)} 0 I = 1m*{wire}/{one}*(abs({wire})/{one})^20" for one in volts] \
        + [f"Bjoule joule 0 V = {wire}*({'i(Bvaristor)' if volts else '0'})"]


def check_isolated(schematic, output, verdicts):
    """The LED lights with margin; with the stage off, and without the heartbeat's rail, it is dark and unharmed."""
    circuit = Circuit(schematic, f"{output}_OPTO", stops=("+5V_EN",))
    opto = next(part for part in circuit.parts.values() if part.kind == "U")

    def led(drive, rail, v5=5.0):
        return ngspice.run(ngspice.fill("isolated", circuit.lines(), title=output, pin=node(output), drive=drive,
                                        rail=rail, v5=v5, opto=node(opto.reference), anode=node(opto.pins["1"]),
                                        cathode=node(opto.pins["2"])))

    verdicts.at_least(f"{output.lower()}: LED of the isolated output, rail at 4.5 V", led(3.0, 4.5, 4.5)["current"],
                      LED_ON, "A")
    verdicts.at_most(f"{output.lower()}: LED of the isolated output, rail at 5.25 V", led(3.3, 5.25, 5.25)["current"],
                     LED_MOST, "A")
    dark = led(0, 5.25, 5.25)
    verdicts.at_most(f"{output.lower()}: LED with the stage off", dark["current"], 1e-5, "A")
    cold = led(3.3, 0.0)
    verdicts.at_most(f"{output.lower()}: LED when the heartbeat has stopped, stage still on", cold["current"], 1e-5,
                     "A")
    reverse = max(-led(drive, 0.0)["volts"] for drive in (0, 3.3))
    verdicts.at_most(f"{output.lower()}: reverse voltage at the LED without the rail", reverse, LED_REVERSE / 2, "V")
