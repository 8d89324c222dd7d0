namespace BackflushController.Tests.Fixtures;

/// <summary>The documents that tests compare with the code, each with its path from the root.</summary>
internal static class Pages
{
    public const string Architecture = "docs/developer/architecture.md";
    public const string Buttons = "docs/owner/button-and-screens.md";
    public const string Choices = "docs/owner/choices.md";
    public const string Commissioning = "docs/technician/commissioning.md";
    public const string DiagnosisFigures = "docs/developer/diagnosis-figures.md";
    public const string FaultMatrix = "docs/developer/fault-matrix.md";
    public const string Faults = "docs/maker/faults.md";
    public const string Figures = "docs/developer/figures.md";
    public const string Fit = "docs/maker/will-it-fit.md";
    public const string FlashErrors = "docs/technician/flashing-errors.md";
    public const string Flashing = "docs/technician/flashing.md";
    public const string GettingStarted = "docs/maker/getting-started.md";
    public const string Glossary = "docs/developer/glossary.md";
    public const string OwnersFaults = "docs/owner/faults.md";
    public const string Pressure = "docs/developer/pressure.md";
    public const string Programmes = "docs/owner/programmes.md";
    public const string Runs = "docs/developer/runs.md";
    public const string Safety = "docs/SAFETY.md";
    public const string ScreenIndex = "docs/owner/screen-index.md";
    public const string Screens = "docs/developer/screens.md";
    public const string ServiceMenu = "docs/technician/service-menu.md";
    public const string Settings = "docs/settings.md";
    public const string StandIn = "docs/maker/stand-in.md";
    public const string Testing = "docs/developer/testing.md";
    public const string TrueSize = "docs/developer/true-size.html";

    /// <summary>What explains the panel to people; what they quote in code letters is a text of the panel.</summary>
    public static readonly string[] Guides =
    [
        "docs/owner/first-backflush.md", Buttons, Programmes, "docs/owner/lever.md", "docs/owner/due.md",
        "docs/owner/stopping.md", OwnersFaults, Choices, "docs/technician/repair.md", ServiceMenu,
    ];
}
