namespace BackflushController.Simulation;

/// <summary>The retrofit box wired into an espresso machine: chip, panel, button, sensor, pump and valve.</summary>
public sealed class ChipSimulation : ISimulation
{
    private readonly ChoiceLock _choices;

    /// <summary>Builds the box without power.</summary>
    /// <param name="machine">The specimens of the espresso machine and its sensor.</param>
    /// <param name="flash">Content of drive I:, or null for a new box.</param>
    /// <param name="panel">The OLED, or null for one with an SSD1306.</param>
    public ChipSimulation(
        CostModel costs, SensedMachineParameters machine, int seed, FlashDrive? flash = null, OledChip? panel = null)
    {
        Panel = panel ?? new Ssd1306Chip();
        Sensed = new SensedMachine(machine, seed);
        Chip = new VirtualEsp32(costs, flash);
        _choices = new ChoiceLock(Chip);
        Button = new PushButton(Chip, new Random(seed));
        WireOutputs();
        Chip.ConnectAdc(Wiring.SignalChannel, Sensed.ReadSignal);
        Chip.ConnectAdc(Wiring.SupplyChannel, Sensed.ReadSupply);
        PanelWires.Connect(Wiring.OledAddress, Panel);
    }

    public VirtualEsp32 Chip { get; }

    public SensedMachine Sensed { get; }

    public Machine Machine => Sensed.Machine;

    public long Now => Chip.NowNanoseconds;

    public OledChip Panel { get; }

    public I2cWires PanelWires => Chip.I2cWires(Wiring.I2cDataPin, Wiring.I2cClockPin);

    public PushButton Button { get; }

    public bool PumpOn => Chip.Pin(Wiring.PumpPin).Level;

    public bool ValveEnergised => Chip.Pin(Wiring.ValvePin).Level;

    /// <summary>
    /// The box asks its people for their choices, as a box does whose file leaves them open. Without this it is one
    /// whose settings lock them.
    /// </summary>
    public void LetAsk() => _choices.Lift();

    public void At(long nanoseconds, Action action) => Chip.Schedule(nanoseconds, () =>
    {
        Sensed.AdvanceTo(Now);
        action();
    });

    private SensedMachine SensedNow()
    {
        Sensed.AdvanceTo(Now);
        return Sensed;
    }

    private void WireOutputs()
    {
        int[] relays = [Wiring.PumpPin, Wiring.EnablePin, Wiring.ValvePin];
        foreach (int pin in (int[])[.. relays, Wiring.BuzzerPin, Wiring.HeartbeatPin])
        {
            Chip.Pin(pin).ExternalPull = false;
        }

        foreach (int pin in relays)
        {
            Chip.Pin(pin).LevelChanged += (time, _) => Sensed.AdvanceTo(time);
        }

        Chip.Pin(Wiring.PumpPin).LevelChanged += (_, high) => Sensed.PumpCommanded = high;
        Chip.Pin(Wiring.EnablePin).LevelChanged += (_, high) => Sensed.EnableCommanded = high;
        Chip.Pin(Wiring.ValvePin).LevelChanged += (_, high) => Sensed.ValveCommanded = high;
        Sensed.FitRail();
        Chip.Pin(Wiring.HeartbeatPin).LevelChanged += (time, _) => Sensed.HearHeartbeat(time);
        Chip.Pin(Wiring.RailPin).LevelSource = () => SensedNow().Rail is { IsUp: true };
        Chip.Pin(Wiring.ContactPin).LevelSource = () => !SensedNow().IsContactLive;
    }
}
