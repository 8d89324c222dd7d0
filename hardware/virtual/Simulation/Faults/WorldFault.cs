namespace BackflushController.Simulation;

/// <summary>A fault that one click brings and another one heals.</summary>
public sealed class WorldFault
{
    private readonly Action<World> _come;

    internal WorldFault(string name, string title, string description, Action<World> come)
    {
        Name = name;
        Title = title;
        Description = description;
        _come = come;
    }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>A few words for a button.</summary>
    public string Title { get; }

    /// <summary>One sentence.</summary>
    public string Description { get; }

    /// <summary>Breaks a bench whose faults were all healed just now.</summary>
    internal void Come(World bench) => _come(bench);
}
