namespace BackflushController.Simulation;

/// <summary>
/// How the chip is wired. Written down a second time, apart from the firmware's own table, so that a pin that is mixed
/// up in the firmware shows as it would on a board.
/// </summary>
public static class Wiring
{
    /// <summary>GPIO of the pump relay, active high, with a pull-down.</summary>
    public const int PumpPin = 25;

    /// <summary>GPIO of the three-way valve, active high, with a pull-down.</summary>
    public const int ValvePin = 27;

    /// <summary>GPIO of the enable relay, active high, with a pull-down.</summary>
    public const int EnablePin = 23;

    /// <summary>GPIO that is high while the relays have their supply.</summary>
    public const int RailPin = 36;

    /// <summary>GPIO that is low while there is mains between enable relay and pump relay.</summary>
    public const int ContactPin = 39;

    /// <summary>GPIO of the heartbeat.</summary>
    public const int HeartbeatPin = 33;

    /// <summary>GPIO of the active buzzer, active high, with a pull-down.</summary>
    public const int BuzzerPin = 26;

    /// <summary>GPIO of the button, to ground.</summary>
    public const int ButtonPin = 32;

    /// <summary>GPIO of the OLED's data line.</summary>
    public const int I2cDataPin = 21;

    /// <summary>GPIO of the OLED's clock line.</summary>
    public const int I2cClockPin = 22;

    /// <summary>The OLED's address.</summary>
    public const int OledAddress = 0x3C;

    /// <summary>ADC channel of the pressure signal.</summary>
    public const int SignalChannel = 6;

    /// <summary>ADC channel of the pressure sensor's supply.</summary>
    public const int SupplyChannel = 7;
}
