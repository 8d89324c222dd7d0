namespace BackflushController.Core.Settings
{
    /// <summary>When a job is due: whichever comes first.</summary>
    public sealed class ReminderThreshold
    {
        /// <summary>Shots since the job was last done, 0 to 20,000; 0: shots do not count for this job.</summary>
        public int Shots;

        /// <summary>Power-on days since the job was last done, 0 to 1,000; 0: days do not count for this job.</summary>
        public int Days;

        private const int OwnShots = 1;
        private const int OwnDays = 2;

        // In one: a field takes twelve bytes of the heap.
        private int _own;

        /// <summary>Sets what use and water make of both; a number of its own stays.</summary>
        public void Set(int shots, int days)
        {
            Shots = (_own & OwnShots) != 0 ? Shots : shots;
            Days = (_own & OwnDays) != 0 ? Days : days;
        }

        /// <summary>Gives the job a number of its own.</summary>
        /// <param name="isDays">Of days; else of shots.</param>
        /// <param name="number">The number.</param>
        public void SetOwn(bool isDays, int number)
        {
            if (isDays)
            {
                Days = number;
                _own |= OwnDays;
            }
            else
            {
                Shots = number;
                _own |= OwnShots;
            }
        }
    }
}
