using System;
using System.IO;
using BackflushController.Core.Board;
using BackflushController.Core.Settings;

namespace BackflushController.Adapters
{
    /// <summary>
    /// The storage slots: two small files on the internal drive. Only closing a file makes it durable. A third one says
    /// that there were records: then two that are missing are lost, and not of a new box. So they are where the
    /// settings are lost.
    /// </summary>
    public sealed class FlashSlots : ISlots
    {
        private const string FirstPath = "I:\\cycles-a.bin";
        private const string SecondPath = "I:\\cycles-b.bin";
        private const string MarkPath = "I:\\cycles-used.bin";
        private const int Unreadable = -1;

        private readonly UseMark _mark = new UseMark(MarkPath);

        private bool _isMarked;

        /// <inheritdoc/>
        public int ReadSlot(int slot, byte[] buffer)
        {
            string path = PathOf(slot);
            try
            {
                return File.Exists(path) ? ReadFile(path, buffer) : AreBothLost() ? Unreadable : 0;
            }
            catch (Exception)
            {
                return Unreadable;
            }
        }

        /// <inheritdoc/>
        public bool WriteSlot(int slot, byte[] data)
        {
            try
            {
                using (FileStream file = new FileStream(PathOf(slot), FileMode.Create, FileAccess.Write))
                {
                    file.Write(data, 0, data.Length);
                }

                Mark();
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <summary>A slot that is there was written, so an empty one has lost its record.</summary>
        private static int ReadFile(string path, byte[] buffer)
        {
            using (FileStream file = new FileStream(path, FileMode.Open, FileAccess.Read))
            {
                int length = file.Read(buffer, 0, buffer.Length);
                return length == 0 ? Unreadable : length;
            }
        }

        private bool AreBothLost()
        {
            return !File.Exists(FirstPath) && !File.Exists(SecondPath) && (_mark.IsLeft() || AreSettingsLost());
        }

        private static bool AreSettingsLost()
        {
            return new SettingsDrive().Read(new byte[SettingsFile.MostBytes + 1]) == SettingsFile.Gone;
        }

        private void Mark()
        {
            if (!_isMarked)
            {
                _mark.Leave();
                _isMarked = true;
            }
        }

        private static string PathOf(int slot)
        {
            return slot == 0 ? FirstPath : SecondPath;
        }
    }
}
