using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>What jobs and services are called.</summary>
    public static class DueTexts
    {
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

        /// <summary>How urgent a job is that is due.</summary>
        public static TextId Of(DueLevel level)
        {
            return level == DueLevel.Overdue ? TextId.IsOverdue : TextId.IsDue;
        }
    }
}
