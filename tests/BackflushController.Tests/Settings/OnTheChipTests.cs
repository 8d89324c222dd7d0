using System.Runtime.Loader;

namespace BackflushController.Tests.Settings;

/// <summary>Settings in the firmware as it runs on the virtual board.</summary>
public sealed class OnTheChipTests(ITestOutputHelper output)
{
    private readonly VirtualEsp32 _chip = new(CostModel.LoadDefault());

    /// <summary>While a file is read at power-up nothing is on the panel.</summary>
    [Fact]
    public void Reading_a_file_with_every_key_takes_less_than_half_a_second()
    {
        byte[] content = Encoding.UTF8.GetBytes(ShippedFiles.InForce(ShippedFiles.Text(ShippedFiles.Default)));
        object? outcome = null;
        long start = 0;

        Run(() =>
        {
            start = _chip.NowNanoseconds;
            outcome = Instrumented(typeof(SettingsFile)).GetMethod("Read")!.Invoke(null, [content, content.Length]);
        });

        long taken = _chip.NowNanoseconds - start;
        output.WriteLine($"{content.Length} bytes: {taken / 1_000_000} ms of the chip's time");
        Assert.Equal(0, outcome!.GetType().GetField("ErrorCount")!.GetValue(outcome));
        Assert.InRange(taken, Second / 100, Second / 2);
    }

    [Fact]
    public void A_copy_of_settings_for_the_chip_is_the_same_to_the_last_field()
    {
        ControllerSettings settings =
            ShippedFiles.Read("profile = preinfusion\npin-pump = 13\nusage = cafe\nlanguage = french").Settings;
        object? copy = null;

        Run(() =>
        {
            copy = Activator.CreateInstance(Instrumented(typeof(ControllerSettings)))!;
            SettingsCopy.Into(copy, settings);
        });

        Assert.NotEqual(SettingsDump.Of(new ControllerSettings()), SettingsDump.Of(copy!));
        Assert.Equal(SettingsDump.Of(settings), SettingsDump.Of(copy!));
    }

    private void Run(Action main)
    {
        FirmwareImage image = ProgrammeRun.LoadFirmware(_chip.Costs);
        Assert.Equal(new RunEnd(RunEndReason.MainReturned), _chip.Run(main, image));
    }

    /// <summary>The type of the firmware on the chip, which is another than the one of the tests.</summary>
    private Type Instrumented(Type type) =>
        AssemblyLoadContext.GetLoadContext(ProgrammeRun.LoadFirmware(_chip.Costs).Application)!
            .LoadFromAssemblyName(type.Assembly.GetName())
            .GetType(type.FullName!, throwOnError: true)!;
}
