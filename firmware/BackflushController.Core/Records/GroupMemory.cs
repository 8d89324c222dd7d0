using BackflushController.Core.Sensing;

namespace BackflushController.Core.Records
{
    /// <summary>
    /// What must not be forgotten of the group and its pump: detergent in it, that it did not vent, that the relay of
    /// the pump is welded. All of it stands in the record alone, and nobody else changes it.
    /// </summary>
    public sealed class GroupMemory
    {
        /// <summary>The flash knows that there is detergent.</summary>
        public bool IsDetergentSaved;

        /// <summary>
        /// The pump was off in two leads of a closed group before: its output is its own, and not the valve's too. An
        /// open group shows no pressure in a lead, whatever the pump does, and air may hide it once.
        /// </summary>
        public bool IsLeadProved;

        /// <summary>How the machine behaves when it is well.</summary>
        public readonly MachineBaseline Baseline;

        private readonly BoxRecord _record;
        private readonly WritePolicy _writes;

        /// <summary>
        /// The memory at power-up. Where the newest record may be lost, detergent may be in the group without the
        /// record saying so, and the latch is set: a needless rinse takes three minutes.
        /// </summary>
        /// <param name="record">As it was read.</param>
        /// <param name="health">How it was found.</param>
        /// <param name="writes">Is told of what is worth a write.</param>
        public GroupMemory(BoxRecord record, RecordHealth health, WritePolicy writes)
        {
            _record = record;
            Baseline = record.Baseline;
            _writes = writes;
            IsDetergentSaved = record.DetergentLatch;
            const int completed = BoxRecord.CyclesCompleted;
            IsLeadProved = record.Sum(completed) > record.Counts[completed + (int)RunKind.OpenFlush] + 1;
            record.DetergentLatch |= health == RecordHealth.Damaged
                || health == RecordHealth.OneSlotLost
                || health == RecordHealth.Newer;
        }

        /// <summary>Detergent may be in the group: a rinse must come next.</summary>
        public bool HasDetergent
        {
            get { return _record.DetergentLatch; }
        }

        /// <summary>No vent was proved since one failed: backflushing is refused.</summary>
        public bool IsVentLocked
        {
            get { return _record.VentLock; }
        }

        /// <summary>The relay of the pump was found welded, and not found sound since: nothing is started.</summary>
        public bool IsPumpLocked
        {
            get { return _record.PumpLock; }
        }

        /// <summary>A cycle with detergent begins; its pump has not started.</summary>
        public void DetergentEnters()
        {
            if (!_record.DetergentLatch)
            {
                _record.DetergentLatch = true;
                _record.DetergentCycles = 0;
            }
        }

        /// <summary>A rinse with clear water was completed.</summary>
        public void Rinsed()
        {
            if (_record.DetergentLatch)
            {
                _record.DetergentLatch = false;
                _writes.Changed();
            }
        }

        /// <summary>The group did not vent.</summary>
        public void VentFailed()
        {
            Lock(true);
        }

        /// <summary>The relay of the pump is welded. The plug is pulled soon, so that is saved at once.</summary>
        public void PumpWelded()
        {
            if (!_record.PumpLock)
            {
                _record.PumpLock = true;
                _writes.IsUrgent = true;
            }
        }

        /// <summary>
        /// The pump was off in two leads, and the fills after them came to pressure: the group was closed.
        /// </summary>
        public void LeadProved()
        {
            IsLeadProved = true;
        }

        /// <summary>A technician has shown that the group vents, and that the pump stops before each fill.</summary>
        public void ValveProved()
        {
            Lock(false);
            if (_record.PumpLock)
            {
                _record.PumpLock = false;
                _writes.Changed();
            }
        }

        /// <summary>The machine was taught in.</summary>
        public void Learn(int plateauMillibar, int fillMilliseconds, int ventMilliseconds)
        {
            MachineBaseline baseline = Baseline;
            baseline.Known = true;
            baseline.PlateauMillibar = plateauMillibar;
            baseline.FillMilliseconds = fillMilliseconds;
            baseline.VentMilliseconds = ventMilliseconds;
            _writes.Changed();
        }

        /// <summary>The record is safely in flash.</summary>
        public void Saved()
        {
            IsDetergentSaved = _record.DetergentLatch;
        }

        private void Lock(bool locked)
        {
            if (_record.VentLock != locked)
            {
                _record.VentLock = locked;
                _writes.Changed();
            }
        }
    }
}
