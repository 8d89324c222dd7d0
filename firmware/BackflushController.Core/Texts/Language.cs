namespace BackflushController.Core.Texts
{
    /// <summary>The languages of the panel.</summary>
    public enum Language
    {
        /// <summary>English.</summary>
        English,

        /// <summary>German.</summary>
        German,

        /// <summary>French.</summary>
        French,

        /// <summary>Italian.</summary>
        Italian,

        /// <summary>Spanish.</summary>
        Spanish,
    }
}
