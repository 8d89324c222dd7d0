namespace BackflushController.Core.Board
{
    /// <summary>
    /// What the retrofit box has, in the words of the job. Core owns this interface; the application implements it with
    /// pins and buses, tests implement it with a fake. It is the only way from a decision to the outside.
    /// </summary>
    public interface IBoard : ISlots
    {
        /// <summary>
        /// The one clock of the product: monotonic, microseconds since power-up, 64 bits, never wraps.
        /// </summary>
        long NowMicroseconds();

        /// <summary>
        /// Gives the processor up for one coarse time step: it returns within
        /// <see cref="Inputs.CoarseStepMicroseconds"/>, at the chip's next time step.
        /// </summary>
        void Rest();

        /// <summary>
        /// Lets the runtime's own thread serve the edges of contacts that wait for it, each in up to 2.3 ms. It takes
        /// its turn anyway when the caller has run for 20 ms, and then between any two instructions.
        /// </summary>
        void Yield();

        /// <summary>Version of the runtime below the firmware, as it calls itself.</summary>
        string RuntimeVersion();

        /// <summary>
        /// Adds to <paramref name="inputs"/> what the contacts of button, brew switch and tank were since the last
        /// time, bounce included.
        /// </summary>
        void SampleContacts(Inputs inputs);

        /// <summary>
        /// Samples the pressure sensor: adds <see cref="Inputs.ReadingsPerSample"/> readings of each channel to the
        /// sums in <paramref name="inputs"/> and widens the signal's range there, or clears
        /// <see cref="Inputs.SensorRead"/> when one fails.
        /// </summary>
        void SampleSensor(Inputs inputs);

        /// <summary>Reads the cut-off back. It leaves 100 bytes of garbage.</summary>
        /// <returns>Of <see cref="CutOffReading"/> what is so; nothing of what is not wired.</returns>
        int ReadCutOff();

        /// <summary>Collects garbage, so that the runtime does not have to in the next minute. Takes 10 ms.</summary>
        void CollectGarbage();

        /// <summary>
        /// Makes pump, enable relay, three-way valve and buzzer what <paramref name="outputs"/> says. Cheap when
        /// nothing changed.
        /// </summary>
        void Drive(Outputs outputs);

        /// <summary>
        /// Toggles the heartbeat output. When it stops, hardware outside the chip takes the supply of all relays away,
        /// so only the control loop calls this, once for each tick that passed all its checkpoints.
        /// </summary>
        void Beat();

        /// <summary>
        /// Sets the panel up, at power-up and again after it was silent. Takes 7 ms when it answers.
        /// </summary>
        /// <returns>False when nobody answers.</returns>
        bool StartPanel();

        /// <summary>
        /// Sends columns of one page (eight rows of pixels) of the frame to the panel.
        /// </summary>
        /// <param name="frame">The whole frame, <see cref="Display.Surface.Bytes"/> bytes.</param>
        /// <param name="page">0 (top) to 7.</param>
        /// <param name="left">The first column, 0 to 127.</param>
        /// <param name="width">How many, 1 to 128 less <paramref name="left"/>.</param>
        /// <returns>False when the panel did not take it.</returns>
        bool ShowPage(byte[] frame, int page, int left, int width);

        /// <summary>
        /// Says how the panel is to show what it was sent; after <see cref="StartPanel"/> it is
        /// <see cref="PanelLook.Normal"/>. Shorter than a page.
        /// </summary>
        /// <returns>False when the panel did not take it.</returns>
        bool SetPanelLook(PanelLook look);
    }
}
