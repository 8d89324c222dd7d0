using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>The part of a run that goes from stage to stage and from cycle to cycle.</summary>
    public abstract class CycleRun : LeverRun
    {
        // A line that has lost more by then has a leak, and a group may lose the rest to an empty boiler.
        private const int LeastProbedMillibar = 3000;

        /// <summary>Sees whether the cut-off works; null on a board that does not read it back.</summary>
        public readonly CutOffCheck CutOff;

        /// <summary>Finds what is wrong.</summary>
        protected readonly FaultFinder Finder;

        /// <summary>A run that is <see cref="RunState.Ready"/>.</summary>
        protected CycleRun(
            Programme programme,
            Refusal refusal,
            ControllerSettings settings,
            GroupMemory group,
            IRunListener listener)
            : base(programme, refusal, settings, group, new CycleObserver(settings, group.Baseline), listener)
        {
            CutOff = settings.Pins.Rail == PinSettings.None ? null : new CutOffCheck();
            Finder = new FaultFinder(settings, Observer.Limits);
        }

        /// <summary>
        /// Something is wrong: where pump or valve may be on the group vents first. Elsewhere there is nothing to do.
        /// </summary>
        public void Abort(Fault fault, long now)
        {
            if (Context.Phase == CyclePhase.Idle)
            {
                Fail(fault, now);
                return;
            }

            MakeSafe(fault, now);
        }

        /// <summary>The present stage is over.</summary>
        protected void NextStage(long at)
        {
            if (Walk.IsLastStage)
            {
                RunRules.Finish(Walk.Programme, Observer, Group);
                Enter(RunState.Finished, at, long.MaxValue);
                return;
            }

            Walk.NextStage(at);
            EnterStage(at);
        }

        /// <summary>A stage begins, or begins anew.</summary>
        protected void EnterStage(long at)
        {
            Stage stage = Walk.Stage;
            switch (stage.Kind)
            {
                case StageKind.Prompt:
                    Enter(RunState.AwaitingPerson, at, at + RunTiming.PromptPatienceMicroseconds);
                    break;

                case StageKind.Soak:
                    Enter(RunState.Soaking, at, at + stage.ReleaseMicroseconds);
                    break;

                default:
                    if (CutOff != null && CutOff.IsDue)
                    {
                        Enter(RunState.RailRising, at, at + CutOffCheck.LongestRiseMicroseconds);
                    }
                    else
                    {
                        BeginCycles(at);
                    }

                    break;
            }
        }

        private void BeginCycles(long at)
        {
            Stage stage = Walk.Stage;
            FaultContext context = Context;
            context.IsFlush = stage.Kind == StageKind.Flush;
            context.FillMicroseconds = stage.FillMicroseconds;
            context.FillEnd = stage.FillEnd;
            context.Repeats = 0;
            Observer.BeginStage();
            Energise(at);
        }

        /// <summary>
        /// The time of a self-test is over. What a blocked loop has not seen in time, it sees in the next tick.
        /// </summary>
        protected void ExpireSelfTest(long at)
        {
            if (State == RunState.RailRising || CutOff.IsRailSeen)
            {
                MakeSafe(Fault.CutOffFails, at);
            }
        }

        /// <summary>Looks at what a tick must look at: whether the pump is off, or its cut-off works.</summary>
        /// <returns>True when that has led into another state.</returns>
        protected bool Checks(long now, PressureVerdict pressure)
        {
            switch (State)
            {
                case RunState.RailRising:
                    bool holds = CutOff.Holds && now - Context.EnteredAt >= CutOffCheck.RiseMicroseconds;
                    if (holds)
                    {
                        Enter(RunState.RailFalling, now, now + CutOffCheck.FallMicroseconds);
                    }

                    return holds;

                case RunState.RailFalling:
                    bool fell = !CutOff.IsRailUp;
                    if (fell)
                    {
                        CutOff.IsDue = false;
                        BeginCycles(now);
                    }

                    return fell;

                default:
                    return ChecksPump(now, pressure);
            }
        }

        /// <summary>A cycle begins.</summary>
        protected void Energise(long at)
        {
            ProgrammeWalk walk = Walk;
            FaultContext context = Context;
            walk.NextCycle(at);
            context.Cycle = walk.Cycle;
            context.Doubted = Fault.None;
            context.HidesFlow = Observer.Limits.HidesFlow;
            if (walk.Stage.WithDetergent)
            {
                Group.DetergentEnters();
            }

            BeginCycle(at);
        }

        /// <summary>The time of the fill is over, or the dwell after its stall.</summary>
        protected void EndFill(long at, PressureVerdict pressure)
        {
            FaultContext context = Context;
            Fault fault = Finder.AfterFill(context, context.Meter.Result, pressure);
            if (fault != Fault.None)
            {
                Find(fault, at, pressure);
                return;
            }

            ProveLead();
            HoldOrSettle(at);
        }

        private void HoldOrSettle(long at)
        {
            ProgrammeWalk walk = Walk;
            long hold = walk.IsLastCycle ? walk.Stage.HoldMicroseconds : 0;
            if (hold > 0)
            {
                Hold(at, hold);
            }
            else
            {
                Settle(at);
            }
        }

        /// <summary>
        /// Something is wrong. What a fill has shown may have a cause that shows with the pump off and the valve
        /// energised: then it is named a second later. Whatever comes meanwhile is less than that, unless it is the
        /// sensor that is lost.
        /// </summary>
        protected void Find(Fault fault, long now, PressureVerdict pressure)
        {
            FaultContext context = Context;
            if (State == RunState.Filling && Finder.Doubts(fault, now, context, pressure))
            {
                context.Doubted = fault;
                bool mayBeJet = fault == Fault.NoPressure || fault == Fault.GroupClosed;
                Hold(now, mayBeJet ? PlateauCheck.JetMicroseconds : PlateauCheck.LookMicroseconds);
                return;
            }

            Abort(context.Doubted != Fault.None && pressure.Known ? context.Doubted : fault, now);
        }

        private void Hold(long at, long length)
        {
            FaultContext context = Context;
            if (context.Doubted == Fault.None)
            {
                context.Meter.BeginHold(at, length);
            }

            Enter(RunState.Holding, at, at + length);
        }

        /// <summary>The pressure has been held for its time.</summary>
        protected void EndHold(long at, PressureVerdict pressure)
        {
            Fault doubted = Context.Doubted;
            if (doubted != Fault.None)
            {
                Fault cause = Finder.AfterLook(Context, pressure);
                if (cause != Fault.None)
                {
                    Abort(cause, at);
                    return;
                }

                Context.Doubted = Fault.None;
                if (doubted != Fault.NoBlindBasket)
                {
                    // It was a fine jet: water goes into the group, and the fill has only begun.
                    Fill(LeadWasQuiet, at, pressure);
                    Context.Deadline -= Finder.FilledMicroseconds;
                    return;
                }

                ProveLead();
                HoldOrSettle(at);
            }
            else if (Observer.Meter.HoldsOn(at))
            {
                Context.Deadline = at + Walk.Stage.HoldMicroseconds;
            }
            else
            {
                Settle(at);
            }
        }

        /// <summary>A vent that never comes to rest is a fault.</summary>
        protected void EndVent(long now, long at, PressureVerdict pressure)
        {
            ProgrammeWalk walk = Walk;
            if (!RunRules.VentHolds(walk.IsLastCycle || walk.Stage.EndsWhenClean, pressure))
            {
                CompleteCycle(at, pressure.Known);
            }
            else if (now - Context.Deadline >= VentPatienceMicroseconds)
            {
                BlameVent(now, pressure);
            }
        }

        /// <summary>
        /// Pressure that is still high after a fill may be that of the pump's line, or of the machine's own switch. The
        /// run does not wait for a group that does not vent: the fault must be in the memory before somebody pulls the
        /// plug.
        /// </summary>
        protected void BlameVent(long now, PressureVerdict pressure)
        {
            int millibar = pressure.MeanMillibar;
            int floor = PressureJudge.StallFloorMillibar;
            bool used = Lever.IsSeen(true)
                || (State == RunState.CheckVenting && Context.Meter.ReleasedAtMillibar < floor && millibar >= floor);
            Fault fault = used ? Fault.PressureIdle : Finder.CauseOf(Fault.NoVent, Context, pressure);
            bool mayBeLine = fault == Fault.NoVent
                && !Context.IsLever
                && State == RunState.Venting
                && millibar >= LeastProbedMillibar;
            if (mayBeLine)
            {
                Probe(fault, now, pressure);
            }
            else
            {
                FailVent(now, fault);
            }
        }

        /// <summary>The cycle is done again.</summary>
        protected void RepeatCycle(long at)
        {
            Context.Repeats++;
            Walk.TakeCycleBack();
            Energise(at);
        }

        private void CompleteCycle(long at, bool withSensor)
        {
            ProgrammeWalk walk = Walk;
            if (CameDown)
            {
                if (Context.Repeats < RunTiming.LeverTries)
                {
                    Enter(RunState.LeverCameDown, at, long.MaxValue);
                    return;
                }

                Abort(Fault.FillCollapsed, at);
                return;
            }

            Stage stage = walk.Stage;
            if (withSensor && RunRules.MustRepeat(walk.Programme, Context, stage))
            {
                RepeatCycle(at);
                return;
            }

            bool last = walk.IsLastCycle;
            Observer.CompleteCycle(stage.Kind, walk.Cycle == 1);
            walk.CompletePart();
            if (last || (stage.EndsWhenClean && Observer.SaysClean))
            {
                NextStage(at);
            }
            else
            {
                Energise(at);
            }
        }
    }
}
