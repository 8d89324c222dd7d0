namespace BackflushController.Trials;

/// <summary>An exception that the storm throws at a call of the board.</summary>
/// <param name="call">The call.</param>
internal sealed class FuzzFaultException(BoardCall call) : Exception($"{call} fails.");
