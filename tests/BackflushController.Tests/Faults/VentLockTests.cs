namespace BackflushController.Tests.Faults;

/// <summary>A group that does not vent, and what the box allows after it.</summary>
public sealed class VentLockTests
{
    private const int WaterRinse = 1;
    private const int OpenFlush = 4;
    private const int FlushCycles = 4;

    [Fact]
    public void After_it_every_backflush_is_refused_and_the_open_flush_runs()
    {
        var session = new Session();
        session.AfterEdge(BoxOutput.Pump, on: true, 1, Second, () => session.FoulDrain(0));
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

        Assert.All(refused, panel => Assert.Equal("Backflush locked", panel.Title));
        Assert.StartsWith("Flushing", flush.Title);
        Assert.Equal(1 + FlushCycles, OutputChecks.Fills(session.Timed).Length);
    }
}
