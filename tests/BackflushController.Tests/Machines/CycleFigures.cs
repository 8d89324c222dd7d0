namespace BackflushController.Tests.Machines;

/// <summary>What one cycle measured.</summary>
/// <param name="FillSeconds">Pump on to 95 % of the machine's own plateau.</param>
/// <param name="PlateauBar">Mean over the last 300 ms of pump time.</param>
/// <param name="VentSeconds">Valve released to below 0.7 bar.</param>
/// <param name="RippleBar">Peak to peak over the last 300 ms of pump time.</param>
internal sealed record CycleFigures(double FillSeconds, double PlateauBar, double VentSeconds, double RippleBar);
