namespace BackflushController.EspressoMachine;

/// <summary>Water that has gone each way since time zero, ml.</summary>
public record struct WaterMoved
{
    /// <summary>
    /// From the pump's side back to the tank: through the over-pressure valve, and back through the pump.
    /// </summary>
    public double Relieved { get; set; }

    /// <summary>Through the three-way valve into the group; negative: it came back.</summary>
    public double IntoGroup { get; set; }

    /// <summary>Through the three-way valve into the drip tray.</summary>
    public double Drained { get; set; }

    /// <summary>Through a basket with holes, or the open group, into the drip tray.</summary>
    public double ThroughBasket { get; set; }

    /// <summary>Past the gasket into the drip tray.</summary>
    public double PastGasket { get; set; }
}
