using static BackflushController.Tests.Fixtures.Session;

namespace BackflushController.Tests.Faults;

/// <summary>A group that does not vent, and what the box allows after it.</summary>
public sealed class VentLockTests
{
    private const int ValveProof = 1;
    private const int Leave = 16;
    private const int WaterRinse = 1;
    private const int OpenFlush = 4;
    private const int FlushCycles = 4;

    [Fact]
    public void A_drain_that_is_blocked_in_the_second_cycle_ends_the_run_within_six_seconds_of_its_vent()
    {
        var session = new Session();
        session.ShortPress(2 * Second);
        session.LongPress(3 * Second);
        session.LongPress(6 * Second);
        session.AfterEdge(BoxOutput.Pump, on: true, 2, Second, () => session.FoulDrain(0));
        string[] venting = [];
        session.AfterEdge(BoxOutput.Valve, on: false, 2, 6 * Second, () => venting = session.Lines);
        string[] after = [];
        session.At(100 * Second, () => after = session.Lines);

        session.RunUntil(101 * Second);

        Assert.Equal("FAULT", venting[0]);
        Assert.Contains("Pressure stays", venting);
        Assert.Contains("Do not open!", venting);
        Assert.Equal("Press: back", venting[^1]);
        Assert.Contains("Do not open!", after);
        Assert.Equal("Press: back", after[^1]);
        Assert.Equal(2, OutputChecks.Fills(session.Timed).Length);
        OutputChecks.AssertPumpOnlyWithValve(session.Timed);
    }

    /// <summary>The first vent empties a group that was filled from dry: it takes twice as long.</summary>
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.03)]
    public void A_drain_that_is_slow_from_the_first_vent_on_but_through_in_time_is_no_fault(double open)
    {
        var session = new Session();
        session.ShortPress(2 * Second);
        session.LongPress(3 * Second);
        session.LongPress(6 * Second);
        session.AfterEdge(BoxOutput.Pump, on: true, 1, Second, () => session.FoulDrain(open));
        List<string> titles = session.WatchTitles();

        session.RunUntil(60 * Second);

        Assert.Contains("Water 2/8", titles);
        Assert.DoesNotContain("FAULT", titles);
    }

    [Fact]
    public void After_it_every_backflush_is_refused_and_the_open_flush_runs()
    {
        var session = new Session();
        BlockInFirstFill(session);
        session.ShortPress(2 * Second);
        session.LongPress(3 * Second);
        session.LongPress(6 * Second);

        // Repaired, but not proved.
        session.At(70 * Second, () => session.FoulDrain(1));
        session.ShortPress(80 * Second);
        List<string[]> refused = [];
        for (int programme = WaterRinse; programme < OpenFlush; programme++)
        {
            long at = (90 + (10 * programme)) * Second;
            session.LongPress(at);
            session.At(at + (4 * Second), () => refused.Add(session.Lines));
            session.ShortPress(at + (5 * Second));
            session.ShortPress(at + (7 * Second));
        }

        string title = string.Empty;
        session.Rig.At(138 * Second, () => session.Rig.Machine.Basket = Basket.None);
        session.LongPress(140 * Second);
        session.LongPress(144 * Second);
        session.At(148 * Second, () => title = session.Title);

        session.RunUntil(190 * Second);

        Assert.Equal(OpenFlush - WaterRinse, refused.Count);
        Assert.All(refused, lines => Assert.Contains("Backflush locked", lines));
        Assert.StartsWith("Open flush", title);
        Assert.Equal(1 + FlushCycles, OutputChecks.Fills(session.Timed).Length);
    }

    [Fact]
    public void The_valve_proof_fails_as_long_as_the_drain_is_blocked_and_then_unlocks()
    {
        var session = new Session(new ControllerSettings());
        session.Rig.Button.Press();
        session.At(5 * Second, session.Rig.Button.Release);
        BlockInFirstFill(session);

        // The single pulse shows that the group does not vent.
        session.LongPress(6 * Second);
        session.LongPress(10 * Second);
        session.ShortPress(60 * Second);
        string[] refused = [];
        session.LongPress(62 * Second);
        session.At(66 * Second, () => refused = session.Lines);
        session.ShortPress(67 * Second);

        // The valve proof, with the drain blocked again as soon as the group is under pressure.
        session.At(68 * Second, () => session.FoulDrain(1));
        session.AfterEdge(BoxOutput.Pump, on: true, 2, Second, () => session.FoulDrain(0));
        session.ShortPress(70 * Second);
        session.LongPress(72 * Second);
        session.LongPress(76 * Second);
        string[] failed = [];
        session.At(140 * Second, () => failed = session.Lines);
        session.At(141 * Second, () => session.FoulDrain(1));
        session.ShortPress(145 * Second);

        // Again, repaired.
        session.LongPress(150 * Second);
        session.LongPress(154 * Second);
        string[] proved = [];
        session.At(205 * Second, () => proved = session.Lines);
        session.ShortPress(206 * Second);
        for (int press = ValveProof; press < Leave; press++)
        {
            session.ShortPress((207 * Second) + (press * 600 * Millisecond));
        }

        session.LongPress(217 * Second);
        session.ShortPress(220 * Second);
        session.LongPress(222 * Second);
        session.LongPress(226 * Second);
        string title = string.Empty;
        session.At(230 * Second, () => title = session.Title);

        session.RunUntil(231 * Second);

        Assert.Contains("Backflush locked", refused);
        Assert.Contains("Pressure stays", failed);
        Assert.Equal("DONE", proved[0]);
        Assert.Contains("Backflush unlocked.", proved);
        Assert.StartsWith("Water ", title);
    }

    private static void BlockInFirstFill(Session session) =>
        session.AfterEdge(BoxOutput.Pump, on: true, 1, Second, () => session.FoulDrain(0));
}
