namespace BackflushController.VirtualBoard;

/// <summary>How a pair of I2C wires is.</summary>
public enum I2cBusCondition
{
    /// <summary>As it should be.</summary>
    Normal,

    /// <summary>A line is held low: each transaction blocks until its timeout.</summary>
    Stuck,

    /// <summary>A wire is off: no chip answers.</summary>
    Open,
}
