using System.Reflection;
using System.Runtime.Loader;
using nanoFramework.Hardware.Esp32;
using static BackflushController.Tests.Board.TestCosts;

namespace BackflushController.Tests.Records;

/// <summary>
/// What a save costs by the shipped cost model. It is instrumented firmware that runs, found by reflection, because its
/// assemblies are others than those this test is compiled against.
/// </summary>
public sealed class SaveCostTests(ITestOutputHelper output)
{
    private const long MostOfTheInterpreter = 60 * Millisecond;
    private const long MostOfASave = 150 * Millisecond;

    private readonly FirmwareImage _image = ProgrammeRun.LoadFirmware(Default);

    [Fact]
    public void A_save_blocks_the_button_for_a_bounded_time()
    {
        VirtualEsp32 chip = new(Default);
        List<long> whole = [];
        List<long> interpreter = [];
        RunEnd end = chip.Run(() =>
            {
                object board = Board();
                object store = Activator.CreateInstance(CoreType(nameof(RecordStore)), board)!;
                object record = Activator.CreateInstance(CoreType(nameof(BoxRecord)))!;
                MethodInfo save = CoreType(nameof(RecordStore)).GetMethod(nameof(RecordStore.Save))!;
                for (int i = 0; i < 20; i++)
                {
                    HighResTimer.GetCurrent();
                    long begin = chip.NowNanoseconds;
                    long units = chip.UnitHundredths;
                    Assert.Equal(true, save.Invoke(store, [record]));
                    HighResTimer.GetCurrent();
                    whole.Add(chip.NowNanoseconds - begin);
                    interpreter.Add((chip.UnitHundredths - units) * Default.NanosecondsPerUnit / 100);
                }
            },
            _image);
        Assert.Null(end.Exception);

        output.WriteLine($"Interpreter: {Milliseconds(interpreter.Max())} a save");
        output.WriteLine($"Save: {Milliseconds(whole.Min())} to {Milliseconds(whole.Max())}");
        Assert.InRange(interpreter.Max(), 1, MostOfTheInterpreter);
        Assert.InRange(whole.Max(), 1, MostOfASave);
    }

    private static string Milliseconds(long nanoseconds) => $"{nanoseconds / (double)Millisecond:F1} ms";

    private object Board()
    {
        Type type = _image.Application.GetType("BackflushController.Adapters.Esp32Board", true)!;
        ParameterInfo[] parameters = type.GetConstructors().Single().GetParameters();
        object outputs = Activator.CreateInstance(parameters[0].ParameterType)!;
        MethodInfo open = outputs.GetType().GetMethod("OpenRelays")!;
        open.Invoke(outputs, [Activator.CreateInstance(open.GetParameters()[0].ParameterType)]);
        return Activator.CreateInstance(type, outputs, Activator.CreateInstance(parameters[^1].ParameterType))!;
    }

    private Type CoreType(string name) => AssemblyLoadContext.GetLoadContext(_image.Application)!
        .LoadFromAssemblyName(new AssemblyName("BackflushController.Core"))
        .GetType($"BackflushController.Core.Records.{name}", true)!;
}
