using BackflushController.Core.Run;

namespace BackflushController.Bench.Web;

/// <summary>What the firmware does, in words for people.</summary>
internal static class RunStateWords
{
    public static string Of(RunState state) => state switch
    {
        RunState.Ready => "is ready",
        RunState.AwaitingPerson => "waits for you",
        RunState.SafeWait => "waits, nobody has answered",
        RunState.LeverUp => "waits for the lever to be lifted",
        RunState.Probing => "looks whether the lever is up",
        RunState.LeverCameDown => "the lever came down too early",
        RunState.Energising => "opens the valve",
        RunState.Filling => "fills",
        RunState.Holding => "looks whether the pressure holds",
        RunState.Settling => "has stopped the pump",
        RunState.Venting => "lets the group vent",
        RunState.RailRising => "tests the cut-off: the heartbeat beats",
        RunState.RailFalling => "tests the cut-off: the relays must lose their supply",
        RunState.CheckVenting => "vents, to look for a pump that does not stop",
        RunState.CheckWithout => "looks at the pressure with the enable relay open",
        RunState.CheckWith => "looks at the pressure with the enable relay closed",
        RunState.Soaking => "lets the detergent work",
        RunState.Finished => "is done",
        RunState.StopSettling => "stops: the pump first",
        RunState.StopVenting => "stops: the group vents",
        RunState.Stopped => "has stopped",
        RunState.Faulted => "has found a fault",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "a state without words"),
    };
}
