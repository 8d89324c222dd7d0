using BackflushController.Core.Sensing;

namespace BackflushController.Core.Records
{
    /// <summary>
    /// What the box remembers without power. The totals only grow: resetting a service keeps them and notes where they
    /// stood, so that a reset can be taken back without a shot being lost.
    /// </summary>
    public sealed class BoxRecord
    {
        /// <summary>Kinds of runs.</summary>
        public const int RunKinds = (int)RunKind.Unknown + 1;

        /// <summary>Kinds of service.</summary>
        public const int ServiceKinds = (int)ServiceKind.WaterRinse + 1;

        /// <summary>Things to choose on the box.</summary>
        public const int ChoiceKinds = (int)ChoiceId.Hardness + 1;

        /// <summary>Letters of <see cref="LastCrash"/> that are kept: a line of the panel.</summary>
        public const int CrashLetters = 21;

        /// <summary>
        /// In <see cref="ShotsBefore"/> and <see cref="DaysBefore"/>: there is no reset to take back.
        /// </summary>
        public const int NoReset = -1;

        /// <summary>Time with the pump on, seconds.</summary>
        public const int PumpOnSeconds = 0;

        /// <summary>Times the three-way valve was energised.</summary>
        public const int ValveOperations = PumpOnSeconds + 1;

        /// <summary>Coffees drawn.</summary>
        public const int Shots = ValveOperations + 1;

        /// <summary>Time with the box powered, minutes.</summary>
        public const int PowerOnMinutes = Shots + 1;

        /// <summary>
        /// Days of use: a power-up that lasted <see cref="Logbook.DayBeginsAfterMinutes"/>, and each further 24 hours
        /// without a break. No clock survives power-off, so power-ups are one day until
        /// <see cref="Logbook.MinutesOfUseADay"/> have passed in them together.
        /// </summary>
        public const int PowerOnDays = PowerOnMinutes + 1;

        /// <summary>
        /// Power-ups. One that ended before anything was worth writing is not in it: a box that restarts every second
        /// must not wear its flash out.
        /// </summary>
        public const int Boots = PowerOnDays + 1;

        /// <summary>Times that the records were found damaged, so that the totals above lack what was before.</summary>
        public const int Losses = Boots + 1;

        /// <summary>Water in the drip tray as calculated, ml; see <see cref="Maintenance.TrayForecast"/>.</summary>
        public const int TrayMillilitres = Losses + 1;

        /// <summary>Times that the software ended with an exception and was started anew.</summary>
        public const int Crashes = TrayMillilitres + 1;

        /// <summary>Those since the last completed run; see <see cref="Safety.CrashLog"/>.</summary>
        public const int CrashesInARow = Crashes + 1;

        /// <summary>Cycles whose pump was started, by <see cref="RunKind"/>.</summary>
        public const int CyclesStarted = CrashesInARow + 1;

        /// <summary>Cycles that went through to the end of their vent, by <see cref="RunKind"/>.</summary>
        public const int CyclesCompleted = CyclesStarted + RunKinds;

        /// <summary>
        /// Runs started, by <see cref="RunKind"/>. Those neither completed nor aborted nor faulted were cut by a power
        /// failure, except one that is running.
        /// </summary>
        public const int RunsStarted = CyclesCompleted + RunKinds;

        /// <summary>Runs whose whole programme ran, by <see cref="RunKind"/>.</summary>
        public const int RunsCompleted = RunsStarted + RunKinds;

        /// <summary>Runs that the person stopped, by <see cref="RunKind"/>.</summary>
        public const int RunsAborted = RunsCompleted + RunKinds;

        /// <summary>Runs that a fault ended, by <see cref="RunKind"/>.</summary>
        public const int RunsFaulted = RunsAborted + RunKinds;

        /// <summary><see cref="Shots"/> when the service was last done, by <see cref="ServiceKind"/>.</summary>
        public const int ShotsAtReset = RunsFaulted + RunKinds;

        /// <summary><see cref="PowerOnDays"/> when the service was last done, by <see cref="ServiceKind"/>.</summary>
        public const int DaysAtReset = ShotsAtReset + ServiceKinds;

        /// <summary><see cref="ShotsAtReset"/> before the last reset, or <see cref="NoReset"/>.</summary>
        public const int ShotsBefore = DaysAtReset + ServiceKinds;

        /// <summary><see cref="DaysAtReset"/> before the last reset, or <see cref="NoReset"/>.</summary>
        public const int DaysBefore = ShotsBefore + ServiceKinds;

        /// <summary>
        /// Counts, each at the place that a constant above names, or at that place and the number of the kind.
        /// </summary>
        public readonly int[] Counts = new int[DaysBefore + ServiceKinds];

        /// <summary>Minutes with power on until another day of use may begin.</summary>
        public int MinutesToNextDay;

        /// <summary>
        /// Damage of the records that was found when a crash was entered, before it was said on the screen;
        /// <see cref="RecordHealth.Good"/> when there was none.
        /// </summary>
        public RecordHealth Untold = RecordHealth.Good;

        /// <summary>Steps of the commissioning that were done, a bit each; see <see cref="Commissioning"/>.</summary>
        public int Commissioned;

        /// <summary>What the last one was, the name of an exception in ASCII; empty when there was none.</summary>
        public string LastCrash = string.Empty;

        /// <summary>
        /// While a run goes on, 1 + the minute of its power-up; 0 when none does. A power-up that finds another number
        /// follows one in which a run was cut off. See <see cref="RunCuts"/>, as for the next three.
        /// </summary>
        public int RunMinute;

        /// <summary>Minute of its power-up at which the run that was cut off last was last written.</summary>
        public int CutMinute;

        /// <summary>Runs in a row that were cut off at about that minute; 255 stands for any more.</summary>
        public int CutsInARow;

        /// <summary>
        /// Runs since the last completed one that interference seems to have ended; 255 stands for any more.
        /// </summary>
        public int Interferences;

        /// <summary>The box has run with a settings file.</summary>
        public bool HadSettings;

        /// <summary>
        /// Detergent may be in the group: set before the first fill with it, cleared only by a completed rinse with
        /// clear water.
        /// </summary>
        public bool DetergentLatch;

        /// <summary>Completed cycles with detergent since the latch was set; 255 stands for any more.</summary>
        public int DetergentCycles;

        /// <summary>No vent was proved: backflushing is refused until a technician has shown that it vents.</summary>
        public bool VentLock;

        /// <summary>
        /// The relay of the pump was found welded: nothing runs until a technician's valve proof has found it sound.
        /// </summary>
        public bool PumpLock;

        /// <summary>
        /// What people chose on the box, by <see cref="ChoiceId"/>: 1 and the number of the option, 0 when nothing was
        /// chosen. As it was read: whoever uses it leaves out what there is no option for.
        /// </summary>
        public readonly byte[] Choices = new byte[ChoiceKinds];

        /// <summary>How the machine behaves when it is well.</summary>
        public readonly MachineBaseline Baseline = new MachineBaseline();

        /// <summary>The last runs.</summary>
        public readonly RunHistory Runs = new RunHistory();

        /// <summary>The record of a new box.</summary>
        public BoxRecord()
        {
            for (int i = ShotsBefore; i < Counts.Length; i++)
            {
                Counts[i] = NoReset;
            }
        }

        /// <summary>Counts on without an end: a count that is as high as it can be stays there.</summary>
        /// <param name="place">Of the count.</param>
        /// <param name="more">Not negative.</param>
        public void Add(int place, int more)
        {
            Counts[place] = Sum(Counts[place], more);
        }

        /// <summary>Of runs of all kinds together.</summary>
        /// <param name="place">Of the first kind's count.</param>
        public int Sum(int place)
        {
            int sum = 0;
            for (int i = 0; i < RunKinds; i++)
            {
                sum = Sum(sum, Counts[place + i]);
            }

            return sum;
        }

        private static int Sum(int count, int more)
        {
            return count > int.MaxValue - more ? int.MaxValue : count + more;
        }
    }
}
