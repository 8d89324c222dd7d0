using System;
using BackflushController.Core.Board;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using Xunit;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// The output gate alone: in place of a programme somebody mad asks it for anything, with late ticks and lost ones.
    /// Whatever the gate grants is held against its promises, reckoned here from the outputs alone. The seed is in the
    /// name of a failing test and repeats the run exactly.
    /// </summary>
    public class MadProgrammeTests
    {
        private const int Ticks = 40000;
        private const int MostSeeds = 50;
        private const long Second = Bench.Second;
        private const long Tick = ControlLoop.TickMicroseconds;

        public static TheoryData<int> Seeds
        {
            get
            {
                TheoryData<int> seeds = new TheoryData<int>();
                for (int seed = 1; seed <= MostSeeds; seed++)
                {
                    seeds.Add(seed);
                }

                return seeds;
            }
        }

        [Theory]
        [MemberData(nameof(Seeds))]
        public void Whatever_is_asked_the_promises_of_the_gate_hold(int seed)
        {
            new MadRun(seed).Run();
        }

        [Fact]
        public void These_runs_fill_and_trip_the_gate_in_every_way()
        {
            int[] trips = new int[(int)GateTrip.LoopOverruns + 1];
            int fills = 0;
            for (int seed = 1; seed <= MostSeeds; seed++)
            {
                MadRun run = new MadRun(seed);
                run.Run();
                fills += run.Fills;
                for (int i = 0; i < trips.Length; i++)
                {
                    trips[i] += run.Trips[i];
                }
            }

            Xunit.Assert.True(fills > 10 * MostSeeds, fills + " fills");
            for (int trip = (int)GateTrip.LeaseLost; trip < trips.Length; trip++)
            {
                Xunit.Assert.True(trips[trip] > 0, (GateTrip)trip + " never came");
            }
        }

        private sealed class MadRun
        {
            public readonly int[] Trips = new int[(int)GateTrip.LoopOverruns + 1];
            public int Fills;

            private readonly Random _random;
            private readonly FakeBoard _board = new FakeBoard();
            private readonly OutputGate _gate;
            private readonly bool _rated;
            private readonly long _fillLimit;
            private readonly long _runLimit;
            private readonly Outputs _wanted = new Outputs();
            private readonly System.Collections.Generic.List<(long From, long To)> _stretches = new();

            private long _now = Second;
            private int _steadiness;
            private long _renewedAt;
            private long _valveOnAt;
            private long _pumpOnAt;
            private long _pumpOffAt;
            private long _inFill;
            private long _inRun;
            private bool _pump;
            private bool _valve;
            private GateTrip _trip;

            public MadRun(int seed)
            {
                _random = new Random(seed);
                _rated = seed % 3 != 0;
                _fillLimit = (10 + _random.Next(21)) * Second;
                _runLimit = (seed % 2 == 0 ? 60 : 400) * Second;
                ControllerSettings settings = new ControllerSettings
                {
                    Pump = _rated ? PumpType.Vibratory : PumpType.Rotary,
                    FillLimitMicroseconds = _fillLimit,
                    RunLimitMicroseconds = _runLimit,
                };
                _gate = new OutputGate(_board, new GateLimits(settings), new TickCheckpoints());
            }

            public void Run()
            {
                // From somebody who hardly does anything else than fill to one who asks for anything.
                _steadiness = _random.Next(2, 25);
                int madness = 1 << _random.Next(4, 18);
                for (int tick = 0; tick < Ticks; tick++)
                {
                    AskForAnything(madness);
                    if (_random.Next(4 * madness) == 0)
                    {
                        _gate.Cut(GateTrip.LoopOverruns);
                    }

                    _now += Tick + (_random.Next(500) == 0 ? _random.Next((int)Second) : 0);
                    _board.Now = _now;
                    if (_random.Next(madness) != 0 && !(_random.Next(2 * madness) == 0 && LoseTheLease()))
                    {
                        _gate.Renew(_now, _wanted);
                        _renewedAt = _now;
                    }

                    _gate.Decide(_now);
                    _gate.Actuate();
                    Check();
                    if (_board.Edges > FakeBoard.MostEdges - 8)
                    {
                        _board.Edges = 0;
                    }

                    ResetNowAndThen();
                }
            }

            /// <summary>For half a second and more nobody renews, whatever was granted.</summary>
            private bool LoseTheLease()
            {
                for (int i = 0; i < 30; i++)
                {
                    _now += Tick;
                    _board.Now = _now;
                    _gate.Decide(_now);
                    _gate.Actuate();
                    Check();
                }

                return true;
            }

            private void AskForAnything(int madness)
            {
                if (_random.Next(madness) == 0)
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

                _wanted.Buzzer = _random.Next(2) == 0;
            }

            private void ResetNowAndThen()
            {
                if (_gate.Trip == GateTrip.None || _random.Next(50) != 0)
                {
                    return;
                }

                _wanted.Pump = false;
                _wanted.Valve = false;
                _gate.Renew(_now, _wanted);
                _gate.Reset();
                if (_gate.Trip == GateTrip.None)
                {
                    _inRun = 0;
                    _trip = GateTrip.None;
                }
            }

            private void Check()
            {
                Note();
                Xunit.Assert.False(_pump && !_valve, "pump without the valve");
                if (_pump || _valve)
                {
                    Xunit.Assert.True(_gate.Trip == GateTrip.None || (!_pump && _now - _pumpOffAt < 50000), "tripped");
                    Xunit.Assert.True(_now - _renewedAt < 500000 || !_pump, "not renewed");
                }

                if (_pump)
                {
                    long on = _now - _pumpOnAt;
                    Xunit.Assert.True(_inFill + on < _fillLimit, "fill");
                    Xunit.Assert.True(_inRun + on < _runLimit + (2 * Second), "run");
                    Xunit.Assert.True(!_rated || OnInWindow() < 122 * Second, "rating");
                }
            }

            private void Note()
            {
                if (_gate.Trip != _trip)
                {
                    Xunit.Assert.Equal(GateTrip.None, _trip);
                    _trip = _gate.Trip;
                    Trips[(int)_trip]++;
                }

                if (_board.Valve && !_valve)
                {
                    _valveOnAt = _now;
                    _inFill = 0;
                }

                if (_board.Pump && !_pump)
                {
                    Xunit.Assert.True(_valve && _now - _valveOnAt >= 100000, "lead");
                    _pumpOnAt = _now;
                    Fills++;
                }

                if (!_board.Pump && _pump)
                {
                    _pumpOffAt = _now;
                    _inFill += _now - _pumpOnAt;
                    _inRun += _now - _pumpOnAt;
                    _stretches.Add((_pumpOnAt, _now));
                }

                if (!_board.Valve && _valve)
                {
                    Xunit.Assert.True(_now - _pumpOffAt >= 50000, "lag");
                }

                _pump = _board.Pump;
                _valve = _board.Valve;
            }

            private long OnInWindow()
            {
                long from = _now - (180 * Second);
                _stretches.RemoveAll(stretch => stretch.To <= from);
                long on = _now - _pumpOnAt;
                foreach ((long start, long to) in _stretches)
                {
                    on += to - Math.Max(start, from);
                }

                return on;
            }
        }
    }
}
