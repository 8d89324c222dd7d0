using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;
using BackflushController.Simulation;

namespace BackflushController.Trials;

/// <summary>
/// What a box must and must not do when it has started anew: first nobody touches it, then somebody presses the button
/// short, then long.
/// </summary>
/// <param name="witness">Knows what the box owed when the power went, or the chip was reset.</param>
/// <param name="box">The box, just booted.</param>
/// <param name="mayTellFault">
/// The box may begin with a fault, which tells why it was started anew and is acknowledged by a short press.
/// </param>
internal sealed class RebootCheck(RunWitness witness, DirectSimulation box, bool mayTellFault = false)
{
    private const long Second = 1_000_000_000;

    // The first screen takes a sixth of a second.
    private const long FirstLook = Second;
    private const long Quiet = 5 * Second;
    private const long BehindShortPress = Second;
    private const long BehindLongPress = 2 * Second;

    private readonly List<string> _broken = [];

    /// <summary>Runs the box through the check.</summary>
    /// <returns>What it did wrong, a sentence each.</returns>
    public IReadOnlyList<string> Run()
    {
        KeptBook found = KeptBook.Of(box.Controller.Status.Record);
        CompareBook(found);
        box.RunUntil(box.Now + FirstLook);
        if (mayTellFault && box.Controller.Run.State == RunState.Faulted)
        {
            AcknowledgeFault();
        }

        LookAtScreen(found, "first");
        box.RunUntil(box.Now + Quiet - FirstLook);
        LookAtScreen(found, "idle");
        RequireIdle("by itself");

        box.ShortPress(box.Now);
        box.RunUntil(box.Now + BehindShortPress);
        LookAtScreen(found, "next");
        RequireIdle("at a short press");

        box.LongPress(box.Now);
        box.RunUntil(box.Now + BehindLongPress);
        LookAtStarted(found);
        return _broken;
    }

    private void AcknowledgeFault()
    {
        Require(box.ScreenLines[0] == Translations.Of(Language.English, TextId.Fault), "the fault is not shown");
        RequireOutputsOff("at the fault");
        box.ShortPress(box.Now);
        box.RunUntil(box.Now + BehindShortPress);
    }

    private void CompareBook(KeptBook found)
    {
        Require(found == witness.Written, $"the box reads {found}; written was {witness.Written}");
        Require(found.DetergentLatch || !witness.DetergentInGroup, "the detergent is forgotten");
        if (witness.PumpHasRun)
        {
            Require(found.RunsStarted == 1, "the run is forgotten");
            Require(witness.IsOver || found.LastResult == RunResult.PowerCut, "the run is not entered as a power cut");
        }
    }

    private void LookAtScreen(KeptBook found, string screen)
    {
        bool demandsRinse = box.ScreenLines[0] == Translations.Of(Language.English, TextId.Due);
        Require(
            demandsRinse == found.DetergentLatch,
            $"the {screen} screen {(demandsRinse ? "demands a rinse of a clean group" : "does not demand the rinse")}");
    }

    private void RequireIdle(string when)
    {
        RunState state = box.Controller.Run.State;
        Require(state == RunState.Ready, $"{state} {when}");
        RequireOutputsOff(when);
    }

    private void RequireOutputsOff(string when)
    {
        bool switched = box.Edges.Any(edge => edge.Output is BoxOutput.Pump or BoxOutput.Valve);
        Require(!switched, $"an output was switched {when}");
    }

    /// <summary>Every programme begins with a prompt, so no output goes on yet.</summary>
    private void LookAtStarted(KeptBook found)
    {
        int[] started = box.Controller.Status.Record.RunsStarted;
        RunKind wanted = found.DetergentLatch ? RunKind.ClearWaterFinish : RunKind.WaterRinse;
        RunState state = box.Controller.Run.State;
        Require(state == RunState.AwaitingPerson, $"{state} at a long press");
        Require(
            started[(int)wanted] == 1 && started.Sum() == found.RunsStarted + 1,
            $"the long press did not start {wanted} alone");
        RequireOutputsOff("at the prompt");
    }

    private void Require(bool kept, string broken)
    {
        if (!kept)
        {
            _broken.Add(broken);
        }
    }
}
