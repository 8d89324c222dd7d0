using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Faults
{
    /// <summary>Asks the detectors of the present phase. It only judges; the run acts.</summary>
    public sealed class FaultFinder
    {
        /// <summary>How long the pump had filled when a look began.</summary>
        public long FilledMicroseconds;

        private readonly CycleLimits _limits;
        private readonly bool _inLine;
        private readonly ZeroCheck _zero = new ZeroCheck();
        private readonly IdleCheck _idle = new IdleCheck();
        private readonly CollapseCheck _collapse;
        private readonly FillCheck _fill;
        private readonly PlateauCheck _plateau;
        private readonly FlushCheck _flush;
        private readonly LineCheck _line;
        private readonly LagCheck _lag = new LagCheck();
        private readonly VentCheck _vent = new VentCheck();

        /// <summary>A finder for a machine.</summary>
        /// <param name="settings">What was chosen for it.</param>
        /// <param name="limits">What its cycles must show.</param>
        public FaultFinder(ControllerSettings settings, CycleLimits limits)
        {
            _limits = limits;
            _inLine = limits.InLine;
            int stall = PressureJudge.StallFloorOf(settings);
            int line = stall < CollapseCheck.LineMillibar ? stall : CollapseCheck.LineMillibar;
            bool byHand = settings.Valve == ValveKind.Lever && settings.Pins.BrewSwitch == PinSettings.None;
            _collapse = byHand ? null
                : _inLine ? new CollapseCheck(line, line, 1)
                : new CollapseCheck(CollapseCheck.LeastMillibar, CollapseCheck.LowMillibar, 1);
            _fill = new FillCheck(settings, limits);
            _plateau = new PlateauCheck(settings);
            _flush = new FlushCheck(limits);
            _line = new LineCheck(settings);
        }

        /// <summary>Follows the pressure where the group should be open to the drain, apart from the step.</summary>
        public void Watch(long now, FaultContext context, PressureVerdict pressure)
        {
            CyclePhase phase = context.Phase;
            if (phase != CyclePhase.Lead && phase != CyclePhase.Fill && phase != CyclePhase.Hold)
            {
                _zero.Watch(now, pressure);
            }
        }

        /// <summary>What is wrong now.</summary>
        public Fault Find(long now, FaultContext context, PressureVerdict pressure)
        {
            CyclePhase phase = context.Phase;
            if (phase < CyclePhase.Lead || phase > CyclePhase.Check)
            {
                return OutOfCycle(now, context, pressure);
            }

            if (!pressure.Known)
            {
                return FaultRules.OfSensor(pressure.Loss);
            }

            if (pressure.MeanMillibar > _limits.OverPressureMillibar && context.Doubted == Fault.None)
            {
                return Fault.OverPressure;
            }

            switch (phase)
            {
                case CyclePhase.Lead:
                    return _inLine ? _line.InLead(now, context, pressure) : Fault.None;

                case CyclePhase.Fill:
                    if (context.IsFlush)
                    {
                        return context.HidesFlow ? Fault.None : _flush.Find(now, pressure);
                    }

                    // Where only the pressure tells where a lever is, it has come down first.
                    bool follows = _collapse != null && !IsJet(context);
                    return follows && _collapse.Find(context, pressure) != Fault.None ? Fault.FillCollapsed
                        : _inLine && _line.InFill(context) != Fault.None ? Fault.NoPressure
                        : _fill.During(now, context, pressure);

                case CyclePhase.Hold:
                    _plateau.Watch(pressure);
                    return Fault.None;

                case CyclePhase.Settle:
                    bool isJudged = !_inLine && !context.IsLever && !context.IsFlush;
                    return isJudged ? _lag.Find(context, pressure) : Fault.None;

                case CyclePhase.Vent:
                    if (_inLine)
                    {
                        return _line.InVent(now, context, pressure);
                    }

                    Fault fault = _vent.Find(now, context, pressure);
                    return fault == Fault.None ? fault : CauseOf(fault, context, pressure);

                default:
                    return Fault.None;
            }
        }

        /// <summary>
        /// The likelier cause of a pressure that should not be there. Behind a lever that is up it stands like a zero
        /// that is off.
        /// </summary>
        public Fault CauseOf(Fault fault, FaultContext context, PressureVerdict pressure)
        {
            return fault == Fault.None || context.IsLever ? fault : _zero.CauseOf(fault, context.Phase, pressure);
        }

        /// <summary>
        /// What a fill that has ended has shown. Where the line hides the flow an open group looks like a closed one as
        /// long as the pump runs, so each fill is looked at.
        /// </summary>
        public Fault AfterFill(FaultContext context, CycleResult result, PressureVerdict pressure)
        {
            Fault fault = _fill.AtEnd(context, result, pressure);
            bool mayBeOpen = context.HidesFlow && fault == Fault.None && result.Filled && !context.IsFlush;
            return mayBeOpen ? Fault.NoBlindBasket : fault;
        }

        /// <summary>
        /// What a fill has shown may have a cause that shows with the pump off and the valve energised: a look begins.
        /// </summary>
        public bool Doubts(Fault fault, long now, FaultContext context, PressureVerdict pressure)
        {
            long filled = now - context.EnteredAt;
            FilledMicroseconds = filled;
            bool doubts = _plateau.Doubts(fault, context, pressure);
            return context.IsFlush ? _inLine && fault == Fault.GroupClosed
                : doubts || (fault == Fault.NoPressure && filled < FillCheck.ShortestJudgedMicroseconds);
        }

        /// <summary>
        /// The cause, at the end of the look; none where it has dispelled the doubt. A short fill is not called wrong:
        /// it has not filled the group.
        /// </summary>
        public Fault AfterLook(FaultContext context, PressureVerdict pressure)
        {
            Fault doubted = context.Doubted;
            bool unchanged = _plateau.IsUnchanged(doubted, pressure);
            if (doubted == Fault.NoPressure || doubted == Fault.GroupClosed)
            {
                context.HidesFlow = !unchanged;
                return unchanged ? doubted : Fault.None;
            }

            bool isJet = IsJet(context);
            CycleResult result = context.Meter.Result;
            if (context.HidesFlow && result.Filled && (isJet || doubted == Fault.NoBlindBasket))
            {
                bool open = _plateau.IsOpen(pressure);
                if (open && context.FillMicroseconds >= FillCheck.ShortestJudgedMicroseconds)
                {
                    return isJet ? Fault.SlowRise
                        : context.Cycle == 1 ? Fault.NoBlindBasket
                        : Fault.FillCollapsed;
                }

                if (doubted == Fault.NoBlindBasket)
                {
                    result.Filled = !open;
                    return Fault.None;
                }
            }

            return unchanged
                ? _fill.WithoutPump(context, FilledMicroseconds, pressure.MeanMillibar)
                : _plateau.CauseOf(doubted, pressure);
        }

        /// <summary>A look into this fill has shown that there is a fine jet behind the line.</summary>
        private bool IsJet(FaultContext context)
        {
            return context.HidesFlow != _limits.HidesFlow;
        }

        /// <summary>What is wrong while no cycle is under way.</summary>
        private Fault OutOfCycle(long now, FaultContext context, PressureVerdict pressure)
        {
            switch (context.Phase)
            {
                case CyclePhase.Idle:
                    return CauseOf(
                        _idle.Find(now, pressure, IdleCheck.ShotPatienceMicroseconds), context, pressure);

                case CyclePhase.Pause:
                    Fault lost = FaultRules.OfSensor(pressure.Loss);
                    return lost != Fault.None || context.LooksForPlace
                        ? lost
                        : CauseOf(
                            _idle.Find(now, pressure, IdleCheck.IdlePatienceMicroseconds), context, pressure);

                default:
                    _idle.Break();
                    return Fault.None;
            }
        }
    }
}
