using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// What the screens show: calculated for them at every tick, or objects of the box that they only read. Nothing but
    /// the screens decides anything by it.
    /// </summary>
    public sealed class DisplayStatus
    {
        /// <summary>The screen to show.</summary>
        public IScreen Screen;

        /// <summary>Where the run is.</summary>
        public RunState State;

        /// <summary>A hand moves the valve, and is told to.</summary>
        public bool IsLever;

        /// <summary>The programme that is selected or runs.</summary>
        public Programme Programme;

        /// <summary>Its number in the menu, from 0.</summary>
        public int ProgrammeIndex;

        /// <summary>How many the menu has.</summary>
        public int ProgrammeCount;

        /// <summary>The stage of the run.</summary>
        public Stage Stage;

        /// <summary>Cycle of the stage, from 1; 0 outside one.</summary>
        public int Cycle;

        /// <summary>Seconds left of what pump and valve do now, or of the soak, rounded up.</summary>
        public int SecondsLeft;

        /// <summary>Seconds that it took as a whole, 1 at least.</summary>
        public int PhaseSeconds = 1;

        /// <summary>Counts every two seconds.</summary>
        public int Turn;

        /// <summary>Progress of the programme, 0 to 1000.</summary>
        public int ProgressPermille;

        /// <summary>The pressure below is known.</summary>
        public bool PressureKnown;

        /// <summary>Group pressure in tenths of a bar.</summary>
        public int PressureDecibar;

        /// <summary>Why it is not; <see cref="SensorCondition.Unused"/> when the box works by time alone.</summary>
        public SensorCondition SensorLoss;

        /// <summary>What the cycles of the run have proved.</summary>
        public RunProof Proof;

        /// <summary>Detergent has been pumped into the group and not been rinsed out.</summary>
        public bool DetergentInGroup;

        /// <summary>The run that has ended has a proof to scan.</summary>
        public bool HasProof;

        /// <summary>What is wrong.</summary>
        public Fault Fault;

        /// <summary>Why the programme was refused, or null.</summary>
        public Refusal Refusal;

        /// <summary>The drip tray would overflow before the programme is over: it is to be emptied now.</summary>
        public bool TrayFull;

        /// <summary>The power goes before the programme would be over, as it did before.</summary>
        public bool PowerGoesFirst;

        /// <summary>The most urgent job, due or not.</summary>
        public DueJob DueJob;

        /// <summary>How urgent it is.</summary>
        public DueLevel DueLevel;

        /// <summary>Shots or days until it is due; meaningless once it is.</summary>
        public int DueLeft;

        /// <summary>They are shots.</summary>
        public bool DueByShots;

        /// <summary>Shots since the job was last done.</summary>
        public int DueShots;

        /// <summary>Days of use since then.</summary>
        public int DueDays;

        /// <summary>A programme of the menu does the job.</summary>
        public bool DueHasProgramme;

        /// <summary>The button's contact is closed.</summary>
        public bool ButtonDown;

        /// <summary>When it last opened or closed, microseconds.</summary>
        public long ButtonChangedAt;

        /// <summary>Group pressure in hundredths of a bar.</summary>
        public int PressureCentibar;

        /// <summary>Raw code of the sensor's signal, mean of a tick. Kept on its page only.</summary>
        public int SignalCode;

        /// <summary>Raw code of the sensor's supply.</summary>
        public int SupplyCode;

        /// <summary>What the box remembers.</summary>
        public BoxRecord Record;

        /// <summary>
        /// How the memory was found at power-up; <see cref="RecordHealth.Missing"/> until a first record is written.
        /// </summary>
        public RecordHealth Records;

        /// <summary>What the settings file came to.</summary>
        public SettingsOutcome Settings;

        /// <summary>Which of its errors is shown, from 1; 0: how many there are.</summary>
        public int SettingsError;

        /// <summary>Version of the nanoFramework runtime.</summary>
        public string RuntimeVersion;
    }
}
