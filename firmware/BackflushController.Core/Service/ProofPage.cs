using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Records;
using BackflushController.Core.Report;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>The proof of one of the last runs as a code to scan, after its sheet.</summary>
    public sealed class ProofPage : ServicePage
    {
        private readonly ProofCode _code;
        private readonly Logbook _logbook;
        private readonly int _box;

        /// <summary>A page of this code.</summary>
        /// <param name="code">Makes it.</param>
        /// <param name="logbook">Knows the runs.</param>
        /// <param name="box">Number of the box, 0 when it has none.</param>
        public ProofPage(ProofCode code, Logbook logbook, int box)
            : base(TextId.LastRuns, TextId.HintBack)
        {
            _code = code;
            _logbook = logbook;
            _box = box;
        }

        /// <summary>Begins the code of a run, 0 is the newest.</summary>
        public void Begin(int age)
        {
            Sheet = 0;
            _code.Begin(_logbook, age, _box, ProofLine.NoPressure);
        }

        /// <inheritdoc/>
        public override void Compose(DisplayStatus status, Scene scene)
        {
            ProofScreen.Show(_code, scene);
        }
    }
}
