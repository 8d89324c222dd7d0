using System.Reflection;
using System.Runtime.Loader;

namespace BackflushController.Tests.Board;

/// <summary>Instrumented code does what it did before, whatever its shape.</summary>
public class InstrumentationTests
{
    private static readonly Lazy<(Assembly Plain, FirmwareImage Instrumented)> Assemblies = new(Load);

    public static TheoryData<string> Cases =>
        new(Assemblies.Value.Plain.GetType("Cases")!.GetMethods().Where(method => method.IsStatic).Select(m => m.Name));

    [Theory, MemberData(nameof(Cases))]
    public void Instrumented_code_gives_the_same_result(string method) => Assert.All([0, 3, 5, 9, 14], argument =>
    {
        object? instrumented = null;
        VirtualEsp32 chip = new(TestCosts.Default);
        RunEnd end = chip.Run(
            () => instrumented = Invoke(Assemblies.Value.Instrumented.Application, method, argument),
            Assemblies.Value.Instrumented);
        Assert.Null(end.Exception);
        Assert.Equal(Invoke(Assemblies.Value.Plain, method, argument), instrumented);
        Assert.True(chip.UnitHundredths > 0);
    });

    [Fact]
    public void Code_after_a_device_call_is_charged_after_it()
    {
        string code = "GpioPin pin = new GpioController().OpenPin(25, PinMode.Output); int x = 3; pin.Toggle(); "
            + string.Concat(Enumerable.Repeat("x *= x; ", 50))
            + "if (x == 2) { pin.Toggle(); }";
        VirtualEsp32 chip = new(TestCosts.Default);
        long toggled = 0;
        chip.Pin(25).ExternalPull = false;
        chip.Pin(25).LevelChanged += (nanoseconds, _) => toggled = nanoseconds;
        chip.Run(FirmwareCompiler.LoadMain(code));
        Assert.True(chip.NowNanoseconds - toggled > 50 * 2 * 2 * Microsecond);
        CallLogEntry toggle = chip.CallLog.Entries[1];
        Assert.True(toggle.Nanoseconds - chip.CallLog.Entries[0].Nanoseconds < Millisecond);
    }

    [Fact]
    public void Instrumented_code_outside_a_run_is_refused()
    {
        TargetInvocationException problem = Assert.Throws<TargetInvocationException>(
            () => Assemblies.Value.Instrumented.Application.GetType("Cases")!.GetMethod("Loops")!.Invoke(null, [5]));
        Assert.IsType<InvalidOperationException>(problem.InnerException);
    }

    [Fact]
    public void An_exception_of_instrumented_firmware_names_its_source_line()
    {
        FirmwareImage image = FirmwareCompiler.Load("""
            public static class Program
            {
                public static void Main()
                {
                    Thread.Sleep(1);
                    throw new InvalidOperationException("line six");
                }
            }
            """);
        RunEnd end = new VirtualEsp32(TestCosts.Default).Run(image);
        Assert.Contains(".cs:line 6", end.Exception!.StackTrace);
    }

    [Fact]
    public void A_firmware_of_two_assemblies_is_instrumented_whole()
    {
        string core = FirmwareCompiler.Compile(
            "public static class Core { public static int Step(int x) { return x * x; } }");
        string application = FirmwareCompiler.Compile(
            """
            public static class Program
            {
                public static void Main() { if (Core.Step(5) == 25) { Thread.Sleep(20); } }
            }
            """,
            core);
        VirtualEsp32 chip = new(TestCosts.Default);
        Assert.Equal(RunEndReason.MainReturned, chip.Run(FirmwareImage.Load(application, TestCosts.Default)).Reason);
        Assert.Equal(1, chip.CallLog.TotalCalls);
        InterpreterCosts units = TestCosts.Default.Units;
        int inStep = (2 * units.Load) + units.Arithmetic + units.Return;
        int call = units.Load + units.CallStatic + units.CallArgument;
        int inMain = call + units.Load + units.Branch + units.Load + units.Return;
        Assert.Equal(inStep + inMain + units.ThreadSleep, chip.UnitHundredths);
    }

    private static (Assembly Plain, FirmwareImage Instrumented) Load()
    {
        string path = FirmwareCompiler.Compile(InstrumentationCases.Source);
        return (
            new AssemblyLoadContext("plain").LoadFromStream(new MemoryStream(System.IO.File.ReadAllBytes(path))),
            FirmwareImage.Load(path, TestCosts.Default));
    }

    private static object? Invoke(Assembly assembly, string method, int argument) =>
        assembly.GetType("Cases")!.GetMethod(method)!.Invoke(null, [argument]);
}
