using System;
using System.IO;

namespace BackflushController.Adapters
{
    /// <summary>The settings file on the internal drive.</summary>
    public sealed class SettingsDrive
    {
        private const string FilePath = "I:\\settings.ini";

        /// <summary>Reads as much of the file as the buffer takes.</summary>
        /// <returns>Bytes read; 0: there is no file; below 0: there is one, but it cannot be read.</returns>
        public int Read(byte[] buffer)
        {
            try
            {
                return File.Exists(FilePath) ? ReadFile(buffer) : 0;
            }
            catch (Exception)
            {
                return -1;
            }
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
