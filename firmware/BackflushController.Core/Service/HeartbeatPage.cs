using BackflushController.Core.Display;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// The heartbeat beats for a while, then it stops: the enable relay must click on and drop out. Pump and valve stay
    /// off; where the pump's own relay is known to be welded, the enable relay does too.
    /// </summary>
    public sealed class HeartbeatPage : ConfirmedPage
    {
        /// <summary>It beats for this long after the page was opened.</summary>
        public const long BeatMicroseconds = 5000000;

        /// <summary>
        /// The enable relay is commanded for so much longer: it must drop out by itself, within 2 s.
        /// </summary>
        public const long EnableMicroseconds = 5000000;

        private const int FirstLinePage = 2;

        private readonly GroupMemory _group;

        private long _stopsAt;

        /// <summary>A page that confirms in this logbook.</summary>
        public HeartbeatPage(Logbook logbook)
            : base(TextId.HeartbeatTest, TextId.HintConfirm, CommissioningStep.Heartbeat, logbook)
        {
            _group = logbook.Group;
        }

        /// <inheritdoc/>
        public override long HeartbeatEndsAt
        {
            get { return _group.IsPumpLocked ? 0 : _stopsAt; }
        }

        /// <inheritdoc/>
        public override bool Choose(ServiceMenu menu, long now)
        {
            _stopsAt = now + BeatMicroseconds;
            return base.Choose(menu, now);
        }

        /// <inheritdoc/>
        protected override void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
            if (page >= FirstLinePage)
            {
                canvas.CentredLine(TextId.HeartbeatAdvice, page - FirstLinePage);
            }
        }
    }
}
