namespace BackflushController.Tests.Faults;

/// <summary>
/// The drain lets almost nothing through from the fourth cycle on, with detergent in the group, on machines that
/// differ; somebody presses the button again and again.
/// </summary>
[Trait("Category", "Slow")]
public sealed class PressureWarningTests
{
    private const int BrokenCycle = 4;
    private const double LeftOfDrain = 0.004;
    private const double UnderPressureBar = 1;
    private const double AtRestBar = 0.5;
    private const double CleanDrainFrom = 90;
    private static readonly long[] Presses = [PushButton.ShortPress, PushButton.LongPress, 5 * Second];

    [Fact]
    public void The_warning_stays_whatever_is_pressed_until_the_group_is_at_rest() =>
        Specimens.ForEachPreset(AssertWarns);

    private static void AssertWarns(string preset, int seed)
    {
        DiagnosisRun run = TrialBox.OnPreset(preset, seed).Run();
        run.GoTo(RunState.Filling);
        Assert.True(run.World.RunUntil(() => run.Run.Walk.Cycle == BrokenCycle, run.World.Now + (200 * Second)));
        Foul(run, LeftOfDrain);
        run.GoTo(RunState.Faulted);

        // The hardest for a warning that is acknowledged: nobody repairs anything for a while.
        long cleanAt = run.World.Now + (long)(CleanDrainFrom * Second);
        int presses = 0;
        int warned = 0;
        run.World.RunUntil(run.World.Now + Second);
        while (GroupBar(run) >= AtRestBar)
        {
            if (GroupBar(run) >= UnderPressureBar)
            {
                ScreenView view = run.World.Screen;
                Assert.Equal("DO NOT OPEN", view.Lines[0]);
                Assert.Matches(@"\d", view.Lines[2]);
                Assert.Contains("bar", view.Lines);
                warned++;
            }

            run.World.PressFor(Presses[presses++ % Presses.Length]);
            run.World.RunUntil(run.World.Now + (7 * Second));
            if (run.World.Now > cleanAt)
            {
                Foul(run, 1);
            }
        }

        run.World.RunUntil(run.World.Now + (2 * Second));
        Assert.InRange(warned, Presses.Length, int.MaxValue);
        Assert.True(run.Run.Group.IsVentLocked);
        Assert.DoesNotContain("DO NOT OPEN", run.World.Screen.Lines);
        AssertShowsTheWayOut(run);
    }

    /// <summary>No circle: the screen of a locked box with detergent inside stays, and says what helps.</summary>
    private static void AssertShowsTheWayOut(DiagnosisRun run)
    {
        if (run.State == RunState.Faulted)
        {
            run.World.PressFor(PushButton.ShortPress);
            run.World.RunUntil(run.World.Now + (3 * Second));
        }

        foreach (long press in Presses)
        {
            run.World.PressFor(press);
            run.World.RunUntil(run.World.Now + (7 * Second));
            Assert.Contains("the brew switch", run.World.Screen.Words, StringComparison.Ordinal);
            Assert.Contains("a technician", run.World.Screen.Words, StringComparison.Ordinal);
        }
    }

    private static void Foul(DiagnosisRun run, double open)
    {
        Machine machine = run.World.Sensed.Machine;
        machine.AdvanceTo(run.World.Now);
        machine.Parameters = machine.Parameters with { DrainFoulingFactor = open };
    }

    private static double GroupBar(DiagnosisRun run) => run.World.Sensed.Machine.GroupPressureBar;
}
