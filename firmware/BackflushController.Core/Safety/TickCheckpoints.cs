namespace BackflushController.Core.Safety
{
    /// <summary>Whether a tick has passed all its checkpoints, each once and in order.</summary>
    public sealed class TickCheckpoints
    {
        private const int Broken = -1;
        private const int All = (int)TickCheckpoint.Actuated + 1;

        private int _passed = Broken;

        /// <summary>The tick is through.</summary>
        public bool AreComplete
        {
            get { return _passed == All; }
        }

        /// <summary>A tick begins.</summary>
        public void Begin()
        {
            _passed = 0;
        }

        /// <summary>The tick is over; nothing is earned by it any more.</summary>
        public void UseUp()
        {
            _passed = Broken;
        }

        /// <summary>The tick has come to a checkpoint.</summary>
        public void Pass(TickCheckpoint checkpoint)
        {
            _passed = _passed == (int)checkpoint ? _passed + 1 : Broken;
        }
    }
}
