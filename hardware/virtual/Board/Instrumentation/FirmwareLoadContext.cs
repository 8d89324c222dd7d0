using System.Reflection;
using System.Runtime.Loader;

namespace BackflushController.VirtualBoard;

/// <summary>
/// Holds the instrumented assemblies of one firmware image; everything else is the host's, the virtual board included.
/// </summary>
internal sealed class FirmwareLoadContext(string name) : AssemblyLoadContext(name)
{
    private readonly Dictionary<string, Assembly> _instrumented = new(StringComparer.Ordinal);

    internal Assembly Add(byte[] image, byte[]? symbols)
    {
        using MemoryStream code = new(image);
        using MemoryStream? debug = symbols == null ? null : new MemoryStream(symbols);
        Assembly assembly = LoadFromStream(code, debug);
        _instrumented.Add(assembly.GetName().Name!, assembly);
        return assembly;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        Assembly board = typeof(FirmwareLoadContext).Assembly;
        string? name = assemblyName.Name;
        return name == board.GetName().Name ? board : _instrumented.GetValueOrDefault(name ?? string.Empty);
    }
}
