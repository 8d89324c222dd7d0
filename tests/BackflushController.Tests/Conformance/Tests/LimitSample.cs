namespace BackflushController.Tests.Conformance.Tests;

/// <summary>An offence against one rule, and the nearest thing that is allowed.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="CompilerTakesIt">True when nothing but this gate would notice before the device fails.</param>
/// <param name="Offence">Members of a class.</param>
/// <param name="Neighbour">Members of a class that no rule reports and that compile without a warning.</param>
internal sealed record LimitSample(string Rule, bool CompilerTakesIt, string Offence, string Neighbour);
