namespace BackflushController.Core.Board
{
    /// <summary>Two places for a record that keep it without power.</summary>
    public interface ISlots
    {
        /// <summary>Reads a storage slot.</summary>
        /// <param name="slot">0 or 1.</param>
        /// <param name="buffer">Receives the slot from index 0 on.</param>
        /// <returns>
        /// Bytes read; 0 when the slot was never written, below 0 when it was and cannot be read, empty or lost.
        /// </returns>
        int ReadSlot(int slot, byte[] buffer);

        /// <summary>
        /// Replaces a storage slot; durable when it returns true. Takes up to 50 ms, so never with the pump on.
        /// </summary>
        /// <param name="slot">0 or 1.</param>
        /// <param name="data">The new content, all of it.</param>
        bool WriteSlot(int slot, byte[] data);
    }
}
