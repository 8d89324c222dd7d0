using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>
    /// What others may know of a run: where it is, since when, and what it has measured. The outputs follow from the
    /// state, and each transition is announced from here, once.
    /// </summary>
    public abstract class RunStatus
    {
        /// <summary>What the detectors of faults may know.</summary>
        public readonly FaultContext Context;

        /// <summary>What is remembered of the group; only the run changes it.</summary>
        public readonly GroupMemory Group;

        /// <summary>Has the cycles measured, and says what those of this run, or of the last one, prove.</summary>
        public readonly CycleObserver Observer;

        /// <summary>Where in its programme the run is; only the run goes on in it.</summary>
        public readonly ProgrammeWalk Walk;

        /// <summary>Where the run is.</summary>
        public RunState State;

        /// <summary>What is wrong in <see cref="RunState.Faulted"/>, or led into the stop.</summary>
        public Fault Fault;

        /// <summary>Why the programme must not be started, or null.</summary>
        public Refusal Refusal;

        /// <summary>What the state is, by <see cref="RunStates"/>.</summary>
        protected int Row;

        private readonly IRunListener _listener;

        private bool _isFaultTold;

        /// <summary>A run that is <see cref="RunState.Ready"/>.</summary>
        protected RunStatus(
            Programme programme,
            Refusal refusal,
            ControllerSettings settings,
            GroupMemory group,
            CycleObserver observer,
            IRunListener listener)
        {
            Context = new FaultContext(observer.Meter, settings.Valve == ValveKind.Lever);
            Group = group;
            Observer = observer;
            Walk = new ProgrammeWalk(programme);
            Refusal = refusal;
            _listener = listener;
        }

        /// <summary>Pump or valve are on or about to be: the relays are to have their supply.</summary>
        public bool NeedsRail
        {
            get { return (Row & RunStates.Beat) != 0; }
        }

        /// <summary>Chooses what a long press starts. Only for a run that is <see cref="RunState.Ready"/>.</summary>
        public void Select(Programme programme, Refusal refusal)
        {
            Walk.Select(programme);
            Refusal = refusal;
        }

        /// <summary>How far the programme is, prompts aside, from 0 to 1000.</summary>
        public int ProgressPermille(long now)
        {
            return State == RunState.Ready ? 0 : Walk.ProgressPermille(now);
        }

        /// <summary>
        /// Time until the pump stops (while it fills or is about to), until it starts again (while it releases), or
        /// until the soak or the part of a check ends. 0 when that is overdue: the last vent of a stage waits for the
        /// pressure.
        /// </summary>
        public long RemainingMicroseconds(long now)
        {
            long remaining = NextPumpEdge() - now;
            return remaining > 0 ? remaining : 0;
        }

        /// <summary>Takes the outputs from the row of the state, and from nothing else.</summary>
        public void Decide(Outputs outputs)
        {
            int row = Row;
            outputs.Pump = (row & RunStates.Pump) != 0;
            outputs.Enable = (row & RunStates.Enable) != 0;
            outputs.Valve = (row & RunStates.Valve) != 0;
            outputs.LeverSeen = (row & RunStates.LeverSeen) != 0;
        }

        /// <summary>Enters a state, and tells the listener.</summary>
        /// <param name="state">The state.</param>
        /// <param name="at">When, by schedule; microseconds.</param>
        /// <param name="deadline">When it ends by itself.</param>
        protected void Enter(RunState state, long at, long deadline)
        {
            RunState before = State;
            State = state;
            int row = RunStates.RowOf(state);
            Row = row;
            FaultContext context = Context;
            context.Phase = (CyclePhase)(row & RunStates.Phase);
            context.EnteredAt = at;
            context.Deadline = deadline;
            bool withNewFault = Fault != Fault.None && !_isFaultTold;
            _isFaultTold |= withNewFault;
            _listener.Entered(state, before, withNewFault);
        }

        /// <summary>
        /// Into the fault at once. The first cause is kept; a failed vent locks too, unless that cause explains the
        /// pressure by itself.
        /// </summary>
        /// <param name="fault">What is wrong.</param>
        /// <param name="at">When, by schedule; microseconds.</param>
        protected void Fail(Fault fault, long at)
        {
            Fault = Fault == Fault.None ? Named(fault) : Fault;
            bool explained = Fault == Fault.PressureIdle || Fault == Fault.ZeroOff || Fault == Fault.SensorPlace;
            if (fault == Fault.NoVent && !explained)
            {
                Group.VentFailed();
            }

            Enter(RunState.Faulted, at, long.MaxValue);
        }

        /// <summary>Pump off, and the group vents.</summary>
        /// <param name="fault">What is wrong, or none when a person stops the run.</param>
        /// <param name="now">The time; microseconds.</param>
        protected void MakeSafe(Fault fault, long now)
        {
            Fault = Named(fault);
            if (fault == Fault.PumpStuckOn)
            {
                Group.PumpWelded();
            }

            bool settles = (Row & RunStates.Valve) != 0;
            RunState next = settles ? RunState.StopSettling : RunState.StopVenting;
            Enter(next, now, now + (settles ? RunTiming.ValveLagMicroseconds : VentPatienceMicroseconds));
        }

        /// <summary>How long the group may take to come to rest before that is a fault.</summary>
        protected long VentPatienceMicroseconds
        {
            get { return Context.IsLever ? RunTiming.LeverDownMicroseconds : RunTiming.NoVentMicroseconds; }
        }

        /// <summary>The group has not come to rest for that long.</summary>
        /// <param name="at">When, by schedule; microseconds.</param>
        /// <param name="fault">What it is where a valve lets the group vent.</param>
        protected void FailVent(long at, Fault fault = Fault.NoVent)
        {
            Fail(Context.IsLever ? Fault.LeverNotDown : fault, at);
        }

        /// <summary>Back to the start, without a fault.</summary>
        /// <returns>True: that is always possible.</returns>
        protected bool GetReady(long now)
        {
            Walk.Rewind();
            Fault = Fault.None;
            _isFaultTold = false;
            Enter(RunState.Ready, now, long.MaxValue);
            return true;
        }

        /// <summary>Where a hand moves the valve, it alone lets pressure into a group that should have none.</summary>
        private Fault Named(Fault fault)
        {
            return fault == Fault.PressureIdle && Context.IsLever ? Fault.LeverNotDown : fault;
        }

        /// <summary>When the pump changes next, or the soak ends, by schedule; 0 when nothing is scheduled.</summary>
        private long NextPumpEdge()
        {
            long deadline = Context.Deadline;
            Stage stage = Walk.Stage;
            switch (State)
            {
                case RunState.LeverUp:
                case RunState.Probing:
                case RunState.Energising:
                    return deadline + stage.FillMicroseconds;

                case RunState.Holding:
                    return deadline + stage.ReleaseMicroseconds;

                case RunState.Settling:
                    return deadline + stage.VentMicroseconds + RunTiming.ValveLeadMicroseconds;

                case RunState.Venting:
                    return deadline + RunTiming.ValveLeadMicroseconds;

                case RunState.RailRising:
                    return Context.EnteredAt + CutOffCheck.RiseMicroseconds + CutOffCheck.FallMicroseconds;

                case RunState.RailFalling:
                case RunState.Filling:
                case RunState.CheckVenting:
                case RunState.CheckWithout:
                case RunState.CheckWith:
                case RunState.Soaking:
                    return deadline;

                default:
                    return 0;
            }
        }
    }
}
