namespace BackflushController.Core.Run
{
    /// <summary>What the countdown of a run leads to.</summary>
    public static class Countdown
    {
        /// <summary>When the pump changes next, or the soak ends, by schedule; 0 when nothing is scheduled.</summary>
        /// <param name="state">Where the run is.</param>
        /// <param name="deadline">When that state ends by itself, microseconds.</param>
        /// <param name="stage">The stage that it is in.</param>
        public static long EndOf(RunState state, long deadline, Stage stage)
        {
            switch (state)
            {
                case RunState.Energising:
                    return deadline + stage.FillMicroseconds;

                case RunState.Holding:
                    return deadline + stage.ReleaseMicroseconds;

                case RunState.Settling:
                    return deadline + stage.VentMicroseconds + RunTiming.ValveLeadMicroseconds;

                case RunState.Venting:
                    return deadline + RunTiming.ValveLeadMicroseconds;

                case RunState.Filling:
                case RunState.Soaking:
                    return deadline;

                default:
                    return 0;
            }
        }
    }
}
