namespace BackflushController.VirtualBoard;

/// <summary>One device call.</summary>
/// <param name="Nanoseconds">World time at which the call began.</param>
/// <param name="Subject">Pin, channel, bus or address; see <see cref="DeviceCall"/>.</param>
/// <param name="Value">The argument; see <see cref="DeviceCall"/>.</param>
public readonly record struct CallLogEntry(long Nanoseconds, DeviceCall Call, int Subject, int Value);
