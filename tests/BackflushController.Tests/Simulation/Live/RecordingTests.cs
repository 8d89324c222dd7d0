namespace BackflushController.Tests.Simulations;

/// <summary>A saved run gives the same trace again, to the byte.</summary>
[Trait("Category", "Slow")]
public sealed class RecordingTests
{
    private static readonly Lazy<World> Eventful = new(() => DetergentScript.UntilFilling()
        .Do(WorldAction.Fault, "on", "gasket-leak").Await(RunState.Faulted).Wait(1)
        .Do(WorldAction.Fault, "off", "gasket-leak")
        .Do(WorldAction.Fault, "on", "oled-unplugged").Wait(1)
        .Do(WorldAction.Fault, "off", "oled-unplugged")
        .Do(WorldAction.Power, "off").Wait(2).Do(WorldAction.Power, "on").Wait(3)
        .Do(WorldAction.Brew, "on").Wait(4).Do(WorldAction.Brew, "off").Wait(2)
        .Do(WorldAction.Fault, "on", "loop-frozen").Wait(1).Do(WorldAction.Fault, "off", "loop-frozen").Wait(1)
        .Do(WorldAction.Settings, "profile = vibratory-12bar\n").Wait(2)
        .Do(WorldAction.Button, "down").Wait(0.4).Do(WorldAction.Button, "up").Wait(1)
        .Run(ScenarioText.Default with { Seed = 5, Faults = [new ScenarioFault("sensor-frozen", 1)] }));

    [Fact]
    public void The_replay_of_a_saved_run_has_the_same_trace_to_the_byte()
    {
        byte[] file = RecordingFile.Write(Eventful.Value.Record());

        World again = Replay.Run(RecordingFile.Read(file));

        Assert.Equal(TraceCsv.Of(Eventful.Value.Trace), TraceCsv.Of(again.Trace));
        Assert.Equal(file, RecordingFile.Write(again.Record()));
    }

    [Fact]
    public void Another_seed_gives_another_trace()
    {
        static string Trace(int seed) =>
            TraceCsv.Of(DetergentScript.ToTheEnd().Run(ScenarioText.Default with { Seed = seed }).Trace);

        Assert.NotEqual(Trace(5), Trace(6));
    }

    [Theory]
    [InlineData("no JSON", "the recording is no JSON")]
    [InlineData("[]", "the recording must be an object of JSON")]
    [InlineData(
        "{}",
        "\"backflushRecording\" of the recording is missing or not possible; allowed: a whole number from 1 to 1")]
    public void What_is_no_recording_is_refused(string text, string reason)
    {
        Assert.Equal(reason, Refusal(text));
    }

    [Theory]
    [InlineData("\"backflushRecording\": 1", "\"backflushRecording\": 2", "a whole number from 1 to 1")]
    [InlineData("\"endNanoseconds\"", "\"extra\": 1, \"endNanoseconds\"", "unknown field \"extra\"")]
    [InlineData("\"seed\": 5", "\"seed\": -5", "\"seed\" of the scenario")]
    [InlineData("sensor-frozen@1", "sensor-melted@1", "fault \"sensor-melted\" is not known")]
    [InlineData("\"do\": \"brew\"", "\"do\": \"boil\"", "\"boil\" is not known")]
    [InlineData("\"value\": \"in\"", "\"value\": \"inside\"", "detergent \"inside\" is not possible")]
    public void A_recording_with_one_thing_wrong_is_refused_with_the_reason(string right, string wrong, string reason)
    {
        string text = Encoding.UTF8.GetString(RecordingFile.Write(Eventful.Value.Record()));
        Assert.Contains(right, text);

        Assert.Contains(reason, Refusal(text.Replace(right, wrong)));
    }

    private static string Refusal(string text) => Assert.Throws<RefusedException>(
        () => RecordingFile.Read(Encoding.UTF8.GetBytes(text))).Message;
}
