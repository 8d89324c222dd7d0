namespace BackflushController.Core.Records
{
    /// <summary>A running mean of what was measured; 0 stands for not measured, going in and coming out.</summary>
    public sealed class RunningMean
    {
        private int _sum;
        private int _count;

        /// <summary>The mean, or 0 when nothing was measured.</summary>
        public int Value
        {
            get { return _count == 0 ? 0 : _sum / _count; }
        }

        /// <summary>Forgets everything.</summary>
        public void Clear()
        {
            _sum = 0;
            _count = 0;
        }

        /// <summary>Takes a measured value in, unless it is 0.</summary>
        public void Add(int value)
        {
            if (value > 0)
            {
                _sum += value;
                _count++;
            }
        }
    }
}
