namespace BackflushController.Core.Records
{
    /// <summary>Counts without an end: a count that is as high as it can be stays there.</summary>
    public static class Counter
    {
        /// <summary>A count and more of it.</summary>
        /// <param name="count">The count.</param>
        /// <param name="more">Not negative.</param>
        public static int Add(int count, int more)
        {
            return count > int.MaxValue - more ? int.MaxValue : count + more;
        }

        /// <summary>Counts one of a kind.</summary>
        public static void CountOne(int[] byKind, RunKind kind)
        {
            byKind[(int)kind] = Add(byKind[(int)kind], 1);
        }
    }
}
