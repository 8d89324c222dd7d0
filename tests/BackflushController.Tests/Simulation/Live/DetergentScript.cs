namespace BackflushController.Tests.Simulations;

/// <summary>A detergent backflush by hand.</summary>
internal static class DetergentScript
{
    /// <summary>From power-up until the pump runs for the first time.</summary>
    public static ScriptedOperator UntilFilling() => new ScriptedOperator()
        .Await(RunState.Ready).Wait(1)
        .Do(WorldAction.Press, "long").Await(RunState.AwaitingPerson).Wait(2)
        .Do(WorldAction.Detergent, "in").Wait(1)
        .Do(WorldAction.Press, "long").Await(RunState.Filling);

    /// <summary>From power-up to the end.</summary>
    public static ScriptedOperator ToTheEnd() => UntilFilling()
        .Await(RunState.AwaitingPerson).Wait(2)
        .Do(WorldAction.Basket, "none").Wait(3)
        .Do(WorldAction.Basket, "blind").Wait(1)
        .Do(WorldAction.Press, "long")
        .Await(RunState.Finished).Wait(2);
}
