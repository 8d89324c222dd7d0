namespace BackflushController.Simulation;

/// <summary>The rig was asked for something that it cannot take, such as a cost model file with a mistake.</summary>
/// <param name="message">One line for the user: what, the value, what is allowed.</param>
public sealed class BadInputException(string message) : Exception(message);
