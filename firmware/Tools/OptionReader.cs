namespace BackflushController.Tools;

/// <summary>
/// Reads <c>--name value</c> and <c>--name=value</c>. Only the second form takes a value that begins with a dash.
/// </summary>
internal sealed class OptionReader(IReadOnlyList<OptionSpec> specs, int exitCode)
{
    private readonly Dictionary<string, string> _values = [];
    private readonly List<string> _others = [];

    /// <summary>What is no option and no value of one.</summary>
    public IReadOnlyList<string> Others => _others;

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>An option was given.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Takes the arguments of a process.</summary>
    public void Read(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith('-'))
            {
                _others.Add(arguments[i]);
                continue;
            }

            string[] parts = arguments[i].Split('=', 2);
            OptionSpec spec = specs.FirstOrDefault(known => known.Name == parts[0])
                ?? throw new ToolException(exitCode, $"{parts[0]} is not an option; see --help");
            string? following = i + 1 < arguments.Count ? arguments[i + 1] : null;
            bool takesFollowing = spec.Value is not null && parts.Length == 1 && following?.StartsWith('-') == false;
            Take(spec, parts.Length == 2 ? parts[1] : takesFollowing ? following : null);
            i += takesFollowing ? 1 : 0;
        }
    }

    private void Take(OptionSpec spec, string? value)
    {
        if (spec.Value is null && value is not null)
        {
            throw new ToolException(exitCode, $"{spec.Name} takes no value; see --help");
        }

        if (spec.Value is not null && string.IsNullOrWhiteSpace(value))
        {
            throw new ToolException(exitCode, $"{spec.Name} needs a value; see --help");
        }

        if (!_values.TryAdd(spec.Name, value ?? string.Empty))
        {
            throw new ToolException(exitCode, $"{spec.Name} is given twice; see --help");
        }
    }
}
