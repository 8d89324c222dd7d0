using BackflushController.Core.Programmes;
using BackflushController.Core.Records;
using BackflushController.Core.Run;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// All that the screens may know, filled by the controller at every tick. The screens never ask back.
    /// </summary>
    public sealed class DisplayStatus
    {
        /// <summary>Where the run is; decides the screen.</summary>
        public RunState State;

        /// <summary>Name of the programme.</summary>
        public TextId Programme;

        /// <summary>The stage of the run.</summary>
        public Stage Stage;

        /// <summary>Cycle of the stage, from 1; 0 outside one.</summary>
        public int Cycle;

        /// <summary>Seconds left of what pump and valve do now, rounded up.</summary>
        public int SecondsLeft;

        /// <summary>Progress of the programme's cycles, 0 to 1000.</summary>
        public int ProgressPermille;

        /// <summary>The pressure below is known.</summary>
        public bool PressureKnown;

        /// <summary>Group pressure in tenths of a bar.</summary>
        public int PressureDecibar;

        /// <summary>Cycles that this run has completed.</summary>
        public int CyclesOfRun;

        /// <summary>Cycles in the life of the box.</summary>
        public int CyclesOfLife;

        /// <summary>Whether that count could be read at power-up.</summary>
        public RecordHealth Records;
    }
}
