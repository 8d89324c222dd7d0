namespace BackflushController.Tests.Fixtures;

/// <summary>What is on drive I: before the box is switched on.</summary>
internal static class Drives
{
    public const string SettingsFile = "settings.ini";

    /// <summary>A settings file with this text.</summary>
    public static FlashDrive WithSettings(string text) => With(SettingsFile, Encoding.ASCII.GetBytes(text));

    /// <summary>A record that was saved once.</summary>
    public static FlashDrive With(BoxRecord record) => With("cycles-a.bin", Encoded(record, 1));

    /// <summary>The record of a box that has run a water rinse.</summary>
    public static BoxRecord Used()
    {
        var record = new BoxRecord();
        record.Counts[BoxRecord.CyclesCompleted + (int)RunKind.WaterRinse] = 8;
        return record;
    }

    public static FlashDrive With(string name, byte[] content)
    {
        var flash = new FlashDrive();
        flash.Put(name, content);
        return flash;
    }

    public static byte[] Encoded(BoxRecord record, int number)
    {
        byte[] bytes = new byte[BoxRecordCodec.Bytes];
        new BoxRecordCodec().Encode(record, number, bytes);
        return bytes;
    }
}
