using System.Collections.Concurrent;
using System.Reflection;

namespace BackflushController.VirtualBoard;

/// <summary>
/// The firmware's assemblies, instrumented so that they charge for what they execute, and loaded apart from the
/// host's. A firmware without static state (see <see cref="MutableStatics"/>) can boot any number of times from one
/// image, on several threads at once, and each boot costs the same.
/// </summary>
public sealed class FirmwareImage
{
    private static readonly ConcurrentDictionary<string, Lazy<FirmwareImage>> Loaded = new(StringComparer.Ordinal);
    private readonly Action? _main;

    private FirmwareImage(string path, CostModel costs, ProbePoint[] probes)
    {
        Costs = costs;
        Probes = probes;
        using Instrumenter instrumenter = new(path, costs, probes);
        MutableStatics = instrumenter.MutableStatics;
        Application = LoadInstrumented(path, instrumenter);
        _main = FindMain(Application);
    }

    /// <summary>The cost model it is instrumented with.</summary>
    public CostModel Costs { get; }

    /// <summary>The methods that are watched.</summary>
    public IReadOnlyList<ProbePoint> Probes { get; }

    /// <summary>
    /// The instrumented application: its types are not those that the host may have loaded from the same file.
    /// </summary>
    public Assembly Application { get; }

    /// <summary>
    /// Static fields that can change, the compiler's own caches of delegates included. They would outlive a boot and be
    /// shared between chips, so a firmware must have none.
    /// </summary>
    public IReadOnlyList<string> MutableStatics { get; }

    /// <summary>
    /// Loads a firmware: the application and the assemblies it refers to that lie beside it. The same file with the
    /// same model and probes is instrumented once in a process.
    /// </summary>
    /// <exception cref="ArgumentException">A probe names no method of the firmware.</exception>
    public static FirmwareImage Load(string path, CostModel costs, params ProbePoint[] probes)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new FileNotFoundException($"There is no firmware {full}.", full);
        }

        string names = string.Join('\n', probes.Select(probe => probe.Method));
        string key = $"{full}\n{File.GetLastWriteTimeUtc(full).Ticks}\n{names}\n{costs.Text}";
        ProbePoint[] ownProbes = [.. probes];
        Lazy<FirmwareImage> image = new(() => new FirmwareImage(full, costs, ownProbes));
        return Loaded.GetOrAdd(key, image).Value;
    }

    internal void Main() => (_main ?? throw new InvalidOperationException(
        $"{Application.GetName().Name} must have exactly one method 'static void Main()'.")).Invoke();

    private static Assembly LoadInstrumented(string path, Instrumenter instrumenter)
    {
        FirmwareLoadContext context = new(Path.GetFileNameWithoutExtension(path));
        Assembly[] loaded = [.. instrumenter.Instrument().Select(one => context.Add(one.Image, one.Symbols))];
        return loaded[0];
    }

    private static Action? FindMain(Assembly application)
    {
        const BindingFlags flags = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        MethodInfo[] found = application.GetTypes()
            .Select(type => type.GetMethod("Main", flags, Type.EmptyTypes))
            .OfType<MethodInfo>()
            .Where(method => method.ReturnType == typeof(void))
            .ToArray();
        return found.Length == 1 ? found[0].CreateDelegate<Action>() : null;
    }
}
