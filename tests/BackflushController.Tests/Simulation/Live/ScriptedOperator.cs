namespace BackflushController.Tests.Simulations;

/// <summary>Somebody at the bench who follows a script: waits for something, does something, and so on.</summary>
internal sealed class ScriptedOperator : IWorldPilot
{
    private const long Patience = 600_000_000_000;

    private readonly Queue<(Func<World, bool> When, WorldCommand? Then)> _script = new();

    private long _waitsSince;

    /// <summary>Waits until the firmware is in a state.</summary>
    public ScriptedOperator Await(RunState state) => Await(bench => bench.Firmware.State == state && bench.Ticks > 1);

    /// <summary>Waits until something is so.</summary>
    public ScriptedOperator Await(Func<World, bool> condition)
    {
        _script.Enqueue((condition, null));
        return this;
    }

    /// <summary>Lets time pass.</summary>
    public ScriptedOperator Wait(double seconds) => Await(bench => bench.Now - _waitsSince >= (long)(seconds * 1e9));

    /// <summary>Looks at something: at the end of the script the power is cut.</summary>
    public ScriptedOperator Look(Action<World> look) => Await(bench =>
    {
        look(bench);
        return true;
    });

    /// <summary>Does something.</summary>
    public ScriptedOperator Do(WorldAction action, string value, string? what = null)
    {
        WorldCommand command = WorldCommands.Of(action, value, what);
        _script.Enqueue((_ => true, command));
        return this;
    }

    /// <summary>Runs a bench to the end of the script.</summary>
    public World Run(Scenario? scenario = null)
    {
        var bench = new World(scenario ?? ScenarioText.Default);
        bench.Run(this);
        return bench;
    }

    /// <inheritdoc/>
    public bool Beat(World bench)
    {
        while (_script.TryPeek(out (Func<World, bool> When, WorldCommand? Then) step) && step.When(bench))
        {
            _script.Dequeue();
            _waitsSince = bench.Now;
            if (step.Then != null)
            {
                bench.Do(step.Then);
            }
        }

        Assert.True(bench.Now - _waitsSince < Patience, $"nothing came of it: {bench.Firmware}");
        return _script.Count > 0;
    }
}
