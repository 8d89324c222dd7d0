namespace BackflushController.Core.Settings
{
    /// <summary>Lists of words.</summary>
    public static class WordList
    {
        /// <summary>Place of a word in a list, or -1.</summary>
        public static int Find(string[] words, string word)
        {
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i] == word)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>The words with a space between them, where a panel can break the line.</summary>
        public static string Text(string[] words)
        {
            string text = words[0];
            for (int i = 1; i < words.Length; i++)
            {
                text += " " + words[i];
            }

            return text;
        }
    }
}
