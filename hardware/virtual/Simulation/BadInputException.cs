namespace BackflushController.Simulation;

/// <summary>Something was asked for that is not possible, such as a cost model file with a mistake.</summary>
public sealed class BadInputException(string message) : Exception(message);
