using BackflushController.EspressoMachine;
using BackflushController.VirtualBoard;

namespace BackflushController.Rig;

/// <summary>The retrofit box wired into an espresso machine: chip, panel, button, sensor, pump and valve.</summary>
public sealed class RetrofitRig
{
    private readonly PressureTransducer _transducer;
    private readonly Esp32AdcInput _signalInput;
    private readonly Esp32AdcInput _supplyInput;

    /// <summary>Builds the rig without power.</summary>
    /// <param name="costs">What the firmware's code and its device calls cost.</param>
    /// <param name="machine">The espresso machine.</param>
    /// <param name="seed">Seed of sensor noise and contact bounce.</param>
    /// <param name="flash">Content of drive I:, or null for a new box.</param>
    /// <param name="panel">The OLED, or null for one with an SSD1306.</param>
    public RetrofitRig(
        CostModel costs, MachineParameters machine, int seed, FlashDrive? flash = null, OledChip? panel = null)
    {
        Panel = panel ?? new Ssd1306Chip();
        Machine = new Machine(machine);
        Chip = new VirtualEsp32(costs, flash);
        Button = new PushButton(Chip, new Random(seed));
        _transducer = new PressureTransducer(new TransducerParameters(), seed);
        _signalInput = new Esp32AdcInput(new Esp32AdcParameters(), seed);
        _supplyInput = new Esp32AdcInput(new Esp32AdcParameters(), seed + 1);
        WireOutputs();
        WireSensor();
        PanelWires.Connect(Wiring.OledAddress, Panel);
    }

    /// <summary>The chip.</summary>
    public VirtualEsp32 Chip { get; }

    /// <summary>The espresso machine.</summary>
    public Machine Machine { get; }

    /// <summary>The OLED.</summary>
    public OledChip Panel { get; }

    /// <summary>The I2C wires of the OLED.</summary>
    public I2cWires PanelWires => Chip.I2cWires(Wiring.I2cDataPin, Wiring.I2cClockPin);

    /// <summary>The button.</summary>
    public PushButton Button { get; }

    /// <summary>Whether the pump relay is driven.</summary>
    public bool PumpOn => Chip.Pin(Wiring.PumpPin).Level;

    /// <summary>Whether the three-way valve is driven.</summary>
    public bool ValveEnergised => Chip.Pin(Wiring.ValvePin).Level;

    private void WireOutputs()
    {
        foreach (int pin in (int[])[Wiring.PumpPin, Wiring.ValvePin, Wiring.BuzzerPin, Wiring.HeartbeatPin])
        {
            Chip.Pin(pin).ExternalPull = false;
        }

        Chip.Pin(Wiring.PumpPin).LevelChanged += (time, high) =>
        {
            Machine.AdvanceTo(time);
            Machine.PumpPowered = high;
        };
        Chip.Pin(Wiring.ValvePin).LevelChanged += (time, high) =>
        {
            Machine.AdvanceTo(time);
            Machine.ValveEnergised = high;
        };
    }

    private void WireSensor()
    {
        Chip.ConnectAdc(Wiring.SignalChannel, time =>
        {
            Machine.AdvanceTo(time);
            double volts = _transducer.ReadVolts(Machine.SensedPressureBar);
            return _signalInput.ReadRaw(VoltageDivider.Nominal.PinVolts(volts));
        });
        Chip.ConnectAdc(
            Wiring.SupplyChannel, _ => _supplyInput.ReadRaw(VoltageDivider.Nominal.PinVolts(_transducer.SupplyVolts)));
    }
}
