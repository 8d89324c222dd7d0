namespace BackflushController.VirtualBoard;

/// <summary>
/// Thrown into the firmware by everything it does after the power is gone, so that no catch or finally block goes on.
/// </summary>
public sealed class PowerCutException() : Exception("The power is cut.");
