using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>A page that is a step of the commissioning: a long press says that all is as it should be.</summary>
    public abstract class ConfirmedPage : ServicePage
    {
        private readonly Logbook _logbook;
        private readonly CommissioningStep _step;

        /// <summary>A page that confirms a step in this logbook.</summary>
        protected ConfirmedPage(TextId title, TextId hint, CommissioningStep step, Logbook logbook)
            : base(title, hint)
        {
            _step = step;
            _logbook = logbook;
        }

        /// <inheritdoc/>
        public override ServicePage Confirm()
        {
            _logbook.Commission(_step);
            return null;
        }
    }
}
