namespace BackflushController.Tests.Trials;

/// <summary>One defect put into the firmware's Core on purpose.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="File">Source file, from the folder of Core on.</param>
/// <param name="Original">What stands there once.</param>
/// <param name="Replacement">What stands there in its place.</param>
public sealed record Mutant(string Name, string File, string Original, string Replacement)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
