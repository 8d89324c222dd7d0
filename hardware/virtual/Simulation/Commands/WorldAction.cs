namespace BackflushController.Simulation;

/// <summary>What somebody at the machine can do.</summary>
public enum WorldAction
{
    /// <summary>The finger goes on the button or off it.</summary>
    Button,

    /// <summary>A press of a length that does not depend on how fast time passes.</summary>
    Press,

    /// <summary>What is locked into the group.</summary>
    Basket,

    /// <summary>A dose of detergent goes into the blind basket, and that into the group.</summary>
    Detergent,

    /// <summary>Water in the tank, ml.</summary>
    Tank,

    /// <summary>The drip tray is emptied.</summary>
    Tray,

    /// <summary>The machine's own brew switch.</summary>
    Brew,

    /// <summary>Something breaks, or is healed.</summary>
    Fault,

    /// <summary>The plug of box and machine.</summary>
    Power,

    /// <summary>A text goes into the flash as settings.ini, and the box is switched off and on.</summary>
    Settings,

    /// <summary>The lever of a machine that has one is moved by hand, or follows the panel again.</summary>
    Lever,

    /// <summary>Somebody pulls a coffee with the machine's own brew switch.</summary>
    Coffee,
}
