namespace BackflushController.Core.Settings
{
    /// <summary>Bounds of every recipe, whatever its source says.</summary>
    public static class RecipeBounds
    {
        /// <summary>Shortest fill: less does not lift the valve of a vibratory pump past its first strokes.</summary>
        public const long ShortestFillMicroseconds = 500000;

        /// <summary>Longest fill of any recipe. The survey's longest is 25 s.</summary>
        public const long LongestFillMicroseconds = 30000000;

        /// <summary>Shortest release: a group needs about a second to vent, a fouled one several.</summary>
        public const long ShortestReleaseMicroseconds = 3000000;

        /// <summary>Longest release.</summary>
        public const long LongestReleaseMicroseconds = 60000000;

        /// <summary>Longest soak.</summary>
        public const long LongestSoakMicroseconds = 3600000000;

        /// <summary>Most cycles of a stage.</summary>
        public const int MostCycles = 20;

        /// <summary>Fewest clear-water cycles after detergent (the survey: 2 to 3 in one text).</summary>
        public const int FewestClearCycles = 2;

        /// <summary>A vibratory pump is on for this long at most ...</summary>
        public const long VibratoryOnMicroseconds = 120000000;

        /// <summary>... in any window of this length: 2 min on, 1 min off.</summary>
        public const long VibratoryWindowMicroseconds = 180000000;
    }
}
