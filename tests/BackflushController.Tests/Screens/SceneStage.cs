using BackflushController.EspressoMachine;
using BackflushController.Rig;
using BackflushController.VirtualBoard;

namespace BackflushController.Tests.Screens;

/// <summary>
/// The rig as the scenes need it. Its gauge shows whole bars and has no noise: a picture shall change when a screen
/// changes, not when a tick moves against the strokes of the pump.
/// </summary>
internal sealed class SceneStage
{
    // Inside a tenth of a bar, so that the panel's cut-off digits do not flicker between two values.
    private const double InsideTheTenthBar = 0.04;

    private readonly PressureTransducer _transducer = new(
        new TransducerParameters { NoiseMillivolts = 0 }, noiseSeed: 1);

    private readonly Esp32AdcInput _input = new(new Esp32AdcParameters { NoiseCodes = 0 }, noiseSeed: 1);
    private readonly Dictionary<string, byte[]> _frames = [];

    private double? _fixedBar;

    public SceneStage(CostModel costs, FlashDrive? flash)
    {
        Rig = new RetrofitRig(costs, MachinePresets.Get(MachinePresets.DefaultName).Parameters, seed: 1, flash);
        Rig.Chip.ConnectAdc(Wiring.SignalChannel, time => Raw(_transducer.ReadVolts(ShownBar(time))));
        Rig.Chip.ConnectAdc(Wiring.SupplyChannel, _ => Raw(_transducer.SupplyVolts));
    }

    public RetrofitRig Rig { get; }

    public IReadOnlyDictionary<string, byte[]> Frames => _frames;

    public void TakePicture(string name) => _frames.Add(name, Rig.Panel.ToFrame());

    public void FixPressure(double bar) => _fixedBar = bar;

    public void UnplugSensor() => Rig.Chip.ConnectAdc(Wiring.SignalChannel, _ => 0);

    public void Lock(Basket basket)
    {
        Rig.Machine.AdvanceTo(Rig.Chip.NowNanoseconds);
        Rig.Machine.Basket = basket;
    }

    public void BlockDrain()
    {
        Rig.Machine.AdvanceTo(Rig.Chip.NowNanoseconds);
        Rig.Machine.Parameters = Rig.Machine.Parameters with { DrainFoulingFactor = 0 };
    }

    private double ShownBar(long time)
    {
        Rig.Machine.AdvanceTo(time);
        return (_fixedBar ?? Math.Round(Rig.Machine.SensedPressureBar)) + InsideTheTenthBar;
    }

    private int Raw(double volts) => _input.ReadRaw(VoltageDivider.Nominal.PinVolts(volts));
}
