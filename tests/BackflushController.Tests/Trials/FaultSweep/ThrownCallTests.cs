namespace BackflushController.Tests.Trials;

/// <summary>
/// Whichever call of the board throws: the pump stops, nothing starts by itself, nothing is forgotten. A fair sample;
/// the command "fault-sweep" takes every call.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ThrownCallTests(ITestOutputHelper output)
{
    private const int Stride = 151;
    private const int WideStride = 4001;
    private const long Tick = 20_000_000;

    [Fact]
    public void Whichever_call_throws_the_box_is_safe_and_remembers()
    {
        TrialReport report = new ThrownCallTrial(seed: 1, Stride).Run();

        output.WriteLine($"{report.Points.Count} of {report.Places} calls");
        Assert.Empty(report.Broken.Select(point => $"{point.Number} {point.Where}: {string.Join("; ", point.Broken)}"));
        Assert.InRange(report.Points.Count, 1000, 3000);
        Assert.InRange(report.LongestPumpNanoseconds!.Value, 1, Tick);
        string[] places = [.. report.Points.SelectMany(point => point.Where.Split(", ")).Distinct()];
        Assert.All(EveryTickCalls, call => Assert.Contains(call, places));
        Assert.All(States, state => Assert.Contains(CodeWords.Of(state), places));
    }

    private static string[] EveryTickCalls =>
    [
        nameof(IBoard.NowMicroseconds), nameof(IBoard.Rest), nameof(IBoard.SampleContacts),
        nameof(IBoard.SampleSensor), nameof(IBoard.Drive), nameof(IBoard.Beat), nameof(IBoard.ShowPage),
    ];

    private static RunState[] States =>
    [
        RunState.Ready, RunState.AwaitingPerson, RunState.Energising, RunState.Filling, RunState.Settling,
        RunState.Venting, RunState.Finished,
    ];

    [Fact]
    public void Outputs_that_stay_as_they_are_for_a_second_are_found_wherever_the_pump_runs()
    {
        TrialReport report = Trial(box =>
        {
            box.Board.Freeze(1_000_000_000);
            return ChipReset.AfterException(box);
        });

        TrialPoint[] pumped = [.. report.Points.Where(point => point.PumpOffNanoseconds != null)];
        Assert.NotEmpty(pumped);
        Assert.All(pumped, point => Assert.Contains("the pump ran on for more than a tick", point.Broken));
        Assert.True(report.LongestPumpNanoseconds > Tick);
    }

    [Fact]
    public void A_flash_that_forgets_is_found()
    {
        TrialReport report = Trial(box => ChipReset.Reset(box.Sensed, new byte[]?[2]));

        Assert.All(
            report.Points.Where(point => point.Where.StartsWith(CodeWords.Of(RunState.Filling))),
            point => Assert.Contains("the detergent is forgotten", point.Broken));
    }

    [Fact]
    public void A_box_that_goes_on_by_itself_is_found_everywhere()
    {
        TrialReport report = Trial(box =>
        {
            DirectSimulation restarted = ChipReset.AfterException(box);
            restarted.LongPress(restarted.Now + 1_500_000_000);
            return restarted;
        });

        Assert.All(report.Points, point => Assert.NotEmpty(point.Broken));
    }

    /// <summary>It says why the box was restarted, and nothing is lost after it.</summary>
    [Fact]
    public void A_box_may_begin_with_a_fault_that_a_short_press_acknowledges()
    {
        TrialReport report = Trial(box =>
        {
            DirectSimulation restarted = ChipReset.AfterException(box);
            restarted.Controller.CutOff(Fault.LoopOverruns, 0);
            return restarted;
        });

        Assert.NotEmpty(report.Points);
        Assert.Empty(report.Broken);
    }

    private static TrialReport Trial(Func<DirectSimulation, DirectSimulation> restart) =>
        new ThrownCallTrial(seed: 1, WideStride) { Restart = restart }.Run();
}
