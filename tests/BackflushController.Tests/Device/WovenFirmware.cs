using System.Device.Gpio;
using System.Reflection;
using System.Runtime.Loader;
using BackflushController.Rig;
using BackflushController.VirtualBoard;

namespace BackflushController.Tests.Device;

/// <summary>
/// The firmware as it runs on the bench, with a programme of the test's own in place of the one that Main starts: the
/// same board adapter, the same loop, the same cost charged. Built by reflection, because the woven assemblies are
/// others than those this test is compiled against.
/// </summary>
internal sealed class WovenFirmware
{
    private const string CoreName = "BackflushController.Core";
    private const int DetergentCyclesTitle = 3;

    private readonly Assembly _core;

    public WovenFirmware(CostModel costs)
    {
        Image = BenchRig.LoadFirmware(costs);
        _core = AssemblyLoadContext.GetLoadContext(Image.Application)!.LoadFromAssemblyName(new AssemblyName(CoreName));
    }

    public FirmwareImage Image { get; }

    /// <summary>The firmware's own Main.</summary>
    public Action Main => Image.Application.GetType("BackflushController.Program", true)!
        .GetMethod("Main")!.CreateDelegate<Action>();

    /// <summary>A Main that runs a number of equal cycles.</summary>
    public Action MainWithCycles(int cycles, long fillMicroseconds, long releaseMicroseconds) => () =>
    {
        GpioPin pump = OpenLow(Wiring.PumpPin);
        GpioPin valve = OpenLow(Wiring.ValvePin);
        object board = New(Image.Application.GetType("BackflushController.Adapters.Esp32Board", true)!, pump, valve);
        object loop = New(CoreType("ControlLoop"), board, Programme(cycles, fillMicroseconds, releaseMicroseconds));
        CoreType("ControlLoop").GetMethod("Run")!.CreateDelegate<Action>(loop)();
    };

    private static GpioPin OpenLow(int pin) => new GpioController().OpenPin(pin, PinMode.Output);

    private static object New(Type type, params object[] arguments) => Activator.CreateInstance(type, arguments)!;

    private Type CoreType(string name) => _core.GetType($"{CoreName}.{name}", true)!;

    private object Programme(int cycles, long fill, long release)
    {
        object title = Enum.ToObject(CoreType("Display.TextId"), DetergentCyclesTitle);
        Type stageType = CoreType("Programmes.Stage");
        Array stages = Array.CreateInstance(stageType, 1);
        stages.SetValue(stageType.GetMethod("BackflushCycles")!.Invoke(null, [title, cycles, fill, release]), 0);
        return New(CoreType("Programmes.Programme"), title, stages);
    }
}
