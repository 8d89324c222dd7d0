namespace BackflushController.Core.Texts
{
    /// <summary>
    /// The languages of the panel: a new one is its own file and a line in each of these two lists.
    /// <para>
    /// A language is one constant, its texts in the order of <see cref="TextId"/> with a <see cref="Separator"/>
    /// between them. A switch with a literal for each text takes 7 KB more of the program, and the runtime makes a new
    /// string each time it comes to a literal.
    /// </para>
    /// </summary>
    public static partial class Translations
    {
        /// <summary>Stands between two texts; lines of a text are separated by line feeds.</summary>
        public const char Separator = '|';

        /// <summary>What each language is called in the settings file, in the order of the enumeration.</summary>
        public const string Words = "english german french italian spanish";

        /// <summary>All texts of a language; <see cref="TextId"/> is the index.</summary>
        public static string[] Of(Language language)
        {
            return AllOf(language).Split(Separator);
        }

        /// <summary>The same in one, with the separators.</summary>
        public static string AllOf(Language language)
        {
            switch (language)
            {
                case Language.German: return German;
                case Language.French: return French;
                case Language.Italian: return Italian;
                case Language.Spanish: return Spanish;
                default: return English;
            }
        }
    }
}
