namespace BackflushController.EspressoMachine;

/// <summary>What is locked into the group.</summary>
public enum Basket
{
    /// <summary>Portafilter out: water leaves through the shower screen into the drip tray.</summary>
    None,

    /// <summary>Portafilter with a basket that has holes: water runs through, no backflush.</summary>
    Open,

    /// <summary>Portafilter with the blind basket: the group is a closed volume.</summary>
    Blind,
}
