namespace BackflushController.Core.Texts
{
    /// <summary>The languages of the panel: a new one is its own class and a line in each of these two lists.</summary>
    public static class Translations
    {
        /// <summary>What each language is called in the settings file, in the order of the enumeration.</summary>
        public static string[] Words()
        {
            return new[] { "english", "german", "french", "italian", "spanish" };
        }

        /// <summary>A text in a language. Switches, not tables: a static table would be filled before Main.</summary>
        public static string Of(Language language, TextId id)
        {
            switch (language)
            {
                case Language.German: return German.Of(id);
                case Language.French: return French.Of(id);
                case Language.Italian: return Italian.Of(id);
                case Language.Spanish: return Spanish.Of(id);
                default: return English.Of(id);
            }
        }
    }
}
