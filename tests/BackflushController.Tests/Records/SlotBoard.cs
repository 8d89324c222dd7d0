using BackflushController.Core.Board;

namespace BackflushController.Tests.FlashRecords;

/// <summary>A board of which the record store sees only the slots.</summary>
internal abstract class SlotBoard : IBoard
{
    public abstract int ReadSlot(int slot, byte[] buffer);

    public abstract bool WriteSlot(int slot, byte[] data);

    public long NowMicroseconds() => throw NotPartOfIt();

    public void Rest() => throw NotPartOfIt();

    public string RuntimeVersion() => throw NotPartOfIt();

    public bool IsButtonDown() => throw NotPartOfIt();

    public void Sample(Inputs inputs) => throw NotPartOfIt();

    public void Drive(Outputs outputs) => throw NotPartOfIt();

    public void Beat() => throw NotPartOfIt();

    public bool StartPanel() => throw NotPartOfIt();

    public bool ShowPage(byte[] frame, int page) => throw NotPartOfIt();

    private static NotSupportedException NotPartOfIt() => new("The record store uses slots alone.");
}
