namespace BackflushController.Tests.Display;

/// <summary>
/// The simulation as the scenes need it: chip, panel and button are its own, the pressure is that of a
/// <see cref="SceneGroup"/>. The converter has just so much noise that the firmware does not take it for frozen: a
/// fiftieth of a tenth of a bar.
/// </summary>
internal sealed class SceneStage
{
    private readonly PressureTransducer _transducer = new(
        new TransducerParameters { NoiseMillivolts = 0 }, noiseSeed: 1);

    private readonly Esp32AdcInput _input = new(new Esp32AdcParameters { NoiseCodes = 1 }, noiseSeed: 1);
    private readonly Dictionary<string, byte[]> _frames = [];

    private double? _fixedBar;
    private int? _lastCode;
    private bool _frozen;
    private bool _silent;

    public SceneStage(CostModel costs, FlashDrive? flash)
    {
        World = new ChipSimulation(costs, SensedMachineParameters.Default, seed: 1, flash);
        Group.IsEnabled = time => World.Sensed.EnableRelay is { IsClosed: true } relay && time < relay.DropsOutAt;
        World.Chip.Pin(Wiring.PumpPin).LevelChanged += Group.SwitchPump;
        World.Chip.Pin(Wiring.ValvePin).LevelChanged += Group.SwitchValve;
        World.Chip.ConnectAdc(Wiring.SignalChannel, Signal);
        World.Chip.ConnectAdc(Wiring.SupplyChannel, _ => Raw(_transducer.SupplyVolts));
    }

    public ChipSimulation World { get; }

    public SceneGroup Group { get; } = new();

    /// <summary>Where the signal's wire leads.</summary>
    public SignalWire SignalWire { get; set; }

    public IReadOnlyDictionary<string, byte[]> Frames => _frames;

    public void TakePicture(string name) => _frames.Add(name, World.Panel.ToFrame());

    /// <summary>The sensor sees this pressure from now on, whatever the group does; null: the group's.</summary>
    public void FixPressure(double? bar) => _fixedBar = bar is double fix ? SceneGroup.Shown(fix) : null;

    /// <summary>The converter repeats its last code.</summary>
    public void FreezeSensor() => _frozen = true;

    /// <summary>The converter does not answer.</summary>
    public void SilenceSensor() => _silent = true;

    /// <summary>The sensor has no supply.</summary>
    public void CutSensorSupply() => _transducer.SupplyVolts = 0;

    private int Signal(long time)
    {
        if (_silent)
        {
            throw new IOException("The converter does not answer.");
        }

        double bar = Group.BarAt(time);
        double volts = SignalWire switch
        {
            SignalWire.Open => 0,
            SignalWire.ShortedToSupply => _transducer.SupplyVolts,
            _ => _transducer.ReadVolts(_fixedBar ?? bar),
        };
        _lastCode = _frozen ? _lastCode : Raw(volts);
        return _lastCode ?? 0;
    }

    private int Raw(double volts) => _input.ReadRaw(VoltageDivider.Nominal.PinVolts(volts));
}
