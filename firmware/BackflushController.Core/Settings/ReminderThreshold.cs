namespace BackflushController.Core.Settings
{
    /// <summary>When a job is due: whichever comes first.</summary>
    public sealed class ReminderThreshold
    {
        /// <summary>Shots since the job was last done, 0 to 20,000; 0: shots do not count for this job.</summary>
        public int Shots;

        /// <summary>Power-on days since the job was last done, 0 to 1,000; 0: days do not count for this job.</summary>
        public int Days;

        private bool _ownShots;
        private bool _ownDays;

        /// <summary>Sets what use and water make of both; a number of its own stays.</summary>
        public void Set(int shots, int days)
        {
            Shots = _ownShots ? Shots : shots;
            Days = _ownDays ? Days : days;
        }

        /// <summary>Gives the job a number of its own.</summary>
        /// <param name="isDays">Of days; else of shots.</param>
        /// <param name="number">The number.</param>
        public void SetOwn(bool isDays, int number)
        {
            if (isDays)
            {
                Days = number;
                _ownDays = true;
            }
            else
            {
                Shots = number;
                _ownShots = true;
            }
        }
    }
}
