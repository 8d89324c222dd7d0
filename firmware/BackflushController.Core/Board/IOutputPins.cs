namespace BackflushController.Core.Board
{
    /// <summary>Single writes of the outputs, each effective when it returns.</summary>
    public interface IOutputPins
    {
        /// <summary>Closes or opens the pump relay.</summary>
        void SetPump(bool on);

        /// <summary>Closes or opens the enable relay.</summary>
        void SetEnable(bool on);

        /// <summary>Energises or releases the three-way valve.</summary>
        void SetValve(bool on);

        /// <summary>Turns the buzzer on or off.</summary>
        void SetBuzzer(bool on);
    }
}
