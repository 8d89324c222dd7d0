namespace BackflushController.Core.Sensing
{
    /// <summary>How this machine behaves when it is well, from a teach-in with the blind basket.</summary>
    public sealed class MachineBaseline
    {
        /// <summary>A teach-in was made; without one the rest means nothing.</summary>
        public bool Known;

        /// <summary>Pressure at the end of a fill.</summary>
        public int PlateauMillibar;

        /// <summary>Pump on to <see cref="PressureJudge.StallFloorOf"/>, second cycle and later.</summary>
        public int FillMilliseconds;

        /// <summary>Release to rest, second cycle and later.</summary>
        public int VentMilliseconds;
    }
}
