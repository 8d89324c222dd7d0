using BackflushController.Core.Records;

namespace BackflushController.Core.Report
{
    /// <summary>
    /// The line of a run and its code, made in pieces, two in each tick while nothing runs: in a second and a half.
    /// </summary>
    public sealed class ProofCode
    {
        private const int PiecesPerTick = 2;

        private ProofLine _line;
        private QrEncoder _encoder;
        private bool _works;

        /// <summary>Line and code are complete.</summary>
        public bool IsComplete;

        /// <summary>The line; null until it is complete.</summary>
        public string Text
        {
            get { return _line.Text; }
        }

        /// <summary>The code, 64 columns by 8 pages, once it is complete.</summary>
        public byte[] Picture
        {
            get { return _encoder.Picture; }
        }

        /// <summary>Begins a code, in place of the one before; see <see cref="ProofLine.Begin"/>.</summary>
        public void Begin(Logbook logbook, int age, int box, int lastMillibar)
        {
            IsComplete = false;
            _works = true;
            _encoder = new QrEncoder();
            _line = new ProofLine();
            _line.Begin(logbook, age, box, lastMillibar);
        }

        /// <summary>Gives back the 2 KB that a code takes; nobody looks at it any more.</summary>
        public void Drop()
        {
            IsComplete = false;
            _works = false;
            _encoder = null;
            _line = null;
        }

        /// <summary>Does the work of a tick.</summary>
        public void Work()
        {
            for (int i = 0; i < PiecesPerTick && _works; i++)
            {
                if (_line.Text != null)
                {
                    _works = _encoder.Step();
                    IsComplete = !_works;
                }
                else if (!_line.Step())
                {
                    _encoder.Begin(_line.Text);
                }
            }
        }
    }
}
