using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>
    /// The state machine of a run. Words: a <i>cycle</i> is energise, fill, settle, vent; a <i>stage</i> is a prompt, a
    /// soak or a number of cycles; a <i>programme</i> is a list of stages.
    /// <para>
    /// Time is an argument, and every timed state ends at an absolute deadline calculated from the previous one, never
    /// from the moment a tick happened to see it, so the error of one edge does not shift the next.
    /// </para>
    /// </summary>
    public sealed class BackflushRun : CycleRun
    {
        private readonly RestCheck _rest;

        /// <summary>A run that is <see cref="RunState.Ready"/>.</summary>
        /// <param name="programme">What a long press starts.</param>
        /// <param name="refusal">Why it must not be started, or null.</param>
        /// <param name="settings">What was chosen for the machine.</param>
        /// <param name="group">What is remembered of the group; this run decides what enters there.</param>
        /// <param name="sensor">Is trimmed to zero while the group is open and at rest.</param>
        /// <param name="listener">Is told of each transition.</param>
        public BackflushRun(
            Programme programme,
            Refusal refusal,
            ControllerSettings settings,
            GroupMemory group,
            PressureSensor sensor,
            IRunListener listener)
            : base(programme, refusal, settings, group, listener)
        {
            _rest = new RestCheck(sensor);
        }

        /// <summary>
        /// Lets one tick pass: the person's event first, then what the pressure says, then the clock. At most one
        /// transition is made, so that no state is skipped even when the loop was blocked past several deadlines.
        /// </summary>
        /// <returns>True when the event was answered.</returns>
        public bool Step(long now, ButtonEvent happened, PressureVerdict pressure)
        {
            if (happened != ButtonEvent.None && Answer(now, happened, pressure))
            {
                return true;
            }

            FaultContext context = Context;
            if (pressure.Fresh)
            {
                Observer.Measure(now, context, pressure);
            }

            if (context.IsLever && FollowsLever(now, pressure))
            {
                return false;
            }

            Fault fault = Finder.Find(now, context, pressure);
            if (fault == Fault.NoVent)
            {
                BlameVent(now, pressure);
            }
            else if (fault != Fault.None)
            {
                Find(fault, now, pressure);
            }
            else if (State == RunState.StopVenting && RunRules.MayBeOpened(now - context.EnteredAt, pressure))
            {
                Enter(Fault == Fault.None ? RunState.Stopped : RunState.Faulted, now, long.MaxValue);
            }
            else if ((Row & RunStates.Checks) != 0 && Checks(now, pressure))
            {
                return false;
            }
            else if (now >= context.Deadline)
            {
                Expire(now, pressure);
            }

            return false;
        }

        /// <summary>What follows from a step, apart from it: no output waits for it.</summary>
        public void Watch(long now, PressureVerdict pressure)
        {
            Finder.Watch(now, Context, pressure);
            Observer.Prove();

            // Not when a state is entered: that tick has the most to do.
            long since = now - Context.EnteredAt;
            if (since > Inputs.TickMicroseconds && since < 4 * Inputs.TickMicroseconds)
            {
                Walk.PrepareNextStage();
            }
        }

        /// <summary>A technician has opened the service menu: what was found at power-up is acknowledged.</summary>
        public void Unlock(long now)
        {
            if (FaultRules.IsOfPowerUp(Fault))
            {
                GetReady(now);
            }
        }

        private bool Answer(long now, ButtonEvent happened, PressureVerdict pressure)
        {
            switch (happened)
            {
                case ButtonEvent.Pressed:
                    return RunStates.StopsAtTouch(State) && Stop(now);

                case ButtonEvent.LongPress:
                    return AnswerLongPress(now, pressure);

                default:
                    return AnswerShortPress(now);
            }
        }

        private bool AnswerLongPress(long now, PressureVerdict pressure)
        {
            switch (State)
            {
                case RunState.Ready: return Start(now, pressure);
                case RunState.LeverCameDown:
                case RunState.AwaitingPerson: return GoOn(now, pressure);
                case RunState.SafeWait:
                    Walk.EnterStage(now);
                    EnterStage(now);
                    return true;

                default:
                    return false;
            }
        }

        private bool AnswerShortPress(long now)
        {
            switch (State)
            {
                case RunState.AwaitingPerson:
                case RunState.SafeWait:
                case RunState.LeverCameDown:
                    return Stop(now);

                case RunState.Finished:
                case RunState.Stopped:
                case RunState.Faulted:
                    return !FaultRules.IsFinal(Fault) && GetReady(now);

                default:
                    return false;
            }
        }

        private bool Stop(long now)
        {
            MakeSafe(Fault.None, now);
            return true;
        }

        private bool Start(long now, PressureVerdict pressure)
        {
            if (RestCheck.IsUnsure(pressure))
            {
                return false;
            }

            Programme programme = Walk.Programme;
            Fault fault = RunRules.FaultAtStart(programme, Refusal, Group, pressure);
            if (fault != Fault.None)
            {
                Fail(Group.IsVentLocked ? fault : Finder.CauseOf(fault, Context, pressure), now);
                return true;
            }

            Observer.BeginRun(programme.Purpose);
            Context.LooksForPlace = RunRules.LooksForPlace(programme);
            if (CutOff != null)
            {
                CutOff.IsDue = true;
            }

            Walk.Start(now);
            EnterStage(now);
            return true;
        }

        private bool GoOn(long now, PressureVerdict pressure)
        {
            if (RestCheck.IsUnsure(pressure))
            {
                return false;
            }

            Fault fault = Finder.CauseOf(_rest.BeforeGoingOn(pressure), Context, pressure);
            if (fault == Fault.PressureIdle && Context.LooksForPlace)
            {
                Probe(fault, now, pressure);
            }
            else if (fault != Fault.None)
            {
                Abort(fault, now);
            }
            else if (State == RunState.LeverCameDown)
            {
                RepeatCycle(now);
            }
            else
            {
                NextStage(now);
            }

            return true;
        }

        private void Expire(long now, PressureVerdict pressure)
        {
            long deadline = Context.Deadline;
            long at = now - deadline > RunTiming.OverrunMicroseconds ? now : deadline;
            switch (State)
            {
                case RunState.AwaitingPerson:
                    Enter(RunState.SafeWait, at, long.MaxValue);
                    break;

                case RunState.RailRising:
                case RunState.RailFalling:
                    ExpireSelfTest(at);
                    break;

                case RunState.Energising:
                    EndLead(at, pressure);
                    break;

                case RunState.Filling:
                    EndFill(at, pressure);
                    break;

                case RunState.Holding:
                    EndHold(at, pressure);
                    break;

                case RunState.LeverUp:
                case RunState.Probing:
                    ExpireLever(at);
                    break;

                case RunState.Settling:
                    EndLag(at, pressure);
                    break;

                case RunState.Venting:
                    EndVent(now, at, pressure);
                    break;

                case RunState.Soaking:
                    Walk.CompletePart();
                    NextStage(at);
                    break;

                case RunState.StopSettling:
                    Enter(RunState.StopVenting, at, at + VentPatienceMicroseconds);
                    break;

                case RunState.StopVenting:
                    BlameVent(at, pressure);
                    break;

                default:
                    ExpireCheck(now, at, pressure);
                    break;
            }
        }
    }
}
