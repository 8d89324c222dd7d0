namespace BackflushController.Tests.Simulations;

/// <summary>The bench on a thread of its own.</summary>
[Trait("Category", "Slow")]
public sealed class LiveWorldTests
{
    private const double AsFastAsItGoes = double.PositiveInfinity;

    [Fact]
    public async Task A_recording_is_played_to_its_end_and_the_bench_is_live_from_there()
    {
        World saved = DetergentScript.UntilFilling().Wait(3).Run();
        Recording recording = saved.Record();
        using var live = new LiveWorld(ScenarioText.Default, AsFastAsItGoes);

        live.Play(recording);
        WorldSnapshot end = await Await(live, now => now is { Run: 2, ReplayLeft: null, Speed: 0 });
        string? refused = await live.Do(WorldCommands.Of(WorldAction.Brew, "on"));

        Assert.Equal(recording.EndNanoseconds, end.TimeNanoseconds);
        Assert.Equal(RunState.Filling, end.Firmware.State);
        Assert.Null(refused);
        Assert.Equal(recording.Commands.Count + 1, (await live.Record()).Commands.Count);
    }

    [Fact]
    public async Task While_a_recording_is_played_nobody_interferes()
    {
        var hour = new Recording(ScenarioText.Default, [], 3_600_000_000_000);
        using var live = new LiveWorld(ScenarioText.Default);
        live.Play(hour);
        await Await(live, now => now.ReplayLeft != null);

        string? refused = await live.Do(WorldCommands.Of(WorldAction.Brew, "on"));

        Assert.Equal("a recording is being played: wait for its end, or start a new run", refused);
        Assert.False(live.Latest!.BrewSwitchOn);
    }

    [Fact]
    public async Task A_new_run_begins_where_the_old_one_left_its_memory()
    {
        using var live = new LiveWorld(ScenarioText.Default, AsFastAsItGoes);
        await live.Do(WorldCommands.Of(WorldAction.Settings, "language = deutsch\n"));
        await Await(live, now => now.Flash.Health == "good");

        live.Begin(ScenarioText.Default with { Files = await live.Memory() });
        WorldSnapshot next = await Await(live, now => now.Run == 2 && now.Ticks > 1);

        Assert.Equal("good", next.Flash.Health);
        Assert.Equal("", next.Settings);
    }

    [Fact]
    public async Task Time_waits_at_a_prompt_until_the_same_speed_is_asked_for_again()
    {
        const double Fast = 100;
        using var live = new LiveWorld(ScenarioText.Default, Fast);
        await Await(live, now => now is { Ticks: > 1, Firmware.State: RunState.Ready });
        await live.Do(WorldCommands.Of(WorldAction.Press, "long"));

        WorldSnapshot prompt = await Await(live, now => now.Firmware.State == RunState.AwaitingPerson);
        WorldSnapshot waiting = await Await(live, now => now.Version >= prompt.Version + 10);
        await live.SetSpeed(Fast);
        WorldSnapshot passing = await Await(live, now => !now.WaitsForPerson);

        Assert.True(waiting.WaitsForPerson);
        Assert.Equal(Fast, waiting.Speed);
        Assert.InRange(waiting.TimeNanoseconds - prompt.TimeNanoseconds, 1, 5_000_000_000);
        Assert.Equal(RunState.AwaitingPerson, passing.Firmware.State);
    }

    private static async Task<WorldSnapshot> Await(LiveWorld live, Func<WorldSnapshot, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        long version = 0;
        while (true)
        {
            WorldSnapshot now = await live.NewerThan(version, patience.Token);
            if (condition(now))
            {
                return now;
            }

            version = now.Version;
        }
    }
}
