namespace BackflushController.Core.Sensing
{
    /// <summary>What is normal for this machine, from a teach-in with the blind basket.</summary>
    public sealed class MachineBaseline
    {
        /// <summary>A teach-in was made; without one the rest means nothing.</summary>
        public bool Known;

        /// <summary>Pressure at the end of a fill.</summary>
        public int PlateauMillibar;

        /// <summary>Pump on to <see cref="PressureJudge.StallFloorMillibar"/>, second cycle and later.</summary>
        public int FillMilliseconds;

        /// <summary>Release to rest, second cycle and later.</summary>
        public int VentMilliseconds;
    }
}
