namespace BackflushController.Trials;

/// <summary>What is done to a box and its machine in a fuzz run.</summary>
public enum InjectedFault
{
    /// <summary>A fault scenario of the machine, its sensor or its operator arrives.</summary>
    Machine,

    /// <summary>Somebody uses the machine's own switch for a while.</summary>
    MachineSwitch,

    /// <summary>The portafilter is pulled out.</summary>
    PortafilterOut,

    /// <summary>A basket that nobody asked for is put in at the next prompts.</summary>
    WrongBasket,

    /// <summary>The operator walks away.</summary>
    WalkAway,

    ShortPress,

    LongPress,

    /// <summary>The contact chatters for a while.</summary>
    Chatter,

    /// <summary>The button is held, or stuck.</summary>
    ButtonHeld,

    /// <summary>The panel's bus is stuck: each transfer blocks for a second and fails.</summary>
    I2cStuck,

    /// <summary>Nobody answers on the panel's bus.</summary>
    OledUnplugged,

    /// <summary>The converter throws for a short time.</summary>
    ConverterHiccup,

    /// <summary>The heartbeat line is broken.</summary>
    HeartbeatBroken,

    /// <summary>A call of the board throws.</summary>
    Exception,

    /// <summary>One call of the board takes long.</summary>
    Pause,

    /// <summary>Every tick takes longer for a while.</summary>
    SlowTicks,

    /// <summary>The loop stands still, then goes on.</summary>
    Freeze,

    /// <summary>The loop stands still until somebody pulls the plug.</summary>
    LoopFrozen,

    /// <summary>The control step is dead and the output gate alone lives on, for a while or for good.</summary>
    LostRenewal,

    /// <summary>The clock jumps ahead.</summary>
    ClockStep,

    /// <summary>The programmes in memory ask for far longer fills.</summary>
    FillCorrupted,

    /// <summary>The programmes in memory ask for far more cycles.</summary>
    CyclesCorrupted,

    /// <summary>A write of a slot fails, the slot as it was.</summary>
    WriteFails,

    /// <summary>A write of a slot fails half-way.</summary>
    WriteTorn,

    /// <summary>A write of a slot says that it is done, and a bit is wrong.</summary>
    WriteCorrupts,

    /// <summary>No write of a slot works any more.</summary>
    FlashFailing,

    /// <summary>The power goes in the middle of the next write of a slot.</summary>
    CutInWrite,

    /// <summary>A read of a slot has a wrong bit.</summary>
    ReadCorrupts,

    /// <summary>A slot loses a bit while the power is off.</summary>
    SlotRots,

    /// <summary>Both slots lose a bit while the power is off.</summary>
    BothSlotsRot,

    PowerCut,

    /// <summary>The machine's own board or a second group runs the pump for a while.</summary>
    ForeignPump,

    /// <summary>Interference resets the chip at the next edge of the valve.</summary>
    ResetAtEdge,

    /// <summary>Edges of pump and valve close the button's contact, for a while.</summary>
    StrayContacts,

    /// <summary>The cut-off or the enable relay is broken from the power-up on.</summary>
    CutOffBroken,
}
