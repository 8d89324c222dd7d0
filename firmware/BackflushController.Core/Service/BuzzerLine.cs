using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>The buzzer sounds, even when it is turned off for people.</summary>
    public sealed class BuzzerLine : ServiceLine
    {
        private readonly Chirp _chirp;
        private readonly Logbook _logbook;

        /// <summary>A line that sounds this, and notes it in this logbook.</summary>
        public BuzzerLine(Chirp chirp, Logbook logbook)
            : base(TextId.TestBuzzer)
        {
            _chirp = chirp;
            _logbook = logbook;
        }

        /// <inheritdoc/>
        public override bool Choose(ServiceMenu menu, long now)
        {
            _chirp.Start(now, ChirpPattern.Done, true);
            _logbook.Commission(CommissioningStep.Buzzer);
            return true;
        }
    }
}
