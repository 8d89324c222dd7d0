#pragma warning disable CS1591 // The names and the English texts say what each one is.
namespace BackflushController.Core.Texts
{
    /// <summary>
    /// Every text that the panel can show: 21 letters a line and four lines at most, unless a smaller limit is given.
    /// </summary>
    public enum TextId
    {
        Product,

        // What a run is counted as, in the order of RunKind: programmes first.
        DetergentBackflush,
        WaterRinse,
        DeepClean,
        ClearWaterFinish,
        OpenFlush,
        StallBackflush,
        ServiceRun,
        EarlierRun,

        // What to do when it is due, in the order of ServiceKind.
        GasketAdvice, // two lines
        DescalingAdvice, // two lines
        DetergentBackflushHint,
        DeepCleanHint,
        WaterRinseHint,

        // When to use the other programmes.
        ClearWaterFinishHint,
        OpenFlushHint,
        StallBackflushHint,

        // Titles of stages; one with detergent has the label of what is due.
        WaterCycles, // 15 letters
        ClearWaterCycles, // 15 letters
        FlushCycles, // 15 letters
        Soak, // 15 letters
        Pulse, // 15 letters

        // Steps of the commissioning, in the order of CommissioningStep.
        OutputTest,
        HeartbeatTest,
        ButtonTest,
        TestBuzzer,
        TestPicture,
        SensorTest,
        ValveProof, // 15 letters
        TeachIn, // 15 letters
        LeakTest, // 15 letters

        // A programme that is no step.
        SinglePulse,

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

        // A machine without a sensor.
        TimedOnly,
        VentsTimed,

        // The service menu.
        Service,
        ReleaseButton,
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

        // What is due, in the order of ServiceKind.
        GasketLabel, // 10 letters
        DescalingLabel, // 10 letters
        DetergentLabel, // 10 letters
        DeepCleanLabel, // 10 letters
        WaterRinseLabel, // 10 letters

        // How long and how urgently.
        Shots, // 6 letters
        Days, // 6 letters
        IsDue, // 10 letters
        IsOverdue, // 10 letters

        EmptyTray,

        // Pages of the service menu, and what they show.
        LastRuns, // 15 letters
        Trend,
        Work,
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
        DoneOutputTest, // two lines
        HeartbeatAdvice, // three lines
        PressesLabel, // 14 letters
        ContactClosed,
        ContactOpen,
        SignalLabel, // 14 letters
        SupplyLabel, // 14 letters
        Settings, // 15 letters
        SettingsNone, // two lines
        ExpectedLabel, // 14 letters
        CommissionedLabel, // 14 letters

        // Choices of the people; options stand in the order of what they set.
        MyChoices, // 15 letters
        AskLanguage, // 11 letters, as all up to VeryHard
        AskBuzzer,
        AskUsage, // two lines
        AskPreset, // two lines
        AskHardness, // two lines
        InEnglish,
        InGerman,
        InFrench,
        InItalian,
        InSpanish,
        Off,
        On,
        UsageCafe,
        UsageHome, // two lines
        UsageOccasional, // two lines
        PulyCaff,
        Thorough,
        Quick,
        LaMarzocco, // two lines
        Decent,
        E61,
        BrevilleLike,
        Soft,
        Medium,
        Hard,
        VeryHard,
        OfFile,
        ChosenOnBox,

        // Faults: the title, what to do, and their names, both in the order of Fault.
        Fault,
        NoVentAdvice,
        VentLockedAdvice,
        NoBlindBasketAdvice,
        NoPressureAdvice,
        SlowRiseAdvice,
        LowPlateauAdvice,
        StallNotReachedAdvice,
        OverPressureAdvice,
        PressureIdleAdvice,
        PumpStuckOnAdvice,
        GroupClosedAdvice,
        SensorAdvice,
        MemoryFailsAdvice,
        ControllerAdvice,
        PumpTooHotAdvice,
        TankEmptyAdvice, // three lines
        RestartedAdvice, // three lines
        ServiceNeededAdvice, // three lines
        FillCollapsedAdvice, // three lines
        MachinePressureAdvice, // three lines
        ZeroOffAdvice, // three lines
        WrongRangeAdvice, // three lines
        PumpDeadAdvice, // three lines
        PumpRestingAdvice, // three lines
        LeverNotUpAdvice, // three lines
        LeverNotDownAdvice, // three lines
        SensorPlaceAdvice, // three lines
        OutputsMixedAdvice, // three lines
        RecipeRefused,
        NoVent,
        VentLocked,
        NoBlindBasket,
        NoPressureAtAll,
        SlowRise,
        LowPlateau,
        StallNotReached,
        OverPressure,
        PressureIdle,
        PumpStuckOn,
        GroupClosed,
        SensorOpen,
        SensorShorted,
        SensorNoSupply,
        SensorSilent,
        SensorFrozen,
        SensorImplausible,
        MemoryFails,
        OutputLeaseLost,
        OutputOrder,
        FillTooLong,
        RunTooLong,
        PumpTooHot,
        LoopOverruns,
        TankEmpty,
        Restarted,
        ServiceNeeded,
        FillCollapsed,
        MachinePressure,
        ZeroOff,
        WrongRange,
        PumpDead,
        PumpResting,
        LeverNotUp,
        LeverNotDown,
        SensorPlace,
        OutputsMixed,
    }
}
