namespace BackflushController.Trials;

/// <summary>
/// The fault that came first stays until it is acknowledged, and its name is what the panel shows, as far as there is a
/// panel.
/// </summary>
internal sealed class FirstFaultShown(InvariantMonitor watch) : Invariant(watch)
{
    private const long DrawnMicroseconds = 1_500_000;
    private const int DrawnTicks = 60;
    private const long ReadEveryMicroseconds = 5_000_000;

    private readonly ScreenReader _reader = new();
    private Fault _first;
    private long _readAt;
    private int _readNotBeforeTick;
    private int _ticksWithPanel;

    public override void PowerUp() => _first = Fault.None;

    public override void TickEnds()
    {
        Fault fault = Watch.Run.Fault;
        if (fault != _first)
        {
            bool acknowledged = fault == Fault.None && Watch.Run.State == RunState.Ready;
            Require(_first == Fault.None || acknowledged, $"{fault} in place of {_first}");
            _first = fault;
            _readAt = Watch.Clock + DrawnMicroseconds;
            _readNotBeforeTick = Watch.Tick + DrawnTicks;
        }

        // A loop that froze while the panel came back has not had a tick to draw in.
        _ticksWithPanel = Watch.PanelWorks ? _ticksWithPanel + 1 : 0;
        if (_first != Fault.None && Watch.TickStartedAt >= _readAt && Watch.Tick >= _readNotBeforeTick)
        {
            _readAt = Watch.Clock + ReadEveryMicroseconds;
            ReadPanel();
        }
    }

    private void ReadPanel()
    {
        if (_ticksWithPanel < DrawnTicks)
        {
            return;
        }

        Test();
        ScreenView view = _reader.See(Watch.Box.Direct.Frame);
        bool named = view.Shows(Watch.Settings.Language, FaultTexts.Name(_first)) && view.FaultCode == (int)_first;
        Require(named, $"the panel shows \"{view.Words}\" for {_first}");
    }
}
