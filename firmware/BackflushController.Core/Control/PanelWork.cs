using BackflushController.Core.Board;
using BackflushController.Core.Display;

namespace BackflushController.Core.Control
{
    /// <summary>The rest of a tick: work at the panel, and in between the sample of the sensor in mid-tick.</summary>
    public sealed class PanelWork
    {
        /// <summary>The sample is taken this much early rather than late after another piece of work.</summary>
        private const long SampleSlackMicroseconds = 2000;

        /// <summary>
        /// Draw one page, send one page: a whole new screen takes 160 ms, and a tick stays well below 20.
        /// </summary>
        private const int PiecesPerTick = 2;

        private readonly IBoard _board;
        private readonly Panel _panel;
        private readonly InputSampler _sampler;

        /// <summary>Work at this panel.</summary>
        public PanelWork(IBoard board, Panel panel, InputSampler sampler)
        {
            _board = board;
            _panel = panel;
            _sampler = sampler;
        }

        /// <summary>Does the work of a tick.</summary>
        /// <param name="status">What is shown.</param>
        /// <param name="sampleAt">When the sensor is to be sampled, microseconds.</param>
        /// <param name="end">When the next tick starts.</param>
        public void Do(DisplayStatus status, long sampleAt, long end)
        {
            bool sampled = false;
            bool works = true;
            for (int i = 0; i < PiecesPerTick && works; i++)
            {
                long now = _board.NowMicroseconds();
                if (!sampled && now >= sampleAt - SampleSlackMicroseconds)
                {
                    sampled = true;
                    _sampler.SampleSensor();
                }

                works = now < end - Panel.PieceMicroseconds && _panel.Work(now, status);
            }

            if (!sampled)
            {
                _sampler.RestUntil(sampleAt);
                _sampler.SampleSensor();
            }
        }
    }
}
