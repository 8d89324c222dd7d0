namespace BackflushController.Core.Pressure
{
    /// <summary>What the pressure means for a run. One object, reused for every tick.</summary>
    public sealed class PressureVerdict
    {
        /// <summary>The sensor measures; without it the rest says nothing.</summary>
        public bool Known;

        /// <summary>The group has been without pressure for a while: it may be opened.</summary>
        public bool AtRest;

        /// <summary>The pressure is high and has stopped rising: the pump moves almost no water and is quiet.</summary>
        public bool Stalled;
    }
}
