namespace BackflushController.Core.Texts
{
    /// <summary>
    /// Every text that the panel can show: 21 letters a line and four lines at most, unless a shorter limit is given.
    /// </summary>
    public enum TextId
    {
        /// <summary>Name of the box.</summary>
        Product,

        /// <summary>Programme: water only.</summary>
        WaterRinse,

        /// <summary>When to use it.</summary>
        WaterRinseHint,

        /// <summary>Programme: detergent, then clear water.</summary>
        DetergentBackflush,

        /// <summary>When to use it.</summary>
        DetergentBackflushHint,

        /// <summary>Programme: detergent, soak, detergent, clear water.</summary>
        DeepClean,

        /// <summary>When to use it.</summary>
        DeepCleanHint,

        /// <summary>Programme: clear water after detergent.</summary>
        ClearWaterFinish,

        /// <summary>When to use it.</summary>
        ClearWaterFinishHint,

        /// <summary>Programme: wash the shower screen.</summary>
        OpenFlush,

        /// <summary>When to use it.</summary>
        OpenFlushHint,

        /// <summary>Programme: every fill ends when the pump stalls.</summary>
        StallBackflush,

        /// <summary>When to use it.</summary>
        StallBackflushHint,

        /// <summary>Programme for technicians: one short fill.</summary>
        SinglePulse,

        /// <summary>Title of cycles with detergent; 15 letters at most.</summary>
        DetergentCycles,

        /// <summary>Title of cycles with water; 15 letters at most.</summary>
        WaterCycles,

        /// <summary>Title of the rinse after detergent; 15 letters at most.</summary>
        ClearWaterCycles,

        /// <summary>Title of flushes without portafilter; 15 letters at most.</summary>
        FlushCycles,

        /// <summary>Title of a soak; 15 letters at most.</summary>
        Soak,

        /// <summary>Title of a single pulse; 15 letters at most.</summary>
        Pulse,

        /// <summary>Programme for technicians, and title of its cycles; 15 letters at most.</summary>
        ValveProof,

        /// <summary>Programme for technicians, and title of its cycles; 15 letters at most.</summary>
        TeachIn,

        /// <summary>Programme for technicians, and title of its cycle; 15 letters at most.</summary>
        LeakTest,

        /// <summary>Title of a prompt.</summary>
        YourTurn,

        /// <summary>Prompt before water cycles.</summary>
        InsertBlindBasket,

        /// <summary>Prompt before the first detergent cycle.</summary>
        DoseDetergent,

        /// <summary>Prompt after the soak.</summary>
        DoseAgain,

        /// <summary>Prompt between detergent and clear water.</summary>
        RinseBasket,

        /// <summary>Prompt before an open flush.</summary>
        TakePortafilterOut,

        /// <summary>The pump fills; 13 letters at most.</summary>
        Filling,

        /// <summary>The group vents; 13 letters at most.</summary>
        Releasing,

        /// <summary>Water runs through the open group; 13 letters at most.</summary>
        Flushing,

        /// <summary>Between two flushes; 13 letters at most.</summary>
        Pausing,

        /// <summary>The pressure is held with the pump off; 13 letters at most.</summary>
        Holding,

        /// <summary>What happens in a soak.</summary>
        Soaking,

        /// <summary>What the pump does; 13 letters at most.</summary>
        PumpOn,

        /// <summary>What the pump does; 13 letters at most.</summary>
        PumpOff,

        /// <summary>What the valve does; 13 letters at most.</summary>
        ValveOn,

        /// <summary>What the valve does; 13 letters at most.</summary>
        ValveOff,

        /// <summary>Title of the end of a programme.</summary>
        Done,

        /// <summary>End of a programme with detergent.</summary>
        DoneRinsed,

        /// <summary>End of a water rinse.</summary>
        DoneWater,

        /// <summary>End of an open flush.</summary>
        DoneFlushed,

        /// <summary>End of a single pulse.</summary>
        DonePulse,

        /// <summary>End of a valve proof.</summary>
        DoneValveProof,

        /// <summary>End of a teach-in.</summary>
        DoneTeachIn,

        /// <summary>End of a leak test.</summary>
        DoneLeakTest,

        /// <summary>Advice at the end of a programme, two lines.</summary>
        SlowVentAdvice,

        /// <summary>Advice at the end of a programme, two lines.</summary>
        GasketLeaksAdvice,

        /// <summary>Advice at the end of a programme, two lines.</summary>
        ScreenCloggedAdvice,

        /// <summary>Title while a stopped run vents.</summary>
        Stopping,

        /// <summary>Title after a stop.</summary>
        Stopped,

        /// <summary>Pressure is at rest.</summary>
        SafeToOpen,

        /// <summary>Pressure is not at rest.</summary>
        DoNotOpen,

        /// <summary>The sensor says nothing.</summary>
        OpenSlowly,

        /// <summary>Advice after a stop, and on the due page.</summary>
        DetergentLeft,

        /// <summary>Title of the safe wait.</summary>
        Waiting,

        /// <summary>Text of the safe wait.</summary>
        WaitingAdvice,

        /// <summary>Title of the due page.</summary>
        Due,

        /// <summary>Title of the fault page.</summary>
        Fault,

        /// <summary>Fault: a programme breaks a rule, or a setting does.</summary>
        RecipeRefused,

        /// <summary>Fault: the group does not vent after a stop.</summary>
        NoVent,

        /// <summary>Advice for it.</summary>
        NoVentAdvice,

        /// <summary>The box works without its sensor by a setting.</summary>
        TimedOnly,

        /// <summary>Fault: an earlier run did not vent.</summary>
        VentLocked,

        /// <summary>Advice for it.</summary>
        VentLockedAdvice,

        /// <summary>Fault: the group is open.</summary>
        NoBlindBasket,

        /// <summary>Advice for it.</summary>
        NoBlindBasketAdvice,

        /// <summary>Fault: nothing arrives in the group.</summary>
        NoPressureAtAll,

        /// <summary>Advice for it.</summary>
        NoPressureAdvice,

        /// <summary>Fault: the fill takes too long.</summary>
        SlowRise,

        /// <summary>Advice for it.</summary>
        SlowRiseAdvice,

        /// <summary>Fault: the pressure stops rising too low.</summary>
        LowPlateau,

        /// <summary>Advice for it.</summary>
        LowPlateauAdvice,

        /// <summary>Fault: the pressure is never flat.</summary>
        StallNotReached,

        /// <summary>Advice for it.</summary>
        StallNotReachedAdvice,

        /// <summary>Fault: too much pressure.</summary>
        OverPressure,

        /// <summary>Advice for it.</summary>
        OverPressureAdvice,

        /// <summary>Fault: pressure while pump and valve are off.</summary>
        PressureIdle,

        /// <summary>Advice for it.</summary>
        PressureIdleAdvice,

        /// <summary>Fault: the pump runs although it should not.</summary>
        PumpStuckOn,

        /// <summary>Advice for it.</summary>
        PumpStuckOnAdvice,

        /// <summary>Fault: pressure in an open flush.</summary>
        GroupClosed,

        /// <summary>Advice for it.</summary>
        GroupClosedAdvice,

        /// <summary>Fault: the signal is at ground.</summary>
        SensorOpen,

        /// <summary>Fault: the signal is at the supply.</summary>
        SensorShorted,

        /// <summary>Fault: no supply.</summary>
        SensorNoSupply,

        /// <summary>Fault: no readings.</summary>
        SensorSilent,

        /// <summary>Fault: the reading stands still.</summary>
        SensorFrozen,

        /// <summary>Fault: the reading cannot be true.</summary>
        SensorImplausible,

        /// <summary>Advice for all of these.</summary>
        SensorAdvice,

        /// <summary>Fault: the record cannot be written.</summary>
        MemoryFails,

        /// <summary>Advice for it.</summary>
        MemoryFailsAdvice,

        /// <summary>Fault: part of the software stands still.</summary>
        OutputLeaseLost,

        /// <summary>Fault: pump and valve were asked for in the wrong order.</summary>
        OutputOrder,

        /// <summary>Fault: the pump was to stay on too long in one fill.</summary>
        FillTooLong,

        /// <summary>Fault: the pump was to stay on too long in one run.</summary>
        RunTooLong,

        /// <summary>Fault: the control loop does not keep its times.</summary>
        LoopOverruns,

        /// <summary>Advice for all of these.</summary>
        ControllerAdvice,

        /// <summary>Fault: the pump was to stay on beyond its rating.</summary>
        PumpTooHot,

        /// <summary>Advice for it.</summary>
        PumpTooHotAdvice,

        /// <summary>Fault: no water in the tank.</summary>
        TankEmpty,

        /// <summary>What to do; up to three lines.</summary>
        TankEmptyAdvice,

        /// <summary>Fault: the software was started anew.</summary>
        Restarted,

        /// <summary>What to do; up to three lines.</summary>
        RestartedAdvice,

        /// <summary>Fault: that happened again and again.</summary>
        ServiceNeeded,

        /// <summary>What to do; up to three lines.</summary>
        ServiceNeededAdvice,

        /// <summary>Title of the service menu.</summary>
        Service,

        /// <summary>The button has been held since power-up.</summary>
        ReleaseButton,

        /// <summary>Service item.</summary>
        TestBuzzer,

        /// <summary>Service item.</summary>
        TestPicture,

        /// <summary>Service item, and title of its page.</summary>
        Counters,

        /// <summary>Service item, and title of its page.</summary>
        About,

        /// <summary>Service item.</summary>
        LeaveService,

        /// <summary>Label of a count of cycles; 14 letters at most.</summary>
        CyclesLabel,

        /// <summary>Label; 14 letters at most.</summary>
        RunsFinishedLabel,

        /// <summary>Label; 14 letters at most.</summary>
        RunsStoppedLabel,

        /// <summary>Label; 14 letters at most.</summary>
        RunsFaultedLabel,

        /// <summary>The record could not be read.</summary>
        CyclesLost,

        /// <summary>There is no record: a new box, or its memory was formatted.</summary>
        RecordsMissing,

        /// <summary>One of the two copies of the record could not be read.</summary>
        RecordCopyLost,

        /// <summary>The record was written by a later version of this software.</summary>
        RecordNewer,

        /// <summary>Title of the errors in the settings file.</summary>
        SettingsTitle,

        /// <summary>The settings file has errors.</summary>
        SettingsAdvice,

        /// <summary>Label of how many errors the settings file has; 14 letters at most.</summary>
        ErrorsLabel,

        /// <summary>Label of the number of a line of the settings file; 14 letters at most.</summary>
        LineLabel,

        /// <summary>Label of the version of this software.</summary>
        VersionLabel,

        /// <summary>Label of the version of nanoFramework.</summary>
        RuntimeLabel,

        /// <summary>Unit of pressure.</summary>
        Bar,

        /// <summary>Unit of a leak.</summary>
        BarPerSecond,

        /// <summary>In place of a pressure that is not known.</summary>
        NoPressure,

        /// <summary>Short name of the water rinse; 10 letters at most.</summary>
        WaterRinseLabel,

        /// <summary>Short name of the backflush with detergent; 10 letters at most.</summary>
        DetergentLabel,

        /// <summary>Short name of the deep clean; 10 letters at most.</summary>
        DeepCleanLabel,

        /// <summary>Short name of a new gasket; 10 letters at most.</summary>
        GasketLabel,

        /// <summary>Short name of descaling; 10 letters at most.</summary>
        DescalingLabel,

        /// <summary>Unit; 6 letters at most.</summary>
        Shots,

        /// <summary>Unit; 6 letters at most.</summary>
        Days,

        /// <summary>How urgent; 10 letters at most.</summary>
        IsDue,

        /// <summary>How urgent; 10 letters at most.</summary>
        IsOverdue,

        /// <summary>What to do; two lines.</summary>
        GasketAdvice,

        /// <summary>What to do; two lines.</summary>
        DescalingAdvice,

        /// <summary>The drip tray would overflow.</summary>
        EmptyTray,

        /// <summary>Service menu: the last runs; 15 letters at most.</summary>
        LastRuns,

        /// <summary>Service menu: how the machine has changed.</summary>
        Trend,

        /// <summary>Service menu and title: what was done at the machine.</summary>
        Work,

        /// <summary>What ran, from the service menu.</summary>
        ServiceRun,

        /// <summary>What ran, under software that did not tell.</summary>
        EarlierRun,

        /// <summary>How a run ended.</summary>
        RunFinished,

        /// <summary>How a run ended.</summary>
        RunStopped,

        /// <summary>How a run ended.</summary>
        RunCut,

        /// <summary>Count of runs; 14 letters at most.</summary>
        RunsStartedLabel,

        /// <summary>Count of minutes; 14 letters at most.</summary>
        PumpMinutesLabel,

        /// <summary>Count of the valve's operations; 14 letters at most.</summary>
        ValveLabel,

        /// <summary>Count of coffees; 14 letters at most.</summary>
        ShotsLabel,

        /// <summary>Count of hours with power; 14 letters at most.</summary>
        HoursLabel,

        /// <summary>Label of a time; 12 letters at most.</summary>
        FillLabel,

        /// <summary>Label of a pressure; 12 letters at most.</summary>
        PlateauLabel,

        /// <summary>Label of a time; 12 letters at most.</summary>
        VentLabel,

        /// <summary>Service menu and programme: valve and pump.</summary>
        OutputTest,

        /// <summary>Result of that; two lines.</summary>
        DoneOutputTest,

        /// <summary>Service menu and title: the heartbeat stops.</summary>
        HeartbeatTest,

        /// <summary>What must happen then; three lines.</summary>
        HeartbeatAdvice,

        /// <summary>Service menu and title: the button.</summary>
        ButtonTest,

        /// <summary>Count of presses; 14 letters at most.</summary>
        PressesLabel,

        /// <summary>State of the button.</summary>
        ContactClosed,

        /// <summary>State of the button.</summary>
        ContactOpen,

        /// <summary>Service menu and title: the sensor.</summary>
        SensorTest,

        /// <summary>Label of a raw code; 14 letters at most.</summary>
        SignalLabel,

        /// <summary>Label of a raw code; 14 letters at most.</summary>
        SupplyLabel,

        /// <summary>Service menu: what the settings file says; 15 letters at most.</summary>
        Settings,

        /// <summary>There is no settings file; two lines.</summary>
        SettingsNone,

        /// <summary>Label of a version; 14 letters at most.</summary>
        ExpectedLabel,

        /// <summary>Label of steps done; 14 letters at most.</summary>
        CommissionedLabel,

        /// <summary>What the button does: next programme, or start.</summary>
        HintReady,

        /// <summary>What the button does: start.</summary>
        HintHoldToStart,

        /// <summary>What the button does at a prompt.</summary>
        HintPrompt,

        /// <summary>What the button does: stop.</summary>
        HintStop,

        /// <summary>What the button does while a stopped run vents: nothing yet.</summary>
        HintVenting,

        /// <summary>What the button does on the due page: start the rinse.</summary>
        HintRinse,

        /// <summary>What the button does: back.</summary>
        HintBack,

        /// <summary>What the button does among the errors of the settings file: the next one.</summary>
        HintNext,

        /// <summary>What the button does in the safe wait.</summary>
        HintWaiting,

        /// <summary>What the button does in the service menu.</summary>
        HintMenu,

        /// <summary>What the button does.</summary>
        HintPages,

        /// <summary>What the button does.</summary>
        HintLaterStart,

        /// <summary>What the button does.</summary>
        HintLaterDone,

        /// <summary>What the button does.</summary>
        HintDone,

        /// <summary>What the button does.</summary>
        HintTakeBack,

        /// <summary>What the button does.</summary>
        HintConfirm,

        /// <summary>What the button does.</summary>
        HintHoldBack,
    }
}
