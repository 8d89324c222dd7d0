namespace BackflushController.VirtualBoard;

/// <summary>Hears of a probed method.</summary>
/// <param name="hit">What happened.</param>
public delegate void ProbeHandler(in ProbeHit hit);
