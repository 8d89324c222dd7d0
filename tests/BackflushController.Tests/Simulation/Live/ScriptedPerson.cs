using BackflushController.Core.Run;
using BackflushController.Simulation;

namespace BackflushController.Tests.Simulations;

/// <summary>Somebody at the bench who follows a script: waits for something, does something, and so on.</summary>
internal sealed class ScriptedPerson : IBenchPilot
{
    private const long Patience = 600_000_000_000;

    private readonly Queue<(Func<Workbench, bool> When, WorldCommand? Then)> _script = new();

    private long _waitsSince;

    /// <summary>Waits until the firmware is in a state.</summary>
    public ScriptedPerson Await(RunState state) => Await(bench => bench.Firmware.State == state && bench.Ticks > 1);

    /// <summary>Waits until something is so.</summary>
    public ScriptedPerson Await(Func<Workbench, bool> condition)
    {
        _script.Enqueue((condition, null));
        return this;
    }

    /// <summary>Lets time pass.</summary>
    public ScriptedPerson Wait(double seconds) => Await(bench => bench.Now - _waitsSince >= (long)(seconds * 1e9));

    /// <summary>Looks at something: at the end of the script the power is cut.</summary>
    public ScriptedPerson Look(Action<Workbench> look) => Await(bench =>
    {
        look(bench);
        return true;
    });

    /// <summary>Does something.</summary>
    public ScriptedPerson Do(WorldAction action, string value, string? what = null)
    {
        WorldCommand command = WorldCommands.Of(action, value, what);
        _script.Enqueue((_ => true, command));
        return this;
    }

    /// <summary>Runs a bench to the end of the script.</summary>
    public Workbench Run(Scenario? scenario = null)
    {
        var bench = new Workbench(scenario ?? ScenarioText.Default);
        bench.Run(this);
        return bench;
    }

    /// <inheritdoc/>
    public bool Beat(Workbench bench)
    {
        while (_script.TryPeek(out (Func<Workbench, bool> When, WorldCommand? Then) step) && step.When(bench))
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
