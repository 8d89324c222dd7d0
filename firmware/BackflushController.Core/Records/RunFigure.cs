namespace BackflushController.Core.Records
{
    /// <summary>What is remembered of a run's cycles, in the order of an entry.</summary>
    public enum RunFigure
    {
        /// <summary>Mean of pump on to plateau, milliseconds.</summary>
        Fill,

        /// <summary>Mean pressure at the end of the fills, millibar.</summary>
        Plateau,

        /// <summary>Mean of valve released to rest, milliseconds.</summary>
        Vent,
    }
}
