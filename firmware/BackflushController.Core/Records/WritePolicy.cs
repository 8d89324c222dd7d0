namespace BackflushController.Core.Records
{
    /// <summary>
    /// When the record is to be written: never later than it must be, and so seldom that the flash lasts.
    /// <para>
    /// <b>Writes of a run</b>: one before its first pump start, with the run entered and the detergent latch set; one
    /// at each later prompt or soak that cycles went before; one at its end. So a water rinse costs 2, a detergent
    /// backflush 3 (4 by the presets with an open flush in between), a deep clean 4. A programme whose detergent does
    /// not come first would cost one more, for the latch. None falls between the cycles of a stage. After a run that
    /// was cut off there are more: <see cref="RunCuts"/>.
    /// </para>
    /// <para>
    /// <b>Writes outside runs</b>: the first ten shots of a power-up one each, then one for every ten; one when the
    /// power-up becomes a day of use; one for each hour in which there was no other; one for what a technician does.
    /// What a power cut may lose: nine shots, 59 minutes, and the cycles of the stage that was running.
    /// </para>
    /// </summary>
    public sealed class WritePolicy
    {
        /// <summary>Shots that are written one by one after power-up, and the number written together later.</summary>
        public const int ShotsAWrite = 10;

        /// <summary>Unwritten minutes that are worth a write.</summary>
        public const int MinutesAWrite = 60;

        /// <summary>
        /// The record is to be saved as soon as pump and valve are off: it must be in flash before the power goes.
        /// </summary>
        public bool IsUrgent;

        /// <summary>Cycles that were completed since the last write.</summary>
        public int CyclesUnsaved;

        /// <summary>
        /// The pump must not start before the record was saved: this run, or its detergent, is not in flash yet.
        /// </summary>
        public bool MustSaveFirst;

        private bool _runOpen;
        private bool _runInFlash;
        private bool _runGoesUnsaved;
        private bool _worthWriting;
        private bool _pauseWorthWriting;
        private int _shotsUnsaved;
        private int _shotsSincePowerUp;
        private int _minutesUnsaved;

        /// <summary>
        /// The record is to be saved as soon as all outputs are off. Between the cycles of a stage it is never true.
        /// </summary>
        public bool IsDirty
        {
            get { return MustSaveFirst || IsUrgent || (_worthWriting && !_runOpen) || _pauseWorthWriting; }
        }

        /// <summary>Something has changed that is worth a write by itself.</summary>
        public void Changed()
        {
            _worthWriting = true;
        }

        /// <summary>The record is safely in flash.</summary>
        public void Saved()
        {
            MustSaveFirst = false;
            IsUrgent = false;
            _pauseWorthWriting = false;
            _worthWriting = false;
            _runInFlash = _runOpen;
            CyclesUnsaved = 0;
            _shotsUnsaved = 0;
            _minutesUnsaved = 0;
        }

        /// <summary>
        /// The record cannot be saved and the run goes on all the same, and it is not asked for again before the next
        /// pause. For water only: detergent that a power cut would make the box forget is not to be pumped.
        /// </summary>
        public void GoOnUnsaved()
        {
            MustSaveFirst = false;
            _pauseWorthWriting = false;
            _runGoesUnsaved = true;
        }

        /// <summary>A run begins.</summary>
        public void RunStarted()
        {
            _runOpen = true;
            _runInFlash = false;
            _runGoesUnsaved = false;
            CyclesUnsaved = 0;
        }

        /// <summary>A cycle is about to begin.</summary>
        /// <param name="withUnsavedLatch">It pumps detergent, and the flash does not know of it yet.</param>
        public void CycleStarted(bool withUnsavedLatch)
        {
            _pauseWorthWriting = false;
            MustSaveFirst |= (!_runInFlash && !_runGoesUnsaved) || withUnsavedLatch;
        }

        /// <summary>A cycle is over.</summary>
        public void CycleCompleted()
        {
            CyclesUnsaved++;
        }

        /// <summary>The run waits with all outputs off, after cycles that are not written yet.</summary>
        public void Paused()
        {
            _pauseWorthWriting = true;
        }

        /// <summary>The run is over.</summary>
        public void RunEnded()
        {
            _runOpen = false;
            MustSaveFirst = false;
            _worthWriting = true;
        }

        /// <summary>A coffee was drawn.</summary>
        public void ShotDrawn()
        {
            _shotsUnsaved++;
            _shotsSincePowerUp++;
            _worthWriting |= _shotsSincePowerUp <= ShotsAWrite || _shotsUnsaved >= ShotsAWrite;
        }

        /// <summary>Another minute with power on.</summary>
        public void MinutePassed()
        {
            _minutesUnsaved++;
            _worthWriting |= _minutesUnsaved >= MinutesAWrite;
        }
    }
}
