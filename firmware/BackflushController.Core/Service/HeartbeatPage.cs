using BackflushController.Core.Display;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>The heartbeat stops, and the enable relay must drop out.</summary>
    public sealed class HeartbeatPage : ConfirmedPage
    {
        private const int FirstLinePage = 2;

        /// <summary>A page that confirms in this logbook.</summary>
        public HeartbeatPage(Logbook logbook)
            : base(TextId.HeartbeatTest, TextId.HintConfirm, CommissioningStep.Heartbeat, logbook)
        {
        }

        /// <inheritdoc/>
        public override bool HoldsHeartbeat
        {
            get { return true; }
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
