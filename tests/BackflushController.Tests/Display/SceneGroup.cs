namespace BackflushController.Tests.Display;

/// <summary>
/// The group of the scenes: its pressure goes in straight lines from one standstill to the next, so that a picture
/// shows the same tenth of a bar and the same hundredth of a second whatever the ticks and the strokes of a pump are.
/// </summary>
internal sealed class SceneGroup
{
    // The middle of a tenth of a bar, so that the panel's cut-off digits do not flicker between two values: the
    // converter's bend takes up to 0.04 bar away.
    private const double InsideTheTenthBar = 0.08;

    private double _bar;
    private long _at;
    private bool _pumpOn;
    private bool _valveEnergised;

    /// <summary>Where a closed group stops to rise.</summary>
    public double PlateauBar { get; set; } = 13;

    /// <summary>How fast it gets there.</summary>
    public double RiseBarPerSecond { get; set; } = 5;

    /// <summary>How fast it vents: from 13 bar to rest in 0.345 s.</summary>
    public double FallBarPerSecond { get; set; } = 35.75;

    /// <summary>How fast it leaks with the pump off and the valve energised.</summary>
    public double LeakBarPerSecond { get; set; }

    /// <summary>Nothing closes the group: water flows, and its pressure is <see cref="FlowBar"/>.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Pressure while water flows through the open group.</summary>
    public double FlowBar { get; set; } = 0.1;

    /// <summary>The pump runs whatever it is told, while its enable relay is closed.</summary>
    public bool PumpStuck { get; set; }

    /// <summary>Pressure that the valve lets in from the pump side, the pump on or off.</summary>
    public double StandingBar { get; set; }

    /// <summary>Whether the enable relay is closed at a time.</summary>
    public Func<long, bool> IsEnabled { get; set; } = _ => false;

    /// <summary>Hears that the pump was switched.</summary>
    public void SwitchPump(long time, bool on)
    {
        BarAt(time);
        _pumpOn = on;
    }

    /// <summary>Hears that the valve was switched.</summary>
    public void SwitchValve(long time, bool energised)
    {
        BarAt(time);
        _valveEnergised = energised;
    }

    /// <summary>The pressure at a time, which does not run backwards.</summary>
    public double BarAt(long time)
    {
        double seconds = (time - _at) / 1e9;
        _at = time;
        bool pumps = _valveEnergised && (_pumpOn || (PumpStuck && IsEnabled(time)));
        _bar = _valveEnergised && StandingBar > 0 ? Shown(StandingBar)
            : pumps && IsOpen ? Shown(FlowBar)
            : pumps ? Math.Min(Shown(PlateauBar), _bar + (RiseBarPerSecond * seconds))
            : Math.Max(0, _bar - ((_valveEnergised && !IsOpen ? LeakBarPerSecond : FallBarPerSecond) * seconds));
        return _bar;
    }

    /// <summary>A pressure that the panel shows with exactly this tenth; at rest it is zero.</summary>
    public static double Shown(double bar) => bar == 0 ? 0 : bar + InsideTheTenthBar;
}
