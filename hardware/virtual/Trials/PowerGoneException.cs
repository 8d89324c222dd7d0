namespace BackflushController.Trials;

/// <summary>The power goes in the middle of whatever the firmware does.</summary>
internal sealed class PowerGoneException : Exception;
