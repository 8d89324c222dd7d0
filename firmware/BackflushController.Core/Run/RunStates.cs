using BackflushController.Core.Faults;

namespace BackflushController.Core.Run
{
    /// <summary>
    /// What each state is, one row a state. The outputs follow from it, and whoever asks for a kind of state asks
    /// here.
    /// </summary>
    public static class RunStates
    {
        /// <summary>In a row: what the machine does, a <see cref="CyclePhase"/>.</summary>
        public const int Phase = 0x0F;

        /// <summary>In a row: the pump is on.</summary>
        public const int Pump = 0x10;

        /// <summary>In a row: the valve is energised.</summary>
        public const int Valve = 0x20;

        /// <summary>In a row: the heartbeat beats, which gives all relays their supply.</summary>
        public const int Beat = 0x80;

        /// <summary>In a row: where a lever takes the place of the valve, it was seen to be up.</summary>
        public const int LeverSeen = 0x100;

        /// <summary>In a row: each tick looks whether the pump is off, or its cut-off works.</summary>
        public const int Checks = 0x200;

        /// <summary>In a row: the enable relay of the pump is closed.</summary>
        public const int Enable = 0x400;

        // A touch of the button stops the run.
        private const int Touch = 0x40;

        /// <summary>The row of a state.</summary>
        public static int RowOf(RunState state)
        {
            switch (state)
            {
                case RunState.Ready: return (int)CyclePhase.Idle;
                case RunState.AwaitingPerson: return (int)CyclePhase.Pause;
                case RunState.SafeWait: return (int)CyclePhase.Pause;
                case RunState.RailRising: return (int)CyclePhase.Pause | Touch | Beat | Checks;
                case RunState.RailFalling: return (int)CyclePhase.Pause | Touch | Checks;
                case RunState.LeverUp: return (int)CyclePhase.Lead | Valve | Touch | Beat;
                case RunState.Probing: return (int)CyclePhase.Fill | Valve | Pump | Touch | Beat | Enable;
                case RunState.LeverCameDown: return (int)CyclePhase.Pause;
                case RunState.Energising: return (int)CyclePhase.Lead | Valve | Touch | Beat | Checks | Enable;
                case RunState.Filling: return (int)CyclePhase.Fill | Valve | Pump | Touch | Beat | Enable | LeverSeen;
                case RunState.Holding: return (int)CyclePhase.Hold | Valve | Touch | Beat;
                case RunState.Settling: return (int)CyclePhase.Settle | Valve | Touch | Beat;
                case RunState.Venting: return (int)CyclePhase.Vent | Touch;
                case RunState.CheckVenting: return (int)CyclePhase.Vent | Touch | Checks;
                case RunState.CheckWithout: return (int)CyclePhase.Check | Valve | Touch | Beat | Checks;
                case RunState.CheckWith: return (int)CyclePhase.Check | Valve | Touch | Beat | Checks | Enable;
                case RunState.Soaking: return (int)CyclePhase.Pause | Touch;
                case RunState.Finished: return (int)CyclePhase.Idle;
                case RunState.StopSettling: return (int)CyclePhase.Stop | Valve | Beat;
                case RunState.StopVenting: return (int)CyclePhase.Stop;
                case RunState.Stopped: return (int)CyclePhase.Idle;
                default: return (int)CyclePhase.Fault;
            }
        }

        /// <summary>What the machine does in a state.</summary>
        public static CyclePhase PhaseOf(RunState state)
        {
            return (CyclePhase)(RowOf(state) & Phase);
        }

        /// <summary>People may draw coffee: no run is under way.</summary>
        public static bool IsFree(RunState state)
        {
            CyclePhase phase = PhaseOf(state);
            return phase == CyclePhase.Idle || phase == CyclePhase.Fault;
        }

        /// <summary>All outputs are off, and stay so until somebody answers or a pause is over.</summary>
        public static bool Rests(RunState state)
        {
            CyclePhase phase = PhaseOf(state);
            return phase == CyclePhase.Idle || phase == CyclePhase.Pause || phase == CyclePhase.Fault;
        }

        /// <summary>The pump is on.</summary>
        public static bool Pumps(RunState state)
        {
            return (RowOf(state) & Pump) != 0;
        }

        /// <summary>The valve is energised; where there is a lever, the hand is told to hold it up.</summary>
        public static bool IsValveOn(RunState state)
        {
            return (RowOf(state) & Valve) != 0;
        }

        /// <summary>A touch of the button stops the run.</summary>
        public static bool StopsAtTouch(RunState state)
        {
            return (RowOf(state) & Touch) != 0;
        }
    }
}
