using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>What is said of runs, of jobs and services, and of the memory itself.</summary>
    public static class RecordTexts
    {
        /// <summary>
        /// How the memory was not found as it was left, one line, for nothing is ever lost in silence;
        /// <see cref="TextId.None"/> when all is well.
        /// </summary>
        public static TextId Of(RecordHealth health)
        {
            switch (health)
            {
                case RecordHealth.Missing: return TextId.RecordsMissing;
                case RecordHealth.Damaged: return TextId.CyclesLost;
                case RecordHealth.OneSlotLost: return TextId.RecordCopyLost;
                case RecordHealth.Newer: return TextId.RecordNewer;
                default: return TextId.None;
            }
        }

        /// <summary>What ran.</summary>
        public static TextId Of(RunKind kind)
        {
            return (int)kind < BoxRecord.RunKinds ? TextId.DetergentBackflush + (int)kind : TextId.EarlierRun;
        }

        /// <summary>How a run ended that no fault ended.</summary>
        public static TextId Of(RunResult result)
        {
            switch (result)
            {
                case RunResult.Completed: return TextId.RunFinished;
                case RunResult.Stopped: return TextId.RunStopped;
                default: return TextId.RunCut;
            }
        }

        /// <summary>How urgent a job is that is due.</summary>
        public static TextId Of(DueLevel level)
        {
            return level == DueLevel.Overdue ? TextId.IsOverdue : TextId.IsDue;
        }

        /// <summary>Short name of a service; ten letters at most.</summary>
        public static TextId Label(ServiceKind service)
        {
            return TextId.GasketLabel + (int)service;
        }

        /// <summary>What is to be done, two lines.</summary>
        public static TextId Advice(DueJob job)
        {
            return TextId.GasketAdvice + (job - DueJob.Gasket);
        }
    }
}
