namespace BackflushController.Tests.Layers;

/// <summary>A type that uses another type, or a constant of one.</summary>
internal sealed record Use(string FromNamespace, string From, string ToNamespace, string To)
{
    public bool GoesFrom(string root) => IsIn(FromNamespace, root);

    public bool GoesTo(string root) => IsIn(ToNamespace, root);

    public override string ToString() => $"{From} uses {To}";

    private static bool IsIn(string name, string root) =>
        name == root || name.StartsWith($"{root}.", StringComparison.Ordinal);
}
