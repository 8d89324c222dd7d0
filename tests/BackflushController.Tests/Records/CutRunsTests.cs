namespace BackflushController.Tests.Records;

/// <summary>Runs that something else than a person or a fault ends: auto-off, interference, a stray contact.</summary>
[Trait("Category", "Slow")]
public sealed class CutRunsTests
{
    private const int Resets = 12;
    private const int AutoOffCuts = 3;
    private const long EarlyStart = 150 * Second;
    private const long LateStart = 900 * Second;
    private const int LateCutMinutes = 30;
    private const long UntilWritten = 5 * Second;
    private const long ToStart = 3 * Second;
    private const long ToGoOn = 7 * Second;

    // The instruction and the warning take turns.
    private const long PartOfPrompt = 4 * Second;

    private const string AutoOff = "Off at minute";
    private const string Interference = "Runs cut off:";

    private static readonly int[] AutoOffMinutes = [9, 20, LateCutMinutes];
    private static readonly ControllerSettings Settings = new();
    private static readonly Programme[] Programmes = ProgrammeCatalogue.ForPeople(Settings);

    public static TheoryData<string, int> Machines => Specimens.All;

    [Theory, MemberData(nameof(Machines))]
    public void A_deep_clean_that_auto_off_cuts_short_is_told_why_and_warned_of(string machine, int seed)
    {
        int minutes = AutoOffMinutes[seed % AutoOffMinutes.Length];
        DirectSimulation box = On(new SensedMachine(Specimens.Of(machine, seed), seed));
        for (int cut = 0; cut < AutoOffCuts; cut++)
        {
            CleanUntilCut(box, minutes);
            box = Again(box, powerStays: false);
        }

        box.RunUntil(box.Now + (2 * Second));
        string line = Assert.Single(box.Screen.Lines, line => line.StartsWith(AutoOff, StringComparison.Ordinal));
        Assert.InRange(int.Parse(line[AutoOff.Length..], CultureInfo.InvariantCulture), minutes - 5, minutes);
        Assert.Contains("Set auto-off longer.", box.Screen.Lines);
        Assert.DoesNotContain(box.Screen.Lines, text => text.StartsWith(Interference, StringComparison.Ordinal));

        // The rinse is over before that; the next deep clean would not be.
        Assert.Empty(WarningAtPrompt(box));
        Do(box, RunState.Finished);
        box.RunUntil(box.Now + (minutes < LateCutMinutes ? 0 : LateStart));
        SelectDeepClean(box);
        Assert.Equal(["Set auto-off longer."], WarningAtPrompt(box));
    }

    [Theory, MemberData(nameof(Machines))]
    public void Resets_at_the_edges_of_the_valve_are_counted_and_called_interference(string machine, int seed)
    {
        bool atRelease = seed % 2 == 0;
        DirectSimulation box = On(new SensedMachine(Specimens.Of(machine, seed), seed), detergent: !atRelease);
        for (int reset = 1; reset <= Resets; reset++)
        {
            ResetAtValve(box, atRelease);
            box = Again(box, powerStays: true);
            box.RunUntil(box.Now + (2 * Second));
            Assert.True(box.Screen.ShowsHint(Language.English, TextId.HintRinse), box.Screen.Words);
            string[] lines = box.Screen.Lines;
            string[] said = [.. lines.Where(line => line.StartsWith(Interference, StringComparison.Ordinal))];
            Assert.Equal(reset < 3 ? [] : [$"{Interference} {reset}"], said);
            Assert.DoesNotContain(box.Screen.Lines, line => line.StartsWith(AutoOff, StringComparison.Ordinal));
        }

        Assert.Contains("Call a technician.", box.Screen.Lines);

        // A run that comes through is the end of it.
        Do(box, RunState.Finished);
        box.RunUntil(box.Now + UntilWritten);
        box = Again(box, powerStays: false);
        box.RunUntil(box.Now + (2 * Second));
        Assert.DoesNotContain(box.Screen.Lines, line => line.StartsWith(Interference, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_contact_that_closes_with_edges_is_called_interference_and_a_finger_is_not(string machine, int seed)
    {
        DirectSimulation strayed = On(new SensedMachine(Specimens.Of(machine, seed), seed));
        StopEachRun(strayed, (10 + (seed * 4)) * Millisecond);
        DirectSimulation pressed = On(new SensedMachine(Specimens.Of(machine, seed), seed));
        StopEachRun(pressed, (200 + (seed * 40)) * Millisecond);

        Assert.Contains($"{Interference} 3", strayed.Screen.Lines);
        Assert.DoesNotContain(pressed.Screen.Lines, line => line.StartsWith(Interference, StringComparison.Ordinal));
    }

    [Fact]
    public void A_press_in_a_step_that_began_without_an_edge_is_a_finger()
    {
        var settings = new ControllerSettings { Valve = ValveKind.Lever };
        var machine = new SensedMachine(Specimens.Of("vibratory-12bar", 1), 1);
        var box = new DirectSimulation(machine, settings, ProgrammeCatalogue.ForPeople(settings));
        StopEachRun(box, RunState.Energising, 10 * Millisecond);

        Assert.Equal(0, box.Controller.Status.Record.Interferences);
        Assert.DoesNotContain(box.Screen.Lines, line => line.StartsWith(Interference, StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_that_is_stopped_at_its_prompt_is_not_counted_for_the_one_before_it()
    {
        DirectSimulation box = On(new SensedMachine(Specimens.Of("vibratory-12bar", 1), 1));
        StopEachRun(box, 10 * Millisecond);

        Press(box, PushButton.LongPress);
        Assert.Equal(RunState.AwaitingPerson, box.Controller.Run.State);
        Press(box, PushButton.ShortPress);

        Assert.NotEqual(RunState.AwaitingPerson, box.Controller.Run.State);
        Assert.Equal(3, box.Controller.Status.Record.Interferences);
    }

    private static DirectSimulation On(SensedMachine machine, bool detergent = false)
    {
        var slots = new byte[]?[DirectBoard.SlotCount];
        if (detergent)
        {
            slots[0] = Drives.Encoded(new BoxRecord { DetergentLatch = true }, 1);
        }

        return new DirectSimulation(machine, Settings, Programmes, slots);
    }

    private static DirectSimulation Again(DirectSimulation before, bool powerStays)
    {
        before.Sensed.PumpCommanded = false;
        before.Sensed.ValveCommanded = false;
        before.Sensed.AdvanceTo(before.Now + (5 * Second));
        return new DirectSimulation(before.Sensed, Settings, Programmes, before.Slots, powerStays);
    }

    /// <summary>After some minutes somebody rinses, where that is asked for, and begins a deep clean.</summary>
    private static void CleanUntilCut(DirectSimulation box, int minutes)
    {
        long off = box.Now + (minutes * 60 * Second);
        box.RunUntil(box.Now + (minutes < LateCutMinutes ? EarlyStart : LateStart));
        if (box.Controller.Run.Group.HasDetergent)
        {
            Do(box, RunState.Finished);
        }

        SelectDeepClean(box);
        DoUntil(box, () => box.Now >= off);
    }

    private static void SelectDeepClean(DirectSimulation box)
    {
        BackflushRun run = box.Controller.Run;
        while (run.State != RunState.Ready || run.Walk.Programme.Kind != RunKind.DeepClean)
        {
            Assert.NotEqual(RunState.Faulted, box.Controller.Run.State);
            Press(box, PushButton.ShortPress);
        }
    }

    /// <summary>What takes turns with the next prompt.</summary>
    private static string[] WarningAtPrompt(DirectSimulation box)
    {
        Press(box, PushButton.LongPress);
        Assert.Equal(RunState.AwaitingPerson, box.Controller.Run.State);
        List<string> shown = [];
        for (int part = 0; part < 2; part++)
        {
            shown.AddRange(box.Screen.Lines.Where(line => line.Contains("auto-off", StringComparison.Ordinal)));
            box.RunUntil(box.Now + PartOfPrompt);
        }

        return [.. shown];
    }

    /// <summary>A reset in the first cycle of the run that is offered.</summary>
    private static void ResetAtValve(DirectSimulation box, bool atRelease)
    {
        box.Board.OutputChanged += (output, on) =>
        {
            if (output == BoxOutput.Valve && on != atRelease)
            {
                throw new PowerGoneException();
            }
        };
        Assert.Throws<PowerGoneException>(() => Do(box, RunState.Finished));
    }

    /// <summary>Three runs, each stopped by a contact that closes after the pump has started.</summary>
    private static void StopEachRun(DirectSimulation box, long after)
    {
        box.Board.OutputChanged += (output, on) =>
        {
            if (output == BoxOutput.Pump && on)
            {
                box.At(box.Now + after, () => box.PressFor(80 * Millisecond));
            }
        };
        SelectWater(box);
        for (int run = 0; run < 3; run++)
        {
            Do(box, RunState.Stopped);
            Press(box, PushButton.ShortPress);
        }

        box.RunUntil(box.Now + (2 * Second));
    }

    /// <summary>Three runs, each stopped by a contact that closes after it has come to this state.</summary>
    private static void StopEachRun(DirectSimulation box, RunState state, long after)
    {
        SelectWater(box);
        for (int run = 0; run < 3; run++)
        {
            Do(box, state);
            box.At(box.Now + after, () => box.PressFor(80 * Millisecond));
            Do(box, RunState.Stopped);
            Press(box, PushButton.ShortPress);
        }

        box.RunUntil(box.Now + (2 * Second));
    }

    private static void SelectWater(DirectSimulation box)
    {
        box.RunUntil(box.Now + ToStart);
        Press(box, PushButton.ShortPress);
        Assert.Equal(RunKind.WaterRinse, box.Controller.Run.Walk.Programme.Kind);
    }

    private static void Do(DirectSimulation box, RunState end)
    {
        DoUntil(box, () => box.Controller.Run.State == end);
        Assert.Equal(end, box.Controller.Run.State);
    }

    /// <summary>Does as the screen says.</summary>
    private static void DoUntil(DirectSimulation box, Func<bool> reached)
    {
        long latest = box.Now + (3_600 * Second);
        while (!reached() && box.Now < latest && !box.RunUntil(reached, box.Now + ToGoOn))
        {
            if (box.Controller.Run.State is RunState.Ready or RunState.AwaitingPerson)
            {
                box.PressFor(PushButton.LongPress);
            }
        }
    }

    private static void Press(DirectSimulation box, long length)
    {
        box.PressFor(length);
        box.RunUntil(box.Now + length + Second);
    }
}
