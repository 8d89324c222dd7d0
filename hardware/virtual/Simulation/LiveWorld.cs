using System.Collections.Concurrent;
using System.Diagnostics;

namespace BackflushController.Simulation;

/// <summary>
/// A world in real time: its own thread lets virtual time pass at the speed that was asked for, does what people send,
/// and publishes snapshots. Nobody can slow it down: a slow reader misses snapshots.
/// </summary>
public sealed class LiveWorld : IWorldPilot, IDisposable
{
    // A browser shows no more than that, and a wait of the operating system is not much shorter.
    private static readonly TimeSpan PublishEvery = TimeSpan.FromMilliseconds(25);

    private readonly ConcurrentQueue<Action<World>> _inbox = new();
    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private readonly Pace _pace;

    private volatile bool _stops;
    private Scenario? _next;
    private Replay? _nextReplay;
    private Replay? _replay;
    private WorldSnapshot? _latest;
    private TaskCompletionSource _newer = NewSignal();
    private int _run;
    private long _version;
    private long _published;
    private bool _steps;
    private bool _passesPrompt;
    private long _stepTicks;
    private long _stepNanoseconds;

    public LiveWorld(Scenario scenario, double speed = 1)
    {
        _next = ScenarioText.Checked(scenario);
        _pace = new Pace { Speed = speed };
        _thread = new Thread(Live) { IsBackground = true, Name = "simulation" };
        _thread.Start();
    }

    /// <summary>The speeds that can be asked for; 0 is paused.</summary>
    public static IReadOnlyList<double> Speeds { get; } = [0, 1, 10, 100];

    public WorldSnapshot? Latest => Volatile.Read(ref _latest);

    private bool IsReplaced => _stops || Volatile.Read(ref _next) != null;

    /// <summary>Waits for a snapshot that is newer than a version.</summary>
    public async Task<WorldSnapshot> NewerThan(long version, CancellationToken stop)
    {
        while (true)
        {
            Task newer;
            lock (_gate)
            {
                if (_latest is { } latest && latest.Version > version)
                {
                    return latest;
                }

                newer = _newer.Task;
            }

            await newer.WaitAsync(stop);
        }
    }

    /// <summary>Does something in the world, at its next beat.</summary>
    public Task<string?> Do(WorldCommand command) => Ask(world =>
    {
        if (_replay != null)
        {
            throw new RefusedException("a recording is being played: wait for its end, or start a new run");
        }

        world.Do(command);
    });

    /// <summary>
    /// Sets how fast time passes. It waits for the person at a prompt, that is, passes at 1x; the same speed once more
    /// lets this prompt pass.
    /// </summary>
    /// <param name="speed">Virtual seconds in a second; 0 pauses.</param>
    public Task<string?> SetSpeed(double speed) => Ask(world =>
    {
        _steps = false;
        _passesPrompt = world.WaitsForPerson && speed == _pace.Speed;
        _pace.Speed = speed;
        _pace.Begin(world.Now);
    });

    /// <summary>Lets a single tick of the firmware pass, and pauses.</summary>
    public Task<string?> StepTick() => Ask(world =>
    {
        _pace.Speed = 0;
        _steps = true;
        _stepTicks = world.Ticks;
        _stepNanoseconds = world.Now;
    });

    /// <summary>Ends the run and begins another one.</summary>
    public void Begin(Scenario scenario) => Begin(scenario, null);

    /// <summary>Ends the run and plays another one; the world pauses at its end and is live from there.</summary>
    public void Play(Recording recording) => Begin(recording.Scenario, new Replay(recording));

    /// <summary>What can be played again.</summary>
    public async Task<Recording> Record()
    {
        Recording? recording = null;
        await Ask(world => recording = world.Record());
        return recording!;
    }

    /// <summary>The files in the flash as they are now, settings.ini apart.</summary>
    public async Task<IReadOnlyList<ScenarioFile>> Memory()
    {
        IReadOnlyList<ScenarioFile> files = [];
        await Ask(world => files = world.Memory());
        return files;
    }

    public bool Beat(World world)
    {
        if (_replay is { } replay && !replay.Beat(world))
        {
            _replay = null;
            _pace.Speed = 0;
            _published = 0;
        }

        EndStep(world);
        Drain(world);
        while (!IsReplaced && !_steps && Wait(world) is { } wait)
        {
            PublishIfDue(world);
            _wake.WaitOne(wait);
            Drain(world);
        }

        PublishIfDue(world);
        return !IsReplaced;
    }

    public void Dispose()
    {
        _stops = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Begin(Scenario scenario, Replay? replay)
    {
        ScenarioText.Checked(scenario);
        lock (_gate)
        {
            _nextReplay = replay;
            Volatile.Write(ref _next, scenario);
        }

        _wake.Set();
    }

    /// <summary>Has something done at the next beat; the answer is null, or why it was refused.</summary>
    private Task<string?> Ask(Action<World> work)
    {
        TaskCompletionSource<string?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _inbox.Enqueue(world =>
        {
            try
            {
                work(world);
                _published = 0;
                answer.SetResult(null);
            }
            catch (RefusedException refused)
            {
                answer.SetResult(refused.Message);
            }
        });
        _wake.Set();
        return answer.Task;
    }

    private void Live()
    {
        while (!_stops)
        {
            World world = TakeNext();
            try
            {
                world.Run(this);
            }
            catch (Exception failure)
            {
                Publish(world, $"the bench has failed: {failure.Message}");
                while (!IsReplaced)
                {
                    Drain(world);
                    _wake.WaitOne();
                }
            }
        }
    }

    private World TakeNext()
    {
        World world;
        lock (_gate)
        {
            world = new World(_next!);
            _replay = _nextReplay;
            _nextReplay = null;
            Volatile.Write(ref _next, null);
        }

        _run++;
        _steps = false;
        _published = 0;
        _pace.Speed = _pace.Speed == 0 ? 1 : _pace.Speed;
        _pace.Begin(world.Now);
        return world;
    }

    private void Drain(World world)
    {
        while (_inbox.TryDequeue(out Action<World>? work))
        {
            work(world);
        }
    }

    private TimeSpan? Wait(World world)
    {
        _passesPrompt &= world.WaitsForPerson;
        return _pace.Wait(world.Now, _replay == null && (world.Hands.HasFingerOnButton || HoldsBack(world)));
    }

    private bool HoldsBack(World world) => _pace.Speed > 1 && world.WaitsForPerson && !_passesPrompt;

    private void EndStep(World world)
    {
        bool ticked = world.Ticks > _stepTicks;
        bool waited = !world.IsTicking && world.Now - _stepNanoseconds >= Tick;
        if (_steps && (ticked || waited))
        {
            _steps = false;
            _published = 0;
        }
    }

    private void PublishIfDue(World world)
    {
        if (_published == 0 || Stopwatch.GetElapsedTime(_published) >= PublishEvery)
        {
            Publish(world, null);
        }
    }

    private void Publish(World world, string? broken)
    {
        _published = Stopwatch.GetTimestamp();
        WorldSnapshot snapshot = world.Snapshot() with
        {
            Version = ++_version,
            Run = _run,
            Speed = _pace.Speed,
            WaitsForPerson = _replay == null && HoldsBack(world),
            Rate = _pace.Measure(world.Now),
            ReplayLeft = _replay?.Left,
            Broken = broken,
        };
        TaskCompletionSource newer;
        lock (_gate)
        {
            Volatile.Write(ref _latest, snapshot);
            newer = _newer;
            _newer = NewSignal();
        }

        newer.SetResult();
    }
}
