namespace BackflushController.Core.Records
{
    /// <summary>When each service was last done, in shots and in days of use.</summary>
    public sealed class ServiceLog
    {
        private readonly int[] _counts;
        private readonly WritePolicy _writes;

        /// <summary>The log in a record.</summary>
        /// <param name="record">Keeps it.</param>
        /// <param name="writes">Is told of what is worth a write.</param>
        public ServiceLog(BoxRecord record, WritePolicy writes)
        {
            _counts = record.Counts;
            _writes = writes;
        }

        /// <summary>Shots since a service was done.</summary>
        public int ShotsSince(ServiceKind kind)
        {
            return _counts[BoxRecord.Shots] - _counts[BoxRecord.ShotsAtReset + (int)kind];
        }

        /// <summary>Days of use since a service was done.</summary>
        public int DaysSince(ServiceKind kind)
        {
            return _counts[BoxRecord.PowerOnDays] - _counts[BoxRecord.DaysAtReset + (int)kind];
        }

        /// <summary>
        /// A service was done. Done twice with nothing between counts once, so that it can still be taken back.
        /// </summary>
        public void Reset(ServiceKind kind)
        {
            int[] counts = _counts;
            int i = (int)kind;
            if (ShotsSince(kind) == 0 && DaysSince(kind) == 0)
            {
                return;
            }

            counts[BoxRecord.ShotsBefore + i] = counts[BoxRecord.ShotsAtReset + i];
            counts[BoxRecord.DaysBefore + i] = counts[BoxRecord.DaysAtReset + i];
            counts[BoxRecord.ShotsAtReset + i] = counts[BoxRecord.Shots];
            counts[BoxRecord.DaysAtReset + i] = counts[BoxRecord.PowerOnDays];
            _writes.Changed();
        }

        /// <summary>There is a reset that <see cref="Undo"/> would take back.</summary>
        public bool CanUndo(ServiceKind kind)
        {
            return _counts[BoxRecord.ShotsBefore + (int)kind] != BoxRecord.NoReset;
        }

        /// <summary>
        /// Takes the last reset back, once: the service is as long ago as if it had not been, what came since included.
        /// </summary>
        public void Undo(ServiceKind kind)
        {
            int[] counts = _counts;
            int i = (int)kind;
            if (!CanUndo(kind))
            {
                return;
            }

            counts[BoxRecord.ShotsAtReset + i] = counts[BoxRecord.ShotsBefore + i];
            counts[BoxRecord.DaysAtReset + i] = counts[BoxRecord.DaysBefore + i];
            counts[BoxRecord.ShotsBefore + i] = BoxRecord.NoReset;
            counts[BoxRecord.DaysBefore + i] = BoxRecord.NoReset;
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
