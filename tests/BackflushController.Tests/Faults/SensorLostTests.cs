namespace BackflushController.Tests.Faults;

/// <summary>The sensor proves every cycle: without it nothing runs, unless that is what was chosen.</summary>
public sealed class SensorLostTests
{
    private const long NoticedWithin = 250 * Millisecond;

    [Fact]
    public void Without_a_sensor_no_programme_starts()
    {
        var session = new Session();
        session.World.Sensed.SignalWire = SignalWire.Open;
        List<PanelPicture> refused = [];
        for (int programme = 0; programme < 6; programme++)
        {
            long at = (3 + (10 * programme)) * Second;
            session.LongPress(at);
            refused.Add(session.PanelAt(at + (4 * Second)));
            session.ShortPress(at + (5 * Second));
            session.ShortPress(at + (7 * Second));
        }

        session.RunUntil(70 * Second);

        Assert.All(refused, panel => Assert.Equal("FAULT", panel.Title));
        Assert.All(refused, panel => Assert.Contains("Sensor wire open", panel.Lines));
        Assert.Empty(session.Timed);
    }

    [Fact]
    public void Lost_in_a_fill_the_pump_stops_at_once_and_the_group_vents_for_ten_seconds()
    {
        var session = new Session();
        session.Start();
        long lost = 0;
        session.AfterEdge(BoxOutput.Pump, on: true, 2, 5 * Second, () =>
        {
            lost = session.Now;
            session.World.Sensed.SignalWire = SignalWire.Open;
        });
        PanelPicture venting = session.PanelAfterEdge(BoxOutput.Valve, on: false, 2, 9800 * Millisecond);
        PanelPicture vented = session.PanelAfterEdge(BoxOutput.Valve, on: false, 2, 10500 * Millisecond);
        session.RunUntil(80 * Second);

        OutputEdge[] last = session.Timed[^2..];
        Assert.Equal((BoxOutput.Pump, false), (last[0].Output, last[0].On));
        Assert.InRange(last[0].TimeNanoseconds - lost, 0, NoticedWithin);
        Assert.Equal((BoxOutput.Valve, false), (last[1].Output, last[1].On));
        Assert.Contains("Sensor wire open", venting.Lines);
        Assert.Equal("Venting. Please wait.", venting.Hint);
        Assert.Contains("Open slowly. Have the", vented.Lines);
        Assert.Equal("Press: back", vented.Hint);
    }

    [Fact]
    public void By_time_alone_an_operator_finishes_without_a_sensor_and_every_screen_of_the_run_says_so()
    {
        const string byTime = "By time, no sensor";
        var session = new Session(new ControllerSettings { Proof = CycleProof.TimedOnly });
        session.World.Sensed.SignalWire = SignalWire.Open;
        HashSet<string> titles = [];
        session.WatchPanel(lines => titles.UnionWith(lines.Contains(byTime) ? [lines[0].Split(' ')[0]] : []));
        Operator person = session.Invite(new OperatorTraits(TextId.DetergentBackflush, Seed: 1));
        session.RunUntil(600 * Second);

        Assert.True(person.SawDone);
        Assert.Superset(new HashSet<string> { "BACKFLUSH", "Detergent", "DONE" }, titles);
        Assert.Equal(Enumerable.Repeat(10.0, 10), OutputChecks.FillSeconds(session.Timed));
    }
}
