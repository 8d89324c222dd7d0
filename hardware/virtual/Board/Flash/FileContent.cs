namespace BackflushController.VirtualBoard;

/// <summary>An open file as it is in memory.</summary>
internal sealed class FileContent(string name) : MemoryStream
{
    internal string Name => name;

    internal bool IsDirty { get; set; }
}
