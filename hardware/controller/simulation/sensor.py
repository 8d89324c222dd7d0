"""The two channels of the pressure sensor: range, fault bands, bandwidth, and what 12 V on the wire does."""
from checks.schematic import number
from simulation import corners, ngspice
from simulation.circuit import SHORT_OHMS, Circuit, node
from simulation.ngspice import least, most

# ESP-IDF's range of the converter at full attenuation, V, and what the firmware's bands come to at the pin.
RANGE = (0.142, 2.45)
# Below, in the firmware's words, the signal is at ground: 20 codes above code 0 on the most sensitive chip
# (142 mV and 0.806 mV a code at the nominal 1100 mV reference; 1000 mV make both smaller).
OPEN_LIMIT = (0.142 + 20 * 0.000806) * 1000 / 1100
# The supply is missing, in the firmware's words, below 2500 codes of the least sensitive chip; above, the converter
# clips at 3.1 V or so, where the firmware must not yet see a short.
SUPPLY_LIMIT, SUPPLY_TOP = 2500 * 0.000806 * 1200 / 1100, 3.1
# Absolute maximum of a pin: 0.3 V above its supply. Beyond, its own diode takes what the series resistor lets through;
# no datasheet tells how much it stands, so two tenths of a milliampere are the limit here.
PIN_OVER_SUPPLY = 0.3
PIN_CURRENT = 0.2e-3

# A ratiometric sensor is at 10 and 90 % of its supply.
SUPPLY = (4.75, 5.25)
LOW, HIGH = 0.1, 0.9
BAR_PER_VOLT = 16 / 4.0

# Reverse current limits of the clamps at 25 degrees C, A, and what 45 K make of them.
LEAKAGE = {"BAS40-04": 0.2e-6, "BAT54S": 2e-6, "BAV199": 5e-9}
HOT = 70
DOUBLINGS = (HOT - 25) / 10

CHANNELS = (("signal", "SENSOR_WIRE", "SENSOR_SIG"), ("supply", "+5V_SENSOR", "SENSOR_SUP"))
PINS = {"signal": "5", "supply": "6"}


class Channel:
    """One divider with its filter and clamp."""

    def __init__(self, schematic, name, wire, middle):
        self.name = name
        self.input = wire
        self.middle = middle
        self.pin = schematic.parts["A1"].pins[PINS[name]]
        self.circuit = Circuit(schematic, middle, stops=(wire,))
        clamps = [part.value for part in self.circuit.parts.values() if part.value in LEAKAGE]
        between = [part for part in self.circuit.parts.values() if set(part.pins.values()) == {middle, self.pin}]
        self.series_ohms = number(between[0].value) if between else SHORT_OHMS
        self.leak = LEAKAGE[clamps[0]] * 2 ** DOUBLINGS if clamps else 0.0

    def deck(self, title, volts, scale=None, **changed):
        """The wire at so many volts."""
        values = {"title": title, "v3": 3.3, "v5": 5.0, "volts": volts, "wire_ohms": 0.01, "temp": 25, "leak_up": 0,
                  "leak_down": 0, "input": node(self.input), "pin": node(self.pin), "clamped": node(self.middle),
                  **changed}
        return ngspice.fill("sensor", self.circuit.lines(scale), **values)

    def pin_volts(self, volts, settings=({},), **changed):
        """At the pin, for each setting of the knobs."""
        decks = [self.deck("level", volts, setting, **changed) for setting in settings]
        return [found["pin"] for found in ngspice.run_all(decks)]

    def ratio_corners(self):
        """Settings of the passive parts that make the ratio least and most."""
        return corners.worst(lambda settings: self.pin_volts(1.0, settings), corners.part_knobs(self.circuit), {})


def check(schematic, verdicts):
    """Both channels, then their match."""
    channels = [Channel(schematic, *channel) for channel in CHANNELS]
    ends = [channel.ratio_corners() for channel in channels]
    for channel, (low, high) in zip(channels, ends):
        check_range(channel, low, high, verdicts)
        check_bandwidth(channel, verdicts)
        check_twelve_volts(channel, verdicts)
    check_open_wire(channels[0], verdicts)
    check_match(channels, ends, verdicts)


def check_range(channel, low, high, verdicts):
    """A good sensor stays inside the converter's range."""
    if channel.name == "signal":
        least = channel.pin_volts(SUPPLY[0] * LOW, [low], leak_down=channel.leak, temp=HOT)[0]
        most = channel.pin_volts(SUPPLY[1] * HIGH, [high], leak_up=channel.leak, temp=HOT)[0]
        verdicts.within("signal: pin at 10 and 90 % of 4.75 to 5.25 V, all tolerances, 70 C", least, most, *RANGE, "V")
    else:
        least = channel.pin_volts(SUPPLY[0], [low], leak_down=channel.leak, temp=HOT)[0]
        most = channel.pin_volts(SUPPLY[1], [high], leak_up=channel.leak, temp=HOT)[0]
        verdicts.within("supply: pin at 4.75 to 5.25 V, all tolerances, 70 C, of the firmware's band for it", least,
                        most, SUPPLY_LIMIT, SUPPLY_TOP, "V")
    shift = max(abs(channel.pin_volts(0.5, leak_up=channel.leak, temp=HOT)[0] - channel.pin_volts(0.5)[0]),
                abs(channel.pin_volts(0.5, leak_down=channel.leak, temp=HOT)[0] - channel.pin_volts(0.5)[0]))
    verdicts.at_most(f"{channel.name}: error by the clamp's leakage at 70 C, bar on a 16 bar sensor",
                     shift * 2 * BAR_PER_VOLT, 0.4, "bar")


def check_bandwidth(channel, verdicts):
    """Low enough to settle the pump's noise, high enough to see each stroke at 50 and 60 Hz."""
    knobs = corners.part_knobs(channel.circuit)
    decks = [channel.deck("bandwidth", 2.5, {reference: ends[side] for reference, ends in knobs.items()})
             for side in (0, 1)]
    found = [one["corner"] for one in ngspice.run_all([channel.deck("bandwidth", 2.5)] + decks)]
    verdicts.within(f"{channel.name}: -3 dB, nominal {found[0]:.0f} Hz, over tolerances", least(found), most(found),
                    200, 500, "Hz")


def check_twelve_volts(channel, verdicts):
    """A wire of the machine's 12 V on this one."""
    found = ngspice.run(channel.deck("12 V", 12.6, temp=HOT, v3=3.465))
    beyond = max(0.0, found["clamped"] - 3.465 - PIN_OVER_SUPPLY)
    verdicts.at_most(f"{channel.name}: 12.6 V on the wire, clamp at {found['clamped']:.2f} V, into the pin's own diode",
                     beyond / channel.series_ohms, PIN_CURRENT, "A")
    verdicts.at_most(f"{channel.name}: 12.6 V on the wire, current into +3V3", found["into_rail"], 1e-3, "A")
    reverse = ngspice.run(channel.deck("-12 V", -12.6))
    beyond = max(0.0, -reverse["clamped"] - PIN_OVER_SUPPLY)
    verdicts.at_most(f"{channel.name}: -12.6 V on the wire, clamp at {reverse['clamped']:.2f} V, out of the pin",
                     beyond / channel.series_ohms, PIN_CURRENT, "A")


def check_open_wire(channel, verdicts):
    """A broken wire reads ground, hot clamp included, and so does a wire on ground."""
    volts = most(channel.pin_volts(0, wire_ohms="1g", leak_up=channel.leak, temp=HOT))
    verdicts.at_most("signal: open wire, 70 C, pin (the firmware's band for it)", volts, OPEN_LIMIT, "V")
    sensor = channel.pin_volts(SUPPLY[0] * LOW, leak_down=channel.leak, temp=HOT)[0]
    verdicts.at_least("signal: a good sensor at rest stands above that band", sensor, OPEN_LIMIT, "V")


def check_match(channels, ends, verdicts):
    """The firmware divides one by the other: what they differ by is an error of the pressure."""
    signal, supply = [[channel.pin_volts(1.0, [end])[0] for end in pair] for channel, pair in zip(channels, ends)]
    worst = max(signal[1] / supply[0], supply[1] / signal[0]) - 1
    verdicts.at_most("the two dividers differ by", worst * 100, 2.0, "%")
