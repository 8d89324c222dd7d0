"""The stages of relays and buzzer: off while the chip is in reset, and the coil's voltage when they switch off."""
import math

from checks.schematic import number
from simulation import corners, ngspice
from simulation.circuit import Circuit, node

STAGES = ("PUMP", "VALVE", "ENABLE", "BUZZER")
# The range of the chip's own pull-up; the datasheet names 45 k typical.
PULL_UP = 30e3
# AO3400A: 0.65 V at least at 25 degrees C, and 2 mV less for each kelvin up to 70.
THRESHOLD = 0.65 - 45 * 0.002
# The limit for what holds an output down.
LARGEST_PULL_DOWN = 4700
DRAIN_RATING = 30.0
# Share of the coil's current at which every relay of the list has let go.
RELEASE_SHARE = 0.1
COIL_RELEASE = 0.015


def check(schematic, verdicts):
    """Each stage in turn."""
    for stage in STAGES:
        circuit = Circuit(schematic, stage, stops=("+5V_EN",))
        transistor = next(part for part in circuit.parts.values() if part.value.startswith("AO3400"))
        check_reset(stage, circuit, transistor, verdicts)
        check_flyback(stage, circuit, transistor, verdicts)


def check_reset(stage, circuit, transistor, verdicts):
    """The pull-down wins against the chip's pull-up."""
    downs = [part for part in circuit.passives() if set(part.pins.values()) == {stage, "GND"}]
    scale = {part.reference: 1 + corners.spread(part) for part in downs}
    verdicts.at_most(f"{stage.lower()}: its pull-down", min((number(part.value) for part in downs), default=math.inf),
                     LARGEST_PULL_DOWN, "Ohm")
    found = ngspice.run(ngspice.fill("reset", circuit.lines(scale), title=stage, pin=node(stage), pull=PULL_UP,
                                     gate=node(transistor.pins["1"])))
    verdicts.at_most(f"{stage.lower()}: gate at reset, chip's pull-up 30 k, threshold at 70 C", found["gate"],
                     THRESHOLD, "V")


def check_flyback(stage, circuit, transistor, verdicts):
    """The diode at the coil holds the drain down, and the relay lets go all the same."""
    coil = next((part for part in circuit.parts.values() if part.kind == "K"), None)
    drain = node(transistor.pins["3"])
    extra, probe = [], f"l{coil.reference.lower()}" if coil else "lbuzzer"
    if not coil:
        # The active buzzer, 5 V 30 mA, as a coil of its own.
        extra = ["Rbuzzer p5v buzzer_coil 170", f"Lbuzzer buzzer_coil {drain} 50m"]
    lines = circuit.lines() + extra
    names = {"title": stage, "pin": node(stage), "drain": drain, "coil": probe}
    found = ngspice.run(ngspice.fill("stage", lines, release=3e-3, **names))
    verdicts.at_most(f"{stage.lower()}: drain when the coil is switched off", found["peak"], DRAIN_RATING / 2, "V")
    verdicts.at_most(f"{stage.lower()}: drain while on", found["low"], 0.1, "V")
    if not coil:
        return
    slow = ngspice.run(ngspice.fill("stage", lines, release=found["coil"] * RELEASE_SHARE, **names))
    verdicts.at_most(f"{stage.lower()}: coil below 10 % of its current with the diode", slow["coil_off"] - 0.06001,
                     COIL_RELEASE, "s")
