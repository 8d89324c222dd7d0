namespace nanoFramework.Runtime.Events;

/// <summary>What the chip's own thread reports.</summary>
public class BaseEvent
{
}
