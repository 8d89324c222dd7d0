using BackflushController.Core.Board;
using BackflushController.Core.Input;
using BackflushController.Core.Pressure;
using BackflushController.Core.Programmes;

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
        public const long OverrunMicroseconds = ControlLoop.TickMicroseconds;

        private readonly long _stallDwellMicroseconds;

        private Programme _programme;
        private Refusal _refusal;
        private long _programmeMicroseconds;
        private int _stageIndex;
        private int _cycle;
        private int _cyclesCompleted;
        private long _partStartedAt;
        private long _doneBeforePart;
        private bool _stallSeen;

        /// <summary>A run that is <see cref="RunState.Ready"/>.</summary>
        /// <param name="programme">What a long press starts.</param>
        /// <param name="refusal">Why it must not be started, or null.</param>
        /// <param name="stallDwellMicroseconds">Pump on after a stall was seen, in fills that end at the stall.</param>
        public BackflushRun(Programme programme, Refusal refusal, long stallDwellMicroseconds)
        {
            _stallDwellMicroseconds = stallDwellMicroseconds;
            Select(programme, refusal);
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
        /// Detergent has been pumped into the group and not yet been rinsed out by a finished clear-water stage.
        /// </summary>
        public bool DetergentInGroup { get; private set; }

        /// <summary>The programme this run is of.</summary>
        public Programme Programme
        {
            get { return _programme; }
        }

        /// <summary>Why the programme must not be started, or null.</summary>
        public Refusal Refusal
        {
            get { return _refusal; }
        }

        /// <summary>The stage the run is in, or the first one before it starts.</summary>
        public Stage Stage
        {
            get { return _programme.Stages[_stageIndex]; }
        }

        /// <summary>The cycle of the stage, from 1; 0 outside a stage of cycles.</summary>
        public int Cycle
        {
            get { return _cycle; }
        }

        /// <summary>Cycles of this run that went through to the end of their vent.</summary>
        public int CyclesCompleted
        {
            get { return _cyclesCompleted; }
        }

        /// <summary>Chooses what a long press starts. Only for a run that is <see cref="RunState.Ready"/>.</summary>
        public void Select(Programme programme, Refusal refusal)
        {
            _programme = programme;
            _refusal = refusal;
            _programmeMicroseconds = programme.DurationMicroseconds();
            _stageIndex = 0;
        }

        /// <summary>How far the programme is, prompts aside, from 0 to 1000.</summary>
        public int ProgressPermille(long now)
        {
            long part = PartMicroseconds();
            long inPart = now - _partStartedAt;
            long done = _doneBeforePart + (inPart < part ? inPart : part);
            return done >= _programmeMicroseconds ? 1000 : (int)(done * 1000 / _programmeMicroseconds);
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
        /// Lets one tick pass: the person's event first, then the pressure, then the clock. At most one transition is
        /// made, so that no state is skipped even when the loop was blocked past several deadlines.
        /// </summary>
        /// <returns>True when the event was answered.</returns>
        public bool Step(long now, ButtonEvent happened, PressureVerdict pressure)
        {
            if (happened != ButtonEvent.None && Answer(now, happened, pressure))
            {
                return true;
            }

            if (State == RunState.Filling)
            {
                NoticeStall(now, pressure);
            }
            else if (State == RunState.StopVenting && MayBeOpened(now, pressure))
            {
                TransitionCause cause = pressure.Known ? TransitionCause.AtRest : TransitionCause.Deadline;
                Enter(RunState.Stopped, cause, now, long.MaxValue);
                return false;
            }

            if (now >= Deadline && !HoldsForRest(now, pressure))
            {
                Expire(now - Deadline > OverrunMicroseconds ? now : Deadline);
            }

            return false;
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
                        ? GoOn(now)
                        : happened == ButtonEvent.ShortPress && Stop(now);

                case RunState.SafeWait:
                    return IsLongPress(happened)
                        ? PromptAgain(now)
                        : happened == ButtonEvent.ShortPress && Stop(now);

                case RunState.Energising:
                case RunState.Filling:
                case RunState.Settling:
                case RunState.Venting:
                case RunState.Soaking:
                    return happened == ButtonEvent.Pressed && Stop(now);

                case RunState.Finished:
                case RunState.Stopped:
                case RunState.Faulted:
                    return happened == ButtonEvent.ShortPress && GetReady(now);

                default:
                    return false;
            }
        }

        private void Expire(long at)
        {
            switch (State)
            {
                case RunState.AwaitingPerson:
                    Enter(RunState.SafeWait, TransitionCause.Deadline, at, long.MaxValue);
                    break;

                case RunState.Energising:
                    Fill(at);
                    break;

                case RunState.Filling:
                    TransitionCause cause = _stallSeen ? TransitionCause.Stall : TransitionCause.Deadline;
                    Enter(RunState.Settling, cause, at, at + RunTiming.ValveLagMicroseconds);
                    break;

                case RunState.Settling:
                    Enter(RunState.Venting, TransitionCause.Deadline, at, at + VentMicroseconds());
                    break;

                case RunState.Venting:
                    CompleteCycle(at);
                    break;

                case RunState.Soaking:
                    _doneBeforePart += PartMicroseconds();
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
            if (IsUnderPressure(pressure))
            {
                Fail(Fault.NoVent, TransitionCause.Button, now);
                return true;
            }

            if (_refusal != null)
            {
                Fail(Fault.RecipeRefused, TransitionCause.Refusal, now);
                return true;
            }

            _cyclesCompleted = 0;
            _doneBeforePart = 0;
            _stageIndex = 0;
            EnterStage(now, TransitionCause.Button);
            return true;
        }

        private bool GoOn(long now)
        {
            NextStage(now, TransitionCause.Button);
            return true;
        }

        private bool PromptAgain(long now)
        {
            EnterStage(now, TransitionCause.Button);
            return true;
        }

        private void NextStage(long at, TransitionCause cause)
        {
            _cycle = 0;
            if (_stageIndex + 1 == _programme.Stages.Length)
            {
                Finish(at, cause);
                return;
            }

            _stageIndex++;
            EnterStage(at, cause);
        }

        private void EnterStage(long at, TransitionCause cause)
        {
            _cycle = 0;
            _partStartedAt = at;
            switch (Stage.Kind)
            {
                case StageKind.Prompt:
                    Enter(RunState.AwaitingPerson, cause, at, at + RunTiming.PromptPatienceMicroseconds);
                    break;

                case StageKind.Soak:
                    Enter(RunState.Soaking, cause, at, at + Stage.ReleaseMicroseconds);
                    break;

                default:
                    Energise(at, cause);
                    break;
            }
        }

        private void Energise(long at, TransitionCause cause)
        {
            _cycle++;
            _partStartedAt = at;
            Enter(RunState.Energising, cause, at, at + RunTiming.ValveLeadMicroseconds);
        }

        private void Fill(long at)
        {
            _stallSeen = false;
            DetergentInGroup |= Stage.WithDetergent;
            Enter(RunState.Filling, TransitionCause.Deadline, at, at + Stage.FillMicroseconds);
        }

        /// <summary>When the pump changes next, or the soak ends, by schedule; 0 when nothing is scheduled.</summary>
        private long NextPumpEdge()
        {
            switch (State)
            {
                case RunState.Energising:
                    return Deadline + Stage.FillMicroseconds;

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

        private static bool IsUnderPressure(PressureVerdict pressure)
        {
            return pressure.Known && !pressure.AtRest;
        }

        /// <summary>
        /// The last vent of a stage goes on until the pressure is at rest: behind it the person may be told to open the
        /// group. One that never comes to rest is a fault.
        /// </summary>
        private bool HoldsForRest(long now, PressureVerdict pressure)
        {
            bool lastVent = State == RunState.Venting && _cycle == Stage.Cycles;
            if (!lastVent || !IsUnderPressure(pressure))
            {
                return false;
            }

            if (now - Deadline >= RunTiming.NoVentMicroseconds)
            {
                Fail(Fault.NoVent, TransitionCause.Deadline, now);
            }

            return true;
        }

        private long VentMicroseconds()
        {
            // The next cycle's valve lead is part of the release: pump off to pump on is what the programme says.
            return Stage.ReleaseMicroseconds - RunTiming.ValveLagMicroseconds - RunTiming.ValveLeadMicroseconds;
        }

        private void CompleteCycle(long at)
        {
            _cyclesCompleted++;
            _doneBeforePart += PartMicroseconds();
            if (_cycle < Stage.Cycles)
            {
                Energise(at, TransitionCause.Deadline);
            }
            else
            {
                NextStage(at, TransitionCause.Deadline);
            }
        }

        private void Finish(long at, TransitionCause cause)
        {
            DetergentInGroup &= _programme.ClearWaterCyclesAtEnd() < RecipeRules.FewestClearCycles;
            Enter(RunState.Finished, cause, at, long.MaxValue);
        }

        private bool Stop(long now)
        {
            bool valveEnergised = State == RunState.Energising
                || State == RunState.Filling
                || State == RunState.Settling;
            if (valveEnergised)
            {
                Enter(RunState.StopSettling, TransitionCause.Button, now, now + RunTiming.ValveLagMicroseconds);
            }
            else
            {
                Enter(RunState.StopVenting, TransitionCause.Button, now, now + RunTiming.NoVentMicroseconds);
            }

            return true;
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
            _stageIndex = 0;
            _cycle = 0;
            _doneBeforePart = 0;
            Fault = Fault.None;
            _partStartedAt = now;
            Enter(RunState.Ready, TransitionCause.Button, now, long.MaxValue);
            return true;
        }

        private void Fail(Fault fault, TransitionCause cause, long at)
        {
            Fault = fault;
            Enter(RunState.Faulted, cause, at, long.MaxValue);
        }

        /// <summary>A part is what progress moves along: one cycle, one soak; a prompt has no length.</summary>
        private long PartMicroseconds()
        {
            if (State == RunState.Ready)
            {
                return 0;
            }

            return Stage.HasCycles ? Stage.FillMicroseconds + Stage.ReleaseMicroseconds : Stage.DurationMicroseconds;
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
