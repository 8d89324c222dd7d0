namespace BackflushController.Core
{
    /// <summary>The version of this firmware, as the about page shows it.</summary>
    public static class ProductVersion
    {
        /// <summary>Major, minor, patch; the same as in Directory.Build.props and the AssemblyInfo files.</summary>
        public const string Text = "0.1.0";
    }
}
