using BackflushController.Core.Records;

namespace BackflushController.Core.Report
{
    /// <summary>
    /// The line of a run and its code, made in pieces, two in each tick while nothing runs: in a second and a half.
    /// </summary>
    public sealed class ProofCode
    {
        private const int PiecesPerTick = 2;

        private bool _works;

        /// <summary>Line and code are complete.</summary>
        public bool IsComplete;

        /// <summary>The line, whose text is null until it is complete; null while none is made.</summary>
        public ProofLine Line;

        /// <summary>The code, whose picture there is once it is complete; null while none is made.</summary>
        public QrEncoder Encoder;

        /// <summary>Begins a code, in place of the one before; see <see cref="ProofLine.Begin"/>.</summary>
        public void Begin(Logbook logbook, int age, int box, int lastMillibar)
        {
            IsComplete = false;
            _works = true;
            Encoder = new QrEncoder();
            Line = new ProofLine();
            Line.Begin(logbook, age, box, lastMillibar);
        }

        /// <summary>Gives back the 2 KB that a code takes; nobody looks at it any more.</summary>
        public void Drop()
        {
            IsComplete = false;
            _works = false;
            Encoder = null;
            Line = null;
        }

        /// <summary>Does the work of a tick.</summary>
        public void Work()
        {
            for (int i = 0; i < PiecesPerTick && _works; i++)
            {
                if (Line.Text != null)
                {
                    _works = Encoder.Step();
                    IsComplete = !_works;
                }
                else if (!Line.Step())
                {
                    Encoder.Begin(Line.Text);
                }
            }
        }
    }
}
