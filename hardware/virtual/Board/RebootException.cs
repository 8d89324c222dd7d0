namespace BackflushController.VirtualBoard;

/// <summary>
/// Thrown into the firmware by everything it does after it asked for a reboot, so that no catch or finally block goes
/// on.
/// </summary>
public sealed class RebootException() : Exception("The device reboots.");
