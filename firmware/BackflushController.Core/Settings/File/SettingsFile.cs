namespace BackflushController.Core.Settings
{
    /// <summary>
    /// The text file with which a technician sets the box up without flashing it: lines of <c>key = value</c>, comments
    /// from <c>#</c> or <c>;</c> to the end of a line, small and capital letters alike, line ends of any system.
    /// </summary>
    public sealed class SettingsFile
    {
        /// <summary>Longest file. Read it into one byte more, so that a longer one is noticed.</summary>
        public const int MostBytes = 4096;

        /// <summary>In place of a length: there is no file, and there was one.</summary>
        public const int Gone = -2;

        /// <summary>Longest line.</summary>
        public const int MostColumns = 120;

        private const string FileItself = "settings.ini";
        private const string NoKey = "(no key)";
        private const byte LineFeed = 10;
        private const byte CarriageReturn = 13;
        private const byte Tab = 9;
        private const byte Delete = 127;
        private const char Unprintable = '?';

        private readonly byte[] _content;
        private readonly int _length;
        private readonly char[] _line = new char[MostColumns];
        private readonly SettingKeys _keys = new SettingKeys();
        private readonly SettingsOutcome _outcome;

        private SettingsFile(byte[] content, int length)
        {
            _content = content;
            _length = length;
            _outcome = new SettingsOutcome(new ControllerSettings(), length);
        }

        /// <summary>
        /// Reads a settings file. What its settings make of the programmes is the programmes' to check.
        /// </summary>
        /// <param name="content">The file from index 0 on.</param>
        /// <param name="length">
        /// Bytes of it. 0: there is no file, and the settings are the defaults. <see cref="Gone"/>: there was one.
        /// Another number below 0: there is one, but it could not be read.
        /// </param>
        public static SettingsOutcome Read(byte[] content, int length)
        {
            SettingsFile file = new SettingsFile(content, length);
            file.Read();
            SettingsOutcome outcome = file._outcome;
            outcome.Entries = file.Entries();
            return outcome.With(SettingsRules.FirstConflict(outcome.Settings, file._keys));
        }

        private void Read()
        {
            if (_length < 0)
            {
                string problem = _length == Gone ? "is missing" : "cannot be read";
                _outcome.Add(new SettingsError(0, FileItself, problem, "deploy the file again"));
            }
            else if (_length > MostBytes)
            {
                _outcome.Add(
                    new SettingsError(0, FileItself, "too long", "at most " + MostBytes.ToString() + " bytes"));
            }
            else
            {
                ReadLines();
            }

            if (_outcome.IsUsable)
            {
                Apply();
            }
        }

        private void Apply()
        {
            SettingKey[] keys = _keys.All;
            for (int i = 0; i < keys.Length; i++)
            {
                if (keys[i].Line > 0)
                {
                    SettingTargets.Set((SettingId)i, keys[i].Number, _outcome.Settings);
                }
            }
        }

        private SettingEntry[] Entries()
        {
            SettingKey[] keys = _keys.All;
            int count = 0;
            for (int i = 0; i < keys.Length; i++)
            {
                count += keys[i].Line > 0 ? 1 : 0;
            }

            SettingEntry[] entries = new SettingEntry[count];
            for (int i = keys.Length - 1; i >= 0; i--)
            {
                if (keys[i].Line > 0)
                {
                    count--;
                    entries[count] = new SettingEntry(keys[i].Line, keys[i].Name, keys[i].Value);
                }
            }

            return entries;
        }

        private void ReadLines()
        {
            bool marked = _length >= 3 && _content[0] == 0xEF && _content[1] == 0xBB && _content[2] == 0xBF;
            int start = marked ? 3 : 0;
            for (int line = 1; start < _length; line++)
            {
                int end = EndOfLine(start);
                bool returned = end > start && _content[end - 1] == CarriageReturn;
                ReadLine(line, start, returned ? end - 1 : end);
                start = end + 1;
            }
        }

        private int EndOfLine(int start)
        {
            byte[] content = _content;
            int length = _length;
            int end = start;
            while (end < length && content[end] != LineFeed)
            {
                end++;
            }

            return end;
        }

        private void ReadLine(int number, int start, int end)
        {
            // Locals, because this is most of the time that a file takes.
            byte[] content = _content;
            char[] line = _line;
            bool controls = false;
            bool foreign = false;
            int length = 0;
            int next = start;
            while (next < end && length < MostColumns && content[next] != '#' && content[next] != ';')
            {
                byte character = content[next];
                bool printable = character >= ' ' && character < Delete;
                line[length] = printable ? (char)character : character == Tab ? ' ' : Unprintable;
                controls |= !printable && character != Tab && character <= Delete;
                foreign |= character > Delete;
                length++;
                next++;
            }

            bool tooLong = next < end && content[next] != '#' && content[next] != ';';
            for (; next < end; next++)
            {
                controls |= (content[next] < ' ' && content[next] != Tab) || content[next] == Delete;
            }

            string problem = tooLong ? "at most " + MostColumns.ToString() + " characters in a line"
                : controls ? "text without control characters"
                : foreign ? "plain letters and digits and signs"
                : null;
            Take(number, new string(line, 0, length).Trim(), problem);
        }

        /// <summary>Takes a line without its comment.</summary>
        private void Take(int line, string text, string problem)
        {
            int equals = text.IndexOf('=');
            string name = equals < 0 ? text : text.Substring(0, equals).Trim();
            string value = equals < 0 ? string.Empty : text.Substring(equals + 1).Trim();
            if (problem == null && text.Length > 0)
            {
                problem = name.Length == 0 || equals < 0 ? "key = value" : ProblemOf(line, name, value);
            }

            if (problem != null)
            {
                _outcome.Add(new SettingsError(line, name.Length == 0 ? NoKey : name, value, problem));
            }
        }

        private string ProblemOf(int line, string name, string value)
        {
            SettingKey key = _keys.Find(name.ToLower());
            if (key == null)
            {
                return "a key of docs/settings.md";
            }

            if (key.Line > 0)
            {
                return "one line; line " + key.Line.ToString() + " has it already";
            }

            return key.Take(line, value) ? null : key.AllowedInsteadOf(value);
        }
    }
}
