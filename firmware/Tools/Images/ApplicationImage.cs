namespace BackflushController.Tools.Images;

/// <summary>The application with the libraries that it needs: assemblies, one after the other.</summary>
public sealed class ApplicationImage
{
    /// <summary>
    /// Written at least. nanoff erases no more than it writes, and the runtime also loads what is left after that.
    /// Three times an image of today; much more may keep the chip busy for longer than nanoff waits for it.
    /// </summary>
    public const int LeastBytes = 512 * 1024;

    private const int Alignment = 4;
    private const byte Erased = 0xFF;

    private static readonly string[] Needed = ["mscorlib", "BackflushController.Core", "BackflushController"];

    private readonly byte[] _content;

    private ApplicationImage(byte[] content, IReadOnlyList<ImageAssembly> assemblies)
    {
        _content = content;
        Assemblies = assemblies;
    }

    /// <summary>In the order of the image.</summary>
    public IReadOnlyList<ImageAssembly> Assemblies { get; }

    /// <summary>Bytes of it, without what it is filled up with.</summary>
    public int Length => _content.Length;

    /// <summary>Reads an image and checks it as the runtime does.</summary>
    /// <exception cref="ImageException">The runtime would not take it, or it is another application.</exception>
    public static ApplicationImage Read(byte[] content)
    {
        List<ImageAssembly> assemblies = [];
        int place = 0;
        while (place < content.Length && content.AsSpan(place).ContainsAnyExcept(Erased))
        {
            var header = new AssemblyHeader(content.AsSpan(place), place);
            assemblies.Add(header.Assembly);
            place += (header.Length + Alignment - 1) / Alignment * Alignment;
        }

        CheckNames(assemblies);
        return new ApplicationImage(content[..Math.Min(place, content.Length)], assemblies);
    }

    /// <summary>What is written: the image, then as much of erased flash that nothing older survives.</summary>
    public byte[] Padded()
    {
        byte[] padded = new byte[Math.Max(LeastBytes, Length)];
        _content.CopyTo(padded, 0);
        padded.AsSpan(Length).Fill(Erased);
        return padded;
    }

    private static void CheckNames(List<ImageAssembly> assemblies)
    {
        string[] names = [.. assemblies.Select(assembly => assembly.Name)];
        if (Needed.FirstOrDefault(name => !names.Contains(name)) is string missing)
        {
            throw new ImageException($"it has no {missing}");
        }

        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ImageException($"it has {twice.Key} twice");
        }
    }
}
