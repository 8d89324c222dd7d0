namespace BackflushController.Trials;

/// <summary>
/// Where a run has left the group under pressure the panel says not to open it, whatever is pressed, until the group
/// has been at rest or somebody uses the machine's own switch; as far as there is a panel, and a sensor that reads what
/// is.
/// </summary>
internal sealed class WarnsUnderPressure(InvariantMonitor watch) : Invariant(watch)
{
    // The limit of the box, and a zero that was not trimmed.
    private const double UnderBar = (PressureJudge.RestMillibar / 1000.0) + 0.5;
    private const double RestBar = 0.2;
    private const long DrawnMicroseconds = 1_500_000;
    private const int DrawnTicks = 60;
    private const long ReadEveryMicroseconds = 2_000_000;

    private static readonly TextId[] Warnings = [TextId.DoNotOpen, TextId.KeepAway, TextId.PullThePlug];

    private readonly ScreenReader _reader = new();
    private bool _left;
    private bool _trusted;
    private RunState _state;
    private long _readAt;
    private int _readNotBeforeTick;

    public override void PowerUp()
    {
        _left = false;
        _trusted = Watch.SeesGroup;
    }

    public override void TickEnds()
    {
        double bar = Watch.Machine.Machine.GroupPressureBar;
        RunState before = _state;
        _state = Watch.Run.State;
        bool free = RunStates.IsFree(_state);
        _trusted &= Watch.SensorIsSound;
        _left = bar >= RestBar && !Watch.Machine.PumpBypassed && (_left || !free);
        if (!free || !_left || bar < UnderBar || before != _state || !Watch.PanelWorks)
        {
            _readAt = Watch.Clock + DrawnMicroseconds;
            _readNotBeforeTick = Watch.Tick + DrawnTicks;
            return;
        }

        if (_trusted && Watch.TickStartedAt >= _readAt && Watch.Tick >= _readNotBeforeTick)
        {
            _readAt = Watch.Clock + ReadEveryMicroseconds;
            Test();
            ScreenView view = _reader.See(Watch.Box.Direct.Frame);
            bool warns = Warnings.Any(warning => view.Shows(Watch.Settings.Language, warning));
            Require(warns, $"no warning in {CodeWords.Of(_state)}, and the group is under {bar:0.0} bar");
        }
    }
}
