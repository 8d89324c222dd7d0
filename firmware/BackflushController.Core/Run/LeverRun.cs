using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>
    /// The part of a run that leads a hand where a lever takes the place of the three-way valve: told to lift it, seen
    /// to have done so before the lead and the fill, told to lower it, and waited for. Without a lever a cycle goes
    /// straight through.
    /// </summary>
    public abstract class LeverRun : PumpCheckedRun
    {
        /// <summary>Sees where the lever is.</summary>
        public readonly LeverCheck Lever;

        /// <summary>The lever came down in the fill of this cycle.</summary>
        protected bool CameDown;

        private int _tries;
        private bool _wasSeen;
        private int _heldMillibar;

        /// <summary>A run that is <see cref="RunState.Ready"/>.</summary>
        protected LeverRun(
            Programme programme,
            Refusal refusal,
            ControllerSettings settings,
            GroupMemory group,
            CycleObserver observer,
            IRunListener listener)
            : base(programme, refusal, settings, group, observer, listener)
        {
            Lever = new LeverCheck(settings.Pins.BrewSwitch != PinSettings.None);
        }

        /// <summary>How often a person who is waited for hears it, microseconds; 0: nobody is.</summary>
        public long ReminderMicroseconds
        {
            get
            {
                bool isHeld = State == RunState.Venting && _heldMillibar > 0;
                bool waits = Context.IsLever && (isHeld || State == RunState.StopVenting);
                return State == RunState.AwaitingPerson ? RunTiming.ReminderMicroseconds
                    : waits || State == RunState.LeverUp ? RunTiming.LeverReminderMicroseconds
                    : 0;
            }
        }

        /// <summary>A cycle begins: with its lead, or with the hand.</summary>
        protected void BeginCycle(long at)
        {
            bool byHand = Context.IsLever;
            _tries = 0;
            _wasSeen = !byHand || Lever.HasContact;
            CameDown = false;
            if (byHand)
            {
                CallUp(at);
            }
            else
            {
                Lead(at);
            }
        }

        /// <summary>The lead is over: pump on, where a lever was not seen yet only to see it.</summary>
        protected void EndLead(long at, PressureVerdict pressure)
        {
            if (_wasSeen)
            {
                Fill(true, at, pressure);
                return;
            }

            Observer.BeginFill(at, FillEnd.Timed, pressure);
            Enter(RunState.Probing, at, at + LeverCheck.AnswerMicroseconds);
        }

        /// <summary>Pump off; the valve follows after its lag.</summary>
        protected void Settle(long at)
        {
            Enter(RunState.Settling, at, at + RunTiming.ValveLagMicroseconds);
        }

        /// <summary>The lag is over: the group vents, or the hand is told once more.</summary>
        protected void EndLag(long at, PressureVerdict pressure)
        {
            if (!_wasSeen)
            {
                CallUp(at);
                return;
            }

            Context.Meter.BeginVent(at, pressure);
            int held = pressure.MeanMillibar;
            _heldMillibar = Context.IsLever && held >= PressureJudge.RestMillibar ? held : 0;
            Enter(RunState.Venting, at, at + Walk.Stage.VentMicroseconds);
        }

        /// <summary>Nobody has lifted the lever, as far as the box can see.</summary>
        protected void ExpireLever(long at)
        {
            if (State == RunState.Probing)
            {
                // Through the open group water may show no pressure: a flush runs by time, and is done with this.
                _wasSeen = Context.IsFlush && _tries == RunTiming.FlushTries;
                Settle(at);
            }
            else if (Lever.HasContact || _tries == RunTiming.LeverTries)
            {
                MakeSafe(Fault.LeverNotUp, at);
            }
            else
            {
                _tries++;
                Lead(at);
            }
        }

        /// <summary>Goes with the lever, where there is one, to where it was moved.</summary>
        /// <returns>True when that has led into another state.</returns>
        protected bool FollowsLever(long now, PressureVerdict pressure)
        {
            if (!pressure.Known)
            {
                return false;
            }

            RunState before = State;
            switch (before)
            {
                case RunState.LeverUp:
                    if (Lever.IsSeen(true))
                    {
                        Lead(now);
                    }

                    break;

                case RunState.Energising:
                    if (Lever.IsSeen(false))
                    {
                        CallUp(now);
                    }

                    break;

                case RunState.Probing:
                    if (Lever.Answers(now, Context, pressure))
                    {
                        _wasSeen = true;
                        Lead(now);
                    }

                    break;

                case RunState.Filling:
                case RunState.Holding:
                    FaultContext context = Context;
                    if (before == RunState.Filling && Lever.Answers(now, context, pressure))
                    {
                        _wasSeen = true;
                    }

                    if (Lever.CameDown(now, context, pressure))
                    {
                        CameDown = _wasSeen && (Lever.HasContact || !context.IsFlush);
                        Settle(now);
                    }

                    break;

                case RunState.Venting:
                    if (_heldMillibar != 0)
                    {
                        WaitForVent(now, pressure);
                    }

                    break;
            }

            return State != before;
        }

        /// <summary>The vent and the release count from when the hand lowers the lever.</summary>
        private void WaitForVent(long now, PressureVerdict pressure)
        {
            // What a leak takes while the lever is still up is no vent.
            int leaked = _heldMillibar - LeverCheck.LeakMillibar;
            _heldMillibar = pressure.MeanMillibar > leaked ? pressure.MeanMillibar : leaked;
            if (Lever.IsSeen(false) || pressure.MeanMillibar < _heldMillibar / 100 * LeverCheck.FallenPercent)
            {
                _heldMillibar = 0;
            }
            else if (now - Context.EnteredAt < RunTiming.LeverDownMicroseconds)
            {
                Observer.Meter.BeginVent(now, pressure);
                Context.Deadline = now + Walk.Stage.VentMicroseconds;
            }
            else
            {
                FailVent(now);
            }
        }

        private void CallUp(long at)
        {
            long patience = Lever.HasContact ? RunTiming.LeverContactMicroseconds : RunTiming.LeverUpMicroseconds;
            Enter(RunState.LeverUp, at, at + patience);
        }

        private void Lead(long at)
        {
            Enter(RunState.Energising, at, at + RunTiming.ValveLeadMicroseconds);
        }
    }
}
