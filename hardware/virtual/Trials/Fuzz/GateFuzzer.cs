namespace BackflushController.Trials;

/// <summary>
/// The output gate alone: in place of a programme, random requests, with late ticks and lost ones. What reaches the
/// pins is compared with the gate's invariants, calculated here from the pins alone.
/// </summary>
public sealed class GateFuzzer
{
    private const int Ticks = 40_000;
    private const long Millisecond = 1_000;
    private const long Second = 1_000 * Millisecond;
    private const long Tick = Inputs.TickMicroseconds;
    private const long Lead = 100 * Millisecond;
    private const long Lag = 50 * Millisecond;
    private const long Lease = 500 * Millisecond;
    private const long LateEdges = 2 * Second;
    private const long Rating = 120 * Second;
    private const long RatingWindow = 180 * Second;
    private const long Unseen = 4 * Second;
    private const long RestAfterUnseen = 2 * Second;

    private readonly Random _random;
    private readonly Random _lever;
    private readonly Random _enabler;
    private readonly SensedMachine _machine = new(SensedMachineParameters.Default, seed: 1);
    private readonly OutputGate _gate;
    private readonly bool _rated;
    private readonly bool _hasLever;
    private readonly long _fillLimit;
    private readonly long _runLimit;
    private readonly Outputs _wanted = new();
    private readonly List<(long From, long To)> _stretches = [];
    private readonly int[] _trips = new int[Enum.GetValues<GateTrip>().Length];

    private string? _broken;
    private long _now = Second;
    private int _steadiness;
    private long _renewedAt;
    private long _valveOnAt;
    private long _pumpOnAt;
    private long _pumpOffAt;
    private long _inFill;
    private long _inRun;
    private bool _seen;
    private bool _unseen;
    private bool _pump;
    private bool _valve;
    private GateTrip _trip;

    /// <summary>Draws limits and habits from a seed.</summary>
    public GateFuzzer(int seed)
    {
        _random = new Random(seed);
        _lever = new Random(~seed);
        _enabler = new Random(seed ^ 0x5EED);
        _rated = seed % 3 != 0;
        _hasLever = seed % 4 == 1;
        _fillLimit = (10 + _random.Next(21)) * Second;
        _runLimit = (seed % 2 == 0 ? 60 : 400) * Second;
        var settings = new ControllerSettings
        {
            Pump = _rated ? PumpType.Vibratory : PumpType.Rotary,
            FillLimitMicroseconds = _fillLimit,
            RunLimitMicroseconds = _runLimit,
            Valve = _hasLever ? ValveKind.Lever : ValveKind.Electric,
        };
        var board = new DirectBoard(_machine, new byte[]?[DirectBoard.SlotCount]);
        _gate = new OutputGate(board, new GateLimits(settings), new TickCheckpoints());
    }

    /// <summary>How often the gate tripped, by <see cref="GateTrip"/>.</summary>
    public IReadOnlyList<int> Trips => _trips;

    /// <summary>How often the pump went on.</summary>
    public int Fills { get; private set; }

    /// <summary>Plays all of it, or up to the first invariant that is violated.</summary>
    /// <returns>That invariant, or null.</returns>
    public string? Run()
    {
        // From somebody who hardly does anything else than fill to one who asks for anything.
        _steadiness = _random.Next(2, 25);
        int rarity = 1 << _random.Next(4, 18);
        for (int tick = 0; tick < Ticks && _broken == null; tick++)
        {
            AskForAnything(rarity);
            if (_random.Next(4 * rarity) == 0)
            {
                _gate.Cut(GateTrip.LoopOverruns);
            }

            _now += Tick + (_random.Next(500) == 0 ? _random.Next((int)Second) : 0);
            if (_random.Next(rarity) != 0 && !(_random.Next(2 * rarity) == 0 && LoseTheLease()))
            {
                _gate.Renew(_now, _wanted);
                _renewedAt = _now;
                _seen = _wanted.LeverSeen;
            }

            Pass();
            ResetNowAndThen();
        }

        return _broken;
    }

    /// <summary>Nothing is renewed for more than half a second.</summary>
    private bool LoseTheLease()
    {
        for (int i = 0; i < 30; i++)
        {
            _now += Tick;
            Pass();
        }

        return true;
    }

    private void Pass()
    {
        _gate.Decide(_now);
        _gate.Actuate();
        NoteTrip();
        NoteEdges();
        Check();
    }

    private void AskForAnything(int rarity)
    {
        if (_random.Next(rarity) == 0)
        {
            _wanted.Pump = _random.Next(2) == 0;
            _wanted.Valve = _random.Next(4) != 0;
        }
        else if (_random.Next(50) == 0)
        {
            // Somebody who knows the order, so that whole fills come about.
            bool filled = _valve && !_pump && _inFill > 0;
            _wanted.Valve = !filled;
            _wanted.Pump = _valve && !filled && (!_pump || _random.Next(_steadiness) != 0);
        }

        // Almost always with the pump, and often without it.
        _wanted.Enable = _enabler.Next(2000) != 0 && (_wanted.Pump || _enabler.Next(2) == 0);
        _wanted.Buzzer = _random.Next(2) == 0;
        _wanted.LeverSeen = _pump ? _wanted.LeverSeen : _lever.Next(3) == 0;
    }

    private void ResetNowAndThen()
    {
        if (_gate.Trip == GateTrip.None || _random.Next(50) != 0)
        {
            return;
        }

        _wanted.Pump = false;
        _wanted.Enable = false;
        _wanted.Valve = false;
        _gate.Renew(_now, _wanted);
        _seen = _wanted.LeverSeen;
        _gate.Reset();
        if (_gate.Trip == GateTrip.None)
        {
            _inRun = 0;
            _trip = GateTrip.None;
        }
    }

    private void Require(bool kept, string invariant)
    {
        if (!kept)
        {
            _broken ??= invariant;
        }
    }

    private void Check()
    {
        Require(_valve || !_pump, "pump only with the valve");
        Require(
            _machine.EnableCommanded || (!_pump && (_pumpOffAt == 0 || _now - _pumpOffAt >= Lag)),
            "the enable relay opens after the pump");
        Require(!_pump || _now - _renewedAt < Lease, "pump off after a lost renewal");
        if (_trip != GateTrip.None)
        {
            Require(!_pump, "pump off at a trip");
            Require(!_valve || _now - _pumpOffAt < Lag, "valve off after a trip");
        }

        if (_pump)
        {
            long on = _now - _pumpOnAt;
            Require((_unseen ? 0 : _inFill) + on < _fillLimit, "within the limit of a fill");
            Require(!_unseen || on < Unseen, "no longer than the lever may be unseen");
            Require(_inRun + on < _runLimit + LateEdges, "within the limit of a run");
            Require(!_rated || OnInWindow() < Rating + LateEdges, "within the pump's rating");
        }
    }

    private void NoteTrip()
    {
        if (_gate.Trip != _trip)
        {
            Require(_trip == GateTrip.None, "the first cause is kept");
            _trip = _gate.Trip;
            _trips[(int)_trip]++;
        }
    }

    private void NoteEdges()
    {
        bool pump = _machine.PumpCommanded;
        bool valve = _machine.ValveCommanded;
        if (valve && !_valve)
        {
            _valveOnAt = _now;
            _inFill = 0;
        }

        if (pump && !_pump)
        {
            bool unseen = _hasLever && !_seen;
            Require(_valve && _now - _valveOnAt >= Lead, "valve ahead of the pump");
            Require(!unseen || !_unseen || _now - _pumpOffAt >= RestAfterUnseen, "rest while the lever is unseen");
            _unseen = unseen;
            _pumpOnAt = _now;
            Fills++;
        }

        if (!pump && _pump)
        {
            _pumpOffAt = _now;
            _inFill += _unseen ? 0 : _now - _pumpOnAt;
            _inRun += _now - _pumpOnAt;
            _stretches.Add((_pumpOnAt, _now));
        }

        if (!valve && _valve)
        {
            Require(_now - _pumpOffAt >= Lag, "valve held after the pump");
        }

        _pump = pump;
        _valve = valve;
    }

    private long OnInWindow()
    {
        long from = _now - RatingWindow;
        _stretches.RemoveAll(stretch => stretch.To <= from);
        return _now - _pumpOnAt + _stretches.Sum(stretch => stretch.To - Math.Max(stretch.From, from));
    }
}
