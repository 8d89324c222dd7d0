using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// Enters into the logbook what a run does, and recalls from it at power-up what the run must know. Apart from the
    /// control step, because no output waits for it.
    /// </summary>
    public sealed class RunRecorder
    {
        private const long MinuteMicroseconds = 60000000;

        private readonly Logbook _logbook;
        private readonly BackflushRun _run;
        private readonly MaintenanceTracker _care;

        private RunState _state = RunState.Ready;
        private bool _runOpen;
        private int _cyclesEntered;
        private bool _detergentInCycle;
        private long _pumpOnAt;
        private long _minuteAt = MinuteMicroseconds;

        /// <summary>A bookkeeper at power-up.</summary>
        public RunRecorder(Logbook logbook, BackflushRun run, MaintenanceTracker care)
        {
            _logbook = logbook;
            _run = run;
            _care = care;
            run.VentLocked = logbook.Record.VentLock;
            run.DetergentInGroup = logbook.Record.DetergentLatch;
        }

        /// <summary>The book it keeps.</summary>
        public Logbook Logbook
        {
            get { return _logbook; }
        }

        /// <summary>The run is in another state than when it was last entered.</summary>
        public bool HasChanged
        {
            get { return _run.State != _state; }
        }

        /// <summary>Counts the time with power.</summary>
        public void Pass(long now)
        {
            if (now >= _minuteAt)
            {
                _minuteAt += MinuteMicroseconds;
                _logbook.MinutePassed();
                _care.Recompute();
            }
        }

        /// <summary>Enters what the run has come to.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="kind">What is selected or runs.</param>
        public void Enter(long now, RunKind kind)
        {
            RunState before = _state;
            _state = _run.State;
            EnterCycle();
            if (before == RunState.Filling)
            {
                _logbook.PumpRan(now - _pumpOnAt);
                _care.PumpRan(_run.Stage.Kind, now - _pumpOnAt);
            }

            switch (_run.State)
            {
                case RunState.AwaitingPerson:
                case RunState.Soaking:
                    Begin(before, kind);
                    _logbook.Paused();
                    break;

                case RunState.Energising:
                    Begin(before, kind);
                    _detergentInCycle = _run.Stage.WithDetergent;
                    _logbook.CycleStarted(_detergentInCycle);
                    break;

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
                    _logbook.SetVentLock(_run.VentLocked);
                    End(RunResult.Faulted);
                    break;
            }
        }

        private void Begin(RunState before, RunKind kind)
        {
            if (before == RunState.Ready)
            {
                _runOpen = true;
                _cyclesEntered = 0;
                _logbook.RunStarted(kind);
            }
        }

        private void EnterCycle()
        {
            if (!_runOpen || _run.CyclesCompleted <= _cyclesEntered)
            {
                return;
            }

            _cyclesEntered = _run.CyclesCompleted;
            CycleResult result = _run.Meter.Result;
            bool proved = result.Filled && result.Vented;
            _logbook.CycleCompleted(
                _detergentInCycle,
                proved ? (int)(result.FillMicroseconds / 1000) : 0,
                proved ? result.PlateauMillibar : 0,
                proved ? (int)(result.VentMicroseconds / 1000) : 0);
        }

        private void Finish()
        {
            if (!_run.DetergentInGroup)
            {
                _logbook.RinseCompleted();
            }

            FinishService(_run.Proof);
            End(RunResult.Completed);
        }

        private void FinishService(RunProof proof)
        {
            switch (_run.Programme.Purpose)
            {
                case ProgrammePurpose.Pulse:
                    _logbook.Commission(CommissioningStep.Outputs);
                    break;

                case ProgrammePurpose.ValveProof:
                    _run.VentLocked = false;
                    _logbook.SetVentLock(false);
                    _logbook.Commission(CommissioningStep.ValveProof);
                    break;

                case ProgrammePurpose.TeachIn:
                    Learn(proof);
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

        private void Learn(RunProof proof)
        {
            MachineBaseline normal = new MachineBaseline
            {
                Known = true,
                PlateauMillibar = proof.PlateauMillibar,
                FillMilliseconds = proof.FillMilliseconds,
                VentMilliseconds = proof.VentMilliseconds,
            };
            _logbook.Learn(normal);
        }

        private void End(RunResult result)
        {
            if (_runOpen)
            {
                _runOpen = false;
                _logbook.RunEnded(result, (int)_run.Fault);
                _care.Recompute();
            }
        }
    }
}
