using nanoFramework.Runtime.Native;

namespace BackflushController.Tests.Trials;

/// <summary>
/// Whichever device call throws: an adapter copes with it, or Main drives the outputs low and reboots. A fair sample;
/// the command "fault-sweep" takes every call.
/// </summary>
[Trait("Category", "Slow")]
public sealed class DeviceFaultTests(ITestOutputHelper output)
{
    private const int StrideOfStartUp = 13;
    private const int StrideOfRun = 61;
    private const int WideStride = 401;

    private static readonly CostModel Costs = CostModel.LoadDefault();

    [Fact]
    public void Whichever_call_of_start_up_throws_the_box_copes_or_reboots()
    {
        AssertKept(DeviceFaultTrial.OfFirmware(seed: 1).RunStartUp(StrideOfStartUp));
    }

    [Fact]
    public void Whichever_call_of_a_run_throws_the_box_copes_or_reboots()
    {
        TrialReport report = DeviceFaultTrial.OfFirmware(seed: 1).RunProgramme(StrideOfRun);

        AssertKept(report);
        Assert.InRange(report.LongestPumpNanoseconds!.Value, 1, 20_000_000);
        foreach (DeviceCall coped in (DeviceCall[])[DeviceCall.AdcRead, DeviceCall.I2cTransfer])
        {
            Assert.All(PointsOf(report, coped), point => Assert.EndsWith("coped with", point.Where));
        }

        foreach (DeviceCall rebooted in (DeviceCall[])[DeviceCall.GetTime, DeviceCall.Sleep, DeviceCall.GpioToggle])
        {
            Assert.All(PointsOf(report, rebooted), point => Assert.EndsWith("rebooted", point.Where));
        }
    }

    [Fact]
    public void A_main_that_catches_nothing_is_found()
    {
        var firmware = new InstrumentedFirmware(ProgrammeRun.LoadFirmware(Costs));
        TrialReport report = Trial(firmware, firmware.MainWith(ShortRun()));

        Assert.All(
            report.Points.Where(point => !point.Where.EndsWith("coped with")),
            point => Assert.Contains("Main has ended", point.Broken[0]));
        Assert.NotEmpty(report.Broken);
    }

    [Fact]
    public void A_main_that_reboots_with_an_output_on_is_found()
    {
        var firmware = new InstrumentedFirmware(ProgrammeRun.LoadFirmware(Costs));
        Action loop = firmware.MainWith(ShortRun());
        TrialReport report = Trial(firmware, () =>
        {
            try
            {
                loop();
            }
            catch (InjectedFaultException)
            {
                Power.RebootDevice();
            }
        });

        Assert.NotEmpty(report.Broken);
        Assert.All(report.Broken, point => Assert.Equal("an output is on when Main reboots", point.Broken[0]));
        Assert.Contains(report.Broken, point => point.Broken.Contains("an output went on by itself"));
    }

    private static ControllerSettings ShortRun()
    {
        var settings = new ControllerSettings();
        foreach (int place in (int[])[ProgrammeSettings.Detergent, ProgrammeSettings.ClearWater])
        {
            settings.Programmes.Numbers[place] = 2;
            settings.Programmes.Numbers[place + ProgrammeSettings.Fill] = 1000;
            settings.Programmes.Numbers[place + ProgrammeSettings.Release] = 3000;
        }

        return settings;
    }

    private static TrialReport Trial(InstrumentedFirmware firmware, Action main) =>
        new DeviceFaultTrial(seed: 1) { Boot = chip => chip.Run(main, firmware.Image) }.RunProgramme(WideStride);

    private static TrialPoint[] PointsOf(TrialReport report, DeviceCall call)
    {
        TrialPoint[] points = [.. report.Points.Where(point => point.Where.StartsWith($"{CodeWords.Of(call)},"))];
        Assert.NotEmpty(points);
        return points;
    }

    private void AssertKept(TrialReport report)
    {
        output.WriteLine($"{report.Points.Count} of {report.Places} calls");
        foreach (IGrouping<string, TrialPoint> place in report.Points.GroupBy(point => point.Where))
        {
            output.WriteLine($"{place.Key}: {place.Count()}");
        }

        Assert.Empty(report.Broken.Select(point => $"{point.Number} {point.Where}: {string.Join("; ", point.Broken)}"));
    }
}
