namespace BackflushController.Simulation;

/// <summary>What the box is to do about a fault scenario.</summary>
public enum FaultDemand
{
    /// <summary>Name it: on a fault screen with the outputs safe, or as advice at the end of the run.</summary>
    Find,

    /// <summary>At most advise on it. A run that says nothing of it is good too.</summary>
    Advise,

    /// <summary>Go on as usual: a fault screen is a false alarm.</summary>
    Tolerate,
}
