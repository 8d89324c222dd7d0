namespace BackflushController.Trials;

/// <summary>
/// A world for days, a programme in each, and every hour a reader who comes, reads all that there is, and goes: what
/// the bench in the browser keeps must not grow.
/// </summary>
internal sealed class MemorySoak : IWorldPilot
{
    private const long Hour = 3600 * Second;
    private const long Day = 24 * Hour;
    private const long RunsFrom = 600 * Second;
    private const long AnswersEvery = 20 * Second;
    private const int MostSamplesRead = 2_000;

    private readonly List<MemorySample> _samples = [];
    private readonly long _end;
    private readonly CancellationToken _stop;
    private long _nextAnswer = RunsFrom;
    private long _nextRun = RunsFrom;
    private long _nextHour = Hour;
    private int _runs;
    private RunState _state;

    private MemorySoak(int hours, CancellationToken stop) => (_end, _stop) = (hours * Hour, stop);

    /// <summary>The memory after each hour.</summary>
    public static IReadOnlyList<MemorySample> Run(int hours, CancellationToken stop)
    {
        var world = new World(new Scenario { Machine = "vibratory-12bar" });
        var soak = new MemorySoak(hours, stop);
        world.Run(soak);
        return soak._samples;
    }

    public bool Beat(World world)
    {
        _stop.ThrowIfCancellationRequested();
        RunState state = world.Firmware.State;
        _runs += state == RunState.Finished && _state != state ? 1 : 0;
        _state = state;
        if (world.Now >= _nextRun)
        {
            _nextRun += Day;
            Begin(world);
        }
        else if (world.Now >= _nextAnswer)
        {
            _nextAnswer += AnswersEvery;
            Answer(world);
        }

        if (world.Now >= _nextHour)
        {
            _nextHour += Hour;
            Read(world);
        }

        return world.Now < _end;
    }

    private static void Begin(World world)
    {
        world.Do(WorldCommands.Of(WorldAction.Tank, "2000"));
        world.Do(WorldCommands.Of(WorldAction.Tray, "empty"));
        world.Do(WorldCommands.Of(WorldAction.Basket, "blind"));
        world.Do(WorldCommands.Of(WorldAction.Press, "long"));
    }

    private static void Answer(World world)
    {
        if (world.WaitsForPerson)
        {
            world.Do(WorldCommands.Of(WorldAction.Press, "long"));
        }
        else if (world.Firmware.State == RunState.Finished)
        {
            world.Do(WorldCommands.Of(WorldAction.Press, "short"));
        }
    }

    private void Read(World world)
    {
        _ = world.Snapshot();
        _ = world.Trace.Since(default, MostSamplesRead);
        _ = world.Trace.Cycles(MostSamplesRead);
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        _samples.Add(new MemorySample((int)(world.Now / Hour), _runs, heap));
    }
}
