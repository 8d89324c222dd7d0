namespace BackflushController.Tests.Simulations;

/// <summary>A technician at the service menu, which opens when the power comes on with the button held.</summary>
internal static class ServiceScript
{
    private const double Settled = 0.8;

    /// <summary>Locks the blind basket in and opens the menu.</summary>
    public static ScriptedOperator Open() => new ScriptedOperator()
        .Await(RunState.Ready).Wait(1).Do(WorldAction.Basket, "blind").Do(WorldAction.Power, "on-held").Wait(8);

    /// <summary>Presses on by so many lines.</summary>
    public static ScriptedOperator Next(this ScriptedOperator hand, int lines)
    {
        for (int line = 0; line < lines; line++)
        {
            hand.Do(WorldAction.Press, "short").Wait(Settled);
        }

        return hand;
    }

    /// <summary>Opens the line, or says on its page that all is as it should be.</summary>
    public static ScriptedOperator Choose(this ScriptedOperator hand) => hand.Do(WorldAction.Press, "long").Wait(2.5);

    /// <summary>Runs the programme of the line with the blind basket in, and leads back to the menu.</summary>
    public static ScriptedOperator RunLine(this ScriptedOperator hand) => hand
        .Do(WorldAction.Press, "long").Await(RunState.AwaitingPerson).Wait(2)
        .Do(WorldAction.Press, "long").Await(RunState.Finished).Wait(2)
        .Do(WorldAction.Press, "short").Wait(2);
}
