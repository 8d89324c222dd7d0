namespace BackflushController.Tests.Fixtures;

/// <summary>The documents that tests compare with the code, each with its path from the root.</summary>
internal static class Pages
{
    public const string Architecture = "docs/developer/architecture.md";
    public const string Commissioning = "docs/technician/commissioning.md";
    public const string Decisions = "docs/developer/decisions.md";
    public const string DiagnosisFigures = "docs/developer/diagnosis-figures.md";
    public const string FaultMatrix = "docs/developer/fault-matrix.md";
    public const string Faults = "docs/maker/faults.md";
    public const string Flashing = "docs/technician/flashing.md";
    public const string Glossary = "docs/developer/glossary.md";
    public const string Safety = "docs/SAFETY.md";
    public const string Screens = "docs/developer/screens.md";
    public const string Settings = "docs/settings.md";
    public const string Technician = "docs/technician/guide.md";
    public const string Testing = "docs/developer/testing.md";
    public const string TrueSize = "docs/developer/true-size.html";
    public const string UserGuide = "docs/owner/user-guide.md";
}
