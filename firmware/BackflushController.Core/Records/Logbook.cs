namespace BackflushController.Core.Records
{
    /// <summary>
    /// What the box counts. It knows no clock and no flash: it is told what happened, and <see cref="Writes"/> says
    /// when the record is to be saved.
    /// </summary>
    public sealed class Logbook
    {
        /// <summary>
        /// A power-up is a day of use from this minute on: shorter ones are power failures and service work.
        /// </summary>
        public const int DayBeginsAfterMinutes = 10;

        /// <summary>
        /// A day of use lasts this long at least, in one power-up or in several: a machine that is switched on three
        /// times a day for up to an hour each is used on one day. Assumption: the home of the reminders' presets has
        /// three hours. Shorter days are counted together; there the thresholds by shots come first.
        /// </summary>
        public const int MinutesOfUseADay = 180;

        /// <summary>
        /// With this many completed cycles with detergent a rinse finishes a cleaning, and not just an attempt that was
        /// broken off: the fewest that any of the presets has.
        /// </summary>
        public const int FewestDetergentCycles = 5;

        /// <summary>What is counted.</summary>
        public readonly BoxRecord Record;

        /// <summary>When the record is to be saved.</summary>
        public readonly WritePolicy Writes = new WritePolicy();

        /// <summary>When each service was last done.</summary>
        public readonly ServiceLog Services;

        /// <summary>What must not be forgotten of the group.</summary>
        public readonly GroupMemory Group;

        /// <summary>
        /// How the memory was found at power-up; <see cref="RecordHealth.Missing"/> until a first record is written.
        /// </summary>
        public RecordHealth Health;

        /// <summary>
        /// Coffees from the last cleaning with detergent to the beginning of the newest run;
        /// <see cref="RunRecord.NotKept"/> when that began before this power-up.
        /// </summary>
        public int ShotsBeforeRun = RunRecord.NotKept;

        private const int MinutesOfADay = 24 * 60;
        private const long MicrosecondsOfASecond = 1000000;
        private const long MicrosecondsOfAMinute = 60 * MicrosecondsOfASecond;

        private readonly RunEntry _entry;
        private readonly RunCuts _cuts;

        private int _minutesSincePowerUp;
        private int _dayAgoMinutes = MinutesOfADay;
        private long _pumpMicroseconds;

        /// <summary>The logbook at power-up.</summary>
        /// <param name="record">As <see cref="RecordStore.Load"/> left it; this logbook changes it.</param>
        /// <param name="health">What it found.</param>
        public Logbook(BoxRecord record, RecordHealth health)
        {
            Record = record;
            Health = health;
            Services = new ServiceLog(record, Writes);
            Group = new GroupMemory(record, health, Writes);
            _cuts = new RunCuts(record, Writes);
            _entry = new RunEntry(record.Runs);
            record.Untold = RecordHealth.Good;
            record.Add(BoxRecord.Boots, 1);
            if (health == RecordHealth.Damaged)
            {
                record.Add(BoxRecord.Losses, 1);
            }
        }

        /// <summary>The power would go before the end of a programme of this length that begins now.</summary>
        public bool IsCutShort(long microseconds)
        {
            return RunCuts.IsHabit(Record)
                && _minutesSincePowerUp + (microseconds / MicrosecondsOfAMinute) > Record.CutMinute;
        }

        /// <summary>The record is safely in flash.</summary>
        public void Saved()
        {
            Health = Health == RecordHealth.Missing ? RecordHealth.Good : Health;
            Writes.Saved();
            Group.Saved();
        }

        /// <summary>A run begins: the person started a programme, the pump has not run yet.</summary>
        public void RunStarted(RunKind kind)
        {
            Writes.RunStarted();
            _cuts.RunStarted(_minutesSincePowerUp);
            _entry.Begin(kind);
            ShotsBeforeRun = Services.ShotsSince(ServiceKind.Detergent);
            Record.Add(BoxRecord.RunsStarted + (int)kind, 1);
        }

        /// <summary>
        /// A cycle is about to begin, its pump has not started: after this, ask
        /// <see cref="WritePolicy.MustSaveFirst"/>.
        /// </summary>
        public void CycleStarted(bool withDetergent)
        {
            Record.Add(BoxRecord.CyclesStarted + (int)_entry.Kind, 1);
            Record.Add(BoxRecord.ValveOperations, 1);
            Writes.CycleStarted(withDetergent && !Group.IsDetergentSaved);
        }

        /// <summary>A cycle went through to the end of its vent. What was not measured is 0.</summary>
        /// <param name="withDetergent">Detergent was in the group.</param>
        /// <param name="fillMilliseconds">Pump on to the plateau.</param>
        /// <param name="plateauMillibar">Pressure at the end of the fill.</param>
        /// <param name="ventMilliseconds">Valve released to rest.</param>
        public void CycleCompleted(
            bool withDetergent, int fillMilliseconds, int plateauMillibar, int ventMilliseconds)
        {
            Record.Add(BoxRecord.CyclesCompleted + (int)_entry.Kind, 1);
            _entry.Count(fillMilliseconds, plateauMillibar, ventMilliseconds);
            Writes.CycleCompleted();
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
            if (Writes.CyclesUnsaved > 0)
            {
                _entry.Update();
                Writes.Paused();
            }
        }

        /// <summary>
        /// The group is free of detergent at the end of a run: a cleaning is over when there was one to speak of.
        /// </summary>
        public void RinseCompleted()
        {
            if (Record.DetergentCycles >= FewestDetergentCycles)
            {
                Services.Reset(ServiceKind.Detergent);
            }

            Record.DetergentCycles = 0;
        }

        /// <summary>The run is over; a completed one resets the services that it serves.</summary>
        /// <param name="result">How it ended.</param>
        /// <param name="fault">Number of the fault that ended it, 0 for none.</param>
        /// <param name="atEdge">A press has stopped it that came with an edge of an output.</param>
        /// <param name="unproved">Backflush cycles that were not proved.</param>
        public void RunEnded(RunResult result, int fault, bool atEdge = false, int unproved = RunRecord.NotKept)
        {
            RunKind kind = _entry.Kind;
            _entry.End(result, fault, unproved);
            _cuts.RunEnded(result, atEdge);
            if (result != RunResult.PowerCut)
            {
                // The counts of how runs ended stand in the order of the results, those of their starts before them.
                Record.Add(BoxRecord.RunsStarted + ((int)result * BoxRecord.RunKinds) + (int)kind, 1);
            }

            if (result == RunResult.Completed)
            {
                Record.Counts[BoxRecord.CrashesInARow] = 0;
                Services.RunCompleted(kind);
            }

            Writes.RunEnded();
        }

        /// <summary>The pump was on for this long.</summary>
        public void PumpRan(long microseconds)
        {
            _pumpMicroseconds += microseconds;
            int seconds = (int)(_pumpMicroseconds / MicrosecondsOfASecond);
            Record.Add(BoxRecord.PumpOnSeconds, seconds);
            _pumpMicroseconds %= MicrosecondsOfASecond;
        }

        /// <summary>A coffee was drawn.</summary>
        public void ShotDrawn()
        {
            Record.Add(BoxRecord.Shots, 1);
            Writes.ShotDrawn();
        }

        /// <summary>Another minute with power on.</summary>
        public void MinutePassed()
        {
            Record.Add(BoxRecord.PowerOnMinutes, 1);
            _minutesSincePowerUp++;
            _cuts.MinutePassed(_minutesSincePowerUp);
            CountDay();
            Writes.MinutePassed();
        }

        /// <summary>A technician has done a step of the commissioning.</summary>
        public void Commission(CommissioningStep step)
        {
            int done = Record.Commissioned | Commissioning.BitOf(step);
            if (done != Record.Commissioned)
            {
                Record.Commissioned = done;
                Writes.Changed();
            }
        }

        /// <summary>
        /// A day begins in a power-up that has lasted long enough, after enough use since the last one began; while the
        /// power stays on, the next one 24 hours later.
        /// </summary>
        private void CountDay()
        {
            BoxRecord record = Record;
            _dayAgoMinutes++;
            record.MinutesToNextDay -= record.MinutesToNextDay > 0 ? 1 : 0;
            if (_minutesSincePowerUp >= DayBeginsAfterMinutes
                && record.MinutesToNextDay == 0
                && _dayAgoMinutes >= MinutesOfADay)
            {
                _dayAgoMinutes = 0;
                record.MinutesToNextDay = MinutesOfUseADay;
                record.Add(BoxRecord.PowerOnDays, 1);
                Writes.Changed();
            }
        }
    }
}
