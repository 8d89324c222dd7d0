using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// When the record is written: before the first fill of a run, and else when all outputs are off and stay so and
    /// nothing sounds. What must not wait for that waits only for pump and valve to be off.
    /// </summary>
    public sealed class RecordSaver
    {
        // A memory that refuses is asked again this often.
        private const long RetryMicroseconds = 60000000;

        private readonly RecordStore _store;
        private readonly Logbook _logbook;
        private readonly Controller _controller;

        private long _notBefore;

        /// <summary>A saver of this logbook.</summary>
        public RecordSaver(RecordStore store, Logbook logbook, Controller controller)
        {
            _store = store;
            _logbook = logbook;
            _controller = controller;
        }

        /// <summary>
        /// The record is to be written before this fill: the valve's lead is long enough for it, and the pump still
        /// off.
        /// </summary>
        private bool MustSaveFirst
        {
            get { return _controller.Run.State == RunState.Energising && _logbook.Writes.MustSaveFirst; }
        }

        /// <summary>Writes the record when there is something new, never with the pump on.</summary>
        /// <param name="now">Actuation time of the last tick, microseconds.</param>
        /// <returns>True when it has tried, which takes up to 0.1 s.</returns>
        public bool Save(long now)
        {
            if (!MustSaveFirst && !(_logbook.Writes.IsDirty && now >= _notBefore && IsQuiet(now)))
            {
                return false;
            }

            if (_store.Save(_logbook.Record))
            {
                _logbook.Saved();
            }
            else
            {
                Fail(now);
            }

            return true;
        }

        /// <summary>
        /// The record could not be written. Water may run all the same; detergent that a power cut would make the box
        /// forget must not.
        /// </summary>
        private void Fail(long now)
        {
            _notBefore = now + RetryMicroseconds;
            if (!MustSaveFirst)
            {
                return;
            }

            if (_controller.Run.Walk.Stage.WithDetergent)
            {
                _controller.CutOff(Fault.MemoryFails, now);
            }
            else
            {
                _logbook.Writes.GoOnUnsaved();
            }
        }

        /// <summary>Told to pull the plug, the person must not be faster than the memory.</summary>
        private bool IsQuiet(long now)
        {
            RunState state = _controller.Run.State;
            return state == RunState.Faulted
                || (state == RunState.StopVenting && _logbook.Writes.IsUrgent)
                || (RunStates.Rests(state) && !_controller.IsSounding(now));
        }
    }
}
