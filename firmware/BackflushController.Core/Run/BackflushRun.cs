using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>
    /// The state machine of a run. Words: a <i>cycle</i> is energise, fill, settle, vent; a <i>stage</i> is a prompt, a
    /// soak or a number of cycles; a <i>programme</i> is a list of stages.
    /// <para>
    /// Time is an argument, and every timed state ends at an absolute deadline reckoned from the previous one, never
    /// from the moment a tick happened to see it, so the error of one edge does not shift the next.
    /// </para>
    /// </summary>
    public sealed class BackflushRun
    {
        /// <summary>
        /// A deadline seen later than this means that the loop was blocked (a stuck bus takes a second). The schedule
        /// is then laid anew from the present, so that the states keep their order and length instead of rushing past.
        /// </summary>
        public const long OverrunMicroseconds = TickTiming.TickMicroseconds;

        private readonly long _stallDwellMicroseconds;
        private readonly CycleLimits _limits;
        private readonly FaultFinder _finder;
        private readonly RestCheck _rest;
        private readonly CycleMeter _meter = new CycleMeter();
        private readonly VentTrend _trend = new VentTrend();
        private readonly RunProof _proof = new RunProof();
        private readonly ProgrammeWalk _walk;

        private Refusal _refusal;
        private bool _stallSeen;

        /// <summary>A run that is <see cref="RunState.Ready"/>.</summary>
        /// <param name="programme">What a long press starts.</param>
        /// <param name="refusal">Why it must not be started, or null.</param>
        /// <param name="settings">What was chosen for the machine.</param>
        /// <param name="normal">What was taught for it; may be taught anew between runs.</param>
        /// <param name="sensor">Is trimmed to zero while the group is open and at rest.</param>
        public BackflushRun(
            Programme programme,
            Refusal refusal,
            ControllerSettings settings,
            MachineBaseline normal,
            PressureSensor sensor)
        {
            _stallDwellMicroseconds = settings.StallDwellMicroseconds;
            _limits = new CycleLimits(settings, normal);
            _finder = new FaultFinder(settings, _limits);
            _rest = new RestCheck(sensor);
            _walk = new ProgrammeWalk(programme);
            _refusal = refusal;
        }

        /// <summary>Where the run is.</summary>
        public RunState State { get; private set; }

        /// <summary>What led there.</summary>
        public TransitionCause Cause { get; private set; }

        /// <summary>When the state was entered, by schedule; microseconds.</summary>
        public long EnteredAt { get; private set; }

        /// <summary>When the state ends by itself; <see cref="long.MaxValue"/> when it waits for the person.</summary>
        public long Deadline { get; private set; } = long.MaxValue;

        /// <summary>What is wrong in <see cref="RunState.Faulted"/>.</summary>
        public Fault Fault { get; private set; }

        /// <summary>
        /// Detergent has been locked into the group and not yet been rinsed out by a finished clear-water stage.
        /// </summary>
        public bool DetergentInGroup { get; set; }

        /// <summary>
        /// A group has not vented: whatever backflushes is refused until a valve proof has run through.
        /// </summary>
        public bool VentLocked { get; set; }

        /// <summary>What the sensor measures of the present cycle.</summary>
        public CycleMeter Meter
        {
            get { return _meter; }
        }

        /// <summary>What the cycles of this run, or of the last one, have proved.</summary>
        public RunProof Proof
        {
            get { return _proof; }
        }

        /// <summary>The programme this run is of.</summary>
        public Programme Programme
        {
            get { return _walk.Programme; }
        }

        /// <summary>Why the programme must not be started, or null.</summary>
        public Refusal Refusal
        {
            get { return _refusal; }
        }

        /// <summary>The stage the run is in, or the first one before it starts.</summary>
        public Stage Stage
        {
            get { return _walk.Stage; }
        }

        /// <summary>Number of that stage in its programme, from 0.</summary>
        public int StageNumber
        {
            get { return _walk.StageNumber; }
        }

        /// <summary>The cycle of the stage, from 1; 0 outside a stage of cycles.</summary>
        public int Cycle
        {
            get { return _walk.Cycle; }
        }

        /// <summary>Cycles of this run that went through to the end of their vent.</summary>
        public int CyclesCompleted
        {
            get { return _walk.CyclesCompleted; }
        }

        /// <summary>Reading it is not enough: the plug must be pulled, or a technician come.</summary>
        public static bool IsFinal(Fault fault)
        {
            return fault == Fault.PumpStuckOn || fault == Fault.ServiceNeeded;
        }

        /// <summary>Chooses what a long press starts. Only for a run that is <see cref="RunState.Ready"/>.</summary>
        public void Select(Programme programme, Refusal refusal)
        {
            _walk.Select(programme);
            _refusal = refusal;
        }

        /// <summary>How far the programme is, prompts aside, from 0 to 1000.</summary>
        public int ProgressPermille(long now)
        {
            return State == RunState.Ready ? 0 : _walk.ProgressPermille(now);
        }

        /// <summary>
        /// Time until the pump stops (while it fills or is about to), until it starts again (while it releases), or
        /// until the soak ends. 0 when that is overdue: the last vent of a stage waits for the pressure.
        /// </summary>
        public long RemainingMicroseconds(long now)
        {
            long remaining = NextPumpEdge() - now;
            return remaining > 0 ? remaining : 0;
        }

        /// <summary>Computes the outputs from the state, and from nothing else.</summary>
        public void Decide(Outputs outputs)
        {
            switch (State)
            {
                case RunState.Filling:
                    outputs.Pump = true;
                    outputs.Valve = true;
                    break;

                case RunState.Energising:
                case RunState.Holding:
                case RunState.Settling:
                case RunState.StopSettling:
                    outputs.Pump = false;
                    outputs.Valve = true;
                    break;

                default:
                    outputs.Pump = false;
                    outputs.Valve = false;
                    break;
            }
        }

        /// <summary>
        /// Lets one tick pass: the person's event first, then what the pressure tells, then the clock. At most one
        /// transition is made, so that no state is skipped even when the loop was blocked past several deadlines.
        /// </summary>
        /// <returns>True when the event was answered.</returns>
        public bool Step(long now, ButtonEvent happened, PressureVerdict pressure)
        {
            if (happened != ButtonEvent.None && Answer(now, happened, pressure))
            {
                return true;
            }

            Measure(now, pressure);
            Fault fault = _finder.Find(now, this, pressure);
            if (fault != Fault.None)
            {
                Abort(fault, now);
                return false;
            }

            if (State == RunState.StopVenting && MayBeOpened(now, pressure))
            {
                TransitionCause cause = pressure.Known ? TransitionCause.AtRest : TransitionCause.Deadline;
                Enter(Fault == Fault.None ? RunState.Stopped : RunState.Faulted, cause, now, long.MaxValue);
                return false;
            }

            if (now >= Deadline && !HoldsForRest(now, pressure))
            {
                Expire(now - Deadline > OverrunMicroseconds ? now : Deadline, pressure);
            }

            return false;
        }

        /// <summary>A technician has opened the service menu: what a crash has left is acknowledged.</summary>
        public void Unlock(long now)
        {
            if (Fault == Fault.ServiceNeeded || Fault == Fault.Restarted)
            {
                GetReady(now);
            }
        }

        /// <summary>Something outside the run forbids what it is doing or about to begin.</summary>
        public void Refuse(Fault fault, long now)
        {
            Abort(fault, now);
        }

        private static bool IsLongPress(ButtonEvent happened)
        {
            return happened == ButtonEvent.LongPress;
        }

        private bool Answer(long now, ButtonEvent happened, PressureVerdict pressure)
        {
            switch (State)
            {
                case RunState.Ready:
                    return IsLongPress(happened) && Start(now, pressure);

                case RunState.AwaitingPerson:
                    return IsLongPress(happened)
                        ? GoOn(now, pressure)
                        : happened == ButtonEvent.ShortPress && Stop(now);

                case RunState.SafeWait:
                    return IsLongPress(happened)
                        ? PromptAgain(now)
                        : happened == ButtonEvent.ShortPress && Stop(now);

                case RunState.Energising:
                case RunState.Filling:
                case RunState.Holding:
                case RunState.Settling:
                case RunState.Venting:
                case RunState.Soaking:
                    return happened == ButtonEvent.Pressed && Stop(now);

                case RunState.Finished:
                case RunState.Stopped:
                    return happened == ButtonEvent.ShortPress && GetReady(now);

                case RunState.Faulted:
                    return happened == ButtonEvent.ShortPress && !IsFinal(Fault) && GetReady(now);

                default:
                    return false;
            }
        }

        /// <summary>Tells the meter what it is to measure.</summary>
        private void Measure(long now, PressureVerdict pressure)
        {
            if (!pressure.Known || !pressure.Fresh)
            {
                return;
            }

            switch (State)
            {
                case RunState.Filling:
                    _meter.Fill(now, pressure);
                    NoticeStall(now, pressure);
                    break;

                case RunState.Holding:
                    _meter.Hold(now, pressure);
                    break;

                case RunState.Venting:
                    _meter.Vent(now, pressure);
                    break;
            }
        }

        private void Expire(long at, PressureVerdict pressure)
        {
            switch (State)
            {
                case RunState.AwaitingPerson:
                    Enter(RunState.SafeWait, TransitionCause.Deadline, at, long.MaxValue);
                    break;

                case RunState.Energising:
                    Fill(at, pressure);
                    break;

                case RunState.Filling:
                    EndFill(at, pressure);
                    break;

                case RunState.Holding:
                    Settle(at, TransitionCause.Deadline);
                    break;

                case RunState.Settling:
                    _meter.BeginVent(at, pressure);
                    Enter(RunState.Venting, TransitionCause.Deadline, at, at + VentMicroseconds());
                    break;

                case RunState.Venting:
                    CompleteCycle(at);
                    break;

                case RunState.Soaking:
                    _walk.CompletePart();
                    NextStage(at, TransitionCause.Deadline);
                    break;

                case RunState.StopSettling:
                    Enter(RunState.StopVenting, TransitionCause.Deadline, at, at + RunTiming.NoVentMicroseconds);
                    break;

                case RunState.StopVenting:
                    Fail(Fault.NoVent, TransitionCause.Deadline, at);
                    break;
            }
        }

        private bool Start(long now, PressureVerdict pressure)
        {
            if (RestCheck.IsUnsure(pressure))
            {
                return false;
            }

            Fault fault = FaultAtStart(pressure);
            if (fault != Fault.None)
            {
                Fail(fault, fault == Fault.RecipeRefused ? TransitionCause.Refusal : TransitionCause.Button, now);
                return true;
            }

            _limits.Refresh(Programme.Purpose != ProgrammePurpose.TeachIn);
            _proof.Restart();
            _walk.Start(now);
            EnterStage(now, TransitionCause.Button);
            return true;
        }

        private Fault FaultAtStart(PressureVerdict pressure)
        {
            if (VentLocked && Programme.HasBackflush && Programme.Purpose != ProgrammePurpose.ValveProof)
            {
                return Fault.VentLocked;
            }

            Fault fault = RestCheck.BeforeStart(pressure);
            return fault == Fault.None && _refusal != null ? Fault.RecipeRefused : fault;
        }

        private bool GoOn(long now, PressureVerdict pressure)
        {
            if (RestCheck.IsUnsure(pressure))
            {
                return false;
            }

            Fault fault = _rest.BeforeGoingOn(pressure);
            if (fault == Fault.None)
            {
                NextStage(now, TransitionCause.Button);
            }
            else
            {
                Abort(fault, now);
            }

            return true;
        }

        private bool PromptAgain(long now)
        {
            _walk.EnterStage(now);
            EnterStage(now, TransitionCause.Button);
            return true;
        }

        private void NextStage(long at, TransitionCause cause)
        {
            if (_walk.IsLastStage)
            {
                Finish(at, cause);
                return;
            }

            _walk.NextStage(at);
            EnterStage(at, cause);
        }

        private void EnterStage(long at, TransitionCause cause)
        {
            switch (Stage.Kind)
            {
                case StageKind.Prompt:
                    Enter(RunState.AwaitingPerson, cause, at, at + RunTiming.PromptPatienceMicroseconds);
                    break;

                case StageKind.Soak:
                    Enter(RunState.Soaking, cause, at, at + Stage.ReleaseMicroseconds);
                    break;

                default:
                    _trend.Restart();
                    Energise(at, cause);
                    break;
            }
        }

        private void Energise(long at, TransitionCause cause)
        {
            _walk.NextCycle(at);
            DetergentInGroup |= Stage.WithDetergent;
            Enter(RunState.Energising, cause, at, at + RunTiming.ValveLeadMicroseconds);
        }

        private void Fill(long at, PressureVerdict pressure)
        {
            _stallSeen = false;
            _meter.BeginFill(at, pressure);
            Enter(RunState.Filling, TransitionCause.Deadline, at, at + Stage.FillMicroseconds);
        }

        private void EndFill(long at, PressureVerdict pressure)
        {
            Fault fault = _finder.AfterFill(this, _meter.Result, pressure);
            if (fault != Fault.None)
            {
                Abort(fault, at);
                return;
            }

            TransitionCause cause = _stallSeen ? TransitionCause.Stall : TransitionCause.Deadline;
            if (_walk.IsLastCycle && Stage.HoldMicroseconds > 0)
            {
                _meter.BeginHold(at, Stage.HoldMicroseconds);
                Enter(RunState.Holding, cause, at, at + Stage.HoldMicroseconds);
            }
            else
            {
                Settle(at, cause);
            }
        }

        private void Settle(long at, TransitionCause cause)
        {
            Enter(RunState.Settling, cause, at, at + RunTiming.ValveLagMicroseconds);
        }

        /// <summary>When the pump changes next, or the soak ends, by schedule; 0 when nothing is scheduled.</summary>
        private long NextPumpEdge()
        {
            switch (State)
            {
                case RunState.Energising:
                    return Deadline + Stage.FillMicroseconds;

                case RunState.Holding:
                    return Deadline + Stage.ReleaseMicroseconds;

                case RunState.Settling:
                    return Deadline + VentMicroseconds() + RunTiming.ValveLeadMicroseconds;

                case RunState.Venting:
                    return Deadline + RunTiming.ValveLeadMicroseconds;

                case RunState.Filling:
                case RunState.Soaking:
                    return Deadline;

                default:
                    return 0;
            }
        }

        /// <summary>The dwell begins when the stall is seen; the timed limit holds whatever the sensor says.</summary>
        private void NoticeStall(long now, PressureVerdict pressure)
        {
            if (_stallSeen || !pressure.Stalled || Stage.FillEnd != FillEnd.Stall)
            {
                return;
            }

            long stop = now + _stallDwellMicroseconds;
            if (stop < Deadline)
            {
                _stallSeen = true;
                Deadline = stop;
            }
        }

        /// <summary>
        /// A vent goes on until the pressure is at rest: the pump must not fill a group that has not vented, and behind
        /// the last vent of a stage, where rest must be confirmed, the person may be told to open it. One that never
        /// comes to rest is a fault.
        /// </summary>
        private bool HoldsForRest(long now, PressureVerdict pressure)
        {
            if (State != RunState.Venting || !pressure.Known)
            {
                return false;
            }

            bool mayBeOpened = _walk.IsLastCycle || EndsWhenClean();
            bool atRest = mayBeOpened ? pressure.AtRest : pressure.MeanMillibar < PressureJudge.RestMillibar;
            if (!atRest && now - Deadline >= RunTiming.NoVentMicroseconds)
            {
                Fail(Fault.NoVent, TransitionCause.Deadline, now);
            }

            return !atRest;
        }

        private long VentMicroseconds()
        {
            // The next cycle's valve lead is part of the release: pump off to pump on is what the programme says.
            return Stage.ReleaseMicroseconds - RunTiming.ValveLagMicroseconds - RunTiming.ValveLeadMicroseconds;
        }

        private void CompleteCycle(long at)
        {
            CycleResult result = _meter.Result;
            if (Stage.Kind == StageKind.Backflush)
            {
                bool first = _walk.Cycle == 1;
                bool slow = result.VentMicroseconds > _limits.SlowVentMicroseconds * (first ? 2 : 1);
                _proof.Add(result, slow, first);
                _trend.Add(result.VentMicroseconds, slow);
            }
            else if (result.PlateauMillibar > PressureJudge.RestMillibar)
            {
                _proof.Advise(Advice.ScreenClogged);
            }

            bool last = _walk.IsLastCycle;
            bool clean = EndsWhenClean() && result.Vented && _trend.SaysClean;
            _walk.CompletePart();
            if (last || clean)
            {
                NextStage(at, last ? TransitionCause.Deadline : TransitionCause.Clean);
            }
            else
            {
                Energise(at, TransitionCause.Deadline);
            }
        }

        /// <summary>
        /// In a stage that fills until the stall, detergent is used until it brings nothing more. The clear water after
        /// it always runs in full.
        /// </summary>
        private bool EndsWhenClean()
        {
            Stage stage = _walk.Stage;
            return stage.FillEnd == FillEnd.Stall && stage.WithDetergent;
        }

        private void Finish(long at, TransitionCause cause)
        {
            // A technician's proof runs with water too, but nobody has rinsed the basket before it.
            bool rinsed = Programme.Purpose == ProgrammePurpose.Cleaning
                && Programme.ClearWaterCyclesAtEnd >= RecipeBounds.FewestClearCycles;
            DetergentInGroup &= !rinsed;
            Enter(RunState.Finished, cause, at, long.MaxValue);
        }

        private bool Stop(long now)
        {
            MakeSafe(now, TransitionCause.Button);
            return true;
        }

        /// <summary>
        /// Something is wrong: where pump or valve may be on the group vents first. Elsewhere there is nothing to do,
        /// and a group that does not vent is not waited for: the fault must be in the memory before the plug is pulled.
        /// </summary>
        private void Abort(Fault fault, long now)
        {
            bool nothingToVent = State == RunState.Ready || State == RunState.Finished || State == RunState.Stopped;
            if (nothingToVent || fault == Fault.NoVent)
            {
                Fail(fault, TransitionCause.Fault, now);
                return;
            }

            Fault = fault;
            MakeSafe(now, TransitionCause.Fault);
        }

        private void MakeSafe(long now, TransitionCause cause)
        {
            bool valveEnergised = State == RunState.Energising
                || State == RunState.Filling
                || State == RunState.Holding
                || State == RunState.Settling
                || State == RunState.StopSettling;
            if (valveEnergised)
            {
                Enter(RunState.StopSettling, cause, now, now + RunTiming.ValveLagMicroseconds);
            }
            else
            {
                Enter(RunState.StopVenting, cause, now, now + RunTiming.NoVentMicroseconds);
            }
        }

        /// <summary>
        /// Rest counts from the stop on: before it the pressure may have been rising behind the filter.
        /// </summary>
        private bool MayBeOpened(long now, PressureVerdict pressure)
        {
            long vented = now - EnteredAt;
            return pressure.Known
                ? pressure.AtRest && vented >= PressureJudge.RestMicroseconds
                : vented >= RunTiming.BlindVentMicroseconds;
        }

        private bool GetReady(long now)
        {
            _walk.Rewind();
            Fault = Fault.None;
            Enter(RunState.Ready, TransitionCause.Button, now, long.MaxValue);
            return true;
        }

        /// <summary>
        /// Into the fault at once. The first cause is kept; a failed vent locks too, unless that cause explains the
        /// pressure by itself.
        /// </summary>
        private void Fail(Fault fault, TransitionCause cause, long at)
        {
            Fault = Fault == Fault.None ? fault : Fault;
            VentLocked |= fault == Fault.NoVent && Fault != Fault.PressureIdle;
            Enter(RunState.Faulted, cause, at, long.MaxValue);
        }

        private void Enter(RunState state, TransitionCause cause, long at, long deadline)
        {
            State = state;
            Cause = cause;
            EnteredAt = at;
            Deadline = deadline;
        }
    }
}
