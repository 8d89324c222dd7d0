using BackflushController.Core.Records;

namespace BackflushController.Core.Maintenance
{
    /// <summary>How a job is booked, and what the box can do about it.</summary>
    public static class DueJobs
    {
        /// <summary>Number of jobs, <see cref="DueJob.None"/> included.</summary>
        public const int Count = (int)DueJob.WaterRinse + 1;

        /// <summary>What the logbook counts it as; of <see cref="DueJob.None"/> nothing is shown.</summary>
        public static ServiceKind ServiceOf(DueJob job)
        {
            return job == DueJob.None ? ServiceKind.Descaling : (ServiceKind)(job - DueJob.Gasket);
        }

        /// <summary>
        /// A programme of the box does it. The others are done by hand, and the person says when they are done.
        /// </summary>
        public static bool HasProgramme(DueJob job)
        {
            return job >= DueJob.Detergent;
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
