namespace BackflushController.Tests.Display;

/// <summary>
/// The simulation as the scenes need it: chip, panel and button are its own, the pressure is that of a
/// <see cref="SceneGroup"/>. The converter has just so much noise that the firmware does not take it for frozen: a
/// fiftieth of a tenth of a bar.
/// </summary>
internal sealed class SceneStage
{
    /// <summary>A picture that has stood for so long is whole.</summary>
    public const double StandSeconds = 0.1;

    private const long StandNanoseconds = (long)(StandSeconds * 1_000_000_000);

    private readonly PressureTransducer _transducer = new(
        new TransducerParameters { NoiseMillivolts = 0 }, noiseSeed: 1);

    private readonly Esp32AdcInput _input = new(new Esp32AdcParameters { NoiseCodes = 1 }, noiseSeed: 1);
    private readonly Dictionary<string, byte[]> _frames = [];

    private readonly HashSet<string> _screens = [];

    private object? _controller;
    private double? _fixedBar;
    private byte[] _seen = [];
    private int? _lastCode;
    private bool _frozen;
    private bool _silent;

    public SceneStage(CostModel costs, FlashDrive? flash)
    {
        World = new ChipSimulation(costs, SensedMachineParameters.Default, seed: 1, flash);
        Group.IsEnabled = time => World.Sensed.IsPumpEnabled && time < World.Sensed.Rail!.DropsOutAt;
        World.Chip.Pin(Wiring.PumpPin).LevelChanged += Group.SwitchPump;
        World.Chip.Pin(Wiring.ValvePin).LevelChanged += Group.SwitchValve;
        World.Chip.ConnectAdc(Wiring.SignalChannel, Signal);
        World.Chip.ProbeEntered += OnEntered;
        World.Chip.ConnectAdc(Wiring.SupplyChannel, _ => Raw(_transducer.SupplyVolts));
    }

    public ChipSimulation World { get; }

    public SceneGroup Group { get; } = new();

    /// <summary>Where the signal's wire leads.</summary>
    public SignalWire SignalWire { get; set; }

    public IReadOnlyDictionary<string, byte[]> Frames => _frames;

    /// <summary>The classes of the screens that the pictures show.</summary>
    public IReadOnlySet<string> Screens => _screens;

    /// <summary>Sees the panel as it is now.</summary>
    public void Look() => _seen = World.Panel.ToFrame();

    /// <summary>
    /// Takes a picture once the panel has stood since the last look: a screen is drawn in several ticks.
    /// </summary>
    public void TakePicture(string name)
    {
        byte[] last = _seen;
        Look();
        if (last.SequenceEqual(_seen))
        {
            _frames.Add(name, _seen);
            _screens.Add(ScreenOf(_controller!));
        }
        else
        {
            long later = World.Chip.NowNanoseconds + StandNanoseconds;
            World.Chip.Schedule(later, () => TakePicture(name));
        }
    }

    /// <summary>The sensor sees this pressure from now on, whatever the group does; null: the group's.</summary>
    public void FixPressure(double? bar) => _fixedBar = bar is double fix ? SceneGroup.Shown(fix) : null;

    /// <summary>The converter repeats its last code.</summary>
    public void FreezeSensor() => _frozen = true;

    /// <summary>The converter does not answer.</summary>
    public void SilenceSensor() => _silent = true;

    /// <summary>The sensor has no supply.</summary>
    public void CutSensorSupply() => _transducer.SupplyVolts = 0;

    /// <summary>By its name, because the instrumented firmware has types of its own.</summary>
    private static string ScreenOf(object controller)
    {
        object status = controller.GetType().GetField(nameof(Controller.Status))!.GetValue(controller)!;
        return status.GetType().GetField(nameof(DisplayStatus.Screen))!.GetValue(status)!.GetType().Name;
    }

    private void OnEntered(in ProbeHit hit)
    {
        if (hit.Point == FirmwareProbes.Step)
        {
            _controller = hit.Instance;
        }
    }

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
