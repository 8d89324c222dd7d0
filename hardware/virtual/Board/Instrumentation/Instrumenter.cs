using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BackflushController.VirtualBoard;

/// <summary>Reads a firmware's assemblies and makes each method charge for what it executes.</summary>
internal sealed class Instrumenter : IDisposable
{
    private static readonly string BoardName = typeof(Instrumenter).Assembly.GetName().Name!;
    private readonly List<AssemblyDefinition> _assemblies = [];
    private readonly DefaultAssemblyResolver _resolver = new();
    private readonly string _folder;
    private readonly CostModel _costs;
    private readonly ProbePoint[] _probes;

    internal Instrumenter(string path, CostModel costs, ProbePoint[] probes)
    {
        _folder = Path.GetDirectoryName(path)!;
        _costs = costs;
        _probes = probes;
        _resolver.AddSearchDirectory(_folder);
        _resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        _resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(Instrumenter).Assembly.Location)!);
        Read(path);
    }

    /// <summary>
    /// Static fields of the firmware that can change; constants and read-only fields are not among them.
    /// </summary>
    internal IReadOnlyList<string> MutableStatics => _assemblies
        .SelectMany(assembly => assembly.MainModule.GetTypes())
        .SelectMany(type => type.Fields)
        .Where(member => member is { IsStatic: true, IsLiteral: false, IsInitOnly: false })
        .Select(member => $"{member.DeclaringType.FullName}::{member.Name}")
        .ToArray();

    /// <summary>Instruments all assemblies, the application first.</summary>
    /// <remarks>
    /// Static constructors are left free: they run once in a process and not once a boot, so a charge would make the
    /// first boot differ from the others, and an exception out of one would spoil its type for all of them.
    /// </remarks>
    internal IReadOnlyList<InstrumentedAssembly> Instrument()
    {
        HashSet<int> found = [];
        HashSet<string> names = _assemblies.Select(assembly => assembly.Name.Name).ToHashSet(StringComparer.Ordinal);
        foreach (AssemblyDefinition assembly in _assemblies)
        {
            InstructionCosts instructionCosts = new(_costs, names, BoardName);
            MethodInstrumenter instrumenter = new(assembly.MainModule, instructionCosts);
            foreach (MethodDefinition method in assembly.MainModule.GetTypes().SelectMany(type => type.Methods)
                .Where(method => method is not { IsConstructor: true, IsStatic: true }))
            {
                instrumenter.Instrument(method, FindProbe(method, found));
            }
        }

        RefuseLostProbes(found);
        return _assemblies.Select(Write).ToArray();
    }

    public void Dispose()
    {
        foreach (AssemblyDefinition assembly in _assemblies)
        {
            assembly.Dispose();
        }

        _resolver.Dispose();
    }

    private static InstrumentedAssembly Write(AssemblyDefinition assembly)
    {
        using MemoryStream image = new();
        using MemoryStream symbols = new();
        bool hasSymbols = assembly.MainModule.HasSymbols;
        assembly.Write(image, new WriterParameters
        {
            WriteSymbols = hasSymbols,
            SymbolStream = hasSymbols ? symbols : null,
            SymbolWriterProvider = hasSymbols ? new PortablePdbWriterProvider() : null,
        });
        return new InstrumentedAssembly(image.ToArray(), hasSymbols ? symbols.ToArray() : null);
    }

    private static bool IsLibrary(string name) =>
        name == BoardName
        || name is "mscorlib" or "netstandard" or "System"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private void Read(string path)
    {
        bool hasSymbols = File.Exists(Path.ChangeExtension(path, ".pdb"));
        AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters
        {
            AssemblyResolver = _resolver,
            InMemory = true,
            ReadSymbols = hasSymbols,
            SymbolReaderProvider = hasSymbols ? new PortablePdbReaderProvider() : null,
        });
        _assemblies.Add(assembly);
        foreach (AssemblyNameReference reference in assembly.MainModule.AssemblyReferences)
        {
            string beside = Path.Combine(_folder, reference.Name + ".dll");
            bool isRead = _assemblies.Exists(other => other.Name.Name == reference.Name);
            if (!isRead && !IsLibrary(reference.Name) && File.Exists(beside))
            {
                Read(beside);
            }
        }
    }

    private int? FindProbe(MethodDefinition method, HashSet<int> found)
    {
        string name = $"{method.DeclaringType.FullName}::{method.Name}";
        int probe = Array.FindIndex(_probes, candidate => candidate.Method == name);
        if (probe < 0 || !method.HasBody)
        {
            return null;
        }

        found.Add(probe);
        return probe;
    }

    private void RefuseLostProbes(HashSet<int> found)
    {
        if (_probes.Where((_, probe) => !found.Contains(probe)).FirstOrDefault() is { } lost)
        {
            throw new ArgumentException($"The probe {lost.Method} names no method of the firmware.");
        }
    }
}
