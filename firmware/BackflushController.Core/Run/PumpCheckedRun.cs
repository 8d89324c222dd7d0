using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>
    /// The part of a run that proves, before each fill, that the pump is off: the lead, and where the lead makes it
    /// doubtful, a check. A check belongs to its cycle and counts as none.
    /// </summary>
    public abstract class PumpCheckedRun : RunStatus
    {
        /// <summary>The lead before the present fill raised no doubt of the pump.</summary>
        protected bool LeadWasQuiet;

        // An over-pressure valve closes 8 to 16 % below the plateau of the pump. What a fill leaves below its plateau
        // only a pump that still runs raises.
        private const int FedPercent = 98;
        private const int RisenPercent = 102;

        // A lead whose rise is neither a pump's nor none takes this long. The emptier a group, the less a pump raises
        // it, at first.
        private const long LongLeadMicroseconds = 2 * RunTiming.ValveLeadMicroseconds;

        private readonly LeadCheck _lead;
        private readonly WeldCheck _weld;
        private readonly bool _plumbedIn;

        private int _quietLeads;
        private Fault _otherwise;
        private int _stoodMillibar;
        private long _usedSince = HoldTimer.Never;

        /// <summary>A run that is <see cref="RunState.Ready"/>.</summary>
        protected PumpCheckedRun(
            Programme programme,
            Refusal refusal,
            ControllerSettings settings,
            GroupMemory group,
            CycleObserver observer,
            IRunListener listener)
            : base(programme, refusal, settings, group, observer, listener)
        {
            _lead = new LeadCheck(settings);
            _weld = new WeldCheck(settings);
            _plumbedIn = settings.PlumbedIn;
        }

        /// <summary>Looks whether the pump is off, in a state that shows it.</summary>
        /// <returns>True when that has led into another state.</returns>
        protected bool ChecksPump(long now, PressureVerdict pressure)
        {
            switch (State)
            {
                case RunState.Energising:
                    return Suspects(now, pressure);

                case RunState.CheckVenting:
                    return FindsUse(now, pressure);

                case RunState.CheckWithout:
                case RunState.CheckWith:
                    return _otherwise == Fault.None
                        && pressure.Known
                        && Follow(StepOf(now - Context.EnteredAt, pressure), now, pressure);

                default:
                    return false;
            }
        }

        /// <summary>A deadline of the check has come.</summary>
        protected void ExpireCheck(long now, long at, PressureVerdict pressure)
        {
            if (_otherwise != Fault.None)
            {
                EndProbe(at, pressure);
            }
            else if (State != RunState.CheckVenting)
            {
                // A look decides by itself as long as the pressure is known.
                MakeSafe(Fault.MachinePressure, now);
            }
            else if (!RunRules.VentHolds(true, pressure))
            {
                long deadline = at + HandMicroseconds + WeldCheck.LongestWithoutMicroseconds;
                Enter(RunState.CheckWithout, at, deadline);
            }
            else if (now - Context.Deadline >= VentPatienceMicroseconds)
            {
                FailVent(now);
            }
        }

        /// <summary>
        /// The pressure stays behind the released valve. Before the group is blamed the valve is energised once more,
        /// without the pump: in the pump's line the pressure is gone then.
        /// </summary>
        /// <param name="otherwise">What is wrong when it is not.</param>
        /// <param name="now">The time; microseconds.</param>
        /// <param name="pressure">The pressure.</param>
        protected void Probe(Fault otherwise, long now, PressureVerdict pressure)
        {
            _otherwise = otherwise;
            _stoodMillibar = pressure.MeanMillibar;
            Enter(RunState.CheckWithout, now, now + RunTiming.ValveLeadMicroseconds);
        }

        /// <summary>Pump on.</summary>
        /// <param name="quiet">The lead raised no doubt of the pump.</param>
        /// <param name="at">When, by schedule; microseconds.</param>
        /// <param name="pressure">The pressure.</param>
        protected void Fill(bool quiet, long at, PressureVerdict pressure)
        {
            LeadWasQuiet = quiet;
            Stage stage = Walk.Stage;
            Observer.BeginFill(at, stage.FillEnd, pressure);
            Enter(RunState.Filling, at, at + stage.FillMicroseconds);
        }

        /// <summary>A look without the heartbeat begins so much later: a hand must lift the lever first.</summary>
        private long HandMicroseconds
        {
            get { return Context.IsLever ? RunTiming.LeverLookMicroseconds : 0; }
        }

        /// <summary>
        /// The fill is over. When it came to pressure the group was closed, and its quiet lead says that the pump was
        /// off. Two in a row must be: air on the pump side may swallow what a pump makes in a first one.
        /// </summary>
        protected void ProveLead()
        {
            if (Group.IsLeadProved)
            {
                return;
            }

            _quietLeads = LeadWasQuiet && Context.Meter.Result.Filled ? _quietLeads + 1 : 0;
            if (_quietLeads > 1)
            {
                Group.LeadProved();
            }
        }

        /// <summary>
        /// The end of a probe. Pressure that is still that of the pump is fed by the machine's own switch: that of a
        /// group that the valve keeps closed has fallen to where the over-pressure valve closes. What fell only in the
        /// probe may have been either, so the released valve is looked at once more: after a switch that is off again
        /// the group vents.
        /// </summary>
        private void EndProbe(long at, PressureVerdict pressure)
        {
            Fault fault = _otherwise;
            int millibar = pressure.MeanMillibar;
            int stood = _stoodMillibar;
            CycleMeter meter = Context.Meter;
            int fed = meter.Result.Stalled
                ? meter.Result.PlateauMillibar / 100 * FedPercent
                : meter.ReleasedAtMillibar / 100 * RisenPercent;
            bool gone = pressure.Known && millibar < IdleCheck.IdlePressureMillibar && millibar < stood / 2;
            if (State == RunState.CheckVenting)
            {
                fault = millibar < stood / 4 * 3 ? Fault.PressureIdle : fault;
            }
            else if (gone || (_plumbedIn && fault == Fault.PressureIdle))
            {
                fault = Fault.SensorPlace;
            }
            else if (millibar > fed)
            {
                fault = Fault.PressureIdle;
            }
            else if (stood > fed)
            {
                _stoodMillibar = millibar;
                Enter(RunState.CheckVenting, at, at + RunTiming.ValveLeadMicroseconds);
                return;
            }

            _otherwise = Fault.None;
            Fail(fault, at);
        }

        private bool Suspects(long now, PressureVerdict pressure)
        {
            bool isOver = now >= Context.Deadline;
            bool suspects = _lead.SuspectsPump(isOver, Context.Cycle, pressure);
            if (isOver && !suspects && !_plumbedIn && pressure.RiseMillibar > WeldCheck.QuietMillibar)
            {
                long longer = Context.EnteredAt + LongLeadMicroseconds;
                suspects = now >= longer;
                Context.Deadline = longer;
            }

            if (suspects)
            {
                // A press may have ended a probe.
                _otherwise = Fault.None;
                _weld.Begin();
                Walk.Pause(now);
                Vent(now, WeldCheck.VentMicroseconds, pressure);
            }

            return suspects;
        }

        /// <summary>
        /// Pressure that comes while all is off is no vent that fails: somebody uses the machine's own switch. While a
        /// lever is still up it may come from the pump until its enable relay has dropped out.
        /// </summary>
        private bool FindsUse(long now, PressureVerdict pressure)
        {
            bool comes = pressure.OfGroup
                && !Context.IsLever
                && pressure.MeanMillibar >= IdleCheck.IdlePressureMillibar
                && Context.Meter.ReleasedAtMillibar < IdleCheck.IdlePressureMillibar;
            _usedSince = HoldTimer.Since(_usedSince, now, comes);
            bool uses = now - _usedSince >= IdleCheck.IdlePatienceMicroseconds;
            if (uses)
            {
                MakeSafe(Fault.PressureIdle, now);
            }

            return uses;
        }

        private WeldStep StepOf(long looked, PressureVerdict pressure)
        {
            return State == RunState.CheckWith
                ? _weld.WithHeartbeat(looked, pressure)
                : looked < HandMicroseconds ? WeldStep.Look
                : _weld.WithoutHeartbeat(looked - HandMicroseconds, pressure);
        }

        private bool Follow(WeldStep step, long now, PressureVerdict pressure)
        {
            switch (step)
            {
                case WeldStep.Look:
                    return false;

                case WeldStep.Beat:
                    long deadline = now + WeldCheck.LongestWithMicroseconds;
                    Enter(RunState.CheckWith, now, deadline);
                    return true;

                case WeldStep.Clear:
                    Walk.GoOn(now);
                    Fill(_plumbedIn, now, pressure);
                    return true;

                case WeldStep.Again:
                    Vent(now, WeldCheck.VentMicroseconds, pressure);
                    return true;

                case WeldStep.Wait:
                    Vent(now, WeldCheck.WaitMicroseconds, pressure);
                    return true;

                case WeldStep.Welded:
                    MakeSafe(RunRules.OfWeld(Walk.Programme, Group), now);
                    return true;

                default:
                    Fault fault = Fault.MachinePressure;
                    if (Observer.Limits.HidesFlow)
                    {
                        // Like the line of a pump that runs, that of a group that does not vent stays up, and so does
                        // one that the pump has filled against a closed valve, before the first fill.
                        fault = RunRules.OfWeld(Walk.Programme, Group);
                        if (fault != Fault.OutputsMixed || Context.Cycle > 1 || Group.IsVentLocked)
                        {
                            FailVent(now);
                            return true;
                        }
                    }

                    MakeSafe(fault, now);
                    return true;
            }
        }

        /// <summary>All off. The vent is watched like any other; what it measures belongs to no cycle.</summary>
        private void Vent(long now, long length, PressureVerdict pressure)
        {
            Observer.Meter.BeginFill(now, pressure);
            Observer.Meter.BeginVent(now, pressure);
            Enter(RunState.CheckVenting, now, now + length);
        }
    }
}
