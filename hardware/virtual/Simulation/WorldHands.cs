namespace BackflushController.Simulation;

/// <summary>Does in a world what a command says, as somebody at the machine would.</summary>
internal sealed class WorldHands
{
    private readonly World _world;
    private readonly CoffeeHand _coffee;
    private Basket _basket;

    public WorldHands(World world)
    {
        _world = world;
        _coffee = new CoffeeHand(world);
        Basket = Basket.None;
    }

    /// <summary>There is detergent in the blind basket.</summary>
    public bool HasDetergent { get; private set; }

    /// <summary>A finger is on the button for as long as somebody leaves it there.</summary>
    public bool HasFingerOnButton { get; private set; }

    /// <summary>The button was touched.</summary>
    public bool HasPressed { get; private set; }

    /// <summary>What is locked into the group, as far as whoever did it knows.</summary>
    public Basket Basket
    {
        get => _basket;
        private set
        {
            _basket = value;
            LockBasket();
        }
    }

    private ChipSimulation Box => _world.Box;

    /// <summary>Locks in what is in the hand: with one fault that is the basket with holes.</summary>
    public void LockBasket()
    {
        Box.Machine.Basket = _world.Faults.TakesWrongBasket && _basket == Basket.Blind ? Basket.Open : _basket;
        _coffee.LockIn();
    }

    public void Do(WorldCommand command)
    {
        switch (command.Action)
        {
            case WorldAction.Button:
                HoldButton(command.IsOn);
                break;

            case WorldAction.Press:
                PressButton(command.Value == WorldCommands.Long);
                break;

            case WorldAction.Basket:
                ChangeBasket(Enum.Parse<Basket>(command.Value, ignoreCase: true));
                break;

            case WorldAction.Detergent:
                Basket = Basket.None;
                ChangeBasket(Basket.Blind, "puts detergent in the blind basket and locks it in", hasDetergent: true);
                break;

            case WorldAction.Tank:
                SetTank(int.Parse(command.Value, CultureInfo.InvariantCulture));
                break;

            case WorldAction.Tray:
                RefuseIf(_world.IsPlumbedIn, "the drip tray of this machine has a drain");
                double taken = Box.Machine.EmptyDripTray();
                Note(string.Create(CultureInfo.InvariantCulture, $"empties the drip tray: {taken:0} ml"));
                break;

            case WorldAction.Brew:
                _coffee.LeaveOff();
                Box.Sensed.MachineSwitchOn = command.IsOn;
                Note($"turns the brew switch {command.Value}");
                break;

            case WorldAction.Fault:
                SetFault(command.What!, command.IsOn);
                break;

            case WorldAction.Power:
                SetPower(command);
                break;

            case WorldAction.Lever:
                MoveLever(command.Value);
                break;

            case WorldAction.Coffee:
                _coffee.CheckPossible();
                ChangeBasket(Basket.Open, "locks a basket with coffee in", hasCoffee: true);
                _coffee.Pull();
                break;

            default:
                _world.WriteSettings(command.Value);
                _world.PullPlug("writes settings.ini and switches the box off and on");
                _world.PlugIn();
                break;
        }
    }

    private static void RefuseIf(bool so, string reason)
    {
        if (so)
        {
            throw new RefusedException(reason);
        }
    }

    private void HoldButton(bool down)
    {
        RefuseIf(down == Box.Button.IsHeld, $"the button is {(down ? "down" : "up")} already");
        HasPressed = true;
        HasFingerOnButton = down;
        if (down)
        {
            Box.Button.Press();
        }
        else
        {
            Box.Button.Release();
        }

        Note(down ? "presses the button" : "lets the button go");
    }

    private void PressButton(bool isLong)
    {
        RefuseIf(Box.Button.IsHeld, "the button is down already");
        HasPressed = true;
        Box.Button.PressFor(isLong ? PushButton.LongPress : PushButton.ShortPress);
        Note(isLong ? "holds the button" : "presses the button shortly");
    }

    private void ChangeBasket(Basket basket) => ChangeBasket(basket, basket switch
    {
        Basket.None => "takes the portafilter out and rinses it",
        Basket.Open => "locks a basket with holes in",
        _ => "locks the blind basket in",
    });

    private void ChangeBasket(Basket basket, string words, bool hasDetergent = false, bool hasCoffee = false)
    {
        HasDetergent = hasDetergent;
        _coffee.HasCoffee = hasCoffee;
        Basket = basket;
        Note(words);
    }

    private void MoveLever(string where)
    {
        RefuseIf(_world.Lever == null, "this machine has no lever");
        LeverHand lever = _world.Lever!;
        if (where == WorldCommands.ByPanel)
        {
            lever.Follow();
            Note("moves the lever as the screen says");
        }
        else
        {
            bool up = where == WorldCommands.Up;
            lever.Take(up);
            Note(up ? "lifts the lever" : "lowers the lever");
        }
    }

    private void SetTank(int millilitres)
    {
        RefuseIf(_world.IsPlumbedIn, "this machine has no tank: its water comes from the mains");
        double unusable = Box.Machine.Parameters.TankUnusableMillilitres;
        Box.Machine.AddTankWater(millilitres + unusable - Box.Machine.TankMillilitres);
        Note($"sets the tank to {millilitres} ml above the pick-up hose");
    }

    private void SetFault(string name, bool on)
    {
        RefuseIf(
            on && name == BrokenParts.FrozenLoop && !_world.IsTicking,
            "the firmware does not run, so it cannot stand still");
        _world.Faults.Set(name, on);
    }

    private void SetPower(WorldCommand command)
    {
        if (command.Value == WorldCommands.OnHeld)
        {
            PowerUpHeld();
            return;
        }

        RefuseIf(command.IsOn == _world.PlugIsIn, $"the power is {(command.IsOn ? "on" : "off")} already");
        if (command.IsOn)
        {
            _world.PlugIn();
        }
        else
        {
            CutPower("power cut");
        }
    }

    private void PowerUpHeld()
    {
        RefuseIf(Box.Button.IsHeld, "the button is down already");
        if (_world.PlugIsIn)
        {
            CutPower("switches the power off");
        }

        HasPressed = true;
        Box.Button.PressFor(PushButton.HeldAtPowerUp);
        Note("switches the power on with the button held");
        _world.PlugIn();
    }

    private void CutPower(string words)
    {
        _coffee.LeaveOff();
        _world.PullPlug(words);
    }

    private void Note(string text) => _world.Note("person", text);
}
