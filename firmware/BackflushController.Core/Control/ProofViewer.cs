using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Report;
using BackflushController.Core.Run;

namespace BackflushController.Core.Control
{
    /// <summary>The proof after the end of a run: a long press opens it, any press closes it again.</summary>
    public sealed class ProofViewer
    {
        /// <summary>The run that has ended has a proof.</summary>
        public bool IsOffered;

        /// <summary>It is shown.</summary>
        public bool IsOpen;

        private readonly ProofCode _code;
        private readonly Logbook _logbook;
        private readonly int _box;

        /// <summary>A viewer that shows nothing.</summary>
        /// <param name="code">Makes the code.</param>
        /// <param name="logbook">Knows the run.</param>
        /// <param name="box">Number of the box, 0 when it has none.</param>
        public ProofViewer(ProofCode code, Logbook logbook, int box)
        {
            _code = code;
            _logbook = logbook;
            _box = box;
        }

        /// <summary>The run is in another state: the proof of one that has ended is offered.</summary>
        /// <param name="state">The state.</param>
        /// <param name="ended">A run has ended with it.</param>
        public void Enter(RunState state, bool ended)
        {
            Close();
            IsOffered = ended && (state == RunState.Finished || state == RunState.Faulted);
        }

        /// <summary>Answers a press, while a proof is offered.</summary>
        /// <param name="happened">What the person did.</param>
        /// <param name="lastMillibar">Pressure when the last fill ended.</param>
        /// <returns>True: it is answered; false: the run is to hear of it.</returns>
        public bool Answer(ButtonEvent happened, int lastMillibar)
        {
            if (IsOpen)
            {
                Close();
                return true;
            }

            IsOpen = happened == ButtonEvent.LongPress;
            if (IsOpen)
            {
                _code.Begin(_logbook, 0, _box, lastMillibar);
            }

            return IsOpen;
        }

        private void Close()
        {
            IsOpen = false;
            _code.Drop();
        }
    }
}
