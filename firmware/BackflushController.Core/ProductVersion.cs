namespace BackflushController.Core
{
    /// <summary>The version of this firmware, and of what it was made for.</summary>
    public static class ProductVersion
    {
        /// <summary>Major, minor, patch; the same as in Directory.Build.props and the AssemblyInfo files.</summary>
        public const string Text = "0.1.0";

        /// <summary>
        /// The nanoFramework runtime whose native code belongs to the packages this was built with; its fourth number
        /// may be any.
        /// </summary>
        public const string Runtime = "1.17.0";

        /// <summary>A runtime is the one this was made for.</summary>
        public static bool IsMadeFor(string runtime)
        {
            return runtime.IndexOf(Runtime + ".") == 0;
        }
    }
}
