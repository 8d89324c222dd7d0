namespace BackflushController.Core.Records
{
    /// <summary>
    /// What cuts runs off: a machine or a plug that switches off by itself, or a chip that interference resets. The
    /// runtime does not say why the chip started, and no clock survives power-off, so it is told from the minute of its
    /// power-up at which a run was last seen: what switches off by itself does so at the same minute each time, a chip
    /// that was reset begins again at minute 0 and is reset in the first cycles of the next run.
    /// </summary>
    public sealed class RunCuts
    {
        /// <summary>Nothing switches a machine off earlier than this by itself. Assumption.</summary>
        public const int FewestAutoOffMinutes = 5;

        /// <summary>
        /// Cuts no further apart than this are at the same minute: a run is not written in a stage of cycles, and the
        /// longest takes four minutes.
        /// </summary>
        public const int SameMinutes = 5;

        /// <summary>Nothing that switches off by itself waits longer. Assumption.</summary>
        public const int MostAutoOffMinutes = 120;

        /// <summary>So many cuts in a row at the same minute are a habit.</summary>
        public const int FewestOfHabit = 2;

        /// <summary>So many runs in a row that something ended in their first cycles are interference.</summary>
        public const int FewestOfInterference = 3;

        private readonly BoxRecord _record;
        private readonly WritePolicy _writes;

        /// <summary>The cuts at power-up: a run that had not ended was cut off.</summary>
        /// <param name="record">As it was read.</param>
        /// <param name="writes">Is told of what is worth a write.</param>
        public RunCuts(BoxRecord record, WritePolicy writes)
        {
            _record = record;
            _writes = writes;
            if (record.RunMinute > 0)
            {
                Judge(record.RunMinute - 1);
                record.RunMinute = 0;
            }
        }

        /// <summary>The power goes at the same minute of each power-up.</summary>
        public static bool IsHabit(BoxRecord record)
        {
            return record.CutsInARow >= FewestOfHabit;
        }

        /// <summary>Interference ends the runs.</summary>
        public static bool IsInterference(BoxRecord record)
        {
            return record.Interferences >= FewestOfInterference;
        }

        /// <summary>
        /// A run begins. Where one was cut off before, that is written at once: the valve's first edge may be its end.
        /// </summary>
        /// <param name="minute">Minute of the power-up.</param>
        public void RunStarted(int minute)
        {
            _record.RunMinute = Limited(minute + 1);
            if (_record.DetergentLatch || IsSuspected)
            {
                _writes.Paused();
            }
        }

        /// <summary>
        /// Another minute; once runs are cut off, worth a write while a run waits. A power-up that lasts longer than
        /// the habit ends it; a single cut is only known to have been later than its minute.
        /// </summary>
        /// <param name="minute">Minute of the power-up.</param>
        public void MinutePassed(int minute)
        {
            if (_record.RunMinute > 0)
            {
                _record.RunMinute = Limited(minute + 1);
                if (IsSuspected)
                {
                    _writes.Paused();
                }
            }

            int latest = IsHabit(_record) ? _record.CutMinute + SameMinutes : MostAutoOffMinutes;
            if (_record.CutsInARow > 0 && minute > latest)
            {
                _record.CutsInARow = 0;
                _writes.Changed();
            }
        }

        /// <summary>The run is over.</summary>
        /// <param name="result">How it ended.</param>
        /// <param name="atEdge">A press has stopped it that came with an edge of an output.</param>
        public void RunEnded(RunResult result, bool atEdge)
        {
            _record.RunMinute = 0;
            if (atEdge)
            {
                CountInterference();
            }
            else if (result == RunResult.Completed)
            {
                _record.Interferences = 0;
            }
        }

        private bool IsSuspected
        {
            get { return _record.CutsInARow > 0 || _record.Interferences > 0; }
        }

        /// <summary>No cycle is in the history before the first pause, so a run without one has not come far.</summary>
        private void Judge(int minute)
        {
            if (minute < FewestAutoOffMinutes && _record.Runs.NewestCycles == 0)
            {
                CountInterference();
                return;
            }

            int apart = minute - _record.CutMinute;
            bool same = apart <= SameMinutes && apart >= -SameMinutes;
            _record.CutsInARow = same ? Limited(_record.CutsInARow + 1) : 1;
            _record.CutMinute = minute;
        }

        private void CountInterference()
        {
            _record.Interferences = Limited(_record.Interferences + 1);
        }

        private static int Limited(int value)
        {
            return value < byte.MaxValue ? value : byte.MaxValue;
        }
    }
}
