using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>Has each cycle measured, and collects what the cycles of a run prove together.</summary>
    public sealed class CycleObserver
    {
        /// <summary>What the cycles of the machine must show.</summary>
        public readonly CycleLimits Limits;

        /// <summary>What is measured of the present cycle.</summary>
        public readonly CycleMeter Meter;

        /// <summary>What the cycles of this run, or of the last one, have proved.</summary>
        public readonly RunProof Proof = new RunProof();

        /// <summary>The pump has stalled in this fill, and that ends it.</summary>
        public bool HasStalled;

        private readonly ControllerSettings _settings;
        private readonly VentTrend _trend = new VentTrend();

        private bool _endsAtStall;
        private bool _proves;
        private bool _wasSlow;
        private bool _first;
        private bool _taught;

        /// <summary>An observer of a machine's cycles.</summary>
        /// <param name="settings">What was chosen for the machine.</param>
        /// <param name="baseline">What was taught for it; may be taught anew between runs.</param>
        public CycleObserver(ControllerSettings settings, MachineBaseline baseline)
        {
            _settings = settings;
            Limits = new CycleLimits(settings, baseline);
            Meter = new CycleMeter(PressureJudge.StallFloorOf(settings));
        }

        /// <summary>Further cycles bring nothing.</summary>
        public bool SaysClean
        {
            get { return _trend.SaysClean && Meter.Result.Vented; }
        }

        /// <summary>Every cycle has filled and vented, or there is no sensor to prove it.</summary>
        public bool HasProvedAll
        {
            get { return _settings.Proof != CycleProof.Sensor || Proof.Unproved == 0; }
        }

        /// <summary>A run begins. A teach-in is not to be judged by the one before.</summary>
        public void BeginRun(ProgrammePurpose purpose)
        {
            bool teaches = purpose == ProgrammePurpose.TeachIn;
            if (teaches || _taught)
            {
                Limits.Refresh(!teaches);
            }

            _taught = teaches;
            Proof.Restart();
            _proves = false;
        }

        /// <summary>A stage of cycles begins.</summary>
        public void BeginStage()
        {
            _trend.Restart();
        }

        /// <summary>The pump starts.</summary>
        public void BeginFill(long at, FillEnd end, PressureVerdict pressure)
        {
            Prove();
            HasStalled = false;
            _endsAtStall = end == FillEnd.Stall;
            Meter.BeginFill(at, pressure);
        }

        /// <summary>
        /// Takes a pressure that is known and fresh. The dwell begins when the stall is seen, and brings the deadline
        /// forward; the timed limit holds whatever the sensor says.
        /// </summary>
        public void Measure(long now, FaultContext context, PressureVerdict pressure)
        {
            switch (context.Phase)
            {
                case CyclePhase.Fill:
                    Meter.Fill(now, pressure);
                    // In the line what flows into a group may stand like a stall.
                    bool shows = !Limits.InLine
                        || (!context.HidesFlow && pressure.MeanMillibar >= Limits.LowPlateauMillibar);
                    if (pressure.Stalled && _endsAtStall && !HasStalled && shows)
                    {
                        NoticeStall(now + _settings.StallDwellMicroseconds, context);
                    }

                    break;

                case CyclePhase.Hold:
                    if (context.Doubted == Fault.None)
                    {
                        Meter.Hold(now, pressure);
                    }

                    break;

                case CyclePhase.Vent:
                    Meter.Vent(now, pressure);
                    break;
            }
        }

        /// <summary>A cycle went through to the end of its vent.</summary>
        /// <param name="kind">What its stage does.</param>
        /// <param name="first">It is the first of its stage.</param>
        public void CompleteCycle(StageKind kind, bool first)
        {
            CycleResult result = Meter.Result;
            if (kind == StageKind.Backflush)
            {
                long vent = result.VentMicroseconds;
                bool slow = vent > Limits.SlowVentMicroseconds * (first ? 2 : 1);
                _wasSlow = slow;
                _first = first;
                _proves = true;
                _trend.Add(vent, slow);
            }
            else if (!Limits.InLine && result.PlateauMillibar > Limits.NoPressureMillibar)
            {
                Proof.Advise(Advice.ScreenClogged);
            }
        }

        /// <summary>
        /// Enters the cycle that was completed last into the proof. Apart from the step: nothing waits for it but the
        /// end of the run.
        /// </summary>
        public void Prove()
        {
            if (_proves)
            {
                _proves = false;
                Proof.Add(Meter.Result, _wasSlow, _first);
            }
        }

        private void NoticeStall(long stop, FaultContext context)
        {
            if (stop < context.Deadline)
            {
                HasStalled = true;
                context.Deadline = stop;
            }
        }
    }
}
