using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// Enters into the logbook what a run does. Apart from the control step, because no output waits for it: a
    /// transition is only noted when it is announced.
    /// </summary>
    public sealed class RunRecorder
    {
        /// <summary>The run has made a transition that is not entered yet.</summary>
        public bool HasChanged;

        /// <summary>With the last of them a run has ended, and is in the record.</summary>
        public bool HasEnded;

        private const long MinuteMicroseconds = 60000000;

        /// <summary>
        /// A stray contact comes with the relay or the coil that was switched, 60 ms later at most, and is heard 60 ms
        /// after that. Nobody's finger answers what it hears so fast.
        /// </summary>
        private const long StrayMicroseconds = 140000;

        private readonly Logbook _logbook;
        private readonly BackflushRun _run;
        private readonly MaintenanceTracker _care;

        private RunState _before;
        private bool _runOpen;
        private bool _detergentInCycle;
        private bool _stoppedAtEdge;
        private long _changedAt;
        private long _pumpOnAt;
        private long _minuteAt;

        /// <summary>A recorder at power-up.</summary>
        public RunRecorder(Logbook logbook, BackflushRun run, MaintenanceTracker care)
        {
            _logbook = logbook;
            _run = run;
            _care = care;
        }

        /// <summary>The run has made a transition. It is entered later.</summary>
        /// <param name="before">The state that it has left.</param>
        public void Note(RunState before)
        {
            if (!HasChanged)
            {
                HasChanged = true;
                _before = before;
            }
        }

        /// <summary>
        /// Counts the minutes of the clock from the first call on: a restart without a reset of the chip lets it run.
        /// </summary>
        public void Pass(long now)
        {
            if (now >= _minuteAt)
            {
                if (_minuteAt > 0)
                {
                    _logbook.MinutePassed();
                    _care.IsStale = true;
                }

                _minuteAt = now - (now % MinuteMicroseconds) + MinuteMicroseconds;
            }
        }

        /// <summary>Enters what the run has come to.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="kind">What is selected or runs.</param>
        public void Enter(long now, RunKind kind)
        {
            RunState before = _before;
            HasChanged = false;
            HasEnded = false;
            EnterStop(now, before);
            EnterCycle(before);
            if (RunStates.Pumps(before))
            {
                _logbook.PumpRan(now - _pumpOnAt);
                _care.PumpRan(_run.Walk.Stage.Kind, now - _pumpOnAt);
            }

            switch (_run.State)
            {
                case RunState.AwaitingPerson:
                case RunState.Soaking:
                    Begin(before, kind);
                    _logbook.Paused();
                    break;

                case RunState.RailRising:
                    Begin(before, kind);
                    break;

                case RunState.LeverUp:
                case RunState.Energising:
                    BeginCycle(before, kind);
                    break;

                case RunState.Probing:
                case RunState.Filling:
                    _pumpOnAt = now;
                    break;

                case RunState.Finished:
                    Finish();
                    break;

                case RunState.Stopped:
                    End(RunResult.Stopped);
                    break;

                case RunState.Faulted:
                    End(RunResult.Faulted);
                    break;
            }
        }

        private void Begin(RunState before, RunKind kind)
        {
            if (before == RunState.Ready)
            {
                _runOpen = true;
                _stoppedAtEdge = false;
                _logbook.RunStarted(kind);
            }
        }

        /// <summary>
        /// Not each step of a cycle begins with an edge of pump or valve: where a hand is waited for, or the pump is
        /// looked at, only the heartbeat changes.
        /// </summary>
        private void EnterStop(long now, RunState before)
        {
            if (RunStates.StopsAtTouch(before))
            {
                _stoppedAtEdge = RunStates.PhaseOf(_run.State) == CyclePhase.Stop
                    && now - _changedAt <= StrayMicroseconds;
            }

            int switched = RunStates.RowOf(before) ^ RunStates.RowOf(_run.State);
            if ((switched & (RunStates.Pump | RunStates.Valve)) != 0)
            {
                _changedAt = now;
            }
        }

        /// <summary>A hand may be told several times in a cycle, and the valve is on until its end.</summary>
        private void BeginCycle(RunState before, RunKind kind)
        {
            Begin(before, kind);
            if (!RunStates.IsValveOn(before))
            {
                _detergentInCycle = _run.Walk.Stage.WithDetergent;
                _logbook.CycleStarted(_detergentInCycle);
            }
        }

        /// <summary>A vent that leads anywhere but into a stop, a probe or a fault has completed its cycle.</summary>
        private void EnterCycle(RunState before)
        {
            RunState state = _run.State;
            bool broken = state == RunState.StopVenting
                || state == RunState.CheckWithout
                || state == RunState.Faulted
                || state == RunState.LeverCameDown;
            if (before != RunState.Venting || broken)
            {
                return;
            }

            CycleResult result = _run.Context.Meter.Result;
            bool proved = result.Filled && result.Vented;
            _logbook.CycleCompleted(
                _detergentInCycle,
                proved ? (int)(result.FillMicroseconds / 1000) : 0,
                proved ? result.PlateauMillibar : 0,
                proved ? (int)(result.VentMicroseconds / 1000) : 0);
        }

        private void Finish()
        {
            if (!_logbook.Group.HasDetergent)
            {
                _logbook.RinseCompleted();
            }

            FinishService(_run.Observer.Proof);
            End(RunResult.Completed);
        }

        private void FinishService(RunProof proof)
        {
            switch (_run.Walk.Programme.Purpose)
            {
                case ProgrammePurpose.Pulse:
                    _logbook.Commission(CommissioningStep.Outputs);
                    break;

                case ProgrammePurpose.ValveProof:
                    _logbook.Commission(CommissioningStep.ValveProof);
                    break;

                case ProgrammePurpose.TeachIn:
                    _logbook.Commission(CommissioningStep.TeachIn);
                    break;

                case ProgrammePurpose.LeakTest:
                    if (proof.LeakKnown && proof.Advice != Advice.GasketLeaks)
                    {
                        _logbook.Commission(CommissioningStep.LeakTest);
                    }

                    break;
            }
        }

        private void End(RunResult result)
        {
            HasEnded = _runOpen;
            if (_runOpen)
            {
                _runOpen = false;
                _logbook.RunEnded(
                    result,
                    (int)_run.Fault,
                    _stoppedAtEdge && result == RunResult.Stopped,
                    _run.Observer.Proof.Unproved);
                _care.IsStale = true;
            }
        }
    }
}
