namespace BackflushController.VirtualBoard;

/// <summary>A method of the firmware that is watched: each time it is entered and left.</summary>
/// <param name="Method">Full name, such as <c>BackflushController.Core.Control.ControlLoop::Tick</c>.</param>
public sealed record ProbePoint(string Method);
