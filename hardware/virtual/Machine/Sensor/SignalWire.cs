namespace BackflushController.EspressoMachine;

/// <summary>What has become of the wire between the pressure transducer's output and the divider.</summary>
public enum SignalWire
{
    /// <summary>As it should be.</summary>
    Connected,

    /// <summary>Broken: the divider pulls the pin to ground.</summary>
    Open,

    /// <summary>Chafed through to ground.</summary>
    ShortedToGround,

    /// <summary>Chafed through to the transducer's supply.</summary>
    ShortedToSupply,
}
