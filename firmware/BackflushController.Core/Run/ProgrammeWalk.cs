namespace BackflushController.Core.Run
{
    /// <summary>
    /// Where in its programme a run is: stage, cycle, and how far on the whole. A <i>part</i> is what progress moves
    /// along: one cycle, one soak; a prompt has no length.
    /// </summary>
    public sealed class ProgrammeWalk
    {
        private long _partStartedAt;
        private long _partMicroseconds;
        private long _doneBeforePart;
        private Programme _programme;
        private Stage _stage;
        private int _stageNumber;
        private int _cycle;
        private int _cyclesCompleted;

        /// <summary>A walk before its start.</summary>
        public ProgrammeWalk(Programme programme)
        {
            Select(programme);
        }

        /// <summary>The programme.</summary>
        public Programme Programme
        {
            get { return _programme; }
        }

        /// <summary>The stage; the first one before the start.</summary>
        public Stage Stage
        {
            get { return _stage; }
        }

        /// <summary>Number of the stage, from 0.</summary>
        public int StageNumber
        {
            get { return _stageNumber; }
        }

        /// <summary>The cycle of the stage, from 1; 0 outside a stage of cycles.</summary>
        public int Cycle
        {
            get { return _cycle; }
        }

        /// <summary>Cycles that went through to the end of their vent.</summary>
        public int CyclesCompleted
        {
            get { return _cyclesCompleted; }
        }

        /// <summary>The cycle is the last of its stage.</summary>
        public bool IsLastCycle
        {
            get { return _cycle == _stage.Cycles; }
        }

        /// <summary>No stage follows.</summary>
        public bool IsLastStage
        {
            get { return _stageNumber + 1 == _programme.Stages.Length; }
        }

        /// <summary>Chooses another programme.</summary>
        public void Select(Programme programme)
        {
            _programme = programme;
            Rewind();
        }

        /// <summary>Back before the start.</summary>
        public void Rewind()
        {
            _stageNumber = 0;
            _stage = _programme.Stages[0];
            _partMicroseconds = 0;
            _doneBeforePart = 0;
            _cycle = 0;
        }

        /// <summary>From before the start to the first stage.</summary>
        public void Start(long at)
        {
            Rewind();
            _cyclesCompleted = 0;
            EnterStage(at);
        }

        /// <summary>To the next stage. What was left of this one counts as done.</summary>
        public void NextStage(long at)
        {
            _doneBeforePart += Left();
            _stageNumber++;
            _stage = _programme.Stages[_stageNumber];
            EnterStage(at);
        }

        /// <summary>To the beginning of the stage.</summary>
        public void EnterStage(long at)
        {
            _cycle = 0;
            BeginPart(at, _stage.HasCycles ? 0 : _stage.DurationMicroseconds);
        }

        /// <summary>To the next cycle of the stage.</summary>
        public void NextCycle(long at)
        {
            _cycle++;
            BeginPart(at, _stage.CycleMicroseconds + (IsLastCycle ? _stage.HoldMicroseconds : 0));
        }

        /// <summary>The cycle or the soak is done.</summary>
        public void CompletePart()
        {
            _cyclesCompleted += _stage.HasCycles ? 1 : 0;
            _doneBeforePart += _partMicroseconds;
            _partMicroseconds = 0;
        }

        /// <summary>How far the programme is, prompts aside, from 0 to 1000.</summary>
        public int ProgressPermille(long now)
        {
            long inPart = now - _partStartedAt;
            long done = _doneBeforePart + (inPart < _partMicroseconds ? inPart : _partMicroseconds);
            long whole = _programme.DurationMicroseconds;
            return done >= whole ? 1000 : (int)(done * 1000 / whole);
        }

        private long Left()
        {
            int cycles = _stage.Cycles - _cycle;
            return cycles == 0 ? 0 : (cycles * _stage.CycleMicroseconds) + _stage.HoldMicroseconds;
        }

        private void BeginPart(long at, long length)
        {
            _partStartedAt = at;
            _partMicroseconds = length;
        }
    }
}
