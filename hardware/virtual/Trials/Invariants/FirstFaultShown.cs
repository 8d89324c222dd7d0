namespace BackflushController.Trials;

/// <summary>
/// The fault that came first stays until it is acknowledged, and its name is what the panel shows, as far as there is a
/// panel.
/// </summary>
internal sealed class FirstFaultShown(InvariantMonitor watch) : Invariant(watch)
{
    private const long DrawnMicroseconds = 1_500_000;
    private const int DrawnTicks = 60;
    private const int MostMissed = 3;
    private const long ReadEveryMicroseconds = 5_000_000;

    private readonly ScreenReader _reader = new();
    private Fault _first;
    private long _readAt;
    private int _readNotBeforeTick;
    private int _ticksWithPanel;
    private int _missed;

    public override void PowerUp() => _first = Fault.None;

    public override void TickEnds()
    {
        Fault fault = Watch.Run.Fault;
        if (fault != _first)
        {
            bool acknowledged = fault == Fault.None && Watch.Run.State == RunState.Ready;
            Require(
                _first == Fault.None || acknowledged,
                $"{PlainReasons.Of(fault)} in place of {PlainReasons.Of(_first)}");
            _first = fault;
            _missed = 0;
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
        // A proof that was asked for takes the panel, and around the limit of rest warning and advice take turns.
        bool isProof = Watch.Box.Loop?.Controller.Status.Screen is ProofScreen;
        if (_ticksWithPanel < DrawnTicks || isProof)
        {
            return;
        }

        Test();
        ScreenView view = _reader.See(Watch.Box.Direct.Frame);
        bool named = view.Shows(Watch.Settings.Language, FaultTexts.Name(_first)) && view.FaultCode == (int)_first;
        _missed = named ? 0 : _missed + 1;
        Require(_missed < MostMissed, $"the panel shows \"{view.Words}\" for {PlainReasons.Of(_first)}");
    }
}
