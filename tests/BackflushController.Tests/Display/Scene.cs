namespace BackflushController.Tests.Display;

/// <summary>
/// One power-up of the box and what the operator and the world do then, as a script: each act happens where the ones
/// before it have left the time. Pictures are taken of the virtual OLED.
/// </summary>
internal sealed class Scene
{
    private const double SecondsToFirstPicture = 2.5;
    private const double PressSeconds = 0.2;
    private const double HoldSeconds = 1;
    private const double SecondsAfterPress = 1.5;

    private readonly List<(long AtNanoseconds, Action<SceneStage> Act)> _acts = [];
    private readonly List<string> _pictures = [];

    private double _seconds = SecondsToFirstPicture;
    private bool _heldAtPowerUp;

    /// <summary>Names of the pictures, in order.</summary>
    public IReadOnlyList<string> Pictures => _pictures;

    /// <summary>Changes the settings from their defaults; null: as shipped.</summary>
    public Action<ControllerSettings>? Settings { get; init; }

    /// <summary>The programmes in place of the firmware's own, or null.</summary>
    public Func<InstrumentedFirmware, Action>? Recipe { get; init; }

    /// <summary>What has tripped the output gate before the first tick. No press and no world leads there.</summary>
    public GateTrip Trip { get; init; }

    /// <summary>What is on drive I: at each play; the record of a box that was not used yet.</summary>
    public Func<FlashDrive> Flash { get; init; } = () => Drives.With(new BoxRecord());

    /// <summary>The box asks its people.</summary>
    public bool Asks { get; init; }

    /// <summary>
    /// The board reads its cut-off back: a run begins with its self-test. Without it nobody has to wait for that.
    /// </summary>
    public bool ReadsBack { get; init; }

    /// <summary>The box misses its settings file, and says so.</summary>
    public bool LostItsFile { get; init; }

    /// <summary>Version of the runtime on the chip; null: the one this firmware was made for.</summary>
    public string? Runtime { get; init; }

    /// <summary>The button is down before the power comes.</summary>
    public Scene HeldAtPowerUp()
    {
        _heldAtPowerUp = true;
        return this;
    }

    /// <summary>Takes the finger off a button that was held at power-up.</summary>
    public Scene Release() => Then(stage => stage.World.Button.Release()).Wait(SecondsAfterPress);

    /// <summary>A short press.</summary>
    public Scene Press() => PressFor(PressSeconds);

    /// <summary>A finger that stays on the contact after the next act.</summary>
    public Scene Touch()
    {
        Then(stage => stage.World.Button.PressFor(Nanoseconds(PressSeconds * 2)));
        return Wait(PressSeconds);
    }

    /// <summary>Short presses, one after the other.</summary>
    public Scene Press(int times)
    {
        for (int i = 0; i < times; i++)
        {
            Press();
        }

        return this;
    }

    /// <summary>A long press. What it starts has its pump on 0.4 s after the next act.</summary>
    public Scene Hold() => PressFor(HoldSeconds);

    /// <summary>Lets time pass.</summary>
    public Scene Wait(double seconds)
    {
        _seconds += seconds;
        return this;
    }

    /// <summary>Takes the picture of a name; where the panel is just drawing, as soon as it stands.</summary>
    public Scene Picture(string name)
    {
        _pictures.Add(name);
        _acts.Add((Nanoseconds(_seconds - SceneStage.StandSeconds), stage => stage.Look()));
        return Then(stage => stage.TakePicture(name));
    }

    /// <summary>The group behaves in another way from now on.</summary>
    public Scene Group(Action<SceneGroup> change) => Then(stage => change(stage.Group));

    /// <summary>The sensor breaks.</summary>
    public Scene Sensor(Action<SceneStage> breaks) => Then(breaks);

    /// <summary>Something of the wires or of the board breaks.</summary>
    public Scene Break(Action<SensedMachine> breaks) => Then(stage => breaks(stage.World.Sensed));

    /// <summary>The sensor's signal wire leads somewhere else from now on.</summary>
    public Scene Wire(SignalWire wire) => Then(stage => stage.SignalWire = wire);

    /// <summary>The sensor sees this pressure, whatever the group does; null: the group's again.</summary>
    public Scene Pressure(double? bar) => Then(stage => stage.FixPressure(bar));

    /// <summary>Plays the scene in a language.</summary>
    public SceneStage Play(InstrumentedFirmware firmware, CostModel costs, Language language)
    {
        string word = Translations.Words.Split(' ')[(int)language];
        FlashDrive flash = Asks ? Drives.WithSettings($"language = {word}\n") : Flash();
        bool hasFile = flash.Read(Drives.SettingsFile) != null || LostItsFile;
        var stage = new SceneStage(costs, flash);
        if (Asks)
        {
            stage.World.LetAsk();
        }

        stage.World.Chip.RuntimeVersion = Runtime == null ? stage.World.Chip.RuntimeVersion : Version.Parse(Runtime);
        foreach ((long at, Action<SceneStage> act) in _acts)
        {
            stage.World.Chip.Schedule(at, () => act(stage));
        }

        if (_heldAtPowerUp)
        {
            stage.World.Button.Press();
        }

        stage.World.Chip.Schedule(Nanoseconds(_seconds + 1), stage.World.Chip.CutPower);
        RunEnd end = stage.World.Chip.Run(MainOf(firmware, language, hasFile), firmware.Image);
        Assert.Equal(RunEndReason.PowerCut, end.Reason);
        return stage;
    }

    private static long Nanoseconds(double seconds) => (long)Math.Round(seconds * 1000) * 1_000_000;

    /// <summary>The firmware's own Main, unless the scene needs what Main does not do.</summary>
    private Action MainOf(InstrumentedFirmware firmware, Language language, bool hasFile)
    {
        if (Recipe != null)
        {
            return Recipe(firmware);
        }

        bool asShipped = language == Language.English && Settings == null && Trip == GateTrip.None;
        if (Asks || (asShipped && (ReadsBack || hasFile)))
        {
            return firmware.Main;
        }

        var settings = new ControllerSettings { Language = language };
        settings.Pins.Rail = ReadsBack ? settings.Pins.Rail : PinSettings.None;
        Settings?.Invoke(settings);
        return Trip == GateTrip.None ? firmware.MainWith(settings) : firmware.MainTripped(settings, Trip);
    }

    private Scene PressFor(double seconds) =>
        Then(stage => stage.World.Button.PressFor(Nanoseconds(seconds))).Wait(SecondsAfterPress);

    private Scene Then(Action<SceneStage> act)
    {
        _acts.Add((Nanoseconds(_seconds), act));
        return this;
    }
}
