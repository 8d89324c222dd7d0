namespace BackflushController.Tests.Faults;

/// <summary>Without a sensor nothing runs, unless that is what was chosen.</summary>
public sealed class SensorLostTests
{
    [Fact]
    public void By_time_alone_an_operator_finishes_without_a_sensor_and_every_screen_of_the_run_says_so()
    {
        const string byTime = "By time only";
        var session = new Session(new ControllerSettings { Proof = CycleProof.TimedOnly });
        session.World.Sensed.SignalWire = SignalWire.Open;
        HashSet<string> titles = [];
        session.WatchPanel(lines => titles.UnionWith(lines.Contains(byTime) ? [lines[0].Split(' ')[0]] : []));
        Operator person = session.Invite(new OperatorTraits(TextId.DetergentBackflush, Seed: 1));
        session.RunUntil(600 * Second);

        Assert.True(person.SawDone);
        Assert.Superset(new HashSet<string> { "Filling", "Venting", "Open" }, titles);
        Assert.Equal(Enumerable.Repeat(10.0, 10), OutputChecks.FillSeconds(session.Timed));
    }
}
