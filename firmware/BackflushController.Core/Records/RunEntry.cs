namespace BackflushController.Core.Records
{
    /// <summary>
    /// The entry of a run in the history. A power cut in a run needs nothing at the next power-up: the run is entered
    /// as cut, and only its end makes it something else.
    /// </summary>
    public sealed class RunEntry
    {
        private readonly RunHistory _history;
        private readonly RunRecord _run = new RunRecord();
        private readonly RunningMean _fill = new RunningMean();
        private readonly RunningMean _plateau = new RunningMean();
        private readonly RunningMean _vent = new RunningMean();

        /// <summary>Entries for a history.</summary>
        public RunEntry(RunHistory history)
        {
            _history = history;
        }

        /// <summary>What runs, or ran last.</summary>
        public RunKind Kind
        {
            get { return _run.Kind; }
        }

        /// <summary>A run begins.</summary>
        public void Begin(RunKind kind)
        {
            _fill.Clear();
            _plateau.Clear();
            _vent.Clear();
            _run.Kind = kind;
            _run.Result = RunResult.PowerCut;
            _run.Fault = 0;
            _run.Cycles = 0;
            _run.Unproved = RunRecord.NotKept;
            WriteMeans();
            _history.Add(_run);
        }

        /// <summary>Counts a completed cycle. What was not measured is 0.</summary>
        public void Count(int fillMilliseconds, int plateauMillibar, int ventMilliseconds)
        {
            _run.Cycles++;
            _fill.Add(fillMilliseconds);
            _plateau.Add(plateauMillibar);
            _vent.Add(ventMilliseconds);
        }

        /// <summary>Brings the history up to date.</summary>
        public void Update()
        {
            WriteMeans();
            _history.ReplaceNewest(_run);
        }

        /// <summary>The run is over.</summary>
        /// <param name="result">How it ended.</param>
        /// <param name="fault">Number of the fault that ended it, 0 for none.</param>
        /// <param name="unproved">Cycles that were not proved.</param>
        public void End(RunResult result, int fault, int unproved)
        {
            _run.Result = result;
            _run.Fault = fault;
            _run.Unproved = unproved;
            Update();
        }

        private void WriteMeans()
        {
            _run.FillMilliseconds = _fill.Value;
            _run.PlateauMillibar = _plateau.Value;
            _run.VentMilliseconds = _vent.Value;
        }
    }
}
