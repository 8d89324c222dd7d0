using static BackflushController.Tests.Fixtures.Session;

namespace BackflushController.Tests.Faults;

/// <summary>The sensor proves every cycle: without it nothing runs, unless that is what was chosen.</summary>
public sealed class SensorLostTests
{
    private const long NoticedWithin = 250 * Millisecond;

    [Fact]
    public void Without_a_sensor_no_programme_starts()
    {
        var session = new Session();
        session.Rig.Sensed.SignalWire = SignalWire.Open;
        List<string[]> refused = [];
        for (int programme = 0; programme < 6; programme++)
        {
            long at = (3 + (10 * programme)) * Second;
            session.LongPress(at);
            session.At(at + (4 * Second), () => refused.Add(session.Lines));
            session.ShortPress(at + (5 * Second));
            session.ShortPress(at + (7 * Second));
        }

        session.RunUntil(70 * Second);

        Assert.Equal(6, refused.Count);
        Assert.All(refused, lines => Assert.Equal("FAULT", lines[0]));
        Assert.All(refused, lines => Assert.Contains("Sensor wire open", lines));
        Assert.Empty(session.Timed);
    }

    [Fact]
    public void Lost_in_a_fill_the_pump_stops_at_once_and_the_group_vents_for_ten_seconds()
    {
        var session = new Session();
        session.LongPress(3 * Second);
        session.LongPress(6 * Second);
        long lost = 0;
        session.AfterEdge(BoxOutput.Pump, on: true, 2, 5 * Second, () =>
        {
            lost = session.Now;
            session.Rig.Sensed.SignalWire = SignalWire.Open;
        });
        string[] venting = [];
        session.AfterEdge(BoxOutput.Valve, on: false, 2, 9800 * Millisecond, () => venting = session.Lines);
        string[] vented = [];
        session.AfterEdge(BoxOutput.Valve, on: false, 2, 10500 * Millisecond, () => vented = session.Lines);

        session.RunUntil(80 * Second);

        OutputEdge[] last = session.Timed[^2..];
        Assert.Equal((BoxOutput.Pump, false), (last[0].Output, last[0].On));
        Assert.InRange(last[0].TimeNanoseconds - lost, 0, NoticedWithin);
        Assert.Equal((BoxOutput.Valve, false), (last[1].Output, last[1].On));
        Assert.Contains("Sensor wire open", venting);
        Assert.Equal("Venting. Please wait.", venting[^1]);
        Assert.Contains("Open slowly. Have the", vented);
        Assert.Equal("Press: back", vented[^1]);
    }

    [Fact]
    public void By_time_alone_a_person_finishes_without_a_sensor_and_every_screen_of_the_run_says_so()
    {
        const string byTime = "By time, no sensor";
        var session = new Session(new ControllerSettings { Proof = CycleProof.TimedOnly });
        session.Rig.Sensed.SignalWire = SignalWire.Open;
        bool sawReady = false;
        bool sawRun = false;
        bool sawDone = false;
        session.WatchPanel(lines =>
        {
            bool said = lines.Contains(byTime);
            sawReady |= said && lines[0].StartsWith("BACKFLUSH");
            sawRun |= said && lines[0].StartsWith("Detergent");
            sawDone |= said && lines[0] == "DONE";
        });
        Operator person = session.Invite(new OperatorTraits(TextId.DetergentBackflush, Seed: 1));

        session.RunUntil(600 * Second);

        Assert.True(person.SawDone);
        Assert.Equal((true, true, true), (sawReady, sawRun, sawDone));
        Assert.Equal(Enumerable.Repeat(10.0, 10), OutputChecks.FillSeconds(session.Timed));
    }
}
