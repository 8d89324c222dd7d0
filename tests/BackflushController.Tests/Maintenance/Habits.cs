namespace BackflushController.Tests.Maintenance;

/// <summary>How a machine is used.</summary>
/// <param name="Usage">Preset of the thresholds.</param>
/// <param name="TrayMillilitres">Drip tray, 0: drained.</param>
/// <param name="FewestShots">Shots of a quiet day.</param>
/// <param name="MostShots">Shots of a busy day, exclusive.</param>
/// <param name="Hours">Hours with power on a day.</param>
/// <param name="OpenShare">Share of the days on which it is used at all.</param>
/// <param name="AwayShare">Share of the weeks in which it is not.</param>
/// <param name="NightShare">Share of the nights in which it stays on.</param>
/// <param name="Diligence">Share of the evenings on which what is due gets done.</param>
internal sealed record Habits(
    UsageProfile Usage,
    int TrayMillilitres,
    int FewestShots,
    int MostShots,
    int Hours,
    double OpenShare,
    double AwayShare,
    double NightShare,
    double Diligence)
{
    public static Habits Of(UsageProfile usage) => usage switch
    {
        UsageProfile.Cafe => new Habits(usage, 0, 80, 220, 12, 0.86, 0.03, 0.05, 0.9),
        UsageProfile.Home => new Habits(usage, 500, 1, 9, 3, 0.95, 0.08, 0.02, 0.5),
        _ => new Habits(usage, 300, 1, 5, 1, 0.3, 0.15, 0, 0.4),
    };
}
