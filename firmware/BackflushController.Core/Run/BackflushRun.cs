using BackflushController.Core.Board;
using BackflushController.Core.Input;
using BackflushController.Core.Programmes;

namespace BackflushController.Core.Run
{
    /// <summary>
    /// The state machine of a run. Words: a <i>cycle</i> is energise, fill, settle, vent; a <i>stage</i> is a prompt or a
    /// number of cycles; a <i>programme</i> is a list of stages.
    /// <para>
    /// Time is an argument, and every timed state ends at an absolute deadline reckoned from the previous one, never from
    /// the moment a tick happened to see it, so the error of one edge does not shift the next.
    /// </para>
    /// </summary>
    public sealed class BackflushRun
    {
        /// <summary>
        /// A deadline seen later than this means that the loop was blocked (a stuck bus takes a second). The schedule is
        /// then laid anew from the present, so that the states keep their order and length instead of rushing past.
        /// </summary>
        public const long OverrunMicroseconds = ControlLoop.TickMicroseconds;

        private readonly Programme _programme;
        private readonly long _cyclingMicroseconds;

        private int _stageIndex;
        private int _cycle;
        private int _cyclesCompleted;
        private long _stageStartedAt;
        private long _cyclingBeforeStage;

        /// <summary>A run of this programme, <see cref="RunState.Ready"/>.</summary>
        public BackflushRun(Programme programme)
        {
            _programme = programme;
            _cyclingMicroseconds = programme.CyclingMicroseconds();
        }

        /// <summary>Where the run is.</summary>
        public RunState State { get; private set; }

        /// <summary>What led there.</summary>
        public TransitionCause Cause { get; private set; }

        /// <summary>When the state was entered, by schedule; microseconds.</summary>
        public long EnteredAt { get; private set; }

        /// <summary>When the state ends by itself; <see cref="long.MaxValue"/> when it waits for the person.</summary>
        public long Deadline { get; private set; } = long.MaxValue;

        /// <summary>The programme this run is of.</summary>
        public Programme Programme
        {
            get { return _programme; }
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

        /// <summary>How far the programme's cycles are, from 0 to 1000.</summary>
        public int ProgressPermille(long now)
        {
            long done = _cyclingBeforeStage;
            if (_cycle > 0)
            {
                done += now - _stageStartedAt;
            }

            return done >= _cyclingMicroseconds ? 1000 : (int)(done * 1000 / _cyclingMicroseconds);
        }

        /// <summary>
        /// Time until the pump stops (while it fills or is about to) or until it starts again (while it releases).
        /// </summary>
        public long RemainingMicroseconds(long now)
        {
            switch (State)
            {
                case RunState.Energising:
                    return Deadline + Stage.FillMicroseconds - now;

                case RunState.Settling:
                    return Deadline + VentMicroseconds() + RunTiming.ValveLeadMicroseconds - now;

                case RunState.Venting:
                    return Deadline + RunTiming.ValveLeadMicroseconds - now;

                case RunState.StopSettling:
                    return Deadline + RunTiming.StopVentMicroseconds - now;

                case RunState.Filling:
                case RunState.StopVenting:
                    return Deadline - now;

                default:
                    return 0;
            }
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
        /// Lets one tick pass: the person's event first, then the clock. At most one transition is made, so that no state
        /// is skipped even when the loop was blocked past several deadlines.
        /// </summary>
        /// <returns>True when the event was answered.</returns>
        public bool Step(long now, ButtonEvent happened)
        {
            if (happened != ButtonEvent.None && Answer(now, happened))
            {
                return true;
            }

            if (now >= Deadline)
            {
                Expire(now - Deadline > OverrunMicroseconds ? now : Deadline);
            }

            return false;
        }

        private bool Answer(long now, ButtonEvent happened)
        {
            switch (State)
            {
                case RunState.Ready:
                    return happened == ButtonEvent.LongPress && Start(now);

                case RunState.AwaitingPerson:
                    if (happened == ButtonEvent.LongPress)
                    {
                        NextStage(now, TransitionCause.Button);
                        return true;
                    }

                    return happened == ButtonEvent.ShortPress && Cancel(now);

                case RunState.Energising:
                case RunState.Filling:
                case RunState.Settling:
                case RunState.Venting:
                    return happened == ButtonEvent.Pressed && Stop(now);

                case RunState.Finished:
                case RunState.Stopped:
                    return happened == ButtonEvent.ShortPress && GetReady(now);

                default:
                    return false;
            }
        }

        private void Expire(long at)
        {
            switch (State)
            {
                case RunState.Energising:
                    Enter(RunState.Filling, TransitionCause.Deadline, at, at + Stage.FillMicroseconds);
                    break;

                case RunState.Filling:
                    Enter(RunState.Settling, TransitionCause.Deadline, at, at + RunTiming.ValveLagMicroseconds);
                    break;

                case RunState.Settling:
                    Enter(RunState.Venting, TransitionCause.Deadline, at, at + VentMicroseconds());
                    break;

                case RunState.Venting:
                    CompleteCycle(at);
                    break;

                case RunState.StopSettling:
                    Enter(RunState.StopVenting, TransitionCause.Deadline, at, at + RunTiming.StopVentMicroseconds);
                    break;

                case RunState.StopVenting:
                    Enter(RunState.Stopped, TransitionCause.Deadline, at, long.MaxValue);
                    break;
            }
        }

        private bool Start(long now)
        {
            _cyclesCompleted = 0;
            _cyclingBeforeStage = 0;
            _stageIndex = 0;
            EnterStage(now, TransitionCause.Button);
            return true;
        }

        private void NextStage(long at, TransitionCause cause)
        {
            _cyclingBeforeStage += Stage.DurationMicroseconds;
            _cycle = 0;
            if (_stageIndex + 1 == _programme.Stages.Length)
            {
                Enter(RunState.Finished, cause, at, long.MaxValue);
                return;
            }

            _stageIndex++;
            EnterStage(at, cause);
        }

        private void EnterStage(long at, TransitionCause cause)
        {
            _cycle = 0;
            _stageStartedAt = at;
            if (Stage.Kind == StageKind.Prompt)
            {
                Enter(RunState.AwaitingPerson, cause, at, long.MaxValue);
            }
            else
            {
                Energise(at, cause);
            }
        }

        private void Energise(long at, TransitionCause cause)
        {
            _cycle++;
            Enter(RunState.Energising, cause, at, at + RunTiming.ValveLeadMicroseconds);
        }

        private long VentMicroseconds()
        {
            // The next cycle's valve lead is part of the release: pump off to pump on is what the programme says.
            return Stage.ReleaseMicroseconds - RunTiming.ValveLagMicroseconds - RunTiming.ValveLeadMicroseconds;
        }

        private void CompleteCycle(long at)
        {
            _cyclesCompleted++;
            if (_cycle < Stage.Cycles)
            {
                Energise(at, TransitionCause.Deadline);
            }
            else
            {
                NextStage(at, TransitionCause.Deadline);
            }
        }

        private bool Stop(long now)
        {
            if (State == RunState.Venting)
            {
                Enter(RunState.StopVenting, TransitionCause.Button, now, now + RunTiming.StopVentMicroseconds);
            }
            else
            {
                Enter(RunState.StopSettling, TransitionCause.Button, now, now + RunTiming.ValveLagMicroseconds);
            }

            return true;
        }

        private bool Cancel(long now)
        {
            Enter(RunState.Stopped, TransitionCause.Button, now, long.MaxValue);
            return true;
        }

        private bool GetReady(long now)
        {
            _stageIndex = 0;
            _cycle = 0;
            _cyclingBeforeStage = 0;
            Enter(RunState.Ready, TransitionCause.Button, now, long.MaxValue);
            return true;
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
