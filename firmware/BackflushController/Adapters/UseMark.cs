using System;
using System.IO;

namespace BackflushController.Adapters
{
    /// <summary>
    /// A small file beside another one: it says that there was one, should that one be lost. Written once in the life
    /// of a box.
    /// </summary>
    public sealed class UseMark
    {
        private readonly string _path;

        /// <summary>A mark in this file.</summary>
        public UseMark(string path)
        {
            _path = path;
        }

        /// <summary>It has been left.</summary>
        public bool IsLeft()
        {
            try
            {
                return File.Exists(_path);
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <summary>Leaves it, unless it is there.</summary>
        public void Leave()
        {
            if (IsLeft())
            {
                return;
            }

            try
            {
                using (FileStream file = new FileStream(_path, FileMode.Create, FileAccess.Write))
                {
                    file.Write(new byte[] { 1 }, 0, 1);
                }
            }
            catch (Exception)
            {
                // It is a second line of defence: what it would stand for is in its own file.
            }
        }
    }
}
