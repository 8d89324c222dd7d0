using System;
using System.IO;

namespace BackflushController.Adapters
{
    /// <summary>
    /// The storage slots: two small files on the internal drive. Only closing a file makes it durable.
    /// </summary>
    public sealed class FlashSlots
    {
        private const string FirstPath = "I:\\cycles-a.bin";
        private const string SecondPath = "I:\\cycles-b.bin";

        /// <summary>Reads a slot; 0 bytes when it is missing or cannot be read.</summary>
        public int Read(int slot, byte[] buffer)
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
                return 0;
            }
        }

        /// <summary>Replaces a slot. True when the file was closed without an error.</summary>
        public bool Write(int slot, byte[] data)
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
