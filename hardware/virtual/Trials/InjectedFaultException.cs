namespace BackflushController.Trials;

/// <summary>What a call throws that was made to fail.</summary>
internal sealed class InjectedFaultException(string call) : Exception($"{call} was made to fail.");
