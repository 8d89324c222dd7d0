using BackflushController.Core.Board;

namespace BackflushController.Core.Safety
{
    /// <summary>
    /// Beats once for each tick that passed all its checkpoints and did not overrun. When the beats stop, hardware
    /// outside the chip drops the pump's enable relay, whatever this software does or no longer does. So nothing but
    /// the control loop may beat: no timer, no pulse generator, no other thread.
    /// </summary>
    public sealed class Heartbeat
    {
        private readonly IBoard _board;
        private readonly TickCheckpoints _checkpoints;
        private readonly LoopSupervisor _supervisor;

        private bool _stopped;

        /// <summary>A heartbeat on this board.</summary>
        public Heartbeat(IBoard board, TickCheckpoints checkpoints, LoopSupervisor supervisor)
        {
            _board = board;
            _checkpoints = checkpoints;
            _supervisor = supervisor;
        }

        /// <summary>Beats if the tick has earned it, once.</summary>
        /// <param name="pumpStuckOn">
        /// The pump does not stop when its relay is told to, and the enable relay is what is left to stop it: no more
        /// beats until the power is cut.
        /// </param>
        /// <param name="held">A technician wants to see the enable relay drop out: no beat in this tick.</param>
        public void EndTick(bool pumpStuckOn, bool held)
        {
            _stopped |= pumpStuckOn;
            if (!_stopped && !held && _checkpoints.AreComplete && !_supervisor.IsOverrun)
            {
                _board.Beat();
            }

            _checkpoints.UseUp();
        }
    }
}
