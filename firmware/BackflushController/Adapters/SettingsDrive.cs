using System;
using System.IO;
using BackflushController.Core.Settings;

namespace BackflushController.Adapters
{
    /// <summary>
    /// The settings file on the internal drive. A second file says that there was one: a box that was set up must not
    /// take one that is missing for the defaults.
    /// </summary>
    public sealed class SettingsDrive
    {
        private const string FilePath = "I:\\settings.ini";
        private const string MarkPath = "I:\\settings-used.bin";

        private const int Unreadable = -1;
        private const byte FirstOfByteOrderMark = 0xEF;
        private const int BytesOfByteOrderMark = 3;

        private readonly UseMark _mark = new UseMark(MarkPath);

        /// <summary>Reads as much of the file as the buffer takes.</summary>
        /// <returns>The length for <see cref="SettingsFile.Read(byte[], int)"/>; a blank file is no file.</returns>
        public int Read(byte[] buffer)
        {
            try
            {
                int length = File.Exists(FilePath) ? ReadFile(buffer) : 0;
                if (length < buffer.Length && IsBlank(buffer, length))
                {
                    return _mark.IsLeft() ? SettingsFile.Gone : 0;
                }

                _mark.Leave();
                return length;
            }
            catch (Exception)
            {
                return Unreadable;
            }
        }

        /// <summary>
        /// Nothing but blanks, which nobody deploys on purpose. A file of comments alone says that the defaults hold.
        /// </summary>
        private static bool IsBlank(byte[] content, int length)
        {
            int next = length > 0 && content[0] == FirstOfByteOrderMark ? BytesOfByteOrderMark : 0;
            while (next < length && (content[next] == ' ' || (content[next] >= '\t' && content[next] <= '\r')))
            {
                next++;
            }

            return next >= length;
        }

        private static int ReadFile(byte[] buffer)
        {
            using (FileStream file = new FileStream(FilePath, FileMode.Open, FileAccess.Read))
            {
                int length = 0;
                int read = 1;
                while (read > 0 && length < buffer.Length)
                {
                    read = file.Read(buffer, length, buffer.Length - length);
                    length += read;
                }

                return length;
            }
        }
    }
}
