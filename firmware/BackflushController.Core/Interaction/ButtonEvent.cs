namespace BackflushController.Core.Interaction
{
    /// <summary>What the person did with the button, bounce removed.</summary>
    public enum ButtonEvent
    {
        /// <summary>Nothing new.</summary>
        None,

        /// <summary>The button went down. Comes first, so that a stop need not wait for the release.</summary>
        Pressed,

        /// <summary>Released before it became a long press.</summary>
        ShortPress,

        /// <summary>Held for <see cref="Button.LongPressMicroseconds"/>; comes while it is still held, once.</summary>
        LongPress,
    }
}
