using BackflushController.Core.Records;

namespace BackflushController.Core.Maintenance
{
    /// <summary>How a job is booked, and what the box can do about it.</summary>
    public static class DueJobs
    {
        /// <summary>Number of jobs, <see cref="DueJob.None"/> included.</summary>
        public const int Count = (int)DueJob.Descaling + 1;

        /// <summary>What the logbook counts it as; not for <see cref="DueJob.None"/>.</summary>
        public static ServiceKind ServiceOf(DueJob job)
        {
            switch (job)
            {
                case DueJob.WaterRinse:
                    return ServiceKind.WaterRinse;

                case DueJob.Detergent:
                    return ServiceKind.Detergent;

                case DueJob.DeepClean:
                    return ServiceKind.DeepClean;

                case DueJob.Gasket:
                    return ServiceKind.Gasket;

                default:
                    return ServiceKind.Descaling;
            }
        }

        /// <summary>
        /// A programme of the box does it. The others are done by hand, and the person says when they are done.
        /// </summary>
        public static bool HasProgramme(DueJob job)
        {
            return job >= DueJob.WaterRinse && job <= DueJob.DeepClean;
        }

        /// <summary>The kind of that programme; only for a job that has one.</summary>
        public static RunKind ProgrammeOf(DueJob job)
        {
            return job == DueJob.DeepClean ? RunKind.DeepClean
                : job == DueJob.Detergent ? RunKind.DetergentBackflush
                : RunKind.WaterRinse;
        }
    }
}
