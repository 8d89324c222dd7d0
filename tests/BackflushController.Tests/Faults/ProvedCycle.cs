namespace BackflushController.Tests.Faults;

/// <summary>One cycle as the box measured it, and as it was.</summary>
/// <param name="StallError">Time of the stall, measured less true, ms.</param>
/// <param name="VentError">Time of the vent, measured less true, ms.</param>
/// <param name="PlateauError">Plateau, measured less true, bar.</param>
/// <param name="Vent">True time of the vent, s.</param>
internal readonly record struct ProvedCycle(double StallError, double VentError, double PlateauError, double Vent);
