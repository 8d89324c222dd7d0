#pragma warning disable CS1591 // The names and the English texts say what each one is.
namespace BackflushController.Core.Texts
{
    /// <summary>
    /// Every text that the panel can show, in lines. A title has one or two lines in large letters, of 84 dots beside a
    /// pictogram, and up to two small ones after them; any other text is small. What signs in a text stand for numbers,
    /// <see cref="Display.LetterSurface"/> says. That all fit is tested in every language.
    /// </summary>
    public enum TextId
    {
        // No text.
        None,

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
        GasketAdvice,
        DescalingAdvice,
        DetergentBackflushHint,
        DeepCleanHint,
        WaterRinseHint,

        // When to use the other programmes.
        ClearWaterFinishHint,
        OpenFlushHint,
        StallBackflushHint,

        // Titles of stages; one with detergent has the label of what is due, one with clear water its programme's name.
        WaterCycles,
        FlushCycles,
        Soak,
        Pulse,

        // Steps of the commissioning, in the order of CommissioningStep.
        OutputTest,
        HeartbeatTest,
        ButtonTest,
        TestBuzzer,
        TestPicture,
        SensorTest,
        ValveProof,
        TeachIn,
        LeakTest,

        // A programme that is no step.
        SinglePulse,

        // What the button does.
        HintReady,
        HintHoldToStart,
        HintPrompt,
        HintStop,
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
        HintProof,
        HintOnlyProof,
        HintRunProof,

        // Prompts.
        InsertBlindBasket,
        DoseDetergent,
        DoseAgain,
        RinseBasket,
        TakePortafilterOut,

        // What pump and valve do.
        Filling,
        Releasing,
        Flushing,
        Pausing,
        Holding,
        Checking,
        Soaking,
        LeverUp,
        LeaveLeverUp,
        LeverDown,

        // Ends of programmes.
        DoneRinsed,
        DoneWater,
        DoneFlushed,
        DonePulse,
        DoneValveProof,
        DoneTeachIn,
        DoneLeakTest,

        // What to look after at the end of a programme.
        SlowVentAdvice,
        GasketLeaksAdvice,
        ScreenCloggedAdvice,
        UnprovedAdvice,

        // A stopped run.
        Stopping,
        Stopped,
        SafeToOpen,
        DoNotOpen,
        OpenSlowly,

        // The safe wait.
        Venting,
        KeepAway,
        PullThePlug,
        LetItCool,
        Waiting,
        LeverCameDown,

        // Rinse required.

        // A machine without a sensor.
        RinseFirst,
        RinseByHand,
        CyclesProved,
        TimedOnly,
        OneMoment,
        Scan,
        VentsTimed,

        // The service menu.
        Service,
        ReleaseButton,
        Counters,
        About,
        LeaveService,

        // Counts.
        CyclesLabel,
        RunsFinishedLabel,
        RunsStoppedLabel,
        RunsFaultedLabel,

        // How the record was found.
        CyclesLost,
        RecordsMissing,
        RecordCopyLost,
        RecordNewer,

        // What cuts runs off.
        PowerGoesFirst,
        AutoOff,
        AutoOffAdvice,
        Interference,
        InterferenceAdvice,

        // Errors of the settings file.
        SettingsWrong,
        ErrorsFound,
        SettingsMissing,
        SettingsAdvice,
        LineLabel,

        // Versions.
        VersionLabel,
        RuntimeLabel,

        // Units.
        Bar,
        BarPerSecond,
        NoPressure,

        // What is due, in the order of ServiceKind.
        GasketLabel,
        DescalingLabel,
        DetergentLabel,
        DeepCleanLabel,
        WaterRinseLabel,

        // How long and how urgently.
        InShots,
        InDays,
        ShotsSince,
        DaysSince,
        IsDue,
        IsOverdue,

        EmptyTray,

        // Pages of the service menu, and what they show.
        LastRuns,
        Trend,
        Work,
        RunFinished,
        RunStopped,
        RunCut,
        RunsStartedLabel,
        PumpMinutesLabel,
        ValveLabel,
        ShotsLabel,
        HoursLabel,
        FillLabel,
        PlateauLabel,
        VentLabel,
        DoneOutputTest,
        HeartbeatAdvice,
        PressesLabel,
        ContactClosed,
        ContactOpen,
        SignalLabel,
        SupplyLabel,
        Settings,
        SettingsNone,
        ExpectedLabel,
        CommissionedLabel,

        // Choices of the people; options stand in the order of what they set.
        MyChoices,
        AskLanguage,
        AskBuzzer,
        AskUsage,
        AskPreset,
        AskHardness,
        InEnglish,
        InGerman,
        InFrench,
        InItalian,
        InSpanish,
        Off,
        On,
        UsageCafe,
        UsageHome,
        UsageOccasional,
        PulyCaff,
        Thorough,
        Quick,
        LaMarzocco,
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
        TankEmptyAdvice,
        RestartedAdvice,
        ServiceNeededAdvice,
        FillCollapsedAdvice,
        MachinePressureAdvice,
        ZeroOffAdvice,
        WrongRangeAdvice,
        PumpDeadAdvice,
        PumpRestingAdvice,
        LeverNotUpAdvice,
        LeverNotDownAdvice,
        SensorPlaceAdvice,
        OutputsMixedAdvice,
        ThenAgain,
        ThenRinse,
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
        CutOffFails,
    }
}
