using System;
using System.IO;
using BackflushController.Core.Board;

namespace BackflushController.Adapters
{
    /// <summary>
    /// The storage slots: two small files on the internal drive. Only closing a file makes it durable.
    /// </summary>
    public sealed class FlashSlots : ISlots
    {
        private const string FirstPath = "I:\\cycles-a.bin";
        private const string SecondPath = "I:\\cycles-b.bin";
        private const int Unreadable = -1;

        /// <inheritdoc/>
        public int ReadSlot(int slot, byte[] buffer)
        {
            string path = PathOf(slot);
            try
            {
                if (!File.Exists(path))
                {
                    return 0;
                }

                using (FileStream file = new FileStream(path, FileMode.Open, FileAccess.Read))
                {
                    return file.Read(buffer, 0, buffer.Length);
                }
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

                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        private static string PathOf(int slot)
        {
            return slot == 0 ? FirstPath : SecondPath;
        }
    }
}
