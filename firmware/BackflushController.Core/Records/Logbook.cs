using BackflushController.Core.Sensing;

namespace BackflushController.Core.Records
{
    /// <summary>
    /// The rules by which the box counts, and when it must write. It knows no clock and no flash: it is told what
    /// happened, and says when the record is to be saved.
    /// <para>
    /// <b>Writes of a run</b>: one before its first pump start, with the run entered and the detergent latch set; one
    /// at each later prompt or soak that cycles went before (<see cref="Paused"/>); one at its end. So a water rinse
    /// costs 2, a detergent backflush 3 (4 by the presets with an open flush in between), a deep clean 4. A
    /// programme whose detergent does not come first would cost one more, for the latch. None falls between the cycles
    /// of a stage.
    /// </para>
    /// <para>
    /// <b>Writes outside runs</b>: the first ten shots of a power-up one each, then one for every ten; one when the
    /// power-up becomes a day of use; one for each hour in which there was no other; one for what a technician does.
    /// What a power cut may lose: nine shots, 59 minutes, and the cycles of the stage that was running.
    /// </para>
    /// <para>
    /// <b>A power cut in a run</b> needs nothing at the next power-up: the run was entered as cut, and only its end
    /// makes it something else.
    /// </para>
    /// </summary>
    public sealed class Logbook
    {
        /// <summary>
        /// A power-up is a day of use from this minute on: shorter ones are power failures and service work.
        /// </summary>
        public const int DayBeginsAfterMinutes = 10;

        /// <summary>
        /// With this many completed cycles with detergent a rinse finishes a cleaning, and not just an attempt that was
        /// broken off: the fewest that any of the presets has.
        /// </summary>
        public const int FewestDetergentCycles = 5;

        /// <summary>Shots that are written one by one after power-up, and the number written together later.</summary>
        public const int ShotsAWrite = 10;

        /// <summary>Unwritten minutes that are worth a write.</summary>
        public const int MinutesAWrite = 60;

        private const int MinutesOfADay = 24 * 60;
        private const long MicrosecondsOfASecond = 1000000;

        private readonly RunRecord _run = new RunRecord();
        private readonly RunningMean _fill = new RunningMean();
        private readonly RunningMean _plateau = new RunningMean();
        private readonly RunningMean _vent = new RunningMean();

        private bool _runOpen;
        private bool _runInFlash;
        private bool _runGoesUnsaved;
        private bool _latchInFlash;
        private bool _worthWriting;
        private bool _pauseWorthWriting;
        private int _cyclesUnsaved;
        private int _shotsUnsaved;
        private int _shotsSincePowerUp;
        private int _minutesUnsaved;
        private int _minutesSincePowerUp;
        private long _pumpMicroseconds;

        /// <summary>
        /// The logbook at power-up. Where the newest record may be lost, detergent may be in the group without the
        /// record saying so, and the latch is set: a needless rinse takes three minutes.
        /// </summary>
        /// <param name="record">As <see cref="RecordStore.Load"/> left it; this logbook changes it.</param>
        /// <param name="health">What it found.</param>
        public Logbook(BoxRecord record, RecordHealth health)
        {
            Record = record;
            record.Boots++;
            _latchInFlash = record.DetergentLatch;
            if (health == RecordHealth.Damaged)
            {
                record.Losses++;
            }

            record.DetergentLatch |= health == RecordHealth.Damaged
                || health == RecordHealth.OneSlotLost
                || health == RecordHealth.Newer;
        }

        /// <summary>What is counted.</summary>
        public BoxRecord Record { get; }

        /// <summary>
        /// The record is to be saved as soon as all outputs are off. Between the cycles of a stage it is never true.
        /// </summary>
        public bool IsDirty
        {
            get { return MustSaveFirst || (_worthWriting && !_runOpen) || _pauseWorthWriting; }
        }

        /// <summary>
        /// The pump must not start before the record was saved: this run, or its detergent, is not in flash yet.
        /// </summary>
        public bool MustSaveFirst { get; private set; }

        /// <summary>The record is safely in flash.</summary>
        public void Saved()
        {
            MustSaveFirst = false;
            _pauseWorthWriting = false;
            _worthWriting = false;
            _runInFlash = _runOpen;
            _latchInFlash = Record.DetergentLatch;
            _cyclesUnsaved = 0;
            _shotsUnsaved = 0;
            _minutesUnsaved = 0;
        }

        /// <summary>
        /// The record cannot be saved and the run goes on all the same: it is not asked for again before the next
        /// pause. For water only: detergent that a power cut would make the box forget is not to be pumped.
        /// </summary>
        public void GoOnUnsaved()
        {
            MustSaveFirst = false;
            _pauseWorthWriting = false;
            _runGoesUnsaved = true;
        }

        /// <summary>A run begins: the person started a programme, the pump has not run yet.</summary>
        public void RunStarted(RunKind kind)
        {
            _runOpen = true;
            _runInFlash = false;
            _runGoesUnsaved = false;
            _cyclesUnsaved = 0;
            _fill.Clear();
            _plateau.Clear();
            _vent.Clear();
            _run.Kind = kind;
            _run.Result = RunResult.PowerCut;
            _run.Fault = 0;
            _run.Cycles = 0;
            WriteMeans();
            Record.Runs.Add(_run);
            Record.RunsStarted[(int)kind]++;
        }

        /// <summary>
        /// A cycle is about to begin, its pump has not started: behind this, ask <see cref="MustSaveFirst"/>.
        /// </summary>
        public void CycleStarted(bool withDetergent)
        {
            Record.CyclesStarted[(int)_run.Kind]++;
            Record.ValveOperations++;
            if (withDetergent && !Record.DetergentLatch)
            {
                Record.DetergentLatch = true;
                Record.DetergentCycles = 0;
            }

            _pauseWorthWriting = false;
            MustSaveFirst |= (!_runInFlash && !_runGoesUnsaved) || (withDetergent && !_latchInFlash);
        }

        /// <summary>A cycle went through to the end of its vent. What was not measured is 0.</summary>
        /// <param name="withDetergent">Detergent was in the group.</param>
        /// <param name="fillMilliseconds">Pump on to the plateau.</param>
        /// <param name="plateauMillibar">Pressure at the end of the fill.</param>
        /// <param name="ventMilliseconds">Valve released to rest.</param>
        public void CycleCompleted(
            bool withDetergent, int fillMilliseconds, int plateauMillibar, int ventMilliseconds)
        {
            Record.CyclesCompleted[(int)_run.Kind]++;
            _run.Cycles++;
            _cyclesUnsaved++;
            _fill.Add(fillMilliseconds);
            _plateau.Add(plateauMillibar);
            _vent.Add(ventMilliseconds);
            if (withDetergent && Record.DetergentCycles < byte.MaxValue)
            {
                Record.DetergentCycles++;
            }
        }

        /// <summary>
        /// The run waits with all outputs off, at a prompt or in a soak: where people switch the machine off. What was
        /// done so far is worth a write.
        /// </summary>
        public void Paused()
        {
            if (_cyclesUnsaved > 0)
            {
                WriteMeans();
                Record.Runs.ReplaceNewest(_run);
                _pauseWorthWriting = true;
            }
        }

        /// <summary>
        /// A rinse with clear water was completed. It ends a cleaning with detergent when there was one to speak of.
        /// </summary>
        public void RinseCompleted()
        {
            if (!Record.DetergentLatch)
            {
                return;
            }

            if (Record.DetergentCycles >= FewestDetergentCycles)
            {
                Reset(ServiceKind.Detergent);
            }

            Record.DetergentLatch = false;
            Record.DetergentCycles = 0;
            _worthWriting = true;
        }

        /// <summary>The run is over; a completed one resets the services that it serves.</summary>
        /// <param name="result">How it ended.</param>
        /// <param name="fault">Number of the fault that ended it, 0 for none.</param>
        public void RunEnded(RunResult result, int fault)
        {
            _run.Result = result;
            _run.Fault = fault;
            WriteMeans();
            Record.Runs.ReplaceNewest(_run);
            int kind = (int)_run.Kind;
            switch (result)
            {
                case RunResult.Completed:
                    Record.RunsCompleted[kind]++;
                    Record.CrashesInARow = 0;
                    ResetServed(_run.Kind);
                    break;

                case RunResult.Stopped:
                    Record.RunsAborted[kind]++;
                    break;

                case RunResult.Faulted:
                    Record.RunsFaulted[kind]++;
                    break;
            }

            _runOpen = false;
            MustSaveFirst = false;
            _worthWriting = true;
        }

        /// <summary>The pump was on for this long.</summary>
        public void PumpRan(long microseconds)
        {
            _pumpMicroseconds += microseconds;
            Record.PumpOnSeconds += (int)(_pumpMicroseconds / MicrosecondsOfASecond);
            _pumpMicroseconds %= MicrosecondsOfASecond;
        }

        /// <summary>A coffee was drawn.</summary>
        public void ShotDrawn()
        {
            Record.Shots++;
            _shotsUnsaved++;
            _shotsSincePowerUp++;
            _worthWriting |= _shotsSincePowerUp <= ShotsAWrite || _shotsUnsaved >= ShotsAWrite;
        }

        /// <summary>Another minute with power on.</summary>
        public void MinutePassed()
        {
            Record.PowerOnMinutes++;
            _minutesUnsaved++;
            _minutesSincePowerUp++;
            if (_minutesSincePowerUp % MinutesOfADay == DayBeginsAfterMinutes)
            {
                Record.PowerOnDays++;
                _worthWriting = true;
            }

            _worthWriting |= _minutesUnsaved >= MinutesAWrite;
        }

        /// <summary>Shots since a service was done.</summary>
        public int ShotsSince(ServiceKind kind)
        {
            return Record.Shots - Record.ShotsAtReset[(int)kind];
        }

        /// <summary>Days of use since a service was done.</summary>
        public int DaysSince(ServiceKind kind)
        {
            return Record.PowerOnDays - Record.DaysAtReset[(int)kind];
        }

        /// <summary>
        /// A service was done. Done twice with nothing between counts once, so that it can still be taken back.
        /// </summary>
        public void Reset(ServiceKind kind)
        {
            int i = (int)kind;
            if (ShotsSince(kind) == 0 && DaysSince(kind) == 0)
            {
                return;
            }

            Record.ShotsBefore[i] = Record.ShotsAtReset[i];
            Record.DaysBefore[i] = Record.DaysAtReset[i];
            Record.ShotsAtReset[i] = Record.Shots;
            Record.DaysAtReset[i] = Record.PowerOnDays;
            _worthWriting = true;
        }

        /// <summary>There is a reset that <see cref="Undo"/> would take back.</summary>
        public bool CanUndo(ServiceKind kind)
        {
            return Record.ShotsBefore[(int)kind] != BoxRecord.NoReset;
        }

        /// <summary>
        /// Takes the last reset back, once: the service is as long ago as if it had not been, what came since included.
        /// </summary>
        public void Undo(ServiceKind kind)
        {
            int i = (int)kind;
            if (!CanUndo(kind))
            {
                return;
            }

            Record.ShotsAtReset[i] = Record.ShotsBefore[i];
            Record.DaysAtReset[i] = Record.DaysBefore[i];
            Record.ShotsBefore[i] = BoxRecord.NoReset;
            Record.DaysBefore[i] = BoxRecord.NoReset;
            _worthWriting = true;
        }

        /// <summary>
        /// Locks backflushing, because no vent was proved, or unlocks it, because a technician proved one.
        /// </summary>
        public void SetVentLock(bool locked)
        {
            _worthWriting |= Record.VentLock != locked;
            Record.VentLock = locked;
        }

        /// <summary>The machine was taught in.</summary>
        public void Learn(MachineBaseline normal)
        {
            Record.Normal.Known = normal.Known;
            Record.Normal.PlateauMillibar = normal.PlateauMillibar;
            Record.Normal.FillMilliseconds = normal.FillMilliseconds;
            Record.Normal.VentMilliseconds = normal.VentMilliseconds;
            _worthWriting = true;
        }

        /// <summary>A technician has done a step of the commissioning.</summary>
        public void Commission(CommissioningStep step)
        {
            int done = Record.Commissioned | Commissioning.BitOf(step);
            _worthWriting |= done != Record.Commissioned;
            Record.Commissioned = done;
        }

        private void WriteMeans()
        {
            _run.FillMilliseconds = _fill.Value;
            _run.PlateauMillibar = _plateau.Value;
            _run.VentMilliseconds = _vent.Value;
        }

        private void ResetServed(RunKind kind)
        {
            switch (kind)
            {
                case RunKind.DeepClean:
                    Reset(ServiceKind.DeepClean);
                    Reset(ServiceKind.Detergent);
                    Reset(ServiceKind.WaterRinse);
                    break;

                case RunKind.DetergentBackflush:
                case RunKind.StallBackflush:
                    Reset(ServiceKind.Detergent);
                    Reset(ServiceKind.WaterRinse);
                    break;

                case RunKind.WaterRinse:
                    Reset(ServiceKind.WaterRinse);
                    break;
            }
        }
    }
}
