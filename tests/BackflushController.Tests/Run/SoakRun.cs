namespace BackflushController.Tests.Run;

/// <summary>A deep clean up to its second detergent stage, run once for all the tests that read it.</summary>
public sealed class SoakRun
{
    /// <summary>The long press at the prompt after the soak.</summary>
    public const long GoOnAt = 1300 * Second;

    private const int CyclesBefore = 5;

    /// <summary>A time that stands no longer than this was half drawn.</summary>
    private const long Glimpse = 100 * Millisecond;

    private readonly List<(long Time, int Seconds)> _seen = [];

    public SoakRun()
    {
        Session = new Session();
        Session.ShortPress(Second);
        Session.ShortPress(2 * Second);
        Session.Start();
        Session.AfterEdge(BoxOutput.Pump, on: false, CyclesBefore, 0, WatchTime);
        Prompt = Session.PanelAt(1250 * Second);
        Session.LongPress(GoOnAt);
        Session.RunUntil(1310 * Second);
        OutputEdge lastPumpOff = Session.Timed.Where(edge => edge is { Output: BoxOutput.Pump, On: false })
            .ElementAt(CyclesBefore - 1);

        // A release of 10 s, of which the last second is the valve's lead when another cycle follows.
        SoakBegan = lastPumpOff.ScheduledNanoseconds + (9 * Second);
    }

    internal Session Session { get; }

    /// <summary>When the soak began by the firmware's schedule.</summary>
    internal long SoakBegan { get; }

    /// <summary>What the panel counted, and when each value was first there.</summary>
    internal IReadOnlyList<(long Time, int Seconds)> Seconds =>
        [.. _seen.Where((shown, i) => i + 1 == _seen.Count || _seen[i + 1].Time - shown.Time > Glimpse)];

    /// <summary>The panel at the prompt after the soak.</summary>
    internal PanelPicture Prompt { get; }

    private void WatchTime()
    {
        var reader = new BigTimeReader();
        long version = -1;
        Session.WatchFrames(() =>
        {
            if (Session.World.Panel.Version != version)
            {
                version = Session.World.Panel.Version;
                if (reader.Read(Session.World.Panel.ToFrame()) is int seconds
                    && (_seen.Count == 0 || _seen[^1].Seconds != seconds))
                {
                    _seen.Add((Session.Now, seconds));
                }
            }
        });
    }
}
