using BackflushController.Core.Board;

namespace BackflushController.Core.Run
{
    /// <summary>Times of a run that hold for every programme.</summary>
    public static class RunTiming
    {
        /// <summary>
        /// Valve energised before the pump starts. The solenoid needs some 20 to 50 ms of it (assumption, no datasheet
        /// of a machine's own valve is public). The rest proves that the pump is off: the valve has joined the group
        /// to the pump, and a pump whose relay is welded would raise its pressure.
        /// </summary>
        public const long ValveLeadMicroseconds = 1000000;

        /// <summary>
        /// Valve held after the pump has been switched off. A vibratory pump stops within one mains period, a relay
        /// opens within 10 ms; 100 ms covers both.
        /// </summary>
        public const long ValveLagMicroseconds = 100000;

        /// <summary>
        /// Venting after a stop when no sensor can confirm rest: the longest release of the usual procedures.
        /// </summary>
        public const long BlindVentMicroseconds = 10000000;

        /// <summary>
        /// Pressure still not at rest this long after a stop, or after the end of a release: no vent. A drain that is
        /// twenty times slower than a clean one is through by then.
        /// </summary>
        public const long NoVentMicroseconds = 30000000;

        /// <summary>
        /// The same where a hand moves the valve: a person may be called away. Pump and enable relay are off; all that
        /// waits is the pressure.
        /// </summary>
        public const long LeverDownMicroseconds = 300000000;

        /// <summary>
        /// "Lever up" is on the screen this long before the pump tries whether the lever is: a hand beside it takes
        /// 1 to 2 s.
        /// </summary>
        public const long LeverUpMicroseconds = 2000000;

        /// <summary>A contact of the lever that does not close within this time: nobody lifts it.</summary>
        public const long LeverContactMicroseconds = 60000000;

        /// <summary>
        /// So often does the pump try before nobody lifts the lever: half a minute in all. In a stage it may come down
        /// as often.
        /// </summary>
        public const int LeverTries = 5;

        /// <summary>
        /// The same in a flush, which the pressure may not show: then the water of these tries is the flush.
        /// </summary>
        public const int FlushTries = 2;

        /// <summary>
        /// A look of the weld check begins this long after "Lever up" was said: a slow hand takes 7 s, and the pump may
        /// not be asked there whether the lever is up.
        /// </summary>
        public const long LeverLookMicroseconds = 8000000;

        /// <summary>A hand that is to lower the lever hears it again this often.</summary>
        public const long LeverReminderMicroseconds = 5000000;

        /// <summary>
        /// A prompt that nobody answers leads into the safe wait after this long; the survey has 600 s.
        /// </summary>
        public const long PromptPatienceMicroseconds = 600000000;

        /// <summary>A prompt reminds with a chirp this often.</summary>
        public const long ReminderMicroseconds = 60000000;

        /// <summary>
        /// A deadline seen later than this means that the loop was blocked (a stuck bus takes a second). The schedule
        /// is then laid anew from the present, so that the states keep their order and length instead of rushing past.
        /// </summary>
        public const long OverrunMicroseconds = Inputs.TickMicroseconds;
    }
}
