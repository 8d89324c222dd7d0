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
        session.StartWaterRinse();
        session.AfterEdge(BoxOutput.Pump, on: true, 2, Second, () => session.FoulDrain(0));
        PanelPicture venting = session.PanelAfterEdge(BoxOutput.Valve, on: false, 2, 6 * Second);
        PanelPicture after = session.PanelAt(100 * Second);

        session.RunUntil(101 * Second);

        Assert.Equal("FAULT", venting.Title);
        Assert.Contains("Pressure stays", venting.Lines);
        Assert.All([venting, after], panel => Assert.Contains("Do not open!", panel.Lines));
        Assert.All([venting, after], panel => Assert.Equal("Press: back", panel.Hint));
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
        session.StartWaterRinse();
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
        session.StartWaterRinse();

        // Repaired, but not proved.
        session.At(70 * Second, () => session.FoulDrain(1));
        session.ShortPress(80 * Second);
        List<PanelPicture> refused = [];
        for (int programme = WaterRinse; programme < OpenFlush; programme++)
        {
            long at = (90 + (10 * programme)) * Second;
            session.LongPress(at);
            refused.Add(session.PanelAt(at + (4 * Second)));
            session.ShortPress(at + (5 * Second));
            session.ShortPress(at + (7 * Second));
        }

        session.World.At(138 * Second, () => session.World.Machine.Basket = Basket.None);
        session.LongPress(140 * Second);
        session.LongPress(144 * Second);
        PanelPicture flush = session.PanelAt(148 * Second);

        session.RunUntil(190 * Second);

        Assert.All(refused, panel => Assert.Contains("Backflush locked", panel.Lines));
        Assert.StartsWith("Open flush", flush.Title);
        Assert.Equal(1 + FlushCycles, OutputChecks.Fills(session.Timed).Length);
    }

    [Fact]
    public void The_valve_proof_fails_as_long_as_the_drain_is_blocked_and_then_unlocks()
    {
        var session = new Session(new ControllerSettings());
        session.HoldAtPowerUp();
        BlockInFirstFill(session);

        // The single pulse shows that the group does not vent.
        session.LongPress(6 * Second);
        session.LongPress(10 * Second);
        session.ShortPress(60 * Second);
        session.LongPress(62 * Second);
        PanelPicture refused = session.PanelAt(66 * Second);
        session.ShortPress(67 * Second);

        // The valve proof, with the drain blocked again as soon as the group is under pressure.
        session.At(68 * Second, () => session.FoulDrain(1));
        session.AfterEdge(BoxOutput.Pump, on: true, 2, Second, () => session.FoulDrain(0));
        session.ShortPress(70 * Second);
        session.LongPress(72 * Second);
        session.LongPress(76 * Second);
        PanelPicture failed = session.PanelAt(140 * Second);
        session.At(141 * Second, () => session.FoulDrain(1));
        session.ShortPress(145 * Second);

        // Again, repaired.
        session.LongPress(150 * Second);
        session.LongPress(154 * Second);
        PanelPicture proved = session.PanelAt(205 * Second);
        session.ShortPress(206 * Second);
        for (int press = ValveProof; press < Leave; press++)
        {
            session.ShortPress((207 * Second) + (press * 600 * Millisecond));
        }

        session.LongPress(217 * Second);
        session.ShortPress(220 * Second);
        session.LongPress(222 * Second);
        session.LongPress(226 * Second);
        PanelPicture rinse = session.PanelAt(230 * Second);

        session.RunUntil(231 * Second);

        Assert.Contains("Backflush locked", refused.Lines);
        Assert.Contains("Pressure stays", failed.Lines);
        Assert.Equal("DONE", proved.Title);
        Assert.Contains("Backflush unlocked.", proved.Lines);
        Assert.StartsWith("Water ", rinse.Title);
    }

    private static void BlockInFirstFill(Session session) =>
        session.AfterEdge(BoxOutput.Pump, on: true, 1, Second, () => session.FoulDrain(0));
}
