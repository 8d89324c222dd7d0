#pragma warning disable CS1591 // The names and the English texts say what each one is.
namespace BackflushController.Core.Texts
{
    /// <summary>
    /// Every text that the panel can show: 21 letters a line and four lines at most, unless a smaller limit is given.
    /// </summary>
    public enum TextId
    {
        Product,

        // Programmes, each with when to use it.
        WaterRinse,
        WaterRinseHint,
        DetergentBackflush,
        DetergentBackflushHint,
        DeepClean,
        DeepCleanHint,
        ClearWaterFinish,
        ClearWaterFinishHint,
        OpenFlush,
        OpenFlushHint,
        StallBackflush,
        StallBackflushHint,
        SinglePulse,

        // Titles of stages.
        DetergentCycles, // 15 letters
        WaterCycles, // 15 letters
        ClearWaterCycles, // 15 letters
        FlushCycles, // 15 letters
        Soak, // 15 letters
        Pulse, // 15 letters
        ValveProof, // 15 letters
        TeachIn, // 15 letters
        LeakTest, // 15 letters

        // Prompts.
        YourTurn,
        InsertBlindBasket,
        DoseDetergent,
        DoseAgain,
        RinseBasket,
        TakePortafilterOut,

        // What pump and valve do.
        Filling, // 13 letters
        Releasing, // 13 letters
        Flushing, // 13 letters
        Pausing, // 13 letters
        Holding, // 13 letters
        Checking, // 13 letters
        Soaking,
        PumpOn, // 13 letters
        PumpOff, // 13 letters
        ValveOn, // 13 letters
        ValveOff, // 13 letters
        LeverUp, // 13 letters
        LeverDown, // 13 letters

        // Ends of programmes.
        Done,
        DoneRinsed,
        DoneWater,
        DoneFlushed,
        DonePulse,
        DoneValveProof,
        DoneTeachIn,
        DoneLeakTest,

        // What to look after at the end of a programme.
        SlowVentAdvice, // two lines
        GasketLeaksAdvice, // two lines
        ScreenCloggedAdvice, // two lines
        UnprovedAdvice, // two lines

        // A stopped run.
        Stopping,
        Stopped,
        SafeToOpen,
        DoNotOpen,
        OpenSlowly,
        DetergentLeft,

        // The safe wait.
        Waiting,
        WaitingAdvice,
        LeverCameDown,

        // Rinse required.
        Due,
        LockedRinseAdvice,

        // Faults, each with what to do.
        Fault,
        RecipeRefused,
        NoVent,
        NoVentAdvice,
        TimedOnly,
        VentsTimed,
        VentLocked,
        VentLockedAdvice,
        NoBlindBasket,
        NoBlindBasketAdvice,
        NoPressureAtAll,
        NoPressureAdvice,
        SlowRise,
        SlowRiseAdvice,
        LowPlateau,
        LowPlateauAdvice,
        StallNotReached,
        StallNotReachedAdvice,
        OverPressure,
        OverPressureAdvice,
        PressureIdle,
        PressureIdleAdvice,
        PumpStuckOn,
        PumpStuckOnAdvice,
        GroupClosed,
        GroupClosedAdvice,
        SensorOpen,
        SensorShorted,
        SensorNoSupply,
        SensorSilent,
        SensorFrozen,
        SensorImplausible,
        SensorAdvice,
        MemoryFails,
        MemoryFailsAdvice,
        OutputLeaseLost,
        OutputOrder,
        FillTooLong,
        RunTooLong,
        LoopOverruns,
        ControllerAdvice,
        PumpTooHot,
        PumpTooHotAdvice,
        TankEmpty,
        TankEmptyAdvice, // three lines
        Restarted,
        RestartedAdvice, // three lines
        ServiceNeeded,
        ServiceNeededAdvice, // three lines
        FillCollapsed,
        FillCollapsedAdvice, // three lines
        MachinePressure,
        MachinePressureAdvice, // three lines
        ZeroOff,
        ZeroOffAdvice, // three lines
        WrongRange,
        WrongRangeAdvice, // three lines
        PumpDead,
        PumpDeadAdvice, // three lines
        PumpResting,
        PumpRestingAdvice, // three lines
        LeverNotUp,
        LeverNotUpAdvice, // three lines
        LeverNotDown,
        LeverNotDownAdvice, // three lines
        SensorPlace,
        SensorPlaceAdvice, // three lines
        OutputsMixed,
        OutputsMixedAdvice, // three lines

        // The service menu.
        Service,
        ReleaseButton,
        TestBuzzer,
        TestPicture,
        Counters,
        About,
        LeaveService,

        // Counts.
        CyclesLabel, // 14 letters
        RunsFinishedLabel, // 14 letters
        RunsStoppedLabel, // 14 letters
        RunsFaultedLabel, // 14 letters

        // How the record was found.
        CyclesLost,
        RecordsMissing,
        RecordCopyLost,
        RecordNewer,

        // What cuts runs off.
        AutoOff, // 14 letters
        AutoOffAdvice,
        Interference, // 14 letters
        InterferenceAdvice,

        // Errors of the settings file.
        SettingsTitle,
        SettingsMissing,
        SettingsAdvice,
        ErrorsLabel, // 14 letters
        LineLabel, // 14 letters

        // Versions.
        VersionLabel,
        RuntimeLabel,

        // Units.
        Bar,
        BarPerSecond,
        NoPressure,

        // What is due.
        WaterRinseLabel, // 10 letters
        DetergentLabel, // 10 letters
        DeepCleanLabel, // 10 letters
        GasketLabel, // 10 letters
        DescalingLabel, // 10 letters
        Shots, // 6 letters
        Days, // 6 letters
        IsDue, // 10 letters
        IsOverdue, // 10 letters
        GasketAdvice, // two lines
        DescalingAdvice, // two lines

        EmptyTray,

        // Pages of the service menu, and what they show.
        LastRuns, // 15 letters
        Trend,
        Work,
        ServiceRun,
        EarlierRun,
        RunFinished,
        RunStopped,
        RunCut,
        RunsStartedLabel, // 14 letters
        PumpMinutesLabel, // 14 letters
        ValveLabel, // 14 letters
        ShotsLabel, // 14 letters
        HoursLabel, // 14 letters
        FillLabel, // 12 letters
        PlateauLabel, // 12 letters
        VentLabel, // 12 letters
        OutputTest,
        DoneOutputTest, // two lines
        HeartbeatTest,
        HeartbeatAdvice, // three lines
        ButtonTest,
        PressesLabel, // 14 letters
        ContactClosed,
        ContactOpen,
        SensorTest,
        SignalLabel, // 14 letters
        SupplyLabel, // 14 letters
        Settings, // 15 letters
        SettingsNone, // two lines
        ExpectedLabel, // 14 letters
        CommissionedLabel, // 14 letters

        // What the button does.
        HintReady,
        HintHoldToStart,
        HintPrompt,
        HintStop,
        HintVenting,
        HintRinse,
        HintBack,
        HintNext,
        HintWaiting,
        HintMenu,
        HintPages,
        HintLaterStart,
        HintLaterDone,
        HintDone,
        HintTakeBack,
        HintConfirm,
        HintHoldBack,
    }
}
