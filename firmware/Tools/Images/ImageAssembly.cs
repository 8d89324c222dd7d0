namespace BackflushController.Tools.Images;

/// <summary>An assembly of an image, as the device lists it.</summary>
public sealed record ImageAssembly(string Name, string Version)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Version}";
}
