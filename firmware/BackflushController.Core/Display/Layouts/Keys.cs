namespace BackflushController.Core.Display.Layouts
{
    /// <summary>Makes one key of several numbers.</summary>
    public static class Keys
    {
        // Odd, and larger than any difference of two of the numbers: two scenes with the same key would be a page that
        // is not drawn anew. With less, a sign without pressure had the key of the sign before it at 0.9 bar.
        private const int Factor = 10007;

        /// <summary>
        /// The key of four numbers, never <see cref="Panel.Unpainted"/>. The first may be a key itself; of two keys one
        /// could hide what changes in the other.
        /// </summary>
        public static int Of(int first, int second, int third, int fourth)
        {
            int key = (((((first * Factor) + second) * Factor) + third) * Factor) + fourth;
            return key == Panel.Unpainted ? -Factor : key;
        }
    }
}
