namespace BackflushController.Core.Records
{
    /// <summary>Which steps of the commissioning are done, as bits of the record.</summary>
    public static class Commissioning
    {
        /// <summary>Steps that there are.</summary>
        public const int Steps = (int)CommissioningStep.LeakTest + 1;

        /// <summary>A step was done.</summary>
        public static bool IsDone(BoxRecord record, CommissioningStep step)
        {
            return (record.Commissioned & BitOf(step)) != 0;
        }

        /// <summary>Steps that were done.</summary>
        public static int CountDone(BoxRecord record)
        {
            int done = 0;
            for (int i = 0; i < Steps; i++)
            {
                done += IsDone(record, (CommissioningStep)i) ? 1 : 0;
            }

            return done;
        }

        /// <summary>The bit of a step.</summary>
        public static int BitOf(CommissioningStep step)
        {
            return 1 << (int)step;
        }
    }
}
