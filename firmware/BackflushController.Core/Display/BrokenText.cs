namespace BackflushController.Core.Display
{
    /// <summary>Texts that are broken into lines at their spaces.</summary>
    public static class BrokenText
    {
        /// <summary>
        /// A line of a text, counted from 0; empty after its end. Each line takes as many words as fit; a word that is
        /// longer than a line is broken too.
        /// </summary>
        public static string Line(string text, int letters, int line)
        {
            int start = 0;
            int end = EndOfLine(text, letters, start);
            while (line > 0)
            {
                bool atSpace = end < text.Length && text[end] == ' ';
                start = atSpace ? end + 1 : end;
                end = EndOfLine(text, letters, start);
                line--;
            }

            return text.Substring(start, end - start);
        }

        private static int EndOfLine(string text, int letters, int start)
        {
            if (text.Length - start <= letters)
            {
                return text.Length;
            }

            // A space right after the line ends it as well.
            int end = start + letters;
            while (end > start && text[end] != ' ')
            {
                end--;
            }

            return end > start ? end : start + letters;
        }
    }
}
