using BackflushController.Core.Board;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// Spares the panel while nobody is there. The dots of an OLED fade with the time and the current that they are
    /// lit, so a picture that stands for days stays to be seen in the next one ("burn-in"). Ten minutes after the last
    /// touch of the button the box that stands ready dims it, and moves the picture by one row every minute, so that
    /// the edges of the letters age as the dots beside them do.
    /// <para>
    /// A dimmed panel can still be read. So the press that makes it bright also does what the hint says: a second
    /// meaning for the only button would have to be learned.
    /// </para>
    /// </summary>
    public sealed class PanelRest
    {
        /// <summary>The panel is dimmed when nothing was touched for so long.</summary>
        public const long DimMicroseconds = 600000000;

        /// <summary>The dimmed picture moves this often.</summary>
        public const long MoveMicroseconds = 60000000;

        private long _busyAt;

        /// <summary>How the panel is to show its picture.</summary>
        /// <param name="now">Microseconds; never runs backwards.</param>
        /// <param name="rests">The box stands ready and warns of nothing.</param>
        /// <param name="touchedAt">
        /// When the button's contact last opened or closed: one that is stuck does not keep the panel bright.
        /// </param>
        public PanelLook Next(long now, bool rests, long touchedAt)
        {
            if (!rests)
            {
                _busyAt = now;
            }

            long dimmed = now - (touchedAt > _busyAt ? touchedAt : _busyAt) - DimMicroseconds;
            return dimmed < 0 ? PanelLook.Normal
                : dimmed / MoveMicroseconds % 2 == 0 ? PanelLook.Dimmed
                : PanelLook.DimmedAndMoved;
        }
    }
}
