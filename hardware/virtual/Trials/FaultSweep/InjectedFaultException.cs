namespace BackflushController.Trials;

/// <summary>Thrown out of a call of the firmware, in place of whatever that call may throw on the chip.</summary>
/// <param name="call">The call.</param>
internal sealed class InjectedFaultException(string call) : Exception($"{call} was made to fail.");
