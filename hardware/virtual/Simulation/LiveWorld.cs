using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using BackflushController.EspressoMachine;
using BackflushController.VirtualBoard;

namespace BackflushController.Simulation;

/// <summary>
/// A bench that is alive: its own thread lets virtual time pass at the speed that was asked for, does what people send,
/// and publishes snapshots. Nobody can slow it down: who reads slowly misses snapshots.
/// </summary>
public sealed class LiveWorld : IWorldPilot, IDisposable
{
    private const double NanosecondsPerSecond = 1e9;
    private const long TickWithoutFirmware = 20_000_000;
    private const int MostSerialLines = 20;
    private const double FingerSpeed = 1;

    // What was lost for longer than that is not caught up with.
    private const double MostBehindSeconds = 0.25;

    // A browser shows no more than that, and a wait of the operating system is not much shorter.
    private static readonly TimeSpan PublishEvery = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan RateOver = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentQueue<Action<World>> _inbox = new();
    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private readonly Lock _gate = new();

    private volatile bool _stops;
    private Scenario? _next;
    private Replay? _nextReplay;
    private Replay? _replay;
    private WorldSnapshot? _latest;
    private TaskCompletionSource _newer = NewSignal();
    private FlashReport? _flash;
    private string _settings = "";
    private long _flashCommits = -1;
    private bool _flashTouched;
    private int _run;
    private long _version;
    private double _speed;
    private double _pacedSpeed;
    private long _anchorWall;
    private long _anchorNanoseconds;
    private long _rateWall;
    private long _rateNanoseconds;
    private double _rate;
    private long _published;
    private bool _steps;
    private long _stepTicks;
    private long _stepNanoseconds;

    /// <summary>Starts a bench.</summary>
    /// <param name="scenario">What it begins with.</param>
    /// <param name="speed">Virtual seconds in a second; infinite is as fast as it goes.</param>
    public LiveWorld(Scenario scenario, double speed = 1)
    {
        _next = ScenarioText.Checked(scenario);
        _speed = speed;
        _thread = new Thread(Live) { IsBackground = true, Name = "virtual bench" };
        _thread.Start();
    }

    /// <summary>The speeds that can be asked for; 0 is paused.</summary>
    public static IReadOnlyList<double> Speeds { get; } = [0, 1, 10, 100];

    /// <summary>The newest snapshot; null in the first moment.</summary>
    public WorldSnapshot? Latest => Volatile.Read(ref _latest);

    /// <summary>Waits until there is a newer snapshot than one.</summary>
    /// <param name="version">The version of that one.</param>
    /// <param name="stop">Ends the wait.</param>
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

    /// <summary>Does something at the bench, at its next beat.</summary>
    /// <param name="command">What.</param>
    /// <returns>Null when it was done, else why it was refused.</returns>
    public Task<string?> Do(WorldCommand command) => Ask(bench =>
    {
        if (_replay != null)
        {
            throw new RefusedException("a recording is being played: wait for its end, or start a new run");
        }

        bench.Do(command);
        _flashTouched |= command.Action == WorldAction.Settings;
        _published = 0;
    });

    /// <summary>Sets how fast time passes.</summary>
    /// <param name="speed">Virtual seconds in a second; 0 pauses.</param>
    public Task<string?> SetSpeed(double speed) => Ask(bench =>
    {
        _speed = speed;
        _steps = false;
        Anchor(bench);
        ForgetRate(bench);
        _published = 0;
    });

    /// <summary>Lets a single tick of the firmware pass, and pauses.</summary>
    public Task<string?> StepTick() => Ask(bench =>
    {
        _speed = 0;
        _steps = true;
        _stepTicks = bench.Ticks;
        _stepNanoseconds = bench.Now;
        _published = 0;
    });

    /// <summary>Ends the run and begins another one.</summary>
    /// <param name="scenario">What it begins with.</param>
    public void Begin(Scenario scenario) => Begin(ScenarioText.Checked(scenario), null);

    /// <summary>Ends the run and plays another one.</summary>
    /// <param name="recording">What is played; the bench pauses at its end and is live from there.</param>
    public void Play(Recording recording) => Begin(ScenarioText.Checked(recording.Scenario), new Replay(recording));

    /// <summary>What can be played again.</summary>
    public async Task<Recording> Record()
    {
        Recording? recording = null;
        await Ask(bench => recording = bench.Record());
        return recording!;
    }

    /// <summary>The files in the flash as they are now, settings.ini apart.</summary>
    public async Task<IReadOnlyList<ScenarioFile>> Memory()
    {
        IReadOnlyList<ScenarioFile> files = [];
        await Ask(bench => files = bench.Memory());
        return files;
    }

    /// <inheritdoc/>
    public bool Beat(World bench)
    {
        if (_replay is { } replay && !replay.Beat(bench))
        {
            _replay = null;
            _speed = 0;
            _published = 0;
        }

        EndStep(bench);
        Drain(bench);
        while (!IsReplaced && MustWait(bench) is { } wait)
        {
            PublishIfDue(bench);
            _wake.WaitOne(wait);
            Drain(bench);
        }

        PublishIfDue(bench);
        return !IsReplaced;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stops = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
    }

    private bool IsReplaced => _stops || Volatile.Read(ref _next) != null;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Begin(Scenario scenario, Replay? replay)
    {
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
        _inbox.Enqueue(bench =>
        {
            try
            {
                work(bench);
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
            World bench = TakeNext();
            try
            {
                bench.Run(this);
            }
            catch (Exception failure)
            {
                Publish(bench, $"the bench has failed: {failure.Message}");
                while (!IsReplaced)
                {
                    Drain(bench);
                    _wake.WaitOne();
                }
            }
        }
    }

    private World TakeNext()
    {
        World bench;
        lock (_gate)
        {
            bench = new World(_next!);
            _replay = _nextReplay;
            _nextReplay = null;
            Volatile.Write(ref _next, null);
        }

        _run++;
        _speed = _speed == 0 ? 1 : _speed;
        _steps = false;
        _flashCommits = -1;
        _published = 0;
        Anchor(bench);
        ForgetRate(bench);
        return bench;
    }

    private void Drain(World bench)
    {
        while (_inbox.TryDequeue(out Action<World>? work))
        {
            work(bench);
        }
    }

    /// <summary>How long the bench must wait before time may pass; null when it may.</summary>
    private TimeSpan? MustWait(World bench)
    {
        if (_steps)
        {
            return null;
        }

        if (_speed == 0)
        {
            return Timeout.InfiniteTimeSpan;
        }

        if (double.IsPositiveInfinity(_speed))
        {
            return null;
        }

        // A finger has no other speed than its own: while it is on the button, time passes as it does for people.
        double speed = bench.HasFingerOnButton && _replay == null ? Math.Min(_speed, FingerSpeed) : _speed;
        if (speed != _pacedSpeed)
        {
            _pacedSpeed = speed;
            Anchor(bench);
        }

        double aheadSeconds = ((bench.Now - _anchorNanoseconds) / NanosecondsPerSecond / speed)
            - Stopwatch.GetElapsedTime(_anchorWall).TotalSeconds;
        if (aheadSeconds < -MostBehindSeconds)
        {
            Anchor(bench);
        }

        TimeSpan ahead = TimeSpan.FromSeconds(Math.Max(0, aheadSeconds));
        return ahead < ShortestWait ? null : ahead;
    }

    private void EndStep(World bench)
    {
        bool ticked = bench.Ticks > _stepTicks;
        bool waited = !bench.IsTicking && bench.Now - _stepNanoseconds >= TickWithoutFirmware;
        if (_steps && (ticked || waited))
        {
            _steps = false;
            _published = 0;
        }
    }

    private void Anchor(World bench)
    {
        _anchorWall = Stopwatch.GetTimestamp();
        _anchorNanoseconds = bench.Now;
    }

    private void PublishIfDue(World bench)
    {
        if (_published == 0 || Stopwatch.GetElapsedTime(_published) >= PublishEvery)
        {
            Publish(bench, null);
        }
    }

    private void Publish(World bench, string? broken)
    {
        _published = Stopwatch.GetTimestamp();
        MeasureRate(bench);
        WorldSnapshot snapshot = SnapshotOf(bench, broken);
        TaskCompletionSource newer;
        lock (_gate)
        {
            Volatile.Write(ref _latest, snapshot);
            newer = _newer;
            _newer = NewSignal();
        }

        newer.SetResult();
    }

    /// <summary>The rate of another speed tells nothing; until there is a new one it is taken to be as asked.</summary>
    private void ForgetRate(World bench)
    {
        _rate = _speed;
        _rateWall = Stopwatch.GetTimestamp();
        _rateNanoseconds = bench.Now;
    }

    private void MeasureRate(World bench)
    {
        TimeSpan since = Stopwatch.GetElapsedTime(_rateWall);
        if (since >= RateOver)
        {
            _rate = (bench.Now - _rateNanoseconds) / NanosecondsPerSecond / since.TotalSeconds;
            _rateWall = _published;
            _rateNanoseconds = bench.Now;
        }
    }

    private WorldSnapshot SnapshotOf(World bench, string? broken)
    {
        ChipSimulation simulation = bench.Rig;
        simulation.Sensed.AdvanceTo(bench.Now);
        ReadFlash(simulation.Chip.Flash);
        return new WorldSnapshot
        {
            Version = ++_version,
            Run = _run,
            Scenario = bench.Scenario,
            Link = bench.Link(),
            Trace = bench.Trace,
            TimeNanoseconds = bench.Now,
            BootNanoseconds = simulation.Chip.BootNanoseconds,
            Frame = bench.Frame(),
            GroupBar = simulation.Machine.GroupPressureBar,
            PumpDriven = simulation.PumpOn,
            PumpRuns = simulation.Machine.PumpPowered,
            ValveDriven = simulation.ValveEnergised,
            ValveIsOpen = simulation.Machine.ValveEnergised,
            Buzzer = simulation.Chip.Pin(Wiring.BuzzerPin).Level,
            Heartbeats = bench.Heartbeats,
            EnableRelayClosed = simulation.Sensed.EnableRelay is { IsClosed: true },
            HasPower = bench.HasPower,
            IsTicking = bench.IsTicking,
            Ended = bench.Ended,
            ButtonHeld = simulation.Button.IsHeld,
            Basket = bench.Basket,
            HasDetergent = bench.HasDetergent,
            TankMillilitres =
                simulation.Machine.TankMillilitres - simulation.Machine.Parameters.TankUnusableMillilitres,
            TrayMillilitres = simulation.Machine.DripTrayMillilitres,
            BrewSwitchOn = simulation.Sensed.MachineSwitchOn,
            Faults = [.. bench.Faults],
            Firmware = bench.Firmware,
            Ticks = bench.Ticks,
            Serial = [.. simulation.Chip.SerialLines.TakeLast(MostSerialLines)],
            Flash = _flash!,
            Settings = _settings,
            Speed = _speed,
            Rate = _rate,
            ReplayLeft = _replay?.Left,
            Broken = broken,
        };
    }

    /// <summary>Only when it was written: decoding a record takes longer than the rest of a snapshot.</summary>
    private void ReadFlash(FlashDrive flash)
    {
        if (_flash == null || flash.Commits != _flashCommits || _flashTouched)
        {
            _flashCommits = flash.Commits;
            _flashTouched = false;
            _flash = FlashReport.Of(flash);
            _settings = Encoding.ASCII.GetString(flash.Read("settings.ini") ?? []);
        }
    }
}
