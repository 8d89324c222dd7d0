namespace BackflushController.Core.Settings
{
    /// <summary>
    /// What is due when, by use and by water. Numbers of the survey where it has them: a cafe cleans daily, an active
    /// home weekly, an occasional user monthly; a deep clean is monthly; a gasket lasts a year.
    /// </summary>
    public static class ReminderPresets
    {
        /// <summary>Typical of soft water, degrees dH.</summary>
        public const int SoftHardness = 5;

        /// <summary>Typical of medium water, degrees dH.</summary>
        public const int MediumHardness = 11;

        /// <summary>Typical of hard water, degrees dH.</summary>
        public const int HardHardness = 18;

        /// <summary>Typical of very hard water, degrees dH.</summary>
        public const int VeryHardHardness = 25;

        private const int GasketDays = 365;

        /// <summary>
        /// The class of a hardness, 0 soft to 3 very hard: the four German ones, 7, 14 and 21 degrees.
        /// </summary>
        public static int ClassOf(int degrees)
        {
            return degrees <= 7 ? 0 : degrees <= 14 ? 1 : degrees <= 21 ? 2 : 3;
        }

        /// <summary>Sets all thresholds by usage and hardness.</summary>
        public static void Apply(ReminderSettings reminders)
        {
            switch (reminders.Usage)
            {
                case UsageProfile.Cafe:
                    // Technicians of La Marzocco: detergent every 24 h; full automatics ask for it after 300 drinks.
                    reminders.WaterRinse.Set(100, 1);
                    reminders.Detergent.Set(300, 1);
                    reminders.DeepClean.Set(0, 30);
                    break;

                case UsageProfile.Occasional:
                    // The days of detergent and deep clean are assumptions: every second and third month.
                    reminders.WaterRinse.Set(25, 30);
                    reminders.Detergent.Set(60, 60);
                    reminders.DeepClean.Set(0, 90);
                    break;

                default:
                    // 25 and 60 shots are the defaults of RoboGaggia and of the Silvia controller; detergent weekly to
                    // fortnightly under 5 to 10 shots a day.
                    reminders.WaterRinse.Set(25, 7);
                    reminders.Detergent.Set(60, 14);
                    reminders.DeepClean.Set(0, 30);
                    break;
            }

            reminders.Gasket.Set(0, GasketDays);

            // Every 3 to 6 months by hardness, or every 1 to 3 by use: a cafe heats twice as much water. The steps
            // within the months are an assumption.
            int hardness = ClassOf(reminders.HardnessDegrees);
            int days = hardness == 0 ? 180 : hardness == 1 ? 120 : hardness == 2 ? 90 : 60;
            reminders.Descaling.Set(0, reminders.Usage == UsageProfile.Cafe ? days / 2 : days);
        }
    }
}
