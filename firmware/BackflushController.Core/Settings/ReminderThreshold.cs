namespace BackflushController.Core.Settings
{
    /// <summary>When a job is due: whichever comes first.</summary>
    public sealed class ReminderThreshold
    {
        /// <summary>Shots since the job was last done, 0 to 20,000; 0: shots do not count for this job.</summary>
        public int Shots;

        /// <summary>Power-on days since the job was last done, 0 to 1,000; 0: days do not count for this job.</summary>
        public int Days;

        /// <summary>Sets both.</summary>
        public void Set(int shots, int days)
        {
            Shots = shots;
            Days = days;
        }
    }
}
