namespace BackflushController.VirtualBoard;

/// <summary>Hears of a probed method.</summary>
public delegate void ProbeHandler(in ProbeHit hit);
