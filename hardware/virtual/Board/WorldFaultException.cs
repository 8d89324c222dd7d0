namespace BackflushController.VirtualBoard;

/// <summary>
/// Thrown into the firmware when code of the world failed, so that the firmware cannot take the failure for its own;
/// Run then throws the world's exception.
/// </summary>
internal sealed class WorldFaultException(Exception cause) : Exception("The simulated world failed.", cause);
