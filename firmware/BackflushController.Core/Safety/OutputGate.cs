using BackflushController.Core.Board;

namespace BackflushController.Core.Safety
{
    /// <summary>
    /// Stands between whoever asks for pump and valve and the board, and is the only one that drives them. It knows
    /// nothing of programmes: whatever is asked for, only what is safe is granted.
    /// <para>
    /// Each tick renews the wishes, decides and actuates. What breaks a rule trips the gate: the pump goes off at once,
    /// the valve after it, after its lag, and nothing is granted until <see cref="Reset"/>. The first cause is kept.
    /// The buzzer always passes. The enable relay opens after the pump relay, after the same lag: its contact breaks no
    /// current, so nothing welds it.
    /// </para>
    /// </summary>
    public sealed class OutputGate
    {
        /// <summary>
        /// Wishes hold for this long. A loop that a stuck bus has blocked for a second renews them in the same tick
        /// that acts on them, and goes on; while it is blocked nothing on the chip acts, which is the heartbeat's part.
        /// </summary>
        public const long LeaseMicroseconds = 500000;

        /// <summary>
        /// Valve energised before the pump is granted. The solenoid needs 20 to 50 ms; a programme takes a second, less
        /// up to a tick when an edge comes late.
        /// </summary>
        public const long ValveLeadMicroseconds = 100000;

        /// <summary>
        /// Pump off before the valve is let go. A pump stops within one mains period, a relay opens within 10 ms; a
        /// programme takes 100 ms, less up to a tick.
        /// </summary>
        public const long ValveLagMicroseconds = 50000;

        /// <summary>
        /// Pump on at a stretch without the lever having been seen to be up: against a closed path, which the
        /// over-pressure valve stands. A programme takes three seconds.
        /// </summary>
        public const long LeverUnseenMicroseconds = 4000000;

        /// <summary>Pump off between two such stretches; a programme takes three seconds.</summary>
        public const long LeverRestMicroseconds = 2000000;

        private readonly IBoard _board;
        private readonly GateLimits _limits;
        private readonly TickCheckpoints _checkpoints;
        private readonly PumpBudget _budget = new PumpBudget();
        private readonly Outputs _granted = new Outputs();

        private bool _wantsPump;
        private bool _wantsEnable;
        private bool _wantsValve;
        private bool _wantsBuzzer;
        private bool _wantsSeen;
        private bool _wasUnseen;
        private long _leaseEndsAt;
        private long _valveOnAt;
        private long _pumpOnAt;
        private long _pumpOffAt = -ValveLagMicroseconds;
        private long _pumpEndsAt = long.MaxValue;
        private GateTrip _endsBy;
        private GateTrip _trip;
        private long _onInFill;
        private long _onInRun;

        /// <summary>A gate that has granted nothing.</summary>
        /// <param name="board">The board; its outputs are off.</param>
        /// <param name="limits">How long the pump may be on.</param>
        /// <param name="checkpoints">Hears that the gate has decided and actuated.</param>
        public OutputGate(IBoard board, GateLimits limits, TickCheckpoints checkpoints)
        {
            _board = board;
            _limits = limits;
            _checkpoints = checkpoints;
        }

        /// <summary>What has tripped the gate since the last reset.</summary>
        public GateTrip Trip
        {
            get { return _trip; }
        }

        /// <summary>The valve is granted.</summary>
        public bool Valve
        {
            get { return _granted.Valve; }
        }

        private bool IsUnseen
        {
            get { return _limits.IsLever && !_wantsSeen; }
        }

        /// <summary>Takes the wishes, and lets them hold for <see cref="LeaseMicroseconds"/> from now on.</summary>
        /// <param name="now">Microseconds; never runs backwards.</param>
        /// <param name="wanted">The wishes.</param>
        public void Renew(long now, Outputs wanted)
        {
            _leaseEndsAt = now + LeaseMicroseconds;
            _wantsPump = wanted.Pump;
            _wantsEnable = wanted.Enable;
            _wantsValve = wanted.Valve;
            _wantsBuzzer = wanted.Buzzer;
            _wantsSeen = wanted.LeverSeen;
        }

        /// <summary>Grants what is safe, for <see cref="Actuate"/> to drive.</summary>
        /// <param name="now">When it will be driven, microseconds.</param>
        /// <returns>True when an output changes.</returns>
        public bool Decide(long now)
        {
            Outputs granted = _granted;
            bool steady = _wantsPump == granted.Pump
                && _wantsEnable == granted.Enable
                && _wantsValve == granted.Valve
                && _wantsBuzzer == granted.Buzzer
                && (!granted.Valve || (_trip == GateTrip.None && now < _leaseEndsAt && now < _pumpEndsAt));
            bool changes = !steady && DecideAnew(now);
            _checkpoints.Pass(TickCheckpoint.Gated);
            return changes;
        }

        /// <summary>Drives what was granted.</summary>
        public void Actuate()
        {
            _board.Drive(_granted);
            _checkpoints.Pass(TickCheckpoint.Actuated);
        }

        /// <summary>
        /// Somebody else has found a reason to cut pump and valve off. Takes effect with the next decision.
        /// </summary>
        public void Cut(GateTrip trip)
        {
            _trip = _trip == GateTrip.None ? trip : _trip;
        }

        /// <summary>
        /// A person is back at the beginning: what has tripped the gate was acknowledged, and a new run may begin. Does
        /// nothing while anything is granted or wished. What the pump has to rest stays as it is.
        /// </summary>
        public void Reset()
        {
            if (!_granted.Valve && !_wantsPump && !_wantsValve)
            {
                _trip = GateTrip.None;
                _onInRun = 0;
            }
        }

        private bool DecideAnew(long now)
        {
            Cut(FindTrip(now));
            bool open = _trip == GateTrip.None;
            bool pump = open && _wantsPump;
            bool holds = MustHold(now);
            bool enable = (open && _wantsEnable) || (_granted.Enable && holds);
            bool valve = open ? _wantsValve : _granted.Valve && holds;
            bool same = pump == _granted.Pump
                && enable == _granted.Enable
                && valve == _granted.Valve
                && _wantsBuzzer == _granted.Buzzer;
            if (!same)
            {
                _granted.Enable = enable;
                Grant(now, pump, valve);
            }

            return !same;
        }

        private GateTrip FindTrip(long now)
        {
            if (now >= _leaseEndsAt && (_wantsPump || _wantsValve))
            {
                return GateTrip.LeaseLost;
            }

            if (_wantsPump)
            {
                return !_wantsValve || !_wantsEnable ? GateTrip.OutOfOrder : OfPump(now);
            }

            return !_wantsValve && _granted.Valve && MustHold(now) ? GateTrip.OutOfOrder : GateTrip.None;
        }

        private GateTrip OfPump(long now)
        {
            if (!_granted.Pump)
            {
                if (!_granted.Valve || now - _valveOnAt < ValveLeadMicroseconds)
                {
                    return GateTrip.OutOfOrder;
                }

                bool unseen = IsUnseen;
                if (unseen && _wasUnseen && now - _pumpOffAt < LeverRestMicroseconds)
                {
                    return GateTrip.LeverNotSeen;
                }

                LayPumpEnd(now, unseen);
            }

            return now >= _pumpEndsAt ? _endsBy : GateTrip.None;
        }

        /// <summary>How long the pump may stay on is calculated once, when it starts.</summary>
        private void LayPumpEnd(long now, bool unseen)
        {
            _pumpEndsAt = now + _limits.FillMicroseconds - _onInFill;
            _endsBy = GateTrip.FillTooLong;
            EndBy(now + _limits.RunMicroseconds - _onInRun, GateTrip.RunTooLong);
            if (unseen)
            {
                EndBy(now + LeverUnseenMicroseconds, GateTrip.LeverNotSeen);
            }

            if (_limits.IsPumpRated)
            {
                EndBy(_budget.EndOf(now), GateTrip.PumpTooHot);
            }
        }

        private void EndBy(long time, GateTrip trip)
        {
            if (time < _pumpEndsAt)
            {
                _pumpEndsAt = time;
                _endsBy = trip;
            }
        }

        private bool MustHold(long now)
        {
            return _granted.Pump || now - _pumpOffAt < ValveLagMicroseconds;
        }

        private void Grant(long now, bool pump, bool valve)
        {
            Outputs granted = _granted;
            if (pump && !granted.Pump)
            {
                _pumpOnAt = now;
                _wasUnseen = IsUnseen;
            }
            else if (!pump && granted.Pump)
            {
                EndStretch(now);
            }

            if (valve && !granted.Valve)
            {
                // One fill is all the time that the pump is on until the group is vented, in however many pieces.
                _valveOnAt = now;
                _onInFill = 0;
            }

            granted.Pump = pump;
            granted.Valve = valve;
            granted.Buzzer = _wantsBuzzer;
        }

        private void EndStretch(long now)
        {
            _pumpOffAt = now;
            _pumpEndsAt = long.MaxValue;
            _onInFill += _wasUnseen ? 0 : now - _pumpOnAt;
            _onInRun += now - _pumpOnAt;
            if (_limits.IsPumpRated)
            {
                _budget.Add(_pumpOnAt, now);
            }
        }
    }
}
