namespace BackflushController.Simulation;

/// <summary>Somebody who makes coffee: locks a basket with coffee in and turns the brew switch on for a shot.</summary>
internal sealed class CoffeeHand(World world)
{
    // 2 ml/s at 9 bar.
    private const double CoffeeMillilitresPerSecondPerRootBar = 0.7;

    private const long ReachesForSwitch = 2 * Second;
    private const long Shot = 27 * Second;

    private readonly double _emptyBasket = world.Box.Machine.Parameters.OpenBasketMillilitresPerSecondPerRootBar;
    private int _shots;
    private bool _isPulling;

    /// <summary>There is coffee in the basket.</summary>
    public bool HasCoffee { get; set; }

    /// <exception cref="RefusedException">Nobody makes coffee as things are.</exception>
    public void CheckPossible()
    {
        string? reason =
            !world.HasPower ? "the machine has no power"
            : _isPulling ? "a coffee is being pulled already"
            : world.Box.Sensed.MachineSwitchOn ? "the brew switch is on already"
            : world.Firmware.State is not (RunState.Ready or RunState.Finished or RunState.Stopped or RunState.Faulted)
                ? "a programme runs: wait for its end, or stop it with a short press"
            : null;
        if (reason != null)
        {
            throw new RefusedException(reason);
        }
    }

    /// <summary>Pulls one from now on; its end comes by itself.</summary>
    public void Pull()
    {
        _isPulling = true;
        int shot = ++_shots;
        After(ReachesForSwitch, shot, () => Switch(on: true));
        After(ReachesForSwitch + Shot, shot, LeaveOff);
    }

    /// <summary>The shot ends here.</summary>
    public void LeaveOff()
    {
        if (_isPulling)
        {
            _isPulling = false;
            _shots++;
            if (world.Box.Sensed.MachineSwitchOn)
            {
                Switch(on: false);
            }
        }
    }

    /// <summary>Coffee lets less water through than an empty basket.</summary>
    public void LockIn()
    {
        MachineParameters now = world.Box.Machine.Parameters;
        double outflow = HasCoffee ? CoffeeMillilitresPerSecondPerRootBar : _emptyBasket;
        if (now.OpenBasketMillilitresPerSecondPerRootBar != outflow)
        {
            world.Box.Machine.Parameters = now with { OpenBasketMillilitresPerSecondPerRootBar = outflow };
        }
    }

    /// <summary>A lever that takes the place of the valve has the switch beside it.</summary>
    private void Switch(bool on)
    {
        if (world.Lever is { } lever)
        {
            lever.Take(on);
            if (!on)
            {
                lever.Follow();
            }
        }

        world.Box.Sensed.MachineSwitchOn = on;
        world.Note("person", on ? "turns the brew switch on for a coffee" : "turns the brew switch off");
    }

    private void After(long nanoseconds, int shot, Action act) => world.Box.At(world.Now + nanoseconds, () =>
    {
        if (shot == _shots)
        {
            act();
        }
    });
}
