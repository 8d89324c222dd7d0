namespace BackflushController.Core.Records
{
    /// <summary>When each service was last done, in shots and in days of use.</summary>
    public sealed class ServiceLog
    {
        private readonly BoxRecord _record;
        private readonly WritePolicy _writes;

        /// <summary>The log in a record.</summary>
        /// <param name="record">Keeps it.</param>
        /// <param name="writes">Is told of what is worth a write.</param>
        public ServiceLog(BoxRecord record, WritePolicy writes)
        {
            _record = record;
            _writes = writes;
        }

        /// <summary>Shots since a service was done.</summary>
        public int ShotsSince(ServiceKind kind)
        {
            return _record.Shots - _record.ShotsAtReset[(int)kind];
        }

        /// <summary>Days of use since a service was done.</summary>
        public int DaysSince(ServiceKind kind)
        {
            return _record.PowerOnDays - _record.DaysAtReset[(int)kind];
        }

        /// <summary>
        /// A service was done. Done twice with nothing between counts once, so that it can still be taken back.
        /// </summary>
        public void Reset(ServiceKind kind)
        {
            BoxRecord record = _record;
            int i = (int)kind;
            if (ShotsSince(kind) == 0 && DaysSince(kind) == 0)
            {
                return;
            }

            record.ShotsBefore[i] = record.ShotsAtReset[i];
            record.DaysBefore[i] = record.DaysAtReset[i];
            record.ShotsAtReset[i] = record.Shots;
            record.DaysAtReset[i] = record.PowerOnDays;
            _writes.Changed();
        }

        /// <summary>There is a reset that <see cref="Undo"/> would take back.</summary>
        public bool CanUndo(ServiceKind kind)
        {
            return _record.ShotsBefore[(int)kind] != BoxRecord.NoReset;
        }

        /// <summary>
        /// Takes the last reset back, once: the service is as long ago as if it had not been, what came since included.
        /// </summary>
        public void Undo(ServiceKind kind)
        {
            BoxRecord record = _record;
            int i = (int)kind;
            if (!CanUndo(kind))
            {
                return;
            }

            record.ShotsAtReset[i] = record.ShotsBefore[i];
            record.DaysAtReset[i] = record.DaysBefore[i];
            record.ShotsBefore[i] = BoxRecord.NoReset;
            record.DaysBefore[i] = BoxRecord.NoReset;
            _writes.Changed();
        }

        /// <summary>A completed run resets the services that it serves.</summary>
        public void RunCompleted(RunKind kind)
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
