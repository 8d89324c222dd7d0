namespace BackflushController.Trials;

/// <summary>
/// What a box must and must not do when it has restarted: first nobody touches it, then somebody presses the button
/// short, then long.
/// </summary>
internal sealed class RebootCheck(RunWitness witness, DirectSimulation box)
{
    // The first screen takes a sixth of a second.
    private const long FirstScreen = Second;

    // After a reset in a fill the pressure of that fill is warned of, until it has vented.
    private const long PressureGoes = 3 * Second;
    private const long Drawn = Second / 2;
    private const long HoldsOn = Second / 2;
    private const long Quiet = 5 * Second;
    private const long AfterShortPress = Second;
    private const long AfterLongPress = 2 * Second;


    private readonly Findings _findings = [];

    /// <summary>A finger is on the button while the box boots, and stays a while.</summary>
    public bool FingerStays { get; init; }

    /// <summary>
    /// The box may begin with a fault, which says why it was restarted and is acknowledged by a short press.
    /// </summary>
    public bool MayShowFault { get; init; }

    /// <summary>Runs the box through the check.</summary>
    public IReadOnlyList<string> Run()
    {
        if (FingerStays)
        {
            box.PressFor(HoldsOn);
        }

        KeptRecord found = KeptRecord.Of(box.Controller.Status.Record);
        CompareRecord(found);
        box.RunUntil(box.Now + FirstScreen);
        if (MayShowFault && box.Controller.Run.State == RunState.Faulted)
        {
            AcknowledgeFault();
        }

        box.RunUntil(() => !box.Screen.Shows(Language.English, TextId.DoNotOpen), box.Now + PressureGoes);
        box.RunUntil(box.Now + Drawn);
        CheckScreen(found, "first");
        box.RunUntil(box.Now + Quiet - FirstScreen);
        CheckScreen(found, "idle");
        RequireIdle("by itself");

        box.ShortPress(box.Now);
        box.RunUntil(box.Now + AfterShortPress);
        CheckScreen(found, "next");
        RequireIdle("at a short press");

        box.LongPress(box.Now);
        box.RunUntil(box.Now + AfterLongPress);
        CheckStarted(found);
        return _findings;
    }

    private void AcknowledgeFault()
    {
        _findings.Require(
            box.Screen.FaultCode != null, "the fault is not shown");
        RequireOutputsOff("at the fault");
        box.ShortPress(box.Now);
        box.RunUntil(box.Now + AfterShortPress);
    }

    private void CompareRecord(KeptRecord found)
    {
        _findings.Require(found == witness.Written, $"the box reads {found}; written was {witness.Written}");
        _findings.Require(found.DetergentLatch || !witness.DetergentInGroup, "the detergent is forgotten");
        if (witness.PumpHasRun)
        {
            _findings.Require(found.RunsStarted == 1, "the run is forgotten");
            _findings.Require(
                witness.IsOver || found.LastResult == RunResult.PowerCut, "the run is not entered as a power cut");
        }
    }

    private void CheckScreen(KeptRecord found, string screen)
    {
        bool demandsRinse = box.Screen.ShowsHint(Language.English, TextId.HintRinse);
        _findings.Require(
            demandsRinse == found.DetergentLatch,
            $"the {screen} screen {(demandsRinse ? "demands a rinse of a clean group" : "does not demand the rinse")}");
    }

    private void RequireIdle(string when)
    {
        RunState state = box.Controller.Run.State;
        _findings.Require(state == RunState.Ready, $"{CodeWords.Of(state)} {when}");
        RequireOutputsOff(when);
    }

    private void RequireOutputsOff(string when)
    {
        bool switched = box.Edges.Any(edge => edge.Output is BoxOutput.Pump or BoxOutput.Valve);
        _findings.Require(!switched, $"an output was switched {when}");
    }

    /// <summary>Every programme begins with a prompt, so no output goes on yet.</summary>
    private void CheckStarted(KeptRecord found)
    {
        BoxRecord record = box.Controller.Status.Record;
        RunKind wanted = found.DetergentLatch ? RunKind.ClearWaterFinish : RunKind.WaterRinse;
        RunState state = box.Controller.Run.State;
        _findings.Require(state == RunState.AwaitingPerson, $"{CodeWords.Of(state)} at a long press");
        _findings.Require(
            record.Counts[BoxRecord.RunsStarted + (int)wanted] == 1
                && record.Sum(BoxRecord.RunsStarted) == found.RunsStarted + 1,
            $"the long press did not start {CodeWords.Of(wanted)} alone");
        RequireOutputsOff("at the prompt");
    }
}
