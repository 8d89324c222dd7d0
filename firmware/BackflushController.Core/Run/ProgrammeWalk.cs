namespace BackflushController.Core.Run
{
    /// <summary>
    /// Where in its programme a run is: stage, cycle, and how far on the whole. A <i>part</i> is what progress moves
    /// along: one cycle, one soak; a prompt has no length.
    /// </summary>
    public sealed class ProgrammeWalk
    {
        /// <summary>The programme.</summary>
        public Programme Programme;

        /// <summary>The stage; the first one before the start.</summary>
        public Stage Stage;

        /// <summary>Number of the stage, from 0.</summary>
        public int StageNumber;

        /// <summary>The cycle of the stage, from 1; 0 outside a stage of cycles.</summary>
        public int Cycle;

        /// <summary>The cycle is the last of its stage.</summary>
        public bool IsLastCycle;

        /// <summary>Cycles that went through to the end of their vent.</summary>
        public int CyclesCompleted;

        private const long NotPaused = long.MaxValue;

        private Stage _next;
        private long _pausedAt = NotPaused;
        private long _partStartedAt;
        private long _partMicroseconds;
        private long _doneBeforePart;

        /// <summary>A walk before its start.</summary>
        public ProgrammeWalk(Programme programme)
        {
            Select(programme);
        }

        /// <summary>No stage follows.</summary>
        public bool IsLastStage
        {
            get { return StageNumber + 1 == Programme.StageCount; }
        }

        /// <summary>Chooses another programme.</summary>
        public void Select(Programme programme)
        {
            Programme = programme;
            Rewind();
        }

        /// <summary>Back before the start.</summary>
        public void Rewind()
        {
            StageNumber = 0;
            Stage = Programme.StageAt(0);
            _next = null;
            _partMicroseconds = 0;
            _doneBeforePart = 0;
            _pausedAt = NotPaused;
            Cycle = 0;
        }

        /// <summary>From before the start to the first stage.</summary>
        public void Start(long at)
        {
            CyclesCompleted = 0;
            EnterStage(at);
        }

        /// <summary>To the next stage. What was left of this one counts as done.</summary>
        public void NextStage(long at)
        {
            Stage stage = Stage;
            int cycles = stage.Cycles - Cycle;
            if (cycles != 0)
            {
                _doneBeforePart += (cycles * (stage.FillMicroseconds + stage.ReleaseMicroseconds))
                    + stage.HoldMicroseconds;
            }

            PrepareNextStage();
            StageNumber++;
            Stage = _next;
            _next = null;
            EnterStage(at);
        }

        /// <summary>
        /// Makes the stage that follows, if there is one: the tick that comes to it has enough to do.
        /// </summary>
        public void PrepareNextStage()
        {
            if (_next == null && !IsLastStage)
            {
                _next = Programme.StageAt(StageNumber + 1);
            }
        }

        /// <summary>To the beginning of the stage.</summary>
        public void EnterStage(long at)
        {
            Cycle = 0;
            _partStartedAt = at;
            _partMicroseconds = Stage.Kind == StageKind.Soak ? Stage.ReleaseMicroseconds : 0;
        }

        /// <summary>To the next cycle of the stage.</summary>
        public void NextCycle(long at)
        {
            Stage stage = Stage;
            int cycle = Cycle + 1;
            bool last = cycle == stage.Cycles;
            Cycle = cycle;
            IsLastCycle = last;
            _partStartedAt = at;
            _partMicroseconds = stage.CycleMicroseconds + (last ? stage.HoldMicroseconds : 0);
        }

        /// <summary>The cycle is to be done again: the next one has its number.</summary>
        public void TakeCycleBack()
        {
            Cycle--;
            _partMicroseconds = 0;
        }

        /// <summary>Something that is not of the programme comes in between.</summary>
        public void Pause(long at)
        {
            _pausedAt = at;
        }

        /// <summary>It is over.</summary>
        public void GoOn(long at)
        {
            _partStartedAt += at - _pausedAt;
            _pausedAt = NotPaused;
        }

        /// <summary>The cycle or the soak is done.</summary>
        public void CompletePart()
        {
            CyclesCompleted += Stage.HasCycles ? 1 : 0;
            _doneBeforePart += _partMicroseconds;
            _partMicroseconds = 0;
        }

        /// <summary>How far the programme is, prompts aside, from 0 to 1000.</summary>
        public int ProgressPermille(long now)
        {
            long inPart = (now < _pausedAt ? now : _pausedAt) - _partStartedAt;
            long done = _doneBeforePart + (inPart < _partMicroseconds ? inPart : _partMicroseconds);
            long whole = Programme.DurationMicroseconds;
            return done >= whole ? 1000 : (int)(done * 1000 / whole);
        }
    }
}
