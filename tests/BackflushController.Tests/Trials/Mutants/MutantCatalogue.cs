namespace BackflushController.Tests.Trials;

/// <summary>
/// Defects that somebody might make: a guard removed, an order swapped, a limit off, a latch not written.
/// </summary>
internal static class MutantCatalogue
{
    private const string Gate = "Safety/OutputGate.cs";
    private const string Run = "Run/BackflushRun.cs";
    private const string Book = "Records/Logbook.cs";
    private const string Store = "Records/RecordStore.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutant> All { get; } =
    [
        // The output gate.
        new("gate without the valve's lead", Gate, "now - _valveOnAt < ValveLeadMicroseconds", "now < _valveOnAt"),
        new("gate without the valve's lag", Gate, "|| now - _pumpOffAt < ValveLagMicroseconds", ""),
        new(
            "gate that grants the pump without the valve", Gate,
            "return !_wantsValve || !_wantsEnable ? GateTrip.OutOfOrder", "return false ? GateTrip.OutOfOrder"),
        new(
            "gate whose leases never end", Gate,
            "_leaseEndsAt = now + LeaseMicroseconds;", "_leaseEndsAt = long.MaxValue;"),
        new(
            "gate without a limit of a fill", Gate,
            "_pumpEndsAt = now + _limits.FillMicroseconds - _onInFill;", "_pumpEndsAt = long.MaxValue;"),
        new(
            "gate that counts a fill anew at each start", Gate,
            "_onInFill += _wasUnseen ? 0 : now - _pumpOnAt;", "_onInFill = 0;"),
        new(
            "gate without a limit of a lever that was not seen", Gate,
            "EndBy(now + LeverUnseenMicroseconds, GateTrip.LeverNotSeen);", ""),
        new(
            "gate without a rest while the lever is not seen", Gate,
            "now - _pumpOffAt < LeverRestMicroseconds", "now < _pumpOffAt"),
        new(
            "gate without a limit of a run", Gate,
            "EndBy(now + _limits.RunMicroseconds - _onInRun, GateTrip.RunTooLong);", ""),
        new("gate that does not add a run up", Gate, "_onInRun += now - _pumpOnAt;", ""),
        new("gate without the pump's rating", Gate, "EndBy(_budget.EndOf(now), GateTrip.PumpTooHot);", ""),
        new(
            "gate that shows the last cause", Gate,
            "_trip = _trip == GateTrip.None ? trip : _trip;", "_trip = trip == GateTrip.None ? _trip : trip;"),
        new("gate that forgets its trip", Gate, "Cut(FindTrip(now));", "_trip = FindTrip(now);"),

        // The heartbeat and the loop.
        new(
            "enable relay that stays closed with a welded pump relay", "Run/RunStates.cs",
            "default: return (int)CyclePhase.Fault;", "default: return (int)CyclePhase.Fault | Beat | Enable;"),
        new(
            "pressure that is blamed on the relay though it rises without the heartbeat", "Faults/WeldCheck.cs",
            "return OfMachine(stands ? pressure.MeanMillibar : int.MaxValue);", "return WeldStep.Welded;"),
        new(
            "lock of a welded pump that a power cut lifts", "Records/BoxRecordCodec.cs",
            "record.PumpLock = (flags & PumpLockFlag) != 0;", "record.PumpLock = false;"),
        new(
            "loop that goes on after a trip", "Control/Controller.cs",
            "if (trip != GateTrip.None)", "if (trip == GateTrip.LoopOverruns)"),

        // The lever.
        new(
            "lever that comes down unseen", "Faults/LeverCheck.cs",
            "? !_closed && _isSteady\n"
            + "                : context.Phase == CyclePhase.Fill && LetsGo(now, context, pressure);",
            "? false : false;"),
        new(
            "hand that is given a second to lower the lever", "Run/RunStatus.cs",
            "Context.IsLever ? RunTiming.LeverDownMicroseconds : RunTiming.NoVentMicroseconds",
            "RunTiming.ValveLeadMicroseconds"),

        // The run.
        new(
            "run whose stop leaves the pump on", "Run/RunStates.cs",
            "(int)CyclePhase.Stop | Valve | Beat;", "(int)CyclePhase.Stop | Valve | Beat | Pump | Enable;"),
        new("run that no press stops", Run, "return RunStates.StopsAtTouch(State) && Stop(now);", "return false;"),
        new(
            "run that shows the last fault", "Run/RunStatus.cs",
            "Fault = Fault == Fault.None ? Named(fault) : Fault;", "Fault = fault;"),
        new(
            "run that forgets the detergent at a stop", Run,
            "            MakeSafe(Fault.None, now);\n",
            "            MakeSafe(Fault.None, now);\n"
            + "            Group.Rinsed();\n"),
        new(
            "button that is heard before it was released", "Interaction/Button.cs",
            "private bool _deaf = true;", "private bool _deaf;"),

        // What is proved, and what is said of it.
        new(
            "programme that is done whatever was proved", "Run/RunRules.cs",
            "if (!observer.HasProvedAll)", "if (false)"),
        new(
            "proof that takes a fill without pressure", "Sensing/RunProof.cs",
            "if (!result.Filled || !vented)", "if (!vented)"),
        new(
            "gasket that may lose everything", "Sensing/CycleMeter.cs",
            "LeakMillibarPerSecond = millibar * 1000 /", "LeakMillibarPerSecond = 0 * millibar /"),
        new(
            "fill that goes on when it collapses", "Faults/CollapseCheck.cs",
            "CollapsedPercent = 60;", "CollapsedPercent = 6;"),
        new(
            "fault that is shown without the warning", "Display/Screens/DangerScene.cs",
            "return vents || (status.PressureKnown && status.PressureDecibar >= RestDecibar);",
            "return vents;"),
        new(
            "warning that a press ends", "Control/PressureWarning.cs",
            "Stands = _mayStand && (isUnder || (Stands && pressure.Known));", "Stands = false;"),
        new(
            "stop that no press acknowledges", Run,
            "                case RunState.Stopped:\n                case RunState.Faulted:\n",
            "                case RunState.Faulted:\n"),
        new(
            "run that calls joined outputs a welded relay", "Run/RunRules.cs",
            "return proved || group.IsPumpLocked ? Fault.PumpStuckOn : Fault.OutputsMixed;",
            "return Fault.PumpStuckOn;"),
        new(
            "run that waits until the pump's line vents", "Run/RunRules.cs",
            "return pressure.OfGroup && !atRest;", "return pressure.Known && !atRest;"),
        new(
            "start that is refused because of the pump's line", "Faults/RestCheck.cs",
            "return pressure.OfGroup && pressure.MeanMillibar >= PressureJudge.RestMillibar;",
            "return pressure.Known && pressure.MeanMillibar >= PressureJudge.RestMillibar;"),

        // The records.
        new("latch that is not set", "Records/GroupMemory.cs", "                _record.DetergentLatch = true;\n", ""),
        new(
            "latch that a stop clears", Book,
            "            _entry.End(result, fault, unproved);\n",
            "            _entry.End(result, fault, unproved);\n"
            + "            Record.DetergentLatch &= result != RunResult.Stopped;\n"),
        new(
            "latch that is written after the first fill", "Records/WritePolicy.cs",
            "MustSaveFirst |= (!_runInFlash && !_runGoesUnsaved) || withUnsavedLatch;", ""),
        new(
            "record whose latch is not in the bytes", "Records/BoxRecordCodec.cs",
            "(record.DetergentLatch ? LatchFlag : 0)", "0"),
        new(
            "store that writes over the newest slot", Store,
            "int slot = (_newestSlot + 1) % Slots;", "int slot = _newestSlot;"),
        new(
            "store that takes the older slot", Store,
            ": sequence - _sequence > 0;", ": sequence - _sequence < 0;"),
        new("store that does not read back", Store, " || !ReadsBack(slot, written)", ""),
        new(
            "end of a run that is taken for interference", "Records/RunCuts.cs",
            "if (atEdge)", "if (result != RunResult.Faulted)"),
        new(
            "cut that counts twice", "Records/RunCuts.cs",
            "Limited(_record.Interferences + 1)", "Limited(_record.Interferences + 2)"),
        new(
            "crash that is taken for interference", "Safety/CrashLog.cs",
            "            record.RunMinute = 0;\n", ""),
        new(
            "press that is taken for interference whenever it comes", "Control/RunRecorder.cs",
            "&& now - _changedAt <= StrayMicroseconds;", ";"),
        new(
            "power-up that does not recall the latch", "Records/BoxRecordCodec.cs",
            "record.DetergentLatch = (flags & LatchFlag) != 0;", "record.DetergentLatch = false;"),
    ];
}
