using BackflushController.Core.Board;

namespace BackflushController.Core.Safety
{
    /// <summary>
    /// Beats once for each tick that passed all its checkpoints and did not overrun. When the beats stop, hardware
    /// outside the chip takes the supply of all relays away, whatever this software does or no longer does: the pump
    /// stops and the group vents. So nothing but the control loop may beat: no timer, no pulse generator, no other
    /// thread.
    /// <para>
    /// It beats only while a run needs pump or valve: nothing has power at any other time.
    /// </para>
    /// </summary>
    public sealed class Heartbeat
    {
        private readonly IBoard _board;
        private readonly TickCheckpoints _checkpoints;
        private readonly LoopSupervisor _supervisor;

        /// <summary>A heartbeat on this board.</summary>
        public Heartbeat(IBoard board, TickCheckpoints checkpoints, LoopSupervisor supervisor)
        {
            _board = board;
            _checkpoints = checkpoints;
            _supervisor = supervisor;
        }

        /// <summary>Beats if the tick has earned it, once.</summary>
        /// <param name="needed">Pump or valve are on or about to be; else the relays are to lose their supply.</param>
        public void EndTick(bool needed)
        {
            if (needed && _checkpoints.AreComplete && !_supervisor.IsOverrun)
            {
                _board.Beat();
            }

            _checkpoints.UseUp();
        }
    }
}
