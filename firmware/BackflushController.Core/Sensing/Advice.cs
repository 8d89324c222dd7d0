namespace BackflushController.Core.Sensing
{
    /// <summary>What a run found that does not stop it but should be looked after.</summary>
    public enum Advice
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>The group vents slowly: valve or drain is dirty.</summary>
        SlowVent,

        /// <summary>The pressure decays while the valve is closed to the drain: the gasket leaks.</summary>
        GasketLeaks,

        /// <summary>Pressure stands behind the shower screen in an open flush.</summary>
        ScreenClogged,

        /// <summary>Not every cycle was proved: the group counts as not rinsed.</summary>
        Unproved,
    }
}
