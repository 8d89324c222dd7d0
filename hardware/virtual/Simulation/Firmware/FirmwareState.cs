using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Simulation;

/// <summary>What the firmware has made up its mind about, as of its last control step.</summary>
/// <param name="State">Where the run is.</param>
/// <param name="Cause">What led there.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Programme">Name of the programme that is selected or runs.</param>
/// <param name="Stage">Title of its stage.</param>
/// <param name="Cycle">Number of the cycle within the stage, from 1; 0 outside of cycles.</param>
/// <param name="Cycles">Cycles of the stage.</param>
/// <param name="FillMicroseconds">Pump on to pump off by the programme, us.</param>
/// <param name="ReleaseMicroseconds">Pump off to the next pump on by the programme, us.</param>
/// <param name="CyclesCompleted">Cycles of the run that went through to the end of their vent.</param>
/// <param name="DeadlineMicroseconds">When the state ends by itself, us since the boot.</param>
/// <param name="Filled">The cycle has come to pressure.</param>
/// <param name="FillTookMicroseconds">Pump on to that moment, us.</param>
/// <param name="Stalled">The pump has stalled in the cycle.</param>
/// <param name="StallTookMicroseconds">Pump on to the stall, us.</param>
/// <param name="PlateauMillibar">Mean pressure when the pump stopped, mbar.</param>
/// <param name="Vented">The group was seen to vent.</param>
/// <param name="VentTookMicroseconds">Valve released to that moment, us.</param>
/// <param name="Advice">What the run advises.</param>
/// <param name="DetergentInGroup">Detergent is in the group and not rinsed out.</param>
/// <param name="PressureKnown">The sensor measures.</param>
/// <param name="MeanMillibar">The filtered pressure, mbar.</param>
public readonly record struct FirmwareState(
    RunState State,
    TransitionCause Cause,
    Fault Fault,
    TextId Programme,
    TextId Stage,
    int Cycle,
    int Cycles,
    long FillMicroseconds,
    long ReleaseMicroseconds,
    int CyclesCompleted,
    long DeadlineMicroseconds,
    bool Filled,
    long FillTookMicroseconds,
    bool Stalled,
    long StallTookMicroseconds,
    int PlateauMillibar,
    bool Vented,
    long VentTookMicroseconds,
    Advice Advice,
    bool DetergentInGroup,
    bool PressureKnown,
    int MeanMillibar);
